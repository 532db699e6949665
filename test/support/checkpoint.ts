import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** When and how a command that works through a file is ended. */
export interface Cut {
  signal: 'SIGINT' | 'SIGKILL';
  checkpoint: string;
  /** How many lines are noted as done then, at least. */
  after: number;
}

/** Ends a command as soon as so much is done; one that is through before has ended by itself. */
export async function cutOff(child: ChildProcess, { signal, checkpoint, after }: Cut): Promise<void> {
  while (child.exitCode === null && doneIn(checkpoint).length < after) await pause(5);
  child.kill(signal);
}

/** What a checkpoint notes as done. */
export function doneIn(path: string): string[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '');
}
