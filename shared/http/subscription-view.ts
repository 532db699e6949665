import { managingProblem } from '../domain/change-subscription.ts';
import { openBatches } from '../domain/ordering/seat-batches.ts';
import { isLive, type Subscription, type SubscriptionAction } from '../domain/ordering/subscription.ts';
import { endOf, subscriptionAt } from '../domain/ordering/subscription-clock.ts';
import type { Partnership } from '../domain/partnership.ts';
import type { Caller } from '../domain/tenants.ts';

const ofResellers: readonly SubscriptionAction[] = [
  'changeQuantity',
  'changeAutoRenew',
  'rename',
  'suspend',
  'reactivate',
];

/** A subscription as it is now, with what the caller itself may do with it. */
export function subscriptionView(
  stored: Subscription,
  context: { caller: Caller; partnership: Partnership | undefined; now: Date },
) {
  const { caller, partnership, now } = context;
  const current = subscriptionAt(stored, now);
  return {
    body: {
      ...current,
      flags: current.stalePartners === undefined ? [] : ['STALE_PARTNER'],
      endsAt: isLive(current) ? endOf(current) : undefined,
      refundableQuantity: isLive(current) ? openBatches(current.refundableQuantity, now) : [],
      actions: actionsOf(current, caller, partnership),
    },
    etag: stored.version,
  };
}

function actionsOf(current: Subscription, caller: Caller, partnership: Partnership | undefined): SubscriptionAction[] {
  if (caller.tenantKind !== 'reseller') return current.actions;
  if (managingProblem(current, { id: caller.tenantId, partnership }) !== undefined) return [];
  return current.actions.filter((action) => ofResellers.includes(action));
}
