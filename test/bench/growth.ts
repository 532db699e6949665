import { decodeJwt } from 'jose';
import type { NamedStep } from '../../infra/steps.ts';
import { dueKinds } from '../../shared/data/keys.ts';
import type { Route } from '../../shared/runtime/step.ts';
import { request } from '../support/api.ts';
import { wholeTable } from '../support/ledger.ts';
import type { Options } from './examples.ts';
import { spreadOf } from './measure.ts';
import { Multiplier } from './multiply.ts';
import { ask, type Scene } from './scene.ts';
import { changes, isList, jobs, nameOf, routes } from './steps.ts';
import { type Units, unitsOf } from './units.ts';

/** What a path cost with so many items in the table. */
export interface Point {
  items: number;
  units: Units;
  /** The median of a few requests in multiples of a request that asks no table, right then; absent where not timed. */
  time?: number;
}

export interface Growth {
  path: string;
  group: 'lists' | 'reads' | 'changes' | 'sweeps';
  points: Point[];
  /** Whether every size cost the same round trips and units, but for what one item on a page or one byte of an item rounds to. */
  equal: boolean;
  /** Why a size has no point. */
  failure?: string;
}

const dueAtOnce = 25;
/**
 * A marking costs what a partnership has sold, an erasure what a tenant has, and both grow here with the table: the fault runs
 * and the tests of data protection hold that they go on page by page.
 */
const dueAlike = dueKinds.filter((kind) => kind !== 'MARKING' && kind !== 'ERASURE');
/**
 * They tell of every subscription and right of one customer, and all the copies are one customer's: beyond this size of the
 * table it would have ten thousand of them, 40 MB, and nobody sells so much to one customer.
 */
const costWhatTheyTell = ['relationships/preview-relationship-end'];
const mostToTell = 200_000;
const hourMs = 3_600_000;

interface Path {
  name: string;
  group: Growth['group'];
  step: NamedStep<Route>;
  options: () => Promise<Options>;
}

/**
 * Every path through the table at every size.
 * @param sizes items in the table, ascending
 * @param timed how often each reading path is asked for its time; 0 counts only
 */
export async function measureGrowth(scene: Scene, sizes: number[], timed: number): Promise<Growth[]> {
  const { stack } = scene;
  await stack.do.settle();
  const tenantIds = scene.tokens.map((token) => String(decodeJwt(token)['custom:tenantId']));
  const multiplier = new Multiplier(stack, await wholeTable(stack), tenantIds);
  const growths = new Map<string, Growth>();
  const note = (path: string, group: Growth['group'], found: Point | { failure: string }): void => {
    const growth = growths.get(path) ?? { path, group, points: [], equal: true };
    if ('failure' in found) growth.failure = found.failure;
    else growth.points.push(found);
    growths.set(path, growth);
  };
  let paths: Path[] | undefined;
  for (const size of sizes) {
    const { now } = await stack.do.clock();
    const items = await multiplier.growTo(Math.max(size, multiplier.fewest), new Date(now));
    await stack.do.settle({ timeoutMilliseconds: 300_000 });
    // What changes adds to lists, so that they are read before.
    paths ??= (await pathsOf(scene)).toSorted((one, other) => Number(isChange(one)) - Number(isChange(other)));
    for (const path of paths) {
      if (items > mostToTell && costWhatTheyTell.includes(path.name)) continue;
      // One path that a large table is too much for is a result, and the others still want to be known.
      const point = await pointOf(scene, path, timed).catch((failure: unknown) => ({
        failure: `with ${items} items: ${String(failure)}`,
      }));
      note(path.name, path.group, 'failure' in point ? point : { items, ...point });
    }
    await stack.do.settle();
    for (const [name, units] of await sweeps(scene, multiplier)) note(name, 'sweeps', { items, units });
  }
  return [...growths.values()].map((growth) => ({
    ...growth,
    equal: growth.failure === undefined && (isEqual(growth) || costWhatTheyTell.includes(growth.path)),
  }));
}

async function pointOf(scene: Scene, path: Path, timed: number): Promise<Omit<Point, 'items'>> {
  const options = await path.options();
  const { calls } = await ask(scene, path.step, options);
  const time = isChange(path) || timed === 0 ? undefined : await timeOf(scene, path.step, options, timed);
  return { units: unitsOf(calls), ...(time !== undefined && { time }) };
}

/**
 * A page's items are never quite those of another size, and a page is charged by 4 KB, half a unit each. An item close to a
 * kilobyte passes it when a number or a time in it takes one more digit: two units of a transaction.
 */
function isEqual({ group, points }: Growth): boolean {
  const spread = (of: (units: Units) => number): number => {
    const values = points.map(({ units }) => of(units));
    return Math.max(...values) - Math.min(...values);
  };
  const rounding = (points[0]?.units.roundTrips ?? 0) / 2;
  return (
    spread(({ roundTrips }) => roundTrips) === 0 &&
    spread(({ writeUnits }) => writeUnits) <= (group === 'changes' ? 2 : 0) &&
    spread(({ readUnits }) => readUnits) <= rounding
  );
}

function isChange({ group }: Path): boolean {
  return group === 'changes';
}

async function pathsOf(scene: Scene): Promise<Path[]> {
  const paths: Path[] = [];
  for (const step of routes) {
    const name = nameOf(step);
    const example = scene.examples.get(name);
    if (example === undefined || step.step.grants.table === undefined) continue;
    if (!isList(step)) paths.push({ name, group: changes(step) ? 'changes' : 'reads', step, options: example });
    else paths.push(...(await pathsOfList(scene, step)));
  }
  return paths;
}

