import fc from 'fast-check';
import { expect } from 'vitest';
import { acceptInvitation } from '../../functions/invitations/contract.ts';
import { startOnboarding } from '../../functions/onboarding/contract.ts';
import { setPartnerOfRecord, setSupportContact } from '../../functions/partners-of-record/contract.ts';
import { removeReseller, resumeReseller, suspendReseller } from '../../functions/partnerships/contract.ts';
import {
  approveAdminGrant,
  consentToAdminGrant,
  endRelationship,
  listAdminGrants,
  rejectAdminGrant,
  requestAdminGrant,
  terminateAdminGrant,
} from '../../functions/relationships/contract.ts';
import { localPassword, seeder } from '../../infra/local/seed.ts';
import type { StackFile } from '../../infra/local/stack-file.ts';
import { loadPartner } from '../../shared/data/partners.ts';
import { removalAttestationVersion } from '../../shared/domain/attestation.ts';
import { endAttestationVersion } from '../../shared/domain/end-relationship.ts';
import { type Answer, call, tokenOf } from './api.ts';
import { tokenIn } from './inbox.ts';
import { freeDomain, newCustomer, suiteLine } from './onboarding.ts';
import { sellerOf } from './ordering.ts';
import { type Company, tenantsOf } from './tenants.ts';

/** What should be so, as simply as it can be said. */
interface Model {
  partnerships: ('NONE' | 'ACTIVE' | 'SUSPENDED' | 'REMOVED')[];
  customers: {
    id: string;
    /** Of `partnerships`; undefined for a direct customer. */
    reseller: number | undefined;
    ended: boolean;
    subscriptions: {
      id: string;
      status: 'ACTIVE' | 'SUSPENDED' | 'CANCELLED';
      quantity: number;
      record: number | undefined;
      support?: number | undefined;
    }[];
    grants: {
      id: string;
      /** Of `partnerships`, who gets the rights; undefined for the provider itself. */
      reseller: number | undefined;
      name: string;
      consented: boolean;
      status: 'PENDING' | 'ACTIVE' | 'REJECTED' | 'TERMINATED';
    }[];
  }[];
}

type Sold = Model['customers'][number];
type Subscription = Sold['subscriptions'][number];
type Grant = Sold['grants'][number];

/** One command: what it is called on is drawn as a number and taken from what there is then. */
export interface Command {
  name: string;
  reseller: number;
  customer: number;
  subscription: number;
  flag: boolean;
}

const names = [
  'invite',
  'suspend reseller',
  'resume reseller',
  'remove reseller',
  'new customer',
  'order',
  'order',
  'set record',
  'set record',
  'support',
  'more',
  'more',
  'more',
  'suspend',
  'reactivate',
  'cancel',
  'end relationship',
  'ask for rights',
  'ask for rights',
  'consent',
  'approve',
  'approve',
  'reject',
  'end rights',
];

/** So that there is something to act on from the beginning. */
const opening: Command[] = [0, 1].flatMap((reseller) => [
  { name: 'invite', reseller, customer: 0, subscription: 0, flag: true },
  { name: 'new customer', reseller, customer: 0, subscription: 0, flag: true },
]);

export const commands = (length: number): fc.Arbitrary<Command[]> =>
  fc.array(
    fc.record({
      name: fc.constantFrom(...names),
      reseller: fc.nat(1),
      customer: fc.nat(3),
      subscription: fc.nat(2),
      flag: fc.boolean(),
    }),
    { minLength: length, maxLength: length },
  );

