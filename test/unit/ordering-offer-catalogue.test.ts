import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offer } from '../../shared/domain/ordering/offer.ts';
import {
  type CatalogueOffer,
  maximumKnown,
  maximumLevels,
  type OfferInput,
  prerequisitesBeyond,
  putOffer,
} from '../../shared/domain/ordering/offer-catalogue.ts';
import { checkLines } from '../../shared/domain/ordering/order-lines.ts';
import { noUsage } from '../../shared/domain/ordering/usage.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { now, offers } from './ordering-fixtures.ts';

const { offerId: _, version: __, ...plain } = offers.plain;
const caller = { userId: 'U', tenantId: 'T' };

function put(catalogue: Map<string, CatalogueOffer>, offerId: string, input: OfferInput) {
  const known = new Map<string, Offer | undefined>(input.prerequisiteOffers.map((id) => [id, catalogue.get(id)]));
  known.delete(offerId);
  for (let level = 1; level < maximumLevels; level += 1) {
    const beyond = prerequisitesBeyond(known, offerId);
    if (known.size + beyond.length > maximumKnown) break;
    for (const id of beyond) known.set(id, catalogue.get(id));
  }
  const change = putOffer(catalogue.get(offerId), input, { offerId, known, now, caller });
  if (change !== undefined) catalogue.set(offerId, change.offer);
  return change;
}

function rulesOf(input: OfferInput): string[] {
  try {
    putOffer(undefined, input, { offerId: 'X', known: new Map(), now, caller });
    return [];
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    return failure.facts.errors?.map(({ rule }) => rule) ?? [];
  }
}

describe('the catalogue', () => {
  it('says nothing wrong of the offers that orders are tested with', () => {
    for (const { offerId: _id, version: _version, ...input } of [offers.plain, offers.capped, offers.trial]) {
      expect(rulesOf(input)).toEqual([]);
    }
  });

  it.each([
    ['trial-term', { isTrial: true, termDurations: ['P1M', 'P1Y'] }],
    [
      'trial-seats',
      { isTrial: true, termDurations: ['P1M'], supportedBillingCycles: ['MONTHLY'], maximumQuantity: 24 },
    ],
    ['limit-given', { limitUnitOfMeasure: 'LIFETIME', limit: 0 }],
    ['quantity-range', { maxSeatCountPerCustomer: 1 }],
    ['quantity-range', { maximumQuantity: 1_000_000_001 }],
    ['unique', { termDurations: ['P1Y', 'P1Y'] }],
    ['unique', { supportedBillingCycles: ['MONTHLY', 'MONTHLY'] }],
    ['add-on-prerequisites', { prerequisiteOffers: ['Y'] }],
  ] as [string, Partial<OfferInput>][])('refuses by %s what %j makes of an offer', (rule, changes) => {
    expect(rulesOf({ ...plain, ...changes })).toContain(rule);
  });

  it('keeps what it does not know, and forgets what is no longer said', () => {
    const current = {
      ...offers.capped,
      offerId: 'X',
      version: 7,
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
      createdBy: 'somebody',
      fromTheFuture: 1,
    };
    const change = putOffer(current, plain, { offerId: 'X', known: new Map(), now, caller });
    expect(change?.offer).toMatchObject({ version: 8, createdBy: 'somebody', fromTheFuture: 1, limit: 0 });
    expect(change?.offer.maxSeatCountPerCustomer).toBeUndefined();
    expect(change?.entry.oldValue).toMatchObject({ version: 7, maxSeatCountPerCustomer: 300 });
    expect(change?.entry.newValue).toMatchObject({ version: 8, maxSeatCountPerCustomer: null });
  });

  it('never holds an offer that needs itself, whatever is written in whatever order', () => {
    const id = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
    const write = fc.record({ id, needs: fc.uniqueArray(id, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(write, { maxLength: 60 }), (writes) => {
        const catalogue = new Map<string, CatalogueOffer>();
        for (const { id, needs } of writes) {
          try {
            put(catalogue, id, { ...plain, isAddOn: needs.length > 0, prerequisiteOffers: needs });
          } catch (failure) {
            if (!(failure instanceof Refusal)) throw failure;
          }
        }
        const needsItself = (start: string, at: string, seen: Set<string>): boolean =>
          (catalogue.get(at)?.prerequisiteOffers ?? []).some(
            (next) => next === start || (!seen.has(next) && needsItself(start, next, seen.add(next))),
          );
        for (const start of catalogue.keys()) expect(needsItself(start, start, new Set())).toBe(false);
      }),
    );
  });

  it('takes no offer without an add-on that nobody could ever order', () => {
    const cycles = fc.uniqueArray(fc.constantFrom('MONTHLY', 'ANNUAL', 'TRIENNIAL', 'ONE_TIME', 'NONE'), {
      minLength: 1,
    }) as fc.Arbitrary<OfferInput['supportedBillingCycles']>;
    const terms = fc.uniqueArray(fc.constantFrom('P1M', 'P1Y', 'P3Y')) as fc.Arbitrary<OfferInput['termDurations']>;
    const quantity = fc.integer({ min: 1, max: 60 });
    const input = fc.record({
      supportedBillingCycles: cycles,
      termDurations: terms,
      minimumQuantity: quantity,
      maximumQuantity: quantity,
      isTrial: fc.boolean(),
    });
    fc.assert(
      fc.property(input, (changes) => {
        const offer = { ...plain, ...changes, offerId: 'X', version: 1, availableFrom: now.toISOString() };
        if (rulesOf({ ...plain, ...changes }).length > 0) return;
        const wanted = changes.termDurations.length > 0 ? changes.termDurations : [undefined];
        for (const termDuration of wanted) {
          const ways = changes.supportedBillingCycles.map((billingCycle) =>
            checkLines(
              [
                {
                  offerId: 'X',
                  quantity: changes.isTrial ? 25 : changes.minimumQuantity,
                  noReseller: true,
                  billingCycle,
                  termDuration,
                },
              ],
              {
                country: plain.country,
                offers: new Map([['X', offer]]),
                usage: noUsage('C'),
                subscriptions: [],
                standings: new Map(),
                providerMpnId: '1',
              },
              now,
            ),
          );
          expect(ways.some(({ problems }) => problems.length === 0)).toBe(true);
        }
      }),
    );
  });
});
