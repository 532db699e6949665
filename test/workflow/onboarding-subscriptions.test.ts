import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { putAgreementTemplate, putOffer } from '../../functions/catalogue/contract.ts';
import {
  cancelOnboarding,
  checkDomain,
  listOnboardings,
  putAccountInfo,
  putSubscriptions,
  readOnboarding,
  reviewOnboarding,
  startOnboarding,
} from '../../functions/onboarding/contract.ts';
import { changePartner } from '../../functions/programme/contract.ts';
import { sampleAgreements, sampleOffers } from '../../infra/local/seed.ts';
import { loadTemplates, savedTemplates } from '../../shared/data/catalogue.ts';
import { keys } from '../../shared/data/keys.ts';
import { documents, getItem, type Item, tableName } from '../../shared/data/table.ts';

import { call } from '../support/api.ts';
import { wholeTable } from '../support/ledger.ts';
import { accountInfo, draftWithAccountInfo, newCustomer, partnerUp } from '../support/onboarding.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

// A stack of its own, since the catalogue and the agreement, which all drafts share, are changed under them.
let stack: RunningStack;
let api: string;
let tenants: ReturnType<typeof tenantsOf>;
let provider: Company;
let reseller: Company;
let token: string;

const resellerMpnId = '4711001';
type Line = z.input<typeof putSubscriptions.body>['lineItems'][number];

const suite: Line = { offerId: 'SUITE:0001:DE', quantity: 10, termDuration: 'P1Y', billingCycle: 'MONTHLY' };
const calling: Line = { ...suite, offerId: 'CALLING:0001:DE', quantity: 5 };

beforeAll(async () => {
  stack = await startStack();
  api = stack.api;
  tenants = tenantsOf(stack);
  provider = await tenants.provider({ fields: { mpnId: '4700001' } });
  reseller = await tenants.reseller({ name: 'Café Digital SARL', fields: { mpnId: resellerMpnId } });
  await partnerUp(provider, reseller);
  token = await provider.token('SalesAgent');
});

afterAll(() => stack.stop());

