import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listSubscriptions } from '../../functions/subscriptions/contract.ts';
import { keys } from '../../shared/data/keys.ts';
import { documents, getItem, tableName } from '../../shared/data/table.ts';
import { dayMs, hourMs } from '../../shared/domain/time.ts';
import { type Answer, request } from '../support/api.ts';
import { readLedger } from '../support/ledger.ts';
import { newCustomer, partnerUp, suiteLine } from '../support/onboarding.ts';
import { type Place, sellerOf } from '../support/ordering.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

// A stack of its own, since its clock is moved, and set back after each test that did.
let stack: RunningStack;
let api: string;
let tenants: ReturnType<typeof tenantsOf>;
let provider: Company;
let reseller: Company;
let sell: ReturnType<typeof sellerOf>;
let token: string;

const callingLine = { ...suiteLine, offerId: 'CALLING:0001:DE', quantity: 5 };
const monthlyLine = { ...suiteLine, termDuration: 'P1M' };

beforeAll(async () => {
  stack = await startStack();
  api = stack.api;
  tenants = tenantsOf(stack);
  provider = await tenants.provider();
  reseller = await tenants.reseller({ name: 'Café Digital SARL' });
  await partnerUp(provider, reseller);
  token = await provider.token('AdminAgent');
  sell = sellerOf(api, token);
});

afterAll(() => stack.stop());

