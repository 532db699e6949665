import { encodeTime } from 'ulid';
import * as z from 'zod/mini';
import { type CloudEvent, eventKindOf, eventOf } from '../domain/events.ts';
import type { EventTask } from '../domain/journal.ts';
import { dayMs } from '../domain/time.ts';
import type { Webhook } from '../domain/webhook.ts';
import { eventTaskId } from './commit.ts';
import { keys } from './keys.ts';
import { isClaimable, type OutboxItem, outboxItemOf } from './outbox.ts';
import { getManyItems, type Item, queryAll } from './table.ts';
import { addToLane, keepEvent, type LaneAddition, type LaneReference } from './webhook-lanes.ts';
import { loadWebhooks } from './webhooks.ts';

/** A journal item with the event that it is. */
export interface OpenEvent {
  item: OutboxItem;
  task: EventTask;
  event: CloudEvent;
}

/** The event of a journal item that nobody has noted as published; undefined for any other. @throws for an unknown one */
export function openEventOf(item: OutboxItem, now: Date): OpenEvent | undefined {
  const state = item.tasks[eventTaskId];
  if (state === undefined || state.task.kind !== 'event' || !isClaimable(state, now)) return undefined;
  return { item, task: state.task, event: eventOf(item.record, state.task, item.pk) };
}

/** What cannot be handled holds the sweep up no longer than this; it does not hold up what comes after it either. */
const furthestBackMs = 2 * dayMs;

/**
 * Puts events into the lanes of the webhooks that are to have them. Safe to do twice. Whatever of the same thing came
 * before and is still unpublished goes along with it, so that nothing overtakes what another function failed to bring.
 * @returns the lanes to work on now
 */
export async function fanOut(given: readonly OpenEvent[], now: Date): Promise<LaneReference[]> {
  const webhooks = new Webhooks();
  await webhooks.load(given);
  const wanted = given.filter((open) => webhooks.concern(open).length > 0);
  if (wanted.length === 0) return [];
  const earlier = (await Promise.all(things(wanted).map((open) => openEventsAbout(open, now)))).flat();
  await webhooks.load(earlier);
  const all = new Map([...earlier, ...wanted].map((open) => [open.event.id, open]));
  const resellers = await loadPartnerships([...all.values()]);
  const additions = new Map<string, LaneAddition>();
  const kept: Promise<void>[] = [];
  for (const open of all.values()) {
    const { event, item } = open;
    for (const webhook of webhooks.concern(open)) {
      if (webhook.tenantId !== item.record.tenantId && !resellers.mayHear(open)) continue;
      const lane = `${webhook.id} ${event.partitionkey}`;
      const addition = additions.get(lane) ?? {
        webhook,
        partitionKey: event.partitionkey,
        journal: item.pk,
        entries: [],
      };
      addition.entries.push({ sequence: Number(event.sequence), journalId: event.id });
      additions.set(lane, addition);
      if (wanted.includes(open)) kept.push(keepEvent(webhook, event, item.pk, now));
    }
  }
  await Promise.all(kept);
  const lanes = await Promise.all(
    [...additions.values()].map(async (addition) => {
      const isReady = await addToLane(addition, 'pending', now);
      const { webhook, partitionKey } = addition;
      return isReady ? [{ pk: keys.webhookLane(webhook.tenantId, webhook.id, partitionKey).pk }] : [];
    }),
  );
  return lanes.flat();
}

/** The webhooks of whoever events may concern: of most tenants none, which one query each tells. */
class Webhooks {
  readonly #byTenant = new Map<string, Webhook[]>();

  async load(events: readonly OpenEvent[]): Promise<void> {
    const unknown = new Set(events.flatMap(audienceOf).filter((tenantId) => !this.#byTenant.has(tenantId)));
    await Promise.all(
      [...unknown].map(async (tenantId) => {
        const { known } = await loadWebhooks(tenantId);
        this.#byTenant.set(
          tenantId,
          known.map(({ webhook }) => webhook),
        );
      }),
    );
  }

  /** Those that want events of this type, and were there when it happened. */
  concern(open: OpenEvent): Webhook[] {
    return audienceOf(open)
      .flatMap((tenantId) => this.#byTenant.get(tenantId) ?? [])
      .filter(
        ({ eventTypes, createdAt }) =>
          (eventTypes === undefined || eventTypes.includes(open.event.type)) && createdAt <= open.event.time,
      );
  }
}

/** The tenant whose audit log holds the record, and the reseller that it names, of what a reseller may read. */
function audienceOf({ item: { record } }: OpenEvent): string[] {
  const { tenantId, resellerId, operationType } = record;
  const isToReseller = resellerId !== undefined && resellerId !== tenantId && eventKindOf(operationType).toReseller;
  return isToReseller ? [tenantId, resellerId] : [tenantId];
}

/** A reseller hears of its provider's doings as long as they work together, and of the end of that. */
async function loadPartnerships(events: readonly OpenEvent[]): Promise<{ mayHear: (open: OpenEvent) => boolean }> {
  const pairs = new Map(
    events
      .filter((open) => audienceOf(open).length > 1)
      .map(({ item: { record } }) => [
        `${record.tenantId} ${record.resellerId}`,
        keys.partnership(record.tenantId, record.resellerId ?? ''),
      ]),
  );
  const items = await getManyItems([...pairs.values()]);
  const live = new Set([...pairs.keys()].filter((_, index) => isLive(items[index])));
  return {
    mayHear: ({ item: { record } }) =>
      live.has(`${record.tenantId} ${record.resellerId}`) ||
      record.resourceType === 'partnership' ||
      record.resourceType === 'partnership_request',
  };
}

const withStatus = z.looseObject({ status: z.string() });

function isLive(item: Item | undefined): boolean {
  return item !== undefined && withStatus.parse(item.data).status !== 'REMOVED';
}

/** One event of each thing that the events are about. */
function things(events: readonly OpenEvent[]): OpenEvent[] {
  return [...new Map(events.map((open) => [open.event.partitionkey, open])).values()];
}

/** The events about the same thing that nobody has noted as published, strongly consistent. */
async function openEventsAbout({ item: { pk }, task }: OpenEvent, now: Date): Promise<OpenEvent[]> {
  const from = encodeTime(Math.max(0, now.getTime() - furthestBackMs)) + '0'.repeat(16);
  const found = await queryAll({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    FilterExpression: '#tasks.#event.#task.#entity = :entity AND #tasks.#event.#state = :waiting',
    ExpressionAttributeNames: {
      '#tasks': 'tasks',
      '#event': eventTaskId,
      '#task': 'task',
      '#entity': 'entity',
      '#state': 'state',
    },
    ExpressionAttributeValues: {
      ':pk': pk,
      ':from': keys.journal(pk, from).sk,
      ':to': keys.journal(pk, '~').sk,
      ':entity': task.entity,
      ':waiting': 'WAITING',
    },
    ConsistentRead: true,
  });
  return found.flatMap((item) => openEventOf(outboxItemOf(item), now) ?? []);
}
