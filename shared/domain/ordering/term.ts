import { after, dayMs } from '../time.ts';

/** How long a subscription is committed for, as ISO 8601 durations; and how often it is billed (domain rules, 2). */
export type TermDuration = 'P1M' | 'P1Y' | 'P3Y';
export type BillingCycle = 'MONTHLY' | 'ANNUAL' | 'TRIENNIAL' | 'ONE_TIME' | 'NONE';

const monthsOfTerm: Record<TermDuration, number> = { P1M: 1, P1Y: 12, P3Y: 36 };
const monthsOfCycle: Record<BillingCycle, number> = { MONTHLY: 1, ANNUAL: 12, TRIENNIAL: 36, ONE_TIME: 0, NONE: 0 };

/** Days that a trial lasts; its term is written P1M all the same (domain rules, 7.12). */
const trialDays = 30;

/** Whether a billing cycle fits into a term: nobody is billed for longer than committed (domain rules, 7.5). */
export function cycleFitsTerm(billingCycle: BillingCycle, termDuration: TermDuration): boolean {
  return monthsOfCycle[billingCycle] <= monthsOfTerm[termDuration];
}

/**
 * How often something of an order is billed: the shortest of its lines' cycles. Each line keeps its own. Cycles that
 * recur come before ONE_TIME, and NONE is left for orders in which nothing is billed.
 */
export function shortestCycle(cycles: readonly BillingCycle[]): BillingCycle {
  const byFrequency: BillingCycle[] = ['MONTHLY', 'ANNUAL', 'TRIENNIAL', 'ONE_TIME'];
  return byFrequency.find((cycle) => cycles.includes(cycle)) ?? 'NONE';
}

/**
 * The instant at which a commitment is over, its first instant outside. Calendar terms are reckoned in UTC and keep the
 * time of day and the day of the month; where the month is too short its last day stands in, so 31 January + P1M is
 * 28 or 29 February, and 29 February + P1Y is 28 February. A trial lasts 30 days of 24 hours.
 * @param start ISO 8601; for a renewal the first start, so that a term of 31 January goes on to 31 March, not 28 March.
 * @param terms how many terms have begun by then; 1 until the first renewal.
 * @returns ISO 8601 UTC
 */
export function termEnd(
  start: string,
  commitment: { termDuration: TermDuration; isTrial: boolean },
  terms: number = 1,
): string {
  if (commitment.isTrial) return after(start, terms * trialDays * dayMs);
  const end = new Date(start);
  const day = end.getUTCDate();
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() + terms * monthsOfTerm[commitment.termDuration]);
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(day, lastDay));
  return end.toISOString();
}