describe('the number of licences', () => {
  test('goes up at any time, and down only as far as their seven days are open', async () => {
    const place = await bought();
    const { body: begun } = await sell.read(place);
    const [first] = begun.refundableQuantity;
    const until = Date.parse(first?.until ?? '');
    let second: typeof first;
    await at(until - 6 * dayMs, async () => {
      const grown = await sell.change(place, { quantity: 15 });
      expect(grown.status, JSON.stringify(grown.problem)).toBe(200);
      second = grown.body.refundableQuantity[1];
      expect(grown.body.refundableQuantity).toMatchObject([first, { quantity: 5 }]);
      const shrunk = await sell.change(place, { quantity: 12 });
      expect(shrunk.body.refundableQuantity).toEqual([first, { ...second, quantity: 2 }]);
    });
    expect((await getItem(keys.usage(place.customerId)))?.data['seats']).toEqual({ SUITE: 12 });
    await at(until, async () => {
      expect((await sell.read(place)).body.refundableQuantity).toEqual([{ ...second, quantity: 2 }]);
      const refused = await sell.change(place, { quantity: 9 });
      expect([refused.status, refused.problem.code]).toEqual([422, 'REDUCTION_WINDOW_CLOSED']);
      expect(refused.problem).toMatchObject({ remaining: 2, refundableQuantity: [{ ...second, quantity: 2 }] });
      expect((await sell.change(place, { quantity: 10 })).body.quantity).toBe(10);
      const closed = await sell.change(place, { quantity: 9 });
      expect(closed.problem).toMatchObject({ code: 'REDUCTION_WINDOW_CLOSED', remaining: 0 });
      expect((await sell.change(place, { quantity: 1000 })).body.quantity).toBe(1000);
    });
  });

  test('keeps to the offer and to the seats of the customer', async () => {
    const { customerId, made } = await newCustomer(api, token, {
      lineItems: [{ ...suiteLine, offerId: 'BUSINESS:0001:DE', quantity: 290 }],
    });
    const place = { customerId, subscriptionId: made.body.order.lineItems[0]?.subscriptionId ?? '' };
    for (const quantity of [0, -1, 1.5, 301, 1e21]) {
      const refused = await sell.change(place, { quantity });
      expect([quantity, refused.status, refused.problem.code]).toEqual([quantity, 400, 'QUANTITY_OUT_OF_RANGE']);
    }
    const second = await sell.order(customerId, [{ ...suiteLine, offerId: 'BUSINESS:0001:DE', quantity: 5 }]);
    expect(second.status).toBe(201);
    const refused = await sell.change(place, { quantity: 296 });
    expect([refused.status, refused.problem.code, refused.problem.remaining]).toEqual([409, 'SEAT_LIMIT_REACHED', 5]);
    expect((await sell.change(place, { quantity: 295 })).status).toBe(200);
  });

  test('twenty changes at once end at one of them, with each change recorded once', async () => {
    const place = await bought();
    const wanted = Array.from({ length: 20 }, (_, index) => 11 + index);
    const answers = await Promise.all(wanted.map((quantity) => sell.change(place, { quantity })));
    for (const { status, problem } of answers) {
      expect([200, 422, 503], JSON.stringify(problem)).toContain(status);
    }
    const { body } = await sell.read(place);
    expect(wanted).toContain(body.quantity);
    expect((await getItem(keys.usage(place.customerId)))?.data['seats']).toEqual({ SUITE: body.quantity });
    expect(body.refundableQuantity.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(body.quantity);
    const records = (await readLedger(stack)).journals
      .map(({ record }) => record)
      .filter(
        ({ resourceId, operationType }) =>
          resourceId === place.subscriptionId && operationType === 'update_subscription',
      );
    expect(records).toHaveLength(answers.filter(({ status }) => status === 200).length);
    // Each found what another one left, from the first to the last: nothing was lost between them.
    const found = records.map(({ oldValue }) => oldValue?.['quantity']);
    const left = records.map(({ newValue }) => newValue?.['quantity']);
    expect([...found, body.quantity].sort()).toEqual([10, ...left].sort());
  });

  test('of the version that somebody looked at, and no other', async () => {
    const place = await bought();
    const { headers } = await sell.read(place);
    const etag = headers.get('etag') ?? '';
    expect((await sell.change(place, { friendlyName: 'Head office' }, { 'if-match': etag })).body.friendlyName).toBe(
      'Head office',
    );
    const stale = await sell.change(place, { quantity: 20 }, { 'if-match': etag });
    expect([stale.status, stale.problem.code]).toEqual([412, 'VERSION_MISMATCH']);
    const same = await sell.change(place, { friendlyName: 'Head office' });
    expect([same.status, same.headers.get('etag')]).toEqual([200, '"2"']);
  });

  test('of a trial is fixed, and so are its renewal and its status', async () => {
    const place = await bought({ offerId: 'TRIAL:0001:DE', quantity: 25 });
    for (const answer of [
      await sell.change(place, { quantity: 26 }),
      await sell.change(place, { autoRenewEnabled: false }),
      await sell.suspend(place),
      await sell.cancel(place),
    ]) {
      expect([answer.status, answer.problem.code, answer.problem.reason]).toEqual([409, 'STATE_CONFLICT', 'TRIAL']);
    }
    expect((await sell.change(place, { friendlyName: 'Try it' })).status).toBe(200);
  });

  test('ends with the 1,200th change', async () => {
    const place = await bought();
    await edit(place, { updates: 1_199 });
    expect((await sell.change(place, { quantity: 11 })).status).toBe(200);
    const refused = await sell.change(place, { quantity: 12 });
    expect([refused.status, refused.problem.code]).toEqual([409, 'UPDATE_LIMIT_REACHED']);
    expect((await sell.cancel(place)).status).toBe(200);
  });
});

describe('suspending', () => {
  test('takes the add-ons along, and reactivating brings back those that were not suspended on their own', async () => {
    const { place, addOns } = await family(2);
    const [one, other] = addOns as [Place, Place];
    await sell.suspend(other);
    const off = await sell.suspend(place);
    expect(off.body).toMatchObject({
      status: 'SUSPENDED',
      autoRenewEnabled: false,
      suspensionReasons: ['PARTNER_REQUEST'],
    });
    expect(off.body.endsAt).toBe(off.body.commitmentEndDate);
    expect((await sell.read(one)).body).toMatchObject({ status: 'SUSPENDED', suspensionReasons: ['PARENT_SUSPENDED'] });
    const grown = await sell.change(place, { quantity: 11 });
    expect([grown.status, grown.problem.code]).toEqual([409, 'SUBSCRIPTION_SUSPENDED']);
    const child = await sell.reactivate(one);
    expect([child.status, child.problem.code]).toEqual([409, 'PARENT_NOT_ACTIVE']);
    expect(child.problem.blockingIds).toEqual([place.subscriptionId]);
    const on = await sell.reactivate(place);
    expect(on.body).toMatchObject({ status: 'ACTIVE', autoRenewEnabled: false, suspensionReasons: [] });
    expect((await sell.read(one)).body.status).toBe('ACTIVE');
    expect((await sell.read(other)).body.status).toBe('SUSPENDED');
    expect((await sell.reactivate(other)).body.status).toBe('ACTIVE');
    expect((await sell.change(place, { autoRenewEnabled: true })).body.endsAt).toBeUndefined();
  });

  test('again, and reactivating again, changes nothing', async () => {
    const place = await bought();
    const first = await sell.suspend(place);
    const second = await sell.suspend(place);
    expect([second.status, second.body, second.headers.get('etag')]).toEqual([200, first.body, '"2"']);
    await sell.reactivate(place);
    expect((await sell.reactivate(place)).headers.get('etag')).toBe('"3"');
  });

  test('a base while its add-on is brought back leaves no add-on on without it', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { place, addOns } = await family(1);
      const [addOn] = addOns as [Place];
      await sell.suspend(addOn);
      const [, back] = await Promise.all([sell.suspend(place), sell.reactivate(addOn)]);
      const { status } = (await sell.read(addOn)).body;
      expect(status, JSON.stringify(back.problem)).toBe('SUSPENDED');
    }
  });
});

