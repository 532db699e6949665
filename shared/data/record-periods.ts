import * as z from 'zod/mini';
import { overlaps, periodAt, type RecordPeriod, type Window } from '../domain/ordering/record-period.ts';
import { monthsBetween } from '../domain/time.ts';
import { partitions, recordPlace } from './keys.ts';
import { listedSubscriptionOf } from './subscriptions.ts';
import { type Item, type Page, queryPage } from './table.ts';

const stored = z.looseObject({
  providerId: z.string(),
  customerId: z.string(),
  subscriptionId: z.string(),
  partnerId: z.string(),
  resellerId: z.string(),
  quantity: z.int(),
  effectiveFrom: z.string(),
  effectiveUntil: z.string(),
});

/**
 * One page of who was on record in a window of time, for one reseller at one provider: the stretches that go on, then
 * those that are over, by the month in which they ended. Each of these lists is sorted by the beginning and read up to
 * the window's end, and a list of stretches that ended before the window is not read at all: so what is read is what is
 * answered, whatever else the table holds, and nothing (half a read unit) for each month in which none ended.
 *
 * A stretch that ends between two pages can be on both, never on none.
 */
export async function listRecordPeriods(
  whose: { providerId: string; resellerId: string },
  window: Window,
  context: { now: Date; limit: number; start?: Record<string, unknown> | undefined },
): Promise<Page<RecordPeriod>> {
  const lists = listsOf(whose, window, context.now);
  const { list: first, ...place } = { list: '', ...context.start };
  const begun = Math.max(0, lists.indexOf(first));
  const items: RecordPeriod[] = [];
  for (const [index, partition] of lists.entries()) {
    if (index < begun) continue;
    const start = index === begun && Object.keys(place).length > 0 ? place : undefined;
    const limit = context.limit - items.length;
    const found = await queryList(partition, { whose, window, limit, start });
    const periods = found.items.flatMap((item) => periodIn(item, context.now) ?? []);
    items.push(...periods.filter((period) => overlaps(period, window)));
    if (found.next !== undefined) return { items, next: { list: partition, ...found.next } };
    const next = lists[index + 1];
    if (items.length >= context.limit && next !== undefined) return { items, next: { list: next } };
  }
  return { items };
}

/** The lists that a window can have to do with: that of what goes on, and one for each month since the window began. */
function listsOf({ resellerId }: { resellerId: string }, { start }: Window, now: Date): string[] {
  const months = monthsBetween(start, now);
  return [partitions.onRecord(resellerId), ...months.map((month) => partitions.recordEnded(resellerId, month))];
}

function queryList(
  partition: string,
  query: {
    whose: { providerId: string };
    window: Window;
    limit: number;
    start: Record<string, unknown> | undefined;
  },
): Promise<Page<Item>> {
  const { whose, window, limit, start } = query;
  return queryPage({
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :pk AND gsi1sk BETWEEN :first AND :last',
    ExpressionAttributeValues: {
      ':pk': partition,
      ':first': recordPlace(whose.providerId, ''),
      // The end itself, without an identifier behind it, sorts before whatever begins then.
      ':last': recordPlace(whose.providerId, window.end),
    },
    Limit: limit,
    ...(start && { ExclusiveStartKey: start }),
  });
}

/** The last stretch of a subscription stands on the subscription, those before it are items of their own. */
function periodIn(item: Item, now: Date): RecordPeriod | undefined {
  if (item.kind === 'SUBSCRIPTION') return periodAt(listedSubscriptionOf(item), now);
  return stored.parse(item.data) as unknown as RecordPeriod;
}
