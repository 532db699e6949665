import type { JournalEntry, OperationType } from './journal.ts';
import { cancelled, followersOf, reactivated, suspended } from './ordering/add-ons.ts';
import { type MpnFacts, requirePartnerOfRecord } from './ordering/partner-of-record.ts';
import { addBatch, giveBack, openBatches, refundableSeats } from './ordering/seat-batches.ts';
import { isCancellable, isLive, type Subscription } from './ordering/subscription.ts';
import { subscriptionAt } from './ordering/subscription-clock.ts';
import { type CustomerUsage, changeSeats, remainingSeats, touchUsage } from './ordering/usage.ts';
import type { Partnership } from './partnership.ts';
import { Refusal, refuseFields } from './refusal.ts';

/** The vendor takes no more changes of one subscription (domain rules, 7.13). */
const maximumUpdates = 1_200;

/** What of a subscription is to change; what is absent stays. */
export interface SubscriptionChange {
  quantity?: number | undefined;
  autoRenewEnabled?: boolean | undefined;
  friendlyName?: string | undefined;
}

/** What a change is decided on, besides the subscription. */
export interface SubscriptionFacts {
  /** Of the customer, over all partners. */
  usage: CustomerUsage;
  /**
   * Everything that the provider's customer has, as written; read where add-ons may have to follow, and later than the
   * usage: whoever adds to a family, or changes one, writes the usage too, so that nothing of it is missed.
   */
  subscriptions: readonly Subscription[];
  /** How the partner of record stands; read where `needsPartnerOfRecord` says so. */
  mpnFacts: MpnFacts;
  now: Date;
}

/** A changed subscription with everything that changes with it: what one transaction writes. */
export interface SubscriptionDecision {
  subscription: Subscription;
  /** Its add-ons. */
  followers: Subscription[];
  usage: CustomerUsage | undefined;
  entry: JournalEntry;
}

/**
 * Why a reseller may not manage a subscription, or undefined when it may: it must be the partner of record, work with the
 * provider now, and not have been switched off by it (domain rules, 11).
 */
export function managingProblem(
  subscription: Pick<Subscription, 'resellerId'>,
  reseller: { id: string; partnership: Partnership | undefined },
): { reason: string; detail: string } | undefined {
  const { id, partnership } = reseller;
  if (subscription.resellerId !== id) {
    return { reason: 'NOT_PARTNER_OF_RECORD', detail: 'Only the partner of record manages a subscription.' };
  }
  if (partnership?.status !== 'ACTIVE') {
    return { reason: 'PARTNERSHIP_NOT_ACTIVE', detail: 'Your partnership with the provider is not active.' };
  }
  if (!partnership.resellerMayManage) {
    return { reason: 'MANAGING_SWITCHED_OFF', detail: 'The provider manages its subscriptions itself.' };
  }
  return undefined;
}

/** Whether a change buys something, so that the partner of record has to be a valid one (domain rules, 7.10). */
export function needsPartnerOfRecord(
  { partnerId, quantity }: Pick<Subscription, 'partnerId' | 'quantity'>,
  change: SubscriptionChange | 'reactivate',
): boolean {
  if (partnerId === undefined) return false;
  return change === 'reactivate' || (change.quantity ?? quantity) > quantity;
}

/**
 * Changes the number of seats, the renewal or the name (domain rules, 4, changeQuantity, and 7.13). Seats come at any time
 * and go back only inside the window of the batch that they came with.
 * @param stored as it was written last
 * @returns undefined when nothing would change
 * @throws Refusal `STATE_CONFLICT`, `SUBSCRIPTION_SUSPENDED`, `UPDATE_LIMIT_REACHED`, `QUANTITY_OUT_OF_RANGE`,
 *   `REDUCTION_WINDOW_CLOSED`, `SEAT_LIMIT_REACHED`, `VALIDATION_FAILED`; the codes of a partner of record that is not valid
 */
export function changeSubscription(
  stored: Subscription,
  change: SubscriptionChange,
  facts: SubscriptionFacts,
): SubscriptionDecision | undefined {
  const { now } = facts;
  const current = subscriptionAt(stored, now);
  requireLive(current);
  let next = current;
  let { usage } = facts;
  const seats = (change.quantity ?? current.quantity) - current.quantity;
  const renews = change.autoRenewEnabled ?? current.autoRenewEnabled;
  if (seats !== 0) {
    requireChangeable(current, 'quantity');
    requireQuantity(current, current.quantity + seats);
    if (seats < 0) {
      next = { ...next, quantity: next.quantity + seats, refundableQuantity: batchesWithout(current, -seats, now) };
    } else {
      requireSeats(current, seats, usage);
      requirePartnerOfRecord(current.partnerId, facts.mpnFacts);
      const refundableQuantity = addBatch(current.refundableQuantity, seats, now);
      next = { ...next, quantity: next.quantity + seats, refundableQuantity };
    }
    usage = changeSeats(usage, current.offerId, seats);
  }
  if (renews !== current.autoRenewEnabled) {
    requireChangeable(current, 'renewal');
    if (renews && !current.offerTerms.isAutoRenewable) {
      const message = `${current.offerName} ends with its term: it does not renew by itself`;
      refuseFields([{ pointer: '/autoRenewEnabled', rule: 'offer-auto-renewable', message }]);
    }
    next = { ...next, autoRenewEnabled: renews };
    if (seats === 0) usage = touchUsage(usage);
  }
  next = { ...next, friendlyName: change.friendlyName ?? current.friendlyName };
  const isSame = seats === 0 && renews === current.autoRenewEnabled && next.friendlyName === current.friendlyName;
  if (isSame) return undefined;
  const followers = renews === current.autoRenewEnabled ? [] : facts.subscriptions;
  return decided('update_subscription', stored, next, {
    subscriptions: followers,
    usage: usage === facts.usage ? undefined : usage,
    now,
  });
}

