import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Activity } from '../process/activity.ts';
import type { CallLog } from '../process/call-log.ts';
import type { Clock } from '../process/clock.ts';
import { type FromHost, type FunctionDefinition, type Outcome, REQUEST_LIMIT_BYTES, type ToHost } from './protocol.ts';

const entry = fileURLToPath(new URL('./host-process.ts', import.meta.url));

export interface InvokeOptions {
  /** For the terminal: what caused the call. */
  trigger: string;
  /** Replaces the default words of the outcome on the terminal. */
  describe?: (outcome: Outcome) => string | number;
  /** Answer a failure at once when the host is stopped for good; otherwise the call waits until it runs again. */
  impatient?: boolean;
  /** Somebody else puts this call on the terminal. */
  silent?: boolean;
  traceId?: string;
}

export interface HostParts {
  functions: FunctionDefinition[];
  /** The code of an instance, as JavaScript. */
  threadFile: string;
  logFile: string;
  clock: Clock;
  activity: Activity;
  callLog: CallLog;
}

const stopped: Outcome = {
  ok: false,
  failure: 'crash',
  errorType: 'HostStopped',
  errorMessage: 'The function host is stopped',
};
const killed: Outcome = {
  ok: false,
  failure: 'crash',
  errorType: 'HostKilled',
  errorMessage: 'The function host was killed',
};

/** Our end of the process that runs the functions: starts it, calls into it, kills it when a test asks, starts it again. */
export class FunctionHost {
  readonly #parts: HostParts;
  readonly #names: Map<string, string>;
  #process: ChildProcess | undefined;
  #up: Promise<void> = Promise.resolve();
  #markUp: () => void = () => undefined;
  #restart = true;
  #closing = false;
  #lastId = 0;
  readonly #answers = new Map<number, (outcome: Outcome) => void>();
  readonly #acknowledged = new Map<number, () => void>();

  constructor(parts: HostParts) {
    this.#parts = parts;
    this.#names = new Map(parts.functions.map(({ name }) => [name, name]));
    parts.clock.onChange((offset) => this.#setClock(offset));
    this.#markDown();
  }

  get functions(): FunctionDefinition[] {
    return this.#parts.functions;
  }

  get running(): boolean {
    return this.#process !== undefined;
  }

  get processId(): number | undefined {
    return this.#process?.pid;
  }

  /** The name of the function that an ARN (with or without a version) or a name stands for, if this machine has it. */
  nameOf(arnOrName: string): string | undefined {
    const parts = arnOrName.split(':function:');
    return this.#names.get((parts[1] ?? arnOrName).split(':')[0] ?? '');
  }

  async start(): Promise<void> {
    if (this.#process !== undefined) return this.#up;
    this.#restart = true;
    const child = fork(entry, [], {
      execArgv: ['--no-warnings'],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#process = child;
    child.on('message', (message: FromHost) => this.#receive(message));
    child.on('exit', () => this.#ended());
    const { functions, threadFile, logFile, clock } = this.#parts;
    this.#send({ kind: 'start', functions, threadFile, logFile, clockOffset: clock.offsetMilliseconds });
    return this.#up;
  }

  /** Kills the process without warning, as a lost machine would; with `restart` it comes back by itself. */
  async kill({ restart }: { restart: boolean }): Promise<void> {
    const child = this.#process;
    if (child === undefined) return;
    this.#restart = restart;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGKILL');
    await gone;
    if (restart) await this.#up;
  }

  /** Stops the process until `thaw`, with everything in it: to itself no time passes. */
  freeze(): void {
    this.#process?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#process?.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    this.#closing = true;
    await this.kill({ restart: false });
  }

  async invoke(functionName: string, event: unknown, options: InvokeOptions): Promise<Outcome> {
    const started = performance.now();
    const outcome = await this.#parts.activity.during(`function ${functionName}`, () =>
      this.#invoke(functionName, JSON.stringify(event ?? null), options),
    );
    if (options.silent === true) return outcome;
    const described = options.describe?.(outcome) ?? (outcome.ok ? 'ok' : outcome.failure);
    const milliseconds = performance.now() - started;
    this.#parts.callLog({ trigger: options.trigger, outcome: described, milliseconds, functionName });
    return outcome;
  }

  async #invoke(functionName: string, payload: string, options: InvokeOptions): Promise<Outcome> {
    if (Buffer.byteLength(payload) > REQUEST_LIMIT_BYTES) {
      return { ok: false, failure: 'too-large', errorType: 'RequestEntityTooLarge', errorMessage: 'Request too large' };
    }
    if (!this.running && !this.#restart && options.impatient === true) return stopped;
    await this.#up;
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      const job = { payload, requestId: randomUUID(), traceId: options.traceId ?? newTraceId() };
      this.#send({ kind: 'invoke', id, functionName, job });
    });
  }

  async #setClock(offset: number): Promise<void> {
    if (!this.running) return;
    this.#lastId += 1;
    const id = this.#lastId;
    await new Promise<void>((resolve) => {
      this.#acknowledged.set(id, resolve);
      this.#send({ kind: 'clock', id, offset });
    });
  }

  #send(message: ToHost): void {
    // A process that is just dying does not take messages; its exit answers everything that is open.
    this.#process?.send(message, () => undefined);
  }

  #receive(message: FromHost): void {
    if (message.kind === 'ready') {
      this.#markUp();
      return;
    }
    if (message.kind === 'answer') {
      this.#answers.get(message.id)?.(message.outcome);
      this.#answers.delete(message.id);
      return;
    }
    this.#acknowledged.get(message.id)?.();
    this.#acknowledged.delete(message.id);
  }

  #ended(): void {
    this.#process = undefined;
    this.#markDown();
    for (const answer of this.#answers.values()) answer(killed);
    this.#answers.clear();
    for (const acknowledge of this.#acknowledged.values()) acknowledge();
    this.#acknowledged.clear();
    if (this.#restart && !this.#closing) void this.start();
  }

  #markDown(): void {
    this.#up = new Promise((resolve) => {
      this.#markUp = resolve;
    });
  }
}

export function newTraceId(): string {
  const seconds = Math.floor(Date.now() / 1000).toString(16);
  return `Root=1-${seconds}-${randomBytes(12).toString('hex')};Parent=${randomBytes(8).toString('hex')};Sampled=0`;
}
