import { beforeEach, describe, expect, inject, test } from 'vitest';
import { listCustomers, readCustomer, updateCustomer } from '../../functions/customers/contract.ts';
import { endRelationship, listRelationships, previewRelationshipEnd } from '../../functions/relationships/contract.ts';
import {
  cancelSubscription,
  createOrder,
  reactivateSubscription,
  suspendSubscription,
} from '../../functions/subscriptions/contract.ts';
import { endAttestationVersion } from '../../shared/domain/end-relationship.ts';
import { call } from '../support/api.ts';
import { readLedger } from '../support/ledger.ts';
import { partnerUp, suiteLine } from '../support/onboarding.ts';
import { type CustomerCompany, relationshipsOn } from '../support/relationships.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const { api } = stack;
const tenants = tenantsOf(stack);
const { customerOf, ask, accept } = relationshipsOn(stack);
const attested = { confirm: true, attestation: { accepted: true, textVersion: endAttestationVersion } };

let first: Company;
let token: string;
let customer: CustomerCompany;
let parameters: { customerId: string };
let subscriptionId: string;

beforeEach(async () => {
  first = await tenants.provider();
  token = await first.token('AdminAgent');
  customer = await customerOf(first);
  parameters = { customerId: customer.id };
  const { items } = await readLedger(stack);
  subscriptionId = String(
    items.find(({ kind, data }) => kind === 'SUBSCRIPTION' && data['customerId'] === customer.id)?.data['id'],
  );
});

const preview = async () => (await call(api, previewRelationshipEnd, { token, parameters })).body;
const end = (body: object = attested) => call(api, endRelationship, { token, parameters, body });
const ofSubscription = () => ({ token, parameters: { ...parameters, subscriptionId } });

