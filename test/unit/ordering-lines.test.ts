import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Offer, productOf } from '../../shared/domain/ordering/offer.ts';
import {
  attestationProblem,
  checkLines,
  type LineFacts,
  type LineInput,
  maximumLines,
  mpnIdsOf,
} from '../../shared/domain/ordering/order-lines.ts';
import type { MpnStanding } from '../../shared/domain/ordering/partner-of-record.ts';
import { applyOrder, noUsage, releaseSubscriptions } from '../../shared/domain/ordering/usage.ts';
import { factsOf, lineOf, mpn, now, offers } from './ordering-fixtures.ts';

/** The problems as `pointer code rule`, which is what callers act on. */
function problemsOf(lines: LineInput[], changes: Partial<LineFacts> = {}): string[] {
  return checkLines(lines, factsOf(changes), now).problems.map(
    ({ pointer, code, rule }) => `${pointer} ${code} ${rule}`,
  );
}

const had = (offer: Offer, quantity: number, times: number) =>
  applyOrder(
    noUsage('customer-1'),
    Array.from({ length: times }, () => ({ offerId: offer.offerId, quantity })),
  );

describe('the number of lines', () => {
  it.each([1, 2, 50])('may be %i', (length) => {
    expect(problemsOf(Array.from({ length }, () => lineOf()))).toEqual([]);
  });

  it.each([0, 51, 5000])('may not be %i, and the lines are not read', (length) => {
    const lines = Array.from({ length }, () => lineOf({ quantity: 0 }));
    expect(checkLines(lines, factsOf(), now)).toEqual({
      lines: [],
      problems: [
        {
          pointer: '/lineItems',
          code: 'VALIDATION_FAILED',
          rule: 'line-count',
          message: `An order has 1 to 50 lines; this one has ${length}.`,
        },
      ],
      warnings: [],
    });
  });
});

describe('line numbers', () => {
  const numbersOf = (wanted: (number | undefined)[]) =>
    checkLines(
      wanted.map((lineItemNumber) => lineOf({ lineItemNumber })),
      factsOf(),
      now,
    ).lines.map(({ lineItemNumber }) => lineItemNumber);

  it.each([
    [
      [undefined, undefined, undefined],
      [0, 1, 2],
    ],
    [
      [2, 0, 1],
      [2, 0, 1],
    ],
    [
      [undefined, 0, undefined],
      [1, 0, 2],
    ],
    [
      [-0, 1],
      [0, 1],
    ],
  ])('%j become %j', (wanted, given) => {
    expect(numbersOf(wanted)).toEqual(given);
  });

  it.each([2, -1, 0.5, Number.NaN, 10 ** 12, Number.POSITIVE_INFINITY])('%d of two lines is none', (lineItemNumber) => {
    expect(problemsOf([lineOf(), lineOf({ lineItemNumber })])).toEqual([
      '/lineItems/1/lineItemNumber VALIDATION_FAILED line-number-range',
    ]);
  });

  it('are told where they repeat, and only there', () => {
    expect(problemsOf([1, 1, 1].map((lineItemNumber) => lineOf({ lineItemNumber })))).toEqual([
      '/lineItems/1/lineItemNumber VALIDATION_FAILED line-number-unique',
      '/lineItems/2/lineItemNumber VALIDATION_FAILED line-number-unique',
    ]);
  });
});

describe('the quantity', () => {
  it.each([2, 3, 9_999, 10_000])('may be %d, within what the offer sells', (quantity) => {
    expect(problemsOf([lineOf({ quantity })])).toEqual([]);
  });

  it.each([
    [1, 'quantity-range'],
    [10_001, 'quantity-range'],
    [0, 'quantity-range'],
    [-0, 'quantity-range'],
    [-3, 'quantity-range'],
    [10 ** 12, 'quantity-range'],
    [2.5, 'quantity-integer'],
    [Number.NaN, 'quantity-integer'],
    [Number.POSITIVE_INFINITY, 'quantity-integer'],
  ])('may not be %d', (quantity, rule) => {
    const { problems } = checkLines([lineOf({ quantity })], factsOf(), now);
    expect(problems).toEqual([
      {
        pointer: '/lineItems/0/quantity',
        code: 'QUANTITY_OUT_OF_RANGE',
        rule,
        message: 'The quantity must be a whole number from 2 to 10000.',
      },
    ]);
  });

  it.each([
    [10 ** 9, true],
    [10 ** 9 + 1, false],
    [10 ** 12, false],
  ])('of %d is guarded whatever the offer says', (quantity, isAllowed) => {
    const generous = { ...offers.plain, maximumQuantity: Number.MAX_SAFE_INTEGER };
    const found = problemsOf([lineOf({ quantity })], { offers: new Map([[generous.offerId, generous]]) });
    expect(found.length === 0).toBe(isAllowed);
  });

  it('of 0 is refused even where an offer allows it', () => {
    const careless = { ...offers.plain, minimumQuantity: 0 };
    expect(problemsOf([lineOf({ quantity: 0 })], { offers: new Map([[careless.offerId, careless]]) })).toHaveLength(1);
  });
});

