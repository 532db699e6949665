import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLines, type LineFacts, type LineInput } from '../../shared/domain/ordering/order-lines.ts';
import { type OrderContext, placeOrder, totalLicences } from '../../shared/domain/ordering/place-order.ts';
import { subscriptionActions } from '../../shared/domain/ordering/subscription.ts';
import { applyOrder, noUsage, releaseSubscriptions } from '../../shared/domain/ordering/usage.ts';
import { factsOf, lineOf, mpn, now, offers } from './ordering-fixtures.ts';

const context: OrderContext = {
  orderId: 'order-1',
  subscriptionIds: Array.from({ length: 50 }, (_, index) => `subscription-${index}`),
  provider: {
    id: 'provider-1',
    tenantId: '11111111-1111-4111-8111-111111111111',
    mpnId: mpn.provider,
    legalName: 'Nordwind Distribution GmbH',
  },
  customerId: 'customer-1',
  resellerId: 'reseller-1',
  currencyCode: 'EUR',
  standings: factsOf().standings,
  placedBy: 'agent-1',
  now,
};

function place(lines: LineInput[], changes: Partial<OrderContext> = {}, facts: Partial<LineFacts> = {}) {
  const found = checkLines(lines, factsOf(facts), changes.now ?? now);
  expect(found.problems).toEqual([]);
  return placeOrder(found.lines, { ...context, ...changes });
}

const at = now.toISOString();
const record = { version: 1, createdAt: at, updatedAt: at, createdBy: 'agent-1', providerId: 'provider-1' };

describe('an order', () => {
  it('is complete, with its lines, and keeps the versions of its offers', () => {
    const { order } = place([
      lineOf({ quantity: 10, friendlyName: 'Head office', additionalPartnerIdsOnRecord: [mpn.stranger] }),
      lineOf({ attestationAccepted: true, noReseller: true, billingCycle: 'ANNUAL' }, offers.attested),
    ]);
    expect(order).toEqual({
      ...record,
      id: 'order-1',
      customerId: 'customer-1',
      resellerId: 'reseller-1',
      billingCycle: 'MONTHLY',
      currencyCode: 'EUR',
      status: 'COMPLETED',
      partnerOnRecordAttestationAccepted: true,
      totalLicences: 12,
      lineItems: [
        {
          lineItemNumber: 0,
          offerId: offers.plain.offerId,
          offerName: 'Office Suite',
          offerVersion: 3,
          billingType: 'LICENSE',
          quantity: 10,
          friendlyName: 'Head office',
          termDuration: 'P1Y',
          billingCycle: 'MONTHLY',
          partnerIdOnRecord: mpn.reseller,
          additionalPartnerIdsOnRecord: [mpn.stranger],
          subscriptionId: 'subscription-0',
          status: 'FULFILLED',
        },
        {
          lineItemNumber: 1,
          offerId: offers.attested.offerId,
          offerName: 'School Suite',
          offerVersion: 3,
          billingType: 'LICENSE',
          quantity: 2,
          termDuration: 'P1Y',
          billingCycle: 'ANNUAL',
          additionalPartnerIdsOnRecord: [],
          attestationAccepted: true,
          subscriptionId: 'subscription-1',
          status: 'FULFILLED',
        },
      ],
    });
  });

  it('of a direct customer names no reseller', () => {
    const { order, subscriptions } = place([lineOf()], { resellerId: undefined }, { resellerMpnId: undefined });
    expect(order).not.toHaveProperty('resellerId');
    expect(order.lineItems[0]).not.toHaveProperty('partnerIdOnRecord');
    expect(subscriptions[0]).not.toHaveProperty('partnerId');
    expect(subscriptions[0]?.partnerIdHistory).toEqual([]);
  });

  it('goes by line number, its subscriptions too', () => {
    const { order, subscriptions } = place([
      lineOf({ lineItemNumber: 2, friendlyName: 'last' }),
      lineOf({ lineItemNumber: 0, friendlyName: 'first' }),
      lineOf({ friendlyName: 'middle' }),
    ]);
    expect(order.lineItems.map(({ friendlyName }) => friendlyName)).toEqual(['first', 'middle', 'last']);
    expect(subscriptions.map(({ id, friendlyName }) => `${id} ${friendlyName}`)).toEqual([
      'subscription-0 first',
      'subscription-1 middle',
      'subscription-2 last',
    ]);
  });

  it('is not made with an id too few', () => {
    expect(() => place([lineOf(), lineOf()], { subscriptionIds: ['subscription-0'] })).toThrow(RangeError);
  });
});

