import type { Partner } from '../partner.ts';
import type { Order, OrderLine } from './order.ts';
import type { ResolvedLine } from './order-lines.ts';
import type { MpnFacts } from './partner-of-record.ts';
import type { Subscription } from './subscription.ts';
import { subscriptionActions } from './subscription.ts';
import { endOf, regretWindowEnd } from './subscription-clock.ts';
import { shortestCycle, termEnd } from './term.ts';

/** Everything about an order that is not in its lines. */
export interface OrderContext {
  orderId: string;
  /** One for each line, by `lineItemNumber`. */
  subscriptionIds: readonly string[];
  provider: Pick<Partner, 'id' | 'tenantId' | 'mpnId' | 'legalName'>;
  customerId: string;
  resellerId?: string | undefined;
  /** ISO 4217. */
  currencyCode: string;
  /** The owners of the MPN ids that the lines put on record. */
  standings: MpnFacts['standings'];
  /** The customer's subscriptions as of now, of which some may become bases; none for a new customer. */
  subscriptions?: readonly Subscription[] | undefined;
  /** The user who submits. */
  placedBy: string;
  now: Date;
}

/**
 * The order and its subscriptions, one for each line, in one go: COMPLETED, FULFILLED and ACTIVE from `now` on (domain
 * rules, 2, 3.4, 3.8). `checkLines` must have found no problem and `attestationProblem` none either: nothing is checked
 * here again. The usage afterwards is `applyOrder(usage, order.lineItems)`.
 * @throws RangeError when a line has no subscription id
 */
export function placeOrder(
  lines: readonly ResolvedLine[],
  context: OrderContext,
): { order: Order; subscriptions: Subscription[] } {
  const at = context.now.toISOString();
  const record = {
    providerId: context.provider.id,
    customerId: context.customerId,
    version: 1,
    createdAt: at,
    updatedAt: at,
    createdBy: context.placedBy,
  };
  const placed = lines
    .toSorted((one, other) => one.lineItemNumber - other.lineItemNumber)
    .map((line) => {
      const orderLine = orderLineOf(line, context.subscriptionIds);
      return { orderLine, subscription: { ...record, ...subscriptionOf(line, orderLine, context) } };
    });
  const subscriptions = withEndsOfBases(
    placed.map(({ subscription }) => subscription),
    context.subscriptions ?? [],
  );
  const lineItems = placed.map(({ orderLine }) => orderLine);
  const order: Order = {
    ...record,
    id: context.orderId,
    ...(context.resellerId !== undefined && { resellerId: context.resellerId }),
    billingCycle: shortestCycle(lineItems.map(({ billingCycle }) => billingCycle)),
    currencyCode: context.currencyCode,
    status: 'COMPLETED',
    partnerOnRecordAttestationAccepted: true,
    lineItems,
    totalLicences: totalLicences(lineItems),
  };
  return { order, subscriptions };
}

/** Seats of an order or of a review, over all lines. */
export function totalLicences(lines: readonly { quantity: number }[]): number {
  return lines.reduce((total, { quantity }) => total + quantity, 0);
}

/** A base of the same order is no add-on itself, so that each end is known once its base is. */
function withEndsOfBases(placed: readonly Subscription[], existing: readonly Subscription[]): Subscription[] {
  const bases = new Map([...existing, ...placed].map((each) => [each.id, each]));
  return placed.map((subscription) => {
    const base = bases.get(subscription.parentSubscriptionId ?? '');
    const baseEndsAt = base && endOf(base);
    return baseEndsAt === undefined ? subscription : { ...subscription, baseEndsAt };
  });
}

function orderLineOf(line: ResolvedLine, subscriptionIds: readonly string[]): OrderLine {
  const { offer, parentLineItemNumber, parentSubscriptionId, ...asked } = line;
  const idOf = (lineItemNumber: number) => {
    const id = subscriptionIds[lineItemNumber];
    if (id === undefined) throw new RangeError(`Line ${lineItemNumber} has no subscription id.`);
    return id;
  };
  const parent = parentLineItemNumber === undefined ? parentSubscriptionId : idOf(parentLineItemNumber);
  return {
    ...asked,
    offerId: offer.offerId,
    offerName: offer.name,
    offerVersion: offer.version,
    billingType: offer.billingType,
    ...(parent !== undefined && { parentSubscriptionId: parent }),
    subscriptionId: idOf(line.lineItemNumber),
    status: 'FULFILLED',
  };
}

/**
 * Seats can be given back, and the subscription cancelled, for 7 days of 24 hours; a trial's cannot, since its quantity
 * and status are fixed (7.12). Trials renew by themselves, other offers where they can at all.
 */
function subscriptionOf(
  { offer }: ResolvedLine,
  line: OrderLine,
  context: OrderContext,
): Omit<Subscription, 'providerId' | 'customerId' | 'version' | 'createdAt' | 'updatedAt' | 'createdBy'> {
  const { provider, now, placedBy } = context;
  const at = now.toISOString();
  const { quantity, termDuration, partnerIdOnRecord } = line;
  const { isTrial, minimumQuantity, maximumQuantity, isAutoRenewable, maxSeatCountPerCustomer } = offer;
  const until = regretWindowEnd(at);
  const status = 'ACTIVE';
  const resellerId = partnerIdOnRecord && context.standings.get(partnerIdOnRecord)?.partnerId;
  const onRecord = partnerIdOnRecord === undefined ? {} : { partnerId: partnerIdOnRecord, resellerId };
  const window = isTrial ? {} : { cancellationAllowedUntil: until };
  return {
    id: line.subscriptionId,
    orderId: context.orderId,
    offerId: offer.offerId,
    offerName: offer.name,
    offerVersion: offer.version,
    offerTerms: {
      minimumQuantity,
      maximumQuantity,
      isAutoRenewable,
      ...(maxSeatCountPerCustomer !== undefined && { maxSeatCountPerCustomer }),
    },
    friendlyName: line.friendlyName ?? offer.name,
    quantity,
    unitType: offer.unitType,
    ...(termDuration && { termDuration, commitmentEndDate: termEnd(at, { termDuration, isTrial }) }),
    billingCycle: line.billingCycle,
    autoRenewEnabled: isTrial || isAutoRenewable,
    isTrial,
    status,
    suspensionReasons: [],
    creationDate: at,
    effectiveStartDate: at,
    termsBegun: 1,
    updates: 0,
    ...window,
    refundableQuantity: isTrial ? [] : [{ quantity, until }],
    ...onRecord,
    partnerIdHistory: partnerIdOnRecord === undefined ? [] : [{ ...onRecord, effectiveFrom: at, setBy: placedBy }],
    ...(line.parentSubscriptionId !== undefined && { parentSubscriptionId: line.parentSubscriptionId }),
    supportContact: {
      supportPartnerId: provider.id,
      supportTenantId: provider.tenantId,
      supportMpnId: provider.mpnId,
      name: provider.legalName,
    },
    actions: subscriptionActions({ status, isTrial, termDuration, ...window }, now),
  };
}
