import { durationParts } from './grant-duration.ts';

type Unit = 'year' | 'month' | 'day';

/** An ISO 8601 duration of years, months and days in words, such as `1 year, 6 months`. */
export function writtenDuration(duration: string, locale: string): string {
  const { years = 0, months = 0, days = 0 } = durationParts(duration) ?? {};
  const units: [Unit, number][] = [
    ['year', years],
    ['month', months],
    ['day', days],
  ];
  const parts = units.filter(([, count]) => count > 0).map(([unit, count]) => writtenCount(count, unit, locale));
  return new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format(parts);
}

/** So many years, months or days in words. */
export function writtenCount(count: number, unit: Unit, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
