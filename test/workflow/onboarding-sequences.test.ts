import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  cancelOnboarding,
  putAccountInfo,
  putSubscriptions,
  readOnboarding,
  reviewOnboarding,
  startOnboarding,
  submitOnboarding,
} from '../../functions/onboarding/contract.ts';
import { dayMs } from '../../shared/domain/time.ts';
import { call } from '../support/api.ts';
import { brokenInvariants } from '../support/ledger.ts';
import { accountInfo, freeDomain, submission, suiteLine } from '../support/onboarding.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

// Short with the other tests, long with the fault runs.
const numRuns = Math.ceil(Number(process.env['PROPERTY_RUNS'] ?? 100) / 10);

let stack: RunningStack;
let provider: Company;

beforeAll(async () => {
  stack = await startStack();
  provider = await tenantsOf(stack).provider();
});

afterAll(() => stack.stop());

test('whatever steps are called on a draft, one after the other or at once, what is left is a whole customer or only a draft', {
  timeout: 600_000,
}, async () => {
  const token = await provider.token();
  const { api } = stack;
  const step = fc.constantFrom(
    'account-info',
    'other-name',
    'subscriptions',
    'no-lines',
    'review',
    'submit',
    'cancel',
    'lapse',
  );
  const sequence = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  let submitted = 0;
  await fc.assert(
    fc.asyncProperty(sequence, async (rounds) => {
      const domain = freeDomain();
      const { body } = await call(api, startOnboarding, { token, body: {} });
      const at = { token, parameters: { onboardingId: body.id } };
      const info = (companyName: string) =>
        accountInfo({ company: { companyName, domain }, contact: { email: `admin@${domain}.example` } });
      const steps: Record<string, () => Promise<{ status: number }>> = {
        'account-info': () => call(api, putAccountInfo, { ...at, body: info('Fabrikam Bicycles GmbH') }),
        'other-name': () => call(api, putAccountInfo, { ...at, body: info('Fabrikam Räder GmbH') }),
        subscriptions: () => call(api, putSubscriptions, { ...at, body: { lineItems: [suiteLine] } }),
        'no-lines': () => call(api, putSubscriptions, { ...at, body: { lineItems: [] } }),
        review: () => call(api, reviewOnboarding, at),
        submit: () => call(api, submitOnboarding, { ...at, body: submission }),
        cancel: () => call(api, cancelOnboarding, at),
        lapse: async () => {
          await stack.do.setClock({ advanceMilliseconds: 8 * dayMs });
          return { status: 200 };
        },
      };
      for (const round of rounds) {
        const answers = await Promise.all(round.map((name) => steps[name]?.()));
        expect(
          answers.map((answer) => answer?.status).filter((status) => status === undefined || status >= 500),
        ).toEqual([]);
      }
      const left = await call(api, readOnboarding, at);
      if (left.body.status === 'COMPLETED') submitted += 1;
      expect(left.body.status === 'COMPLETED').toBe(left.body.customerId !== undefined);
    }),
    { numRuns },
  );
  await stack.do.job({ name: 'expire-drafts' });
  await stack.do.settle();
  expect(await brokenInvariants(stack, [provider.id])).toEqual([]);
  expect(numRuns < 50 || submitted > 0).toBe(true);
});
