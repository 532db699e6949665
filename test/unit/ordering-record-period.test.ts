import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysOf,
  dayWindow,
  monthsReported,
  monthWindow,
  overlaps,
  periodAt,
  type RecordPeriod,
  recordOf,
} from '../../shared/domain/ordering/record-period.ts';
import type { Subscription } from '../../shared/domain/ordering/subscription.ts';
import { dayMs, hourMs, after as plus } from '../../shared/domain/time.ts';
import { soldAt } from '../support/sold.ts';

const start = '2026-08-20T09:00:00.000Z';

interface Step {
  hours: number;
  change: Partial<Subscription>;
}

/** Every stretch that a subscription leaves behind as it is changed, the last one as of `now`. */
function periodsOf(sold: Subscription, steps: Step[], now: Date): RecordPeriod[] {
  const periods: RecordPeriod[] = [];
  let current = { ...sold, onRecord: recordOf(sold).onRecord };
  let at = sold.updatedAt;
  for (const { hours, change } of steps) {
    at = plus(at, hours * hourMs);
    const next = { ...current, ...change, updatedAt: at };
    const { onRecord, ended } = recordOf(next);
    if (ended !== undefined) periods.push(ended);
    current = { ...next, onRecord };
  }
  const last = periodAt(current, now);
  return last === undefined ? periods : [...periods, last];
}

const onRecord = (name: string | undefined): Partial<Subscription> => ({ partnerId: name, resellerId: name });
const anyStep = fc.record({
  hours: fc.integer({ min: 0, max: 900 }),
  change: fc.oneof(
    fc.constantFrom(...[undefined, 'one', 'two'].map(onRecord)),
    fc.record({ quantity: fc.integer({ min: 1, max: 3 }) }),
    fc.constant({ friendlyName: 'Renamed' }),
  ),
});

/** The same told simply: who was on record for how many seats at an instant. */
function stateAt(sold: Subscription, steps: Step[], instant: string): string | undefined {
  if (instant < sold.updatedAt) return undefined;
  let state = sold;
  let at = sold.updatedAt;
  for (const { hours, change } of steps) {
    at = plus(at, hours * hourMs);
    if (at <= instant) state = { ...state, ...change };
  }
  return state.resellerId && `${state.resellerId} ${state.quantity}`;
}

describe('stretches on record', () => {
  it('count every day once, for who was on record when it ended, whatever changed', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), fc.integer({ min: 0, max: 400 }), (steps, later) => {
        const sold = soldAt(start, onRecord('one'));
        const total = steps.reduce((sum, { hours }) => sum + hours, 0);
        const now = new Date(plus(start, (total + later) * hourMs));
        const periods = periodsOf(sold, steps, now);
        for (const month of ['2026-08', '2026-09', '2026-10', '2026-11', '2027-02']) {
          const window = monthWindow(month);
          const counted: Record<string, number> = {};
          for (const period of periods.filter((each) => overlaps(each, window))) {
            const who = `${period.resellerId} ${period.quantity}`;
            const days = daysOf(period, window, now);
            if (days > 0) counted[who] = (counted[who] ?? 0) + days;
          }
          const expected: Record<string, number> = {};
          for (let end = plus(window.start, dayMs); end <= window.end; end = plus(end, dayMs)) {
            const who = end <= now.toISOString() ? stateAt(sold, steps, plus(end, -1)) : undefined;
            if (who !== undefined) expected[who] = (expected[who] ?? 0) + 1;
          }
          expect(counted).toEqual(expected);
        }
      }),
    );
  });

  it('name one partner for a day, the one at its end', () => {
    fc.assert(
      fc.property(
        fc.array(anyStep, { maxLength: 12 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 400 }),
        (steps, day, later) => {
          const sold = soldAt(start, onRecord('one'));
          const asOf = plus(start, day * dayMs).slice(0, 10);
          const now = new Date(plus(start, (day * 24 + later) * hourMs));
          const past = steps.filter((_, index) => {
            const passed = steps.slice(0, index + 1).reduce((sum, { hours }) => sum + hours, 0);
            return plus(start, passed * hourMs) <= now.toISOString();
          });
          const window = dayWindow(asOf, now);
          const found = periodsOf(sold, past, now).filter((period) => overlaps(period, window));
          const expected = stateAt(sold, past, window.start);
          expect(found.map(({ resellerId, quantity }) => `${resellerId} ${quantity}`)).toEqual(
            expected === undefined ? [] : [expected],
          );
        },
      ),
    );
  });

  it('end with the subscription, by the clock, however late that is noted', () => {
    const sold = soldAt(start, {
      ...onRecord('one'),
      autoRenewEnabled: false,
      commitmentEndDate: '2026-09-10T09:00:00.000Z',
    });
    const now = new Date('2026-11-01T00:00:00.000Z');
    const unnoted = periodsOf(sold, [], now);
    const status = 'EXPIRED' as const;
    const noted = periodsOf(sold, [{ hours: 1_000, change: { status, endedAt: '2026-09-10T09:00:00.000Z' } }], now);
    expect([...unnoted, ...noted].map(({ effectiveUntil }) => effectiveUntil)).toEqual([
      '2026-09-10T09:00:00.000Z',
      '2026-09-10T09:00:00.000Z',
    ]);
    const deleted = [
      { hours: 1_000, change: { status, endedAt: '2026-09-10T09:00:00.000Z' } },
      { hours: 900, change: { status: 'DELETED' as const } },
    ];
    expect(periodsOf(sold, deleted, now)).toMatchObject([{ effectiveUntil: '2026-09-10T09:00:00.000Z' }]);
  });

  it('leave nothing behind for nobody, and nothing that ended when it began', () => {
    const nobodys = [{ hours: 5, change: { quantity: 11 } }];
    expect(periodsOf(soldAt(start), nobodys, new Date())).toEqual([]);
    const atOnce = [{ hours: 0, change: onRecord('two') }];
    expect(periodsOf(soldAt(start, onRecord('one')), atOnce, new Date())).toMatchObject([{ resellerId: 'two' }]);
  });
});

describe('the time of a report', () => {
  it('is a month from its first instant to the next one’s', () => {
    expect(monthWindow('2026-12')).toEqual({ start: '2026-12-01T00:00:00.000Z', end: '2027-01-01T00:00:00.000Z' });
    expect(monthWindow('2028-02').end).toBe('2028-03-01T00:00:00.000Z');
  });

  it('is the last instant of a day that is over, and this instant of the present one', () => {
    const now = new Date('2026-11-21T10:00:00.000Z');
    expect(dayWindow('2026-11-20', now).start).toBe('2026-11-20T23:59:59.999Z');
    expect(dayWindow('2026-11-21', now).start).toBe('2026-11-21T10:00:00.000Z');
  });

  it('goes five years back', () => {
    expect(monthsReported(new Date('2026-11-21T10:00:00.000Z'))).toEqual({ earliest: '2021-11', latest: '2026-11' });
  });
});
