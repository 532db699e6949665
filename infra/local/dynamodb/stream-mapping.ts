import { setTimeout as pause } from 'node:timers/promises';
import type { SendToQueue } from '../lambda/asynchronous.ts';
import type { FunctionHost } from '../lambda/host.ts';
import { failedIdentifiers, recordFilter, type SourceMappingProperties } from '../messaging/source-mapping.ts';
import type { Activity } from '../process/activity.ts';
import { REGION } from '../template/intrinsics.ts';
import type { Checkpoints } from './checkpoints.ts';
import { type ShardBatch, type StreamRecord, StreamShards } from './stream-shards.ts';
import type { LocalTable } from './tables.ts';

export interface StreamMappingParts {
  id: string;
  properties: SourceMappingProperties;
  functionName: string;
  table: LocalTable;
  endpoint: string;
  host: FunctionHost;
  activity: Activity;
  checkpoints: Checkpoints;
  sendToQueue: SendToQueue;
}

interface Delivery {
  shardId: string;
  records: StreamRecord[];
  /** How often the first of these records has failed. */
  failures: number;
}

const PATROL_MILLISECONDS = 500;
const KEPT_FOR_REPLAY = 1_000;
const LONGEST_BACKOFF_MILLISECONDS = 2_000;

/** Feeds one function from one table's stream: in order, in batches, again until it succeeds or is given up. */
export class StreamMapping {
  readonly #parts: StreamMappingParts;
  readonly #shards: StreamShards;
  readonly #accepts: (record: unknown) => boolean;
  readonly #delivered: StreamRecord[] = [];
  readonly #stopping = new AbortController();
  #draining: Promise<number> | undefined;
  #again = false;
  #hurry = new AbortController();
  #patrol: NodeJS.Timeout | undefined;
  paused = false;

