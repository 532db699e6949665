import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const keeper = fileURLToPath(new URL('./keeper.ts', import.meta.url));
const endWithParent = new URL('./end-with-parent.ts', import.meta.url).href;

export interface ChildOptions {
  /** For messages: what this program is. */
  name: string;
  workingDirectory: string;
  environment?: Record<string, string>;
  /** Gets what the program prints. */
  logFile: string;
  /** Keep only what it prints as errors: it prints secrets otherwise. */
  errorsOnly?: boolean;
}

/** A program of somebody else's that runs beside us and ends with us. */
export class Child {
  readonly name: string;
  readonly process: ChildProcess;
  readonly #logFile: string;
  #stopping = false;

  private constructor(options: ChildOptions, process: ChildProcess) {
    this.name = options.name;
    this.process = process;
    this.#logFile = options.logFile;
    process.on('exit', (code, signal) => {
      if (!this.#stopping) console.error(`${this.name} ended by itself (${signal ?? code}); see ${this.#logFile}`);
    });
  }

  /** Starts a program that is a binary, behind a keeper that ends it with us. */
  static startBinary(command: string, commandArguments: string[], options: ChildOptions): Child {
    return Child.#start(['--no-warnings', keeper, command, ...commandArguments], options);
  }

  /** Starts a program that is a Node script. */
  static startScript(script: string, scriptArguments: string[], options: ChildOptions): Child {
    return Child.#start(['--no-warnings', `--import=${endWithParent}`, script, ...scriptArguments], options);
  }

  static #start(nodeArguments: string[], options: ChildOptions): Child {
    const log = openSync(options.logFile, 'a');
    const child = spawn(process.execPath, nodeArguments, {
      cwd: options.workingDirectory,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...options.environment },
      stdio: ['pipe', options.errorsOnly === true ? 'ignore' : log, log],
    });
    return new Child(options, child);
  }

  /** Asks again and again until the program answers, and fails as soon as the program has ended. */
  async answering(probe: () => Promise<boolean>, timeoutMilliseconds = 20_000): Promise<void> {
    const deadline = performance.now() + timeoutMilliseconds;
    while (!(await probe().catch(() => false))) {
      if (this.process.exitCode !== null) {
        throw new Error(`${this.name} could not start (exit code ${this.process.exitCode}); see ${this.#logFile}`);
      }
      if (performance.now() > deadline) {
        await this.stop();
        throw new Error(`${this.name} does not answer; see ${this.#logFile}`);
      }
      await pause(10);
    }
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => this.process.once('exit', () => resolve()));
    this.process.kill('SIGTERM');
    const patience = setTimeout(() => {
      // Closing the input first lets the keeper take its program along.
      this.process.stdin?.end();
      setTimeout(() => this.process.kill('SIGKILL'), 500).unref();
    }, 2_000);
    await ended;
    clearTimeout(patience);
  }
}
