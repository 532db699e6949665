import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** What came of one kind of fault, over all places where it was injected. */
export interface FaultResult {
  fault: string;
  injected: string;
  times: number;
  outcome: string;
  /** Measured, and told only: machines differ. */
  milliseconds?: { median: number; most: number };
}

/** How much to try: `full` or a number; without it, what a person can wait for. */
export function runsAsked(few: number, full: number): number {
  const asked = process.env['FAULT_RUNS'];
  return asked === 'full' ? full : Number(asked ?? few);
}

const file = '.build/faults.json';

/** Prints one table and puts it into `.build/faults.json`, beside those of the other files. */
export function report(part: string, facts: Record<string, unknown>, results: FaultResult[]): void {
  const told = Object.entries(facts).map(([name, value]) => `${name} ${value}`);
  console.log(`\n${part}: ${told.join(', ')}\n${table(results)}\n`);
  keepPart(part, { ...facts, results });
}

/** Puts one part into `.build/faults.json` and leaves the others. */
export function keepPart(part: string, content: Record<string, unknown>): void {
  const parts = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
  parts[part] = { at: new Date().toISOString(), ...content };
  mkdirSync('.build', { recursive: true });
  writeFileSync(file, `${JSON.stringify(parts, null, 2)}\n`);
}

export function spread(milliseconds: number[]): { median: number; most: number } {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  return { median: Math.round(sorted[sorted.length >> 1] ?? 0), most: Math.round(sorted.at(-1) ?? 0) };
}

function table(results: FaultResult[]): string {
  const rows = [
    ['fault', 'injected', 'times', 'ms median', 'ms most', 'outcome'],
    ...results.map(({ fault, injected, times, outcome, milliseconds }) => [
      fault,
      injected,
      String(times),
      String(milliseconds?.median ?? ''),
      String(milliseconds?.most ?? ''),
      outcome,
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`).join('\n');
}
