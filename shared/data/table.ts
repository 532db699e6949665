import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { ItemKind } from '../domain/data-inventory.ts';
import { Refusal } from '../domain/refusal.ts';
import { endpointOf, required } from '../runtime/environment.ts';
import type { Key } from './keys.ts';

/**
 * The table as items. `data` is the entity that callers see a view of; it is what the list indexes project. What lists
 * do not need stands beside it: `message` (long texts, and facts that no list shows), `tasks` (a journal's outbox), so
 * that the progress of a mail rewrites no index.
 */
export interface Item extends Key {
  kind: ItemKind;
  data: Record<string, unknown>;
  message?: Record<string, unknown>;
  tasks?: Record<string, unknown>;
  /** Of a webhook's lane: the events that wait in it, and those that wait to be sent once more. */
  pending?: Set<string>;
  again?: Set<string>;
  gsi1pk?: string;
  gsi1sk?: string;
  gsi2pk?: string;
  gsi2sk?: string;
  gsi3pk?: string;
  gsi3sk?: string;
  duePk?: string;
  dueSk?: string;
  /** Seconds since 1970. Deletion is late by hours to days, so nothing is ever decided on it. */
  ttlEpochSeconds?: number;
}

export interface Page<T> {
  items: T[];
  /** Where the next page starts; absent on the last one. */
  next?: Record<string, unknown> | undefined;
}

let client: DynamoDBDocumentClient | undefined;
let roundTrips = 0;

/** How many calls went to DynamoDB since this was asked last, retries included; the log line tells it. */
export function takeRoundTrips(): number {
  const taken = roundTrips;
  roundTrips = 0;
  return taken;
}

/** One client per function instance, made at first use; it keeps its connections between events. */
export function documents(): DynamoDBDocumentClient {
  client ??= connect();
  return client;
}

function connect(): DynamoDBDocumentClient {
  const endpoint = endpointOf('DYNAMODB');
  const connected = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      ...(endpoint && { endpoint }),
      maxAttempts: 3,
      // A hanging call must leave time for an answer within three seconds. The socket's limit is for an answer that stops
      // half way, which the request's does not see; without the last option that one would only log.
      requestHandler: { connectionTimeout: 500, requestTimeout: 800, socketTimeout: 800, throwOnRequestTimeout: true },
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
  connected.middlewareStack.add(
    (next) => (input) => {
      roundTrips += 1;
      return next(input);
    },
    { step: 'deserialize', name: 'countRoundTrips', priority: 'low' },
  );
  return connected;
}

export function tableName(): string {
  return required('TABLE_NAME');
}

/** One item, strongly consistent: every decision rests on what is, not on what was. */
export async function getItem(key: Key): Promise<Item | undefined> {
  const { Item: item } = await documents().send(
    new GetCommand({ TableName: tableName(), Key: { pk: key.pk, sk: key.sk }, ConsistentRead: true }),
  );
  return item as Item | undefined;
}

/**
 * Several items in one round trip, strongly consistent, in the order of the keys; undefined stands for an item that
 * does not exist, and for a key that was not given. At most 100 keys.
 */
export async function getItems(wanted: (Key | undefined)[]): Promise<(Item | undefined)[]> {
  const unique = new Map<string, Key>();
  for (const key of wanted) if (key !== undefined) unique.set(nameOf(key), { pk: key.pk, sk: key.sk });
  const found = new Map<string, Item>();
  let pending = [...unique.values()];
  // DynamoDB may leave keys unprocessed under load or beyond 16 MB; three rounds, then the caller is told to come again.
  for (let round = 0; pending.length > 0; round += 1) {
    if (round === 3) throw new Error('DynamoDB left keys of a batch unread three times');
    const answer = await documents().send(
      new BatchGetCommand({ RequestItems: { [tableName()]: { Keys: pending, ConsistentRead: true } } }),
    );
    for (const item of answer.Responses?.[tableName()] ?? []) found.set(nameOf(item as Item), item as Item);
    pending = (answer.UnprocessedKeys?.[tableName()]?.Keys ?? []) as Key[];
  }
  return wanted.map((key) => (key === undefined ? undefined : found.get(nameOf(key))));
}

/** As `getItems`, for any number of keys: batches side by side. */
export async function getManyItems(wanted: (Key | undefined)[]): Promise<(Item | undefined)[]> {
  const batches: (Key | undefined)[][] = [];
  for (let start = 0; start < wanted.length; start += 100) batches.push(wanted.slice(start, start + 100));
  return (await Promise.all(batches.map(getItems))).flat();
}

/** One page of a query on the table or an index; one round trip. */
export async function queryPage(input: Omit<QueryCommandInput, 'TableName'>): Promise<Page<Item>> {
  try {
    const answer = await documents().send(new QueryCommand({ TableName: tableName(), ...input }));
    return { items: (answer.Items ?? []) as Item[], next: answer.LastEvaluatedKey };
  } catch (failure) {
    // The queries are ours and valid; only the start of a page comes from a caller's cursor.
    const isForged = failure instanceof Error && failure.name === 'ValidationException' && input.ExclusiveStartKey;
    if (isForged) throw new Refusal('CURSOR_INVALID', 'This cursor belongs to another list.');
    throw failure;
  }
}

/** Everything that a query finds, held at once, page after page: for questions that a part would answer wrongly. */
export async function queryAll(input: Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'>): Promise<Item[]> {
  const items: Item[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await queryPage({ ...input, ...(start && { ExclusiveStartKey: start }) });
    items.push(...page.items);
    start = page.next;
  } while (start !== undefined);
  return items;
}

/** A conditional update outside a commit, for progress notes only; false when the condition did not hold. */
export async function updateItem(input: Omit<UpdateCommandInput, 'TableName'>): Promise<boolean> {
  try {
    await documents().send(new UpdateCommand({ TableName: tableName(), ...input }));
    return true;
  } catch (failure) {
    if (failure instanceof Error && failure.name === 'ConditionalCheckFailedException') return false;
    throw failure;
  }
}

/** An entity as an item holds it: in `message` the fields that are named, in `data` all others. */
export function parted<T extends object, F extends keyof T & string>(
  entity: T,
  fields: readonly F[],
): { data: Omit<T, F>; message: Pick<T, F> } {
  const data = { ...entity } as Partial<T>;
  for (const field of fields) delete data[field];
  return { data: data as Omit<T, F>, message: fieldsOf(entity, fields) as Pick<T, F> };
}

/**
 * The fields of a message that this version knows, and no others: put together with `data`, a newer version's would be
 * written back there, where lists hold them. In the table they stay where they are.
 */
export function fieldsOf(message: object | undefined, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, (message as Record<string, unknown> | undefined)?.[field]]));
}

function nameOf(key: Key): string {
  return `${key.pk}\n${key.sk}`;
}
