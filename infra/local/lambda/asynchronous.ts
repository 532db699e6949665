import { setTimeout as pause } from 'node:timers/promises';
import type { Activity } from '../process/activity.ts';
import type { Inventory } from '../template/inventory.ts';
import type { FunctionHost } from './host.ts';
import type { Outcome } from './protocol.ts';

/** Puts a message on the queue of that ARN. */
export type SendToQueue = (queueArn: string, body: string) => void;

interface Behaviour {
  retries: number;
  onFailureArn?: string | undefined;
  deadLetterArn?: string | undefined;
}

interface InvokeConfigProperties {
  FunctionName: string;
  MaximumRetryAttempts?: number;
  DestinationConfig?: { OnFailure?: { Destination?: string } };
}

// Lambda waits one and two minutes; nothing here depends on the length of the wait.
const RETRY_MILLISECONDS = [200, 400];

/** Asynchronous invocation: the caller gets no answer, a failed event is tried twice more and then set aside. */
export class AsynchronousInvoker {
  readonly #host: FunctionHost;
  readonly #activity: Activity;
  readonly #sendToQueue: SendToQueue;
  readonly #behaviours = new Map<string, Behaviour>();

  constructor(inventory: Inventory, host: FunctionHost, activity: Activity, sendToQueue: SendToQueue) {
    this.#host = host;
    this.#activity = activity;
    this.#sendToQueue = sendToQueue;
    for (const resource of inventory.ofType('AWS::Lambda::Function')) {
      const { DeadLetterConfig: config } = resource.properties<{ DeadLetterConfig?: { TargetArn?: string } }>();
      this.#behaviours.set(resource.identity().ref, { retries: 2, deadLetterArn: config?.TargetArn });
    }
    for (const resource of inventory.ofType('AWS::Lambda::EventInvokeConfig')) {
      const config = resource.properties<InvokeConfigProperties>();
      const name = host.nameOf(config.FunctionName);
      const behaviour = name === undefined ? undefined : this.#behaviours.get(name);
      if (behaviour === undefined) continue;
      behaviour.retries = Number(config.MaximumRetryAttempts ?? 2);
      behaviour.onFailureArn = config.DestinationConfig?.OnFailure?.Destination;
    }
  }

  /** Answers when the event was handled or given up. */
  async invoke(functionName: string, event: unknown, trigger: string): Promise<Outcome> {
    return this.#activity.during(`asynchronous ${functionName}`, async () => {
      const { retries, onFailureArn, deadLetterArn } = this.#behaviours.get(functionName) ?? { retries: 2 };
      let outcome = await this.#host.invoke(functionName, event, { trigger });
      for (let attempt = 0; attempt < retries && !outcome.ok; attempt += 1) {
        await pause(RETRY_MILLISECONDS[attempt] ?? 400);
        outcome = await this.#host.invoke(functionName, event, { trigger: `${trigger} (again)` });
      }
      if (outcome.ok) return outcome;
      if (deadLetterArn !== undefined) this.#sendToQueue(deadLetterArn, JSON.stringify(event));
      if (onFailureArn !== undefined) {
        this.#sendToQueue(onFailureArn, JSON.stringify(failureRecord(functionName, event, retries + 1, outcome)));
      }
      return outcome;
    });
  }
}

function failureRecord(
  functionName: string,
  event: unknown,
  attempts: number,
  outcome: Outcome & { ok: false },
): unknown {
  return {
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: { functionArn: functionName, condition: 'RetriesExhausted', approximateInvokeCount: attempts },
    requestPayload: event,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: { errorType: outcome.errorType, errorMessage: outcome.errorMessage },
  };
}