describe('subscriptions', () => {
  test('need the account info first', async () => {
    const { body } = await call(api, startOnboarding, { token, body: {} });
    const { status, problem } = await put(body.id, [suite]);
    expect([status, problem.code, problem.currentState]).toEqual([409, 'DRAFT_INCOMPLETE', 'ACCOUNT_INFO']);
  });

  test('are kept as they were chosen, and the review opens; going back to either step keeps the other', async () => {
    const id = await draftWithAccountInfo(api, token);
    const lines = [
      { ...suite, friendlyName: ' Büro Zürich ' },
      calling,
      { offerId: 'TRIAL:0001:DE', quantity: 25 },
      { offerId: 'CLOUD:0001:DE', quantity: 1 },
      { offerId: 'SCHOOL:0001:DE', quantity: 3, attestationAccepted: true },
      { ...suite, offerId: 'BUSINESS:0001:DE', quantity: 300 },
    ];
    const saved = await put(id, lines);
    expect(saved.status, JSON.stringify(saved.problem)).toBe(200);
    expect(saved.headers.get('etag')).toBe('"3"');
    expect(saved.body.status).toBe('REVIEW');
    expect(saved.body.lineItems).toEqual([{ ...suite, friendlyName: 'Büro Zürich' }, ...lines.slice(1)]);
    expect((await read(id)).body).toEqual(saved.body);
    const parameters = { onboardingId: id };
    const body = accountInfo({ company: { companyName: 'Fabrikam Räder GmbH' } });
    const again = await call(api, putAccountInfo, { token, parameters, body });
    expect(again.body).toMatchObject({ status: 'REVIEW', lineItems: saved.body.lineItems });
    const fewer = await put(id, [suite]);
    expect(fewer.body.accountInfo?.company.companyName).toBe('Fabrikam Räder GmbH');
  });

  test('tell every problem of every line at once, under the code that leads', async () => {
    const id = await draftWithAccountInfo(api, token, { resellerId: reseller.id });
    const { status, problem } = await put(id, [
      { ...suite, offerId: 'NO_SUCH_OFFER' },
      { ...suite, quantity: 0 },
      { ...suite, quantity: 1e12, termDuration: 'P3Y' },
      { ...suite, offerId: 'SUITE:0001:FR' },
      { ...calling, partnerIdOnRecord: '999' },
      { offerId: 'SCHOOL:0001:DE', quantity: 1.5, partnerIdOnRecord: '4700001' },
      { offerId: 'TRIAL:0001:DE', quantity: -25 },
      { ...suite, offerId: 'BUSINESS:0001:DE', quantity: 200 },
      { ...suite, offerId: 'BUSINESS:0001:DE', quantity: 101 },
    ]);
    expect([status, problem.code]).toEqual([404, 'OFFER_NOT_FOUND']);
    const found = problem.errors as unknown as { pointer: string; code: string; remaining?: number }[];
    expect(found.map(({ pointer, code }) => [pointer.slice('/lineItems/'.length), code])).toEqual(
      expect.arrayContaining([
        ['0/offerId', 'OFFER_NOT_FOUND'],
        ['1/quantity', 'QUANTITY_OUT_OF_RANGE'],
        ['2/quantity', 'QUANTITY_OUT_OF_RANGE'],
        ['2/termDuration', 'VALIDATION_FAILED'],
        ['3/offerId', 'OFFER_NOT_AVAILABLE'],
        ['4/partnerIdOnRecord', 'MPN_NOT_FOUND'],
        ['5/quantity', 'QUANTITY_OUT_OF_RANGE'],
        ['5/partnerIdOnRecord', 'MPN_IS_PROVIDER'],
        ['5/attestationAccepted', 'VALIDATION_FAILED'],
        ['6/quantity', 'QUANTITY_OUT_OF_RANGE'],
        ['8/quantity', 'SEAT_LIMIT_REACHED'],
      ]),
    );
    expect(found).toHaveLength(11);
    expect(found.at(-1)?.remaining).toBe(100);
    expect((await read(id)).body).toMatchObject({ status: 'SUBSCRIPTIONS' });
  });

  test.each([
    ['an add-on without its base', [calling], 422, 'PREREQUISITE_MISSING', undefined],
    ['a trial twice', Array(2).fill({ offerId: 'TRIAL:0001:DE', quantity: 25 }), 409, 'OFFER_LIMIT_REACHED', 0],
    [
      'more seats than a customer may have',
      [200, 150].map((quantity) => ({ ...suite, offerId: 'BUSINESS:0001:DE', quantity })),
      409,
      'SEAT_LIMIT_REACHED',
      100,
    ],
    ['no line', [], 400, 'VALIDATION_FAILED', undefined],
    ['51 lines', Array(51).fill(suite), 400, 'VALIDATION_FAILED', undefined],
  ])('refuse %s', async (_, lines, status, code, remaining) => {
    const id = await draftWithAccountInfo(api, token);
    const answer = await put(id, lines);
    expect([answer.status, answer.problem.code]).toEqual([status, code]);
    expect((answer.problem as { remaining?: number }).remaining).toBe(remaining);
  });

  test.each([
    ['text', 'ten'],
    ['nothing', null],
  ])('refuse a quantity that is %s', async (_, quantity) => {
    const id = await draftWithAccountInfo(api, token);
    const { status, problem } = await put(id, [{ ...suite, quantity: quantity as unknown as number }]);
    expect([status, problem.errors?.[0]?.pointer]).toEqual([400, '/lineItems/0/quantity']);
  });

  test('judge a partner of record by its own standing and the partnership with this provider', async () => {
    const [stranger, unsigned, suspended] = await Promise.all([
      tenants.reseller({ fields: { mpnId: '4711002' } }),
      tenants.reseller({ signed: false, fields: { mpnId: '4711003' } }),
      tenants.reseller({ fields: { mpnId: '4711004' } }),
      tenants.provider({ fields: { mpnId: '4711005' } }),
    ]);
    await partnerUp(await tenants.provider(), stranger);
    await partnerUp(provider, unsigned);
    await partnerUp(provider, suspended, 'SUSPENDED');
    const id = await draftWithAccountInfo(api, token);
    const named = ['4711002', '4711003', '4711004', '4711005', 'MPN#1', resellerMpnId];
    const { status, problem } = await put(
      id,
      named.map((partnerIdOnRecord) => ({ ...suite, partnerIdOnRecord })),
    );
    expect([status, problem.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect((problem.errors as unknown as { code: string }[]).map(({ code }) => code)).toEqual([
      'PARTNERSHIP_REQUIRED',
      'PARTNER_AGREEMENT_UNSIGNED',
      'PARTNERSHIP_REQUIRED',
      'MPN_NOT_RESELLER',
      'VALIDATION_FAILED',
    ]);
  });

  test('warn of an offer that is there twice, also when the save is repeated', async () => {
    const id = await draftWithAccountInfo(api, token);
    const save = () => put(id, [suite, suite], 'twice');
    const first = await save();
    expect(first.body.warnings).toMatchObject([{ rule: 'duplicate-offer', basis: suite.offerId }]);
    const second = await save();
    expect([second.status, second.headers.get('etag'), second.body]).toEqual([200, '"3"', first.body]);
  });

  test("of fifty lines with six partners each are loaded in two rounds, and leave another's draft alone", async () => {
    const id = await draftWithAccountInfo(api, token, { resellerId: reseller.id });
    const lines = Array.from({ length: 50 }, (_, line) => ({
      ...suite,
      offerId: `${suite.offerId}${line === 0 ? '' : `:${line}`}`,
      additionalPartnerIdsOnRecord: Array.from({ length: 5 }, (_, index) => String(5_000_000 + line * 5 + index)),
    }));
    const { marker } = await stack.do.dynamoDbMarker();
    const { status, problem } = await put(id, lines, 'fifty');
    expect([status, problem.code, problem.errors?.length]).toEqual([404, 'OFFER_NOT_FOUND', 299]);
    const calls = await stack.do.dynamoDbCalls({ since: marker });
    // 302 keys in four batches side by side, then one of partners, then the look for a stored answer.
    const ofStep = calls.filter(({ functionName }) => functionName.includes('PutSubscriptions'));
    expect(ofStep.map(({ operation }) => operation)).toEqual([...Array(5).fill('BatchGetItem'), 'GetItem']);
    const stranger = await (await tenants.provider()).token();
    const parameters = { onboardingId: id };
    const theirs = await call(api, putSubscriptions, { token: stranger, parameters, body: { lineItems: [suite] } });
    expect([theirs.status, theirs.problem.code]).toEqual([404, 'DRAFT_NOT_FOUND']);
  });

  test('are saved only over the version that the caller has seen, and not after the end', async () => {
    const id = await draftWithAccountInfo(api, token);
    const parameters = { onboardingId: id };
    const body = { lineItems: [suite] };
    const stale = await call(api, putSubscriptions, { token, parameters, body, headers: { 'if-match': '"1"' } });
    expect([stale.status, stale.problem.code]).toEqual([412, 'VERSION_MISMATCH']);
    await call(api, cancelOnboarding, { token, parameters });
    const late = await put(id, [suite]);
    expect([late.status, late.problem.code]).toEqual([409, 'DRAFT_CANCELLED']);
  });

  test('are dropped with the draft', async () => {
    const id = await draftWithAccountInfo(api, token);
    await put(id, [{ ...suite, friendlyName: 'Nur für Eingeweihte' }]);
    await call(api, cancelOnboarding, { token, parameters: { onboardingId: id } });
    expect(JSON.stringify(await wholeTable(stack))).not.toContain('Eingeweihte');
  });
});

describe('the review', () => {
  test('needs both steps, and a draft that is open', async () => {
    const id = await draftWithAccountInfo(api, token);
    const early = await review(id);
    expect([early.status, early.problem.code, early.problem.currentState]).toEqual([
      409,
      'DRAFT_INCOMPLETE',
      'SUBSCRIPTIONS',
    ]);
    await call(api, cancelOnboarding, { token, parameters: { onboardingId: id } });
    const late = await review(id);
    expect([late.status, late.problem.code]).toEqual([409, 'DRAFT_CANCELLED']);
    const stranger = await (await tenants.provider()).token();
    const theirs = await call(api, reviewOnboarding, { token: stranger, parameters: { onboardingId: id } });
    expect([theirs.status, theirs.problem.code]).toEqual([404, 'DRAFT_NOT_FOUND']);
  });

  test('says what submitting would do, and changes nothing', async () => {
    const id = await complete([suite, { ...calling, noReseller: true }], { resellerId: reseller.id });
    const before = await getItem(keys.draft(provider.id, id));
    const answer = await review(id);
    expect(answer.status, JSON.stringify(answer.problem)).toBe(200);
    expect(answer.headers.get('etag')).toBe('"3"');
    expect(answer.body).toMatchObject({
      id,
      status: 'REVIEW',
      resellerId: reseller.id,
      resellerName: 'Café Digital SARL',
      accountInfo: { company: { domain: 'fabrikam.onvendor.example' }, contact: { email: 'zoe@fabrikam.example' } },
      address: { status: 'Verified' },
      totals: { lines: 2, licences: 15 },
      problems: [],
      warnings: [],
      canSubmit: true,
    });
    expect(answer.body.lines).toEqual([
      {
        ...suite,
        lineItemNumber: 0,
        offerName: 'Office Suite',
        unitType: 'Licenses',
        partnerIdOnRecord: resellerMpnId,
        additionalPartnerIdsOnRecord: [],
      },
      {
        ...calling,
        lineItemNumber: 1,
        offerName: 'Calling',
        unitType: 'Licenses',
        additionalPartnerIdsOnRecord: [],
        parentLineItemNumber: 0,
      },
    ]);
    expect(await getItem(keys.draft(provider.id, id))).toEqual(before);
  });

  test('lists the warnings of both steps with what a confirmation holds for; they do not stop submitting', async () => {
    const id = await complete([suite, suite], { changes: { company: { companyName: 'fabrikam.com' } } });
    const { body } = await review(id);
    expect(body.warnings.map(({ pointer, basis }) => [pointer, basis])).toEqual([
      ['/company/companyName', 'fabrikam.com'],
      ['/lineItems/1/offerId', suite.offerId],
    ]);
    expect([body.problems, body.canSubmit]).toEqual([[], true]);
  });

  test('misses an agreement that was left for later', async () => {
    const id = await complete([suite], { changes: { agreement: null } });
    expect(await problemsOf(id)).toEqual([['/agreement', 'AGREEMENT_REQUIRED']]);
  });

  test('finds an offer withdrawn since', async () => {
    const id = await complete([suite, calling]);
    await change(suite.offerId, { isAvailableForPurchase: false });
    expect(await problemsOf(id)).toEqual([['/lineItems/0/offerId', 'OFFER_NOT_AVAILABLE']]);
    const { body } = await review(id);
    expect(body.totals).toEqual({ lines: 2, licences: 15 });
    expect(body.lines.map(({ offerId }) => offerId)).toEqual([calling.offerId]);
    await change(suite.offerId, {});
    expect(await problemsOf(id)).toEqual([]);
  });

  test('finds an offer changed since, in what the lines rest on', async () => {
    const id = await complete([suite]);
    await change(suite.offerId, { maximumQuantity: 9, supportedBillingCycles: ['ANNUAL'], termDurations: ['P1Y'] });
    expect(await problemsOf(id)).toEqual([
      ['/lineItems/0/quantity', 'QUANTITY_OUT_OF_RANGE'],
      ['/lineItems/0/billingCycle', 'VALIDATION_FAILED'],
    ]);
    await change(suite.offerId, { availableUntil: new Date(Date.now() - 1).toISOString() });
    expect(await problemsOf(id)).toEqual([['/lineItems/0/offerId', 'OFFER_NOT_AVAILABLE']]);
    await change(suite.offerId, {});
    expect(await problemsOf(id)).toEqual([]);
  });

  test('finds the domain taken since', async () => {
    const id = await complete([suite], { changes: { company: { domain: 'wanted' } } });
    const stranger = await (await tenants.provider()).token();
    await newCustomer(api, stranger, { changes: { company: { domain: 'wanted' } } });
    expect(await problemsOf(id)).toEqual([['/company/domain', 'CUSTOMER_EXISTS_REQUEST_RELATIONSHIP']]);
  });

  test('finds the agreement superseded since, until it is signed anew', async () => {
    const id = await complete([suite]);
    const [, current] = sampleAgreements;
    if (current === undefined) throw new Error('The seed has two versions');
    const before = await loadTemplates();
    const { templateId: _, ...next } = { ...current, versionRank: 3 };
    const operator = await tenants.operator();
    const parameters = { templateId: crypto.randomUUID() };
    const added = await call(api, putAgreementTemplate, { token: operator, parameters, body: next });
    expect(added.status, JSON.stringify(added.problem)).toBe(201);
    expect(await problemsOf(id)).toEqual([['/agreement/templateId', 'TEMPLATE_SUPERSEDED']]);
    await call(api, putAccountInfo, { token, parameters: { onboardingId: id }, body: accountInfo() });
    expect(await problemsOf(id)).toEqual([]);
    // No route takes a version back; a restored table may have lost one.
    await write(savedTemplates(before.templates, before.itemVersion).put);
    expect(await problemsOf(id)).toEqual([['/agreement/templateId', 'TEMPLATE_UNKNOWN']]);
  });

  test('finds the reseller no longer eligible, and the partnership gone', async () => {
    const other = await tenants.reseller({ fields: { mpnId: '4711099' } });
    await partnerUp(provider, other);
    const id = await complete([suite], { resellerId: other.id });
    expect(await problemsOf(id)).toEqual([]);
    const operator = await tenants.operator();
    const change = (programStatus: 'INACTIVE' | 'ACTIVE') =>
      call(api, changePartner, { token: operator, parameters: { partnerId: other.id }, body: { programStatus } });
    await change('INACTIVE');
    expect(await problemsOf(id)).toEqual([
      ['/resellerId', 'PARTNERSHIP_REQUIRED'],
      ['/lineItems/0/partnerIdOnRecord', 'RESELLER_NOT_ELIGIBLE'],
    ]);
    expect((await review(id)).body.problems[0]?.message).toContain('INACTIVE');
    await change('ACTIVE');
    const item = await getItem(keys.partnership(provider.id, other.id));
    if (item === undefined) throw new Error('There is no partnership');
    await write({ ...item, data: { ...item.data, status: 'REMOVED' } });
    expect(await problemsOf(id)).toEqual([
      ['/resellerId', 'PARTNERSHIP_REQUIRED'],
      ['/lineItems/0/partnerIdOnRecord', 'PARTNERSHIP_REQUIRED'],
    ]);
  });
});

describe('round trips to DynamoDB, the idempotency record included:', () => {
  const read1 = ['GetItem'];
  const change2 = ['BatchGetItem', 'TransactWriteItems'];

  test.each([
    ['starting', change2, 'direct', async () => call(api, startOnboarding, { token, body: {} })],
    ['reading', read1, 'direct', (id: string) => read(id)],
    ['account info', change2, 'direct', (id: string) => putInfo(id)],
    ['subscriptions of a direct customer', change2, 'direct', (id: string) => put(id, [suite])],
    ['the review of a direct customer', ['BatchGetItem', 'BatchGetItem'], 'direct', (id: string) => review(id)],
    ['a free domain', read1, 'direct', () => domain('unknown')],
    ['listing', ['Query'], 'direct', () => call(api, listOnboardings, { token })],
    // One more where the draft says who the reseller is.
    ['account info, with a reseller', ['BatchGetItem', 'GetItem', 'TransactWriteItems'], 'reseller', putInfo],
    [
      'subscriptions, with a reseller',
      ['BatchGetItem', 'BatchGetItem', 'TransactWriteItems'],
      'reseller',
      (id: string) => put(id, [suite]),
    ],
    ['the review, with a reseller', Array(2).fill('BatchGetItem'), 'reseller', (id: string) => review(id)],
  ])('%s', async (_, operations, whose, act) => {
    const id = await complete([suite], whose === 'reseller' ? { resellerId: reseller.id } : {});
    await stack.do.settle();
    const { marker } = await stack.do.dynamoDbMarker();
    const { status, problem } = await act(id);
    const calls = await stack.do.dynamoDbCalls({ since: marker });
    expect(status, JSON.stringify(problem)).toBeLessThan(300);
    const ofSteps = calls.filter(({ functionName }) =>
      /Onboarding|AccountInfo|Subscriptions|Domain/.test(functionName),
    );
    expect(ofSteps.map(({ operation }) => operation)).toEqual(operations);
  });

  function putInfo(onboardingId: string) {
    return call(api, putAccountInfo, { token, parameters: { onboardingId }, body: accountInfo() });
  }
});

describe('a domain', () => {
  test('that nobody has is free, by its prefix or the whole of it', async () => {
    const free = { domain: 'nobody1.onvendor.example', status: 'FREE' };
    expect((await domain('nobody1')).body).toEqual(free);
    expect((await domain('nobody1.onvendor.example')).body).toEqual(free);
  });

  test('that a customer has is taken, with what to do instead', async () => {
    const { customerId: own } = await newCustomer(api, token, { changes: { company: { domain: 'mine' } } });
    const stranger = await (await tenants.provider()).token();
    await newCustomer(api, stranger, { changes: { company: { domain: 'theirs' } } });
    expect((await domain('mine')).body).toMatchObject({ status: 'TAKEN', code: 'DOMAIN_TAKEN', existingId: own });
    const { body } = await domain('theirs');
    expect(body).toMatchObject({
      domain: 'theirs.onvendor.example',
      status: 'TAKEN',
      code: 'CUSTOMER_EXISTS_REQUEST_RELATIONSHIP',
      nextStep: expect.stringContaining('POST /v1/relationship-requests'),
    });
    expect(body.existingId).toBeUndefined();
  });

  test('that no customer can have is told so, with one that it could be', async () => {
    const { status, problem } = await domain('Fabri-kam');
    expect([status, problem.code]).toEqual([404, 'NOT_FOUND']);
    expect(problem.errors).toMatchObject([
      { pointer: '/path/domain', rule: 'domain-characters', normalised: 'fabrikam.onvendor.example' },
    ]);
    for (const [name, rule] of [
      ['xn--fabrkam-3ya', 'domain-punycode'],
      ['fаbrikam', 'domain-letters'],
    ] as const) {
      expect((await domain(name)).problem.errors?.[0]?.rule).toBe(rule);
    }
  });
});

function put(onboardingId: string, lineItems: Line[], key?: string) {
  return call(api, putSubscriptions, { token, parameters: { onboardingId }, body: { lineItems }, key });
}

function read(onboardingId: string) {
  return call(api, readOnboarding, { token, parameters: { onboardingId } });
}

function review(onboardingId: string) {
  return call(api, reviewOnboarding, { token, parameters: { onboardingId } });
}

function domain(name: string) {
  return call(api, checkDomain, { token, parameters: { domain: name } });
}

/** A draft with both steps done; its id. */
async function complete(lines: Line[], options: Parameters<typeof draftWithAccountInfo>[2] = {}): Promise<string> {
  const id = await draftWithAccountInfo(api, token, options);
  const { status, problem } = await put(id, lines);
  expect(status, JSON.stringify(problem)).toBe(200);
  return id;
}

async function problemsOf(id: string): Promise<string[][]> {
  const { body } = await review(id);
  expect(body.canSubmit).toBe(body.problems.length === 0);
  return body.problems.map(({ pointer, code }) => [pointer, code]);
}

/** Writes an offer of the seed with changes to it, as the programme does. */
async function change(offerId: string, changes: Partial<z.input<typeof putOffer.body>>): Promise<void> {
  const seeded = sampleOffers.find((one) => one.offerId === offerId);
  if (seeded === undefined) throw new Error(`The seed has no offer ${offerId}`);
  const { offerId: _, ...offer } = seeded;
  const operator = await tenants.operator();
  const body = { ...offer, ...changes };
  const { status, problem } = await call(api, putOffer, { token: operator, parameters: { offerId }, body });
  expect(status, JSON.stringify(problem)).toBe(200);
}

async function write(Item: Item): Promise<void> {
  await documents().send(new PutCommand({ TableName: tableName(), Item }));
}