describe('a subscription', () => {
  it('is active from now on, refundable for seven days, supported by the provider', () => {
    expect(place([lineOf({ quantity: 10 })]).subscriptions).toEqual([
      {
        ...record,
        id: 'subscription-0',
        customerId: 'customer-1',
        orderId: 'order-1',
        offerId: offers.plain.offerId,
        offerName: 'Office Suite',
        offerVersion: 3,
        offerTerms: { minimumQuantity: 2, maximumQuantity: 10_000, isAutoRenewable: true },
        friendlyName: 'Office Suite',
        quantity: 10,
        unitType: 'Licenses',
        termDuration: 'P1Y',
        billingCycle: 'MONTHLY',
        autoRenewEnabled: true,
        isTrial: false,
        status: 'ACTIVE',
        suspensionReasons: [],
        creationDate: at,
        effectiveStartDate: at,
        termsBegun: 1,
        updates: 0,
        commitmentEndDate: '2027-11-21T08:00:00.000Z',
        cancellationAllowedUntil: '2026-11-28T08:00:00.000Z',
        refundableQuantity: [{ quantity: 10, until: '2026-11-28T08:00:00.000Z' }],
        partnerId: mpn.reseller,
        resellerId: 'reseller-1',
        partnerIdHistory: [{ partnerId: mpn.reseller, resellerId: 'reseller-1', effectiveFrom: at, setBy: 'agent-1' }],
        supportContact: {
          supportPartnerId: 'provider-1',
          supportTenantId: '11111111-1111-4111-8111-111111111111',
          supportMpnId: mpn.provider,
          name: 'Nordwind Distribution GmbH',
        },
        actions: [
          'changeQuantity',
          'changeAutoRenew',
          'suspend',
          'cancel',
          'rename',
          'setPartnerOfRecord',
          'setSupportContact',
        ],
      },
    ]);
  });

  it('of a trial is 30 days, renews itself, and can be neither cut nor cancelled', () => {
    const [trial] = place([lineOf({}, offers.trial)]).subscriptions;
    expect(trial).toMatchObject({
      isTrial: true,
      quantity: 25,
      autoRenewEnabled: true,
      commitmentEndDate: '2026-12-21T08:00:00.000Z',
      refundableQuantity: [],
      actions: ['rename', 'setPartnerOfRecord', 'setSupportContact'],
    });
    expect(trial).not.toHaveProperty('cancellationAllowedUntil');
  });

  it('renews itself only where its offer can, and ends never without a commitment', () => {
    const [yearly, usage] = place([lineOf({}, offers.yearly), lineOf({}, offers.usage)]).subscriptions;
    expect(yearly?.autoRenewEnabled).toBe(false);
    expect(usage).not.toHaveProperty('commitmentEndDate');
    expect(usage).not.toHaveProperty('termDuration');
  });

  it('of an add-on hangs on its base, new or existing', () => {
    const { order, subscriptions } = place([lineOf({}, offers.addOn), lineOf()]);
    expect(subscriptions[0]?.parentSubscriptionId).toBe('subscription-1');
    expect(order.lineItems[0]?.parentSubscriptionId).toBe('subscription-1');
    expect(order.lineItems[0]).not.toHaveProperty('parentLineItemNumber');
    expect(subscriptions[1]).not.toHaveProperty('parentSubscriptionId');
    const existing = [{ id: 'base-9', offerId: offers.plain.offerId, status: 'ACTIVE' as const }];
    expect(place([lineOf({}, offers.addOn)], {}, { subscriptions: existing }).subscriptions[0]).toMatchObject({
      parentSubscriptionId: 'base-9',
    });
  });

  it.each([
    ['ACTIVE', '2026-11-28T07:59:59.999Z', ['changeQuantity', 'suspend', 'cancel']],
    ['ACTIVE', '2026-11-28T08:00:00.000Z', ['changeQuantity', 'suspend']],
    ['SUSPENDED', '2026-11-28T07:59:59.999Z', ['reactivate', 'cancel']],
    ['SUSPENDED', '2026-11-28T08:00:00.000Z', ['reactivate']],
    ['CANCELLED', '2026-11-21T08:00:00.000Z', []],
    ['EXPIRED', '2026-11-21T08:00:00.000Z', []],
    ['DISABLED', '2026-11-21T08:00:00.000Z', []],
    ['DELETED', '2026-11-21T08:00:00.000Z', []],
  ] as const)('that is %s at %s allows %j', (status, instant, expected) => {
    const subscription = {
      status,
      isTrial: false,
      termDuration: 'P1Y' as const,
      cancellationAllowedUntil: '2026-11-28T08:00:00.000Z',
    };
    const actions = subscriptionActions(subscription, new Date(instant));
    const watched = ['changeQuantity', 'suspend', 'reactivate', 'cancel'];
    expect(actions.filter((action) => watched.includes(action))).toEqual(expected);
    expect(actions.includes('setSupportContact')).toBe(expected.length > 0);
  });
});

describe('any order', () => {
  const sold = [offers.plain, offers.yearly, offers.usage, offers.attested, offers.cappedPremium];
  const someLines = fc
    .array(fc.record({ offer: fc.constantFrom(...sold), quantity: fc.integer({ min: 2, max: 6 }) }), {
      minLength: 1,
      maxLength: 50,
    })
    .map((lines) =>
      lines.map(({ offer, quantity }) =>
        lineOf({ quantity: offer === offers.usage ? 1 : quantity, attestationAccepted: true }, offer),
      ),
    );

  it('has the totals of its lines, a subscription for each, and a usage that takes it and gives it back', () => {
    fc.assert(
      fc.property(someLines, (lines) => {
        const { order, subscriptions } = place(lines);
        const seats = lines.reduce((sum, { quantity }) => sum + quantity, 0);
        expect(order.totalLicences).toBe(seats);
        expect(totalLicences(order.lineItems)).toBe(seats);
        expect(totalLicences(subscriptions)).toBe(seats);
        expect(order.lineItems.map(({ lineItemNumber }) => lineItemNumber)).toEqual([...lines.keys()]);
        expect(order.lineItems.map(({ subscriptionId }) => subscriptionId)).toEqual(subscriptions.map(({ id }) => id));
        expect(new Set(subscriptions.map(({ id }) => id)).size).toBe(lines.length);
        const usage = applyOrder(noUsage('customer-1'), order.lineItems);
        expect(Object.values(usage.seats).reduce((sum, each) => sum + each, 0)).toBe(seats);
        const released = releaseSubscriptions(usage, subscriptions);
        expect(released.seats).toEqual({});
        expect(Object.values(released.offers).every(({ existing }) => existing === 0)).toBe(true);
      }),
    );
  });
});
