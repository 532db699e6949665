import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands, runBesideModel } from '../support/after-sale-model.ts';
import { brokenInvariants } from '../support/ledger.ts';
import { type RunningStack, startStack } from '../support/stack.ts';

let stack: RunningStack;

beforeAll(async () => {
  stack = await startStack();
});

afterAll(() => stack.stop());

// No removal ends a customer, no partner that is gone gets a new order, nobody is on record without a partnership at that
// time, and no relationship ends with an active subscription; each change has its record. Nobody gets rights without a
// relationship, a reseller none without its consent or its partnership, no two open ones of a partner have one name, and
// none outlive the relationship that they hang on.
test('partnerships, subscriptions, relationships and delegated rights do what the model says, whatever comes after what', {
  timeout: 300_000,
}, async () => {
  const providers: string[] = [];
  await fc.assert(
    fc.asyncProperty(commands(80), async (given) => {
      const { provider } = await runBesideModel(stack, given);
      providers.push(provider.id);
    }),
    // What failed is told whole; to shrink it would take longer than to read it.
    { numRuns: Number(process.env['MODEL_RUNS'] ?? 3), endOnFailure: true },
  );
  await stack.do.settle();
  expect(await brokenInvariants(stack, providers)).toEqual([]);
});
