import type { Customer, CustomerRelationship } from './customer.ts';
import { isOutdated } from './customer-data/agreement.ts';
import type { AgreementTemplate } from './customer-data/customer.ts';
import type { Confirmation } from './customer-data/finding.ts';
import type { JournalEntry, Task } from './journal.ts';
import { refuseAll, refuseProblems, unconfirmedProblems } from './onboarding-findings.ts';
import { currencyOf } from './ordering/currency.ts';
import type { Offer } from './ordering/offer.ts';
import type { Order } from './ordering/order.ts';
import { checkLines, type LineInput } from './ordering/order-lines.ts';
import type { MpnStanding } from './ordering/partner-of-record.ts';
import { placeOrder } from './ordering/place-order.ts';
import type { Subscription } from './ordering/subscription.ts';
import { subscriptionAt } from './ordering/subscription-clock.ts';
import { applyOrder, type CustomerUsage } from './ordering/usage.ts';
import { type Partner, replyAddressOf, requireActivePartner } from './partner.ts';
import { Refusal } from './refusal.ts';
import type { Caller } from './tenants.ts';

/** An order for a customer that exists. */
export interface OrderInput {
  lineItems: readonly LineInput[];
  /** Each warning as it was told. */
  confirmedWarnings: readonly Confirmation[];
  partnerOnRecordAttestationAccepted?: boolean | undefined;
  /** ISO 4217; by default the customer's country's. */
  currencyCode?: string | undefined;
}

/** What is so of the customer, of what the lines name, and of the partners, now. */
export interface OrderFacts {
  relationship: CustomerRelationship;
  customer: Customer;
  provider: Partner;
  /** The customer's, when it has one. */
  reseller: Partner | undefined;
  templates: readonly AgreementTemplate[];
  offers: ReadonlyMap<string, Offer>;
  standings: ReadonlyMap<string, MpnStanding>;
  usage: CustomerUsage;
  /** Of the customer with this provider, as written; read where a line needs a base. */
  subscriptions: readonly Subscription[];
}

export interface OrderContext {
  now: Date;
  caller: Caller;
  newId: () => string;
}

/** The order with what it makes: what one transaction writes. */
export interface PlacedOrder {
  order: Order;
  subscriptions: Subscription[];
  usage: CustomerUsage;
  entry: JournalEntry;
}

/**
 * Places an order for an existing customer, whole or not at all, by the same rules for lines as a new customer's (domain
 * rules, 4, createOrder, and 7).
 * @throws Refusal `CUSTOMER_UNDER_REVIEW`, `CUSTOMER_NOT_ALLOWED`, `AGREEMENT_REQUIRED`, `WARNINGS_NOT_CONFIRMED`,
 *   `POR_ATTESTATION_REQUIRED`, the codes of the lines' problems, `STATE_CONFLICT` for a provider that is not active
 */
export function orderForCustomer(input: OrderInput, facts: OrderFacts, context: OrderContext): PlacedOrder {
  const { relationship, customer, provider, reseller, usage } = facts;
  const { now, caller, newId } = context;
  requireActivePartner(provider, 'Your company is not active in the programme, so it cannot order.');
  requireVettedCustomer(customer);
  requireCurrentAgreement(relationship, facts.customer, facts.templates, now);
  const subscriptions = facts.subscriptions.map((each) => subscriptionAt(each, now));
  const checked = checkLines(
    input.lineItems,
    {
      country: relationship.country,
      offers: facts.offers,
      usage,
      subscriptions,
      resellerMpnId: reseller?.mpnId,
      providerMpnId: provider.mpnId,
      standings: facts.standings,
    },
    now,
  );
  const onRecord = new Set(checked.lines.flatMap(({ partnerIdOnRecord = [] }) => partnerIdOnRecord));
  refuseProblems(checked.problems);
  refuseAll(unconfirmedProblems(checked.warnings, input), 'keep this order from being placed', {
    nextStep: 'Send the same order with confirmedWarnings: the rule, pointer and basis of each.',
  });
  const forReseller = reseller !== undefined && onRecord.has(reseller.mpnId) ? reseller : undefined;
  const placed = placeOrder(checked.lines, {
    orderId: newId(),
    // In the order of the lines, as lists then show them.
    subscriptionIds: checked.lines.map(newId).sort(),
    provider,
    customerId: customer.id,
    resellerId: forReseller?.id,
    currencyCode: input.currencyCode ?? currencyOf(relationship.country),
    standings: facts.standings,
    subscriptions,
    placedBy: caller.userId,
    now,
  });
  const { order } = placed;
  return {
    ...placed,
    usage: applyOrder(usage, order.lineItems),
    entry: {
      operationType: 'create_order',
      tenantId: provider.id,
      resource: { type: 'order', id: order.id },
      alsoTouched: placed.subscriptions.map(({ id }) => ({ type: 'subscription' as const, id })),
      customerId: customer.id,
      resellerId: order.resellerId,
      newValue: { status: order.status, lines: order.lineItems.length, licences: order.totalLicences },
      tasks: forReseller === undefined ? [] : [newsToReseller(order, forReseller, facts)],
    },
  };
}

/** @throws Refusal outside of UNKNOWN and ALLOWED (domain rules, 3.6) */
function requireVettedCustomer({ accountStatus }: Customer): void {
  if (accountStatus === 'UNDER_REVIEW') {
    throw new Refusal(
      'CUSTOMER_UNDER_REVIEW',
      'The programme is vetting this customer, which cannot order meanwhile.',
      {
        currentState: accountStatus,
        nextStep: 'Order again once the vetting has ended.',
      },
    );
  }
  if (accountStatus === 'NOT_ALLOWED') {
    throw new Refusal('CUSTOMER_NOT_ALLOWED', 'The vetting of this customer was not successful: it cannot order.', {
      currentState: accountStatus,
      nextStep: 'Contact the programme.',
    });
  }
}

/**
 * What the provider attested counts for it alone, what the customer accepted itself for every partner.
 * @throws Refusal `AGREEMENT_REQUIRED` (domain rules, 6.1, 6.6 and 6.7)
 */
function requireCurrentAgreement(
  { agreement: attested, customerId }: CustomerRelationship,
  { directAgreement }: Customer,
  templates: readonly AgreementTemplate[],
  now: Date,
): void {
  const agreement = attested ?? directAgreement;
  const isCurrent = (each: typeof agreement): boolean => each !== undefined && !isOutdated(each, templates, now);
  if (isCurrent(attested) || isCurrent(directAgreement)) return;
  throw new Refusal(
    'AGREEMENT_REQUIRED',
    agreement === undefined
      ? 'Nobody of the customer has agreed to the customer agreement yet.'
      : 'A newer version of the customer agreement is in force, to which nobody of the customer has agreed.',
    {
      reason: agreement === undefined ? 'MISSING' : 'OUTDATED',
      nextStep: `Confirm who agreed, and when: POST /v1/customers/${customerId}/agreements.`,
    },
  );
}

function newsToReseller(order: Order, reseller: Partner, { provider, relationship }: OrderFacts): Task {
  return {
    kind: 'mail',
    to: reseller.primaryContact.email,
    fromName: provider.legalName,
    replyTo: replyAddressOf(provider),
    language: reseller.language,
    content: {
      template: 'subscriptions-added',
      providerName: provider.legalName,
      resellerName: reseller.legalName,
      companyName: relationship.companyName,
      domain: relationship.domain,
      subscriptions: String(order.lineItems.length),
      licences: String(order.totalLicences),
    },
  };
}
