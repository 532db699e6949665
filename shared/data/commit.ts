import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { PutCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Actor, AuditRecord, JournalEntry, Task } from '../domain/journal.ts';
import { Refusal } from '../domain/refusal.ts';
import { keptMs, ttlAfter } from '../domain/retention.ts';
import { after, hasCome, minuteMs } from '../domain/time.ts';
import { newId } from '../runtime/identifiers.ts';
import { dueKeys, type Key, keys, partitions } from './keys.ts';
import { documents, type Item, tableName } from './table.ts';

/** One item of a transaction. `version` is the one that was loaded: a change in between fails the whole commit. */
export type Write =
  | { put: Item; expects: 'ABSENT' | 'ANY' | { version: number } }
  | { check: Key; expects: { version: number } }
  /**
   * Without a version for guards, and for what is derived from an item that the same transaction puts or removes: that
   * one's condition covers it.
   */
  | { remove: Key; expects?: { version: number } };

/** What a change is about: the item that the journal is kept with. */
export type Lead = Write & ({ put: Item } | { remove: Key; expects: { version: number } });

/** Who asked, when, and under which ids: what the journal adds to a decision. */
export interface Origin {
  actor: Actor;
  at: Date;
  correlationId: string;
  requestId: string;
  ip?: string | undefined;
  userAgent?: string | undefined;
}

/** The answer that a repeated request gets again: without links and secrets, which are derived anew each time. */
export interface StoredReply {
  body: unknown;
  etag?: number | undefined;
  location?: string | undefined;
}

export interface IdempotencyClaim {
  key: Key;
  /** Hash of everything in the request that must be the same for it to be the same request. */
  requestHash: string;
  reply: StoredReply;
}

/** Somebody else changed what the decision rested on: load again and decide again. */
export class Conflict extends Error {}

/** The same request was committed before: this is what it answered. */
export class Replay extends Error {
  readonly reply: StoredReply;
  constructor(reply: StoredReply) {
    super('The request was carried out before');
    this.reply = reply;
  }
}

const idempotencyWindowMs = keptMs('IDEMPOTENCY');
/** The stream delivers a task within seconds; what is still waiting after this long is sent again by the sweep. */
const firstRedriveMs = 2 * minuteMs;
const conflictAttempts = 5;

/** Among the tasks of a journal item, the event; the others are numbered. */
export const eventTaskId = 'event';

/** How far a task of the outbox has come; stands on the journal item under `tasks`. */
export interface TaskState {
  /** Of one that has ended only what `endedTask` keeps is there. */
  task: Task;
  state: 'WAITING' | 'CLAIMED' | 'DONE' | 'FAILED' | 'DROPPED';
  attempts: number;
  /** A claim that is older than this has died with its function. */
  leaseUntil?: string | undefined;
  messageId?: string | undefined;
  finishedAt?: string | undefined;
  reason?: string | undefined;
}

/**
 * The only writer of state changes: one transaction of the entities, the journal item (audit record and tasks, the event
 * among them) and the idempotency record. Either all of it happened or nothing did. The first write is what the change is
 * about: the journal lives with it, and its version orders the events.
 * @throws Conflict when a loaded version is no longer current; Replay when the same request was committed before;
 *   Refusal `IDEMPOTENCY_KEY_REUSED` when the key belongs to another request.
 */
export async function commit(
  writes: [Lead, ...Write[]],
  entry: JournalEntry,
  origin: Origin,
  idempotency?: IdempotencyClaim,
): Promise<void> {
  await transact(transactionOf(writes, entry, origin, idempotency), (reasons) => {
    const taken = idempotency === undefined ? undefined : reasons.at(-1);
    if (idempotency !== undefined && taken?.Code === 'ConditionalCheckFailed' && taken.Item !== undefined) {
      throw replayOf(unmarshall(taken.Item) as Item, idempotency.requestHash);
    }
  });
}

type TransactItems = NonNullable<TransactWriteCommandInput['TransactItems']>;