describe('cancelling', () => {
  test('within seven days ends it and its add-ons, and frees the seats at once', async () => {
    const { place, addOns } = await family(2);
    const done = await sell.cancel(place);
    expect(done.status, JSON.stringify(done.problem)).toBe(200);
    expect(done.body).toMatchObject({ status: 'CANCELLED', actions: [], refundableQuantity: [] });
    for (const addOn of addOns) expect((await sell.read(addOn)).body.status).toBe('CANCELLED');
    const usage = await getItem(keys.usage(place.customerId));
    expect(usage?.data).toMatchObject({ seats: {}, offers: { 'CALLING:0001:DE': { ever: 2, existing: 2 } } });
    expect((await sell.cancel(place)).status).toBe(200);
    expect((await sell.reactivate(place)).problem.code).toBe('STATE_CONFLICT');
    await at(Date.parse(done.body.endedAt ?? '') + 90 * dayMs, async () => {
      await stack.do.job({ name: 'CarryTerms' });
      const released = await getItem(keys.usage(place.customerId));
      expect(released?.data).toMatchObject({ seats: {}, offers: { 'CALLING:0001:DE': { ever: 2, existing: 0 } } });
      expect((await sell.read(place)).body.status).toBe('CANCELLED');
    });
  });

  test('ends with the millisecond of its window, and opens again with a renewal', async () => {
    const place = await bought(monthlyLine);
    const { body } = await sell.read(place);
    const until = Date.parse(body.cancellationAllowedUntil ?? '');
    await at(until, async () => {
      const late = await sell.cancel(place);
      expect([late.status, late.problem.code]).toEqual([422, 'CANCELLATION_WINDOW_CLOSED']);
      expect((await sell.read(place)).body.actions).not.toContain('cancel');
    });
    await at(Date.parse(body.commitmentEndDate ?? ''), async () => {
      const renewed = await sell.read(place);
      expect(renewed.body).toMatchObject({ status: 'ACTIVE', termsBegun: 2, refundableQuantity: [{ quantity: 10 }] });
      expect((await sell.cancel(place)).body.status).toBe('CANCELLED');
    });
  });

  test('what is bought without a commitment is possible at any time', async () => {
    const place = await bought({ offerId: 'CLOUD:0001:DE', quantity: 1, billingCycle: 'MONTHLY' });
    await at(Date.now() + 100 * dayMs, async () => {
      expect((await sell.cancel(place)).body.status).toBe('CANCELLED');
    });
  });
});

