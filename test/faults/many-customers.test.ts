import { afterAll, beforeAll, expect, test } from 'vitest';
import { listCustomers } from '../../functions/customers/contract.ts';
import { savedRelationship } from '../../shared/data/customers.ts';
import type { CustomerRelationship } from '../../shared/domain/customer.ts';
import { newId } from '../../shared/runtime/identifiers.ts';
import { call } from '../support/api.ts';
import { loadItems } from '../support/load-items.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

const many = 100_000;
const few = 1_000;
const countries = ['DE', 'FR', 'IT', 'ES'];

let stack: RunningStack;
let large: Company;
let small: Company;

beforeAll(async () => {
  stack = await startStack();
  await stack.do.recordCapacity({ capacity: true });
  const tenants = tenantsOf(stack);
  [small, large] = [await tenants.provider(), await tenants.provider()];
  await load(small, few);
  await load(large, many);
}, 600_000);

afterAll(() => stack.stop());

test.each([
  ['all', {}],
  ['by name', { name: 'Kunde 0005' }],
  ['by domain', { domain: 'kunde0005' }],
  ['of a country', { country: 'FR' }],
  ['with a tag', { tag: 'gold' }],
])('a page of 100 customers of 100,000, %s, costs one query, as of 1,000', async (_, query) => {
  const costs = [];
  for (const provider of [small, large]) {
    const token = await provider.token();
    const { marker } = await stack.do.dynamoDbMarker({});
    const { status, body } = await call(stack.api, listCustomers, { token, query: { ...query, limit: '100' } });
    expect([status, body.items.length]).toEqual([200, 100]);
    const calls = await stack.do.dynamoDbCalls({ since: marker });
    const own = calls.filter(({ functionName }) => functionName.includes('ListCustomers'));
    costs.push(own.map(({ operation, capacity }) => ({ operation, capacity })));
  }
  expect(costs[1]?.map(({ operation }) => operation)).toEqual(['Query']);
  expect(costs[1]).toEqual(costs[0]);
});

/** Customers as submit leaves them in the lists, without what else they have. */
async function load(provider: Company, count: number): Promise<void> {
  const now = new Date();
  const items = Array.from({ length: count }, (_, index) => {
    const name = String(index).padStart(6, '0');
    const at = now.toISOString();
    const relationship: CustomerRelationship = {
      partnerId: provider.id,
      partnerName: 'Many',
      customerId: newId(now),
      role: 'PROVIDER',
      origin: 'CREATED',
      status: 'ACTIVE',
      companyName: `Kunde ${name} GmbH`,
      domain: `kunde${name}.onvendor.example`,
      country: countries[index % countries.length] ?? 'DE',
      tags: index % 4 === 0 ? ['gold'] : [],
      startedAt: at,
      version: 1,
      createdAt: at,
      updatedAt: at,
      createdBy: 'test',
    };
    return savedRelationship(relationship).flatMap((write) => ('put' in write ? [write.put] : []));
  });
  await loadItems(items.flat());
}
