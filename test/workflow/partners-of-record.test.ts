import { beforeAll, describe, expect, inject, test } from 'vitest';
import type * as z from 'zod/mini';
import { listAuditRecords } from '../../functions/audit/contract.ts';
import { updateCustomer } from '../../functions/customers/contract.ts';
import {
  listAcrossCustomers,
  setPartnerOfRecord,
  setSupportContact,
} from '../../functions/partners-of-record/contract.ts';
import { commit } from '../../shared/data/commit.ts';
import { keys } from '../../shared/data/keys.ts';
import { loadPartner } from '../../shared/data/partners.ts';
import { savedSubscription, subscriptionOf } from '../../shared/data/subscriptions.ts';
import { getItem } from '../../shared/data/table.ts';
import type { StaleRole } from '../../shared/domain/ordering/subscription.ts';
import { newId } from '../../shared/runtime/identifiers.ts';
import { call } from '../support/api.ts';
import { newCustomer, partnerUp } from '../support/onboarding.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const { api } = stack;
const tenants = tenantsOf(stack);

let provider: Company;
let reseller: Company;
let other: Company;
let token: string;

beforeAll(async () => {
  [provider, reseller, other] = await Promise.all([tenants.provider(), tenants.reseller(), tenants.reseller()]);
  await Promise.all([partnerUp(provider, reseller), partnerUp(provider, other)]);
  token = await provider.token('AdminAgent');
});

async function mpnOf({ id }: Company): Promise<string> {
  return (await loadPartner(id))?.mpnId ?? '';
}

/** A customer with one subscription; its reseller is on record for it. */
async function sold(resellerId?: string, by = token): Promise<Place> {
  const { customerId, made } = await newCustomer(api, by, { ...(resellerId && { resellerId }) });
  const subscriptionId = made.body.order.lineItems[0]?.subscriptionId ?? '';
  return { customerId: customerId ?? '', subscriptionId };
}

interface Place {
  customerId: string;
  subscriptionId: string;
}

const put = (parameters: Place, partnerIdOnRecord: string | null, headers: Record<string, string> = {}) =>
  call(api, setPartnerOfRecord, { token, parameters, body: { partnerIdOnRecord }, headers });
const support = (parameters: Place, supportPartnerId: string) =>
  call(api, setSupportContact, { token, parameters, body: { supportPartnerId } });
const list = (query: z.input<typeof listAcrossCustomers.query> = {}, by = token) =>
  call(api, listAcrossCustomers, { token: by, query });
const idsOf = async (query: Parameters<typeof list>[0], by = token) =>
  (await list(query, by)).body.items.map(({ id }) => id);

/** Flags a subscription as the end of a partnership does. */
async function flag({ customerId, subscriptionId }: Place, stalePartners: StaleRole[]): Promise<void> {
  const before = subscriptionOf(await getItem(keys.subscription(provider.id, customerId, subscriptionId)));
  if (before === undefined) throw new Error('There is no such subscription');
  const at = new Date();
  await commit(
    savedSubscription({ ...before, stalePartners, version: before.version + 1, updatedAt: at.toISOString() }),
    { operationType: 'update_subscription', tenantId: provider.id, resource: { type: 'subscription', id: before.id } },
    { actor: { type: 'SYSTEM', id: 'test' }, at, correlationId: 'test', requestId: 'test' },
  );
}

