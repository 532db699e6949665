import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workflows } from '../../functions/contract.ts';
import type { Fault } from '../../infra/local/dynamodb/faults.ts';
import type { Item } from '../../shared/data/table.ts';
import { type CallOptions, request } from '../support/api.ts';
import { brokenInvariants, wholeTable } from '../support/ledger.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { report, spread } from './results.ts';
import { type Scenario, scenariosOf } from './scenarios.ts';
import { sweepUntilQuiet } from './sweep-until-quiet.ts';

/** Every step that changes something for a caller, whoever writes it. */
const steps = Object.values(workflows).flatMap((workflow) =>
  Object.entries(workflow).flatMap(([name, step]) =>
    step.kind === 'http' && !['GET', 'HEAD'].includes(step.method) && step.grants.table === 'write'
      ? [{ name, route: step, functionName: `${name[0]?.toUpperCase()}${name.slice(1)}` }]
      : [],
  ),
);

interface Injected {
  /** Its number in the fault matrix. */
  id: string;
  told: string;
  fault: Omit<Fault, 'functionName' | 'skip'>;
  /** Conflicts and late writes are only of transactions. */
  ofCommit?: true;
  /** What was asked for is done, and nobody hears of it. */
  afterwards?: true;
}

const isFull = process.env['FAULT_RUNS'] === 'full';

const forEver = 1_000;
/** Longer than all attempts of one call together. */
const late = 4_000;

const injected: Injected[] = [
  { id: 'F1', told: 'reset before DynamoDB hears of it', fault: { kind: 'reset', count: 1 } },
  { id: 'F2', told: 'answer lost after it was done', fault: { kind: 'drop-answer', count: 1 }, afterwards: true },
  { id: 'F3', told: 'hangs once after it was done', fault: { kind: 'hang', count: 1 }, afterwards: true },
  { id: 'F3', told: 'answer stops half way', fault: { kind: 'stall', count: 1 } },
  { id: 'F3', told: 'hangs for ever', fault: { kind: 'hang', count: forEver } },
  {
    id: 'F3',
    told: 'later than the time-out, done after the answer',
    fault: { kind: 'delay', milliseconds: late, count: 5 },
    ofCommit: true,
  },
  ...[1, 3, 10].map(
    (count): Injected => ({ id: 'F5', told: `throttled ${count} times`, fault: { kind: 'throttle', count } }),
  ),
  ...[1, 2, 3].map(
    (count): Injected => ({
      id: 'F6',
      told: `TransactionConflict ${count} times`,
      fault: { kind: 'conflict', count },
      ofCommit: true,
    }),
  ),
  { id: 'F7', told: '500 once', fault: { kind: 'error', count: 1 } },
  { id: 'F7', told: '500 for ever', fault: { kind: 'error', count: forEver } },
  { id: 'F7', told: 'answer cut short', fault: { kind: 'truncate', count: 1 } },
];
const killed: Injected[] = [
  { id: 'F4', told: 'killed before the call', fault: { kind: 'kill-before', count: 1 }, afterwards: true },
  { id: 'F4', told: 'killed after the call', fault: { kind: 'kill-after', count: 1 }, afterwards: true },
];

const all = [...injected, ...killed];

type Options = CallOptions<unknown, unknown, unknown>;

interface Told {
  status: number;
  body: string;
  retryAfter: string | null;
  /** The operations that it asked of DynamoDB, every attempt. */
  calls: string[];
  /** Calls that the fault struck. */
  struck: number;
  milliseconds: number;
}

interface Run {
  step: string;
  what: Injected;
  call: number;
  correlationId: string;
  first: Told;
  wrong: string[];
}

interface Clean {
  status: number;
  body: string;
  operations: string[];
  correlationId: string;
}

let stack: RunningStack;
let known: Map<unknown, Scenario>;
let providers: string[];
let broken: string[];
let records: Map<string, number>;
const cleanRuns = new Map<string, Clean>();
const prepared = new Map<string, Options[]>();
const runs: Run[] = [];
const failures = new Map<string, unknown>();

beforeAll(async () => {
  stack = await startStack();
  ({ scenarios: known, providers } = await scenariosOf(stack));
  // What the steps need is made before the first fault, since one step's subject is made by another step.
  for (const step of steps) await guarded(step.name, () => prepare(step));
  // Each step has a function of its own, so that the faults of one are not seen by another: side by side they hang
  // shorter. Only a few at once, or one would wait for another as long as for a fault.
  const left = [...steps];
  const strikeNext = async (): Promise<void> => {
    for (let step = left.shift(); step !== undefined; step = left.shift()) {
      const next = step;
      await guarded(next.name, () => strikeAll(next, injected));
    }
  };
  await Promise.all(Array.from({ length: 4 }, strikeNext));
  // A kill strikes everybody.
  for (const step of steps) await guarded(step.name, () => strikeAll(step, killed));
  await stack.do.settle();
  await sweepUntilQuiet(stack);
  broken = await brokenInvariants(stack, providers);
  const table = await wholeTable(stack);
  records = recordsIn(table);
  broken.push(...unrecorded(table));
}, 1_200_000);

