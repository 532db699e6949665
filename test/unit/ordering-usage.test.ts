import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { productOf } from '../../shared/domain/ordering/offer.ts';
import {
  applyOrder,
  changeSeats,
  noUsage,
  releaseSubscriptions,
  remainingSeats,
  remainingSubscriptions,
} from '../../shared/domain/ordering/usage.ts';
import { offers } from './ordering-fixtures.ts';

const { capped, cappedPremium, trial, plain } = offers;
const nothing = noUsage('customer-1');
const line = (offer: { offerId: string }, quantity: number) => ({ offerId: offer.offerId, quantity });

describe('what a customer has', () => {
  it('is counted for each offer and each product', () => {
    expect(applyOrder(nothing, [line(capped, 10), line(capped, 5), line(cappedPremium, 7), line(trial, 25)])).toEqual({
      customerId: 'customer-1',
      offers: {
        [capped.offerId]: { ever: 2, existing: 2 },
        [cappedPremium.offerId]: { ever: 1, existing: 1 },
        [trial.offerId]: { ever: 1, existing: 1 },
      },
      seats: { BUSINESS: 22, TRIAL: 25 },
      version: 1,
    });
  });

  it('leaves room up to each limit, and never less than none', () => {
    const usage = applyOrder(nothing, [line(capped, 120), line(trial, 25)]);
    expect([remainingSubscriptions(nothing, capped), remainingSubscriptions(usage, capped)]).toEqual([2, 1]);
    expect([remainingSubscriptions(nothing, trial), remainingSubscriptions(usage, trial)]).toEqual([1, 0]);
    expect(remainingSubscriptions(usage, { ...capped, limit: 0 })).toBe(0);
    expect([remainingSeats(nothing, capped), remainingSeats(usage, cappedPremium)]).toEqual([300, 180]);
    expect(remainingSeats(usage, { ...capped, maxSeatCountPerCustomer: 100 })).toBe(0);
    expect([remainingSubscriptions(usage, plain), remainingSeats(usage, plain)]).toEqual([Infinity, Infinity]);
  });

  it('is not found among what every object has', () => {
    const odd = {
      offerId: 'constructor',
      limitUnitOfMeasure: 'LIFETIME',
      limit: 1,
      maxSeatCountPerCustomer: 9,
    } as const;
    expect([remainingSubscriptions(nothing, odd), remainingSeats(nothing, odd)]).toEqual([1, 9]);
    const proto = { ...odd, offerId: '__proto__' };
    const usage = applyOrder(nothing, [line(proto, 4)]);
    expect([remainingSubscriptions(usage, proto), remainingSeats(usage, proto)]).toEqual([0, 5]);
  });

  it('follows seats up and down', () => {
    const usage = applyOrder(nothing, [line(capped, 10)]);
    expect(changeSeats(usage, capped.offerId, 5)).toMatchObject({ seats: { BUSINESS: 15 }, version: 2 });
    expect(changeSeats(usage, cappedPremium.offerId, -4)).toMatchObject({ seats: { BUSINESS: 6 } });
    const cancelled = changeSeats(usage, capped.offerId, -10);
    expect(cancelled).toMatchObject({ seats: {}, offers: { [capped.offerId]: { ever: 1, existing: 1 } } });
    expect(releaseSubscriptions(cancelled, [line(capped, 0)])).toMatchObject({
      seats: {},
      offers: { [capped.offerId]: { ever: 1, existing: 0 } },
    });
  });

  it('cannot be given back twice', () => {
    const usage = applyOrder(nothing, [line(capped, 10)]);
    expect(() => changeSeats(usage, capped.offerId, -11)).toThrow(RangeError);
    expect(() => releaseSubscriptions(usage, [line(capped, 11)])).toThrow(RangeError);
    expect(() => releaseSubscriptions(usage, [line(capped, 0), line(capped, 0)])).toThrow(RangeError);
    expect(() => releaseSubscriptions(nothing, [line(capped, 0)])).toThrow(RangeError);
  });

  const offerId = fc.constantFrom('A:1', 'A:2', 'B:1', 'C', '__proto__', 'constructor');
  const someLines = fc.array(fc.record({ offerId, quantity: fc.integer({ min: 1, max: 10 ** 9 }) }), { maxLength: 50 });

  it('adds up to the seats of all orders, product by product', () => {
    fc.assert(
      fc.property(someLines, someLines, (first, second) => {
        const usage = applyOrder(applyOrder(nothing, first), second);
        const all = [...first, ...second];
        for (const product of new Set(all.map((each) => productOf(each.offerId)))) {
          const seats = all
            .filter((each) => productOf(each.offerId) === product)
            .reduce((sum, each) => sum + each.quantity, 0);
          expect(Object.entries(usage.seats).find(([key]) => key === product)?.[1]).toBe(seats);
        }
        const existing = Object.values(usage.offers).reduce((sum, count) => sum + count.existing, 0);
        expect(existing).toBe(all.length);
      }),
    );
  });

  it('is as before once an order is released, but for what it ever had', () => {
    fc.assert(
      fc.property(someLines, someLines, fc.nat(), (first, second, turn) => {
        const before = applyOrder(nothing, first);
        const frozen = structuredClone(Object.entries(before.offers));
        const shift = second.length === 0 ? 0 : turn % second.length;
        const turned = [...second.slice(shift), ...second.slice(0, shift)];
        const after = releaseSubscriptions(applyOrder(before, second), turned);
        expect(Object.entries(after.seats).toSorted()).toEqual(Object.entries(before.seats).toSorted());
        for (const [id, count] of Object.entries(after.offers)) {
          const own = Object.entries(before.offers).find(([key]) => key === id)?.[1];
          expect(count.existing).toBe(own?.existing ?? 0);
          expect(count.ever).toBe((own?.ever ?? 0) + second.filter((each) => each.offerId === id).length);
        }
        expect(after.version).toBe(before.version + 2);
        expect(Object.entries(before.offers)).toEqual(frozen);
      }),
    );
  });
});
