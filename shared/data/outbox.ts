import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { type AuditRecord, endedTask } from '../domain/journal.ts';
import { after, dayMs, hourMs, minuteMs } from '../domain/time.ts';
import type { TaskState } from './commit.ts';
import { dueKeys, type Key } from './keys.ts';
import { documents, getItem, type Item, tableName, updateItem } from './table.ts';

/** Which task of which journal item: what the queues carry. The task itself is read from the table. */
export interface TaskReference extends Key {
  taskId: string;
}

/** Longer than any function may work on a task: a claim that is older has died. */
const leaseMs = 2 * minuteMs;
const longestBackoffMs = hourMs;
/** SES down for a day must lose nothing; after a day and a half nobody waits for the mail any more. */
const giveUpAfterMs = 1.5 * dayMs;
/** A task that nobody came to for a day and a half, since the stream stood still, still gets its tries. */
const fewestAttempts = 5;

const storedRecord = z.looseObject({ id: z.string(), at: z.string(), correlationId: z.string() });
const storedTasks = z.record(
  z.string(),
  z.looseObject({
    task: z.looseObject({ kind: z.enum(['mail', 'user', 'event']) }),
    state: z.enum(['WAITING', 'CLAIMED', 'DONE', 'FAILED', 'DROPPED']),
    attempts: z.int(),
    leaseUntil: z.optional(z.string()),
    messageId: z.optional(z.string()),
  }),
);

/** A journal item with its tasks, as the outbox works on it. */
export interface OutboxItem extends Key {
  record: AuditRecord;
  tasks: Record<string, TaskState>;
}

/** The journal item, checked. @throws when a task is of a kind or in a state that this version does not know. */
export function outboxItemOf(item: Item): OutboxItem {
  return {
    pk: item.pk,
    sk: item.sk,
    record: storedRecord.parse(item.data) as unknown as AuditRecord,
    tasks: storedTasks.parse(item.tasks ?? {}) as unknown as Record<string, TaskState>,
  };
}

export async function loadOutboxItem(key: Key): Promise<OutboxItem | undefined> {
  const item = await getItem(key);
  return item && outboxItemOf(item);
}

/** The tasks that nobody is at work on: not yet claimed, or claimed by a function that died. */
export function openTasks(item: OutboxItem, now: Date): TaskReference[] {
  return Object.entries(item.tasks)
    .filter(([, state]) => isClaimable(state, now))
    .map(([taskId]) => ({ pk: item.pk, sk: item.sk, taskId }));
}

export function isClaimable(state: TaskState, now: Date): boolean {
  if (state.state === 'WAITING') return true;
  return state.state === 'CLAIMED' && (state.leaseUntil ?? '') <= now.toISOString();
}

/** What must still be true of another item when a task is claimed, in the same transaction as the claim. */
export interface ClaimCondition {
  key: Key;
  /** Names start with `#`, values with `:`, as DynamoDB takes them; they must not clash with those of the claim. */
  expression: string;
  names: Record<string, string>;
  values: Record<string, unknown>;
}

export type ClaimResult = 'CLAIMED' | 'TAKEN' | 'CONDITION_FAILED';

/**
 * Claims a task for this function, so that no other sends it too; with `condition`, only while that holds: no
 * invitation is claimed once its revocation is durable.
 */
export async function claimTask(reference: TaskReference, now: Date, condition?: ClaimCondition): Promise<ClaimResult> {
  const TableName = tableName();
  const claim = {
    TableName,
    Key: keyOf(reference),
    UpdateExpression:
      'SET #tasks.#id.#state = :claimed, #tasks.#id.leaseUntil = :lease, #tasks.#id.attempts = #tasks.#id.attempts + :one',
    ConditionExpression:
      '#tasks.#id.#state = :waiting OR (#tasks.#id.#state = :claimed AND #tasks.#id.leaseUntil <= :now)',
    ExpressionAttributeNames: { '#tasks': 'tasks', '#id': reference.taskId, '#state': 'state' },
    ExpressionAttributeValues: {
      ':claimed': 'CLAIMED',
      ':waiting': 'WAITING',
      ':lease': after(now, leaseMs),
      ':now': now.toISOString(),
      ':one': 1,
    },
  };
  if (condition === undefined) {
    const { TableName: _, ...update } = claim;
    return (await updateItem(update)) ? 'CLAIMED' : 'TAKEN';
  }
  try {
    await documents().send(
      new TransactWriteCommand({
        TransactItems: [
          { Update: claim },
          {
            ConditionCheck: {
              TableName,
              Key: keyOf(condition.key),
              ConditionExpression: condition.expression,
              ExpressionAttributeNames: condition.names,
              ExpressionAttributeValues: condition.values,
            },
          },
        ],
      }),
    );
    return 'CLAIMED';
  } catch (failure) {
    if (!(failure instanceof TransactionCanceledException)) throw failure;
    const [claimed, checked] = failure.CancellationReasons ?? [];
    if (claimed?.Code === 'ConditionalCheckFailed') return 'TAKEN';
    if (checked?.Code === 'ConditionalCheckFailed') return 'CONDITION_FAILED';
    throw failure;
  }
}