afterAll(async () => {
  report(
    'changing steps',
    { steps: steps.length, injections: runs.length },
    all.map((what) => {
      const of = runs.filter((run) => run.what.told === what.told);
      const atOnce = of.filter(({ first }) => first.status < 300).length;
      const wrong = of.filter(({ wrong }) => wrong.length > 0).length;
      const later = what.id === 'F4' ? 'cut off' : '503';
      return {
        fault: what.id,
        injected: what.told,
        times: of.length,
        outcome: `${atOnce} succeeded, ${of.length - atOnce} ${later} and then converged${wrong > 0 ? `, ${wrong} WRONG` : ''}`,
        milliseconds: spread(of.map(({ first }) => first.milliseconds)),
      };
    }),
  );
  await stack.stop();
});

describe.each(steps)('$name', ({ name, route }) => {
  test('has a scenario', () => {
    expect([...known.keys()].includes(route), `Say in test/faults/scenarios.ts how ${name} is brought about`).toBe(
      true,
    );
  });

  test('answers every fault of DynamoDB with success, or with 503 and then success, and changes once', () => {
    if (failures.has(name)) throw failures.get(name);
    const of = runs.filter((run) => run.step === name);
    expect(of.length).toBeGreaterThanOrEqual(injected.length);
    const clean = cleanRuns.get(name);
    const expected = records.get(clean?.correlationId ?? '') ?? 0;
    expect(expected).toBe(1);
    const wrong = of.flatMap(({ what, call, correlationId, wrong }) => {
      const count = records.get(correlationId) ?? 0;
      const all = count === expected ? wrong : [...wrong, `${count} audit records`];
      return all.map((each) => `${what.told}, call ${call} (${clean?.operations[call]}): ${each}`);
    });
    expect(wrong).toEqual([]);
  });
});

test('afterwards every invariant holds', () => {
  expect(broken).toEqual([]);
});

async function guarded(name: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (failure) {
    failures.set(name, failure);
  }
}

type Step = (typeof steps)[number];

/** Runs the step once without faults, which tells how many there are to come, and makes what each of them needs. */
async function prepare(step: Step): Promise<void> {
  const scenario = known.get(step.route);
  if (scenario === undefined) return;
  const clean = await cleanRun(step, scenario);
  cleanRuns.set(step.name, clean);
  const count = all.flatMap((what) => callsStruck(step, what, clean)).length;
  const made: Options[] = [];
  for (let index = 0; index < count; index += 1) made.push(await scenario());
  prepared.set(step.name, made);
}

/** Every kind of fault at each call that the step makes, each time on something new. */
async function strikeAll(step: Step, what: Injected[]): Promise<void> {
  const clean = cleanRuns.get(step.name);
  if (clean === undefined || failures.has(step.name)) return;
  for (const each of what) {
    for (const call of callsStruck(step, each, clean)) await strike(step, clean, each, call);
  }
}

/**
 * In full every call of the step. Else one: the commit for what comes after it was done, and for the rest each step
 * another, so that every fault meets loads and commits, and every step meets every fault.
 */
function callsStruck(step: Step, what: Injected, { operations }: Clean): number[] {
  const calls = operations.flatMap((operation, call) =>
    what.ofCommit && operation !== 'TransactWriteItems' ? [] : [call],
  );
  if (isFull) return calls;
  const commit = operations.lastIndexOf('TransactWriteItems');
  const chosen =
    what.ofCommit || what.afterwards ? commit : calls[(steps.indexOf(step) + all.indexOf(what)) % calls.length];
  return chosen === undefined || chosen === -1 ? calls.slice(-1) : [chosen];
}

async function cleanRun(step: Step, scenario: Scenario): Promise<Clean> {
  const correlationId = randomUUID();
  const options = await scenario();
  const { marker } = await stack.do.dynamoDbMarker();
  const answer = await ask(step, options, randomUUID(), correlationId);
  const calls = await stack.do.dynamoDbCalls({ since: marker, functionName: step.functionName });
  if (answer.status >= 300) throw new Error(`${step.name} fails without any fault: ${answer.body}`);
  return {
    status: answer.status,
    body: alike(answer.body),
    operations: calls.map(({ operation }) => operation),
    correlationId,
  };
}

async function strike(step: Step, clean: Clean, what: Injected, call: number): Promise<void> {
  const options = prepared.get(step.name)?.shift();
  if (options === undefined) throw new Error('Too little was prepared');
  const [key, correlationId] = [randomUUID(), randomUUID()];
  const { functionName } = step;
  await stack.do.armFault({ ...what.fault, functionName, skip: call });
  const first = await ask(step, options, key, correlationId);
  await disarm(functionName);
  const second = await ask(step, options, key, correlationId);
  // What was late has arrived by now, and must find that it was done.
  if (what.fault.kind === 'delay') await pause(late);
  const third = await ask(step, options, key, correlationId);
  const wrong = [...wrongFirst(first, what, clean), ...wrongRetries(first, second, third, clean)];
  runs.push({ step: step.name, what, call, correlationId, first, wrong });
}

