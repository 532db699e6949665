import { keys } from '../../shared/data/keys.ts';
import { sweepJob } from '../../shared/data/sweep-job.ts';
import type { Item } from '../../shared/data/table.ts';
import {
  addToLane,
  type LaneAddition,
  listHeldLanes,
  listSentEvents,
  type SentEvent,
  wake,
} from '../../shared/data/webhook-lanes.ts';
import { noteReplay, webhookOf } from '../../shared/data/webhooks.ts';
import type { Webhook } from '../../shared/domain/webhook.ts';
import { enqueue } from '../../shared/runtime/queues.ts';

const pageSize = 100;

export const handler = sweepJob('WEBHOOK', async (item, { now, hasTime }) => {
  if (item.dueSk === undefined || item.dueSk > `${now.toISOString()}~`) return false;
  if (item.kind === 'WEBHOOK_LANE') {
    // Whoever takes it up moves its time, or takes it from the sweep's sight.
    await enqueue('webhooks', [{ pk: item.pk }]);
    return true;
  }
  return replay(item, now, hasTime);
});

/** First what is held up, which was not sent yet; then once more what was, in the order in which it was. */
async function replay(item: Item, now: Date, hasTime: () => boolean): Promise<boolean> {
  const webhook = webhookOf(item);
  if (webhook?.replay === undefined) return false;
  if (webhook.replay.cursor === undefined && !(await wakeAll(webhook, now, hasTime))) return true;
  const { since } = webhook.replay;
  let start = webhook.replay.cursor;
  while (since !== undefined) {
    const page = await listSentEvents(webhook, since, { limit: pageSize, start });
    await sendAgain(webhook, page.items, now);
    start = page.next;
    if (start === undefined) break;
    if (!hasTime()) {
      await noteReplay(webhook, start);
      return true;
    }
  }
  await noteReplay(webhook, undefined);
  return true;
}

/** False when the time was over before the end: what was woken is under way, and the next run finds the others. */
async function wakeAll({ tenantId, id }: Webhook, now: Date, hasTime: () => boolean): Promise<boolean> {
  let start: Record<string, unknown> | undefined;
  do {
    const page = await listHeldLanes(tenantId, id, { limit: pageSize, start });
    await Promise.all(page.items.map(({ pk }) => wake(pk, now)));
    await enqueue(
      'webhooks',
      page.items.map(({ pk }) => ({ pk })),
    );
    start = page.next;
    if (start !== undefined && !hasTime()) return false;
  } while (start !== undefined);
  return true;
}

async function sendAgain(webhook: Webhook, events: readonly SentEvent[], now: Date): Promise<void> {
  const lanes = new Map<string, LaneAddition>();
  for (const { partitionKey, journal, sequence, journalId } of events) {
    const addition = lanes.get(partitionKey) ?? { webhook, partitionKey, journal, entries: [] };
    addition.entries.push({ sequence, journalId });
    lanes.set(partitionKey, addition);
  }
  await Promise.all([...lanes.values()].map((addition) => addToLane(addition, 'again', now)));
  await enqueue(
    'webhooks',
    [...lanes.keys()].map((lane) => ({ pk: keys.webhookLane(webhook.tenantId, webhook.id, lane).pk })),
  );
}
