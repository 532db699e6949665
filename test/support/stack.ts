import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Control, connect } from '../../infra/local/control.ts';
import { readStackFile, type StackFile } from '../../infra/local/stack-file.ts';
import { leaksOf, refuseLeaks } from './leaks.ts';

// Read before a test points this process at the database of a stack that runs.
const engine = process.env['DYNAMODB_ENDPOINT'];

export interface RunningStack extends StackFile {
  do: Control;
  stop: () => Promise<void>;
}

/**
 * Starts a stack of its own, as `npm start` does, on free ports, and waits until its file says that everything answers.
 * Schedules fire on demand only, so that nothing happens that a test did not ask for.
 */
export async function startStack(options: { data?: string } = {}): Promise<RunningStack> {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-test-'));
  const file = join(folder, 'stack.json');
  const child = spawn(
    process.execPath,
    ['infra/local/start.ts', ...(options.data === undefined ? [] : ['--data', options.data])],
    {
      env: { ...process.env, DYNAMODB_ENDPOINT: engine, PORT: '0', STACK_FILE: file, SCHEDULES: 'off' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  await new Promise<void>((resolve, reject) => {
    const look = setInterval(() => {
      if (!existsSync(file)) return;
      clearInterval(look);
      resolve();
    }, 50);
    child.once('exit', (code) => {
      clearInterval(look);
      reject(new Error(`The stack ended with ${code} before it was up:\n${output}`));
    });
  });
  const stack = readStackFile(file);
  return {
    ...stack,
    do: connect(stack.control),
    stop: async () => {
      const leaks = leaksOf(stack, output);
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
      refuseLeaks(leaks);
    },
  };
}
