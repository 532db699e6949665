import { limitReached } from './limit.ts';
import type { Partner } from './partner.ts';
import type { Refusal } from './refusal.ts';
import { dayMs, hourMs } from './time.ts';

/**
 * How many invitations a provider may make: 50 a day and 200 open ones (domain rules, section 12), more when the
 * programme has raised its numbers. The count is kept in equal buckets of at most 500 invitations a day each, so that
 * a provider with raised numbers does not write every invitation through one item; an invitation's id names its
 * bucket. `open` is an upper bound: closing an invitation does not touch it, and when it would refuse, the true number
 * of the bucket is counted and written.
 */
export interface QuotaBucket {
  providerId: string;
  bucket: number;
  /** UTC day, `YYYY-MM-DD`, that `createdToday` counts. */
  day: string;
  createdToday: number;
  open: number;
  version: number;
}

type Numbers = Pick<Partner, 'invitationsPerDay' | 'openInvitations'>;

const invitationsPerDay = 50;
const openInvitations = 200;
const perBucketAndDay = 500;

export function bucketCount(provider: Numbers): number {
  return Math.max(1, Math.ceil((provider.invitationsPerDay ?? invitationsPerDay) / perBucketAndDay));
}

/**
 * The bucket after one more invitation; `'COUNT_OPEN'` when the number of open invitations in it has to be counted
 * first, and the call repeated with `counted`; `'NO_DAY'` and `'NO_OPEN'` when it is full: another one may have room.
 */
export function takeQuota(
  current: QuotaBucket | undefined,
  provider: Partner,
  context: { bucket: number; now: Date; counted?: number | undefined },
): QuotaBucket | 'COUNT_OPEN' | 'NO_DAY' | 'NO_OPEN' {
  const { counted } = context;
  const buckets = bucketCount(provider);
  const today = context.now.toISOString().slice(0, 10);
  // The clock of another function may already have passed midnight; its day is not begun a second time.
  const day = current !== undefined && current.day > today ? current.day : today;
  const createdToday = current?.day === day ? current.createdToday : 0;
  if (createdToday >= share(provider.invitationsPerDay ?? invitationsPerDay, buckets, context.bucket)) return 'NO_DAY';
  const open = counted ?? current?.open ?? 0;
  if (open >= share(provider.openInvitations ?? openInvitations, buckets, context.bucket)) {
    return counted === undefined ? 'COUNT_OPEN' : 'NO_OPEN';
  }
  return {
    ...current,
    providerId: provider.id,
    bucket: context.bucket,
    day,
    createdToday: createdToday + 1,
    open: open + 1,
    version: (current?.version ?? 0) + 1,
  };
}

/** What to tell when no bucket has room. */
export function quotaRefusal(reason: 'NO_DAY' | 'NO_OPEN', provider: Numbers, now: Date): Refusal {
  if (reason === 'NO_OPEN') {
    const quota = provider.openInvitations ?? openInvitations;
    return limitReached(
      'RATE_LIMITED',
      `You have the ${quota} open invitations that you may have.`,
      { policy: 'open-invitations', quota },
      // Nobody knows when one is answered.
      {
        retryAt: now.getTime() + hourMs,
        now,
        nextStep: 'Revoke invitations that are no longer needed, or wait until some are answered or lapse.',
      },
    );
  }
  const quota = provider.invitationsPerDay ?? invitationsPerDay;
  const midnight = Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00.000Z`) + dayMs;
  return limitReached(
    'RATE_LIMITED',
    `You have made the ${quota} invitations that you may make in a day.`,
    { policy: 'invitations-per-day', quota, windowSeconds: dayMs / 1000 },
    { retryAt: midnight, now, nextStep: 'Go on tomorrow (UTC), or ask the programme to raise your number.' },
  );
}

/** One bucket's part of a number, so that the parts add up to it exactly. */
function share(whole: number, buckets: number, bucket: number): number {
  return Math.floor(whole / buckets) + (bucket < whole % buckets ? 1 : 0);
}
