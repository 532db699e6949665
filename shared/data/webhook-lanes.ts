import { DeleteCommand, PutCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { type CloudEvent, sequenceText } from '../domain/events.ts';
import { ttlAfter } from '../domain/retention.ts';
import { after, hasCome, minuteMs } from '../domain/time.ts';
import type { Webhook } from '../domain/webhook.ts';
import { logger } from '../runtime/log.ts';
import { dueKeys, type Key, keys, partitions } from './keys.ts';
import { documents, type Item, type Page, queryPage, tableName, updateItem } from './table.ts';

/**
 * A lane holds what waits for one webhook about one thing. Whoever sends from it holds its lease, and sends the lowest
 * sequence first; so the events of one thing stay in order, and things do not hold up each other.
 */
export interface Lane extends Key {
  partitionKey: string;
  tenantId: string;
  webhookId: string;
  /** Where the records of its events are: the journal's partition of the table. */
  journal: string;
  /** What waits, in the order in which it is to be sent. */
  entries: LaneEntry[];
  progress: LaneProgress;
}

export interface LaneEntry {
  sequence: number;
  journalId: string;
  /** Asked for by a replay, so that it is sent although it was sent before. */
  again: boolean;
}

export interface LaneProgress {
  leaseUntil?: string | undefined;
  /** The highest that was sent. */
  lastSequence?: number | undefined;
  failures?: number | undefined;
  /** Since when its first event fails. */
  failingSince?: string | undefined;
  nextAttemptAt?: string | undefined;
}

/** Which lane: what the queue carries. */
export type LaneReference = Pick<Key, 'pk'>;

/** Longer than any function may work on a lane. */
const leaseMs = 2 * minuteMs;
/** The queue brings a lane within seconds; what still waits after this long is handed out by the sweep. */
const firstRedriveMs = 2 * minuteMs;
/** Of one thing, for a receiver that stays away for long; beyond it a replay from an instant has the rest. */
const mostWaiting = 2000;

const storedIdentity = z.looseObject({
  tenantId: z.string(),
  webhookId: z.string(),
  partitionKey: z.string(),
  journal: z.string(),
});
const storedProgress = z.looseObject({
  leaseUntil: z.optional(z.string()),
  lastSequence: z.optional(z.int()),
  failures: z.optional(z.int()),
  failingSince: z.optional(z.string()),
  nextAttemptAt: z.optional(z.string()),
});

function laneOf(item: Item): Lane {
  const { tenantId, webhookId, partitionKey, journal } = storedIdentity.parse(item.data);
  const entries = [...entriesOf(item.pending, false), ...entriesOf(item.again, true)];
  return {
    pk: item.pk,
    sk: item.sk,
    tenantId,
    webhookId,
    partitionKey,
    journal,
    entries: entries.sort((one, other) => one.sequence - other.sequence || Number(other.again) - Number(one.again)),
    progress: storedProgress.parse(item.message ?? {}) as LaneProgress,
  };
}

function entriesOf(texts: Set<string> | undefined, again: boolean): LaneEntry[] {
  return [...(texts ?? [])].map((text) => {
    const [sequence = '', journalId = ''] = text.split('#');
    return { sequence: Number(sequence), journalId, again };
  });
}

function textOf({ sequence, journalId }: Pick<LaneEntry, 'sequence' | 'journalId'>): string {
  return `${sequenceText(sequence)}#${journalId}`;
}

/** What is put into a lane together: all of it, or nothing. */
export interface LaneAddition {
  webhook: Webhook;
  partitionKey: string;
  journal: string;
  entries: Pick<LaneEntry, 'sequence' | 'journalId'>[];
}

/**
 * Puts events into a lane, which is made when there is none; twice does no harm. A webhook that is disabled collects what
 * it misses.
 * @returns whether the lane is to be worked on now
 */
export async function addToLane(addition: LaneAddition, set: 'pending' | 'again', now: Date): Promise<boolean> {
  const { webhook, partitionKey, journal, entries } = addition;
  const { tenantId, id: webhookId } = webhook;
  const key = keys.webhookLane(tenantId, webhookId, partitionKey);
  const isActive = webhook.status === 'ACTIVE';
  const { duePk, dueSk } = dueKeys('WEBHOOK', after(now, firstRedriveMs), key.pk);
  const placed = isActive
    ? 'duePk = if_not_exists(duePk, :duePk), dueSk = if_not_exists(dueSk, :dueSk)'
    : 'gsi3pk = :held, gsi3sk = :lane';
  const item = await update({
    Key: { ...key },
    UpdateExpression: `ADD #set :entries SET #kind = :kind, #data = :data, #message = if_not_exists(#message, :none), ttlEpochSeconds = :ttl, ${placed}`,
    ConditionExpression: 'attribute_not_exists(#set) OR size(#set) < :most',
    ExpressionAttributeNames: { '#set': set, '#kind': 'kind', '#data': 'data', '#message': 'message' },
    ExpressionAttributeValues: {
      ':entries': new Set(entries.map(textOf)),
      ':kind': 'WEBHOOK_LANE',
      ':data': { tenantId, webhookId, partitionKey, journal },
      ':none': {},
      ':ttl': ttlAfter('WEBHOOK_LANE', now),
      ':most': mostWaiting,
      ...(isActive
        ? { ':duePk': duePk, ':dueSk': dueSk }
        : { ':held': partitions.heldLanes(tenantId, webhookId), ':lane': partitionKey }),
    },
  });
  if (item === undefined) logger.warn('webhook lane full', { webhookId });
  if (item === undefined || !isActive) return false;
  const { nextAttemptAt } = laneOf(item).progress;
  return nextAttemptAt === undefined || hasCome(nextAttemptAt, now);
}

/** Takes a lane for this function; undefined when somebody else is at work on it, or its time has not come. */
export async function claimLane({ pk }: LaneReference, now: Date): Promise<Lane | undefined> {
  const item = await update({
    Key: { pk, sk: 'LANE' },
    UpdateExpression: 'SET #message.#lease = :lease',
    ConditionExpression:
      'attribute_exists(pk) AND (attribute_not_exists(#message.#lease) OR #message.#lease <= :now) AND (attribute_not_exists(#message.#next) OR #message.#next <= :now)',
    ExpressionAttributeNames: { '#message': 'message', '#lease': 'leaseUntil', '#next': 'nextAttemptAt' },
    ExpressionAttributeValues: { ':lease': after(now, leaseMs), ':now': now.toISOString() },
  });
  return item && laneOf(item);
}

/** What the holder of a lease does to the lane with it; somebody else's lease means that this one had lapsed. */
export class LeaseLost extends Error {}

/**
 * Takes an event that was sent, or need not be, out of its lane. With the last one the lane is done and the lease given
 * back; else it is held for longer.
 * @returns the lane as it is now, what has come in meanwhile included; empty when it is done
 * @throws LeaseLost
 */
export async function takeOut(lane: Lane, entry: LaneEntry, now: Date): Promise<Lane> {
  const { lastSequence = 0 } = lane.progress;
  const progress: LaneProgress = { lastSequence: Math.max(lastSequence, entry.sequence) };
  const deleted = `DELETE #set :entry`;
  const values = { ':entry': new Set([textOf(entry)]), ':mine': lane.progress.leaseUntil };
  const names = { '#set': entry.again ? 'again' : 'pending', '#message': 'message', '#lease': 'leaseUntil' };
  if (lane.entries.length === 1) {
    const other = entry.again ? 'pending' : 'again';
    const done = await update({
      Key: keyOf(lane),
      UpdateExpression: `${deleted} SET #message = :progress REMOVE duePk, dueSk, gsi3pk, gsi3sk`,
      ConditionExpression: '#message.#lease = :mine AND size(#set) = :one AND attribute_not_exists(#other)',
      ExpressionAttributeNames: { ...names, '#other': other },
      ExpressionAttributeValues: { ...values, ':progress': progress, ':one': 1 },
    });
    if (done !== undefined) return laneOf(done);
  }
  const left = await update({
    Key: keyOf(lane),
    UpdateExpression: `${deleted} SET #message = :progress`,
    ConditionExpression: '#message.#lease = :mine',
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: { ...values, ':progress': { ...progress, leaseUntil: after(now, leaseMs) } },
  });
  if (left === undefined) throw new LeaseLost('Another function has taken the lane over');
  return laneOf(left);
}

/** Gives the lease of a lane back in which something failed; it is taken up again at its next attempt. */
export async function holdUp(lane: Lane, progress: LaneProgress & { nextAttemptAt: string }): Promise<void> {
  await giveBack(lane, progress, {
    UpdateExpression: 'SET #message = :progress, duePk = :duePk, dueSk = :dueSk, gsi3pk = :held, gsi3sk = :lane',
    values: { ...dueValues(lane, progress.nextAttemptAt), ...heldValues(lane) },
  });
}

/** Gives the lease back with work left, for whoever comes next. */
export async function passOn(lane: Lane, now: Date): Promise<void> {
  await giveBack(lane, lane.progress, {
    UpdateExpression: 'SET #message = :progress, duePk = :duePk, dueSk = :dueSk',
    values: dueValues(lane, now.toISOString()),
  });
}

/** Gives the lease of a lane back whose webhook is disabled: it waits for a replay. */
export async function park(lane: Lane): Promise<void> {
  await giveBack(
    lane,
    { lastSequence: lane.progress.lastSequence },
    {
      UpdateExpression: 'SET #message = :progress, gsi3pk = :held, gsi3sk = :lane REMOVE duePk, dueSk',
      values: heldValues(lane),
    },
  );
}

/** Gives the lease of a lane back in which nothing waits, unless something has come in meanwhile. */
export async function leaveEmpty(lane: Lane): Promise<void> {
  await updateItem({
    Key: keyOf(lane),
    UpdateExpression: 'SET #message = :progress REMOVE duePk, dueSk, gsi3pk, gsi3sk',
    ConditionExpression: '#message.#lease = :mine AND attribute_not_exists(pending) AND attribute_not_exists(again)',
    ExpressionAttributeNames: { '#message': 'message', '#lease': 'leaseUntil' },
    ExpressionAttributeValues: {
      ':progress': { ...lane.progress, leaseUntil: undefined },
      ':mine': lane.progress.leaseUntil,
    },
  });
}

/** Drops a lane whose webhook was deleted, with all that waits in it. */
export async function dropLane(lane: Lane): Promise<void> {
  await documents().send(new DeleteCommand({ TableName: tableName(), Key: keyOf(lane) }));
}

/** Has a lane that is held up taken up at once. */
export async function wake(pk: string, now: Date): Promise<void> {
  const { duePk, dueSk } = dueKeys('WEBHOOK', now.toISOString(), pk);
  await updateItem({
    Key: { pk, sk: 'LANE' },
    UpdateExpression: 'SET duePk = :duePk, dueSk = :dueSk REMOVE #message.#next',
    ConditionExpression: 'attribute_exists(gsi3pk)',
    ExpressionAttributeNames: { '#message': 'message', '#next': 'nextAttemptAt' },
    ExpressionAttributeValues: { ':duePk': duePk, ':dueSk': dueSk },
  });
}

/** One page of a webhook's lanes that are held up, by key. One query. */
export async function listHeldLanes(
  tenantId: string,
  webhookId: string,
  page: { limit: number; start?: Record<string, unknown> | undefined },
): Promise<Page<Key>> {
  const found = await queryPage({
    IndexName: 'gsi3',
    KeyConditionExpression: 'gsi3pk = :pk',
    ExpressionAttributeValues: { ':pk': partitions.heldLanes(tenantId, webhookId) },
    Limit: page.limit,
    ...(page.start && { ExclusiveStartKey: page.start }),
  });
  return { items: found.items.map(({ pk, sk }) => ({ pk, sk })), next: found.next };
}

/** What a replay needs to know of an event that went to a webhook. */
export type SentEvent = Pick<LaneAddition, 'partitionKey' | 'journal'> & { sequence: number; journalId: string };

/** Keeps that an event goes to a webhook, for replays; the event itself is read from its record. */
export async function keepEvent(
  { tenantId, id }: Webhook,
  event: CloudEvent,
  journal: string,
  now: Date,
): Promise<void> {
  const data: SentEvent = {
    partitionKey: event.partitionkey,
    journal,
    sequence: Number(event.sequence),
    journalId: event.id,
  };
  await documents().send(
    new PutCommand({
      TableName: tableName(),
      Item: {
        ...keys.webhookEvent(tenantId, id, now.toISOString(), event.id),
        kind: 'WEBHOOK_EVENT',
        data,
        ttlEpochSeconds: ttlAfter('WEBHOOK_EVENT', now),
      },
    }),
  );
}

/** One page of what went to a webhook since an instant (ISO 8601), oldest first. One query. */
export async function listSentEvents(
  { tenantId, id }: Pick<Webhook, 'tenantId' | 'id'>,
  since: string,
  page: { limit: number; start?: Record<string, unknown> | undefined },
): Promise<Page<SentEvent>> {
  const { pk, sk: from } = keys.webhookEvent(tenantId, id, since);
  const found = await queryPage({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': 'EVENT#~' },
    ConsistentRead: true,
    Limit: page.limit,
    ...(page.start && { ExclusiveStartKey: page.start }),
  });
  return { items: found.items.map(({ data }) => data as unknown as SentEvent), next: found.next };
}

async function giveBack(
  lane: Lane,
  progress: LaneProgress,
  { UpdateExpression, values }: { UpdateExpression: string; values: Record<string, unknown> },
): Promise<void> {
  const held = await updateItem({
    Key: keyOf(lane),
    UpdateExpression,
    ConditionExpression: '#message.#lease = :mine',
    ExpressionAttributeNames: { '#message': 'message', '#lease': 'leaseUntil' },
    ExpressionAttributeValues: {
      ...values,
      ':progress': { ...progress, leaseUntil: undefined },
      ':mine': lane.progress.leaseUntil,
    },
  });
  if (!held) throw new LeaseLost('Another function has taken the lane over');
}

function dueValues({ pk }: Lane, at: string): Record<string, unknown> {
  const { duePk, dueSk } = dueKeys('WEBHOOK', at, pk);
  return { ':duePk': duePk, ':dueSk': dueSk };
}

function heldValues({ tenantId, webhookId, partitionKey }: Lane): Record<string, unknown> {
  return { ':held': partitions.heldLanes(tenantId, webhookId), ':lane': partitionKey };
}

function keyOf({ pk, sk }: Key): Key & Record<string, unknown> {
  return { pk, sk };
}

/** A conditional update that tells the item as it is then; undefined when the condition did not hold. */
async function update(input: Omit<UpdateCommandInput, 'TableName' | 'ReturnValues'>): Promise<Item | undefined> {
  try {
    const command = new UpdateCommand({ TableName: tableName(), ReturnValues: 'ALL_NEW', ...input });
    const { Attributes: item } = await documents().send(command);
    return item as Item | undefined;
  } catch (failure) {
    if (failure instanceof Error && failure.name === 'ConditionalCheckFailedException') return undefined;
    throw failure;
  }
}
