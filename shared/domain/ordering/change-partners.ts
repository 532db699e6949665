import type { CustomerRelationship } from '../customer.ts';
import type { JournalEntry } from '../journal.ts';
import { type Eligibility, eligibilityOf, type Partner } from '../partner.ts';
import type { Partnership } from '../partnership.ts';
import { Refusal } from '../refusal.ts';
import type { Caller } from '../tenants.ts';
import { type MpnFacts, partnerOfRecordProblems } from './partner-of-record.ts';
import type { StaleRole, Subscription, SubscriptionAction, SupportContact } from './subscription.ts';
import { subscriptionAt } from './subscription-clock.ts';

interface Context {
  now: Date;
  caller: Caller;
}

interface Change {
  subscription: Subscription;
  entry: JournalEntry;
}

/**
 * Puts a reseller's MPN id on record from now on, or nobody's (null): who earns on the subscription (domain rules, 4,
 * setReseller). What was so before stays in the history.
 * @returns undefined when it is on record already, and may be
 * @throws Refusal the code of the first of everything that keeps the id from being on record, all of it told;
 *   `STATE_CONFLICT` for a subscription that has ended
 */
export function setPartnerOfRecord(
  current: Subscription,
  mpnId: string | null,
  facts: MpnFacts,
  { now, caller }: Context,
): Change | undefined {
  const wanted = mpnId ?? undefined;
  const resellerId = wanted && facts.standings.get(wanted)?.partnerId;
  const isSame = current.partnerId === wanted && current.resellerId === resellerId;
  if (isSame && !isStale(current, 'PARTNER_OF_RECORD')) return undefined;
  requireAction(current, 'setPartnerOfRecord', now);
  const [first, ...others] = wanted === undefined ? [] : partnerOfRecordProblems(wanted, facts);
  if (first !== undefined) {
    throw new Refusal(first.code, first.message, {
      errors: [first, ...others].map(({ rule, message }) => ({ pointer: '/partnerIdOnRecord', rule, message })),
      reason: first.code,
      nextStep: first.nextStep,
    });
  }
  const entry = { partnerId: wanted, resellerId, effectiveFrom: now.toISOString(), setBy: caller.userId };
  return changed('update_subscription', current, now, {
    partnerId: wanted,
    resellerId,
    partnerIdHistory: isSame ? current.partnerIdHistory : [...current.partnerIdHistory, entry],
    stalePartners: without(current, 'PARTNER_OF_RECORD'),
  });
}

/** What there is to know about a partner that is to support a customer. */
export interface SupportFacts {
  provider: Partner;
  reseller?: Partner | undefined;
  /** The provider's with it. */
  partnership?: Partnership | undefined;
  /** The reseller's to the customer. */
  relationship?: CustomerRelationship | undefined;
}

/**
 * Has the provider itself or one of its resellers support the customer with a subscription (domain rules, 4,
 * setSupportContact): a reseller that works with the provider, may transact now, and serves the customer.
 * @returns undefined when it does already, and may
 * @throws Refusal `SUPPORT_CONTACT_NOT_ELIGIBLE` with the reason; `STATE_CONFLICT` for a subscription that has ended
 */
export function setSupportContact(
  current: Subscription,
  supportPartnerId: string,
  facts: SupportFacts,
  { now }: Context,
): Change | undefined {
  const { supportContact: before } = current;
  if (before.supportPartnerId === supportPartnerId && !isStale(current, 'SUPPORT_CONTACT')) return undefined;
  requireAction(current, 'setSupportContact', now);
  return changed('update_support_contact', current, now, {
    supportContact: contactOf(supporterOf(supportPartnerId, facts)),
    stalePartners: without(current, 'SUPPORT_CONTACT'),
  });
}

function contactOf({ id, tenantId, mpnId, legalName }: Partner): SupportContact {
  return { supportPartnerId: id, supportTenantId: tenantId, supportMpnId: mpnId, name: legalName };
}

type NotEligible = 'PARTNERSHIP_REQUIRED' | 'PARTNERSHIP_SUSPENDED' | 'RELATIONSHIP_REQUIRED' | Eligibility;

function supporterOf(supportPartnerId: string, facts: SupportFacts): Partner {
  const { provider, reseller, partnership, relationship } = facts;
  if (supportPartnerId === provider.id) return provider;
  const refuse = (reason: NotEligible, detail: string, nextStep: string) =>
    new Refusal('SUPPORT_CONTACT_NOT_ELIGIBLE', detail, {
      errors: [{ pointer: '/supportPartnerId', rule: 'support-contact', message: detail }],
      reason,
      nextStep,
    });
  // Without a partnership, another provider's reseller looks like one that does not exist.
  if (reseller === undefined || partnership === undefined || partnership.status === 'REMOVED') {
    throw refuse(
      'PARTNERSHIP_REQUIRED',
      'You have no partnership with a reseller of this id.',
      'Name yourself, or one of your resellers: GET /v1/resellers.',
    );
  }
  const { legalName: name } = reseller;
  if (partnership.status === 'SUSPENDED') {
    throw refuse('PARTNERSHIP_SUSPENDED', `Your partnership with ${name} is suspended.`, 'Resume the partnership.');
  }
  const eligibility = eligibilityOf(reseller, provider.region);
  if (eligibility !== 'ELIGIBLE') {
    throw refuse(eligibility, `${name} may not transact now (${eligibility}).`, 'Name yourself or another reseller.');
  }
  if (relationship?.status !== 'ACTIVE') {
    throw refuse(
      'RELATIONSHIP_REQUIRED',
      `${name} has no relationship with this customer.`,
      'Make it the reseller of the customer, or have it ask the customer for a relationship.',
    );
  }
  return reseller;
}

function isStale({ stalePartners }: Subscription, role: StaleRole): boolean {
  return stalePartners?.includes(role) ?? false;
}

function without({ stalePartners }: Subscription, role: StaleRole): StaleRole[] | undefined {
  const left = stalePartners?.filter((each) => each !== role) ?? [];
  return left.length === 0 ? undefined : left;
}

function requireAction(stored: Subscription, action: SubscriptionAction, now: Date): void {
  const { status, actions } = subscriptionAt(stored, now);
  if (actions.includes(action)) return;
  throw new Refusal('STATE_CONFLICT', 'The subscription has ended, so that nobody can be named for it any more.', {
    currentState: status,
    allowedActions: actions,
  });
}

function changed(
  operationType: JournalEntry['operationType'],
  current: Subscription,
  now: Date,
  change: Partial<Subscription>,
): Change {
  const subscription = { ...current, ...change, version: current.version + 1, updatedAt: now.toISOString() };
  const value = ({ partnerId, resellerId, supportContact, stalePartners }: Subscription) => ({
    partnerId,
    resellerId,
    supportPartnerId: supportContact.supportPartnerId,
    stalePartners,
  });
  return {
    subscription,
    entry: {
      operationType,
      tenantId: current.providerId,
      resource: { type: 'subscription', id: current.id },
      customerId: current.customerId,
      resellerId: subscription.resellerId ?? current.resellerId,
      oldValue: value(current),
      newValue: value(subscription),
    },
  };
}
