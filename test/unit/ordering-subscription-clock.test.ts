import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryTerm } from '../../shared/domain/carry-term.ts';
import { checkLines } from '../../shared/domain/ordering/order-lines.ts';
import { placeOrder } from '../../shared/domain/ordering/place-order.ts';
import { addBatch, giveBack, openBatches, refundableSeats } from '../../shared/domain/ordering/seat-batches.ts';
import type { SeatBatch, Subscription, SubscriptionStatus } from '../../shared/domain/ordering/subscription.ts';
import { endOf, nextChangeAt, subscriptionAt } from '../../shared/domain/ordering/subscription-clock.ts';
import type { TermDuration } from '../../shared/domain/ordering/term.ts';
import { dayMs, hasCome, after as later, minuteMs } from '../../shared/domain/time.ts';
import { factsOf, lineOf, now } from './ordering-fixtures.ts';

function bought(at: Date, termDuration: TermDuration = 'P1M', changes: Partial<Subscription> = {}): Subscription {
  const { lines } = checkLines([lineOf({ termDuration, billingCycle: 'MONTHLY' })], factsOf(), now);
  const { subscriptions } = placeOrder(lines, {
    orderId: 'order-1',
    subscriptionIds: ['subscription-1'],
    provider: { id: 'provider-1', tenantId: 'tenant', mpnId: '1', legalName: 'Nordwind' },
    customerId: 'customer-1',
    currencyCode: 'EUR',
    standings: factsOf().standings,
    placedBy: 'agent-1',
    now: at,
  });
  return { ...(subscriptions[0] as Subscription), ...changes };
}

const endless = { autoRenewEnabled: true };
const ending = { autoRenewEnabled: false };
const off = { status: 'SUSPENDED', autoRenewEnabled: false } as const;

