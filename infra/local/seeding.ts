import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalStack } from './stack.ts';

export interface SeededUser {
  email: string;
  password: string;
  tenantKind: string;
  tenantId: string;
  roles: string[];
}

/** Fills a new stack with what people and tests find in it, and tells who can sign in. */
export type Seed = (stack: LocalStack) => Promise<SeededUser[]>;

export interface SeedModule {
  seed: Seed;
  /** What a person may paste into a terminal to begin with. */
  commandsToTry: (stack: LocalStack) => string[];
}

/** Runs the seed on a new stack; on one that was kept it answers the users of then. */
export async function seedOnce(stack: LocalStack, seed: Seed): Promise<SeededUser[]> {
  const file = join(stack.stateDirectory, 'users.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as SeededUser[];
  const users = await seed(stack);
  writeFileSync(file, JSON.stringify(users), { mode: 0o600 });
  return users;
}
