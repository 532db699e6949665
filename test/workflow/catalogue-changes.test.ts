import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { putAgreementTemplate, putOffer, readOffer } from '../../functions/catalogue/contract.ts';
import { confirmAgreement, listCustomers, readCustomer } from '../../functions/customers/contract.ts';
import { submitOnboarding } from '../../functions/onboarding/contract.ts';
import { sampleAgreements, sampleOffers } from '../../infra/local/seed.ts';
import { call } from '../support/api.ts';
import { completeDraft, newCustomer, signer, submission, suiteLine } from '../support/onboarding.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

// A stack of its own, since the offers and the agreement that everybody orders with are changed.
let stack: RunningStack;
let api: string;
let operator: string;
let provider: Company;
let token: string;

beforeAll(async () => {
  stack = await startStack();
  api = stack.api;
  const tenants = tenantsOf(stack);
  operator = await tenants.operator();
  provider = await tenants.provider();
  token = await provider.token('AdminAgent');
});

afterAll(() => stack.stop());

describe('an order', () => {
  test('keeps the offer that it was made from, whatever becomes of the offer', async () => {
    const { offerId } = suiteLine;
    const before = await call(api, readOffer, { token, parameters: { offerId } });
    const { onboardingId, made } = await newCustomer(api, token);
    const [line] = made.body.order.lineItems;
    expect([line?.offerVersion, line?.offerName]).toEqual([before.body.version, before.body.name]);

    await change({ name: 'Office Suite, renamed', maximumQuantity: 1, isAvailableForPurchase: false });
    const parameters = { onboardingId };
    const again = await call(api, submitOnboarding, { token, parameters, body: submission });
    expect(again.body.order).toEqual(made.body.order);
    const query = { version: String(line?.offerVersion) };
    const then = await call(api, readOffer, { token, parameters: { offerId }, query });
    expect(then.body).toEqual(before.body);
    await change({});
  });

  test('cannot be placed with an offer that was withdrawn, lapsed or narrowed while it was drafted', async () => {
    const onboardingId = await completeDraft(api, token);
    const submit = () => call(api, submitOnboarding, { token, parameters: { onboardingId }, body: submission });
    for (const [changes, status, code] of [
      [{ isAvailableForPurchase: false }, 422, 'OFFER_NOT_AVAILABLE'],
      [{ availableUntil: new Date(Date.now() - 1).toISOString() }, 422, 'OFFER_NOT_AVAILABLE'],
      [{ maximumQuantity: 9 }, 400, 'QUANTITY_OUT_OF_RANGE'],
    ] as const) {
      await change(changes);
      const refused = await submit();
      expect([refused.status, refused.problem.code]).toEqual([status, code]);
    }
    await change({});
    const placed = await submit();
    expect(placed.status, JSON.stringify(placed.problem)).toBe(200);
    const { body } = await call(api, readOffer, { token, parameters: { offerId: suiteLine.offerId } });
    expect(placed.body.order.lineItems[0]?.offerVersion).toBe(body.version);
  });
});

describe('customers on an outdated agreement', () => {
  const outdated = (query: object = {}) =>
    call(api, listCustomers, { token, query: { agreement: 'OUTDATED', ...query } as never });
  const next = {
    ...sampleAgreements[1],
    versionRank: 3,
    effectiveFrom: '2025-06-01T00:00:00.000Z',
    enforcedFrom: undefined as string | undefined,
  };
  const templateId = '2f7b0d0e-6c0a-4f0e-9d4b-0c9a3f1d7e05';
  const enforce = async (at: string | undefined) => {
    const { type = '', versionRank, agreementLink = '', effectiveFrom } = next;
    const body = { type, versionRank, agreementLink, effectiveFrom, ...(at && { enforcedFrom: at }) };
    const { status, problem } = await call(api, putAgreementTemplate, {
      token: operator,
      parameters: { templateId },
      body,
    });
    expect(status, JSON.stringify(problem)).toBeLessThan(300);
  };

  test('are listed from the enforcement of a newer version on, until each has agreed anew', async () => {
    const ids: string[] = [];
    for (const name of ['Cobalt GmbH', 'Amber GmbH', 'Beryl GmbH']) {
      const changes = { company: { companyName: name } };
      ids.push((await newCustomer(api, token, { changes })).customerId);
    }
    const count = (await call(api, listCustomers, { token })).body.items.length;
    expect((await outdated()).body).toEqual({ items: [] });
    await enforce(undefined);
    expect((await outdated()).body).toEqual({ items: [] });
    await enforce('2025-07-01T00:00:00.000Z');

    const all = await outdated();
    expect(all.body.items).toHaveLength(count);
    const named = await outdated({ name: 'amber' });
    expect(named.body.items.map(({ id, companyName }) => [id, companyName])).toEqual([[ids[1], 'Amber GmbH']]);
    const seen = await call(api, readCustomer, { token, parameters: { customerId: ids[1] ?? '' } });
    expect(seen.body.agreement?.status).toBe('OUTDATED');

    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await outdated({ limit: '2', ...(cursor && { cursor }) });
      pages.push(...page.body.items.map(({ companyName }) => companyName));
      cursor = page.body.nextCursor;
    } while (cursor !== undefined);
    expect(pages).toEqual(all.body.items.map(({ companyName }) => companyName));

    const confirmed = await call(api, confirmAgreement, {
      token,
      parameters: { customerId: ids[1] ?? '' },
      body: { primaryContact: signer, dateAgreed: '2025-07-02' },
    });
    expect(confirmed.status, JSON.stringify(confirmed.problem)).toBeLessThan(300);
    const left = await outdated();
    expect(left.body.items.map(({ id }) => id)).not.toContain(ids[1]);
    expect(left.body.items).toHaveLength(count - 1);
    const stranger = await (await tenantsOf(stack).provider()).token();
    const theirs = await call(api, listCustomers, { token: stranger, query: { agreement: 'OUTDATED' } });
    expect(theirs.body.items).toEqual([]);
    expect((await outdated({ status: 'ENDED' })).body).toEqual({ items: [] });

    const old = await outdated({ limit: '1' });
    await enforce(undefined);
    const stale = await outdated({ limit: '1', cursor: old.body.nextCursor });
    expect([stale.status, stale.problem.code]).toEqual([400, 'CURSOR_INVALID']);
  });
});

/** Writes the suite of the seed with changes to it, as the programme does. */
async function change(changes: Partial<z.input<typeof putOffer.body>>): Promise<void> {
  const { offerId } = suiteLine;
  const { offerId: _, ...offer } = sampleOffers.find((one) => one.offerId === offerId) ?? {};
  const body = { ...offer, ...changes } as z.input<typeof putOffer.body>;
  const { status, problem } = await call(api, putOffer, { token: operator, parameters: { offerId }, body });
  expect(status, JSON.stringify(problem)).toBe(200);
}