/**
 * Notes that a task ended, and forgets whom it was about; the item leaves the due index with the last of its tasks.
 */
export async function finishTask(
  item: OutboxItem,
  taskId: string,
  outcome: { state: 'DONE' | 'FAILED' | 'DROPPED'; messageId?: string; reason?: string },
  now: Date,
): Promise<void> {
  const task = item.tasks[taskId];
  if (task === undefined) throw new Error(`The journal item has no task ${taskId}`);
  const names: Record<string, string> = { '#tasks': 'tasks', '#id': taskId, '#state': 'state' };
  const kept = endedTask(task.task);
  const values: Record<string, unknown> = { ':state': outcome.state, ':at': now.toISOString(), ':task': kept };
  const sets = ['#tasks.#id.#state = :state', '#tasks.#id.finishedAt = :at', '#tasks.#id.task = :task'];
  for (const [field, value] of Object.entries({ messageId: outcome.messageId, reason: outcome.reason })) {
    if (value === undefined) continue;
    values[`:${field}`] = value;
    sets.push(`#tasks.#id.${field} = :${field}`);
  }
  // What has ended stays so: as the item was loaded, this may be seen to be the last of its tasks.
  const isLast = hasEnded({ ...item, tasks: { ...item.tasks, [taskId]: { ...task, state: outcome.state } } });
  const { Attributes: changed } = await documents().send(
    new UpdateCommand({
      TableName: tableName(),
      Key: keyOf(item),
      UpdateExpression: `SET ${sets.join(', ')} REMOVE #tasks.#id.leaseUntil${isLast ? ', duePk, dueSk' : ''}`,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
      ...(!isLast && { ReturnValues: 'ALL_NEW' }),
    }),
  );
  // Tasks of one item end side by side; whichever ends last sees that all have.
  if (changed !== undefined && hasEnded(outboxItemOf(changed as Item))) await removeFromSweep(item);
}

/** Whether nothing is left to be done of an item. */
export function hasEnded(item: OutboxItem): boolean {
  return Object.values(item.tasks).every(hasTaskEnded);
}

export function hasTaskEnded({ state }: Pick<TaskState, 'state'>): boolean {
  return state !== 'WAITING' && state !== 'CLAIMED';
}

/** Whether a task has been tried so often and for so long that it is given up when it fails once more. */
export function isPastTrying(item: OutboxItem, taskId: string, now: Date): boolean {
  // The try that is under way is not yet counted in what was loaded before its claim.
  const attempts = (item.tasks[taskId]?.attempts ?? 0) + 1;
  return attempts >= fewestAttempts && now.getTime() - Date.parse(item.record.at) > giveUpAfterMs;
}

/** Puts a failed task back with a delay that doubles from one minute to one hour; `isPastTrying` says when to give it up. */
export async function postponeTask(item: OutboxItem, taskId: string, reason: string, now: Date): Promise<void> {
  const attempts = (item.tasks[taskId]?.attempts ?? 0) + 1;
  const { duePk, dueSk } = dueKeys(
    'OUTBOX',
    after(now, Math.min(longestBackoffMs, minuteMs * 2 ** (attempts - 1))),
    item.record.id,
  );
  await updateItem({
    Key: keyOf(item),
    UpdateExpression:
      'SET #tasks.#id.#state = :waiting, #tasks.#id.reason = :reason, duePk = :duePk, dueSk = :dueSk REMOVE #tasks.#id.leaseUntil',
    ExpressionAttributeNames: { '#tasks': 'tasks', '#id': taskId, '#state': 'state' },
    ExpressionAttributeValues: { ':waiting': 'WAITING', ':reason': reason, ':duePk': duePk, ':dueSk': dueSk },
  });
}

/**
 * Moves an item's next look of the sweep, after its open tasks were handed out again; unless one of them has failed
 * already and was put back with a delay of its own, which `seen`, the item's `dueSk` as it was loaded, would tell.
 */
export async function postponeRedrive(item: OutboxItem, at: string, seen: string): Promise<void> {
  const { duePk, dueSk } = dueKeys('OUTBOX', at, item.record.id);
  await updateItem({
    Key: keyOf(item),
    UpdateExpression: 'SET duePk = :duePk, dueSk = :dueSk',
    ConditionExpression: 'dueSk = :seen',
    ExpressionAttributeValues: { ':duePk': duePk, ':dueSk': dueSk, ':seen': seen },
  });
}

/** Takes an item whose tasks have all ended out of the sweep's sight. */
export async function removeFromSweep(item: OutboxItem): Promise<void> {
  await updateItem({ Key: keyOf(item), UpdateExpression: 'REMOVE duePk, dueSk' });
}

function keyOf(key: Key): Key {
  return { pk: key.pk, sk: key.sk };
}
