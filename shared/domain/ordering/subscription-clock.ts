import { after, dayMs, hasCome } from '../time.ts';
import { isLive, type Subscription, subscriptionActions } from './subscription.ts';
import { termEnd } from './term.ts';

/** Days in which seats may be given back and a subscription cancelled, after purchase and renewal (domain rules, 3.9, 7.13). */
const regretDays = 7;
/** Days that an expired subscription still works, and that its data is kept after that (domain rules, 3.9). */
const expiredDays = 30;
const disabledDays = 90;

/** The first instant at which what was bought can no longer be given back. `since` is ISO 8601. */
export function regretWindowEnd(since: string): string {
  return after(since, regretDays * dayMs);
}

/**
 * When a live subscription ends unless somebody does something: with its term if it does not renew, and with its base.
 * Undefined for one that goes on.
 */
export function endOf({
  autoRenewEnabled,
  commitmentEndDate,
  baseEndsAt,
}: Pick<Subscription, 'autoRenewEnabled' | 'commitmentEndDate' | 'baseEndsAt'>): string | undefined {
  return earliest(autoRenewEnabled ? undefined : commitmentEndDate, baseEndsAt);
}

/**
 * A subscription as the clock has it now, whether or not a job has written that down: renewed for as many terms as have
 * begun, or ended and on its way to being deleted (domain rules, 3.9). A renewal commits all seats anew, so that all of
 * them may be given back again for 7 days, and the whole cancelled. One that is cancelled stays so; it counts as one that
 * the customer has for as long as a disabled one.
 */
export function subscriptionAt(stored: Subscription, now: Date): Subscription {
  let current = stored;
  if (isLive(stored)) {
    const endedAt = endOf(stored);
    const hasEnded = endedAt !== undefined && hasCome(endedAt, now);
    current = renewed(stored, now, endedAt);
    if (hasEnded) {
      current = {
        ...current,
        status: stored.status === 'ACTIVE' ? 'EXPIRED' : 'DISABLED',
        autoRenewEnabled: false,
        endedAt,
      };
    }
  }
  const deprovisionedAt = deprovisioningOf(current);
  if (deprovisionedAt !== undefined && hasCome(deprovisionedAt, now)) {
    current = { ...current, deprovisionedAt, ...(current.status !== 'CANCELLED' && { status: 'DELETED' }) };
  } else if (current.status === 'EXPIRED' && hasCome(disablingOf(current), now)) {
    current = { ...current, status: 'DISABLED' };
  }
  return { ...current, actions: subscriptionActions(current, now) };
}

/** Whether the clock has changed something that is to be written down. */
export function hasMoved(stored: Subscription, current: Subscription): boolean {
  return (
    stored.status !== current.status ||
    stored.termsBegun !== current.termsBegun ||
    stored.deprovisionedAt !== current.deprovisionedAt
  );
}

/** When the clock changes the stored subscription next; undefined when it never will again. */
export function nextChangeAt(stored: Subscription): string | undefined {
  if (isLive(stored)) return earliest(stored.commitmentEndDate, stored.baseEndsAt);
  if (stored.status === 'EXPIRED') return disablingOf(stored);
  return deprovisioningOf(stored);
}

/** Renewed at the end of each term that has come, as long as that is before its end for good. */
function renewed(stored: Subscription, now: Date, endsAt: string | undefined): Subscription {
  const { termDuration, isTrial, effectiveStartDate, quantity } = stored;
  let { termsBegun, commitmentEndDate } = stored;
  let begunAt: string | undefined;
  while (
    termDuration !== undefined &&
    commitmentEndDate !== undefined &&
    stored.autoRenewEnabled &&
    hasCome(commitmentEndDate, now) &&
    (endsAt === undefined || commitmentEndDate < endsAt)
  ) {
    begunAt = commitmentEndDate;
    termsBegun += 1;
    commitmentEndDate = termEnd(effectiveStartDate, { termDuration, isTrial }, termsBegun);
  }
  if (begunAt === undefined) return stored;
  const until = regretWindowEnd(begunAt);
  return {
    ...stored,
    termsBegun,
    commitmentEndDate,
    ...(!isTrial && { cancellationAllowedUntil: until, refundableQuantity: [{ quantity, until }] }),
  };
}

function disablingOf({ endedAt = '' }: Subscription): string {
  return after(endedAt, expiredDays * dayMs);
}

/** Undefined for what has not ended, and for what is deprovisioned already. */
function deprovisioningOf({ status, endedAt, deprovisionedAt }: Subscription): string | undefined {
  if (endedAt === undefined || deprovisionedAt !== undefined) return undefined;
  return after(endedAt, (status === 'CANCELLED' ? disabledDays : expiredDays + disabledDays) * dayMs);
}

function earliest(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}
