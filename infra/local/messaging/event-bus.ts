import { randomUUID } from 'node:crypto';
import type { AsynchronousInvoker, SendToQueue } from '../lambda/asynchronous.ts';
import type { FunctionHost } from '../lambda/host.ts';
import { AwsJsonError } from '../process/aws-json.ts';
import type { Clock } from '../process/clock.ts';
import { ACCOUNT_ID, REGION } from '../template/intrinsics.ts';
import type { Inventory } from '../template/inventory.ts';
import type { AwsOperation } from './aws-endpoint.ts';
import { type EventPattern, matchesPattern } from './event-pattern.ts';

interface RuleProperties {
  EventBusName?: string;
  EventPattern?: EventPattern;
  State?: string;
  Targets?: { Arn: string; Input?: string; InputPath?: string }[];
}

interface Rule {
  bus: string;
  pattern: EventPattern;
  targets: {
    arn: string;
    functionName?: string | undefined;
    input?: string | undefined;
    inputPath?: string | undefined;
  }[];
}

export interface BusEvent {
  source: string;
  'detail-type': string;
  detail: unknown;
  time?: string;
  resources?: string[];
}

/** How the bus answers PutEvents: `partial` refuses every other event, `fail-after` takes them and says that it failed. */
export interface EventFault {
  mode: 'ok' | 'down' | 'partial' | 'fail-after';
  /** For so many calls; without it until further notice. */
  count?: number;
}

/** What PutEvents was given and took. */
export interface PublishedEvent {
  bus: string;
  source: string;
  detailType: string;
  detail: Record<string, unknown>;
}

const mostKept = 20_000;

/** EventBridge: takes events and hands each to the functions and queues whose rules select it. */
export class EventBus {
  readonly #rules: Rule[];
  readonly #invoker: AsynchronousInvoker;
  readonly #clock: Clock;
  readonly #sendToQueue: SendToQueue;
  readonly #published: PublishedEvent[] = [];
  #forgotten = 0;
  #fault: EventFault = { mode: 'ok' };

  constructor(
    inventory: Inventory,
    host: FunctionHost,
    invoker: AsynchronousInvoker,
    clock: Clock,
    sendToQueue: SendToQueue,
  ) {
    this.#invoker = invoker;
    this.#clock = clock;
    this.#sendToQueue = sendToQueue;
    this.#rules = inventory.ofType('AWS::Events::Rule').flatMap((resource) => {
      const properties = resource.properties<RuleProperties>();
      if (properties.EventPattern === undefined || properties.State === 'DISABLED') return [];
      const targets = (properties.Targets ?? []).map((target) => ({
        arn: target.Arn,
        functionName: host.nameOf(target.Arn),
        input: target.Input,
        inputPath: target.InputPath,
      }));
      return [{ bus: busName(properties.EventBusName), pattern: properties.EventPattern, targets }];
    });
  }

  get fault(): EventFault {
    return this.#fault;
  }

  setFault(fault: EventFault): void {
    this.#fault = fault;
  }

  /** What was taken from callers, from the given place on: the last 20,000 are kept. */
  published(since: number): PublishedEvent[] {
    return this.#published.slice(Math.max(0, since - this.#forgotten));
  }

  /** Answers the identifier of the event when every target has handled it or given up. */
  async publish(event: BusEvent, bus = 'default'): Promise<string> {
    const id = randomUUID();
    const time = event.time ?? new Date(this.#clock.now()).toISOString().replace(/\.\d+Z$/, 'Z');
    const whole = { version: '0', id, account: ACCOUNT_ID, region: REGION, resources: [], ...event, time };
    const rules = this.#rules.filter((rule) => rule.bus === busName(bus) && matchesPattern(rule.pattern, whole));
    await Promise.all(
      rules
        .flatMap(({ targets }) => targets)
        .map(async (target) => {
          const payload = target.input !== undefined ? JSON.parse(target.input) : part(whole, target.inputPath);
          if (target.functionName !== undefined) {
            await this.#invoker.invoke(target.functionName, payload, `event ${event['detail-type']}`);
          } else if (target.arn.startsWith('arn:aws:sqs:')) {
            this.#sendToQueue(target.arn, JSON.stringify(payload));
          }
        }),
    );
    return id;
  }

  operations(): Record<string, AwsOperation> {
    return {
      'AWSEvents.PutEvents': (input) => {
        const entries = (input['Entries'] ?? []) as Record<string, string | undefined>[];
        const mode = this.#nextMode();
        if (mode === 'down') throw new AwsJsonError('InternalException', 'The bus is down.');
        const results = entries.map((entry, index) => {
          const { Source: source, DetailType: detailType, Detail: detail } = entry;
          if (source === undefined || detailType === undefined || detail === undefined) {
            return { ErrorCode: 'InvalidArgument', ErrorMessage: 'Parameter Source, DetailType or Detail is missing.' };
          }
          if (mode === 'partial' && index % 2 === 0) return { ErrorCode: 'ThrottlingException', ErrorMessage: 'Rate.' };
          const event = { source, 'detail-type': detailType, detail: JSON.parse(detail) as Record<string, unknown> };
          this.#keep({ bus: busName(entry['EventBusName']), source, detailType, detail: event.detail });
          this.publish(event, entry['EventBusName']).catch((error: unknown) => console.error(error));
          return { EventId: randomUUID() };
        });
        if (mode === 'fail-after') throw new AwsJsonError('InternalException', 'Taken all the same.');
        return { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results };
      },
    };
  }

  #nextMode(): EventFault['mode'] {
    const { mode, count } = this.#fault;
    if (count !== undefined) this.#fault = count > 1 ? { mode, count: count - 1 } : { mode: 'ok' };
    return mode;
  }

  #keep(event: PublishedEvent): void {
    this.#published.push(event);
    if (this.#published.length <= 2 * mostKept) return;
    this.#forgotten += mostKept;
    this.#published.splice(0, mostKept);
  }
}

function busName(nameOrArn: string | undefined): string {
  return nameOrArn?.split('event-bus/').at(-1) ?? 'default';
}

function part(event: unknown, path: string | undefined): unknown {
  const steps = (path ?? '$').split('.').slice(1);
  return steps.reduce((value, step) => (value as Record<string, unknown> | undefined)?.[step], event);
}
