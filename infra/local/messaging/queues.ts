import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Clock } from '../process/clock.ts';
import { ACCOUNT_ID } from '../template/intrinsics.ts';
import type { Inventory } from '../template/inventory.ts';

interface QueueProperties {
  VisibilityTimeout?: number;
  DelaySeconds?: number;
  MessageRetentionPeriod?: number;
  RedrivePolicy?: { deadLetterTargetArn: string; maxReceiveCount: number };
}

export interface QueueMessage {
  id: string;
  body: string;
  attributes: Record<string, { DataType?: string; StringValue?: string; BinaryValue?: string }>;
  sentAt: number;
  /** Until then nobody receives it: it is delayed, or somebody holds it. */
  visibleAt: number;
  receiveCount: number;
  firstReceivedAt?: number;
  receiptHandle?: string;
}

export interface Queue {
  name: string;
  arn: string;
  visibilitySeconds: number;
  delaySeconds: number;
  retentionSeconds: number;
  deadLetterArn?: string | undefined;
  mostReceives: number;
  messages: QueueMessage[];
}

/** The queues of the templates. They live by the clock of the machine, so that a moved clock makes hidden messages visible. */
export class Queues {
  readonly #queues = new Map<string, Queue>();
  readonly #clock: Clock;
  readonly #file: string;
  readonly #endpoint: string;
  readonly #listeners: ((queue: Queue) => void)[] = [];
  #saving: NodeJS.Immediate | undefined;

  /** @param file keeps the messages between two runs */
  constructor(inventory: Inventory, endpoint: string, clock: Clock, file: string) {
    this.#clock = clock;
    this.#file = file;
    this.#endpoint = endpoint;
    const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, QueueMessage[]>) : {};
    for (const resource of inventory.ofType('AWS::SQS::Queue')) {
      const { ref: name, attributes } = resource.identity();
      const arn = String(attributes['Arn']);
      const queue: Queue = { name, arn, messages: kept[name] ?? [], ...limits({}) };
      const address = this.addressOf(queue);
      inventory.assign(resource, { ref: address, attributes: { Arn: arn, QueueName: name, QueueUrl: address } });
      this.#queues.set(arn, queue);
    }
    // Properties may name other queues, so they are read once all have their identity.
    for (const resource of inventory.ofType('AWS::SQS::Queue')) {
      const queue = this.#queues.get(String(resource.identity().attributes['Arn']));
      if (queue !== undefined) Object.assign(queue, limits(resource.properties<QueueProperties>()));
    }
    clock.onChange((offset, previous) => this.#clockMoved(offset - previous));
  }

  all(): Queue[] {
    return [...this.#queues.values()];
  }

  byArn(arn: string): Queue | undefined {
    return this.#queues.get(arn);
  }

  byUrl(url: string): Queue | undefined {
    const name = url.split('/').at(-1);
    return this.all().find((queue) => queue.name === name);
  }

  addressOf(queue: Queue): string {
    return `${this.#endpoint}/${ACCOUNT_ID}/${queue.name}`;
  }

  /** Told of every message that is put on a queue or becomes visible again. */
  onMessage(listener: (queue: Queue) => void): void {
    this.#listeners.push(listener);
  }

  send(
    queue: Queue,
    body: string,
    attributes: QueueMessage['attributes'] = {},
    delaySeconds = queue.delaySeconds,
  ): QueueMessage {
    const now = this.#clock.now();
    const message: QueueMessage = {
      id: randomUUID(),
      body,
      attributes,
      sentAt: now,
      visibleAt: now + delaySeconds * 1000,
      receiveCount: 0,
    };
    queue.messages.push(message);
    this.#changed(queue);
    return message;
  }

  /** Takes up to so many visible messages and hides them; what was received too often goes to the dead letter queue. */
  receive(queue: Queue, most: number, visibilitySeconds = queue.visibilitySeconds): QueueMessage[] {
    const now = this.#clock.now();
    queue.messages = queue.messages.filter(({ sentAt }) => now - sentAt < queue.retentionSeconds * 1000);
    const taken: QueueMessage[] = [];
    for (const message of [...queue.messages]) {
      if (taken.length >= most) break;
      if (message.visibleAt > now || this.#redriven(queue, message)) continue;
      message.visibleAt = now + visibilitySeconds * 1000;
      message.receiveCount += 1;
      message.firstReceivedAt ??= now;
      message.receiptHandle = randomUUID();
      taken.push(message);
    }
    if (taken.length > 0) this.#save();
    return taken;
  }

  delete(queue: Queue, receiptHandle: string): void {
    queue.messages = queue.messages.filter((message) => message.receiptHandle !== receiptHandle);
    this.#save();
  }

  changeVisibility(queue: Queue, receiptHandle: string, seconds: number): boolean {
    const message = queue.messages.find((candidate) => candidate.receiptHandle === receiptHandle);
    if (message === undefined) return false;
    message.visibleAt = this.#clock.now() + seconds * 1000;
    this.#changed(queue);
    return true;
  }

  purge(queue: Queue): void {
    queue.messages = [];
    this.#save();
  }

  /** Messages that can be received now or within so many seconds. */
  ready(queue: Queue, horizonSeconds = 0): number {
    const horizon = this.#clock.now() + horizonSeconds * 1000;
    return queue.messages.filter(({ visibleAt }) => visibleAt <= horizon).length;
  }

  /** Milliseconds until the next message can be received; undefined when none is waiting for its time. */
  nextReadyIn(queue: Queue): number | undefined {
    if (queue.messages.length === 0) return undefined;
    return Math.max(0, Math.min(...queue.messages.map(({ visibleAt }) => visibleAt)) - this.#clock.now());
  }

  #redriven(queue: Queue, message: QueueMessage): boolean {
    if (queue.deadLetterArn === undefined || message.receiveCount < queue.mostReceives) return false;
    queue.messages = queue.messages.filter((candidate) => candidate !== message);
    const deadLetters = this.#queues.get(queue.deadLetterArn);
    if (deadLetters !== undefined) {
      deadLetters.messages.push({ ...message, visibleAt: this.#clock.now(), receiveCount: 0 });
      this.#changed(deadLetters);
    }
    return true;
  }

  /** Set back, the clock must not hide messages for longer than they had left. */
  #clockMoved(milliseconds: number): void {
    for (const queue of this.all()) {
      if (milliseconds < 0) for (const message of queue.messages) message.visibleAt += milliseconds;
      for (const listener of this.#listeners) listener(queue);
    }
  }

  #changed(queue: Queue): void {
    this.#save();
    for (const listener of this.#listeners) listener(queue);
  }

  #save(): void {
    this.#saving ??= setImmediate(() => {
      this.#saving = undefined;
      this.flush();
    });
  }

  flush(): void {
    const messages = Object.fromEntries(this.all().map((queue) => [queue.name, queue.messages]));
    writeFileSync(`${this.#file}.new`, JSON.stringify(messages));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

export function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

function limits(properties: QueueProperties): Omit<Queue, 'name' | 'arn' | 'messages'> {
  return {
    visibilitySeconds: Number(properties.VisibilityTimeout ?? 30),
    delaySeconds: Number(properties.DelaySeconds ?? 0),
    retentionSeconds: Number(properties.MessageRetentionPeriod ?? 345_600),
    deadLetterArn: properties.RedrivePolicy?.deadLetterTargetArn,
    mostReceives: Number(properties.RedrivePolicy?.maxReceiveCount ?? Number.POSITIVE_INFINITY),
  };
}
