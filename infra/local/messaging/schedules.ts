import { randomUUID } from 'node:crypto';
import type { AsynchronousInvoker, SendToQueue } from '../lambda/asynchronous.ts';
import type { FunctionHost } from '../lambda/host.ts';
import type { Outcome } from '../lambda/protocol.ts';
import type { Clock } from '../process/clock.ts';
import { ACCOUNT_ID, REGION } from '../template/intrinsics.ts';
import { type Inventory, type LocalResource, sameName } from '../template/inventory.ts';
import { nextTime } from './schedule-expression.ts';

interface ScheduleProperties {
  ScheduleExpression?: string;
  ScheduleExpressionTimezone?: string;
  State?: string;
  Target?: { Arn: string; Input?: string };
  Targets?: { Arn: string; Input?: string }[];
}

export interface Schedule {
  /** Every name under which it can be called for: its own, its construct's, its function's. */
  names: string[];
  name: string;
  expression: string;
  timeZone: string;
  enabled: boolean;
  functionName?: string | undefined;
  arn: string;
  targetArn: string;
  input?: string | undefined;
  fromRule: boolean;
}

const LONGEST_TIMER_MILLISECONDS = 2 ** 31 - 1;

/** The schedules of the templates, fired on time by the machine's clock and on demand. A clock that jumps skips what it passes. */
export class Schedules {
  readonly #schedules: Schedule[];
  readonly #timers = new Map<Schedule, NodeJS.Timeout>();
  readonly #host: FunctionHost;
  readonly #invoker: AsynchronousInvoker;
  readonly #clock: Clock;
  readonly #sendToQueue: SendToQueue;
  #onTime = false;

  constructor(
    inventory: Inventory,
    host: FunctionHost,
    invoker: AsynchronousInvoker,
    clock: Clock,
    sendToQueue: SendToQueue,
  ) {
    this.#host = host;
    this.#invoker = invoker;
    this.#clock = clock;
    this.#sendToQueue = sendToQueue;
    const functions = new Map(
      inventory.ofType('AWS::Lambda::Function').map((resource) => [resource.identity().ref, resource]),
    );
    this.#schedules = inventory
      .ofType('AWS::Scheduler::Schedule', 'AWS::Events::Rule')
      .flatMap((resource) => schedulesOf(resource, host, functions));
    clock.onChange(() => this.#rearm());
  }

  all(): Schedule[] {
    return this.#schedules;
  }

  /** Whether schedules fire by themselves. */
  get onTime(): boolean {
    return this.#onTime;
  }

  fireOnTime(onTime: boolean): void {
    this.#onTime = onTime;
    this.#rearm();
  }

  /**
   * Runs a schedule now and waits for its function.
   * @throws Error when no schedule, or more than one, has that name
   */
  async run(name: string, input?: unknown): Promise<{ functionName: string; outcome: Outcome }> {
    const found = this.#schedules.filter(({ names }) => names.some((known) => sameName(known, name)));
    const [schedule] = found;
    if (schedule === undefined || found.length > 1) {
      const known = this.#schedules.map((candidate) => candidate.name).join(', ');
      throw new Error(
        `${found.length === 0 ? 'There is no job' : 'There is more than one job'} called "${name}". Jobs: ${known}`,
      );
    }
    if (schedule.functionName === undefined) throw new Error(`The job ${name} does not start a function`);
    const event = input ?? this.#eventOf(schedule);
    const outcome = await this.#host.invoke(schedule.functionName, event, { trigger: `job ${schedule.name}` });
    return { functionName: schedule.functionName, outcome };
  }

  stop(): void {
    this.fireOnTime(false);
  }

  #rearm(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    if (this.#onTime) for (const schedule of this.#schedules) this.#arm(schedule);
  }

  #arm(schedule: Schedule): void {
    const now = this.#clock.now();
    const next = schedule.enabled ? nextTime(schedule.expression, now, schedule.timeZone) : undefined;
    if (next === undefined) return;
    const wait = next - now;
    const isDue = wait <= LONGEST_TIMER_MILLISECONDS;
    const timer = setTimeout(
      () => {
        if (isDue) this.#fire(schedule);
        this.#arm(schedule);
      },
      Math.min(wait, LONGEST_TIMER_MILLISECONDS),
    );
    this.#timers.set(schedule, timer);
  }

  #fire(schedule: Schedule): void {
    const event = this.#eventOf(schedule);
    if (schedule.functionName !== undefined) {
      this.#invoker
        .invoke(schedule.functionName, event, `schedule ${schedule.name}`)
        .catch((error: unknown) => console.error(error));
    } else if (schedule.targetArn.startsWith('arn:aws:sqs:'))
      this.#sendToQueue(schedule.targetArn, JSON.stringify(event));
  }

  #eventOf(schedule: Schedule): unknown {
    const time = new Date(this.#clock.now()).toISOString().replace(/\.\d+Z$/, 'Z');
    if (schedule.input !== undefined) {
      const attributes: Record<string, string> = {
        'scheduled-time': time,
        'schedule-arn': schedule.arn,
        'execution-id': randomUUID(),
        'attempt-number': '1',
      };
      return JSON.parse(
        schedule.input.replace(/<aws\.scheduler\.([a-z-]+)>/g, (whole, name: string) => attributes[name] ?? whole),
      );
    }
    return {
      version: '0',
      id: randomUUID(),
      'detail-type': 'Scheduled Event',
      source: schedule.fromRule ? 'aws.events' : 'aws.scheduler',
      account: ACCOUNT_ID,
      time,
      region: REGION,
      resources: [schedule.arn],
      detail: schedule.fromRule ? {} : '{}',
    };
  }
}

function schedulesOf(resource: LocalResource, host: FunctionHost, functions: Map<string, LocalResource>): Schedule[] {
  const properties = resource.properties<ScheduleProperties>();
  const { ScheduleExpression: expression } = properties;
  if (expression === undefined) return [];
  const { ref, attributes } = resource.identity();
  const targets = properties.Targets ?? (properties.Target === undefined ? [] : [properties.Target]);
  return targets.map((target) => {
    const functionName = host.nameOf(target.Arn);
    const owner = functionName === undefined ? undefined : functions.get(functionName);
    const names = [ref, resource.logicalId, resource.constructId, functionName, owner?.constructId, owner?.logicalId];
    return {
      names: [...new Set(names.filter((name) => name !== undefined))],
      name: resource.constructId,
      expression,
      timeZone: properties.ScheduleExpressionTimezone ?? 'UTC',
      enabled: properties.State !== 'DISABLED',
      functionName,
      arn: String(attributes['Arn']),
      targetArn: target.Arn,
      input: target.Input,
      fromRule: resource.type === 'AWS::Events::Rule',
    };
  });
}
