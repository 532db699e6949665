import { isLive, type Subscription, type SuspensionReason } from './subscription.ts';
import { endOf } from './subscription-clock.ts';

/**
 * Add-ons that hang on one base, directly or on each other, as far as they are live: as many as follow their base in one
 * transaction. Held when they are ordered, so that suspending a base never meets more.
 */
export const maximumAddOns = 50;

type Member = Pick<Subscription, 'id' | 'status' | 'parentSubscriptionId'>;

/** The base that everything of a family hangs on in the end. */
export function rootOf<S extends Member>(id: string, subscriptions: readonly S[]): string {
  const parent = subscriptions.find((each) => each.id === id)?.parentSubscriptionId;
  return parent === undefined ? id : rootOf(parent, subscriptions);
}

/** How many live add-ons hang on a subscription, on one of them, and so on. */
export function countAddOns(id: string, subscriptions: readonly Member[]): number {
  return subscriptions
    .filter((each) => each.parentSubscriptionId === id && isLive(each))
    .reduce((sum, addOn) => sum + 1 + countAddOns(addOn.id, subscriptions), 0);
}

/**
 * The add-ons that change because their base does, each as it is then (domain rules, 3.9 and 7.4): suspended, cancelled
 * and ended with it; back with it, unless they were suspended on their own.
 * @param base as it is to be
 * @param subscriptions the customer's, as of now
 */
export function followersOf(base: Subscription, subscriptions: readonly Subscription[], now: Date): Subscription[] {
  return subscriptions
    .filter((each) => each.parentSubscriptionId === base.id && isLive(each))
    .flatMap((addOn) => {
      const followed = follow(addOn, base);
      if (followed.status === addOn.status && followed.baseEndsAt === addOn.baseEndsAt) return [];
      const written = { ...followed, version: addOn.version + 1, updatedAt: now.toISOString() };
      return [written, ...followersOf(written, subscriptions, now)];
    });
}

function follow(addOn: Subscription, base: Subscription): Subscription {
  if (base.status === 'CANCELLED') return cancelled(addOn, base.endedAt ?? '');
  const following = { ...addOn, baseEndsAt: endOf(base) };
  if (base.status === 'SUSPENDED' && addOn.status === 'ACTIVE') return suspended(following, 'PARENT_SUSPENDED');
  const isOffWithBase = addOn.status === 'SUSPENDED' && addOn.suspensionReasons.join() === 'PARENT_SUSPENDED';
  return base.status === 'ACTIVE' && isOffWithBase ? reactivated(following) : following;
}

/** Renewal goes off with it, and is set again by hand (domain rules, 3.9). */
export function suspended(subscription: Subscription, reason: SuspensionReason): Subscription {
  return { ...subscription, status: 'SUSPENDED', suspensionReasons: [reason], autoRenewEnabled: false };
}

export function reactivated(subscription: Subscription): Subscription {
  return { ...subscription, status: 'ACTIVE', suspensionReasons: [] };
}

export function cancelled(subscription: Subscription, endedAt: string): Subscription {
  return { ...subscription, status: 'CANCELLED', autoRenewEnabled: false, refundableQuantity: [], endedAt };
}
