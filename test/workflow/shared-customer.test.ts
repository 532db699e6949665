import { beforeAll, describe, expect, inject, test } from 'vitest';
import { workflows } from '../../functions/contract.ts';
import { listAcrossCustomers } from '../../functions/partners-of-record/contract.ts';
import { isAllowed, type Permission } from '../../shared/domain/permissions.ts';
import type { TenantKind } from '../../shared/domain/tenants.ts';
import { call, request } from '../support/api.ts';
import { partnerUp, suiteLine } from '../support/onboarding.ts';
import { type Place, sellerOf } from '../support/ordering.ts';
import { type CustomerCompany, relationshipsOn } from '../support/relationships.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const { api } = stack;
const tenants = tenantsOf(stack);
const { customerOf, ask, accept } = relationshipsOn(stack);

/** A provider and its reseller, who serve the customer together, and what the customer has from them. */
interface Side {
  provider: Company;
  reseller: Company;
  place: Place;
  orderId: string;
}

let customer: CustomerCompany;
let sides: [Side, Side];
/** On record for a subscription of the second provider, and nothing else to the customer. */
let onRecord: Company;
let recorded: Place;

beforeAll(async () => {
  const [first, second] = await Promise.all([tenants.provider(), tenants.provider()]);
  const resellers = [await tenants.reseller(), await tenants.reseller({ fields: { mpnId: '4711089' } })] as const;
  onRecord = await tenants.reseller({ fields: { mpnId: '4711088' } });
  await partnerUp(first, resellers[0]);
  await partnerUp(second, resellers[1]);
  await partnerUp(second, onRecord);
  customer = await customerOf(first, { resellerId: resellers[0].id });
  const including = { includeResellerId: resellers[1].id, includeAgreement: true };
  const accepted = await accept(customer, (await ask(second, customer.email, including)).parameters);
  expect(accepted.status, JSON.stringify(accepted.problem)).toBe(200);
  sides = [await sold(first, resellers[0]), await sold(second, resellers[1])];
  const seller = sellerOf(api, await second.token());
  const basis = '4711088 for 4711089';
  const confirmedWarnings = [{ rule: 'partner-of-record-differs', pointer: '/lineItems/0/partnerIdOnRecord', basis }];
  const made = await seller.order(customer.id, [{ ...suiteLine, partnerIdOnRecord: '4711088' }], { confirmedWarnings });
  expect(made.status, JSON.stringify(made.problem)).toBe(201);
  recorded = { customerId: customer.id, subscriptionId: made.body.lineItems[0]?.subscriptionId ?? '' };
}, 120_000);

async function sold(provider: Company, reseller: Company): Promise<Side> {
  const { status, body, problem } = await sellerOf(api, await provider.token()).order(customer.id, [suiteLine]);
  expect(status, JSON.stringify(problem)).toBe(201);
  const place = { customerId: customer.id, subscriptionId: body.lineItems[0]?.subscriptionId ?? '' };
  return { provider, reseller, place, orderId: body.id };
}

const reads = Object.values(workflows).flatMap((steps) =>
  Object.values(steps).flatMap((step) =>
    step.kind === 'http' && step.method === 'GET' && step.access !== 'public' ? [step] : [],
  ),
);

/** Every reading route that a company may call, with whatever identifiers the other side has, as one text. */
async function everythingOf(company: Company, kind: TenantKind, ids: Record<string, string>): Promise<string> {
  const token = await company.token();
  const answers = await Promise.all(
    reads
      .filter(({ access }) => isAllowed(access as Permission, kind, ['GlobalAdmin']))
      .map(async (route) => {
        const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
        const parameters = Object.fromEntries(names.map((name) => [name, ids[name] ?? customer.id]));
        return (await request(api, route, { token, parameters })).text();
      }),
  );
  // An identifier that was asked for comes back in what says that there is no such thing.
  return answers.filter((text) => !/"code":"[A-Z_]+_NOT_FOUND"/.test(text)).join('\n');
}

describe('of two providers with one customer', () => {
  test('neither, nor its reseller, finds anything that the customer has from the other', async () => {
    for (const [own, other] of [sides, sides.toReversed() as [Side, Side]]) {
      for (const [company, kind] of [
        [own.provider, 'provider'],
        [own.reseller, 'reseller'],
      ] as const) {
        const ids = { customerId: customer.id, subscriptionId: other.place.subscriptionId, orderId: other.orderId };
        const text = await everythingOf(company, kind, ids);
        expect(text).toContain(own.place.subscriptionId);
        for (const foreign of [other.place.subscriptionId, other.orderId, other.provider.id, other.reseller.id]) {
          expect(text).not.toContain(foreign);
        }
      }
    }
  });

  test('neither changes what the customer has from the other', async () => {
    for (const [own, other] of [sides, sides.toReversed() as [Side, Side]]) {
      for (const company of [own.provider, own.reseller]) {
        const seller = sellerOf(api, await company.token());
        const answers = [
          await seller.read(other.place),
          await seller.change(other.place, { quantity: 99 }),
          await seller.suspend(other.place),
        ];
        expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
      }
      const { body } = await sellerOf(api, await other.provider.token()).read(other.place);
      expect([body.quantity, body.status]).toEqual([suiteLine.quantity, 'ACTIVE']);
    }
  });
});

test('a reseller that is only on record sees that it earns, and nothing of the customer beside it', async () => {
  const token = await onRecord.token();
  const seller = sellerOf(api, token);
  expect((await seller.read(recorded)).problem.code).toBe('CUSTOMER_NOT_FOUND');
  expect((await seller.change(recorded, { quantity: 99 })).status).toBe(404);
  expect((await seller.list(customer.id)).status).toBe(404);
  const { body } = await call(api, listAcrossCustomers, { token });
  expect(body.items.map(({ id }) => id)).toEqual([recorded.subscriptionId]);
});
