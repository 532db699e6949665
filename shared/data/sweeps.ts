import { after, dayMs, hourMs, minuteMs } from '../domain/time.ts';
import { type DueKind, dueKinds, duePartition, dueShards, keys } from './keys.ts';
import { getItem, getItems, type Item, queryPage, updateItem } from './table.ts';

/** What one run of a job did; `finished` is false when it stopped for the time limit and the next run goes on. */
export interface SweepResult {
  looked: number;
  handled: number;
  failed: number;
  /** How long the oldest thing that was handled, or failed, had been due by the time of the run; in milliseconds. */
  lagMs: number;
  finished: boolean;
}

// Clocks of functions differ by minutes and the index follows its table, so the last stretch is looked at again.
const overlapMs = 10 * minuteMs;
// The very first run has no mark to start from, and nothing was ever due before the longest time that anything waits.
const furthestBackMs = 100 * dayMs;
// An item that can never be handled holds the mark no longer than this, or every run would take longer than the last.
const longestHoldMs = 2 * dayMs;
const pageSize = 25;

/**
 * Everything of a kind whose time has come, hour by hour from where the last finished run ended. Its cost follows what
 * is due, not what is stored. Safe to run twice and side by side: `handle` decides on each item as it is now, and tells
 * whether it changed anything; one that throws is left for the next run and does not stop the others.
 */
export async function sweep(
  kind: DueKind,
  now: Date,
  hasTime: () => boolean,
  handle: (item: Item) => Promise<boolean>,
  onFailure: (failure: unknown) => void,
): Promise<SweepResult> {
  const result: SweepResult = { looked: 0, handled: 0, failed: 0, lagMs: 0, finished: false };
  const upTo = now.toISOString();
  const mark = await lastFinished(kind);
  // A mark of a run whose clock was ahead says nothing of what fell due since.
  const from = mark === undefined ? after(now, -furthestBackMs) : mark > upTo ? after(now, -longestHoldMs) : mark;
  for (let hour = from; hour.slice(0, 13) <= upTo.slice(0, 13); hour = after(hour, hourMs)) {
    const lookedBefore = result.looked;
    for (let shard = 0; shard < dueShards; shard += 1) {
      const complete = await sweepPartition(duePartition(kind, hour, shard), upTo, hasTime, handle, onFailure, result);
      if (!complete) return result;
    }
    // Empty hours are noted by the day, so that a run that is cut off has got somewhere all the same.
    const isEmpty = result.looked === lookedBefore;
    const [endsDay, isLast] = [hour.slice(11, 13) === '23', hour.slice(0, 13) === upTo.slice(0, 13)];
    if (isEmpty && !endsDay && !isLast) continue;
    // A failure keeps the mark where it is, so that the hour is looked at again.
    const upToHere = earlier(endOfHour(hour), after(now, result.failed === 0 ? -overlapMs : -longestHoldMs));
    if (upToHere > from) await markFinished(kind, upToHere, upTo);
  }
  result.finished = true;
  return result;
}

async function sweepPartition(
  partition: string,
  upTo: string,
  hasTime: () => boolean,
  handle: (item: Item) => Promise<boolean>,
  onFailure: (failure: unknown) => void,
  result: SweepResult,
): Promise<boolean> {
  let start: Record<string, unknown> | undefined;
  do {
    if (!hasTime()) return false;
    const page = await queryPage({
      IndexName: 'due',
      KeyConditionExpression: 'duePk = :pk AND dueSk <= :upTo',
      // The sort key is the time and an id, and `~` sorts after every id.
      ExpressionAttributeValues: { ':pk': partition, ':upTo': `${upTo}~` },
      Limit: pageSize,
      ...(start && { ExclusiveStartKey: start }),
    });
    const items = page.items.length > 0 ? await getItems(page.items) : [];
    result.looked += items.length;
    const found = items.filter((item) => item !== undefined);
    const outcomes = await Promise.allSettled(found.map(handle));
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.status === 'rejected') {
        result.failed += 1;
        onFailure(outcome.reason);
      } else if (outcome.value) {
        result.handled += 1;
      } else {
        continue;
      }
      result.lagMs = Math.max(result.lagMs, lagOf(found[index], upTo));
    }
    start = page.next;
  } while (start !== undefined);
  return true;
}

/** The due time begins the sort key; what was put off since the index was read is not late. */
function lagOf(item: Item | undefined, now: string): number {
  const dueAt = Date.parse(item?.dueSk?.slice(0, now.length) ?? now);
  return Number.isNaN(dueAt) ? 0 : Date.parse(now) - dueAt;
}

async function lastFinished(kind: DueKind): Promise<string | undefined> {
  const item = await getItem(keys.sweep(kind));
  return item?.data['upTo'] as string | undefined;
}

/** Spares the first runs of a new table the look at what cannot be there: nothing is due before now. */
export async function beginSweeps(now: Date): Promise<void> {
  await Promise.all(dueKinds.map((kind) => markFinished(kind, after(now, -overlapMs), now.toISOString())));
}

/** Only ever forward: of two runs side by side the one that got further counts; but a mark in the future is put right. */
async function markFinished(kind: DueKind, upTo: string, now: string): Promise<void> {
  await updateItem({
    Key: { ...keys.sweep(kind) },
    UpdateExpression: 'SET #data = :data, #kind = :kind',
    ConditionExpression: 'attribute_not_exists(pk) OR #data.#upTo < :upTo OR #data.#upTo > :now',
    ExpressionAttributeNames: { '#data': 'data', '#kind': 'kind', '#upTo': 'upTo' },
    ExpressionAttributeValues: { ':data': { upTo }, ':kind': 'SWEEP', ':upTo': upTo, ':now': now },
  });
}

function endOfHour(instant: string): string {
  return after(`${instant.slice(0, 13)}:00:00.000Z`, hourMs);
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
