import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { readCustomer } from '../../functions/customers/contract.ts';
import {
  cancelOnboarding,
  checkDomain,
  putAccountInfo,
  readOnboarding,
  reviewOnboarding,
  submitOnboarding,
} from '../../functions/onboarding/contract.ts';
import { suspendReseller } from '../../functions/partnerships/contract.ts';
import { changePartner } from '../../functions/programme/contract.ts';
import { keys } from '../../shared/data/keys.ts';
import { type Item, queryPage } from '../../shared/data/table.ts';
import { call } from '../support/api.ts';
import { mailsTo } from '../support/inbox.ts';
import {
  accountInfo,
  completeDraft,
  freeDomain,
  newCustomer,
  partnerUp,
  submission,
  suiteLine,
} from '../support/onboarding.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

let stack: RunningStack;
let api: string;
let tenants: ReturnType<typeof tenantsOf>;
let provider: Company;
let reseller: Company;
let token: string;

const resellerMpnId = '4711002';

beforeAll(async () => {
  stack = await startStack();
  api = stack.api;
  tenants = tenantsOf(stack);
  provider = await tenants.provider({ fields: { mpnId: '4700002' } });
  reseller = await tenants.reseller({ name: 'Café Digital SARL', fields: { mpnId: resellerMpnId } });
  await partnerUp(provider, reseller);
  token = await provider.token('SalesAgent');
});

afterAll(() => stack.stop());