describe('the offer', () => {
  it('must exist, and what can be told without it is told too', () => {
    const line = lineOf({ offerId: 'NO:SUCH:OFFER', quantity: 0, friendlyName: 'x'.repeat(129) });
    expect(problemsOf([line])).toEqual([
      '/lineItems/0/friendlyName VALIDATION_FAILED friendly-name',
      '/lineItems/0/quantity QUANTITY_OUT_OF_RANGE quantity-range',
      '/lineItems/0/offerId OFFER_NOT_FOUND offer-exists',
    ]);
  });

  it.each(['', '__proto__', 'constructor'])('%j is none', (offerId) => {
    expect(problemsOf([lineOf({ offerId })])).toEqual(['/lineItems/0/offerId OFFER_NOT_FOUND offer-exists']);
  });

  it.each([offers.withdrawn, offers.foreign])('must be on sale in the country of the customer: $name', (offer) => {
    expect(problemsOf([lineOf({}, offer)])).toEqual(['/lineItems/0/offerId OFFER_NOT_AVAILABLE offer-available']);
  });

  it('keeps a line from hiding its other mistakes', () => {
    const line = lineOf({ quantity: 1, termDuration: 'P9Y', parentSubscriptionId: 'any' }, offers.withdrawn);
    expect(problemsOf([line])).toEqual([
      '/lineItems/0/quantity QUANTITY_OUT_OF_RANGE quantity-range',
      '/lineItems/0/offerId OFFER_NOT_AVAILABLE offer-available',
      '/lineItems/0/termDuration VALIDATION_FAILED term-offered',
      '/lineItems/0/parentSubscriptionId VALIDATION_FAILED parent-only-for-add-ons',
    ]);
  });

  it('twice is two subscriptions, with a warning on the second', () => {
    const { lines, problems, warnings } = checkLines([lineOf(), lineOf(), lineOf({}, offers.yearly)], factsOf(), now);
    expect(problems).toEqual([]);
    expect(lines).toHaveLength(3);
    expect(warnings).toEqual([
      {
        pointer: '/lineItems/1/offerId',
        rule: 'duplicate-offer',
        message: expect.any(String),
        basis: offers.plain.offerId,
      },
    ]);
  });
});

