import { after, dayMs, hasCome } from '../time.ts';
import { isLive, type OnRecord, type Subscription } from './subscription.ts';
import { endOf } from './subscription-clock.ts';

/**
 * A stretch of time in which one reseller was on record for one number of seats: what a report of earnings is made of.
 * Once it has ended it never changes, so that the report of a month that is over stays what it was.
 */
export interface RecordPeriod
  extends Pick<
    Subscription,
    'providerId' | 'customerId' | 'offerId' | 'offerName' | 'friendlyName' | 'quantity' | 'unitType' | 'status'
  > {
  subscriptionId: string;
  /** The MPN id on record. */
  partnerId: string;
  resellerId: string;
  /** ISO 8601; the instant itself belongs to it. */
  effectiveFrom: string;
  /** ISO 8601, the first instant outside; absent as long as it goes on. */
  effectiveUntil?: string | undefined;
}

/** From `start` up to, not including, `end`; ISO 8601 UTC. */
export interface Window {
  start: string;
  end: string;
}

// Each month back costs a report half a read unit; programmes pay out long before this.
const yearsReported = 5;

/** From which month to which, such as `2026-11`, it can be told who was on record. */
export function monthsReported(now: Date): { earliest: string; latest: string } {
  const latest = now.toISOString().slice(0, 7);
  return { earliest: `${now.getUTCFullYear() - yearsReported}${latest.slice(4)}`, latest };
}

/** @param month such as `2026-11` */
export function monthWindow(month: string): Window {
  const end = new Date(`${month}-01T00:00:00.000Z`);
  end.setUTCMonth(end.getUTCMonth() + 1);
  return { start: `${month}-01T00:00:00.000Z`, end: end.toISOString() };
}

/**
 * The instant that decides who is on record on a day: its last one, or on the present day this one. One millisecond, so
 * that no two partners of one subscription are in it.
 * @param day such as `2026-11-21`
 */
export function dayWindow(day: string, now: Date): Window {
  const last = after(`${day}T00:00:00.000Z`, dayMs - 1);
  const start = last < now.toISOString() ? last : now.toISOString();
  return { start, end: after(start, 1) };
}

type Recorded = Omit<Subscription, 'partnerIdHistory' | 'refundableQuantity'>;

/**
 * What a change of a subscription does to its record: a stretch ends when another partner or another quantity comes, and
 * the next one begins then. The last one ends with the subscription, since nobody earns on what has ended.
 * @param next as it is to be written, with the stretch that it was in when it was written last
 * @returns `onRecord`: the stretch that it is in from now on; `ended`: one that is over before it, if anybody had it
 */
export function recordOf(next: Subscription): { onRecord: OnRecord; ended?: RecordPeriod | undefined } {
  const { partnerId, resellerId, quantity, updatedAt, endedAt } = next;
  const begun: OnRecord = { since: next.effectiveStartDate, partnerId, resellerId, quantity };
  const before = next.onRecord ?? begun;
  if (before.until !== undefined) return { onRecord: before };
  // The clock may have ended it long before anybody noted it.
  if (!isLive(next)) return { onRecord: { ...before, until: endedAt ?? updatedAt } };
  const isSame = partnerId === before.partnerId && resellerId === before.resellerId && quantity === before.quantity;
  if (isSame) return { onRecord: before };
  return {
    onRecord: { ...begun, since: updatedAt },
    ended: periodOf(next, { ...before, until: updatedAt }),
  };
}

/** Undefined where nobody was on record, and for what ended when it began. */
function periodOf(subscription: Recorded, onRecord: OnRecord): RecordPeriod | undefined {
  const { id, providerId, customerId, offerId, offerName, friendlyName, unitType, status } = subscription;
  const { since, until, partnerId, resellerId, quantity } = onRecord;
  if (partnerId === undefined || resellerId === undefined || (until !== undefined && until <= since)) return undefined;
  return {
    providerId,
    customerId,
    subscriptionId: id,
    offerId,
    offerName,
    friendlyName,
    quantity,
    unitType,
    status,
    partnerId,
    resellerId,
    effectiveFrom: since,
    ...(until !== undefined && { effectiveUntil: until }),
  };
}

/**
 * The stretch that a subscription is in, or was in when it ended: the clock ends a term that is not renewed, whether or
 * not a job has noted it. Undefined where nobody is on record.
 */
export function periodAt(subscription: Recorded, now: Date): RecordPeriod | undefined {
  const { onRecord } = subscription;
  const endsAt = onRecord?.until ?? endOf(subscription);
  const until = endsAt !== undefined && hasCome(endsAt, now) ? endsAt : undefined;
  return onRecord && periodOf(subscription, { ...onRecord, until });
}

export function overlaps({ effectiveFrom, effectiveUntil }: RecordPeriod, { start, end }: Window): boolean {
  return effectiveFrom < end && (effectiveUntil === undefined || effectiveUntil > start);
}

/**
 * The days of a window that count for a stretch. A day (UTC) counts for who is on record when it ends, so that no day
 * counts twice and every day that is over counts for somebody.
 */
export function daysOf({ effectiveFrom, effectiveUntil }: RecordPeriod, { start, end }: Window, now: Date): number {
  const day = (instant: string) => Math.floor(Date.parse(instant) / dayMs);
  const from = effectiveFrom > start ? effectiveFrom : start;
  const until = [effectiveUntil ?? end, end, now.toISOString()].reduce((one, other) => (one < other ? one : other));
  return Math.max(0, day(until) - day(from));
}
