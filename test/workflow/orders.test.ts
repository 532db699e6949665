import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setAccountStatus, updateCustomer } from '../../functions/customers/contract.ts';
import { listOrders, readOrder } from '../../functions/subscriptions/contract.ts';
import { sampleAgreements } from '../../infra/local/seed.ts';
import { loadTemplates, savedTemplates } from '../../shared/data/catalogue.ts';
import { keys } from '../../shared/data/keys.ts';
import { documents, getItem, tableName } from '../../shared/data/table.ts';
import { call } from '../support/api.ts';
import { mailsTo } from '../support/inbox.ts';
import { readLedger } from '../support/ledger.ts';
import { newCustomer, partnerUp, suiteLine } from '../support/onboarding.ts';
import { sellerOf } from '../support/ordering.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

// A stack of its own, since the agreement's versions are everybody's.
let stack: RunningStack;
let api: string;
let tenants: ReturnType<typeof tenantsOf>;
let provider: Company;
let reseller: Company;
let token: string;
let sell: ReturnType<typeof sellerOf>;

const resellerMpnId = '4711902';
const businessLine = { ...suiteLine, offerId: 'BUSINESS:0001:DE', quantity: 100 };
const callingLine = { ...suiteLine, offerId: 'CALLING:0001:DE', quantity: 5 };

beforeAll(async () => {
  stack = await startStack();
  api = stack.api;
  tenants = tenantsOf(stack);
  provider = await tenants.provider();
  reseller = await tenants.reseller({ name: 'Café Digital SARL', fields: { mpnId: resellerMpnId } });
  await partnerUp(provider, reseller);
  token = await provider.token('SalesAgent');
  sell = sellerOf(api, token);
});

afterAll(() => stack.stop());