describe('term and billing cycle', () => {
  it.each([
    ['P1M', 'MONTHLY'],
    ['P1Y', 'MONTHLY'],
    ['P1Y', 'ANNUAL'],
    ['P3Y', 'ANNUAL'],
    ['P3Y', 'TRIENNIAL'],
  ])('%s billed %s is possible', (termDuration, billingCycle) => {
    const { lines, problems } = checkLines([lineOf({ termDuration, billingCycle })], factsOf(), now);
    expect(problems).toEqual([]);
    expect(lines).toMatchObject([{ termDuration, billingCycle }]);
  });

  const termWrong = '/lineItems/0/termDuration VALIDATION_FAILED term-offered';
  const cycleWrong = '/lineItems/0/billingCycle VALIDATION_FAILED billing-cycle-offered';
  const cycleTooLong = '/lineItems/0/billingCycle VALIDATION_FAILED billing-cycle-within-term';

  it.each([
    [offers.plain, 'P1M', 'ANNUAL', [cycleTooLong]],
    [offers.plain, 'P1Y', 'TRIENNIAL', [cycleTooLong]],
    [offers.plain, 'P1Y', 'ONE_TIME', [cycleWrong]],
    [offers.plain, 'P1Y', 'monthly', [cycleWrong]],
    [offers.plain, 'P1Y', undefined, [cycleWrong]],
    [offers.plain, 'P2Y', 'MONTHLY', [termWrong]],
    [offers.plain, undefined, 'MONTHLY', [termWrong]],
    [offers.plain, '', '', [termWrong, cycleWrong]],
    [offers.yearly, 'P1M', 'ANNUAL', [termWrong]],
    [offers.yearly, 'P1Y', 'MONTHLY', [cycleWrong]],
    [offers.usage, 'P1M', 'MONTHLY', [termWrong]],
    [offers.trial, 'P1Y', 'NONE', [termWrong]],
  ])('$name for %s billed %s is not', (offer, termDuration, billingCycle, expected) => {
    expect(problemsOf([lineOf({ termDuration, billingCycle }, offer)])).toEqual(expected);
  });

  it('say what was expected', () => {
    const messageOf = (changes: Partial<LineInput>, offer?: Offer) =>
      checkLines([lineOf(changes, offer)], factsOf(), now).problems.map(({ message }) => message);
    expect(messageOf({ termDuration: 'P1M', billingCycle: 'ANNUAL' })).toEqual([
      'The billing cycle of Office Suite for P1M must be one of MONTHLY.',
    ]);
    expect(messageOf({ termDuration: 'P2Y' })).toEqual(['The term of Office Suite must be one of P1M, P1Y, P3Y.']);
    expect(messageOf({ termDuration: 'P1M' }, offers.usage)).toEqual(['The term of Compute must be left out.']);
  });

  it('come from the offer where it has only one, and a short term may leave only one cycle', () => {
    const lines = [
      lineOf({}, offers.yearly),
      lineOf({}, offers.usage),
      lineOf({ termDuration: 'P1M', billingCycle: undefined }),
    ];
    const found = checkLines(lines, factsOf(), now);
    expect(found.problems).toEqual([]);
    expect(found.lines.map(({ termDuration, billingCycle }) => [termDuration, billingCycle])).toEqual([
      ['P1Y', 'ANNUAL'],
      [undefined, 'MONTHLY'],
      ['P1M', 'MONTHLY'],
    ]);
  });
});

describe('an add-on', () => {
  const addOn = (changes: Partial<LineInput> = {}) => lineOf(changes, offers.addOn);
  const base = (id: string, changes: Partial<LineFacts['subscriptions'][number]> = {}) =>
    ({ id, offerId: offers.plain.offerId, status: 'ACTIVE', ...changes }) as const;

  it('needs a base', () => {
    expect(problemsOf([addOn(), lineOf({}, offers.yearly)])).toEqual([
      '/lineItems/0/offerId PREREQUISITE_MISSING base-required',
    ]);
    const { problems } = checkLines([addOn()], factsOf(), now);
    expect(problems[0]?.message).toContain('Office Suite, Business Suite');
  });

  it.each(['before', 'after'])('takes a base line %s it in the same order', (where) => {
    const lines = where === 'before' ? [lineOf(), addOn()] : [addOn(), lineOf()];
    const found = checkLines(lines, factsOf(), now);
    expect(found.problems).toEqual([]);
    const own = found.lines.find(({ offer }) => offer === offers.addOn);
    expect(own?.parentLineItemNumber).toBe(where === 'before' ? 0 : 1);
    expect(own).not.toHaveProperty('parentSubscriptionId');
  });

  it('takes the base line with the lowest number, by number and not by place', () => {
    const lines = [
      lineOf({ lineItemNumber: 2 }),
      lineOf({ lineItemNumber: 1 }, offers.capped),
      addOn({ lineItemNumber: 0 }),
    ];
    expect(checkLines(lines, factsOf(), now).lines[2]).toMatchObject({ parentLineItemNumber: 1 });
  });

  it('is not told again about mistakes of its base line', () => {
    expect(problemsOf([lineOf({ quantity: 0 }), addOn()])).toEqual([
      '/lineItems/0/quantity QUANTITY_OUT_OF_RANGE quantity-range',
    ]);
  });

  it("takes the customer's only base, and prefers one of this order to it", () => {
    const subscriptions = [
      base('s1'),
      base('s2', { offerId: offers.yearly.offerId }),
      base('s3', { status: 'SUSPENDED' }),
    ];
    expect(checkLines([addOn()], factsOf({ subscriptions }), now).lines).toMatchObject([
      { parentSubscriptionId: 's1' },
    ]);
    const [own] = checkLines([addOn(), lineOf()], factsOf({ subscriptions }), now).lines;
    expect(own).toMatchObject({ parentLineItemNumber: 1 });
    expect(own).not.toHaveProperty('parentSubscriptionId');
  });

  it('must be told which of several bases, and may be', () => {
    const subscriptions = [base('s1'), base('s2')];
    expect(problemsOf([addOn()], { subscriptions })).toEqual([
      '/lineItems/0/parentSubscriptionId VALIDATION_FAILED base-ambiguous',
    ]);
    const named = checkLines([addOn({ parentSubscriptionId: 's2' }), lineOf()], factsOf({ subscriptions }), now);
    expect(named.lines[0]).toMatchObject({ parentSubscriptionId: 's2' });
    expect(named.lines[0]).not.toHaveProperty('parentLineItemNumber');
  });

  it.each([
    ['unknown', []],
    ['of another offer', [base('s1', { offerId: offers.yearly.offerId })]],
    ...(['SUSPENDED', 'CANCELLED', 'EXPIRED', 'DISABLED', 'DELETED'] as const).map(
      (status) => [status, [base('s1', { status })]] as const,
    ),
  ] as const)('refuses a named base that is %s, even with one in the order', (_, subscriptions) => {
    expect(problemsOf([addOn({ parentSubscriptionId: 's1' }), lineOf()], { subscriptions })).toEqual([
      '/lineItems/0/parentSubscriptionId PREREQUISITE_MISSING base-active',
    ]);
  });

  it('cannot be its own base, nor can two carry each other', () => {
    const recording = lineOf({}, offers.addOnOfAddOn);
    expect(problemsOf([recording, recording, addOn()])).toEqual([
      '/lineItems/0/offerId PREREQUISITE_MISSING base-required',
      '/lineItems/1/offerId PREREQUISITE_MISSING base-required',
      '/lineItems/2/offerId PREREQUISITE_MISSING base-required',
    ]);
    const subscriptions = [base('s1', { offerId: offers.addOn.offerId })];
    expect(problemsOf([recording], { subscriptions })).toEqual([]);
  });

  it('is the only kind that has a parent', () => {
    expect(problemsOf([lineOf({ parentSubscriptionId: 's1' })], { subscriptions: [base('s1')] })).toEqual([
      '/lineItems/0/parentSubscriptionId VALIDATION_FAILED parent-only-for-add-ons',
    ]);
  });
});