describe('the partner of record', () => {
  test('is the customer’s reseller from the order on, can be changed, cleared and set anew, and all of it is kept', async () => {
    const place = await sold(reseller.id);
    const [first, second] = [await mpnOf(reseller), await mpnOf(other)];
    const changed = await put(place, second);
    expect(changed.status, JSON.stringify(changed.problem)).toBe(200);
    expect(changed.body).toMatchObject({ partnerId: second, resellerId: other.id, flags: [] });
    expect(changed.headers.get('etag')).toBe('"2"');
    const cleared = await put(place, null);
    expect([cleared.body.partnerId, cleared.body.resellerId]).toEqual([undefined, undefined]);
    const { partnerIdHistory } = (await put(place, second)).body;
    expect(partnerIdHistory.map(({ partnerId, resellerId }) => [partnerId, resellerId])).toEqual([
      [first, reseller.id],
      [second, other.id],
      [undefined, undefined],
      [second, other.id],
    ]);
    const times = partnerIdHistory.map(({ effectiveFrom }) => effectiveFrom);
    expect(times).toEqual([...times].sort());

    const { customerId } = place;
    const audit = await call(api, listAuditRecords, {
      token,
      query: { customerId, operationType: 'update_subscription' },
    });
    expect(
      audit.body.items.map(({ resourceId, oldValue, newValue }) => [
        resourceId,
        oldValue?.['partnerId'],
        newValue?.['partnerId'],
      ]),
    ).toEqual([
      [place.subscriptionId, undefined, second],
      [place.subscriptionId, second, undefined],
      [place.subscriptionId, first, second],
    ]);
  });

  test('that is so already changes nothing, and neither does clearing what is clear', async () => {
    const place = await sold();
    const cleared = await put(place, null);
    expect([cleared.status, cleared.headers.get('etag')]).toEqual([200, '"1"']);
    const mpnId = await mpnOf(reseller);
    await put(place, mpnId);
    const same = await put(place, mpnId);
    expect([same.status, same.headers.get('etag'), same.body.partnerIdHistory.length]).toEqual([200, '"2"', 1]);
  });

  test('is refused with every reason, the first leading, and stays as it was', async () => {
    const place = await sold(reseller.id);
    const unsigned = await tenants.reseller({ signed: false });
    const elsewhere = await tenants.reseller({ country: 'US' });
    const suspended = await tenants.reseller();
    const removed = await tenants.reseller();
    const stranger = await tenants.reseller();
    const pending = await tenants.reseller({ fields: { vettingStatus: 'PENDING' } });
    const headOffice = await tenants.reseller({ fields: { mpnType: 'GLOBAL' } });
    await Promise.all([
      ...[unsigned, elsewhere, pending, headOffice].map((each) => partnerUp(provider, each)),
      partnerUp(provider, suspended, 'SUSPENDED'),
      partnerUp(provider, removed, 'REMOVED'),
    ]);
    const told = async (mpnId: string) => {
      const { status, problem } = await put(place, mpnId);
      expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(problem.errors?.map(() => '/partnerIdOnRecord'));
      return [status, problem.code, problem.errors?.map(({ rule }) => rule)];
    };
    expect(await told('9')).toEqual([404, 'MPN_NOT_FOUND', ['mpn-exists']]);
    expect(await told(await mpnOf(provider))).toEqual([422, 'MPN_IS_PROVIDER', ['mpn-is-provider']]);
    expect(await told(await mpnOf(await tenants.provider()))).toEqual([422, 'MPN_NOT_RESELLER', ['mpn-reseller']]);
    expect(await told(await mpnOf(unsigned))).toEqual([422, 'PARTNER_AGREEMENT_UNSIGNED', ['mpn-agreement-signed']]);
    expect(await told(await mpnOf(elsewhere))).toEqual([422, 'REGION_MISMATCH', ['mpn-region']]);
    expect(await told(await mpnOf(pending))).toEqual([422, 'RESELLER_NOT_ELIGIBLE', ['mpn-vetting-ended']]);
    expect(await told(await mpnOf(headOffice))).toEqual([400, 'VALIDATION_FAILED', ['mpn-location']]);
    for (const without of [suspended, removed, stranger]) {
      expect(await told(await mpnOf(without))).toEqual([422, 'PARTNERSHIP_REQUIRED', ['mpn-partnership-active']]);
    }
    expect(await told('47 11')).toEqual([400, 'VALIDATION_FAILED', ['mpn-format']]);
    expect(await told('')).toEqual([400, 'VALIDATION_FAILED', ['mpn-format']]);
    const unchanged = await put(place, await mpnOf(reseller));
    expect([unchanged.headers.get('etag'), unchanged.body.partnerIdHistory.length]).toEqual(['"1"', 1]);
  });

  test('of another version than the one that was read is a 412, and the body is checked', async () => {
    const place = await sold(reseller.id);
    const stale = await put(place, null, { 'if-match': '"7"' });
    expect([stale.status, stale.problem.code]).toEqual([412, 'VERSION_MISMATCH']);
    for (const body of [{}, { partnerIdOnRecord: 4711 }, { partnerIdOnRecord: null, surprise: 1 }]) {
      const refused = await call(api, setPartnerOfRecord, { token, parameters: place, body: body as never });
      expect([refused.status, refused.problem.code]).toEqual([400, 'VALIDATION_FAILED']);
    }
  });

  test('of somebody else’s subscription looks like one that does not exist', async () => {
    const place = await sold();
    const { customerId } = await sold();
    const stranger = await (await tenants.provider()).token();
    const theirs = await call(api, setPartnerOfRecord, {
      token: stranger,
      parameters: place,
      body: { partnerIdOnRecord: null },
    });
    expect([theirs.status, theirs.problem.code]).toEqual([404, 'CUSTOMER_NOT_FOUND']);
    const elsewhere = await put({ customerId, subscriptionId: place.subscriptionId }, null);
    expect([elsewhere.status, elsewhere.problem.code]).toEqual([404, 'SUBSCRIPTION_NOT_FOUND']);
  });

  test('set by many at once has one history, with one audit record for each change', async () => {
    const place = await sold();
    const mpnIds = [await mpnOf(reseller), await mpnOf(other)];
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => put(place, mpnIds[index % 2] ?? '')));
    expect(answers.filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
    const last = await put(place, null);
    const { partnerIdHistory } = last.body;
    const changes = partnerIdHistory.map(({ partnerId }) => partnerId);
    expect(changes.filter((partnerId, index) => index > 0 && partnerId === changes[index - 1])).toEqual([]);
    expect(last.headers.get('etag')).toBe(`"${changes.length + 1}"`);
    const { customerId } = place;
    const query = { customerId, operationType: 'update_subscription' as const };
    const audit = await call(api, listAuditRecords, { token, query });
    // Records of one millisecond lie in no order.
    const recorded = audit.body.items.map(({ newValue }) => newValue?.['partnerId']);
    expect(recorded.map(String).sort()).toEqual(changes.map(String).sort());
  });

  test('that is stale loses its flag when it is set anew, or when another comes', async () => {
    const [same, another] = await Promise.all([sold(reseller.id), sold(reseller.id)]);
    await Promise.all([flag(same, ['PARTNER_OF_RECORD', 'SUPPORT_CONTACT']), flag(another, ['PARTNER_OF_RECORD'])]);
    expect((await idsOf({ partnerOfRecord: 'STALE' })).sort()).toEqual(
      [same.subscriptionId, another.subscriptionId].sort(),
    );
    const renewed = await put(same, await mpnOf(reseller));
    expect(renewed.body).toMatchObject({ flags: ['STALE_PARTNER'], stalePartners: ['SUPPORT_CONTACT'] });
    expect(renewed.body.partnerIdHistory).toHaveLength(1);
    const replaced = await put(another, await mpnOf(other));
    expect([replaced.body.flags, replaced.body.stalePartners]).toEqual([[], undefined]);
    expect(await idsOf({ partnerOfRecord: 'STALE' })).toEqual([]);
  });
});