describe('a relationship', () => {
  test('does not end while a subscription is active, nor unless it is meant and attested', async () => {
    expect(await preview()).toMatchObject({ canEnd: false, blockingIds: [subscriptionId], committed: [] });
    const blocked = await end();
    expect(blocked.problem).toMatchObject({ code: 'ACTIVE_SUBSCRIPTIONS_EXIST', blockingIds: [subscriptionId] });
    await call(api, suspendSubscription, ofSubscription());
    const seen = await preview();
    expect(seen).toMatchObject({ canEnd: true, blockingIds: [], committed: [{ subscriptionId }] });
    expect(seen.attestation).toMatchObject({ textVersion: endAttestationVersion, language: 'en' });
    for (const [body, code] of [
      [{}, 'CONFIRMATION_REQUIRED'],
      [{ confirm: true }, 'ATTESTATION_REQUIRED'],
      [{ ...attested, attestation: { accepted: true, textVersion: 'older' } }, 'ATTESTATION_REQUIRED'],
    ] as const) {
      const answer = await end(body);
      expect([answer.status, answer.problem.code]).toEqual([422, code]);
    }
    expect((await end()).body).toMatchObject({ status: 'ENDED', customerId: customer.id });
  });

  test('once ended is gone from the list, takes no orders, and leaves other partners as they are', async () => {
    const second = await tenants.provider();
    const { parameters: link } = await ask(second, customer.email, { mode: 'DRAFT' });
    await accept(customer, link);
    await call(api, cancelSubscription, ofSubscription());
    const ended = await end();
    expect(ended.status, JSON.stringify(ended.problem)).toBe(200);
    const again = await end();
    expect([again.status, again.body]).toEqual([200, ended.body]);

    const active = await call(api, listCustomers, { token });
    expect(active.body.items).toEqual([]);
    const past = await call(api, listCustomers, { token, query: { status: 'ENDED' } });
    expect(past.body.items.map(({ id }) => id)).toEqual([customer.id]);
    const order = await call(api, createOrder, {
      token,
      parameters,
      body: { lineItems: [suiteLine], partnerOnRecordAttestationAccepted: true },
    });
    for (const answer of [
      order,
      await call(api, readCustomer, { token, parameters }),
      await call(api, updateCustomer, { token, parameters, body: { tags: ['gold'] } }),
      await call(api, previewRelationshipEnd, { token, parameters }),
    ]) {
      expect([answer.status, answer.problem.code]).toEqual([403, 'RELATIONSHIP_ENDED']);
    }
    const admin = await customer.token();
    const partners = await call(api, listRelationships, { token: admin, parameters });
    expect(partners.body.items.map(({ partnerId, status }) => [partnerId, status])).toEqual(
      expect.arrayContaining([
        [first.id, 'ENDED'],
        [second.id, 'ACTIVE'],
      ]),
    );
    const { journals } = await readLedger(stack);
    const records = journals.filter(({ record }) => record.operationType === 'remove_partner_customer_relationship');
    expect(records.filter(({ record }) => record.customerId === customer.id)).toHaveLength(1);
  });

  test('begins anew only when the customer accepts a new request', async () => {
    await call(api, cancelSubscription, ofSubscription());
    await end();
    const { parameters: link } = await ask(first, customer.email, { mode: 'DRAFT' });
    expect((await accept(customer, link)).status).toBe(200);
    const read = await call(api, readCustomer, { token, parameters });
    expect(read.body).toMatchObject({ status: 'ACTIVE', origin: 'REQUESTED', agreement: { status: 'CURRENT' } });
    expect(read.body).not.toHaveProperty('endedAt');
    const listed = await call(api, listCustomers, { token });
    expect(listed.body.items.map(({ id }) => id)).toEqual([customer.id]);
  });

  test('ends with the rights of administration that it brought, and its reseller’s tie', async () => {
    const partner = await tenants.provider();
    const reseller = await tenants.reseller();
    await partnerUp(partner, reseller);
    const { parameters: link } = await ask(partner, customer.email, { mode: 'DRAFT' });
    await accept(customer, link);
    const agent = await partner.token('AdminAgent');
    await call(api, updateCustomer, { token: agent, parameters, body: { associatedResellerId: reseller.id } });
    const seen = await call(api, previewRelationshipEnd, { token: agent, parameters });
    expect(seen.body).toMatchObject({ canEnd: true, resellerId: reseller.id, grantIds: [expect.any(String)] });
    const ended = await call(api, endRelationship, { token: agent, parameters, body: attested });
    expect(ended.status, JSON.stringify(ended.problem)).toBe(200);
    const { items } = await readLedger(stack);
    const grants = items.filter(({ data }) => data['id'] === seen.body.grantIds[0]);
    expect(grants.map(({ kind, data }) => [kind, data['status']]).sort()).toEqual([
      ['GRANT', 'TERMINATED'],
      ['GRANT_COPY', 'TERMINATED'],
    ]);
    const tie = await call(api, readCustomer, { token: await reseller.token(), parameters });
    expect([tie.status, tie.problem.code]).toEqual([403, 'RELATIONSHIP_ENDED']);
  });

  test('never ends with an active subscription, whatever happens at the same time', async () => {
    await call(api, suspendSubscription, ofSubscription());
    const order = { lineItems: [suiteLine], partnerOnRecordAttestationAccepted: true };
    await Promise.all([
      end(),
      call(api, reactivateSubscription, ofSubscription()),
      call(api, createOrder, { token, parameters, body: order }),
    ]);
    const { items } = await readLedger(stack);
    const [tie] = items.filter(
      ({ kind, data }) =>
        kind === 'RELATIONSHIP' && data['customerId'] === customer.id && data['partnerId'] === first.id,
    );
    const active = items.filter(
      ({ kind, data }) => kind === 'SUBSCRIPTION' && data['customerId'] === customer.id && data['status'] === 'ACTIVE',
    );
    expect([tie?.data['status'], active.length > 0]).toEqual([
      active.length > 0 ? 'ACTIVE' : 'ENDED',
      active.length > 0,
    ]);
  });
});
