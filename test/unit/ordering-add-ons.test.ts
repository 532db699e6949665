import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cancelSubscription,
  changeSubscription,
  reactivateSubscription,
  type SubscriptionDecision,
  type SubscriptionFacts,
  suspendSubscription,
} from '../../shared/domain/change-subscription.ts';
import { countAddOns, rootOf } from '../../shared/domain/ordering/add-ons.ts';
import { checkLines } from '../../shared/domain/ordering/order-lines.ts';
import { placeOrder } from '../../shared/domain/ordering/place-order.ts';
import type { Subscription } from '../../shared/domain/ordering/subscription.ts';
import { endOf } from '../../shared/domain/ordering/subscription-clock.ts';
import { applyOrder, type CustomerUsage, noUsage } from '../../shared/domain/ordering/usage.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { factsOf, lineOf, now } from './ordering-fixtures.ts';

const base = (() => {
  const { standings } = factsOf();
  const { lines } = checkLines([lineOf({ noReseller: true })], factsOf(), now);
  const { subscriptions } = placeOrder(lines, {
    orderId: 'order-1',
    subscriptionIds: ['s0'],
    provider: { id: 'provider-1', tenantId: 'tenant', mpnId: '1', legalName: 'Nordwind' },
    customerId: 'customer-1',
    currencyCode: 'EUR',
    standings,
    placedBy: 'agent-1',
    now,
  });
  return subscriptions[0] as Subscription;
})();

/** `s0` with add-ons; each hangs on one that is there before it. */
function familyOf(parents: readonly number[]): Subscription[] {
  return [
    base,
    ...parents.map((parent, index) => ({ ...base, id: `s${index + 1}`, parentSubscriptionId: `s${parent}` })),
  ];
}

const someFamily = fc
  .array(fc.nat(), { minLength: 1, maxLength: 7 })
  .map((picks) => familyOf(picks.map((pick, index) => pick % (index + 1))));

type Act = 'suspend' | 'reactivate' | 'renew' | 'stop renewing' | 'cancel';
const decide: Record<Act, (stored: Subscription, facts: SubscriptionFacts) => SubscriptionDecision | undefined> = {
  suspend: suspendSubscription,
  reactivate: reactivateSubscription,
  renew: (stored, facts) => changeSubscription(stored, { autoRenewEnabled: true }, facts),
  'stop renewing': (stored, facts) => changeSubscription(stored, { autoRenewEnabled: false }, facts),
  cancel: cancelSubscription,
};

/** What the table holds after an act, as the step would write it. */
function stateAfter(
  state: { subscriptions: Subscription[]; usage: CustomerUsage },
  act: Act,
  id: string,
): { subscriptions: Subscription[]; usage: CustomerUsage } {
  const stored = state.subscriptions.find((each) => each.id === id) as Subscription;
  const mpnFacts = { providerMpnId: '1', standings: new Map() };
  let decision: SubscriptionDecision | undefined;
  try {
    decision = decide[act](stored, { ...state, mpnFacts, now });
  } catch (failure) {
    expect(failure).toBeInstanceOf(Refusal);
    return state;
  }
  if (decision === undefined) return state;
  const written = new Map([decision.subscription, ...decision.followers].map((each) => [each.id, each]));
  for (const [changed, next] of written) {
    const before = state.subscriptions.find((each) => each.id === changed);
    expect(next.version).toBe((before?.version ?? 0) + 1);
  }
  expect(written.size).toBe(1 + decision.followers.length);
  expect(decision.usage?.version).toBe(state.usage.version + 1);
  return {
    subscriptions: state.subscriptions.map((each) => written.get(each.id) ?? each),
    usage: decision.usage ?? state.usage,
  };
}

describe('a base with its add-ons', () => {
  const acts = fc.constantFrom<Act>('suspend', 'reactivate', 'renew', 'stop renewing', 'cancel');
  const someActs = fc.array(fc.tuple(acts, fc.nat()), { maxLength: 15 });

  it('never has an add-on on without its base, or one that outlives it, whatever is done to them', () => {
    fc.assert(
      fc.property(someFamily, someActs, (family, sequence) => {
        let state = { subscriptions: family, usage: applyOrder(noUsage('customer-1'), family) };
        for (const [act, pick] of sequence) {
          state = stateAfter(state, act, `s${pick % family.length}`);
          const byId = new Map(state.subscriptions.map((each) => [each.id, each]));
          for (const addOn of state.subscriptions) {
            const parent = byId.get(addOn.parentSubscriptionId ?? '');
            if (parent === undefined) continue;
            if (addOn.status === 'ACTIVE') expect(parent.status).toBe('ACTIVE');
            if (parent.status === 'CANCELLED') expect(addOn.status).toBe('CANCELLED');
            if (addOn.status !== 'CANCELLED') expect(addOn.baseEndsAt).toBe(endOf(parent));
          }
          const held = state.subscriptions.filter(({ status }) => status !== 'CANCELLED');
          const seats = held.reduce((sum, { quantity }) => sum + quantity, 0);
          expect(Object.values(state.usage.seats).reduce((sum, each) => sum + each, 0)).toBe(seats);
        }
      }),
    );
  });

  it('comes back as it was before its base was suspended', () => {
    fc.assert(
      fc.property(someFamily, fc.array(fc.nat(), { maxLength: 4 }), (family, alone) => {
        let state = { subscriptions: family, usage: applyOrder(noUsage('customer-1'), family) };
        for (const pick of alone) state = stateAfter(state, 'suspend', `s${1 + (pick % (family.length - 1))}`);
        const statuses = state.subscriptions.map(({ status }) => status);
        const back = stateAfter(stateAfter(state, 'suspend', 's0'), 'reactivate', 's0');
        expect(back.subscriptions.map(({ status }) => status)).toEqual(statuses);
      }),
    );
  });

  it('is counted down to the last add-on of an add-on', () => {
    const family = familyOf([0, 1, 2, 0]);
    expect(rootOf('s3', family)).toBe('s0');
    expect(countAddOns('s0', family)).toBe(4);
    expect(countAddOns('s1', family)).toBe(2);
    expect(
      countAddOns(
        's0',
        family.map((each) => (each.id === 's4' ? { ...each, status: 'CANCELLED' } : each)),
      ),
    ).toBe(3);
  });
});
