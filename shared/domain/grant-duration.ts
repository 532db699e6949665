import { after, dayMs } from './time.ts';

/** How long delegated rights may last, by the calendar (domain rules, 2 and 12). */
export const shortestDuration = 'P1D';
export const longestDuration = 'P2Y';

/** The days before their end at which both sides are reminded; 0 is the day itself (domain rules, 3.7). */
export const reminderDays = [30, 7, 1, 0] as const;
export type ReminderDays = (typeof reminderDays)[number];

const shape = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})D)?$/u;

/** An ISO 8601 duration in years, months and days, such as `P1Y6M`; undefined for any other text. */
export function durationParts(duration: string): { years: number; months: number; days: number } | undefined {
  const match = shape.exec(duration);
  if (match === null) return undefined;
  const [, years = '0', months = '0', days = '0'] = match;
  return { years: Number(years), months: Number(months), days: Number(days) };
}

/**
 * Whether rights may be asked for that long. Measured in two years without a 29 February, so that what passes is never
 * too long because of when it begins.
 */
export function isGrantDuration(duration: string): boolean {
  if (durationParts(duration) === undefined) return false;
  const start = '2025-01-01T00:00:00.000Z';
  const end = endAfter(start, duration);
  return end >= endAfter(start, shortestDuration) && end <= endAfter(start, longestDuration);
}

/**
 * When rights that begin at `start` (ISO 8601 UTC) end: never later than two years from then, which months and days
 * together can come to be by a day or two.
 */
export function grantEnd(start: string, duration: string): string {
  const [end, latest] = [endAfter(start, duration), endAfter(start, longestDuration)];
  return new Date(Math.min(end, latest)).toISOString();
}

/** Where a month is too short, its last day stands in: a year from 29 February is 28 February. */
function endAfter(start: string, duration: string): number {
  const { years, months, days } = durationParts(duration) ?? { years: 0, months: 0, days: 0 };
  const end = new Date(start);
  const day = end.getUTCDate();
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() + years * 12 + months);
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(day, lastDay));
  return end.getTime() + days * dayMs;
}

/** When the reminder for so many days before the end is due: on the day of the end itself at its first moment, in UTC. */
export function reminderAt(endsAt: string, days: ReminderDays): string {
  return days === 0 ? `${endsAt.slice(0, 10)}T00:00:00.000Z` : after(endsAt, -days * dayMs);
}