describe('the support contact', () => {
  test('is the provider, until a reseller of the customer is named, and can be the provider again', async () => {
    const place = await sold(reseller.id);
    const named = await support(place, reseller.id);
    expect(named.status, JSON.stringify(named.problem)).toBe(200);
    const { tenantId, mpnId } = (await loadPartner(reseller.id)) ?? {};
    expect(named.body.supportContact).toEqual({
      supportPartnerId: reseller.id,
      supportTenantId: tenantId,
      supportMpnId: mpnId,
      name: reseller.name,
    });
    expect(await idsOf({ supportPartnerId: reseller.id })).toContain(place.subscriptionId);
    const same = await support(place, reseller.id);
    expect(same.headers.get('etag')).toBe('"2"');
    const back = await support(place, provider.id);
    expect([back.body.supportContact.supportPartnerId, back.headers.get('etag')]).toEqual([provider.id, '"3"']);
    expect(await idsOf({ supportPartnerId: reseller.id })).not.toContain(place.subscriptionId);
    const { customerId } = place;
    const audit = await call(api, listAuditRecords, {
      token,
      query: { customerId, operationType: 'update_support_contact' },
    });
    expect(audit.body.items.map(({ newValue }) => newValue?.['supportPartnerId'])).toEqual([provider.id, reseller.id]);
  });

  test('is each subscription’s own', async () => {
    const { customerId } = await sold(reseller.id);
    const [one, two] = [await sold(reseller.id), await sold(reseller.id)];
    expect([one.customerId, two.customerId]).not.toContain(customerId);
    await support(one, reseller.id);
    const supported = await idsOf({ supportPartnerId: reseller.id });
    expect([supported.includes(one.subscriptionId), supported.includes(two.subscriptionId)]).toEqual([true, false]);
  });

  test('is no reseller that may not, with the reason', async () => {
    const place = await sold(reseller.id);
    const [suspended, unsigned] = [await tenants.reseller(), await tenants.reseller({ signed: false })];
    await partnerUp(provider, suspended, 'SUSPENDED');
    await partnerUp(provider, unsigned);
    const told = async (id: string) => {
      const { status, problem } = await support(place, id);
      expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/supportPartnerId']);
      return [status, problem.code, problem.reason];
    };
    const refused = (reason: string) => [422, 'SUPPORT_CONTACT_NOT_ELIGIBLE', reason];
    expect(await told(other.id)).toEqual(refused('RELATIONSHIP_REQUIRED'));
    expect(await told(suspended.id)).toEqual(refused('PARTNERSHIP_SUSPENDED'));
    expect(await told(unsigned.id)).toEqual(refused('AUTHORIZED_UNSIGNED'));
    // Somebody else's reseller, another provider and nobody look alike.
    for (const id of [(await tenants.reseller()).id, (await tenants.provider()).id, newId(new Date())]) {
      expect(await told(id)).toEqual(refused('PARTNERSHIP_REQUIRED'));
    }
    const malformed = await support(place, 'me');
    expect([malformed.status, malformed.problem.code]).toEqual([400, 'VALIDATION_FAILED']);
  });

  test('that no longer serves the customer cannot be named anew', async () => {
    const place = await sold(reseller.id);
    const { customerId } = place;
    await call(api, updateCustomer, { token, parameters: { customerId }, body: { associatedResellerId: null } });
    expect((await support(place, reseller.id)).problem.reason).toBe('RELATIONSHIP_REQUIRED');
  });
});

