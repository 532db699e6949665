import { appendFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { FromThread, FunctionDefinition, Job, Outcome, ThreadData, ToThread } from './protocol.ts';

interface Waiting {
  job: Job;
  answer(outcome: Outcome): void;
}

interface Instance {
  worker: Worker;
  starting: boolean;
  /** What to tell about the event that the instance is busy with, if it is. */
  current: Waiting | undefined;
  timer: NodeJS.Timeout | undefined;
}

// As Lambda allows for what happens before the first event.
const START_MILLISECONDS = 10_000;
const IDLE_MILLISECONDS = 60_000;
// More at a time would only make each other late: loading a bundle keeps a core busy.
const MOST_STARTING = 2;

/** The instances of one function: made on demand, kept warm, one event at a time each. */
export class FunctionPool {
  readonly #definition: FunctionDefinition;
  readonly #threadFile: string;
  readonly #logFile: string;
  readonly #clock: SharedArrayBuffer;
  readonly #idle: Instance[] = [];
  readonly #waiting: Waiting[] = [];
  #instances = 0;
  #starting = 0;

  constructor(definition: FunctionDefinition, threadFile: string, logFile: string, clock: SharedArrayBuffer) {
    this.#definition = definition;
    this.#threadFile = threadFile;
    this.#logFile = logFile;
    this.#clock = clock;
  }

  invoke(job: Job): Promise<Outcome> {
    return new Promise((answer) => {
      this.#waiting.push({ job, answer });
      this.#assign();
    });
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const instance = this.#idle.pop();
      if (instance === undefined) break;
      this.#run(instance, this.#waiting.shift());
    }
    const most = Math.min(MOST_STARTING, this.#waiting.length);
    while (this.#starting < most && this.#instances < this.#definition.maximumInstances) this.#start();
  }

  #start(): void {
    this.#instances += 1;
    this.#starting += 1;
    const workerData: ThreadData = { definition: this.#definition, logFile: this.#logFile, clock: this.#clock };
    const worker = new Worker(this.#threadFile, {
      env: this.#definition.environment,
      workerData,
      execArgv: ['--no-warnings'],
      resourceLimits: { maxOldGenerationSizeMb: this.#definition.memoryMegabytes },
      stdout: true,
      stderr: true,
    });
    const instance: Instance = { worker, starting: true, current: undefined, timer: undefined };
    instance.timer = setTimeout(() => this.#timeOut(instance, START_MILLISECONDS), START_MILLISECONDS);
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'outcome') return this.#finish(instance, message.outcome);
      this.#started(instance);
      this.#run(instance, this.#waiting.shift());
      this.#assign();
    });
    worker.on('error', (error: Error & { code?: string }) => {
      const errorType = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'Runtime.OutOfMemory' : error.name;
      this.#log({
        level: 'ERROR',
        message: 'Instance ended',
        errorType,
        errorMessage: error.message,
        stack: error.stack,
      });
      this.#retire(instance);
      this.#answer(instance, { ok: false, failure: 'crash', errorType, errorMessage: error.message });
    });
    worker.on('exit', () => this.#gone(instance));
  }

  #started(instance: Instance): void {
    if (instance.starting) this.#starting -= 1;
    instance.starting = false;
  }

  #run(instance: Instance, waiting: Waiting | undefined): void {
    clearTimeout(instance.timer);
    instance.current = waiting;
    if (waiting === undefined) {
      this.#rest(instance);
      return;
    }
    const { timeoutMilliseconds } = this.#definition;
    instance.timer = setTimeout(() => this.#timeOut(instance, timeoutMilliseconds), timeoutMilliseconds);
    const deadline = performance.timeOrigin + performance.now() + timeoutMilliseconds;
    instance.worker.postMessage({ ...waiting.job, deadline } satisfies ToThread);
  }

  #finish(instance: Instance, outcome: Outcome): void {
    const usable = !instance.starting;
    this.#answer(instance, outcome);
    if (usable) this.#run(instance, this.#waiting.shift());
    else void instance.worker.terminate();
  }

  #rest(instance: Instance): void {
    this.#idle.push(instance);
    instance.timer = setTimeout(() => {
      // One instance stays warm; what a burst needed beside it is given back.
      if (this.#idle.length < 2) return;
      this.#retire(instance);
      void instance.worker.terminate();
    }, IDLE_MILLISECONDS);
  }

  /** Gives the instance no more work. */
  #retire(instance: Instance): void {
    const position = this.#idle.indexOf(instance);
    if (position >= 0) this.#idle.splice(position, 1);
  }

  #timeOut(instance: Instance, milliseconds: number): void {
    const seconds = (milliseconds / 1000).toFixed(2);
    const errorMessage = `${instance.current?.job.requestId ?? 'Start'} Task timed out after ${seconds} seconds`;
    this.#log({ level: 'ERROR', message: errorMessage });
    this.#answer(instance, { ok: false, failure: 'timeout', errorType: 'Sandbox.Timedout', errorMessage });
    void instance.worker.terminate();
  }

  #answer(instance: Instance, outcome: Outcome): void {
    clearTimeout(instance.timer);
    // An instance that fails while it starts fails the event that waits for it.
    const concerned = instance.starting ? this.#waiting.shift() : instance.current;
    this.#started(instance);
    instance.current = undefined;
    concerned?.answer(outcome);
  }

  #gone(instance: Instance): void {
    const errorMessage = 'Runtime exited before the event was handled';
    this.#answer(instance, { ok: false, failure: 'crash', errorType: 'Runtime.ExitError', errorMessage });
    this.#retire(instance);
    this.#instances -= 1;
    this.#assign();
  }

  #log(entry: Record<string, unknown>): void {
    appendFileSync(this.#logFile, `${JSON.stringify({ ...entry, function: this.#definition.name })}\n`);
  }
}
