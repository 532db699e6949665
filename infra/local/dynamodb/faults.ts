import { setTimeout as pause } from 'node:timers/promises';
import type { ProxiedAnswer, ProxiedRequest, ProxyHook, Silence } from './hooks.ts';

/**
 * - `reset`: the connection is cut before DynamoDB hears of the call
 * - `drop-answer`, `hang`, `stall`, `truncate`: DynamoDB did it, but the answer is lost, never comes, stops half way while
 *   the connection stays open, or comes half
 * - `throttle`, `conflict`, `error`: DynamoDB refuses (throughput, a conflicting transaction, a 500) and did nothing
 * - `delay`: the call is late by `milliseconds`
 * - `kill-before`, `kill-after`: the process that runs the functions is killed at that moment
 */
export type FaultKind =
  | 'reset'
  | 'drop-answer'
  | 'hang'
  | 'stall'
  | 'truncate'
  | 'throttle'
  | 'conflict'
  | 'error'
  | 'delay'
  | 'kill-before'
  | 'kill-after';

export interface Fault {
  kind: FaultKind;
  /** The calls it strikes, as long as some are left. */
  count: number;
  /** Matching calls that pass unharmed first. */
  skip?: number;
  functionName?: string;
  operation?: string;
  milliseconds?: number;
}

type Effect = (request: ProxiedRequest, fault: Fault) => Promise<ProxiedAnswer | Silence | undefined>;

/** The armed faults, each for the next so many calls that fit. */
export class FaultInjector implements ProxyHook {
  readonly name = 'faults';
  readonly #armed: Fault[] = [];
  readonly #striking = new WeakMap<ProxiedRequest, Fault>();
  readonly #before: Partial<Record<FaultKind, Effect>>;
  readonly #after: Partial<Record<FaultKind, (answer: ProxiedAnswer) => Promise<ProxiedAnswer | Silence>>>;

  /** @param killHost kills the process that runs the functions */
  constructor(killHost: () => Promise<void>) {
    this.#before = {
      reset: async () => 'reset',
      throttle: async () =>
        refusal(
          'ProvisionedThroughputExceededException',
          'The level of configured provisioned throughput was exceeded.',
        ),
      conflict: async (request) => conflict(request),
      error: async () => ({ ...refusal('InternalServerError', 'Internal server error'), status: 500 }),
      delay: async (_request, fault) => {
        await pause(fault.milliseconds ?? 1_000);
        return undefined;
      },
      'kill-before': async () => {
        await killHost();
        return 'reset';
      },
    };
    this.#after = {
      'drop-answer': async () => 'reset',
      hang: async () => 'hang',
      stall: async (answer) => ({ ...answer, stopsAfter: Math.floor(answer.body.length / 2) }),
      truncate: async (answer) => ({ ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) }),
      'kill-after': async () => {
        await killHost();
        return 'reset';
      },
    };
  }

  /** With a count of 0 it takes back what is armed for that function. */
  arm(fault: Fault): void {
    if (fault.count > 0) {
      this.#armed.push({ ...fault });
      return;
    }
    const others = this.#armed.filter(({ functionName }) => functionName !== fault.functionName);
    this.#armed.splice(0, this.#armed.length, ...others);
  }

  disarm(): void {
    this.#armed.length = 0;
  }

  armed(): Fault[] {
    return this.#armed.map((fault) => ({ ...fault }));
  }

  async before(request: ProxiedRequest): Promise<ProxiedAnswer | Silence | undefined> {
    const fault = this.#take(request);
    if (fault === undefined) return undefined;
    this.#striking.set(request, fault);
    request.call.fault = fault.kind;
    return this.#before[fault.kind]?.(request, fault);
  }

  async after(request: ProxiedRequest, answer: ProxiedAnswer): Promise<ProxiedAnswer | Silence | undefined> {
    const fault = this.#striking.get(request);
    return fault === undefined ? undefined : this.#after[fault.kind]?.(answer);
  }

  #take(request: ProxiedRequest): Fault | undefined {
    const fault = this.#armed.find(
      ({ functionName, operation }) =>
        (functionName === undefined || functionName === request.functionName) &&
        (operation === undefined || operation === request.operation),
    );
    if (fault === undefined) return undefined;
    if ((fault.skip ?? 0) > 0) {
      fault.skip = (fault.skip ?? 0) - 1;
      return undefined;
    }
    fault.count -= 1;
    if (fault.count <= 0) this.#armed.splice(this.#armed.indexOf(fault), 1);
    return fault;
  }
}

function refusal(type: string, message: string, more: Record<string, unknown> = {}): ProxiedAnswer {
  return {
    status: 400,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message, ...more }),
  };
}

function conflict(request: ProxiedRequest): ProxiedAnswer {
  const items = request.input['TransactItems'];
  const message = 'Transaction is ongoing for the item';
  if (!Array.isArray(items)) return refusal('TransactionConflictException', message);
  const reasons = items.map((_item, index) =>
    index === 0 ? { Code: 'TransactionConflict', Message: message } : { Code: 'None' },
  );
  const codes = reasons.map(({ Code }) => Code).join(', ');
  return refusal(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { CancellationReasons: reasons },
  );
}