/** A list as the caller asks it who gets the most, and again with every value of every filter that it has. */
async function pathsOfList(scene: Scene, step: NamedStep<Route>): Promise<Path[]> {
  const best = await longestList(scene, step);
  const path = (query: Record<string, string>): Path => {
    const asked = new URLSearchParams(query).toString();
    const name = `${nameOf(step)}${asked === '' ? '' : `?${asked}`}`;
    return {
      name,
      group: 'lists',
      step,
      options: async () => ({ ...best.options, query: { ...(best.options.query as object), ...query } }),
    };
  };
  const filters = Object.entries(step.step.query.shape).flatMap(([filter, schema]) => {
    const values = valuesOf(schema).slice(0, 8);
    const begin = best.first?.[filter];
    if (values.length === 0 && typeof begin === 'string')
      values.push(filter.endsWith('Id') ? begin : begin.slice(0, 3));
    return values.map((value) => path({ [filter]: value }));
  });
  // A filter that only goes together with another one is refused by itself.
  const taken = await Promise.all(
    filters.map(async (each) => (await request(scene.stack.api, step.step, await each.options())).ok),
  );
  return [path({}), ...filters.filter((_, index) => taken[index])];
}

/** The tenants' copies are where the lists have grown, so the caller is chosen anew. */
async function longestList(
  { stack, examples, tokens }: Scene,
  step: NamedStep<Route>,
): Promise<{ options: Options; first: Record<string, unknown> | undefined }> {
  const example = await examples.get(nameOf(step))?.();
  let best = { bytes: 0, options: example ?? {}, first: undefined as Record<string, unknown> | undefined };
  const kind = tenantKindOf(example?.token);
  for (const token of tokens.filter((candidate) => tenantKindOf(candidate) === kind)) {
    const options = { ...example, token };
    const response = await request(stack.api, step.step, options);
    const text = await response.text();
    if (!response.ok || text.length <= best.bytes) continue;
    const { items } = JSON.parse(text) as { items: Record<string, unknown>[] };
    best = { bytes: text.length, options, first: items[0] };
  }
  return best;
}

function tenantKindOf(token: string | undefined): unknown {
  return token === undefined ? undefined : decodeJwt(token)['custom:tenantKind'];
}

interface Definition {
  type: string;
  entries?: Record<string, string>;
  innerType?: { _zod: { def: Definition } };
}

/** The values of an enum, through `optional` and defaults. */
function valuesOf(schema: unknown): string[] {
  const { entries, innerType } = (schema as { _zod: { def: Definition } })._zod.def;
  if (entries !== undefined) return Object.values(entries);
  return innerType === undefined ? [] : valuesOf(innerType);
}

async function timeOf(scene: Scene, step: NamedStep<Route>, options: Options, times: number): Promise<number> {
  const control = routes.find((route) => route.step.grants.table === undefined && scene.examples.has(nameOf(route)));
  const controlOptions = control && (await scene.examples.get(nameOf(control))?.());
  if (control === undefined || controlOptions === undefined) throw new Error('No step without a table to compare with');
  const own: number[] = [];
  const others: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    own.push(await milliseconds(scene, step, options));
    others.push(await milliseconds(scene, control, controlOptions));
  }
  return spreadOf(own).median / spreadOf(others).median;
}

async function milliseconds({ stack }: Scene, { step }: NamedStep<Route>, options: Options): Promise<number> {
  const startedAt = performance.now();
  await (await request(stack.api, step, options)).arrayBuffer();
  return performance.now() - startedAt;
}

/** Each job with nothing due, and with so many due of every kind. */
async function sweeps({ stack }: Scene, multiplier: Multiplier): Promise<[string, Units][]> {
  const run = async (constructId: string): Promise<Units> => {
    const { marker } = await stack.do.dynamoDbMarker();
    const { ok, errorMessage } = await stack.do.job({ name: constructId });
    if (!ok) throw new Error(`${constructId} failed: ${errorMessage}`);
    return unitsOf(await stack.do.dynamoDbCalls({ since: marker, functionName: constructId }));
  };
  await toHalfPast(stack);
  // What really fell due until now is no part of the measure, nor what one job leaves for another.
  for (const job of jobs) await run(job.constructId);
  await stack.do.settle();
  const results: [string, Units][] = [];
  for (const job of jobs) {
    // The first run catches up with the time since the last one.
    await run(job.constructId);
    await stack.do.settle();
    results.push([`${nameOf(job)}, nothing due`, await run(job.constructId)]);
  }
  const { now } = await stack.do.clock();
  await multiplier.makeDue(dueAlike, dueAtOnce, new Date(Date.parse(now) - 60_000).toISOString());
  await stack.do.settle();
  for (const job of jobs) results.push([`${nameOf(job)}, ${dueAtOnce} due of each kind`, await run(job.constructId)]);
  await stack.do.settle();
  return results;
}

/** A sweep looks at each hour since the last one: at half past it is always the same one hour. */
async function toHalfPast(stack: Scene['stack']): Promise<void> {
  const { now } = await stack.do.clock();
  const sinceHalfPast = (Date.parse(now) + hourMs / 2) % hourMs;
  await stack.do.setClock({ advanceMilliseconds: hourMs - sinceHalfPast });
}
