import { afterAll, beforeAll, expect, test } from 'vitest';
import { fuzz } from '../support/fuzz.ts';
import { type RunningStack, startStack } from '../support/stack.ts';

// A stack of its own: the platform's operator is among the callers, and changes what all others stand on.
let stack: RunningStack;

beforeAll(async () => {
  stack = await startStack();
});

afterAll(() => stack.stop());

test('whatever is sent, the answer is one that the description knows', async () => {
  const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_007);
  const { findings } = await fuzz(stack, { runs: Number(process.env['FUZZ_REQUESTS'] ?? 500), seed });
  expect(findings, `FUZZ_SEED=${seed}`).toEqual([]);
}, 1_200_000);