describe('the end of a term', () => {
  test('is shown by the clock and written down by the job: renewed, or expired, disabled, deleted', async () => {
    const renewing = await bought(monthlyLine);
    const ending = await bought(monthlyLine);
    const off = await sell.change(ending, { autoRenewEnabled: false });
    const suspended = await bought(monthlyLine);
    await sell.suspend(suspended);
    const end = Date.parse(off.body.endsAt ?? '');
    const states = async () =>
      Promise.all([renewing, ending, suspended].map(async (place) => (await sell.read(place)).body.status));
    // The last was bought last, and its term ends a little later.
    const every = end + 60_000;
    await at(every, async () => {
      expect(await states()).toEqual(['ACTIVE', 'EXPIRED', 'DISABLED']);
      const refused = await sell.reactivate(ending);
      expect([refused.status, refused.problem.currentState]).toEqual([409, 'EXPIRED']);
      await stack.do.job({ name: 'CarryTerms' });
      expect(await states()).toEqual(['ACTIVE', 'EXPIRED', 'DISABLED']);
      const { result } = await stack.do.job({ name: 'CarryTerms' });
      expect(result).toMatchObject({ handled: 0 });
    });
    await at(every + 30 * dayMs, async () => {
      expect(await states()).toEqual(['ACTIVE', 'DISABLED', 'DISABLED']);
      await stack.do.job({ name: 'CarryTerms' });
    });
    await at(every + 120 * dayMs, async () => {
      expect(await states()).toEqual(['ACTIVE', 'DELETED', 'DELETED']);
      expect((await sell.read(renewing)).body.termsBegun).toBe(5);
      await stack.do.job({ name: 'CarryTerms' });
      expect((await getItem(keys.usage(ending.customerId)))?.data).toMatchObject({
        seats: {},
        offers: { 'SUITE:0001:DE': { ever: 1, existing: 0 } },
      });
    });
    const records = (await readLedger(stack)).journals.map(({ record }) => record);
    const of = ({ subscriptionId }: Place) =>
      records.filter(({ resourceId }) => resourceId === subscriptionId).map(({ operationType }) => operationType);
    expect(of(renewing)).toEqual(['renew_subscription']);
    expect(of(ending)).toEqual([
      'update_subscription',
      'expire_subscription',
      'disable_subscription',
      'delete_subscription',
    ]);
    expect(of(suspended)).toEqual(['suspend_subscription', 'disable_subscription', 'delete_subscription']);
  });

  test('of a base ends its add-ons with it, whatever is left of their own terms', async () => {
    const { place, addOns } = await family(1, monthlyLine);
    const [addOn] = addOns as [Place];
    expect((await sell.read(addOn)).body.endsAt).toBeUndefined();
    const off = await sell.change(place, { autoRenewEnabled: false });
    expect((await sell.read(addOn)).body.endsAt).toBe(off.body.endsAt);
    await at(Date.parse(off.body.endsAt ?? ''), async () => {
      expect([(await sell.read(place)).body.status, (await sell.read(addOn)).body.status]).toEqual([
        'EXPIRED',
        'EXPIRED',
      ]);
    });
  });
});

