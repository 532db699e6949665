import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SeededUser } from './seeding.ts';
import type { LocalStack, StackAddresses } from './stack.ts';

/** What `.local/stack.json` says: where a running stack is, and who can sign in. */
export interface StackFile extends StackAddresses {
  users: SeededUser[];
}

export function stackFilePath(): string {
  return process.env['STACK_FILE'] ?? '.local/stack.json';
}

/** Appears whole or not at all: whoever waits for the file can read it. */
export function writeStackFile(path: string, stack: LocalStack, users: SeededUser[]): void {
  const { api, mail, dynamodb, cognito, userPoolId, clientId, tableName, ses, aws, control, logs } = stack;
  const content: StackFile = {
    api,
    mail,
    dynamodb,
    cognito,
    userPoolId,
    clientId,
    tableName,
    ses,
    aws,
    control,
    logs,
    users,
  };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(content, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

export function removeStackFile(path: string): void {
  rmSync(path, { force: true });
}

/** @throws Error that says what to do when no stack runs */
export function readStackFile(path = stackFilePath()): StackFile {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as StackFile;
  } catch {
    throw new Error(`No stack is running: there is no ${path}. Start one with npm start.`);
  }
}