describe('submitting a draft', () => {
  test('makes the customer with all its parts, and tells who signed and the reseller', async () => {
    const domain = freeDomain();
    const signer = { firstName: 'Zoë', lastName: 'Şahin', email: `zoe@${domain}.example` };
    const id = await completeDraft(api, token, {
      resellerId: reseller.id,
      changes: {
        company: { domain },
        contact: { ...signer, email: `admin@${domain}.example` },
      },
      lineItems: [suiteLine, { ...suiteLine, offerId: 'CALLING:0001:DE', quantity: 5, noReseller: true }],
    });
    const { status, body, problem, headers } = await submit(id);
    expect(status, JSON.stringify(problem)).toBe(200);
    const { customerId, order } = body;
    expect(headers.get('location')).toBe(`/v1/customers/${customerId}`);
    expect(body).toMatchObject({ id, status: 'COMPLETED', resellerId: reseller.id });
    expect(order).toMatchObject({
      status: 'COMPLETED',
      currencyCode: 'EUR',
      totalLicences: 15,
      resellerId: reseller.id,
    });
    expect(order.lineItems).toMatchObject([
      {
        offerId: 'SUITE:0001:DE',
        offerVersion: 1,
        quantity: 10,
        partnerIdOnRecord: resellerMpnId,
        status: 'FULFILLED',
      },
      { offerId: 'CALLING:0001:DE', quantity: 5, parentSubscriptionId: order.lineItems[0]?.subscriptionId },
    ]);
    expect(order.lineItems[1]?.partnerIdOnRecord).toBeUndefined();

    const seen = await call(api, readCustomer, { token, parameters: { customerId } });
    expect(seen.body).toMatchObject({
      status: 'ACTIVE',
      role: 'PROVIDER',
      origin: 'CREATED',
      accountStatus: 'UNKNOWN',
      companyName: 'Fabrikam Bicycles GmbH',
      domain: `${domain}.onvendor.example`,
      associatedResellerId: reseller.id,
      resellerName: 'Café Digital SARL',
      agreement: { status: 'CURRENT', dateAgreed: '2025-06-01' },
      administrator: { userName: `admin@${domain}.example`, credential: 'AVAILABLE' },
    });
    const theirs = await call(api, readCustomer, { token: await reseller.token(), parameters: { customerId } });
    expect(theirs.body).toMatchObject({ role: 'RESELLER', providers: [{ providerId: provider.id }] });
    expect(theirs.body.billingProfile).toBeUndefined();
    expect(theirs.body.administrator).toBeUndefined();

    const kinds = (await itemsOf(customerId)).map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['AGREEMENT', 'CREDENTIAL', 'ORDER', 'RELATIONSHIP', 'SUBSCRIPTION', 'SUBSCRIPTION']);
    await stack.do.settle();
    const [notice] = await mailsTo(stack, 'zoe@fabrikam.example');
    expect(notice?.text).toContain("Zoë O'Brien-Şahin");
    const [news] = await mailsTo(stack, `contact@${reseller.domain}`);
    expect(news?.subject).toBe('Fabrikam Bicycles GmbH is now your customer');
    const ready = await call(api, readCustomer, { token, parameters: { customerId } });
    expect(ready.body.administrator?.account).toBe('READY');
    const draft = await call(api, readOnboarding, { token, parameters: { onboardingId: id } });
    expect(draft.body).toMatchObject({ status: 'COMPLETED', customerId, orderId: order.id, allowedActions: [] });
    expect(draft.body.accountInfo).toBeUndefined();
  });

  test('again, under the same key or another, answers what the first one made', async () => {
    const id = await completeDraft(api, token);
    const first = await submit(id, submission, 'once');
    const same = await submit(id, submission, 'once');
    const other = await submit(id, submission, 'twice');
    expect(first.status, JSON.stringify(first.problem)).toBe(200);
    expect([same.status, same.body]).toEqual([200, first.body]);
    expect([other.status, other.body]).toEqual([200, first.body]);
    expect((await submit(id, { ...submission, currencyCode: 'CHF' }, 'once')).problem.code).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
  });

  test('twenty times at once makes one customer, one order, one password', async () => {
    const id = await completeDraft(api, token);
    const answers = await Promise.all(Array.from({ length: 20 }, () => submit(id)));
    expect(answers.map(({ status, problem }) => (status === 200 ? 200 : problem))).toEqual(Array(20).fill(200));
    const [first] = answers;
    for (const { body } of answers) expect(body).toEqual(first?.body);
    const items = await itemsOf(first?.body.customerId ?? '');
    expect(items.map(({ kind }) => kind).sort()).toEqual([
      'AGREEMENT',
      'CREDENTIAL',
      'ORDER',
      'RELATIONSHIP',
      'SUBSCRIPTION',
    ]);
  });

  test('of two for one domain, one wins, and the other keeps its draft', async () => {
    const domain = freeDomain();
    const ids = await Promise.all(
      ['one', 'other'].map((name) =>
        completeDraft(api, token, {
          changes: { company: { domain }, contact: { email: `${name}@${domain}.example` } },
        }),
      ),
    );
    const answers = await Promise.all(ids.map((id) => submit(id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.findIndex(({ status }) => status === 409);
    expect(answers[lost]?.problem).toMatchObject({
      code: 'DOMAIN_TAKEN',
      existingId: answers[1 - lost]?.body.customerId,
      errors: [{ pointer: '/company/domain', rule: 'domain-free' }],
    });
    const kept = await call(api, readOnboarding, { token, parameters: { onboardingId: ids[lost] ?? '' } });
    expect(kept.body).toMatchObject({
      status: 'REVIEW',
      accountInfo: { company: { companyName: 'Fabrikam Bicycles GmbH' } },
    });
  });

  test('a domain that another provider serves is told with the way to ask for a relationship', async () => {
    const domain = freeDomain();
    await newCustomer(api, token, { changes: { company: { domain } } });
    const stranger = await tenants.provider();
    const theirs = await stranger.token();
    const started = await call(api, putAccountInfo, {
      token: theirs,
      parameters: { onboardingId: await completeDraft(api, theirs) },
      body: accountInfo({ company: { domain }, contact: { email: `other@${domain}.example` } }),
    });
    expect([started.status, started.problem.code]).toEqual([409, 'CUSTOMER_EXISTS_REQUEST_RELATIONSHIP']);
    expect(started.problem.nextStep).toContain('POST /v1/relationship-requests');
    expect(started.problem.existingId).toBeUndefined();
  });

  test('needs every warning confirmed for the value it was told about, the attestation, and the address', async () => {
    const id = await completeDraft(api, token, {
      changes: { company: { companyName: 'Test-Achats' }, address: { postalCode: '80 331' } },
    });
    const { body: review } = await call(api, reviewOnboarding, { token, parameters: { onboardingId: id } });
    expect(review.warnings.map(({ rule }) => rule)).toContain('company-name-placeholder');
    const bare = await submit(id, {});
    expect([bare.status, bare.problem.code]).toEqual([422, 'WARNINGS_NOT_CONFIRMED']);
    expect(bare.problem.errors?.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['company-name-placeholder', 'partner-on-record-attestation']),
    );
    const attested = await submit(id, { ...submission, addressConfirmed: true });
    expect([attested.status, attested.problem.code]).toEqual([422, 'WARNINGS_NOT_CONFIRMED']);
    const confirmedWarnings = review.warnings.map(({ rule, pointer, basis }) => ({ rule, pointer, basis }));
    const stale = confirmedWarnings.map((each) => ({ ...each, basis: 'Test-Achat' }));
    const old = await submit(id, { ...submission, addressConfirmed: true, confirmedWarnings: stale });
    expect([old.status, old.problem.code]).toEqual([422, 'WARNINGS_NOT_CONFIRMED']);
    const unattested = await submit(id, { confirmedWarnings, addressConfirmed: true });
    expect([unattested.status, unattested.problem.code]).toEqual([422, 'POR_ATTESTATION_REQUIRED']);
    const done = await submit(id, { ...submission, confirmedWarnings, addressConfirmed: true });
    expect(done.status, JSON.stringify(done.problem)).toBe(200);
  });

  test('needs the agreement', async () => {
    const id = await completeDraft(api, token, { changes: { agreement: null } });
    const { status, problem } = await submit(id);
    expect([status, problem.code]).toEqual([422, 'AGREEMENT_REQUIRED']);
  });

  test('is refused after cancel, and cancel after it', async () => {
    const cancelled = await completeDraft(api, token);
    await call(api, cancelOnboarding, { token, parameters: { onboardingId: cancelled } });
    expect((await submit(cancelled)).problem.code).toBe('DRAFT_CANCELLED');
    const { onboardingId } = await newCustomer(api, token);
    const late = await call(api, cancelOnboarding, { token, parameters: { onboardingId } });
    expect([late.status, late.problem.code, late.problem.currentState]).toEqual([409, 'STATE_CONFLICT', 'COMPLETED']);
  });

  test('of a draft that changed since it was looked at is refused by its version', async () => {
    const id = await completeDraft(api, token);
    const headers = { 'if-match': '"2"' };
    const stale = await call(api, submitOnboarding, {
      token,
      parameters: { onboardingId: id },
      body: submission,
      headers,
    });
    expect([stale.status, stale.problem.code]).toEqual([412, 'VERSION_MISMATCH']);
  });

  test('of another provider does not exist', async () => {
    const id = await completeDraft(api, token);
    const stranger = await (await tenants.provider()).token();
    const answer = await call(api, submitOnboarding, {
      token: stranger,
      parameters: { onboardingId: id },
      body: submission,
    });
    expect([answer.status, answer.problem.code]).toEqual([404, 'DRAFT_NOT_FOUND']);
  });

  test('is refused when the reseller is no longer eligible', async () => {
    const fading = await tenants.reseller({ name: 'Fading SARL' });
    await partnerUp(provider, fading);
    const id = await completeDraft(api, token, { resellerId: fading.id });
    await call(api, changePartner, {
      token: await tenants.operator(),
      parameters: { partnerId: fading.id },
      body: { programStatus: 'INACTIVE' },
    });
    const { status, problem } = await submit(id);
    expect([status, problem.code]).toEqual([422, 'PARTNERSHIP_REQUIRED']);
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/resellerId']));
  });

  test('is refused when a partnership that a line relies on is suspended while it is written', async () => {
    const [mpnId, named] = ['4711077', await tenants.reseller({ name: 'Named SARL', fields: { mpnId: '4711077' } })];
    await partnerUp(provider, named);
    const domain = freeDomain();
    const id = await completeDraft(api, token, {
      changes: { company: { domain } },
      lineItems: [{ ...suiteLine, partnerIdOnRecord: mpnId }],
    });
    await stack.do.armFault({
      kind: 'delay',
      milliseconds: 800,
      functionName: 'SubmitOnboarding',
      operation: 'TransactWriteItems',
      count: 1,
    });
    const admin = await provider.token();
    const { marker } = await stack.do.dynamoDbMarker({});
    const submitted = submit(id);
    // It has seen the partnership as active.
    const loads = () => stack.do.dynamoDbCalls({ since: marker, functionName: 'SubmitOnboarding' });
    await expect.poll(async () => (await loads()).length, { timeout: 10_000, interval: 10 }).toBe(2);
    const suspended = await call(api, suspendReseller, { token: admin, parameters: { resellerId: named.id } });
    expect(suspended.status).toBe(200);
    const answer = await submitted;
    expect([answer.status, answer.problem.code]).toEqual([422, 'PARTNERSHIP_REQUIRED']);
    const free = await call(api, checkDomain, { token, parameters: { domain } });
    expect(free.body.status).toBe('FREE');
  });

  test('is refused for a provider that is not active', async () => {
    const paused = await tenants.provider();
    const theirs = await paused.token();
    const id = await completeDraft(api, theirs);
    await call(api, changePartner, {
      token: await tenants.operator(),
      parameters: { partnerId: paused.id },
      body: { programStatus: 'INACTIVE' },
    });
    const answer = await call(api, submitOnboarding, {
      token: theirs,
      parameters: { onboardingId: id },
      body: submission,
    });
    expect([answer.status, answer.problem.code]).toEqual([409, 'STATE_CONFLICT']);
  });

  test('names an address that has an account already, at review and at submit', async () => {
    const taken = await completeDraft(api, token, { changes: { contact: { email: reseller.email() } } });
    await reseller.token();
    const { body } = await call(api, reviewOnboarding, { token, parameters: { onboardingId: taken } });
    expect(body.problems).toMatchObject([{ pointer: '/contact/email', code: 'USER_EMAIL_TAKEN' }]);
    const { status, problem } = await submit(taken);
    expect([status, problem.code]).toEqual([409, 'USER_EMAIL_TAKEN']);
  });

  test('of 50 lines takes three round trips and one transaction', async () => {
    const lineItems = Array.from({ length: 50 }, () => suiteLine);
    const id = await completeDraft(api, token, { resellerId: reseller.id, lineItems });
    const { body: review } = await call(api, reviewOnboarding, { token, parameters: { onboardingId: id } });
    const confirmedWarnings = review.warnings.map(({ rule, pointer, basis }) => ({ rule, pointer, basis }));
    expect(confirmedWarnings).toHaveLength(49);
    const { marker } = await stack.do.dynamoDbMarker({});
    const done = await submit(id, { ...submission, confirmedWarnings });
    expect(done.status, JSON.stringify(done.problem)).toBe(200);
    const calls = await stack.do.dynamoDbCalls({ since: marker });
    const ofStep = calls.filter(({ functionName }) => functionName.includes('SubmitOnboarding'));
    expect(ofStep.map(({ operation }) => operation)).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems']);
    expect(done.body.order.lineItems).toHaveLength(50);
  });
});

function submit(id: string, body: z.input<typeof submitOnboarding.body> = submission, key?: string) {
  return call(api, submitOnboarding, { token, parameters: { onboardingId: id }, body, ...(key && { key }) });
}

/** What the provider has of a customer, but for its history. */
async function itemsOf(customerId: string): Promise<Item[]> {
  const { items } = await queryPage({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.relationship(provider.id, customerId).pk },
    ConsistentRead: true,
  });
  return items.filter(({ kind }) => kind !== 'JOURNAL');
}
