import { eventTaskId } from '../../shared/data/commit.ts';
import { finishTask, isClaimable, type OutboxItem } from '../../shared/data/outbox.ts';
import { type CloudEvent, eventOf } from '../../shared/domain/events.ts';
import { count } from '../../shared/runtime/counts.ts';
import { putEvents } from '../../shared/runtime/event-bus.ts';
import { failureFields, logger } from '../../shared/runtime/log.ts';

/**
 * Publishes the events of journal items and notes those that the bus has taken. Nothing is claimed before: an event that
 * is published twice bears the same id. What fails stays open, and the sweep comes back to it.
 */
export async function publishEvents(items: readonly OutboxItem[], now: Date): Promise<void> {
  const open = items.flatMap((item) => {
    const event = openEvent(item, now);
    return event === undefined ? [] : [{ item, event }];
  });
  if (open.length === 0) return;
  const taken = await putEvents(open.map(({ event }) => event));
  count('EventPublished', taken.size);
  if (taken.size < open.length) count('EventNotPublished', open.length - taken.size);
  const notes = open
    .filter(({ event }) => taken.has(event.id))
    .map(({ item }) => finishTask(item, eventTaskId, { state: 'DONE' }, now));
  for (const note of await Promise.allSettled(notes)) {
    if (note.status === 'rejected') logger.warn('published event not noted', failureFields(note.reason));
  }
}

/** The event of a journal item that nobody has noted as published. */
function openEvent(item: OutboxItem, now: Date): CloudEvent | undefined {
  const state = item.tasks[eventTaskId];
  if (state === undefined || state.task.kind !== 'event' || !isClaimable(state, now)) return undefined;
  try {
    return eventOf(item.record, state.task, item.pk);
  } catch (failure) {
    logger.error('event not made', { journalId: item.record.id, ...failureFields(failure) });
    return undefined;
  }
}
