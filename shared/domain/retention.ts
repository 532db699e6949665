import { dayMs } from './time.ts';

/**
 * How many days an item of a kind is kept, counted from what `data-inventory.ts` says of the kind. Only the numbers stand
 * here, since every function carries them.
 */
const keptDays = {
  /** Seven years: the longest that tax and commercial law of the sales regions commonly asks for records of business. */
  JOURNAL: 7 * 365,
  ERASURE: 7 * 365,
  /** Domain rules, section 12: requests are kept for a year after they are closed, then purged. */
  REQUEST: 365,
  DRAFT: 365,
  MARKING: 90,
  IDEMPOTENCY: 1,
  /** As long as a receiver may ask for what was sent to it again. */
  WEBHOOK: 30,
  WEBHOOK_EVENT: 30,
  /** Longer than anything that waits in it. */
  WEBHOOK_LANE: 31,
} as const;

type Kept = keyof typeof keptDays;

export function keptMs(kind: Kept): number {
  return keptDays[kind] * dayMs;
}

/**
 * When the table may drop an item by itself, in seconds since 1970. It does so hours to days late, which does no harm
 * where it is used: nobody is answered from such an item any more.
 * @param since from when its time counts: an instant, ISO 8601 where it is text
 */
export function ttlAfter(kind: Exclude<Kept, 'REQUEST'>, since: Date | string): number {
  return Math.ceil((new Date(since).getTime() + keptMs(kind)) / 1000);
}