describe('the clock', () => {
  it.each([
    ['the last millisecond of the term', ending, '2026-12-21T07:59:59.999Z', 'ACTIVE'],
    ['the end of the term', ending, '2026-12-21T08:00:00.000Z', 'EXPIRED'],
    ['the last millisecond of 30 days more', ending, '2027-01-20T07:59:59.999Z', 'EXPIRED'],
    ['30 days later', ending, '2027-01-20T08:00:00.000Z', 'DISABLED'],
    ['the last millisecond of 90 days more', ending, '2027-04-20T07:59:59.999Z', 'DISABLED'],
    ['90 days after that', ending, '2027-04-20T08:00:00.000Z', 'DELETED'],
    ['the end of the term of a suspended one', off, '2026-12-21T08:00:00.000Z', 'DISABLED'],
    ['120 days after that', off, '2027-04-20T08:00:00.000Z', 'DELETED'],
    ['the end of the term of one that renews', endless, '2026-12-21T08:00:00.000Z', 'ACTIVE'],
    [
      'the end of its base',
      { ...endless, baseEndsAt: '2026-12-01T00:00:00.000Z' },
      '2026-12-01T00:00:00.000Z',
      'EXPIRED',
    ],
  ])('at %s has it', (_, changes, instant, status) => {
    expect(subscriptionAt(bought(now, 'P1M', changes), new Date(instant)).status).toBe(status);
  });

  it.each([
    ['2027-01-31T10:00:00.000Z', 'P1M', 2, '2027-03-31T10:00:00.000Z'],
    ['2028-01-31T10:00:00.000Z', 'P1M', 1, '2028-02-29T10:00:00.000Z'],
    ['2028-02-29T10:00:00.000Z', 'P1Y', 1, '2029-02-28T10:00:00.000Z'],
    ['2028-02-29T10:00:00.000Z', 'P1Y', 4, '2032-02-29T10:00:00.000Z'],
    ['2028-02-29T10:00:00.000Z', 'P3Y', 1, '2031-02-28T10:00:00.000Z'],
  ] as const)('ends what began at %s for %s in its term %i at %s', (start, term, terms, end) => {
    const subscription = bought(new Date(start), term);
    const justBefore = new Date(Date.parse(end) - 1);
    expect(subscriptionAt(subscription, justBefore)).toMatchObject({ termsBegun: terms, commitmentEndDate: end });
    expect(subscriptionAt(subscription, new Date(end)).termsBegun).toBe(terms + 1);
  });

  it('opens the window of all seats again with a renewal, for seven days', () => {
    const renewed = subscriptionAt(bought(now, 'P1M', { quantity: 7 }), new Date('2026-12-22T00:00:00.000Z'));
    const until = '2026-12-28T08:00:00.000Z';
    expect(renewed).toMatchObject({ cancellationAllowedUntil: until, refundableQuantity: [{ quantity: 7, until }] });
  });

  it('begins no new term of an add-on at the instant at which its base ends', () => {
    const addOn = bought(now, 'P1M', { baseEndsAt: '2026-12-21T08:00:00.000Z' });
    const ended = subscriptionAt(addOn, new Date('2026-12-21T08:00:00.000Z'));
    expect(ended).toMatchObject({ status: 'EXPIRED', termsBegun: 1, commitmentEndDate: addOn.commitmentEndDate });
  });

  it('releases a cancelled one after 90 days, and lets it be cancelled for ever', () => {
    const cancelled = bought(now, 'P1Y', { status: 'CANCELLED', autoRenewEnabled: false, endedAt: now.toISOString() });
    const released = later(now, 90 * dayMs);
    expect(subscriptionAt(cancelled, new Date(Date.parse(released) - 1)).deprovisionedAt).toBeUndefined();
    expect(subscriptionAt(cancelled, new Date(released))).toMatchObject({
      status: 'CANCELLED',
      deprovisionedAt: released,
    });
    expect(subscriptionAt(cancelled, new Date('2040-01-01'))).toMatchObject({ status: 'CANCELLED' });
  });

  const order: SubscriptionStatus[] = ['ACTIVE', 'SUSPENDED', 'EXPIRED', 'DISABLED', 'DELETED'];
  const someSubscription = fc
    .record({
      start: fc.date({ min: new Date('2024-01-01'), max: new Date('2032-12-31'), noInvalidDate: true }),
      term: fc.constantFrom<TermDuration>('P1M', 'P1Y', 'P3Y'),
      status: fc.constantFrom<SubscriptionStatus>('ACTIVE', 'SUSPENDED', 'CANCELLED'),
      autoRenewEnabled: fc.boolean(),
      baseEndsAfterDays: fc.option(fc.integer({ min: 0, max: 1500 }), { nil: undefined }),
    })
    .map(({ start, term, status, autoRenewEnabled, baseEndsAfterDays }) =>
      bought(start, term, {
        status,
        autoRenewEnabled: status === 'ACTIVE' && autoRenewEnabled,
        ...(baseEndsAfterDays !== undefined && { baseEndsAt: later(start, baseEndsAfterDays * dayMs) }),
        ...(status === 'CANCELLED' && { endedAt: start.toISOString() }),
      }),
    );
  const someMinutes = fc.array(fc.integer({ min: 0, max: 6 * 365 * 24 * 60 }), { minLength: 1, maxLength: 8 });

  it('tells the same however often a job wrote down what it told before, and never goes back', () => {
    fc.assert(
      fc.property(someSubscription, someMinutes, (subscription, minutes) => {
        let written = subscription;
        let last = subscription.status;
        for (const minute of minutes.toSorted((one, other) => one - other)) {
          const instant = new Date(Date.parse(subscription.effectiveStartDate) + minute * minuteMs);
          const told = subscriptionAt(subscription, instant);
          const { status, termsBegun, commitmentEndDate, endedAt, deprovisionedAt, actions } = told;
          expect(subscriptionAt(written, instant)).toMatchObject({ status, termsBegun, actions });
          expect(subscriptionAt(written, instant)).toMatchObject(
            JSON.parse(JSON.stringify({ commitmentEndDate, endedAt, deprovisionedAt })),
          );
          expect(order.indexOf(status)).toBeGreaterThanOrEqual(order.indexOf(last));
          last = status;
          written = carryTerm(written, instant)?.subscription ?? written;
          expect(carryTerm(written, instant)).toBeUndefined();
        }
      }),
    );
  });

  it('wakes the job at the very instant at which something changes, and at no other', () => {
    fc.assert(
      fc.property(someSubscription, (subscription) => {
        let written = subscription;
        for (let step = 0; step < 6; step += 1) {
          const wakeAt = nextChangeAt(written);
          if (wakeAt === undefined) return;
          expect(carryTerm(written, new Date(Date.parse(wakeAt) - 1))).toBeUndefined();
          const carried = carryTerm(written, new Date(wakeAt));
          expect(carried).toBeDefined();
          written = carried?.subscription ?? written;
        }
      }),
    );
  });

  it('never lets an add-on outlive its base', () => {
    fc.assert(
      fc.property(someSubscription, fc.integer({ min: 0, max: 3000 }), (subscription, days) => {
        const instant = new Date(Date.parse(subscription.effectiveStartDate) + days * dayMs);
        const { status } = subscriptionAt(subscription, instant);
        const { baseEndsAt } = subscription;
        if (baseEndsAt !== undefined && hasCome(baseEndsAt, instant))
          expect(['ACTIVE', 'SUSPENDED']).not.toContain(status);
        const endsAt = endOf(subscription);
        if (subscription.status === 'ACTIVE' && (endsAt === undefined || !hasCome(endsAt, instant))) {
          expect(status).toBe('ACTIVE');
        }
      }),
    );
  });
});

describe('seats', () => {
  it('go back last in, first out, so that none is refundable for longer than its own seven days', () => {
    const sixDaysOn = new Date(now.getTime() + 6 * dayMs);
    const first = addBatch([], 10, now);
    const churned = giveBack(addBatch(first, 10, sixDaysOn), 10, sixDaysOn);
    expect(churned).toEqual(first);
  });

  const someMoves = fc.array(
    fc.record({ minutes: fc.integer({ min: 0, max: 4 * 24 * 60 }), seats: fc.integer({ min: -30, max: 30 }) }),
    { maxLength: 25 },
  );

  it('that may be given back are those that were added within seven days and are there yet', () => {
    fc.assert(
      fc.property(someMoves, (moves) => {
        // Each seat by itself, with the instant it was added at.
        let seats: number[] = [];
        let batches: SeatBatch[] = [];
        let instant = now.getTime();
        for (const { minutes, seats: change } of moves) {
          instant += minutes * minuteMs;
          const at = new Date(instant);
          const isOpen = (added: number) => instant < added + 7 * dayMs;
          if (change > 0) {
            batches = addBatch(batches, change, at);
            seats = [...seats, ...Array<number>(change).fill(instant)];
          } else {
            const left = giveBack(batches, -change, at);
            const open = seats.filter(isOpen).length;
            expect(left === undefined).toBe(-change > open);
            if (left !== undefined) {
              batches = left;
              seats = change === 0 ? seats : seats.slice(0, change);
            }
          }
          expect(refundableSeats(batches, at)).toBe(seats.filter(isOpen).length);
          expect(openBatches(batches, at).every(({ quantity }) => quantity > 0)).toBe(true);
        }
      }),
    );
  });
});