/** Runs commands over HTTP beside the model; each must succeed exactly when the model says so. */
export async function runBesideModel(stack: StackFile, given: readonly Command[]): Promise<{ provider: Company }> {
  const { api } = stack;
  const tenants = tenantsOf(stack);
  const provider = await tenants.provider({ fields: { invitationsPerDay: 500, openInvitations: 500 } });
  const resellers = [await tenants.reseller(), await tenants.reseller()];
  const token = await provider.token('AdminAgent');
  const mpnIds = await Promise.all(resellers.map(async ({ id }) => (await loadPartner(id))?.mpnId ?? ''));
  const sell = sellerOf(api, token);
  const add = seeder(stack);
  const chiefs = new Map<string, Promise<string>>();
  /** The token of a customer's administrator, made at first use. */
  const chiefOf = (id: string): Promise<string> => {
    const known = chiefs.get(id);
    if (known !== undefined) return known;
    const email = `chief@${freeDomain()}.example`;
    const made = add.user(email, { id, kind: 'customer', name: 'Modelled' }, ['GlobalAdmin']);
    const chief = made.then(() => tokenOf(stack, { email, password: localPassword }));
    chiefs.set(id, chief);
    return chief;
  };
  const model: Model = { partnerships: ['NONE', 'NONE'], customers: [] };

  const isUsable = (reseller: number | undefined) =>
    reseller === undefined || model.partnerships[reseller] === 'ACTIVE';
  const isOpen = ({ status }: Grant) => status === 'PENDING' || status === 'ACTIVE';
  const told = (command: Command, answer: Answer<unknown>, succeeds: boolean): boolean => {
    const facts = `${JSON.stringify(command)} beside ${JSON.stringify(model)}: ${JSON.stringify(answer.problem)}`;
    if (succeeds) expect([200, 201], facts).toContain(answer.status);
    else expect([403, 404, 409, 422], facts).toContain(answer.status);
    return succeeds;
  };

  for (const command of [...opening, ...given]) {
    const { name, flag } = command;
    const chosen = command.reseller;
    const status = model.partnerships[chosen];
    const customer = model.customers[command.customer % Math.max(1, model.customers.length)];
    const sold = customer?.subscriptions[command.subscription % Math.max(1, customer.subscriptions.length)];
    const resellerId = resellers[chosen]?.id ?? '';
    const parameters = { resellerId };
    if (name === 'invite' && (status === 'NONE' || status === 'REMOVED')) {
      const reseller = resellers[chosen] as Company;
      const { link } = await tenants.invite(provider, reseller.email(), { mode: 'DRAFT' });
      const accepted = await call(api, acceptInvitation, {
        token: await reseller.token(),
        parameters: { token: tokenIn(link) },
        body: { consent: true },
      });
      if (told(command, accepted, true)) model.partnerships[chosen] = 'ACTIVE';
    }
    if (name === 'suspend reseller' && status === 'ACTIVE') {
      if (told(command, await call(api, suspendReseller, { token, parameters }), true))
        model.partnerships[chosen] = 'SUSPENDED';
    }
    if (name === 'resume reseller' && status === 'SUSPENDED') {
      if (told(command, await call(api, resumeReseller, { token, parameters }), true))
        model.partnerships[chosen] = 'ACTIVE';
    }
    if (name === 'remove reseller' && (status === 'ACTIVE' || status === 'SUSPENDED')) {
      const attestation = { accepted: true, textVersion: removalAttestationVersion };
      const removed = await call(api, removeReseller, { token, parameters, body: { confirm: true, attestation } });
      if (told(command, removed, true)) model.partnerships[chosen] = 'REMOVED';
    }
    if (name === 'new customer') {
      const reseller = flag ? chosen : undefined;
      if (!isUsable(reseller)) {
        told(command, await call(api, startOnboarding, { token, body: { resellerId } }), false);
      } else {
        const { customerId, made } = await newCustomer(api, token, reseller === undefined ? {} : { resellerId });
        told(command, made, true);
        const id = made.body.order.lineItems[0]?.subscriptionId ?? '';
        const first: Subscription = { id, status: 'ACTIVE', quantity: 10, record: reseller };
        model.customers.push({ id: customerId, reseller, ended: false, subscriptions: [first], grants: [] });
      }
    }
    if (customer === undefined) continue;
    if (name === 'order') {
      const record = flag ? customer.reseller : undefined;
      const line = { ...suiteLine, ...(customer.reseller !== undefined && !flag && { noReseller: true }) };
      const answer = await sell.order(customer.id, [line]);
      if (told(command, answer, !customer.ended && isUsable(record))) {
        const id = answer.body.lineItems[0]?.subscriptionId ?? '';
        customer.subscriptions.push({ id, status: 'ACTIVE', quantity: 10, record });
      }
    }
    if (name === 'end relationship' && !customer.ended) {
      const attestation = { accepted: true, textVersion: endAttestationVersion };
      const ended = await call(api, endRelationship, {
        token,
        parameters: { customerId: customer.id },
        body: { confirm: true, attestation },
      });
      const mayEnd = customer.subscriptions.every((each) => each.status !== 'ACTIVE');
      if (told(command, ended, mayEnd)) {
        customer.ended = true;
        // The reseller's tie was this provider's to give, so that nothing of it is left.
        for (const grant of customer.grants) if (isOpen(grant)) grant.status = 'TERMINATED';
      }
    }
    if (name === 'ask for rights') {
      const reseller = flag ? customer.reseller : undefined;
      const displayName = `Rights ${command.subscription}`;
      const isTaken = model.customers
        .flatMap(({ grants }) => grants)
        .some((grant) => isOpen(grant) && grant.name === displayName && grant.reseller === reseller);
      const answer = await call(api, requestAdminGrant, {
        token,
        parameters: { customerId: customer.id },
        body: {
          displayName,
          roles: ['DirectoryReader'],
          duration: 'P1Y',
          ...(reseller !== undefined && { resellerId: resellers[reseller]?.id }),
        },
      });
      if (told(command, answer, !customer.ended && isUsable(reseller) && !isTaken)) {
        const consented = reseller === undefined;
        customer.grants.push({ id: answer.body.id, reseller, name: displayName, consented, status: 'PENDING' });
      }
    }
    const grant = customer.grants[command.subscription % Math.max(1, customer.grants.length)];
    if (grant !== undefined) {
      const path = { customerId: customer.id, grantId: grant.id };
      const isAsked = grant.status === 'PENDING' && grant.consented;
      if (name === 'consent' && grant.reseller !== undefined) {
        const theirs = await resellers[grant.reseller]?.token('AdminAgent');
        const consent = await call(api, consentToAdminGrant, { token: theirs, parameters: path });
        if (told(command, consent, grant.consented || grant.status === 'PENDING')) grant.consented = true;
      }
      if (name === 'approve') {
        const approve = await call(api, approveAdminGrant, { token: await chiefOf(customer.id), parameters: path });
        const may = grant.status === 'ACTIVE' || (isAsked && isUsable(grant.reseller));
        if (told(command, approve, may)) grant.status = 'ACTIVE';
      }
      if (name === 'reject') {
        const chief = await chiefOf(customer.id);
        const reject = await call(api, rejectAdminGrant, { token: chief, parameters: path, body: {} });
        if (told(command, reject, grant.status === 'REJECTED' || isAsked)) grant.status = 'REJECTED';
      }
      if (name === 'end rights') {
        const by = flag ? await chiefOf(customer.id) : token;
        const ended = await call(api, terminateAdminGrant, { token: by, parameters: path });
        const may = ['TERMINATED', 'ACTIVE'].includes(grant.status) || (grant.status === 'PENDING' && !flag);
        if (told(command, ended, may)) grant.status = 'TERMINATED';
      }
    }
    if (sold === undefined) continue;
    const place = { customerId: customer.id, subscriptionId: sold.id };
    const isLive = sold.status !== 'CANCELLED' && !customer.ended;
    const record = flag ? chosen : undefined;
    // Whoever is on record or supports already may be named again: that changes nothing, whatever became of them.
    if (name === 'set record' && record !== sold.record) {
      const partnerIdOnRecord = record === undefined ? null : (mpnIds[record] ?? '');
      const set = await call(api, setPartnerOfRecord, { token, parameters: place, body: { partnerIdOnRecord } });
      if (told(command, set, isLive && isUsable(record))) sold.record = record;
    }
    if (name === 'support' && chosen !== sold.support) {
      const set = await call(api, setSupportContact, {
        token,
        parameters: place,
        body: { supportPartnerId: resellerId },
      });
      if (told(command, set, isLive && isUsable(chosen) && customer.reseller === chosen)) sold.support = chosen;
    }
    if (name === 'more') {
      const answer = await sell.change(place, { quantity: sold.quantity + 1 });
      if (told(command, answer, isLive && sold.status === 'ACTIVE' && isUsable(sold.record))) sold.quantity += 1;
    }
    if (name === 'suspend' && sold.status === 'ACTIVE') {
      if (told(command, await sell.suspend(place), !customer.ended)) sold.status = 'SUSPENDED';
    }
    if (name === 'reactivate' && sold.status === 'SUSPENDED') {
      if (told(command, await sell.reactivate(place), !customer.ended && isUsable(sold.record))) sold.status = 'ACTIVE';
    }
    if (name === 'cancel' && sold.status !== 'CANCELLED') {
      if (told(command, await sell.cancel(place), !customer.ended)) sold.status = 'CANCELLED';
    }
  }
  // What the model has come to is what is read.
  for (const { id, grants } of model.customers) {
    const { body } = await call(api, listAdminGrants, {
      token,
      parameters: { customerId: id },
      query: { limit: '100' },
    });
    const seen = body.items.map((grant) => [grant.id, grant.displayName, grant.status]);
    expect(seen.sort()).toEqual(grants.map((grant) => [grant.id, grant.name, grant.status]).sort());
  }
  for (const customer of model.customers.filter(({ ended }) => !ended)) {
    const { body } = await sell.list(customer.id, { limit: '100' });
    const seen = body.items.map(({ id, status, quantity, partnerId }) => [id, status, quantity, partnerId]);
    const expected = customer.subscriptions.map(({ id, status, quantity, record }) => [
      id,
      status,
      quantity,
      record === undefined ? undefined : mpnIds[record],
    ]);
    expect(seen.sort()).toEqual(expected.sort());
  }
  return { provider };
}
