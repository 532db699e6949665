import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LineProblem,
  type LineProblemCode,
  lineProblemStatuses,
  statusOfProblems,
} from '../../shared/domain/ordering/line-problem.ts';
import { isAvailable, productOf } from '../../shared/domain/ordering/offer.ts';
import {
  type BillingCycle,
  cycleFitsTerm,
  shortestCycle,
  type TermDuration,
  termEnd,
} from '../../shared/domain/ordering/term.ts';
import { offers } from './ordering-fixtures.ts';

describe('an offer', () => {
  const window = {
    ...offers.plain,
    availableFrom: '2026-11-01T00:00:00.000Z',
    availableUntil: '2026-12-01T00:00:00.000Z',
  };

  it.each([
    ['2026-10-31T23:59:59.999Z', false],
    ['2026-11-01T00:00:00.000Z', true],
    ['2026-11-30T23:59:59.999Z', true],
    ['2026-12-01T00:00:00.000Z', false],
    ['1970-01-01T00:00:00.000Z', false],
  ])('may be bought at %s: %s', (instant, isSold) => {
    expect(isAvailable(window, 'DE', new Date(instant))).toBe(isSold);
  });

  it('may be bought without an end, unless it is withdrawn or sold elsewhere', () => {
    const later = new Date('2099-01-01T00:00:00.000Z');
    expect(isAvailable(offers.plain, 'DE', later)).toBe(true);
    expect(isAvailable(offers.plain, 'FR', later)).toBe(false);
    expect(isAvailable(offers.plain, 'de', later)).toBe(false);
    expect(isAvailable(offers.withdrawn, 'DE', later)).toBe(false);
  });

  it.each([
    ['CFQ7TTC0LH18:0001:CFQ7TTC0K971', 'CFQ7TTC0LH18'],
    ['CFQ7TTC0LH18:0002', 'CFQ7TTC0LH18'],
    ['PLAIN', 'PLAIN'],
    [':x', ':x'],
    ['', ''],
  ])('%j belongs to product %j', (offerId, product) => {
    expect(productOf(offerId)).toBe(product);
  });
});

describe('a term', () => {
  it.each([
    ['2026-11-21T08:00:00.000Z', 'P1M', '2026-12-21T08:00:00.000Z'],
    ['2026-12-31T23:59:59.999Z', 'P1M', '2027-01-31T23:59:59.999Z'],
    ['2026-01-31T10:00:00.000Z', 'P1M', '2026-02-28T10:00:00.000Z'],
    ['2028-01-31T10:00:00.000Z', 'P1M', '2028-02-29T10:00:00.000Z'],
    ['2026-01-29T10:00:00.000Z', 'P1M', '2026-02-28T10:00:00.000Z'],
    ['2026-02-28T10:00:00.000Z', 'P1M', '2026-03-28T10:00:00.000Z'],
    ['2026-03-31T00:00:00.000Z', 'P1M', '2026-04-30T00:00:00.000Z'],
    ['2026-11-21T08:00:00.000Z', 'P1Y', '2027-11-21T08:00:00.000Z'],
    ['2028-02-29T12:00:00.000Z', 'P1Y', '2029-02-28T12:00:00.000Z'],
    ['2027-02-28T12:00:00.000Z', 'P1Y', '2028-02-28T12:00:00.000Z'],
    ['2028-02-29T12:00:00.000Z', 'P3Y', '2031-02-28T12:00:00.000Z'],
    ['2025-02-28T12:00:00.000Z', 'P3Y', '2028-02-28T12:00:00.000Z'],
    ['2100-02-28T12:00:00.000Z', 'P1M', '2100-03-28T12:00:00.000Z'],
  ] as const)('from %s of %s ends at %s', (start, termDuration, end) => {
    expect(termEnd(start, { termDuration, isTrial: false })).toBe(end);
  });

  it('of a trial is 30 days, not a month', () => {
    expect(termEnd('2026-01-31T10:00:00.000Z', { termDuration: 'P1M', isTrial: true })).toBe(
      '2026-03-02T10:00:00.000Z',
    );
  });

  it('that is renewed goes back to its own day', () => {
    const ends = [1, 2, 3].map((terms) =>
      termEnd('2026-01-31T10:00:00.000Z', { termDuration: 'P1M', isTrial: false }, terms),
    );
    expect(ends.map((end) => end.slice(0, 10))).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
    const leap = [1, 4].map((terms) =>
      termEnd('2028-02-29T00:00:00.000Z', { termDuration: 'P1Y', isTrial: false }, terms),
    );
    expect(leap.map((end) => end.slice(0, 10))).toEqual(['2029-02-28', '2032-02-29']);
  });

  it('never skips a month, keeps the time of day, and a year is twelve months', () => {
    const day = { min: new Date('2020-01-01T00:00:00.000Z'), max: new Date('2090-12-31T23:59:59.999Z') };
    fc.assert(
      fc.property(fc.date({ ...day, noInvalidDate: true }), (date) => {
        const start = date.toISOString();
        const end = new Date(termEnd(start, { termDuration: 'P1M', isTrial: false }));
        expect((end.getUTCMonth() - date.getUTCMonth() + 12) % 12).toBe(1);
        expect(end.toISOString().slice(10)).toBe(start.slice(10));
        for (const [termDuration, months] of [
          ['P1Y', 12],
          ['P3Y', 36],
        ] as const) {
          expect(termEnd(start, { termDuration, isTrial: false })).toBe(
            termEnd(start, { termDuration: 'P1M', isTrial: false }, months),
          );
        }
      }),
    );
  });

  it('is never shorter than what it is billed for at a time', () => {
    const fitting: Record<TermDuration, BillingCycle[]> = {
      P1M: ['MONTHLY', 'ONE_TIME', 'NONE'],
      P1Y: ['MONTHLY', 'ANNUAL', 'ONE_TIME', 'NONE'],
      P3Y: ['MONTHLY', 'ANNUAL', 'TRIENNIAL', 'ONE_TIME', 'NONE'],
    };
    const cycles: BillingCycle[] = ['MONTHLY', 'ANNUAL', 'TRIENNIAL', 'ONE_TIME', 'NONE'];
    for (const [term, expected] of Object.entries(fitting)) {
      expect(cycles.filter((cycle) => cycleFitsTerm(cycle, term as TermDuration))).toEqual(expected);
    }
  });

  it.each([
    [['NONE', 'TRIENNIAL', 'ANNUAL', 'MONTHLY', 'ONE_TIME'], 'MONTHLY'],
    [['TRIENNIAL', 'ANNUAL'], 'ANNUAL'],
    [['ONE_TIME', 'TRIENNIAL'], 'TRIENNIAL'],
    [['NONE', 'ONE_TIME'], 'ONE_TIME'],
    [['NONE', 'NONE'], 'NONE'],
    [[], 'NONE'],
  ] as [BillingCycle[], BillingCycle][])('of an order billed %j is billed %s', (cycles, shortest) => {
    expect(shortestCycle(cycles)).toBe(shortest);
  });
});

