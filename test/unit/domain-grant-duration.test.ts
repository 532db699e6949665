import { describe, expect, it } from 'vitest';
import { grantEnd, isGrantDuration, reminderAt } from '../../shared/domain/grant-duration.ts';

describe('how long rights may last', () => {
  it.each(['P1D', 'P30D', 'P1M', 'P6M', 'P1Y', 'P1Y6M', 'P0Y1D', 'P24M', 'P730D', 'P1Y11M30D', 'P2Y'])(
    '%s',
    (duration) => {
      expect(isGrantDuration(duration)).toBe(true);
    },
  );

  it.each([
    ...['P0D', 'P0Y', 'P2Y1D', 'P731D', 'P25M', 'P3Y', 'P9999Y9999M9999D'],
    ...['P', 'P1', '1Y', 'P1W', 'PT24H', 'P1Y2', 'P1.5Y', 'P-1D', 'p1y', 'P1D1Y', 'P1Y ', ''],
  ])('not %j', (duration) => {
    expect(isGrantDuration(duration)).toBe(false);
  });
});

describe('rights that begin', () => {
  const at = '13:45:10.123Z';
  it.each([
    ['2026-11-21', 'P1D', '2026-11-22'],
    ['2026-12-31', 'P1D', '2027-01-01'],
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2028-01-31', 'P1M', '2028-02-29'],
    ['2026-08-31', 'P6M', '2027-02-28'],
    ['2028-02-29', 'P1Y', '2029-02-28'],
    ['2027-02-28', 'P1Y', '2028-02-28'],
    ['2028-02-29', 'P2Y', '2030-02-28'],
    ['2026-10-25', 'P1D', '2026-10-26'],
    ['2026-11-30', 'P3M1D', '2027-03-01'],
    ['2027-06-01', 'P730D', '2029-05-31'],
  ])('on %s for %s end on %s, at the same time of day', (start, duration, end) => {
    expect(grantEnd(`${start}T${at}`, duration)).toBe(`${end}T${at}`);
  });

  it('never last longer than two years, however months and days come to lie', () => {
    expect(isGrantDuration('P23M31D')).toBe(true);
    expect(grantEnd('2027-03-01T00:00:00.000Z', 'P23M31D')).toBe('2029-03-01T00:00:00.000Z');
  });
});

it('reminders come so many days before the end, and on its day at the first moment of it', () => {
  const end = '2027-03-01T13:45:10.123Z';
  expect(([30, 7, 1, 0] as const).map((days) => reminderAt(end, days))).toEqual([
    '2027-01-30T13:45:10.123Z',
    '2027-02-22T13:45:10.123Z',
    '2027-02-28T13:45:10.123Z',
    '2027-03-01T00:00:00.000Z',
  ]);
});