/**
 * Takes it out of use, its add-ons too; renewal goes off, and a committed term goes on being billed (domain rules, 3.9).
 * Undefined when a partner has suspended it already.
 * @throws Refusal `STATE_CONFLICT`, `UPDATE_LIMIT_REACHED`
 */
export function suspendSubscription(stored: Subscription, facts: SubscriptionFacts): SubscriptionDecision | undefined {
  const { now, usage } = facts;
  const current = subscriptionAt(stored, now);
  requireLive(current);
  if (current.suspensionReasons.includes('PARTNER_REQUEST')) return undefined;
  requireChangeable(current, 'status');
  const next = suspended(current, 'PARTNER_REQUEST');
  return decided('suspend_subscription', stored, next, { ...facts, usage: touchUsage(usage) });
}

/**
 * Brings it back into use before its term ends, with the add-ons that were suspended because of it; whether they renew is
 * set again by hand (domain rules, 3.9 and 7.4). Undefined for one that is active.
 * @throws Refusal `PARENT_NOT_ACTIVE`, `STATE_CONFLICT`, `UPDATE_LIMIT_REACHED`; the codes of a partner of record that is
 *   not valid
 */
export function reactivateSubscription(
  stored: Subscription,
  facts: SubscriptionFacts,
): SubscriptionDecision | undefined {
  const { now, usage, subscriptions, mpnFacts } = facts;
  const current = subscriptionAt(stored, now);
  requireLive(current);
  if (current.status === 'ACTIVE') return undefined;
  requireChangeable(current, 'status');
  requireActiveParent(current, subscriptions, now);
  requirePartnerOfRecord(current.partnerId, mpnFacts);
  return decided('reactivate_subscription', stored, reactivated(current), { ...facts, usage: touchUsage(usage) });
}

/**
 * Ends it for good, its add-ons too, inside the window after purchase or renewal; what is bought without a commitment at
 * any time (domain rules, 3.9). The seats are free at once. Undefined for one that is cancelled.
 * @throws Refusal `CANCELLATION_WINDOW_CLOSED`, `STATE_CONFLICT`
 */
export function cancelSubscription(stored: Subscription, facts: SubscriptionFacts): SubscriptionDecision | undefined {
  const { now } = facts;
  const current = subscriptionAt(stored, now);
  if (current.status === 'CANCELLED') return undefined;
  requireLive(current);
  requireNoTrial(current, 'status');
  if (!isCancellable(current, now)) {
    throw new Refusal(
      'CANCELLATION_WINDOW_CLOSED',
      `${current.offerName} could be cancelled until ${current.cancellationAllowedUntil}.`,
      {
        currentState: current.status,
        allowedActions: current.actions,
        nextStep: 'Send autoRenewEnabled: false, so that it ends with its term, or suspend it.',
      },
    );
  }
  const next = cancelled(current, now.toISOString());
  const decision = decided('cancel_subscription', stored, next, facts);
  const { followers } = decision;
  const usage = [current, ...followers].reduce(
    (left, { offerId, quantity }) => changeSeats(left, offerId, -quantity),
    facts.usage,
  );
  // One write of the usage, however many seats it gives back.
  return { ...decision, usage: { ...usage, version: facts.usage.version + 1 } };
}

function decided(
  operationType: OperationType,
  stored: Subscription,
  changed: Subscription,
  context: { subscriptions: readonly Subscription[]; usage: CustomerUsage | undefined; now: Date },
): SubscriptionDecision {
  const { subscriptions, usage, now } = context;
  if (stored.updates >= maximumUpdates && changed.status !== 'CANCELLED') {
    throw new Refusal('UPDATE_LIMIT_REACHED', `A subscription can be changed ${maximumUpdates} times.`, {
      nextStep: 'Order another subscription in its place.',
    });
  }
  const written = {
    ...changed,
    updates: stored.updates + 1,
    version: stored.version + 1,
    updatedAt: now.toISOString(),
  };
  const subscription = subscriptionAt(written, now);
  const followers = followersOf(
    subscription,
    subscriptions.map((each) => subscriptionAt(each, now)),
    now,
  );
  return {
    subscription,
    followers,
    usage,
    entry: subscriptionEntry(operationType, stored, subscription, followers),
  };
}

