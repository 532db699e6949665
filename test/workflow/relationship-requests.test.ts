import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listAgreements, listCustomers, readCustomer, updateCustomer } from '../../functions/customers/contract.ts';
import {
  acceptInvitation,
  askAgain,
  declineInvitation,
  probeCustomerInvitation,
  viewCustomerInvitation,
  viewInvitation,
} from '../../functions/invitations/contract.ts';
import { createRequest, readRequest } from '../../functions/partnerships/contract.ts';
import { changePartner } from '../../functions/programme/contract.ts';
import {
  createRelationshipRequest,
  listRelationshipRequests,
  listRelationships,
  readRelationshipRequest,
  resendRelationshipRequest,
  revokeRelationshipRequest,
} from '../../functions/relationships/contract.ts';
import { connect } from '../../infra/local/control.ts';
import { localPassword, seeder } from '../../infra/local/seed.ts';
import { call, request, tokenOf } from '../support/api.ts';
import { linkIn, mailsTo, tokenIn } from '../support/inbox.ts';
import { readLedger } from '../support/ledger.ts';
import { partnerUp } from '../support/onboarding.ts';
import { type CustomerCompany, relationshipsOn } from '../support/relationships.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const { api } = stack;
const control = connect(stack.control);
const tenants = tenantsOf(stack);
const { customerOf, ask, accept } = relationshipsOn(stack);
const json = { accept: 'application/json' };
const consent = { consent: true };

/** Has brought on the customers that others ask. */
let first: Company;
let customer: CustomerCompany;
let admin: string;

beforeAll(async () => {
  first = await tenants.provider();
  customer = await customerOf(first);
  admin = await customer.token();
}, 60_000);

async function partnersOf(customerId: string, token: string) {
  const { body } = await call(api, listRelationships, { token, parameters: { customerId } });
  return body.items.map(({ partnerId, role, status }) => [partnerId, role, status]);
}

