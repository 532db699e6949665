import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StackFile } from '../../infra/local/stack-file.ts';

export interface Ended {
  code: number | null;
  told: string;
  notes: string;
}

/** Runs a command of `infra/commands` on a stack, as a person does who has started it. */
export async function runCommand(stack: StackFile, name: string, parameters: string[]): Promise<Ended> {
  const stackFile = join(mkdtempSync(join(tmpdir(), 'twotier-command-')), 'stack.json');
  // A running stack's control is no data.
  writeFileSync(stackFile, JSON.stringify({ ...stack, do: undefined }));
  const child = spawn(process.execPath, [`infra/commands/${name}.ts`, ...parameters], {
    env: { ...process.env, STACK_FILE: stackFile },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended: Ended = { code: null, told: '', notes: '' };
  child.stdout.on('data', (chunk) => {
    ended.told += chunk;
  });
  child.stderr.on('data', (chunk) => {
    ended.notes += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { ...ended, code };
}