/** What the journal keeps of a change of a subscription: who was on record is kept by the subscription itself. */
export function subscriptionEntry(
  operationType: OperationType,
  before: Subscription,
  next: Subscription,
  followers: readonly Subscription[] = [],
): JournalEntry {
  const value = ({
    status,
    quantity,
    autoRenewEnabled,
    friendlyName,
    termsBegun,
    commitmentEndDate,
  }: Subscription) => ({
    status,
    quantity,
    autoRenewEnabled,
    friendlyName,
    termsBegun,
    commitmentEndDate,
  });
  return {
    operationType,
    tenantId: next.providerId,
    resource: { type: 'subscription', id: next.id },
    ...(followers.length > 0 && { alsoTouched: followers.map(({ id }) => ({ type: 'subscription' as const, id })) }),
    customerId: next.customerId,
    resellerId: next.resellerId,
    oldValue: value(before),
    newValue: value(next),
  };
}

function requireLive(current: Subscription): void {
  if (isLive(current)) return;
  throw new Refusal('STATE_CONFLICT', `This subscription has ended: it is ${current.status}.`, {
    currentState: current.status,
    allowedActions: current.actions,
    nextStep: 'Order it anew.',
  });
}

function requireNoTrial({ isTrial, offerName, status, actions }: Subscription, what: string): void {
  if (!isTrial) return;
  throw new Refusal('STATE_CONFLICT', `The ${what} of a trial is fixed, and ${offerName} is one.`, {
    currentState: status,
    allowedActions: actions,
    reason: 'TRIAL',
    nextStep: 'Order the offer that is tried.',
  });
}

function requireChangeable(current: Subscription, what: 'quantity' | 'renewal' | 'status'): void {
  requireNoTrial(current, what);
  if (what === 'status' || current.status === 'ACTIVE') return;
  throw new Refusal('SUBSCRIPTION_SUSPENDED', `The ${what} of a suspended subscription cannot be changed.`, {
    currentState: current.status,
    allowedActions: current.actions,
    nextStep: 'Reactivate it first.',
  });
}

function requireQuantity({ offerTerms, offerName }: Subscription, quantity: number): void {
  const minimum = Math.max(1, offerTerms.minimumQuantity);
  const maximum = offerTerms.maximumQuantity;
  if (Number.isInteger(quantity) && quantity >= minimum && quantity <= maximum) return;
  const message = `The quantity of ${offerName} must be a whole number from ${minimum} to ${maximum}.`;
  throw new Refusal('QUANTITY_OUT_OF_RANGE', message, {
    errors: [{ pointer: '/quantity', rule: 'quantity-range', message }],
  });
}

function requireSeats({ offerId, offerTerms, offerName }: Subscription, seats: number, usage: CustomerUsage): void {
  const remaining = remainingSeats(usage, { offerId, maxSeatCountPerCustomer: offerTerms.maxSeatCountPerCustomer });
  if (seats <= remaining) return;
  const maximum = offerTerms.maxSeatCountPerCustomer;
  const message = `The customer may have ${maximum} seats of ${offerName}, and ${remaining} are left.`;
  throw new Refusal('SEAT_LIMIT_REACHED', message, {
    remaining,
    errors: [{ pointer: '/quantity', rule: 'seats-per-customer', message }],
  });
}

function batchesWithout({ refundableQuantity }: Subscription, seats: number, now: Date) {
  const left = giveBack(refundableQuantity, seats, now);
  if (left !== undefined) return left;
  const open = openBatches(refundableQuantity, now);
  const remaining = refundableSeats(refundableQuantity, now);
  const windows = open.map(({ quantity, until }) => `${quantity} until ${until}`).join(', ');
  const message =
    remaining === 0
      ? 'Licences can be given back for 7 days after they were added, and no such time is open.'
      : `Of these licences ${remaining} can be given back now: ${windows}.`;
  throw new Refusal('REDUCTION_WINDOW_CLOSED', message, {
    remaining,
    refundableQuantity: open,
    errors: [{ pointer: '/quantity', rule: 'reduction-window', message }],
    nextStep: 'Give back no more than that, or send autoRenewEnabled: false, so that it ends with its term.',
  });
}

function requireActiveParent(
  { parentSubscriptionId }: Subscription,
  subscriptions: readonly Subscription[],
  now: Date,
): void {
  if (parentSubscriptionId === undefined) return;
  const stored = subscriptions.find(({ id }) => id === parentSubscriptionId);
  const parent = stored && subscriptionAt(stored, now);
  if (parent?.status === 'ACTIVE') return;
  throw new Refusal('PARENT_NOT_ACTIVE', 'An add-on cannot be on while its base is off.', {
    blockingIds: [parentSubscriptionId],
    ...(parent && { currentState: parent.status }),
    nextStep: 'Reactivate the base; what was suspended because of it comes back with it.',
  });
}