describe('the limits of an offer', () => {
  const reached = (index: number) => `/lineItems/${index}/offerId OFFER_LIMIT_REACHED offer-limit`;
  const capped = (quantity: number) => lineOf({ quantity }, offers.capped);
  const premium = (quantity: number) => lineOf({ quantity }, offers.cappedPremium);
  const remainingOf = (lines: LineInput[], changes: Partial<LineFacts> = {}) =>
    checkLines(lines, factsOf(changes), now).problems.map(({ pointer, code, remaining }) => [pointer, code, remaining]);

  it.each([
    [0, 2, []],
    [0, 3, [reached(2)]],
    [1, 1, []],
    [1, 2, [reached(1)]],
    [2, 1, [reached(0)]],
    [5, 2, [reached(0), reached(1)]],
  ])('with %i of at most two at a time, %i more give %j', (existing, more, expected) => {
    const usage = had(offers.capped, 0, existing);
    expect(
      problemsOf(
        Array.from({ length: more }, () => capped(1)),
        { usage },
      ),
    ).toEqual(expected);
  });

  it('count a line that is otherwise wrong, so that mending it brings no new problem', () => {
    expect(problemsOf([capped(0), capped(1), capped(1)])).toEqual([
      '/lineItems/0/quantity QUANTITY_OUT_OF_RANGE quantity-range',
      reached(2),
    ]);
  });

  it('are for life where they say so: the trial is gone once it was had', () => {
    const trial = lineOf({}, offers.trial);
    expect(problemsOf([trial, trial])).toEqual([reached(1)]);
    const usage = had(offers.trial, 25, 1);
    expect(problemsOf([trial], { usage })).toEqual([reached(0)]);
    const released = releaseSubscriptions(usage, [{ offerId: offers.trial.offerId, quantity: 25 }]);
    expect(problemsOf([trial], { usage: released })).toEqual([reached(0)]);
  });

  it('come back when a subscription is deprovisioned, where they are at a time', () => {
    const usage = releaseSubscriptions(had(offers.capped, 10, 2), [{ offerId: offers.capped.offerId, quantity: 10 }]);
    expect(problemsOf([capped(1)], { usage })).toEqual([]);
  });

  it.each([
    [0, [300], []],
    [0, [301], 'QUANTITY_OUT_OF_RANGE'],
    [250, [50], []],
    [250, [51], [['/lineItems/0/quantity', 'SEAT_LIMIT_REACHED', 50]]],
    [300, [1], [['/lineItems/0/quantity', 'SEAT_LIMIT_REACHED', 0]]],
    [400, [1], [['/lineItems/0/quantity', 'SEAT_LIMIT_REACHED', 0]]],
  ])('with %i seats held, %j more give %j', (held, quantities, expected) => {
    const usage = had(offers.cappedPremium, held, 1);
    const found = remainingOf(quantities.map(capped), { usage });
    if (typeof expected === 'string') expect(found).toMatchObject([[expect.anything(), expected, undefined]]);
    else expect(found).toEqual(expected);
  });

  it('pool the seats of all editions, this order included; a line that does not fit takes none', () => {
    expect(remainingOf([capped(200), premium(100)])).toEqual([]);
    expect(remainingOf([capped(200), premium(101), premium(60), premium(41)])).toEqual([
      ['/lineItems/1/quantity', 'SEAT_LIMIT_REACHED', 100],
      ['/lineItems/3/quantity', 'SEAT_LIMIT_REACHED', 40],
    ]);
  });

  it('do not hide each other', () => {
    expect(remainingOf([capped(1)], { usage: had(offers.capped, 150, 2) })).toEqual([
      ['/lineItems/0/quantity', 'SEAT_LIMIT_REACHED', 0],
      ['/lineItems/0/offerId', 'OFFER_LIMIT_REACHED', 0],
    ]);
  });

  it('do not bind offers without them', () => {
    expect(problemsOf(Array.from({ length: 50 }, () => lineOf({ quantity: 10_000 })))).toEqual([]);
  });
});

