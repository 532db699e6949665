import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  listAcrossCustomers,
  setPartnerOfRecord,
  setSupportContact,
} from '../../functions/partners-of-record/contract.ts';
import type { DynamoDbCall } from '../../infra/local/dynamodb/recorder.ts';
import { loadPartner } from '../../shared/data/partners.ts';
import { call } from '../support/api.ts';
import { newCustomer, partnerUp } from '../support/onboarding.ts';
import { answered, costOf, loadMany, tenantsOfReport, unanswered } from '../support/report-cost.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

let stack: RunningStack;
let provider: Company;
let reseller: Company;
let token: string;
let mpnId: string;

beforeAll(async () => {
  stack = await startStack();
  await stack.do.recordCapacity({ capacity: true });
  const tenants = tenantsOf(stack);
  [provider, reseller] = await Promise.all([tenants.provider(), tenants.reseller()]);
  await partnerUp(provider, reseller);
  token = await provider.token('AdminAgent');
  mpnId = (await loadPartner(reseller.id))?.mpnId ?? '';
});

afterAll(() => stack.stop());

async function sold(resellerId?: string) {
  const { made } = await newCustomer(stack.api, token, { ...(resellerId && { resellerId }) });
  const { order } = made.body;
  return { customerId: order.customerId, subscriptionId: order.lineItems[0]?.subscriptionId ?? '' };
}

/** The calls to DynamoDB of one request that succeeds. */
async function callsOf(act: () => Promise<{ status: number; problem: unknown }>): Promise<DynamoDbCall[]> {
  await stack.do.settle();
  await stack.do.pauseStreams();
  const { marker } = await stack.do.dynamoDbMarker();
  const answer = await act();
  const calls = await stack.do.dynamoDbCalls({ since: marker });
  await stack.do.resumeStreams();
  expect(answer.status, JSON.stringify(answer.problem)).toBeLessThan(300);
  return calls;
}

interface Capacity {
  GlobalSecondaryIndexes?: Record<string, { CapacityUnits: number }>;
}

/** As P8 counts: two for each item of the transaction, and what its indexes take. */
function writeUnitsOf(made: DynamoDbCall | undefined): number {
  const [capacity] = (made?.capacity ?? []) as Capacity[];
  const indexes = Object.values(capacity?.GlobalSecondaryIndexes ?? {});
  return (made?.items ?? 0) * 2 + indexes.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
}

const operations = (calls: DynamoDbCall[]) => calls.map(({ operation }) => operation);

describe('a list takes one query,', () => {
  test.each([
    ['by reseller', () => ({ resellerId: reseller.id })],
    ['without anybody on record', () => ({ partnerOfRecord: 'MISSING' as const })],
    ['with a stale partner', () => ({ partnerOfRecord: 'STALE' as const })],
  ])('%s', async (_, query) => {
    await sold(reseller.id);
    const calls = await callsOf(() => call(stack.api, listAcrossCustomers, { token, query: query() }));
    expect(operations(calls)).toEqual(['Query']);
  });

  test('and so does a reseller’s of its own', async () => {
    const own = await reseller.token();
    expect(operations(await callsOf(() => call(stack.api, listAcrossCustomers, { token: own })))).toEqual(['Query']);
  });

  test('by MPN ID after it is known whose that is', async () => {
    const query = { partnerIdOnRecord: mpnId };
    const calls = await callsOf(() => call(stack.api, listAcrossCustomers, { token, query }));
    expect(operations(calls)).toEqual(['GetItem', 'Query']);
  });

  test.each([
    ['by support contact', () => ({ supportPartnerId: provider.id })],
    ['of everything', () => ({})],
  ])('%s and a batch, since that index holds keys only', async (_, query) => {
    await sold();
    const calls = await callsOf(() => call(stack.api, listAcrossCustomers, { token, query: query() }));
    expect(operations(calls)).toEqual(['Query', 'BatchGetItem']);
  });

  test('and a report one for what goes on and one for each month since', async () => {
    const query = { resellerId: reseller.id, month: new Date().toISOString().slice(0, 7) };
    const calls = await callsOf(() => call(stack.api, listAcrossCustomers, { token, query }));
    expect(operations(calls)).toEqual(['Query', 'Query']);
  });
});

// More write units than P8 has: what ends is kept as an item of its own, a place in a list of its own moves, and the
// partnership that it rests on is checked in the same transaction. Every change is due until it is published.
describe('two round trips, to load and to commit:', () => {
  test('clearing the partner of record', async () => {
    const parameters = await sold(reseller.id);
    const body = { partnerIdOnRecord: null };
    const calls = await callsOf(() => call(stack.api, setPartnerOfRecord, { token, parameters, body }));
    expect(operations(calls)).toEqual(['BatchGetItem', 'TransactWriteItems']);
    expect(writeUnitsOf(calls.at(-1))).toBeLessThanOrEqual(16);
  });

  test('setting the support contact', async () => {
    const parameters = await sold(reseller.id);
    const body = { supportPartnerId: reseller.id };
    const calls = await callsOf(() => call(stack.api, setSupportContact, { token, parameters, body }));
    expect(operations(calls)).toEqual(['BatchGetItem', 'TransactWriteItems']);
    expect(writeUnitsOf(calls.at(-1))).toBeLessThanOrEqual(17);
  });
});

test('naming an MPN ID takes one more: whose it is must be known before its partnership can be read', async () => {
  const parameters = await sold();
  const body = { partnerIdOnRecord: mpnId };
  const calls = await callsOf(() => call(stack.api, setPartnerOfRecord, { token, parameters, body }));
  expect(operations(calls)).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems']);
  expect(writeUnitsOf(calls.at(-1))).toBeLessThanOrEqual(15);
});

test('a report costs what it answers, among 300 subscriptions and among 1,500', async () => {
  const report = await tenantsOfReport(stack);
  await stack.do.pauseStreams();
  await loadMany(report, 60, answered);
  await loadMany(report, 240, unanswered);
  const amongFew = await costOf(stack, report);
  await loadMany(report, 1_200, unanswered);
  expect(await costOf(stack, report)).toEqual(amongFew);
  expect(amongFew).toMatchObject({ rows: 60, read: 60 });
  await stack.do.resumeStreams();
});
