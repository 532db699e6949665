import { AwsJsonError, callAwsJson } from '../process/aws-json.ts';

export interface StreamRecord {
  eventID: string;
  eventName: string;
  dynamodb: { SequenceNumber: string; ApproximateCreationDateTime: number; [key: string]: unknown };
  [key: string]: unknown;
}

interface Shard {
  ShardId: string;
  ParentShardId?: string;
}

interface Cursor {
  shardId: string;
  parentShardId?: string | undefined;
  /** Where to read on; undefined when the shard is closed and read. */
  iterator: string | undefined;
  lastSequenceNumber: string | undefined;
}

export interface ShardBatch {
  shardId: string;
  records: StreamRecord[];
}

const TARGET = 'DynamoDBStreams_20120810';
const LARGEST_READ = 1_000;

/** Reads the shards of one stream in order, parents before children, from where an earlier reading stopped. */
export class StreamShards {
  readonly #endpoint: string;
  readonly #streamArn: string;
  readonly #startAt: (shardId: string) => string | undefined;
  #firstLook: 'LATEST' | 'TRIM_HORIZON';
  readonly #cursors = new Map<string, Cursor>();

  /**
   * @param startAt the sequence number of the last record of a shard that is done with, if there is one
   * @param startingPosition where to start in the shards there are at the first look; later ones are read from their start
   */
  constructor(
    endpoint: string,
    streamArn: string,
    startAt: (shardId: string) => string | undefined,
    startingPosition: 'LATEST' | 'TRIM_HORIZON',
  ) {
    this.#endpoint = endpoint;
    this.#streamArn = streamArn;
    this.#startAt = startAt;
    this.#firstLook = startingPosition;
  }

  /** Takes a place in every shard there is. */
  async open(): Promise<void> {
    await this.#discover();
    this.#firstLook = 'TRIM_HORIZON';
  }

  /** The next records of the first shard that has some; nothing when all are read to the end. */
  async next(limit: number): Promise<ShardBatch | undefined> {
    for (const cursor of [...this.#cursors.values()]) {
      if (cursor.iterator === undefined || !this.#parentIsRead(cursor)) continue;
      const records = await this.#read(cursor, limit);
      if (records.length > 0) return { shardId: cursor.shardId, records };
      if (cursor.iterator === undefined && (await this.#discover())) return this.next(limit);
    }
    return undefined;
  }

  #parentIsRead({ parentShardId }: Cursor): boolean {
    const parent = parentShardId === undefined ? undefined : this.#cursors.get(parentShardId);
    return parent === undefined || parent.iterator === undefined;
  }

  async #read(cursor: Cursor, limit: number): Promise<StreamRecord[]> {
    const request = { ShardIterator: cursor.iterator, Limit: Math.min(limit, LARGEST_READ) };
    const answer = await this.#call<{ Records: StreamRecord[]; NextShardIterator?: string | null }>(
      'GetRecords',
      request,
    ).catch(async (error: unknown) => {
      if (!(error instanceof AwsJsonError && error.type === 'ExpiredIteratorException')) throw error;
      const { shardId, lastSequenceNumber } = cursor;
      return { Records: [], NextShardIterator: await this.#iterator(shardId, lastSequenceNumber) };
    });
    cursor.iterator = answer.NextShardIterator ?? undefined;
    cursor.lastSequenceNumber = answer.Records.at(-1)?.dynamodb.SequenceNumber ?? cursor.lastSequenceNumber;
    return answer.Records;
  }

  async #discover(): Promise<boolean> {
    const { StreamDescription: stream } = await this.#call<{ StreamDescription: { Shards: Shard[] } }>(
      'DescribeStream',
      {
        StreamArn: this.#streamArn,
      },
    );
    const fresh = stream.Shards.filter(({ ShardId }) => !this.#cursors.has(ShardId));
    for (const { ShardId: shardId, ParentShardId: parentShardId } of fresh) {
      const lastSequenceNumber = this.#startAt(shardId);
      const iterator = await this.#iterator(shardId, lastSequenceNumber);
      this.#cursors.set(shardId, { shardId, parentShardId, iterator, lastSequenceNumber });
    }
    return fresh.length > 0;
  }

  async #iterator(shardId: string, last: string | undefined): Promise<string> {
    const position =
      last === undefined
        ? { ShardIteratorType: this.#firstLook }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: last };
    const answer = await this.#call<{ ShardIterator: string }>('GetShardIterator', {
      StreamArn: this.#streamArn,
      ShardId: shardId,
      ...position,
    });
    return answer.ShardIterator;
  }

  #call<Answer>(operation: string, input: Record<string, unknown>): Promise<Answer> {
    return callAwsJson<Answer>(this.#endpoint, `${TARGET}.${operation}`, input);
  }
}