describe('a trial', () => {
  it('is 25 seats for a month', () => {
    const { lines, problems } = checkLines([lineOf({}, offers.trial)], factsOf(), now);
    expect(problems).toEqual([]);
    expect(lines).toMatchObject([{ quantity: 25, termDuration: 'P1M', billingCycle: 'NONE' }]);
  });

  it.each([24, 26, 1, 0, -25])('is not %d seats', (quantity) => {
    const { problems } = checkLines([lineOf({ quantity }, offers.trial)], factsOf(), now);
    expect(problems).toMatchObject([
      { code: 'QUANTITY_OUT_OF_RANGE', rule: 'quantity-trial', message: 'The quantity must be 25, fixed for a trial.' },
    ]);
  });

  it('is never for longer, whatever the catalogue says', () => {
    const long: Offer = { ...offers.trial, termDurations: ['P1Y'] };
    const catalogue = { offers: new Map([[long.offerId, long]]) };
    expect(problemsOf([lineOf({ termDuration: 'P1Y' }, long)], catalogue)).toEqual([
      '/lineItems/0/termDuration VALIDATION_FAILED term-offered',
    ]);
  });
});

describe('an attestation', () => {
  it('is asked for where the offer has one', () => {
    for (const attestationAccepted of [undefined, false]) {
      expect(problemsOf([lineOf({ attestationAccepted }, offers.attested)])).toEqual([
        '/lineItems/0/attestationAccepted VALIDATION_FAILED attestation-required',
      ]);
    }
    expect(checkLines([lineOf({ attestationAccepted: true }, offers.attested)], factsOf(), now)).toMatchObject({
      problems: [],
      lines: [{ attestationAccepted: true }],
    });
  });

  it('of the order is asked for when it is placed', () => {
    expect(attestationProblem(true)).toBeUndefined();
    for (const accepted of [undefined, false]) {
      expect(attestationProblem(accepted)).toMatchObject({
        pointer: '/partnerOnRecordAttestationAccepted',
        code: 'POR_ATTESTATION_REQUIRED',
      });
    }
  });
});

describe('a friendly name', () => {
  it.each(['x', '😀'.repeat(128), 'Büro – 本社'])('may be %j', (friendlyName) => {
    expect(problemsOf([lineOf({ friendlyName })])).toEqual([]);
  });

  it.each(['', '😀'.repeat(129), 'two\nlines', 'half \uD800', 'turned \u202E'])('may not be %j', (friendlyName) => {
    expect(problemsOf([lineOf({ friendlyName })])).toEqual([
      '/lineItems/0/friendlyName VALIDATION_FAILED friendly-name',
    ]);
  });
});