function wrongFirst(first: Told, what: Injected, clean: Clean): string[] {
  const missed = first.struck > 0 ? [] : ['the fault struck nothing'];
  if (what.id === 'F4') return missed;
  const isAskedBack = first.status === 503 && first.body.includes('"TRY_AGAIN"') && Number(first.retryAfter) >= 1;
  return [
    ...missed,
    ...(first.status < 300 || isAskedBack ? [] : [`answered ${first.status} ${first.body}`]),
    ...wrongCalls(first, what, clean),
  ];
}

/**
 * Each fault that is met costs at most one call more; and no call is tried more than three times, which the SDK counts
 * for each of those that load side by side, but for a commit, which meets conflicts of its own.
 */
function wrongCalls(first: Told, what: Injected, clean: Clean): string[] {
  const attempts = what.id === 'F6' ? 5 : 3;
  const times = (operations: string[], operation: string) => operations.filter((each) => each === operation).length;
  const most = clean.operations.length + first.struck;
  return [
    ...(first.calls.length <= most ? [] : [`${first.calls.length} calls, more than ${most}`]),
    ...[...new Set(first.calls)].flatMap((operation) => {
      const [made, allowed] = [times(first.calls, operation), attempts * times(clean.operations, operation)];
      return made <= allowed ? [] : [`${made} calls of ${operation}, more than ${allowed}`];
    }),
  ];
}

function wrongRetries(first: Told, second: Told, third: Told, clean: Clean): string[] {
  const isSame = (one: Told, other: Told) => one.status === other.status && one.body === other.body;
  return [
    ...(first.status >= 300 || isSame(first, second) ? [] : [`succeeded, and then ${second.status} ${second.body}`]),
    ...(isSame(second, third) ? [] : [`${second.body}, and then ${third.status} ${third.body}`]),
    ...(second.status === clean.status && alike(second.body) === clean.body
      ? []
      : [`the retry answers ${second.status} ${second.body}, not ${clean.status} ${clean.body}`]),
  ];
}

async function ask({ route, functionName }: Step, options: Options, key: string, correlationId: string): Promise<Told> {
  const { marker } = await stack.do.dynamoDbMarker();
  const started = performance.now();
  const response = await request(stack.api, route, {
    ...options,
    key,
    headers: { 'x-correlation-id': correlationId },
  });
  const body = await response.text();
  const milliseconds = performance.now() - started;
  const calls = await stack.do.dynamoDbCalls({ since: marker, functionName });
  return {
    status: response.status,
    body,
    retryAfter: response.headers.get('retry-after'),
    calls: calls.map(({ operation }) => operation),
    struck: calls.filter(({ fault }) => fault !== undefined).length,
    milliseconds,
  };
}

/** Takes back what was not used of a function's own fault. */
async function disarm(functionName: string): Promise<void> {
  await stack.do.armFault({ kind: 'reset', functionName, count: 0 });
}

/** An answer without what names this very run. */
function alike(body: string): string {
  return body
    .replaceAll(/\/i\/[rcg]\/[^\s"\\]+/g, '<link>')
    .replaceAll(/[0-9A-HJKMNP-TV-Z]{26}/g, '<id>')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<uuid>')
    .replaceAll(/erased-[0-9a-f]{20}/g, '<pseudonym>')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>')
    .replaceAll(/[a-z]+-[0-9a-f]{8}\.example/g, '<domain>')
    .replaceAll(/\bc[0-9a-f]{16}\b/g, '<domain>')
    .replaceAll(/[A-Za-z0-9]{16}aA1!/g, '<password>')
    .replaceAll(/whsec_[A-Za-z0-9+/=]+/g, '<secret>')
    .replaceAll(/\d+/g, '#');
}

/** How many changes stand under each correlation id; the mails and accounts that follow them are the system's. */
function recordsIn(table: Item[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, data } of table) {
    const actor = data['actor'] as { type: string } | undefined;
    if (kind !== 'JOURNAL' || data['status'] !== 'SUCCEEDED' || actor?.type === 'SYSTEM') continue;
    const id = String(data['correlationId']);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/**
 * I8 for what the ledger does not know: each of these has as many records as versions; so has a partnership, whose first
 * one stands with the invitation that it began with.
 */
function unrecorded(table: Item[]): string[] {
  const kinds = ['DRAFT', 'PARTNER', 'PARTNERSHIP', 'OFFER', 'AGREEMENT_TEMPLATES'];
  const own = table.filter(({ kind }) => kinds.includes(kind));
  return own.flatMap(({ pk, kind, data }) => {
    const journals = table.filter((item) => item.kind === 'JOURNAL' && item.pk === pk);
    // What lives beside a partnership, the marking of its subscriptions, has records of its own there.
    const changes = journals.filter((item) => String(item.data['operationType']).endsWith('_partner_relationship'));
    const count = kind === 'PARTNERSHIP' ? changes.length + 1 : journals.length;
    return count === data['version']
      ? []
      : [`${kind} ${data['id']} of version ${data['version']} has ${count} records`];
  });
}
