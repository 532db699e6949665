import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dueKeys, keys } from '../../shared/data/keys.ts';
import { type SweepResult, sweep } from '../../shared/data/sweeps.ts';
import { documents, getItem, type Item, tableName, updateItem } from '../../shared/data/table.ts';
import { dayMs, hourMs, minuteMs } from '../../shared/domain/time.ts';
import { newId } from '../../shared/runtime/identifiers.ts';
import { loadItems } from '../support/load-items.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { tenantsOf } from '../support/tenants.ts';
import { type FaultResult, report, runsAsked } from './results.ts';

const isLong = runsAsked(3, 10) > 3;
const crowd = isLong ? 100_000 : 2_000;

let stack: RunningStack;
const results: FaultResult[] = [];

beforeAll(async () => {
  stack = await startStack();
  // Points this process at the stack's table.
  tenantsOf(stack);
});

afterAll(async () => {
  report('long sweeps', { due: crowd }, results);
  await stack.stop();
});

test(`${crowd} due items: each run stops in time, one dies in the middle, the next ones go on, and each item is handled`, async () => {
  const now = new Date();
  // Over six hours, as after a night without a run.
  const planted = await plant(crowd, (index) => new Date(now.getTime() - minuteMs - (index * 6 * hourMs) / crowd));
  await forgetMark();
  await setMark(new Date(now.getTime() - 7 * hourMs));
  const handled = new Map<string, number>();
  const handle = async (item: Item): Promise<boolean> => {
    const key = { pk: item.pk, sk: item.sk };
    const took = await updateItem({
      Key: key,
      UpdateExpression: 'REMOVE duePk, dueSk',
      ConditionExpression: 'attribute_exists(duePk)',
    });
    if (took) handled.set(item.pk, (handled.get(item.pk) ?? 0) + 1);
    return took;
  };
  const pages = Math.ceil(crowd / 25);
  const runs: SweepResult[] = [await sweepFor(pages / 4, now, handle), await sweepFor(pages / 4, now, handle)];

  // Killed by its time limit in the middle of a page: nobody hears of it again.
  let begun = 0;
  await new Promise<void>((died) => {
    void sweepFor(Number.POSITIVE_INFINITY, now, async (item) => {
      begun += 1;
      if (begun > 60) {
        died();
        return new Promise<boolean>(() => undefined);
      }
      return handle(item);
    });
  });

  while (!(runs.at(-1)?.finished ?? false)) runs.push(await sweepFor(pages / 2, now, handle));
  expect(runs.slice(0, 2).map(({ finished }) => finished)).toEqual([false, false]);
  expect(runs.every(({ failed }) => failed === 0)).toBe(true);
  expect(handled.size).toBe(planted.length);
  expect([...handled.values()].every((times) => times === 1)).toBe(true);
  const looked = runs.reduce((sum, run) => sum + run.looked, begun);
  // What a run has looked at and removed is not looked at again.
  expect(looked).toBeLessThan(crowd + 200);
  results.push({
    fault: 'F20',
    injected: `${crowd} due items, two runs out of time, one dead`,
    times: runs.length + 1,
    outcome: `each handled once, ${looked} looked at`,
  });
});

test('a job that has never run finds what fell due up to a hundred days ago, and writes down how far it got', async () => {
  const now = new Date();
  const ages = [99.5 * dayMs, 50 * dayMs, 3 * hourMs, 5 * minuteMs];
  const planted = await plant(ages.length, (index) => new Date(now.getTime() - (ages[index] ?? 0)));
  await forgetMark();
  const found: string[] = [];
  const handle = async (item: Item): Promise<boolean> => {
    found.push(item.pk);
    return true;
  };
  // Four partitions for each hour, so a run that has time for 3,000 of them is not through.
  const first = await sweepFor(3_000, now, handle);
  expect([first.finished, first.failed]).toEqual([false, 0]);
  const mark = await getItem(keys.sweep('DRAFT'));
  const hoursDone = (Date.parse(String(mark?.data['upTo'])) - (now.getTime() - 100 * dayMs)) / hourMs;
  // Empty hours are noted by the day.
  expect(hoursDone).toBeGreaterThan(3_000 / 4 - 24 - 5);
  expect(hoursDone).toBeLessThan(3_000 / 4 + 5);
  let last = first;
  for (let runs = 1; !last.finished; runs += 1) {
    expect(runs).toBeLessThan(6);
    last = await sweepFor(3_000, now, handle);
  }
  expect([...new Set(found)].sort()).toEqual(planted.sort());
  results.push({
    fault: 'F19',
    injected: 'a job without a mark',
    times: 1,
    outcome: 'finds what fell due 100 days back, in runs that each go on',
  });
});

/** A sweep that has time for so many pages. */
function sweepFor(pages: number, now: Date, handle: (item: Item) => Promise<boolean>): Promise<SweepResult> {
  let looks = 0;
  const hasTime = (): boolean => {
    looks += 1;
    return looks <= pages;
  };
  return sweep('DRAFT', now, hasTime, handle, (failure) => expect.fail(String(failure)));
}

async function plant(count: number, at: (index: number) => Date): Promise<string[]> {
  const items = Array.from({ length: count }, (_, index): Item => {
    const id = newId(at(index));
    return {
      pk: `PLANTED#${id}`,
      sk: 'PLANTED',
      kind: 'DRAFT',
      data: { id },
      ...dueKeys('DRAFT', at(index).toISOString(), id),
    };
  });
  await loadItems(items);
  return items.map(({ pk }) => pk);
}

async function forgetMark(): Promise<void> {
  await documents().send(new DeleteCommand({ TableName: tableName(), Key: keys.sweep('DRAFT') }));
}

async function setMark(upTo: Date): Promise<void> {
  await updateItem({
    Key: { ...keys.sweep('DRAFT') },
    UpdateExpression: 'SET #data = :data',
    ExpressionAttributeNames: { '#data': 'data' },
    ExpressionAttributeValues: { ':data': { upTo: upTo.toISOString() } },
  });
}