describe('a customer that accepts', () => {
  test('has another partner beside the first, and the partner has a customer without a billing profile', async () => {
    const second = await tenants.provider();
    const agent = await second.token('AdminAgent');
    const { id, answer, link, parameters } = await ask(second, customer.email, { language: 'es' });
    expect(link).toContain('/i/c/');
    expect(answer.body).toMatchObject({
      partnerId: second.id,
      partnerRole: 'PROVIDER',
      customerEmail: customer.email,
      status: 'PENDING',
      includeDelegatedAdmin: true,
      includeAgreement: false,
      expiresInDays: 30,
      subject: `${second.name} desea trabajar con su empresa`,
    });
    expect(JSON.stringify(answer.body)).not.toContain(parameters.token);

    const seen = await call(api, viewCustomerInvitation, { parameters, headers: json });
    expect(seen.body).toMatchObject({ state: 'PENDING', providerName: second.name, includeDelegatedAdmin: true });
    expect(seen.body).not.toHaveProperty('token');

    const accepted = await accept(customer, parameters);
    expect(accepted.body).toEqual({
      requestId: id,
      status: 'ACCEPTED',
      at: expect.any(String),
      customerId: customer.id,
      partners: [{ partnerId: second.id, partnerName: second.name }],
    });
    expect(await accept(customer, parameters)).toMatchObject({ status: 200, body: accepted.body as object });

    const listed = await call(api, listCustomers, { token: agent });
    expect(listed.body.items.map((item) => item.id)).toEqual([customer.id]);
    const read = await call(api, readCustomer, { token: agent, parameters: { customerId: customer.id } });
    expect(read.body).toMatchObject({ origin: 'REQUESTED', status: 'ACTIVE', country: 'DE' });
    expect(read.body).not.toHaveProperty('billingProfile');
    expect(read.body).not.toHaveProperty('agreement');
    expect(await partnersOf(customer.id, admin)).toEqual(
      expect.arrayContaining([
        [first.id, 'PROVIDER', 'ACTIVE'],
        [second.id, 'PROVIDER', 'ACTIVE'],
      ]),
    );
    expect(await partnersOf(customer.id, agent)).toEqual([[second.id, 'PROVIDER', 'ACTIVE']]);
    expect(await partnersOf(customer.id, await first.token())).toEqual([[first.id, 'PROVIDER', 'ACTIVE']]);

    await control.settle();
    const [told] = await mailsTo(stack, second.email('AdminAgent'));
    expect(told?.text).toContain('Fabrikam Bicycles GmbH has accepted your invitation');
    const confirmation = (await mailsTo(stack, customer.email)).at(-1);
    expect(confirmation?.subject).toBe(`Ha aceptado la invitación de ${second.name}`);

    const { items, journals } = await readLedger(stack);
    const grants = items.filter(({ kind, data }) => kind === 'GRANT' && data['partnerId'] === second.id);
    expect(grants.map(({ data }) => data)).toMatchObject([
      { customerId: customer.id, status: 'ACTIVE', duration: 'P1Y', requestId: id, isPartnerConsentPending: false },
    ]);
    const records = journals.filter(({ record }) => record.resourceId === id && record.customerId === customer.id);
    expect(records.map(({ record }) => record.operationType)).toEqual(['accept_customer_relationship_request']);

    const change = { billingProfile: { email: 'rechnung@fabrikam.example', defaultAddress: address } };
    const changed = await call(api, updateCustomer, {
      token: agent,
      parameters: { customerId: customer.id },
      body: { ...change, primaryContact: { firstName: 'Zoë', lastName: 'Brien', email: 'zoe@fabrikam.example' } },
    });
    expect([changed.status, changed.body.billingProfile?.email]).toEqual([200, 'rechnung@fabrikam.example']);
  });

  test('gives no rights of administration where none are asked for', async () => {
    const partner = await tenants.provider();
    const { parameters } = await ask(partner, customer.email, { includeDelegatedAdmin: false, mode: 'DRAFT' });
    expect((await accept(customer, parameters)).status).toBe(200);
    const { items } = await readLedger(stack);
    expect(items.filter(({ kind, data }) => kind === 'GRANT' && data['partnerId'] === partner.id)).toEqual([]);
  });

  test('accepts the agreement by itself where that is included, in the version that it was shown', async () => {
    const partner = await tenants.provider();
    const token = await partner.token('SalesAgent');
    const { parameters } = await ask(partner, customer.email, { includeAgreement: true, mode: 'DRAFT' });
    const { body: seen } = await call(api, viewCustomerInvitation, { parameters, headers: json });
    expect(seen.agreement).toMatchObject({ versionRank: 2, agreementLink: expect.stringContaining('https://') });
    const stale = await call(api, acceptInvitation, {
      token: admin,
      parameters,
      body: { consent: true, consentTextVersion: seen.consentTextVersion.replace('-2', '-1') },
    });
    expect([stale.status, stale.problem.reason]).toEqual([422, 'CONSENT_TEXT_CHANGED']);
    const { consentTextVersion } = seen;
    const body = { consent: true, consentTextVersion };
    expect((await call(api, acceptInvitation, { token: admin, parameters, body })).status).toBe(200);
    const inPath = { parameters: { customerId: customer.id } };
    const acceptances = await call(api, listAgreements, { token, ...inPath });
    expect(acceptances.body.items).toMatchObject([
      { method: 'CUSTOMER_DIRECT', status: 'CURRENT', primaryContact: { firstName: 'Sam', email: customer.email } },
    ]);
    const read = await call(api, readCustomer, { token, ...inPath });
    expect(read.body.agreement?.status).toBe('CURRENT');
  });

  test('gets both with one click where a provider asks for its reseller too', async () => {
    const provider = await tenants.provider();
    const reseller = await tenants.reseller();
    await partnerUp(provider, reseller);
    const { answer, parameters } = await ask(provider, customer.email, { includeResellerId: reseller.id });
    expect(answer.body.resellerName).toBe(reseller.name);
    const { body: seen } = await call(api, viewCustomerInvitation, { parameters, headers: json });
    expect(seen.consentText).toContain(`${reseller.name}, a reseller of ${provider.name}`);
    expect((await accept(customer, parameters)).status).toBe(200);
    const ofReseller = await call(api, readCustomer, {
      token: await reseller.token(),
      parameters: { customerId: customer.id },
    });
    expect(ofReseller.body).toMatchObject({ role: 'RESELLER', origin: 'REQUESTED', status: 'ACTIVE' });
    expect(await partnersOf(customer.id, await provider.token())).toEqual([
      [provider.id, 'PROVIDER', 'ACTIVE'],
      [reseller.id, 'RESELLER', 'ACTIVE'],
    ]);
    const mine = await call(api, listCustomers, {
      token: await provider.token(),
      query: { resellerId: reseller.id },
    });
    expect(mine.body.items.map((item) => item.id)).toEqual([customer.id]);
    await control.settle();
    const [news] = await mailsTo(stack, `contact@${reseller.domain}`);
    expect(news?.subject).toBe('Fabrikam Bicycles GmbH is now your customer');
  });

  test('can be asked by a reseller for itself', async () => {
    const reseller = await tenants.reseller();
    const { answer, parameters } = await ask(reseller, customer.email, { mode: 'DRAFT' });
    expect(answer.body.partnerRole).toBe('RESELLER');
    expect((await accept(customer, parameters)).status).toBe(200);
    expect(await partnersOf(customer.id, await reseller.token())).toEqual([[reseller.id, 'RESELLER', 'ACTIVE']]);
  });

  test('twenty times at once begins one relationship', async () => {
    const partner = await tenants.provider();
    const { id, parameters } = await ask(partner, customer.email, { mode: 'DRAFT' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => accept(customer, parameters)));
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    const { journals } = await readLedger(stack);
    const acceptances = journals.filter(
      ({ record }) => record.resourceId === id && record.operationType === 'accept_customer_relationship_request',
    );
    expect(acceptances).toHaveLength(1);
  });

  test('in two ways at once, by two links of one partner, works with it once', async () => {
    const partner = await tenants.provider();
    const colleague = `colleague@${first.domain}`;
    await seeder(stack).user(colleague, { id: customer.id, kind: 'customer', name: 'Fabrikam' }, ['GlobalAdmin']);
    const token = await tokenOf(stack, { email: colleague, password: localPassword });
    const one = await ask(partner, customer.email, { mode: 'DRAFT' });
    const other = await ask(partner, colleague, { mode: 'DRAFT' });
    const answers = await Promise.all([
      accept(customer, one.parameters),
      call(api, acceptInvitation, { token, parameters: other.parameters, body: consent }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.problem).toMatchObject({ code: 'RELATIONSHIP_ALREADY_ACTIVE', existingId: customer.id });
  });
});

describe('nobody accepts', () => {
  let partner: Company;
  let open: Awaited<ReturnType<typeof ask>>;

  beforeAll(async () => {
    partner = await tenants.provider();
    open = await ask(partner, customer.email, { mode: 'DRAFT' });
  });

  test('without consent, or with another address', async () => {
    const { parameters } = open;
    const unasked = await call(api, acceptInvitation, { token: admin, parameters, body: {} });
    expect([unasked.status, unasked.problem.code]).toEqual([422, 'CONSENT_REQUIRED']);
    const stranger = await (await tenants.reseller()).token();
    for (const answer of [
      await call(api, acceptInvitation, { token: stranger, parameters, body: consent }),
      await call(api, declineInvitation, { token: stranger, parameters, body: {} }),
    ]) {
      expect([answer.status, answer.problem.code]).toEqual([403, 'RECIPIENT_MISMATCH']);
    }
  });

  test('who is no customer, even with the right address', async () => {
    const reseller = await tenants.reseller();
    const { parameters } = await ask(partner, reseller.email(), { mode: 'DRAFT' });
    const token = await reseller.token();
    const asCustomer = await call(api, acceptInvitation, { token, parameters, body: consent });
    expect([asCustomer.status, asCustomer.problem.code]).toEqual([403, 'ROLE_NOT_ALLOWED']);
    const other = await tenants.provider();
    const invited = await tenants.invite(other, customer.email, { mode: 'DRAFT' });
    const asReseller = await call(api, acceptInvitation, {
      token: admin,
      parameters: { token: tokenIn(invited.link) },
      body: consent,
    });
    expect([asReseller.status, asReseller.problem.code]).toEqual([403, 'ROLE_NOT_ALLOWED']);
  });

  test('of another sales region', async () => {
    const american = await tenants.provider({ country: 'US' });
    const { parameters } = await ask(american, customer.email, { mode: 'DRAFT' });
    const answer = await accept(customer, parameters);
    expect([answer.status, answer.problem.code]).toEqual([422, 'REGION_MISMATCH']);
  });

  test('a partner that it has already', async () => {
    const { parameters } = await ask(first, customer.email, { mode: 'DRAFT' });
    const answer = await accept(customer, parameters);
    expect([answer.status, answer.problem.code]).toEqual([409, 'RELATIONSHIP_ALREADY_ACTIVE']);
  });

  test('a link of the other kind, which is no link there', async () => {
    const asReseller = await call(api, viewInvitation, { parameters: open.parameters, headers: json });
    expect([asReseller.status, asReseller.problem.code]).toEqual([404, 'INVITATION_NOT_FOUND']);
    const probe = await request(api, probeCustomerInvitation, { parameters: open.parameters });
    expect(probe.status).toBe(200);
    const invited = await tenants.invite(partner, 'kind@other.example', { mode: 'DRAFT' });
    const parameters = { token: tokenIn(invited.link) };
    expect((await request(api, probeCustomerInvitation, { parameters })).status).toBe(404);
  });

  test('what was declined, or withdrawn', async () => {
    const reason = 'We have a partner.';
    const token = await partner.token('AdminAgent');
    const declined = await call(api, declineInvitation, { token: admin, ...open, body: { reason } });
    expect([declined.status, declined.body.status]).toEqual([200, 'DECLINED']);
    const after = await accept(customer, open.parameters);
    expect([after.status, after.problem.code]).toEqual([409, 'INVITATION_DECLINED']);
    const read = await call(api, readRelationshipRequest, { token, parameters: { requestId: open.id } });
    expect(read.body).toMatchObject({ status: 'DECLINED', declineReason: reason, allowedActions: ['create'] });
    await control.settle();
    expect((await mailsTo(stack, partner.email('AdminAgent'))).at(-1)?.text).toContain(reason);

    const again = await ask(partner, customer.email, { supersedes: open.id });
    await call(api, revokeRelationshipRequest, { token, parameters: { requestId: again.id } });
    const revoked = await accept(customer, again.parameters);
    expect([revoked.status, revoked.problem.code]).toEqual([410, 'INVITATION_REVOKED']);
    await control.settle();
    const notice = (await mailsTo(stack, customer.email)).at(-1);
    expect(notice?.subject).toBe(`${partner.name} has withdrawn its invitation`);
  });
});

describe('a partner', () => {
  let partner: Company;
  let token: string;

  beforeAll(async () => {
    partner = await tenants.provider();
    token = await partner.token('SalesAgent');
  });

  test('sends a request anew: the older link says so, and can ask for the newer one', async () => {
    const address = 'anew@somewhere.example';
    const { id, parameters } = await ask(partner, address);
    const resent = await call(api, resendRelationshipRequest, { token, parameters: { requestId: id } });
    expect(resent.body).toMatchObject({ id, sendCount: 2, status: 'PENDING' });
    await control.settle();
    const mails = await mailsTo(stack, address);
    expect(new Set(mails.map(linkIn)).size).toBe(2);
    const old = await call(api, viewCustomerInvitation, { parameters, headers: json });
    expect([old.status, old.problem.code]).toEqual([410, 'INVITATION_SUPERSEDED']);
    expect((await call(api, askAgain, { parameters })).body).toEqual({ asked: true });
  });

  test('has one open invitation to an address, whichever kind it is', async () => {
    const address = 'one-at-a-time@somewhere.example';
    const { id } = await ask(partner, address, { mode: 'DRAFT' });
    const body = { recipientEmail: address, subject: 'S', bodyText: '{{link}}' };
    const asReseller = await call(api, createRequest, { token, body });
    expect(asReseller.problem).toMatchObject({ code: 'REQUEST_ALREADY_PENDING', existingId: id });
    const twice = await call(api, createRelationshipRequest, { token, body: { customerEmail: address } });
    expect(twice.problem).toMatchObject({ code: 'REQUEST_ALREADY_PENDING', existingId: id });
  });

  test('finds its requests of each kind where they belong, and nobody else does', async () => {
    const made = await ask(partner, 'find@me.example', { mode: 'DRAFT' });
    const parameters = { requestId: made.id };
    const found = await call(api, listRelationshipRequests, { token, query: { customerEmail: 'find@' } });
    expect(found.body.items.map(({ id }) => id)).toEqual([made.id]);
    const open = await call(api, listRelationshipRequests, { token, query: { status: 'PENDING', limit: '100' } });
    expect(open.body.items.map(({ id }) => id)).toContain(made.id);
    const asOther = await call(api, readRequest, { token, parameters });
    expect([asOther.status, asOther.problem.code]).toEqual([404, 'PARTNERSHIP_REQUEST_NOT_FOUND']);
    const stranger = await (await tenants.provider()).token('AdminAgent');
    const elsewhere = await call(api, readRelationshipRequest, { token: stranger, parameters });
    expect([elsewhere.status, elsewhere.problem.code]).toEqual([404, 'RELATIONSHIP_REQUEST_NOT_FOUND']);
  });

  test('names only a reseller that it works with, and a reseller names none', async () => {
    const reseller = await tenants.reseller();
    const body = { customerEmail: 'joint@somewhere.example', includeResellerId: reseller.id };
    const foreign = await call(api, createRelationshipRequest, { token, body });
    expect([foreign.status, foreign.problem.code]).toEqual([422, 'PARTNERSHIP_REQUIRED']);
    const itself = await call(api, createRelationshipRequest, { token: await reseller.token(), body });
    expect(itself.problem.errors).toMatchObject([{ pointer: '/includeResellerId', rule: 'provider-only' }]);
  });

  test('cannot have a joint request accepted once it has parted from its reseller', async () => {
    const reseller = await tenants.reseller();
    await partnerUp(partner, reseller);
    const { parameters } = await ask(partner, customer.email, { includeResellerId: reseller.id, mode: 'DRAFT' });
    await call(api, changePartner, {
      token: await tenants.operator(),
      parameters: { partnerId: reseller.id },
      body: { programStatus: 'INACTIVE' },
    });
    const answer = await accept(customer, parameters);
    expect([answer.status, answer.problem.code, answer.problem.reason]).toEqual([
      422,
      'PARTNERSHIP_REQUIRED',
      'INACTIVE',
    ]);
  });

  test.each([
    ['an address that is none', { customerEmail: 'nobody' }, '/customerEmail'],
    ['an address of its own', { customerEmail: 'own' }, '/customerEmail'],
    ['a text without its link', { customerEmail: 'a@b.example', bodyText: 'Hello' }, '/bodyText'],
    ['a field that is none', { customerEmail: 'a@b.example', roles: ['GlobalAdmin'] }, '/roles'],
    ['too long a time', { customerEmail: 'a@b.example', expiresInDays: 91 }, '/expiresInDays'],
  ])('is told of %s', async (_, given, pointer) => {
    const body = given.customerEmail === 'own' ? { customerEmail: `x@${partner.domain}` } : given;
    const answer = await call(api, createRelationshipRequest, { token, body });
    expect(answer.status).toBe(400);
    expect(answer.problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });
});

test('a customer sees its own partners and no other customer’s', async () => {
  const other = await customerOf(first);
  const answer = await call(api, listRelationships, { token: admin, parameters: { customerId: other.id } });
  expect([answer.status, answer.problem.code]).toEqual([404, 'CUSTOMER_NOT_FOUND']);
});

const address = { addressLine1: 'Hauptstraße 1', city: 'München', postalCode: '80331', country: 'DE' };