/** What a commit writes: the entities, the journal item, and last the idempotency record. */
export function transactionOf(
  writes: [Lead, ...Write[]],
  entry: JournalEntry,
  origin: Origin,
  idempotency?: IdempotencyClaim,
): TransactItems {
  const journal: Write = { put: journalItem(placeOf(writes[0]), entry, origin), expects: 'ABSENT' };
  return [
    ...[...writes, journal].map(toTransactItem),
    ...(idempotency === undefined ? [] : [claimOf(idempotency, origin.at)]),
  ];
}

/**
 * The answer that this request got before, if its key was used within the window.
 * @throws Refusal `IDEMPOTENCY_KEY_REUSED` when the key belongs to another request.
 */
export function replayOf(stored: Item, requestHash: string): Replay {
  if (stored.data['requestHash'] !== requestHash) {
    throw new Refusal('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key was used for another request.', {
      nextStep: 'Use a new key for a new request.',
    });
  }
  return new Replay(stored.data['reply'] as StoredReply);
}

/** Whether a stored idempotency record still counts; the table may keep it longer, and may drop it late. */
export function isWithinWindow(stored: Item, now: Date): boolean {
  return !hasCome(stored.data['expiresAt'] as string, now);
}

/** An audit record of a refused change, outside any transaction since nothing else is written. */
export async function recordRefusal(
  record: Pick<AuditRecord, 'tenantId' | 'operationType' | 'resourceType' | 'resourceId' | 'newValue'>,
  origin: Origin,
): Promise<void> {
  const id = newId(origin.at);
  const data: AuditRecord = { ...record, ...recordOf(id, origin), status: 'FAILED' };
  await documents().send(
    new PutCommand({
      TableName: tableName(),
      Item: {
        ...keys.refused(record.tenantId, id),
        kind: 'JOURNAL',
        data,
        gsi1pk: partitions.audit(record.tenantId),
        gsi1sk: id,
        ttlEpochSeconds: ttlAfter('JOURNAL', origin.at),
      },
    }),
  );
}

/** Sends the transaction until it is decided; `onCancelled` may explain a failed condition before it is a Conflict. */
async function transact(
  items: TransactItems,
  onCancelled: (reasons: NonNullable<TransactionCanceledException['CancellationReasons']>) => void,
): Promise<void> {
  // The same token on every attempt: an attempt whose answer was lost is not carried out a second time.
  const ClientRequestToken = randomUUID();
  for (let attempt = 1; ; attempt += 1) {
    try {
      await documents().send(new TransactWriteCommand({ TransactItems: items, ClientRequestToken }));
      return;
    } catch (failure) {
      // Also TransactionInProgress, of an attempt before: the SDK has waited for it three times by now.
      if (!(failure instanceof TransactionCanceledException)) throw failure;
      const reasons = failure.CancellationReasons ?? [];
      onCancelled(reasons);
      if (reasons.some((reason) => reason.Code === 'ConditionalCheckFailed')) throw new Conflict();
      if (!reasons.some((reason) => reason.Code === 'TransactionConflict')) throw failure;
      if (attempt === conflictAttempts) throw new Conflict();
      // The SDK never retries a conflict; jitter keeps the losers from meeting again.
      await pause(randomInt(10, 30 * 2 ** attempt));
    }
  }
}

function toTransactItem(write: Write): TransactItems[number] {
  const TableName = tableName();
  if ('remove' in write) {
    const { pk, sk } = write.remove;
    return { Delete: { TableName, Key: { pk, sk }, ...(write.expects && versionIs(write.expects.version)) } };
  }
  if ('check' in write) {
    const { pk, sk } = write.check;
    return { ConditionCheck: { TableName, Key: { pk, sk }, ...versionIs(write.expects.version) } };
  }
  if (write.expects === 'ANY') return { Put: { TableName, Item: write.put } };
  if (write.expects === 'ABSENT') {
    return { Put: { TableName, Item: write.put, ConditionExpression: 'attribute_not_exists(pk)' } };
  }
  return { Update: { TableName, ...changeOf(write.put, write.expects.version) } };
}

/**
 * Changes what this version of the code knows of an item, and leaves what a newer one has put beside it: an attribute, a
 * field of the message. What is new within `data` was loaded with it and is written back.
 */
