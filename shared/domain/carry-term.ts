import { subscriptionEntry } from './change-subscription.ts';
import type { JournalEntry, OperationType } from './journal.ts';
import type { Subscription, SubscriptionStatus } from './ordering/subscription.ts';
import { hasMoved, subscriptionAt } from './ordering/subscription-clock.ts';
import { type CustomerUsage, releaseSubscriptions } from './ordering/usage.ts';

const operations: Record<SubscriptionStatus, OperationType> = {
  ACTIVE: 'renew_subscription',
  SUSPENDED: 'renew_subscription',
  EXPIRED: 'expire_subscription',
  DISABLED: 'disable_subscription',
  DELETED: 'delete_subscription',
  CANCELLED: 'delete_subscription',
};

/**
 * Writes down what the clock did to a subscription, all of it in one step however late that is. Undefined when there is
 * nothing to write.
 */
export function carryTerm(
  stored: Subscription,
  now: Date,
): { subscription: Subscription; isDeprovisioned: boolean; entry: JournalEntry } | undefined {
  const current = subscriptionAt(stored, now);
  if (!hasMoved(stored, current)) return undefined;
  const subscription = { ...current, version: stored.version + 1, updatedAt: now.toISOString() };
  return {
    subscription,
    isDeprovisioned: stored.deprovisionedAt === undefined && current.deprovisionedAt !== undefined,
    entry: subscriptionEntry(operations[current.status], stored, subscription),
  };
}

/** The usage once a subscription is deprovisioned; a cancelled one gave its seats back when it was cancelled. */
export function releaseUsage({ status, offerId, quantity }: Subscription, usage: CustomerUsage): CustomerUsage {
  return releaseSubscriptions(usage, [{ offerId, quantity: status === 'CANCELLED' ? 0 : quantity }]);
}
