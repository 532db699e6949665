import { setTimeout as pause } from 'node:timers/promises';
import { BatchWriteItemCommand, ScanCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import type { TablePlace } from '../table-place.ts';
import { lineOf, nothingYet, readBackup, type Tally, tallied, type WireItem } from './backup-file.ts';

/** As many as one call takes. */
const batchSize = 25;
/** Calls under way at once. */
const concurrency = 8;

export interface ImportOptions {
  file: string;
  /** Takes away what the table holds and the file does not; otherwise the table has to be empty. */
  replace: boolean;
  signal: AbortSignal;
  onProgress: (written: number) => void;
}

export interface ImportResult {
  written: Tally;
  removed: number;
  /** What the table holds afterwards. */
  held: Tally;
}

/**
 * Makes a table what a file holds. Writing an item twice does no harm, so that a run which was cut off is simply run again.
 * @returns undefined when it was interrupted
 * @throws Error before anything is written, when the file is not whole or the table holds something else
 */
export async function importTable(place: TablePlace, options: ImportOptions): Promise<ImportResult | undefined> {
  const { file, replace, signal, onProgress } = options;
  const keys = new Set<string>();
  let written = nothingYet;
  for await (const line of readBackup(file)) {
    keys.add(keyText(JSON.parse(line) as WireItem));
    written = tallied(written, line);
  }
  const strangers: WireItem[] = [];
  for await (const item of keysOf(place)) if (!keys.has(keyText(item))) strangers.push(item);
  if (strangers.length > 0 && !replace) {
    throw new Error(
      `${place.table} holds ${strangers.length} items that ${file} does not. With --replace they are taken away.`,
    );
  }
  const removals = strangers.map((Key): WriteRequest => ({ DeleteRequest: { Key } }));
  let done = 0;
  const isDone = await inBatches(place, requestsOf(file), signal, (count) => {
    done += count;
    onProgress(done);
  });
  if (!isDone || !(await inBatches(place, removals, signal, () => undefined))) return undefined;
  return { written, removed: strangers.length, held: await tallyOf(place) };
}

async function* requestsOf(file: string): AsyncGenerator<WriteRequest> {
  for await (const line of readBackup(file)) yield { PutRequest: { Item: JSON.parse(line) as WireItem } };
}

/** Sends requests in batches, several at once. @returns false when it was interrupted */
async function inBatches(
  place: TablePlace,
  requests: AsyncIterable<WriteRequest> | Iterable<WriteRequest>,
  signal: AbortSignal,
  onDone: (count: number) => void,
): Promise<boolean> {
  const underWay = new Set<Promise<void>>();
  let batch: WriteRequest[] = [];
  const send = async (): Promise<void> => {
    const sent = batch;
    batch = [];
    const sending = writeAll(place, sent).then(() => {
      underWay.delete(sending);
      onDone(sent.length);
    });
    underWay.add(sending);
    // What failed is thrown here or at the end.
    if (underWay.size >= concurrency) await Promise.race(underWay);
  };
  for await (const request of requests) {
    if (signal.aborted) break;
    batch.push(request);
    if (batch.length === batchSize) await send();
  }
  if (batch.length > 0 && !signal.aborted) await send();
  await Promise.all(underWay);
  return !signal.aborted;
}

/** DynamoDB may leave some of a batch undone when it is busy; they go out again, later and later. */
async function writeAll({ client, table }: TablePlace, requests: WriteRequest[]): Promise<void> {
  let left = requests;
  for (let attempt = 0; left.length > 0; attempt += 1) {
    if (attempt > 0) await pause(Math.random() * Math.min(10_000, 50 * 2 ** attempt));
    const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: left } }));
    left = UnprocessedItems?.[table] ?? [];
  }
}

async function* keysOf(place: TablePlace): AsyncGenerator<WireItem> {
  yield* scan(place, { ProjectionExpression: 'pk, sk' });
}

/** The count and checksum of what a table holds. */
export async function tallyOf(place: TablePlace): Promise<Tally> {
  let tally = nothingYet;
  for await (const item of scan(place)) tally = tallied(tally, lineOf(item));
  return tally;
}

async function* scan(
  { client, table }: TablePlace,
  more: { ProjectionExpression?: string } = {},
): AsyncGenerator<WireItem> {
  let start: WireItem | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: table, ConsistentRead: true, ...more, ...(start && { ExclusiveStartKey: start }) }),
    );
    yield* page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}

function keyText(item: WireItem): string {
  return `${item['pk']?.S}\n${item['sk']?.S}`;
}
