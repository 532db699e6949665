import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Results } from './results.ts';

/** What each step may cost: as it was when it was recorded last. Everything here is counted, nothing timed. */
export interface Budgets {
  allowance: {
    note: string;
    /** Share by which a bundle may be larger than recorded. */
    bytes: number;
  };
  /** What a step that is not recorded yet may cost. */
  unrecorded: {
    bytes: number;
    gzipBytes: number;
    readRoundTrips: number;
    changeRoundTrips: number;
    writeUnits: number;
  };
  logBytes: number;
  /** Paths that are known to grow with the table, and why. */
  growing: Record<string, string>;
  bundles: Record<string, { bytes: number; gzipBytes: number }>;
  steps: Record<string, { roundTrips: number; readUnits: number; writeUnits: number }>;
}

const file = join(import.meta.dirname, 'budgets.json');

export function readBudgets(): Budgets {
  return JSON.parse(readFileSync(file, 'utf8')) as Budgets;
}

/** What is over its budget, each in a sentence; nothing, when all holds. */
export function missesOf({ sizes, costs, growth }: Results, budgets: Budgets): string[] {
  const over = (what: string, value: number, most: number): string[] =>
    value <= most ? [] : [`${what}: ${value}, at most ${most} allowed`];
  return [
    ...sizes.flatMap(({ step, bytes, gzipBytes, builtinImports }) => {
      const recorded = budgets.bundles[step];
      const most = (name: 'bytes' | 'gzipBytes'): number =>
        recorded === undefined ? budgets.unrecorded[name] : Math.floor(recorded[name] * (1 + budgets.allowance.bytes));
      return [
        ...over(`${step}: bytes of the bundle`, bytes, most('bytes')),
        ...over(`${step}: bytes of the bundle, gzipped`, gzipBytes, most('gzipBytes')),
        ...over(`${step}: ESM imports of built-in modules`, builtinImports, 0),
      ];
    }),
    ...costs.flatMap(({ step, kind, own, operations, logBytes }) => {
      const { changeRoundTrips, readRoundTrips, writeUnits } = budgets.unrecorded;
      const most = budgets.steps[step] ?? {
        roundTrips: kind === 'change' ? changeRoundTrips : readRoundTrips,
        readUnits: Number.POSITIVE_INFINITY,
        writeUnits,
      };
      return [
        ...over(`${step}: round trips to DynamoDB`, own.roundTrips, most.roundTrips),
        ...over(`${step}: read units`, own.readUnits, most.readUnits),
        ...over(`${step}: write units`, own.writeUnits, most.writeUnits),
        ...over(`${step}: bytes of its log line`, logBytes, budgets.logBytes),
        ...over(`${step}: scans`, operations.filter((operation) => operation === 'Scan').length, 0),
      ];
    }),
    ...growth.flatMap(({ path, failure }) => (failure === undefined ? [] : [`${path} failed ${failure}`])),
    ...growth
      .filter(({ path, equal, failure }) => !equal && failure === undefined && budgets.growing[path] === undefined)
      .map(({ path, points }) => {
        const told = points.map(
          ({ items, units }) =>
            `${items}: ${units.roundTrips} round trips, ${units.readUnits} + ${units.writeUnits} units`,
        );
        return `${path} grows with the table (items, cost): ${told.join('; ')}`;
      }),
  ];
}

/** Makes what was measured the budget from now on. */
export function record({ sizes, costs }: Results, budgets: Budgets): void {
  const recorded: Budgets = {
    ...budgets,
    bundles: Object.fromEntries(sizes.map(({ step, bytes, gzipBytes }) => [step, { bytes, gzipBytes }])),
    steps: Object.fromEntries(
      costs.map(({ step, own: { roundTrips, readUnits, writeUnits } }) => [
        step,
        { roundTrips, readUnits, writeUnits },
      ]),
    ),
  };
  writeFileSync(file, `${JSON.stringify(recorded, null, 2)}\n`);
}
