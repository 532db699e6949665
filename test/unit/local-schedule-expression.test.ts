import { describe, expect, it } from 'vitest';
import { durationMilliseconds } from '../../infra/local/commands/duration.ts';
import { nextTime } from '../../infra/local/messaging/schedule-expression.ts';

// A Saturday.
const now = '2026-02-28T10:30:20.000Z';

function next(expression: string, after = now, timeZone = 'UTC'): string | undefined {
  const time = nextTime(expression, Date.parse(after), timeZone);
  return time === undefined ? undefined : new Date(time).toISOString().replace(':00.000Z', 'Z');
}

describe('a schedule', () => {
  it.each([
    ['rate(1 minute)', '2026-02-28T10:31:20.000Z'],
    ['rate(2 days)', '2026-03-02T10:30:20.000Z'],
    ['cron(* * * * ? *)', '2026-02-28T10:31Z'],
    ['cron(0/15 * * * ? *)', '2026-02-28T10:45Z'],
    ['cron(0 3 * * ? *)', '2026-03-01T03:00Z'],
    ['cron(30 10 * * ? *)', '2026-03-01T10:30Z'],
    ['cron(0 9 ? * MON-FRI *)', '2026-03-02T09:00Z'],
    ['cron(0 9 ? * 2#1 *)', '2026-03-02T09:00Z'],
    ['cron(0 9 ? * 6L *)', '2026-03-27T09:00Z'],
    ['cron(0 0 L * ? *)', '2026-03-31T00:00Z'],
    ['cron(0 0 1W * ? *)', '2026-03-02T00:00Z'],
    ['cron(0 0 29 FEB ? *)', '2028-02-29T00:00Z'],
    ['cron(0 0 1 1 ? 2027-2030)', '2027-01-01T00:00Z'],
    ['cron(5,10 8,20 * * ? *)', '2026-02-28T20:05Z'],
    ['at(2026-03-01T00:00:00)', '2026-03-01T00:00Z'],
    ['at(2026-01-01T00:00:00)', undefined],
    ['cron(0 0 1 1 ? 2020)', undefined],
  ])('%s fires next at %s', (expression, expected) => {
    expect(next(expression)).toBe(expected);
  });

  it('keeps the time of day of its zone through daylight saving', () => {
    expect(next('cron(0 9 * * ? *)', '2026-03-28T12:00:00Z', 'Europe/Berlin')).toBe('2026-03-29T07:00Z');
    expect(next('cron(0 9 * * ? *)', '2026-03-27T12:00:00Z', 'Europe/Berlin')).toBe('2026-03-28T08:00Z');
  });

  it.each(['rate(0 minutes)', 'rate(5 fortnights)', 'cron(61 * * * ? *)', 'every day'])('refuses %s', (expression) => {
    expect(() => next(expression)).toThrow();
  });
});

describe('a duration on the command line', () => {
  it('has a sign, a number and a unit', () => {
    expect(['+3d', '-90m', '2h', '+1w', '1.5d'].map(durationMilliseconds)).toEqual([
      259_200_000, -5_400_000, 7_200_000, 604_800_000, 129_600_000,
    ]);
    expect(() => durationMilliseconds('soon')).toThrow('"soon" is not a duration');
  });
});
