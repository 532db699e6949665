import type { Partner } from './partner.ts';
import { after, dayMs, hasCome, minuteMs } from './time.ts';

/** Indexes follow their table, and an acceptance that was under way when the reseller changed may end shortly after it. */
const settlingMs = 10 * minuteMs;
/** What no change has told of, such as a change of a provider's region. */
const slowRoundMs = 7 * dayMs;

/** When the watch looks at a reseller again, ISO 8601 UTC: once more after a change has settled, then once a week. */
export function nextWatch(reseller: Pick<Partner, 'updatedAt'>, now: Date): string {
  const settledAt = after(reseller.updatedAt, settlingMs);
  return hasCome(settledAt, now) ? after(now, slowRoundMs) : settledAt;
}