describe('an order for a customer that exists', () => {
  test('makes the subscriptions, with the reseller on record by default, and tells the reseller', async () => {
    const { customerId } = await newCustomer(api, token, { resellerId: reseller.id });
    const { status, body, problem, headers } = await sell.order(customerId, [
      { ...suiteLine, friendlyName: 'Head office' },
      { ...suiteLine, offerId: 'SCHOOL:0001:DE', billingCycle: 'ANNUAL', attestationAccepted: true, noReseller: true },
    ]);
    expect(status, JSON.stringify(problem)).toBe(201);
    expect(headers.get('location')).toBe(`/v1/customers/${customerId}/orders/${body.id}`);
    expect(body).toMatchObject({
      status: 'COMPLETED',
      resellerId: reseller.id,
      currencyCode: 'EUR',
      totalLicences: 20,
    });
    expect(body.lineItems).toMatchObject([{ partnerIdOnRecord: resellerMpnId }, { offerId: 'SCHOOL:0001:DE' }]);
    expect(body.lineItems[1]?.partnerIdOnRecord).toBeUndefined();
    const { body: list } = await sell.list(customerId);
    expect(list.items.map(({ friendlyName, status: state }) => [friendlyName, state])).toEqual([
      ['Office Suite', 'ACTIVE'],
      ['Head office', 'ACTIVE'],
      ['School Suite', 'ACTIVE'],
    ]);
    expect(list.items[1]).toMatchObject({ partnerId: resellerMpnId, resellerId: reseller.id, orderId: body.id });
    await stack.do.settle();
    const mails = await mailsTo(stack, `contact@${reseller.domain}`);
    expect(mails.map(({ subject }) => subject)).toContain('New subscriptions for Fabrikam Bicycles GmbH');
    const { journals } = await readLedger(stack);
    const records = journals.filter(({ record }) => record.resourceId === body.id);
    expect(records.map(({ record }) => [record.operationType, record.alsoTouched?.length])).toEqual([
      ['create_order', 2],
    ]);
  });

  test('is listed newest first and read by its id; another provider sees none of it', async () => {
    const { customerId, made } = await newCustomer(api, token);
    const second = await sell.order(customerId, [suiteLine]);
    const third = await sell.order(customerId, [suiteLine]);
    const ids = [third.body.id, second.body.id, made.body.order.id];
    const one = await call(api, listOrders, { token, parameters: { customerId }, query: { limit: '2' } });
    expect(one.body.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const query = { limit: '2', cursor: one.body.nextCursor ?? '' };
    const rest = await call(api, listOrders, { token, parameters: { customerId }, query });
    expect([rest.body.items.map(({ id }) => id), rest.body.nextCursor]).toEqual([ids.slice(2), undefined]);
    const all = await call(api, listOrders, { token, parameters: { customerId } });
    expect(all.body.items.map(({ id }) => id)).toEqual(ids);
    const read = await call(api, readOrder, { token, parameters: { customerId, orderId: second.body.id } });
    expect(read.body).toEqual(second.body);
    const stranger = await (await tenants.provider()).token();
    for (const orderId of [second.body.id, customerId]) {
      const theirs = await call(api, readOrder, { token: stranger, parameters: { customerId, orderId } });
      expect([theirs.status, theirs.problem.code]).toEqual([404, 'CUSTOMER_NOT_FOUND']);
    }
    expect((await call(api, listOrders, { token: stranger, parameters: { customerId } })).status).toBe(404);
    expect((await sellerOf(api, stranger).order(customerId, [suiteLine])).problem.code).toBe('CUSTOMER_NOT_FOUND');
    const missing = await call(api, readOrder, { token, parameters: { customerId, orderId: customerId } });
    expect([missing.status, missing.problem.code]).toEqual([404, 'ORDER_NOT_FOUND']);
  });

  test('is placed once, whether the key comes again or twenty come at once', async () => {
    const { customerId } = await newCustomer(api, token);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => sell.order(customerId, [suiteLine], {}, 'once')),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await sell.order(customerId, [{ ...suiteLine, quantity: 11 }], {}, 'once')).problem.code).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
    expect((await sell.list(customerId)).body.items).toHaveLength(2);
  });

  test('keeps to the limits of a customer, however many orders come at once', async () => {
    const { customerId } = await newCustomer(api, token);
    const answers = await Promise.all(Array.from({ length: 8 }, () => sell.order(customerId, [businessLine])));
    // Two subscriptions of the offer at the same time, and 300 seats of its product.
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, ...Array(6).fill(409)]);
    const refused = answers.filter(({ status }) => status === 409);
    expect(new Set(refused.map(({ problem }) => problem.code))).toEqual(new Set(['OFFER_LIMIT_REACHED']));
    const usage = await getItem(keys.usage(customerId));
    expect(usage?.data['seats']).toMatchObject({ BUSINESS: 200 });
  });

  test('tells everything that is wrong with its lines, and wants warnings confirmed and the attestation', async () => {
    const { customerId } = await newCustomer(api, token, { resellerId: reseller.id });
    const wrong = await sell.order(customerId, [
      { ...suiteLine, quantity: 0 },
      { ...suiteLine, offerId: 'NOTHING' },
      { ...suiteLine, partnerIdOnRecord: '999999' },
    ]);
    expect([wrong.status, wrong.problem.code]).toEqual([404, 'OFFER_NOT_FOUND']);
    expect(wrong.problem.errors?.map(({ pointer }) => pointer)).toEqual([
      '/lineItems/0/quantity',
      '/lineItems/1/offerId',
      '/lineItems/2/partnerIdOnRecord',
    ]);
    const twice = await sell.order(customerId, [suiteLine, suiteLine]);
    expect([twice.status, twice.problem.code]).toEqual([422, 'WARNINGS_NOT_CONFIRMED']);
    const [warning] = twice.problem.errors as unknown as { rule: string; pointer: string; basis: string }[];
    const { rule = '', pointer = '', basis = '' } = warning ?? {};
    const bare = await sell.order(customerId, [suiteLine], { partnerOnRecordAttestationAccepted: false });
    expect([bare.status, bare.problem.code]).toEqual([422, 'POR_ATTESTATION_REQUIRED']);
    const confirmed = await sell.order(customerId, [suiteLine, suiteLine], {
      confirmedWarnings: [{ rule, pointer, basis }],
    });
    expect(confirmed.status, JSON.stringify(confirmed.problem)).toBe(201);
  });

  test('hangs an add-on on the base that the customer has, and on none that is suspended', async () => {
    const { customerId, made } = await newCustomer(api, token);
    const base = made.body.order.lineItems[0]?.subscriptionId ?? '';
    const added = await sell.order(customerId, [callingLine]);
    expect(added.body.lineItems[0]).toMatchObject({ parentSubscriptionId: base });
    await sell.suspend({ customerId, subscriptionId: base });
    const refused = await sell.order(customerId, [callingLine]);
    expect([refused.status, refused.problem.code]).toEqual([422, 'PREREQUISITE_MISSING']);
  });

  test('and a cancellation of its base at the same time never leave an add-on without one', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { customerId, made } = await newCustomer(api, token);
      const base = { customerId, subscriptionId: made.body.order.lineItems[0]?.subscriptionId ?? '' };
      const [ordered, cancelled] = await Promise.all([sell.order(customerId, [callingLine]), sell.cancel(base)]);
      expect(cancelled.status, JSON.stringify(cancelled.problem)).toBe(200);
      const { items } = (await sell.list(customerId)).body;
      expect(items.map(({ status }) => status)).toEqual(items.map(() => 'CANCELLED'));
      if (ordered.status !== 201) expect(ordered.problem.code).toBe('PREREQUISITE_MISSING');
      expect((await getItem(keys.usage(customerId)))?.data['seats']).toEqual({});
    }
  });

  test('carries 50 add-ons on one base, and no more', async () => {
    const { customerId, made } = await newCustomer(api, token);
    const base = { customerId, subscriptionId: made.body.order.lineItems[0]?.subscriptionId ?? '' };
    const lines = Array.from({ length: 50 }, () => ({ ...callingLine, quantity: 1 }));
    const confirmedWarnings = lines.slice(1).map((line, index) => ({
      rule: 'duplicate-offer',
      pointer: `/lineItems/${index + 1}/offerId`,
      basis: line.offerId,
    }));
    const filled = await sell.order(customerId, lines, { confirmedWarnings });
    expect(filled.status, JSON.stringify(filled.problem)).toBe(201);
    const refused = await sell.order(customerId, [callingLine]);
    expect([refused.status, refused.problem.code]).toEqual([409, 'OFFER_LIMIT_REACHED']);
    const off = await sell.suspend(base);
    expect(off.status, JSON.stringify(off.problem)).toBe(200);
    const { items } = (await sell.list(customerId, { limit: '100' })).body;
    expect(items.map(({ status }) => status)).toEqual(Array(51).fill('SUSPENDED'));
  });

  test('of 50 lines takes three round trips and one transaction', async () => {
    const { customerId } = await newCustomer(api, token, { resellerId: reseller.id });
    const lines = Array.from({ length: 50 }, () => ({ ...suiteLine, quantity: 1 }));
    const confirmedWarnings = lines.slice(1).map((line, index) => ({
      rule: 'duplicate-offer',
      pointer: `/lineItems/${index + 1}/offerId`,
      basis: line.offerId,
    }));
    await stack.do.settle();
    const { marker } = await stack.do.dynamoDbMarker({});
    const done = await sell.order(customerId, lines, { confirmedWarnings });
    expect(done.status, JSON.stringify(done.problem)).toBe(201);
    const calls = await stack.do.dynamoDbCalls({ since: marker });
    const ofStep = calls.filter(({ functionName }) => functionName.includes('CreateOrder'));
    expect(ofStep.map(({ operation }) => operation)).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems']);
  });
});