describe('a reseller', () => {
  test('sees its customer’s subscriptions and manages those that it is on record for', async () => {
    const { customerId, made } = await newCustomer(api, token, {
      resellerId: reseller.id,
      lineItems: [suiteLine, { ...callingLine, noReseller: true }],
    });
    const [own, others] = made.body.order.lineItems.map(({ subscriptionId }) => ({ customerId, subscriptionId })) as [
      Place,
      Place,
    ];
    const they = sellerOf(api, await reseller.token('AdminAgent'));
    const { body } = await they.list(customerId);
    expect(body.items.map(({ id, actions }) => [id, actions])).toEqual([
      [own.subscriptionId, ['changeQuantity', 'changeAutoRenew', 'suspend', 'rename']],
      [others.subscriptionId, []],
    ]);
    expect((await they.change(own, { quantity: 12 })).body.quantity).toBe(12);
    expect((await they.suspend(own)).body.status).toBe('SUSPENDED');
    expect((await they.reactivate(own)).body.status).toBe('ACTIVE');
    const refused = await they.change(others, { quantity: 6 });
    expect([refused.status, refused.problem.code, refused.problem.reason]).toEqual([
      403,
      'ROLE_NOT_ALLOWED',
      'NOT_PARTNER_OF_RECORD',
    ]);
    expect((await they.cancel(own)).problem.code).toBe('ROLE_NOT_ALLOWED');
    expect((await they.order(customerId, [suiteLine])).problem.code).toBe('ROLE_NOT_ALLOWED');
    const seller = sellerOf(api, await reseller.token('SalesAgent'));
    expect((await seller.read(own)).status).toBe(200);
    expect((await seller.suspend(own)).problem.code).toBe('ROLE_NOT_ALLOWED');
    const stranger = sellerOf(api, await (await tenants.reseller()).token());
    expect((await stranger.read(own)).status).toBe(404);
  });

  test('only as long as the partnership is active and the provider lets it', async () => {
    const parting = await tenants.reseller();
    await partnerUp(provider, parting);
    const { customerId, made } = await newCustomer(api, token, { resellerId: parting.id });
    const place = { customerId, subscriptionId: made.body.order.lineItems[0]?.subscriptionId ?? '' };
    const they = sellerOf(api, await parting.token());
    await editPartnership(parting, { resellerMayManage: false, version: 2 });
    expect((await they.suspend(place)).problem).toMatchObject({ status: 403, reason: 'MANAGING_SWITCHED_OFF' });
    await editPartnership(parting, { resellerMayManage: true, status: 'SUSPENDED', version: 3 });
    expect((await they.suspend(place)).problem).toMatchObject({ status: 403, reason: 'PARTNERSHIP_NOT_ACTIVE' });
    expect((await they.read(place)).body.actions).toEqual([]);
    // The provider itself buys no more with a partner on record that it does not work with, and may take away all the same.
    const grown = await sell.change(place, { quantity: 11 });
    expect([grown.status, grown.problem.code]).toEqual([422, 'PARTNERSHIP_REQUIRED']);
    expect(grown.problem.nextStep).toContain('partner-of-record');
    expect((await sell.change(place, { quantity: 9 })).status).toBe(200);
    expect((await sell.suspend(place)).status).toBe(200);
    expect((await sell.reactivate(place)).problem.code).toBe('PARTNERSHIP_REQUIRED');
    expect((await sell.cancel(place)).status).toBe(200);
    await editPartnership(parting, { status: 'REMOVED', version: 4 });
    expect((await they.read(place)).problem.code).toBe('SUBSCRIPTION_NOT_FOUND');
    expect((await they.list(customerId)).body).toEqual({ items: [] });
  });
});

describe('what a subscription step costs', () => {
  test('one call to read or list, two round trips to change', async () => {
    const place = await bought();
    expect(await operationsOf('ReadSubscription', () => sell.read(place))).toEqual(['BatchGetItem']);
    expect(await operationsOf('ListSubscriptions', () => sell.list(place.customerId))).toEqual(['Query']);
    expect(await operationsOf('UpdateSubscription', () => sell.change(place, { quantity: 12 }))).toEqual([
      'BatchGetItem',
      'TransactWriteItems',
    ]);
    expect(await operationsOf('SuspendSubscription', () => sell.suspend(place))).toEqual([
      'BatchGetItem',
      'TransactWriteItems',
    ]);
    // One more for a customer with add-ons, since they are read after what tells of a change of them.
    const { place: base } = await family(1);
    expect(await operationsOf('CancelSubscription', () => sell.cancel(base))).toEqual([
      'BatchGetItem',
      'Query',
      'TransactWriteItems',
    ]);
  });

  test('a list goes on from page to page, and refuses a cursor of another', async () => {
    const { customerId } = await newCustomer(api, token);
    for (let index = 0; index < 3; index += 1) await sell.order(customerId, [suiteLine]);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await sell.list(customerId, { limit: '2', ...(cursor && { cursor }) });
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
      if (cursor !== undefined) {
        const { customerId: other } = await newCustomer(api, token);
        expect((await sell.list(other, { limit: '2', cursor })).problem.code).toBe('CURSOR_INVALID');
      }
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(4);
    const csv = await request(api, listSubscriptions, {
      token,
      parameters: { customerId },
      headers: { accept: 'text/csv' },
    });
    expect((await csv.text()).trim().split(/\r?\n/)).toHaveLength(5);
  });
});