describe('the code of an answer', () => {
  const problemOf = (code: LineProblemCode, index = 0): LineProblem => ({
    pointer: `/lineItems/${index}/offerId`,
    code,
    rule: 'rule',
    message: 'message',
  });

  it('is none without a problem', () => {
    expect(statusOfProblems([])).toBeUndefined();
  });

  it.each([
    [['SEAT_LIMIT_REACHED', 'QUANTITY_OUT_OF_RANGE', 'OFFER_NOT_FOUND'], 404, 'OFFER_NOT_FOUND'],
    [['MPN_NOT_FOUND', 'OFFER_NOT_FOUND'], 404, 'OFFER_NOT_FOUND'],
    [['VALIDATION_FAILED', 'MPN_NOT_FOUND'], 404, 'MPN_NOT_FOUND'],
    [['QUANTITY_OUT_OF_RANGE', 'VALIDATION_FAILED'], 400, 'VALIDATION_FAILED'],
    [['SEAT_LIMIT_REACHED', 'OFFER_NOT_AVAILABLE', 'QUANTITY_OUT_OF_RANGE'], 400, 'QUANTITY_OUT_OF_RANGE'],
    [['OFFER_LIMIT_REACHED', 'PREREQUISITE_MISSING'], 422, 'PREREQUISITE_MISSING'],
    [['POR_ATTESTATION_REQUIRED', 'OFFER_NOT_AVAILABLE'], 422, 'OFFER_NOT_AVAILABLE'],
    [['SEAT_LIMIT_REACHED', 'OFFER_LIMIT_REACHED'], 409, 'OFFER_LIMIT_REACHED'],
    [['SEAT_LIMIT_REACHED'], 409, 'SEAT_LIMIT_REACHED'],
  ] as const)('of %j is %i %s', (codes, status, code) => {
    const problems = codes.map((each) => problemOf(each));
    expect(statusOfProblems(problems)).toMatchObject({ status, code });
    expect(statusOfProblems(problems.toReversed())).toMatchObject({ status, code });
  });

  it('comes with the first problem that has it', () => {
    const problems = [
      problemOf('OFFER_LIMIT_REACHED', 0),
      problemOf('OFFER_NOT_FOUND', 1),
      problemOf('OFFER_NOT_FOUND', 2),
    ];
    expect(statusOfProblems(problems)?.leading).toBe(problems[1]);
  });

  it('goes down by status, 404 before 400 before 422 before 409', () => {
    const rank = [404, 400, 422, 409];
    const ranks = Object.values(lineProblemStatuses).map((status) => rank.indexOf(status));
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
    expect(ranks).not.toContain(-1);
  });
});