describe('the list across customers', () => {
  let owner: Company;
  let mine: string;
  let ours: Place;
  let theirs: Place;
  let nobodys: Place;

  beforeAll(async () => {
    owner = await tenants.provider();
    mine = await owner.token('SalesAgent');
    await Promise.all([partnerUp(owner, reseller), partnerUp(owner, other)]);
    ours = await sold(reseller.id, mine);
    theirs = await sold(other.id, mine);
    nobodys = await sold(undefined, mine);
  });

  test('is narrowed by reseller, by MPN ID, by what is missing, and is whole without', async () => {
    expect(await idsOf({ resellerId: reseller.id }, mine)).toEqual([ours.subscriptionId]);
    expect(await idsOf({ partnerIdOnRecord: await mpnOf(other) }, mine)).toEqual([theirs.subscriptionId]);
    expect(await idsOf({ resellerId: reseller.id, partnerIdOnRecord: await mpnOf(other) }, mine)).toEqual([]);
    expect(await idsOf({ partnerOfRecord: 'MISSING' }, mine)).toEqual([nobodys.subscriptionId]);
    expect((await idsOf({}, mine)).sort()).toEqual(
      [ours, theirs, nobodys].map(({ subscriptionId }) => subscriptionId).sort(),
    );
    expect((await idsOf({ supportPartnerId: owner.id }, mine)).length).toBe(3);
    expect(await idsOf({ supportPartnerId: owner.id, resellerId: other.id }, mine)).toEqual([theirs.subscriptionId]);
    const unknown = await list({ partnerIdOnRecord: '9' }, mine);
    expect([unknown.status, unknown.problem.code]).toEqual([404, 'MPN_NOT_FOUND']);
  });

  test('shows who is on record since when, and who supports', async () => {
    const [row] = (await list({ resellerId: reseller.id }, mine)).body.items;
    expect(row).toMatchObject({
      id: ours.subscriptionId,
      customerId: ours.customerId,
      providerId: owner.id,
      resellerId: reseller.id,
      partnerId: await mpnOf(reseller),
      quantity: 10,
      status: 'ACTIVE',
      supportContact: { supportPartnerId: owner.id },
    });
    expect(row?.onRecord.from).toMatch(/^\d{4}-/);
  });

  test('goes page by page, each once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: '1', ...(cursor && { cursor }) }, mine);
      seen.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.nextCursor;
    } while (cursor !== undefined);
    expect(seen.sort()).toEqual([ours, theirs, nobodys].map(({ subscriptionId }) => subscriptionId).sort());
  });

  test('is a table for spreadsheets', async () => {
    const answer = await fetch(`${api}/v1/subscriptions?resellerId=${reseller.id}`, {
      headers: { authorization: `Bearer ${mine}`, accept: 'text/csv' },
    });
    const [head = '', line = ''] = (await answer.text()).replace('\uFEFF', '').split('\n');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="subscriptions.csv"');
    const record = Object.fromEntries(head.split(',').map((name, index) => [name, line.split(',')[index]]));
    expect(record).toMatchObject({ id: ours.subscriptionId, partnerId: await mpnOf(reseller), quantity: '10' });
    expect(head).toContain('onRecord.days,onRecord.seatDays,supportContact.supportPartnerId');
  });

  test('shows a reseller its own with all its providers, and nothing of another reseller', async () => {
    const asReseller = await reseller.token('SalesAgent');
    const before = await sold(reseller.id);
    const all = await idsOf({ limit: '100' }, asReseller);
    expect(all).toEqual(expect.arrayContaining([ours.subscriptionId, before.subscriptionId]));
    expect(all).not.toContain(theirs.subscriptionId);
    expect(all).not.toContain(nobodys.subscriptionId);
    expect(await idsOf({ providerId: owner.id }, asReseller)).toEqual([ours.subscriptionId]);
    expect(await idsOf({ resellerId: other.id }, asReseller)).toEqual([]);
    expect(await idsOf({ partnerIdOnRecord: await mpnOf(other) }, asReseller)).toEqual([]);
    expect(await idsOf({ providerId: owner.id, supportPartnerId: owner.id }, asReseller)).toEqual([
      ours.subscriptionId,
    ]);
    expect(await idsOf({ providerId: owner.id, partnerOfRecord: 'MISSING' }, asReseller)).toEqual([]);
  });

  test('shows a reseller what it supports at a provider that it names', async () => {
    const asReseller = await other.token();
    await call(api, setSupportContact, { token: mine, parameters: theirs, body: { supportPartnerId: other.id } });
    expect(await idsOf({ providerId: owner.id, supportPartnerId: other.id }, asReseller)).toEqual([
      theirs.subscriptionId,
    ]);
    const unnamed = await list({ supportPartnerId: other.id }, asReseller);
    expect([unnamed.status, unnamed.problem.errors?.[0]?.pointer]).toEqual([400, '?providerId']);
  });

  test('of one provider says nothing to another', async () => {
    const stranger = await (await tenants.provider()).token();
    expect(await idsOf({}, stranger)).toEqual([]);
    expect(await idsOf({ providerId: owner.id }, stranger)).toEqual([]);
    expect(await idsOf({ resellerId: reseller.id }, stranger)).toEqual([]);
    expect(await idsOf({ resellerId: reseller.id, month: new Date().toISOString().slice(0, 7) }, stranger)).toEqual([]);
  });

  test.each([
    ['a month that the calendar has not', { month: '2026-13' }, '?month'],
    ['a day that the calendar has not', { asOf: '2025-02-29' }, '?asOf'],
    ['a month to come', { month: '2999-01' }, '?month'],
    ['a month long ago', { month: '1999-01' }, '?month'],
    ['a day long ago', { asOf: '1999-01-01' }, '?asOf'],
    ['an MPN ID with letters', { partnerIdOnRecord: '47a' }, '?partnerIdOnRecord'],
    ['an unknown wish', { partnerOfRecord: 'GONE' }, '?partnerOfRecord'],
    ['a month without a reseller', { month: '2026-11' }, '?resellerId'],
    ['a flag in the past', { month: '2026-11', partnerOfRecord: 'STALE' }, '?partnerOfRecord'],
    ['a support contact in the past', { asOf: '2026-11-01', supportPartnerId: '0'.repeat(26) }, '?supportPartnerId'],
    ['a month and a day', { month: '2026-11', asOf: '2026-11-01' }, '?asOf'],
    ['a cursor that is none', { cursor: 'x' }, undefined],
  ])('refuses %s', async (_, query, pointer) => {
    const refused = await list(query as never, mine);
    expect([refused.status, refused.problem.errors?.[0]?.pointer]).toEqual([400, pointer]);
  });
});