describe('an order is refused', () => {
  test('for a reseller without an active partnership, unless the line leaves it out', async () => {
    const parted = await tenants.reseller();
    const { customerId } = await newCustomer(api, token);
    await partnerUp(provider, parted, 'ACTIVE');
    const own = await newCustomer(api, token, { resellerId: parted.id });
    const item = await getItem(keys.partnership(provider.id, parted.id));
    const data = { ...item?.data, status: 'SUSPENDED', version: 2 };
    await documents().send(new PutCommand({ TableName: tableName(), Item: { ...item, data } }));
    const refused = await sell.order(own.customerId, [suiteLine]);
    expect([refused.status, refused.problem.code]).toEqual([422, 'PARTNERSHIP_REQUIRED']);
    const direct = await sell.order(own.customerId, [{ ...suiteLine, noReseller: true }]);
    expect(direct.status, JSON.stringify(direct.problem)).toBe(201);
    expect(direct.body.resellerId).toBeUndefined();
    const named = await sell.order(customerId, [{ ...suiteLine, partnerIdOnRecord: '1' }]);
    expect([named.status, named.problem.code]).toEqual([404, 'MPN_NOT_FOUND']);
  });

  test('while the customer is being vetted, and when it was not admitted', async () => {
    const { customerId } = await newCustomer(api, token);
    const operator = await tenants.operator();
    const vet = (accountStatus: 'UNDER_REVIEW' | 'ALLOWED' | 'NOT_ALLOWED', who = operator) =>
      call(api, setAccountStatus, { token: who, parameters: { customerId }, body: { accountStatus } });
    expect((await vet('ALLOWED', token)).problem.code).toBe('ROLE_NOT_ALLOWED');
    const unreviewed = await vet('ALLOWED');
    expect([unreviewed.status, unreviewed.problem.code]).toEqual([409, 'STATE_CONFLICT']);
    expect(unreviewed.problem.allowedActions).toEqual(['UNDER_REVIEW']);
    expect((await vet('UNDER_REVIEW')).body.accountStatus).toBe('UNDER_REVIEW');
    const waiting = await sell.order(customerId, [suiteLine]);
    expect([waiting.status, waiting.problem.code]).toEqual([409, 'CUSTOMER_UNDER_REVIEW']);
    await vet('NOT_ALLOWED');
    const denied = await sell.order(customerId, [suiteLine]);
    expect([denied.status, denied.problem.code]).toEqual([409, 'CUSTOMER_NOT_ALLOWED']);
    await vet('UNDER_REVIEW');
    await vet('ALLOWED');
    expect((await sell.order(customerId, [suiteLine])).status).toBe(201);
    const { journals } = await readLedger(stack);
    const changes = journals
      .filter(({ record }) => record.operationType === 'update_customer_account_status')
      .filter(({ record }) => record.customerId === customerId);
    expect(changes).toHaveLength(4);
  });

  test('when the tie has ended, and for tags that change meanwhile it is decided again', async () => {
    const { customerId } = await newCustomer(api, token);
    const [ordered, tagged] = await Promise.all([
      sell.order(customerId, [suiteLine]),
      call(api, updateCustomer, { token, parameters: { customerId }, body: { tags: ['gold'] } }),
    ]);
    expect([ordered.status, tagged.status]).toEqual([201, 200]);
    const key = keys.relationship(provider.id, customerId);
    const item = await getItem(key);
    const data = { ...item?.data, status: 'ENDED', version: 9 };
    await documents().send(new PutCommand({ TableName: tableName(), Item: { ...item, data } }));
    const refused = await sell.order(customerId, [suiteLine]);
    expect([refused.status, refused.problem.code]).toEqual([403, 'RELATIONSHIP_ENDED']);
    expect((await sell.list(customerId)).problem.code).toBe('RELATIONSHIP_ENDED');
  });

  test('until somebody agreed to the version of the customer agreement that is in force', async () => {
    const { customerId } = await newCustomer(api, token);
    const newest = {
      ...(sampleAgreements[1] as (typeof sampleAgreements)[number]),
      templateId: '2f7b0d0e-6c0a-4f0e-9d4b-0c9a3f1d7e03',
      versionRank: 3,
      effectiveFrom: '2026-01-01T00:00:00.000Z',
      enforcedFrom: '2026-01-01T00:00:00.000Z',
    };
    const before = await loadTemplates();
    const write = (templates: typeof before.templates) => {
      const { put: Item } = savedTemplates(templates, before.itemVersion);
      return documents().send(new PutCommand({ TableName: tableName(), Item }));
    };
    await write([...before.templates, { ...before.templates.at(-1), ...newest } as (typeof before.templates)[number]]);
    const refused = await sell.order(customerId, [suiteLine]);
    await write(before.templates);
    expect([refused.status, refused.problem.code, refused.problem.reason]).toEqual([
      422,
      'AGREEMENT_REQUIRED',
      'OUTDATED',
    ]);
    expect(refused.problem.nextStep).toContain(`POST /v1/customers/${customerId}/agreements`);
    expect((await sell.order(customerId, [suiteLine])).status).toBe(201);
  });

  test('for more than 50 lines, none, and lines that are none', async () => {
    const { customerId } = await newCustomer(api, token);
    for (const lines of [[], Array(51).fill(suiteLine)]) {
      const { status, problem } = await sell.order(customerId, lines);
      expect([status, problem.errors?.map(({ rule }) => rule)]).toEqual([400, ['line-count']]);
    }
    const odd = await sell.order(customerId, [{ offerId: 7, quantity: '1', surprise: true } as never]);
    expect(odd.problem.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '/lineItems/0/offerId',
      '/lineItems/0/quantity',
      '/lineItems/0/surprise',
    ]);
  });
});
