import type { Partner } from './partner.ts';
import { Refusal } from './refusal.ts';

/**
 * How many invitations a provider may make: 50 a day and 200 open ones (domain rules, section 12), more when the
 * programme has raised its numbers. The count is kept in equal buckets of at most 500 invitations a day each, so that
 * a provider with raised numbers does not write every invitation through one item. `open` is an upper bound: closing
 * an invitation does not touch it, and when it would refuse, the true number is counted and written.
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

const invitationsPerDay = 50;
const openInvitations = 200;
const perBucketAndDay = 500;

export function bucketCount(provider: Pick<Partner, 'invitationsPerDay'>): number {
  return Math.max(1, Math.ceil((provider.invitationsPerDay ?? invitationsPerDay) / perBucketAndDay));
}

/**
 * The bucket after one more invitation, or `'COUNT_OPEN'` when the number of open invitations has to be counted first:
 * call again with `counted`, the provider's true number.
 */
export function takeQuota(
  current: QuotaBucket | undefined,
  provider: Partner,
  context: { bucket: number; now: Date; counted?: number | undefined },
): QuotaBucket | 'COUNT_OPEN' {
  const { now, counted } = context;
  const buckets = bucketCount(provider);
  const day = now.toISOString().slice(0, 10);
  const createdToday = current?.day === day ? current.createdToday : 0;
  const perDay = provider.invitationsPerDay ?? invitationsPerDay;
  if (createdToday >= Math.ceil(perDay / buckets)) {
    const midnight = Date.parse(`${day}T00:00:00.000Z`) + 86_400_000;
    throw new Refusal('RATE_LIMITED', `You have made the ${perDay} invitations that you may make in a day.`, {
      remaining: 0,
      retryAfterSeconds: Math.max(1, Math.ceil((midnight - now.getTime()) / 1000)),
      nextStep: 'Go on tomorrow (UTC), or ask the programme to raise your number.',
    });
  }
  const mostOpen = provider.openInvitations ?? openInvitations;
  const open = counted === undefined ? (current?.open ?? 0) : Math.floor(counted / buckets);
  if (open >= Math.ceil(mostOpen / buckets)) {
    if (counted === undefined) return 'COUNT_OPEN';
    throw new Refusal('RATE_LIMITED', `You have ${counted} open invitations and may have ${mostOpen}.`, {
      remaining: 0,
      retryAfterSeconds: 3600,
      nextStep: 'Revoke invitations that are no longer needed, or wait until some are answered or lapse.',
    });
  }
  return {
    providerId: provider.id,
    bucket: context.bucket,
    day,
    createdToday: createdToday + 1,
    open: open + 1,
    version: (current?.version ?? 0) + 1,
  };
}
