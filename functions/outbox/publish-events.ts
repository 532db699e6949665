import { eventTaskId } from '../../shared/data/commit.ts';
import { fanOut, type OpenEvent, openEventOf } from '../../shared/data/event-fan-out.ts';
import { finishTask, type OutboxItem } from '../../shared/data/outbox.ts';
import { count } from '../../shared/runtime/counts.ts';
import { putEvents } from '../../shared/runtime/event-bus.ts';
import { failureFields, logger } from '../../shared/runtime/log.ts';
import { enqueue } from '../../shared/runtime/queues.ts';

/**
 * Publishes the events of journal items, on the bus and to webhooks, and notes those of which both were done. Nothing is
 * claimed before: an event that is published twice bears the same id, and a webhook's lane knows what it has. What fails
 * stays open, and the sweep comes back to it.
 */
export async function publishEvents(items: readonly OutboxItem[], now: Date): Promise<void> {
  const open = items.flatMap((item) => tryOpen(item, now));
  if (open.length === 0) return;
  const [taken, isFannedOut] = await Promise.all([putEvents(open.map(({ event }) => event)), toWebhooks(open, now)]);
  count('EventPublished', taken.size);
  if (taken.size < open.length) count('EventNotPublished', open.length - taken.size);
  if (!isFannedOut) return;
  const notes = open
    .filter(({ event }) => taken.has(event.id))
    .map(({ item }) => finishTask(item, eventTaskId, { state: 'DONE' }, now));
  for (const note of await Promise.allSettled(notes)) {
    if (note.status === 'rejected') logger.warn('published event not noted', failureFields(note.reason));
  }
}

function tryOpen(item: OutboxItem, now: Date): OpenEvent[] {
  try {
    const open = openEventOf(item, now);
    return open === undefined ? [] : [open];
  } catch (failure) {
    logger.error('event not made', { journalId: item.record.id, ...failureFields(failure) });
    return [];
  }
}

async function toWebhooks(open: readonly OpenEvent[], now: Date): Promise<boolean> {
  try {
    const lanes = await fanOut(open, now);
    // A lane that the queue does not bring is found by the sweep.
    await enqueue('webhooks', lanes);
    return true;
  } catch (failure) {
    logger.warn('events not handed to webhooks', failureFields(failure));
    return false;
  }
}