function changeOf(item: Item, version: number) {
  const condition = versionIs(version);
  const names: Record<string, string> = { ...condition.ExpressionAttributeNames };
  const values: Record<string, unknown> = { ...condition.ExpressionAttributeValues };
  const sets: string[] = [];
  const removes: string[] = [];
  const write = (path: string, name: string, value: unknown): void => {
    names[`#${name}`] = name;
    if (value === undefined) {
      removes.push(path);
      return;
    }
    values[`:${name}`] = value;
    sets.push(`${path} = :${name}`);
  };
  for (const attribute of attributes) write(`#${attribute}`, attribute, item[attribute]);
  if (item.message !== undefined) names['#message'] = 'message';
  for (const [field, value] of Object.entries(item.message ?? {})) write(`#message.#${field}`, field, value);
  return {
    Key: { pk: item.pk, sk: item.sk },
    UpdateExpression: `SET ${sets.join(', ')}${removes.length > 0 ? ` REMOVE ${removes.join(', ')}` : ''}`,
    ...condition,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  };
}

/** All of an item that a commit may change, the message apart, which is changed field by field. */
const attributes = [
  'kind',
  'data',
  'tasks',
  'gsi1pk',
  'gsi1sk',
  'gsi2pk',
  'gsi2sk',
  'gsi3pk',
  'gsi3sk',
  'duePk',
  'dueSk',
  'ttlEpochSeconds',
] as const satisfies (keyof Item)[];

function versionIs(version: number) {
  return {
    ConditionExpression: '#data.#version = :version',
    ExpressionAttributeNames: { '#data': 'data', '#version': 'version' },
    ExpressionAttributeValues: { ':version': version },
  };
}

function claimOf(claim: IdempotencyClaim, at: Date): TransactItems[number] {
  const expiresAt = after(at, idempotencyWindowMs);
  return {
    Put: {
      TableName: tableName(),
      Item: {
        ...claim.key,
        kind: 'IDEMPOTENCY',
        data: { requestHash: claim.requestHash, reply: claim.reply, expiresAt },
        ttlEpochSeconds: ttlAfter('IDEMPOTENCY', at),
      },
      ConditionExpression: 'attribute_not_exists(pk) OR #data.#expiresAt <= :now',
      ExpressionAttributeNames: { '#data': 'data', '#expiresAt': 'expiresAt' },
      ExpressionAttributeValues: { ':now': at.toISOString() },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
}

function journalItem({ key, version }: Place, entry: JournalEntry, origin: Origin): Item {
  const id = newId(origin.at);
  const { tasks = [], resource, ...facts } = entry;
  const data: AuditRecord = {
    ...facts,
    ...recordOf(id, origin),
    resourceType: resource.type,
    resourceId: resource.id,
    status: 'SUCCEEDED',
  };
  const party = entry.customerId ?? entry.resellerId;
  const waiting = (task: Task): TaskState => ({ task, state: 'WAITING', attempts: 0 });
  return {
    ...keys.journal(key.pk, id),
    kind: 'JOURNAL',
    data: { ...data },
    gsi1pk: partitions.audit(entry.tenantId),
    gsi1sk: id,
    ttlEpochSeconds: ttlAfter('JOURNAL', origin.at),
    ...(party !== undefined && { gsi2pk: partitions.auditOfParty(entry.tenantId, party), gsi2sk: id }),
    tasks: {
      ...Object.fromEntries(tasks.map((task, index) => [String(index), waiting(task)])),
      [eventTaskId]: waiting({ kind: 'event', entity: key.sk, sequence: version }),
    },
    ...dueKeys('OUTBOX', after(origin.at, firstRedriveMs), id),
  };
}

/** What a change is about, and how many changes it has seen with this one: by them its events have an order. */
interface Place {
  key: Key;
  version: number;
}

function placeOf(lead: Lead): Place {
  if (!('put' in lead)) return { key: lead.remove, version: lead.expects.version + 1 };
  const { kind, data } = lead.put;
  const { version } = data;
  if (typeof version === 'number') return { key: lead.put, version };
  throw new Error(`A ${kind} has no version`);
}

function recordOf(
  id: string,
  origin: Origin,
): Omit<AuditRecord, 'tenantId' | 'operationType' | 'resourceType' | 'resourceId' | 'status'> {
  const { actor, at, correlationId, requestId, ip, userAgent } = origin;
  return { id, at: at.toISOString(), actor, correlationId, requestId, ip, userAgent };
}