describe('the partner of record', () => {
  const onRecord = (changes: Partial<LineInput>, facts: Partial<LineFacts> = {}) => {
    const found = checkLines([lineOf(changes)], factsOf(facts), now);
    expect(found.problems).toEqual([]);
    return found.lines[0]?.partnerIdOnRecord;
  };

  it("is the customer's reseller, unless the line opts out or names another", () => {
    expect(onRecord({})).toBe(mpn.reseller);
    expect(onRecord({ noReseller: false })).toBe(mpn.reseller);
    expect(onRecord({ noReseller: true })).toBeUndefined();
    expect(onRecord({ partnerIdOnRecord: mpn.otherReseller })).toBe(mpn.otherReseller);
  });

  it('is nobody for a direct customer, unless the line names one', () => {
    expect(onRecord({}, { resellerMpnId: undefined })).toBeUndefined();
    expect(onRecord({ noReseller: true }, { resellerMpnId: undefined })).toBeUndefined();
    expect(onRecord({ partnerIdOnRecord: mpn.reseller }, { resellerMpnId: undefined })).toBe(mpn.reseller);
  });

  const refused = [
    [mpn.provider, 'MPN_IS_PROVIDER mpn-is-provider'],
    [mpn.nobody, 'MPN_NOT_FOUND mpn-exists'],
    [mpn.anotherProvider, 'MPN_NOT_RESELLER mpn-reseller'],
    [mpn.headOffice, 'VALIDATION_FAILED mpn-location'],
    [mpn.elsewhere, 'REGION_MISMATCH mpn-region'],
    [mpn.otherLocation, 'VALIDATION_FAILED mpn-primary'],
    [mpn.unsigned, 'PARTNER_AGREEMENT_UNSIGNED mpn-agreement-signed'],
    [mpn.pending, 'RESELLER_NOT_ELIGIBLE mpn-vetting-ended'],
    ['', 'VALIDATION_FAILED mpn-format'],
    ['47 11', 'VALIDATION_FAILED mpn-format'],
    ['12345678901', 'VALIDATION_FAILED mpn-format'],
    ['4711001\n', 'VALIDATION_FAILED mpn-format'],
    ['٤٧١١', 'VALIDATION_FAILED mpn-format'],
  ] as const;
  const withoutPartnership = [
    [mpn.suspended, 'PARTNERSHIP_REQUIRED mpn-partnership-active'],
    [mpn.stranger, 'PARTNERSHIP_REQUIRED mpn-partnership-active'],
  ] as const;

  it.each([...refused, ...withoutPartnership])('cannot be %j, named or by default', (mpnId, problem) => {
    const expected = [`/lineItems/0/partnerIdOnRecord ${problem}`];
    expect(problemsOf([lineOf({ partnerIdOnRecord: mpnId })])).toEqual(expected);
    expect(problemsOf([lineOf()], { resellerMpnId: mpnId })).toEqual(expected);
    expect(problemsOf([lineOf({ noReseller: true })], { resellerMpnId: mpnId })).toEqual([]);
  });

  it('may be somebody else on each of 20 lines, and somebody known on all others', () => {
    const { standings } = factsOf();
    const many = Array.from({ length: 21 }, (_, index) => String(600 + index));
    const standing = standings.get(mpn.reseller) as MpnStanding;
    const facts = { standings: new Map(many.map((mpnId) => [mpnId, { ...standing, partnerId: mpnId }])) };
    const lines = many.map((partnerIdOnRecord) => lineOf({ partnerIdOnRecord }));
    const twenty = lines.slice(0, 20);
    expect(problemsOf([...twenty, ...twenty], facts)).toEqual([]);
    expect(problemsOf(lines, facts)).toEqual([
      '/lineItems/20/partnerIdOnRecord VALIDATION_FAILED partners-of-record-count',
    ]);
  });

  it('cannot be named and left out at once', () => {
    expect(problemsOf([lineOf({ noReseller: true, partnerIdOnRecord: mpn.reseller })])).toEqual([
      '/lineItems/0/noReseller VALIDATION_FAILED no-reseller-or-partner',
    ]);
  });

  it("is warned of when it is not the customer's own reseller", () => {
    const lines = [
      lineOf({ partnerIdOnRecord: mpn.otherReseller }),
      lineOf({ partnerIdOnRecord: mpn.reseller }, offers.yearly),
    ];
    expect(checkLines(lines, factsOf(), now).warnings).toMatchObject([
      { pointer: '/lineItems/0/partnerIdOnRecord', rule: 'partner-of-record-differs', basis: '4711002 for 4711001' },
    ]);
  });

  describe('with additional partners', () => {
    const five = ['501', '502', '503', '504', '505'];
    const { standings: known } = factsOf();
    const standings = new Map([
      ...known,
      ...[...five, '506'].map(
        (id) => [id, { partnerId: id, mpnType: 'LOCATION', isPrimary: true, obstacles: [] }] as const,
      ),
    ]);
    const additional = (ids: readonly string[], changes: Partial<LineInput> = {}, facts: Partial<LineFacts> = {}) =>
      problemsOf([lineOf({ additionalPartnerIdsOnRecord: ids, ...changes })], { standings, ...facts });
    const list = '/lineItems/0/additionalPartnerIdsOnRecord';

    it('may have five, with a partnership or without', () => {
      expect(additional(five)).toEqual([]);
      expect(additional([mpn.stranger, mpn.suspended])).toEqual([]);
      expect(additional(five, { partnerIdOnRecord: mpn.otherReseller })).toEqual([]);
    });

    it('may not have six', () => {
      expect(additional([...five, '506'])).toEqual([`${list} VALIDATION_FAILED additional-partners-count`]);
    });

    it('must come first', () => {
      const expected = [`${list} VALIDATION_FAILED additional-partners-primary`];
      expect(additional(five, { noReseller: true })).toEqual(expected);
      expect(additional(five, {}, { resellerMpnId: undefined })).toEqual(expected);
    });

    it('must each be somebody else', () => {
      expect(additional(['501', '501', mpn.reseller])).toEqual([
        `${list}/1 VALIDATION_FAILED additional-partners-unique`,
        `${list}/2 VALIDATION_FAILED additional-partners-unique`,
      ]);
    });

    it.each(refused)('cannot have %j', (mpnId, problem) => {
      expect(additional(['501', mpnId])).toEqual([`${list}/1 ${problem}`]);
    });

    it.each([
      ['DE', true],
      ['CH', true],
      ['NO', true],
      ['IS', true],
      ['LI', true],
      ['HR', true],
      ['GB', false],
      ['US', false],
      ['AX', false],
      ['', false],
    ])('in %j is possible: %s', (country, isPossible) => {
      const local = { ...offers.plain, country };
      const found = additional(five, {}, { country, offers: new Map([[local.offerId, local]]) });
      expect(found).toEqual(isPossible ? [] : [`${list} VALIDATION_FAILED additional-partners-country`]);
    });
  });

  it('and all others are named once to the loader', () => {
    const lines = [
      lineOf(),
      lineOf({ partnerIdOnRecord: '1', additionalPartnerIdsOnRecord: ['2', '1'] }),
      lineOf({ additionalPartnerIdsOnRecord: ['3', '2'] }),
    ];
    expect(mpnIdsOf(lines, undefined)).toEqual(['1', '2', '3']);
    expect(mpnIdsOf(lines, '3')).toEqual(['3', '1', '2']);
    expect(mpnIdsOf([lineOf()], undefined)).toEqual([]);
  });
});

