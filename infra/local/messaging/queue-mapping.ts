import type { FunctionHost } from '../lambda/host.ts';
import type { Activity } from '../process/activity.ts';
import { REGION } from '../template/intrinsics.ts';
import { systemAttributes } from './queue-operations.ts';
import { md5, type Queue, type QueueMessage, type Queues } from './queues.ts';
import { failedIdentifiers, recordFilter, type SourceMappingProperties } from './source-mapping.ts';

export interface QueueMappingParts {
  properties: SourceMappingProperties;
  functionName: string;
  queue: Queue;
  queues: Queues;
  host: FunctionHost;
  activity: Activity;
}

const USUAL_CONCURRENCY = 5;
const LONGEST_TIMER_MILLISECONDS = 2 ** 31 - 1;

/** Feeds one function from one queue: several batches at a time, what fails becomes visible again when its time is over. */
export class QueueMapping {
  readonly #parts: QueueMappingParts;
  readonly #accepts: (record: unknown) => boolean;
  #running = 0;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(parts: QueueMappingParts) {
    this.#parts = parts;
    this.#accepts = recordFilter(parts.properties);
    parts.queues.onMessage((queue) => {
      if (queue === parts.queue) this.nudge();
    });
  }

  get queue(): Queue {
    return this.#parts.queue;
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** Takes what can be taken now, and comes back when the next message becomes visible. */
  nudge(): void {
    const { queues, queue, properties } = this.#parts;
    const concurrency = Number(properties.ScalingConfig?.MaximumConcurrency ?? USUAL_CONCURRENCY);
    while (!this.#stopped && this.#running < concurrency) {
      const messages = queues.receive(queue, Number(properties.BatchSize ?? 10));
      if (messages.length === 0) break;
      this.#running += 1;
      this.#parts.activity
        .during(`queue ${queue.name}`, () => this.#deliver(messages))
        .catch((error: unknown) => console.error(error))
        .finally(() => {
          this.#running -= 1;
          this.nudge();
        });
    }
    this.#wakeLater();
  }

  #wakeLater(): void {
    clearTimeout(this.#timer);
    const wait = this.#parts.queues.nextReadyIn(this.#parts.queue);
    // At zero all hands are busy: the first that is free looks again.
    if (this.#stopped || wait === undefined || wait === 0) return;
    this.#timer = setTimeout(() => this.nudge(), Math.min(wait + 1, LONGEST_TIMER_MILLISECONDS));
  }

  async #deliver(messages: QueueMessage[]): Promise<void> {
    const { queues, queue, host, functionName, properties } = this.#parts;
    const wanted = messages.filter((message) =>
      this.#accepts({ ...sqsRecord(queue, message), body: parsed(message.body) }),
    );
    const handles = new Map(messages.map(({ id, receiptHandle }) => [id, receiptHandle ?? '']));
    for (const { id } of messages)
      if (!wanted.some((message) => message.id === id)) queues.delete(queue, handles.get(id) ?? '');
    if (wanted.length === 0) return;
    const event = { Records: wanted.map((message) => sqsRecord(queue, message)) };
    const outcome = await host.invoke(functionName, event, { trigger: `queue ${queue.name}, ${wanted.length}` });
    const identifiers = wanted.map(({ id }) => id);
    const failed = failedIdentifiers(outcome, properties, identifiers);
    if (failed === 'all') return;
    for (const id of identifiers) if (!failed.has(id)) queues.delete(queue, handles.get(id) ?? '');
  }
}

function sqsRecord(queue: Queue, message: QueueMessage): Record<string, unknown> {
  const attributes = Object.entries(message.attributes).map(([name, value]) => [
    name,
    {
      stringValue: value.StringValue,
      binaryValue: value.BinaryValue,
      stringListValues: [],
      binaryListValues: [],
      dataType: value.DataType,
    },
  ]);
  return {
    messageId: message.id,
    receiptHandle: message.receiptHandle,
    body: message.body,
    attributes: systemAttributes(message),
    messageAttributes: Object.fromEntries(attributes),
    md5OfBody: md5(message.body),
    eventSource: 'aws:sqs',
    eventSourceARN: queue.arn,
    awsRegion: REGION,
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