  constructor(parts: StreamMappingParts) {
    this.#parts = parts;
    this.#accepts = recordFilter(parts.properties);
    this.#shards = new StreamShards(
      parts.endpoint,
      String(parts.table.engineStreamArn),
      (shardId) => parts.checkpoints.read(parts.id, shardId),
      parts.checkpoints.isNew(parts.id) ? (parts.properties.StartingPosition ?? 'LATEST') : 'TRIM_HORIZON',
    );
  }

  get functionName(): string {
    return this.#parts.functionName;
  }

  async start(): Promise<void> {
    await this.#shards.open();
    this.#parts.checkpoints.remember(this.#parts.id);
    // Writes that come through the proxy are told of; this finds those that went to the database directly.
    this.#patrol = setInterval(() => this.nudge(), PATROL_MILLISECONDS);
  }

  stop(): void {
    clearInterval(this.#patrol);
    this.#stopping.abort();
  }

  /** Says that there may be new records. */
  nudge(): void {
    this.drain({ hurry: false }).catch((error: unknown) => {
      if (!this.#stopping.signal.aborted) console.error(`The stream of ${this.#parts.table.name}: ${String(error)}`);
    });
  }

  /**
   * Delivers everything there is.
   * @param hurry do not wait for a batch to fill
   * @returns how many records were delivered or left out by the filter
   */
  async drain({ hurry }: { hurry: boolean }): Promise<number> {
    if (hurry) this.#hurry.abort();
    this.#again = true;
    // Begun in a later step, so that even a round with nothing to do ends after it is noted here.
    this.#draining ??= Promise.resolve().then(() => this.#drain());
    return this.#draining;
  }

  /** Delivers the last records once more, as a stream may at any time. */
  async replay(count: number): Promise<number> {
    const records = this.#delivered.slice(-count);
    if (records.length > 0) await this.#deliver({ shardId: 'replay', records, failures: 0 });
    return records.length;
  }

  async #drain(): Promise<number> {
    let seen = 0;
    try {
      while (this.#again && !this.#done) {
        this.#again = false;
        for (let batch = await this.#nextBatch(); batch !== undefined; batch = await this.#nextBatch()) {
          seen += batch.records.length;
          const { shardId, records } = batch;
          await this.#parts.activity.during(`stream ${this.functionName}`, () => this.#deliverBatch(shardId, records));
        }
      }
      return seen;
    } finally {
      // In the same step as the last look at #again: a later caller must start a new round.
      this.#draining = undefined;
      this.#hurry = new AbortController();
    }
  }

  get #done(): boolean {
    return this.paused || this.#stopping.signal.aborted;
  }

  async #nextBatch(): Promise<ShardBatch | undefined> {
    if (this.#done) return undefined;
    const { BatchSize: size = 100, MaximumBatchingWindowInSeconds: window = 0 } = this.#parts.properties;
    const batch = await this.#shards.next(Number(size));
    if (batch === undefined || Number(window) === 0 || batch.records.length >= Number(size)) return batch;
    await pause(Number(window) * 1000, undefined, { signal: this.#hurry.signal }).catch(() => undefined);
    const more = await this.#shards.next(Number(size) - batch.records.length);
    if (more === undefined) return batch;
    if (more.shardId === batch.shardId) return { shardId: batch.shardId, records: [...batch.records, ...more.records] };
    await this.#deliverBatch(batch.shardId, batch.records);
    return more;
  }

  async #deliverBatch(shardId: string, records: StreamRecord[]): Promise<void> {
    const wanted = records.map((record) => this.#dressed(record)).filter((record) => this.#accepts(record));
    if (wanted.length > 0) await this.#deliver({ shardId, records: wanted, failures: 0 });
    if (!this.#stopping.signal.aborted) this.#checkpoint(shardId, records.at(-1));
    this.#delivered.push(...wanted);
    this.#delivered.splice(0, this.#delivered.length - KEPT_FOR_REPLAY);
  }

  /** The record as Lambda hands it over: the engine's own region and stream name replaced by those of the template. */
  #dressed(record: StreamRecord): StreamRecord {
    return { ...record, awsRegion: REGION, eventSourceARN: this.#parts.table.streamArn };
  }

  async #deliver(delivery: Delivery): Promise<void> {
    const { properties, host, functionName } = this.#parts;
    let { records, failures } = delivery;
    while (records.length > 0 && !this.#stopping.signal.aborted) {
      const identifiers = records.map(({ dynamodb }) => dynamodb.SequenceNumber);
      const outcome = await host.invoke(
        functionName,
        { Records: records },
        { trigger: `stream, ${counted(records.length)}` },
      );
      const failed = failedIdentifiers(outcome, properties, identifiers);
      if (failed !== 'all' && failed.size === 0) return;
      if (failed === 'all' && properties.BisectBatchOnFunctionError === true && records.length > 1) {
        const middle = Math.ceil(records.length / 2);
        await this.#deliver({ ...delivery, records: records.slice(0, middle), failures });
        await this.#deliver({ ...delivery, records: records.slice(middle), failures });
        return;
      }
      const first = failed === 'all' ? 0 : identifiers.findIndex((identifier) => failed.has(identifier));
      if (first > 0) this.#checkpoint(delivery.shardId, records[first - 1]);
      failures = first > 0 ? 1 : failures + 1;
      records = records.slice(first);
      if (this.#isGivenUp(records, failures)) return this.#setAside(delivery.shardId, records, failures);
      await this.#backOff(failures);
    }
  }

  #isGivenUp(records: StreamRecord[], failures: number): boolean {
    const { MaximumRetryAttempts: retries = -1, MaximumRecordAgeInSeconds: age = -1 } = this.#parts.properties;
    if (Number(retries) >= 0 && failures > Number(retries)) return true;
    const createdAt = Number(records[0]?.dynamodb.ApproximateCreationDateTime ?? 0);
    return Number(age) >= 0 && Date.now() / 1000 - createdAt > Number(age);
  }

  async #backOff(failures: number): Promise<void> {
    const milliseconds = Math.min(LONGEST_BACKOFF_MILLISECONDS, 50 * 2 ** failures);
    await pause(milliseconds, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }

  /** What a stream leaves in its dead letter queue: the position of the records, not the records. */
  #setAside(shardId: string, records: StreamRecord[], failures: number): void {
    const destination = this.#parts.properties.DestinationConfig?.OnFailure?.Destination;
    if (destination === undefined) return;
    const body = {
      version: '1.0',
      timestamp: new Date().toISOString(),
      requestContext: {
        functionArn: this.functionName,
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: failures,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      DDBStreamBatchInfo: {
        shardId,
        startSequenceNumber: records[0]?.dynamodb.SequenceNumber,
        endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
        approximateArrivalOfFirstRecord: arrival(records[0]),
        approximateArrivalOfLastRecord: arrival(records.at(-1)),
        batchSize: records.length,
        streamArn: this.#parts.table.streamArn,
      },
    };
    this.#parts.sendToQueue(destination, JSON.stringify(body));
  }

  #checkpoint(shardId: string, last: StreamRecord | undefined): void {
    if (last !== undefined && shardId !== 'replay')
      this.#parts.checkpoints.write(this.#parts.id, shardId, last.dynamodb.SequenceNumber);
  }
}

const counted = (count: number): string => `${count} record${count === 1 ? '' : 's'}`;

function arrival(record: StreamRecord | undefined): string {
  return new Date(Number(record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString();
}