test.each([
  ['an unknown field', { surprise: 1 }, '/surprise'],
  ['a text for a number', { quantity: '12' }, '/quantity'],
  ['a name of 129 characters', { friendlyName: 'x'.repeat(129) }, '/friendlyName'],
  ['a name with a line break', { friendlyName: 'a\nb' }, '/friendlyName'],
  ['null', { autoRenewEnabled: null }, '/autoRenewEnabled'],
])('a change with %s is refused with its pointer', async (_, body, pointer) => {
  const place = { customerId: '0'.repeat(26), subscriptionId: '0'.repeat(26) };
  const refused = await sell.change(place, body as never);
  expect([refused.status, refused.problem.errors?.map((error) => error.pointer)]).toEqual([400, [pointer]]);
});

async function bought(line: Partial<typeof suiteLine> = suiteLine): Promise<Place> {
  const lineItem = { quantity: 10, ...line } as typeof suiteLine;
  const { customerId, made } = await newCustomer(api, token, { lineItems: [lineItem] });
  return { customerId, subscriptionId: made.body.order.lineItems[0]?.subscriptionId ?? '' };
}

/** A base with add-ons. */
async function family(addOns: number, base = suiteLine): Promise<{ place: Place; addOns: Place[] }> {
  const place = await bought(base);
  const { customerId } = place;
  const made: Place[] = [];
  for (let index = 0; index < addOns; index += 1) {
    const { body, problem, status } = await sell.order(customerId, [callingLine]);
    expect(status, JSON.stringify(problem)).toBe(201);
    made.push({ customerId, subscriptionId: body.lineItems[0]?.subscriptionId ?? '' });
  }
  return { place, addOns: made };
}

/** Does something at an instant, then sets the clock back. */
async function at(instant: number, act: () => Promise<void>): Promise<void> {
  await stack.do.setClock({ offsetMilliseconds: instant - Date.now() });
  // Months are skipped in which no job ran: it would look at each of their hours, and find nothing.
  const data = { upTo: new Date(instant - hourMs).toISOString() };
  await documents().send(
    new PutCommand({ TableName: tableName(), Item: { ...keys.sweep('SUBSCRIPTION'), kind: 'SWEEP', data } }),
  );
  try {
    await act();
  } finally {
    await stack.do.setClock({ offsetMilliseconds: 0 });
  }
}

async function edit({ customerId, subscriptionId }: Place, changes: Record<string, unknown>): Promise<void> {
  const item = await getItem(keys.subscription(provider.id, customerId, subscriptionId));
  await documents().send(
    new PutCommand({ TableName: tableName(), Item: { ...item, data: { ...item?.data, ...changes } } }),
  );
}

async function editPartnership({ id }: Company, changes: Record<string, unknown>): Promise<void> {
  const item = await getItem(keys.partnership(provider.id, id));
  await documents().send(
    new PutCommand({ TableName: tableName(), Item: { ...item, data: { ...item?.data, ...changes } } }),
  );
}

/** The calls to DynamoDB of one step. */
async function operationsOf(step: string, act: () => Promise<Answer<unknown>>): Promise<string[]> {
  await stack.do.settle();
  const { marker } = await stack.do.dynamoDbMarker({});
  const { status, problem } = await act();
  expect(status, JSON.stringify(problem)).toBe(200);
  const calls = await stack.do.dynamoDbCalls({ since: marker });
  return calls.filter(({ functionName }) => functionName.includes(step)).map(({ operation }) => operation);
}
