import type { TestProject } from 'vitest/node';
import { startStack } from './stack.ts';

/** One stack for all workflow and browser tests; each test brings its own tenants, so that none sees another. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stack = await startStack();
  const { do: _, stop, ...addresses } = stack;
  project.provide('stack', addresses);
  // Vitest ends well when a teardown throws, so the failure is said by the exit code as well.
  return () =>
    stop().catch((failure: unknown) => {
      process.exitCode = 1;
      throw failure;
    });
}

declare module 'vitest' {
  export interface ProvidedContext {
    stack: import('../../infra/local/stack-file.ts').StackFile;
  }
}
