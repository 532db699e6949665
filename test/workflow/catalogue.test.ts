import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import {
  listAgreementTemplates,
  listOffers,
  putAgreementTemplate,
  putOffer,
  readOffer,
} from '../../functions/catalogue/contract.ts';
import { keys } from '../../shared/data/keys.ts';
import { queryPage } from '../../shared/data/table.ts';
import { call } from '../support/api.ts';
import { type OfferBody, offerBody } from '../support/offers.ts';
import { tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const { api } = stack;
const tenants = tenantsOf(stack);
let operator: string;
let seller: string;
let made = 0;

beforeAll(async () => {
  operator = await tenants.operator();
  seller = await (await tenants.provider()).token('SalesAgent');
});

describe('an offer', () => {
  test('is new, then has a next version with each change, and every version stays', async () => {
    const offerId = nextId();
    const created = await put(offerId, { description: 'For mail.' });
    expect([created.status, created.headers.get('location'), created.headers.get('etag')]).toEqual([
      201,
      `/v1/offers/${encodeURIComponent(offerId)}`,
      '"1"',
    ]);
    expect(created.body).toMatchObject({
      offerId,
      description: 'For mail.',
      minimumQuantity: 1,
      isAvailableForPurchase: true,
      limitUnitOfMeasure: 'NONE',
      prerequisiteOffers: [],
      version: 1,
    });
    const changed = await put(offerId, { maximumQuantity: 9 });
    expect([changed.status, changed.headers.get('etag'), changed.headers.get('location')]).toEqual([200, '"2"', null]);
    expect(changed.body).toMatchObject({ description: '', maximumQuantity: 9, version: 2 });
    expect(changed.body.availableFrom).toBe(created.body.availableFrom);

    const now = await read(offerId);
    expect([now.body, now.headers.get('etag')]).toEqual([changed.body, '"2"']);
    const then = await read(offerId, { version: '1' });
    expect([then.body, then.headers.get('etag')]).toEqual([created.body, '"1"']);
    const { body } = await read(offerId, { history: 'true' });
    expect(body.history).toEqual([changed.body, created.body]);
    expect(body).toMatchObject(changed.body);
    const unknown = await read(offerId, { version: '3' });
    expect([unknown.status, unknown.problem.code]).toEqual([404, 'OFFER_NOT_FOUND']);
  });

  test('that is written as it is stays as it is, with no record of it', async () => {
    const offerId = nextId();
    const first = await put(offerId);
    const again = await put(offerId);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(await recordsOf(offerId)).toHaveLength(1);
  });

  test('has an audit record of each change, with what was and what is', async () => {
    const offerId = nextId();
    await put(offerId, { description: 'A' });
    await put(offerId, { description: 'B', isAvailableForPurchase: false });
    const [created, changed] = await recordsOf(offerId);
    expect(created).toMatchObject({ operationType: 'create_offer', resourceType: 'offer', resourceId: offerId });
    expect(changed).toMatchObject({
      operationType: 'update_offer',
      actor: { type: 'USER', role: 'GlobalAdmin' },
      oldValue: { version: 1, description: 'text', isAvailableForPurchase: true },
      newValue: { version: 2, description: 'text', isAvailableForPurchase: false },
    });
  });

  test('is written only over the version that the caller has seen', async () => {
    const offerId = nextId();
    const unseen = await put(offerId, {}, { 'if-match': '"1"' });
    expect([unseen.status, unseen.problem.code]).toEqual([412, 'VERSION_MISMATCH']);
    await put(offerId);
    expect((await put(offerId, { unitType: 'Seats' }, { 'if-match': '"1"' })).status).toBe(200);
    const stale = await put(offerId, { unitType: 'Users' }, { 'if-match': '"1"' });
    expect([stale.status, stale.problem.code]).toEqual([412, 'VERSION_MISMATCH']);
  });

  test('written by ten at once has ten versions, each from the one before', async () => {
    const offerId = nextId();
    await put(offerId);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => put(offerId, { maximumQuantity: 1000 + index })),
    );
    const written = answers.filter(({ status }) => status === 200);
    expect(answers.filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
    const { body } = await read(offerId, { history: 'true' });
    expect(body.history?.map(({ version }) => version)).toEqual(
      Array.from({ length: written.length + 1 }, (_, index) => written.length + 1 - index),
    );
    expect(await recordsOf(offerId)).toHaveLength(written.length + 1);
  });

  test('that is not consistent is refused, with everything that is wrong', async () => {
    const { status, problem } = await put(nextId(), {
      country: 'KP',
      minimumQuantity: 10,
      maximumQuantity: 5,
      termDurations: ['P1M'],
      supportedBillingCycles: ['ANNUAL'],
      isAddOn: true,
      limit: 3,
      enforceAttestation: true,
      availableFrom: '2026-02-01T00:00:00Z',
      availableUntil: '2026-02-01T01:00:00+01:00',
    });
    expect([status, problem.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(problem.errors?.map(({ pointer, rule }) => `${pointer} ${rule}`).sort()).toEqual([
      '/attestationText attestation-text',
      '/availableUntil availability-window',
      '/country sales-region',
      '/limit limit-given',
      '/maximumQuantity quantity-range',
      '/prerequisiteOffers add-on-prerequisites',
      '/supportedBillingCycles/0 billing-cycle-within-term',
      '/termDurations/0 billing-cycle-within-term',
    ]);
  });

  test.each([
    ['a name that reorders text', { name: 'Mail \u202Eylno' }, '/name'],
    ['no name', { name: ' ' }, '/name'],
    ['an unknown term', { termDurations: ['P2Y'] }, '/termDurations/0'],
    ['no billing cycle', { supportedBillingCycles: [] }, '/supportedBillingCycles'],
    ['a number as text', { maximumQuantity: '5' }, '/maximumQuantity'],
    ['a time without an offset', { availableFrom: '2026-02-01T00:00:00' }, '/availableFrom'],
    ['a price', { price: 5 }, '/price'],
    ['a version of its own', { version: 5 }, '/version'],
    ['21 prerequisites', { isAddOn: true, prerequisiteOffers: Array(21).fill('X') }, '/prerequisiteOffers'],
  ])('with %s is refused', async (_, changes, pointer) => {
    const { status, problem } = await put(nextId(), changes as Partial<OfferBody>);
    expect([status, problem.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  test.each(['a#b', 'a b', ':a', 'x'.repeat(101), 'ä'])('may not have the id %s', async (offerId) => {
    const { status, problem } = await put(offerId);
    expect([status, problem.errors?.[0]?.pointer]).toEqual([400, '/path/offerId']);
  });

  test('keeps its country', async () => {
    const offerId = nextId();
    await put(offerId);
    const { problem } = await put(offerId, { country: 'CY' });
    expect(problem.errors?.[0]).toMatchObject({ pointer: '/country', rule: 'country-fixed' });
  });
});

describe('an add-on', () => {
  test('needs offers that exist and are sold in its country', async () => {
    const [base, elsewhere, addOn] = [nextId(), nextId(), nextId()];
    await put(base);
    await put(elsewhere, { country: 'CY' });
    const refused = await put(addOn, { isAddOn: true, prerequisiteOffers: [base, elsewhere, 'NOWHERE', addOn] });
    expect(refused.problem.errors?.map(({ pointer, rule }) => [pointer, rule])).toEqual([
      ['/prerequisiteOffers/1', 'prerequisite-country'],
      ['/prerequisiteOffers/2', 'prerequisite-exists'],
      ['/prerequisiteOffers/3', 'prerequisite-circle'],
    ]);
    expect((await put(addOn, { isAddOn: true, prerequisiteOffers: [base] })).status).toBe(201);
  });

  test('never comes to need itself, whichever of two changes is first', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [base, one, other, third] = [nextId(), nextId(), nextId(), nextId()];
      await put(base);
      for (const offerId of [one, other]) await put(offerId, { isAddOn: true, prerequisiteOffers: [base] });
      await put(third, { isAddOn: true, prerequisiteOffers: [other] });
      const answers = await Promise.all([
        put(one, { isAddOn: true, prerequisiteOffers: [third] }),
        put(other, { isAddOn: true, prerequisiteOffers: [one] }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
      const refused = answers.find(({ status }) => status === 400);
      expect(refused?.problem.errors?.[0]?.rule).toBe('prerequisite-circle');
    }
  });

  test('of add-ons leads to a base within five levels', async () => {
    const ids = Array.from({ length: 8 }, nextId);
    await put(ids[0] ?? '');
    const answers = [];
    for (const [index, offerId] of ids.slice(1).entries()) {
      answers.push(await put(offerId, { isAddOn: true, prerequisiteOffers: [ids[index] ?? ''] }));
    }
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 400, 400]);
    expect(answers[5]?.problem.errors?.[0]?.rule).toBe('prerequisite-levels');
  });
});

describe('the list of offers', () => {
  const country = 'IS';
  const names = ['Alpha', 'alpine', 'Beta', 'Gamma', 'Gammas'];
  const ids: string[] = [];
  const list = (query: Parameters<typeof listOffers.query.parse>[0] & object) =>
    call(api, listOffers, { token: seller, query: query as never });
  const namesOf = async (query: object) => {
    const { status, body, problem } = await list(query);
    expect(status, JSON.stringify(problem)).toBe(200);
    return body.items.map(({ name }) => name);
  };

  beforeAll(async () => {
    for (const [index, name] of names.entries()) {
      const offerId = `LIST${made}:${index}`;
      ids.push(offerId);
      await put(offerId, {
        name,
        country,
        category: index % 2 === 0 ? 'Even' : 'Odd',
        termDurations: index < 2 ? ['P1Y'] : ['P1Y', 'P1M'],
        isAvailableForPurchase: index !== 2,
        ...(index === 3 && { availableUntil: new Date(Date.now() + 2000).toISOString() }),
        ...(index === 4 && { availableFrom: '2199-01-01T00:00:00Z' }),
        description: 'not in lists',
      });
    }
  });

  test('is of a country by name, page by page, without long texts', async () => {
    const first = await list({ country: 'is', limit: '2' });
    expect(first.body.items.map(({ name }) => name)).toEqual(['Alpha', 'alpine']);
    expect(first.body.items[0]).not.toHaveProperty('description');
    const second = await list({ country, limit: '2', cursor: first.body.nextCursor });
    expect(second.body.items.map(({ name }) => name)).toEqual(['Beta', 'Gamma']);
    const third = await list({ country, limit: '2', cursor: second.body.nextCursor });
    expect(third.body.items.map(({ name }) => name)).toEqual(['Gammas']);
    expect(third.body.nextCursor).toBeUndefined();
    const forged = await list({ country: 'DE', limit: '2', cursor: first.body.nextCursor });
    expect([forged.status, forged.problem.code]).toEqual([400, 'CURSOR_INVALID']);
  });

  test.each([
    ['the beginning of a name', { country, name: 'ALP' }, ['Alpha', 'alpine']],
    ['a category, whatever its case', { country, category: 'even' }, ['Alpha', 'Beta', 'Gammas']],
    ['both', { country, category: 'Even', name: 'g' }, ['Gammas']],
    ['a term', { country, termDuration: 'P1M' }, ['Beta', 'Gamma', 'Gammas']],
    ['all of them', { country, category: 'Odd', termDuration: 'P1M', name: 'gam' }, ['Gamma']],
    ['another country', { country: 'GL' }, []],
  ])('is filtered by %s', async (_, query, expected) => {
    expect(await namesOf(query)).toEqual(expected);
  });

  test('is filtered by the beginning of the id, in all countries or one', async () => {
    const offerId = ids[0]?.split(':')[0] ?? '';
    expect(await namesOf({ offerId: `${offerId}:` })).toEqual(names);
    expect(await namesOf({ offerId: ids[1] ?? '' })).toEqual(['alpine']);
    expect(await namesOf({ offerId, country: 'DE' })).toEqual([]);
    expect(await namesOf({ offerId, country, category: 'odd', termDuration: 'P1M' })).toEqual(['Gamma']);
    expect(await namesOf({ offerId, available: 'now' })).not.toContain('Beta');
  });

  test('knows what may be bought now', async () => {
    const bought = await namesOf({ country, available: 'now' });
    expect(bought.slice(0, 2)).toEqual(['Alpha', 'alpine']);
    expect(bought).not.toContain('Beta');
    expect(bought).not.toContain('Gammas');
  });

  test('follows an offer to its new name and category', async () => {
    const offerId = nextId();
    await put(offerId, { country, name: 'Zeta', category: 'Old' });
    await put(offerId, { country, name: 'Zulu', category: 'New' });
    expect(await namesOf({ country, name: 'Z' })).toEqual(['Zulu']);
    expect(await namesOf({ country, category: 'Old' })).toEqual([]);
    expect(await namesOf({ country, category: 'New' })).toEqual(['Zulu']);
  });

  test('of everything goes by id', async () => {
    const { body } = await list({ limit: '100' });
    const found = body.items.map(({ offerId }) => offerId);
    expect(found.length).toBeGreaterThan(20);
    expect(found).toEqual([...found].sort());
  });

  test.each([
    [{ category: 'Even' }, '?category'],
    [{ name: 'a' }, '?name'],
    [{ country, name: 'a', offerId: 'b' }, '?name'],
    [{ termDuration: 'P5Y' }, '?termDuration'],
    [{ country: 'Iceland' }, '?country'],
  ])('refuses %j', async (query, pointer) => {
    const { status, problem } = await list(query);
    expect([status, problem.errors?.[0]?.pointer]).toEqual([400, pointer]);
  });

  test('is open to every kind of tenant', async () => {
    const reseller = await (await tenants.reseller()).token('UserAdmin');
    for (const token of [operator, reseller]) {
      expect((await call(api, listOffers, { token, query: { country } })).body.items.length).toBeGreaterThan(4);
    }
  });
});

describe('a version of the customer agreement', () => {
  // A type of its own and older than the seed's, so that the customers of other tests have the agreement of the seed.
  const type = `Agreement${randomUUID().slice(0, 8)}`;
  let rank = 0;
  const version = (changes: object = {}) => {
    rank += 1;
    return {
      type,
      versionRank: rank,
      agreementLink: 'https://vendor.example/agreement',
      effectiveFrom: '2020-01-01T00:00:00.000Z',
      ...changes,
    };
  };
  const write = (templateId: string, body: object, headers: Record<string, string> = {}) =>
    call(api, putAgreementTemplate, { token: operator, parameters: { templateId }, body: body as never, headers });

  test('is added, listed by rank with how it stands, and changed', async () => {
    const [older, newer, next] = [randomUUID(), randomUUID(), randomUUID()];
    const added = await write(older.toUpperCase(), version());
    expect([added.status, added.headers.get('location'), added.headers.get('etag')]).toEqual([
      201,
      `/v1/agreement-templates/${older}`,
      '"1"',
    ]);
    await write(newer, version({ enforcedFrom: '2020-02-01T00:00:00+01:00' }));
    const scheduled = version({ effectiveFrom: '2199-01-01T00:00:00Z' });
    await write(next, scheduled);
    const { body } = await call(api, listAgreementTemplates, { token: seller });
    const own = body.items.filter((item) => item.type === type);
    expect(own.map(({ templateId, status, isEnforced }) => [templateId, status, isEnforced])).toEqual([
      [next, 'SCHEDULED', false],
      [newer, 'CURRENT', true],
      [older, 'SUPERSEDED', false],
    ]);
    expect(own[1]?.enforcedFrom).toBe('2020-01-31T23:00:00.000Z');
    const moved = await write(next, { ...scheduled, effectiveFrom: '2198-01-01T00:00:00Z' }, { 'if-match': '"1"' });
    expect([moved.status, moved.headers.get('etag'), moved.headers.get('location')]).toEqual([200, '"2"', null]);
    const stale = await write(next, scheduled, { 'if-match': '"1"' });
    expect([stale.status, stale.problem.code]).toEqual([412, 'VERSION_MISMATCH']);
    const page = await call(api, listAgreementTemplates, { token: seller, query: { limit: '1' } });
    expect(page.body.items).toHaveLength(1);
    const following = await call(api, listAgreementTemplates, {
      token: seller,
      query: { limit: '100', cursor: page.body.nextCursor },
    });
    expect(following.body.items.length).toBe(body.items.length - 1);
  });

  test('that is written as it is stays as it is', async () => {
    const [templateId, body] = [randomUUID(), version()];
    const first = await write(templateId, body);
    const again = await write(templateId, body);
    expect([again.status, again.body]).toEqual([200, first.body]);
  });

  test('keeps what people agreed to once it is in effect; its enforcement and link may change', async () => {
    const [templateId, body] = [randomUUID(), version()];
    await write(templateId, body);
    const refused = await write(templateId, {
      ...body,
      type: 'Another',
      versionRank: 999,
      effectiveFrom: '2019-01-01T00:00:00Z',
      agreementLink: 'https://vendor.example/moved',
    });
    expect([refused.status, refused.problem.code, refused.problem.currentState]).toEqual([
      409,
      'STATE_CONFLICT',
      'IN_EFFECT',
    ]);
    expect(refused.problem.errors?.map(({ pointer }) => pointer)).toEqual(['/type', '/versionRank', '/effectiveFrom']);
    const changed = await write(templateId, {
      ...body,
      agreementLink: 'https://vendor.example/moved',
      enforcedFrom: '2199-01-01T00:00:00Z',
    });
    expect([changed.status, changed.body.isEnforced]).toEqual([200, false]);
    const eased = await write(templateId, body);
    expect(eased.body).not.toHaveProperty('enforcedFrom');
  });

  test('has a rank of its own, also when two are added at once', async () => {
    const body = version();
    const ids = [randomUUID(), randomUUID()];
    const answers = await Promise.all(ids.map((id) => write(id, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [winner, loser] = answers[0]?.status === 201 ? answers : answers.toReversed();
    expect([loser?.problem.code, loser?.problem.existingId]).toEqual(['VERSION_RANK_TAKEN', winner?.body.templateId]);
    const elsewhere = await write(ids[answers.indexOf(loser as never)] ?? '', { ...body, type: `${type}B` });
    expect(elsewhere.status).toBe(201);
  });

  test.each([
    ['enforced before it is in effect', { enforcedFrom: '2019-12-31T23:59:59Z' }, '/enforcedFrom'],
    ['with a link that is not https', { agreementLink: 'http://vendor.example/1' }, '/agreementLink'],
    ['with a type that is no name', { type: 'a b' }, '/type'],
    ['with a rank that is no number', { versionRank: '1' }, '/versionRank'],
    ['with a date that is no time', { effectiveFrom: '2020-01-01' }, '/effectiveFrom'],
  ])('%s is refused', async (_, changes, pointer) => {
    const { status, problem } = await write(randomUUID(), version(changes));
    expect([status, problem.errors?.map((error) => error.pointer)]).toEqual([400, [pointer]]);
  });
});

function nextId(): string {
  made += 1;
  return `TEST-${randomUUID().slice(0, 8)}:${made}`;
}

function put(offerId: string, changes: Partial<OfferBody> = {}, headers: Record<string, string> = {}) {
  return call(api, putOffer, { token: operator, parameters: { offerId }, body: offerBody(changes), headers });
}

function read(offerId: string, query: { version?: string; history?: 'true' } = {}) {
  return call(api, readOffer, { token: seller, parameters: { offerId }, query });
}

async function recordsOf(offerId: string) {
  const { items } = await queryPage({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :journal)',
    ExpressionAttributeValues: { ':pk': keys.offer(offerId).pk, ':journal': 'JOURNAL#' },
  });
  return items.map(({ data }) => data);
}