describe('any lines at all', () => {
  const someNumber = fc.oneof(
    fc.integer({ min: 1, max: 400 }),
    fc.double(),
    fc.constantFrom(25, 0, -1, 10 ** 12, Number.NaN, -0),
  );
  const orAbsent = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const mpnId = fc.oneof(fc.constantFrom(...Object.values(mpn)), fc.string());
  const anyLine: fc.Arbitrary<LineInput> = fc.record({
    lineItemNumber: orAbsent(fc.oneof(fc.nat(12), someNumber)),
    offerId: fc.oneof(fc.constantFrom(...Object.values(offers).map(({ offerId }) => offerId)), fc.string()),
    quantity: someNumber,
    friendlyName: orAbsent(fc.string({ unit: 'binary' })),
    termDuration: orAbsent(fc.oneof(fc.constantFrom('P1M', 'P1Y', 'P3Y'), fc.string())),
    billingCycle: orAbsent(fc.oneof(fc.constantFrom('MONTHLY', 'ANNUAL', 'TRIENNIAL', 'NONE'), fc.string())),
    partnerIdOnRecord: orAbsent(mpnId),
    noReseller: orAbsent(fc.boolean()),
    additionalPartnerIdsOnRecord: orAbsent(fc.array(mpnId, { maxLength: 8 })),
    attestationAccepted: orAbsent(fc.boolean()),
    parentSubscriptionId: orAbsent(fc.constantFrom('s1', 's2', 's3')),
  });
  const goodLine: fc.Arbitrary<LineInput> = fc
    .record({
      offer: fc.constantFrom(...Object.values(offers)),
      quantity: fc.integer({ min: 1, max: 320 }),
      termDuration: orAbsent(fc.constantFrom('P1M', 'P1Y', 'P3Y')),
    })
    .map(({ offer, quantity, termDuration }) =>
      lineOf(
        {
          quantity: offer.isTrial ? 25 : quantity,
          attestationAccepted: true,
          ...(offer.termDurations.length > 1 && { termDuration: termDuration ?? 'P1Y' }),
        },
        offer,
      ),
    );
  const someFacts = fc
    .record({
      held: fc.array(
        fc.record({
          offerId: fc.constantFrom(offers.capped, offers.trial, offers.cappedPremium),
          quantity: fc.nat(120),
        }),
        { maxLength: 3 },
      ),
      subscriptions: fc.subarray([
        { id: 's1', offerId: offers.plain.offerId, status: 'ACTIVE' as const },
        { id: 's2', offerId: offers.capped.offerId, status: 'SUSPENDED' as const },
      ]),
    })
    .map(({ held, subscriptions }) =>
      factsOf({
        subscriptions,
        usage: applyOrder(
          noUsage('customer-1'),
          held.map(({ offerId, quantity }) => ({ offerId: offerId.offerId, quantity })),
        ),
      }),
    );
  const someLines = fc.array(fc.oneof(goodLine, anyLine), { maxLength: 12 });

  it('are checked without a throw, and each has its problems or is resolved', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyLine, goodLine), { maxLength: 60 }), someFacts, (lines, facts) => {
        const found = checkLines(lines, facts, now);
        if (lines.length < 1 || lines.length > maximumLines) {
          expect(found.problems).toHaveLength(1);
          return;
        }
        const faulty = new Set(found.problems.map(({ pointer }) => Number(pointer.split('/')[2])));
        for (const index of faulty) expect(index < lines.length).toBe(true);
        expect(found.lines).toHaveLength(lines.length - faulty.size);
        const numbers = found.lines.map(({ lineItemNumber }) => lineItemNumber);
        expect(new Set(numbers).size).toBe(numbers.length);
        for (const { code, message, remaining } of found.problems) {
          expect(message).not.toBe('');
          if (code === 'SEAT_LIMIT_REACHED') expect(remaining).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('that pass keep every limit, and each add-on has exactly one base', () => {
    let passed = 0;
    fc.assert(
      fc.property(fc.array(goodLine, { minLength: 1, maxLength: 4 }), someFacts, (lines, facts) => {
        const found = checkLines(lines, facts, now);
        if (found.problems.length > 0) return;
        passed += 1;
        const after = applyOrder(
          facts.usage,
          found.lines.map(({ offer, quantity }) => ({ offerId: offer.offerId, quantity })),
        );
        for (const { offer, parentLineItemNumber, parentSubscriptionId } of found.lines) {
          const count = after.offers[offer.offerId];
          if (offer.limitUnitOfMeasure === 'LIFETIME') expect(count?.ever).toBeLessThanOrEqual(offer.limit);
          if (offer.limitUnitOfMeasure === 'CONCURRENT') expect(count?.existing).toBeLessThanOrEqual(offer.limit);
          if (offer.maxSeatCountPerCustomer !== undefined) {
            expect(after.seats[productOf(offer.offerId)]).toBeLessThanOrEqual(offer.maxSeatCountPerCustomer);
          }
          const parents = [parentLineItemNumber, parentSubscriptionId].filter((each) => each !== undefined);
          expect(parents).toHaveLength(offer.isAddOn ? 1 : 0);
        }
      }),
      { numRuns: 500 },
    );
    expect(passed).toBeGreaterThan(20);
  });

  it('have the same problems when they are checked again, and their facts are left alone', () => {
    fc.assert(
      fc.property(someLines, someFacts, (lines, facts) => {
        const before = structuredClone({ lines, facts });
        expect(checkLines(lines, facts, now)).toEqual(checkLines(lines, facts, now));
        expect({ lines, facts }).toEqual(before);
      }),
    );
  });
});
