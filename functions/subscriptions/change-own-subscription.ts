import type { Write } from '../../shared/data/commit.ts';
import { unchangedRelationship } from '../../shared/data/customers.ts';
import { loadPartnerFacts } from '../../shared/data/order-facts.ts';
import { savedUsage, usageOf } from '../../shared/data/orders.ts';
import { unchangedPartnership } from '../../shared/data/partnerships.ts';
import { loadSubscriptions, savedSubscription } from '../../shared/data/subscriptions.ts';
import type { Item } from '../../shared/data/table.ts';
import {
  managingProblem,
  type SubscriptionDecision,
  type SubscriptionFacts,
} from '../../shared/domain/change-subscription.ts';
import type { Subscription } from '../../shared/domain/ordering/subscription.ts';
import { subscriptionAt } from '../../shared/domain/ordering/subscription-clock.ts';
import type { Partner } from '../../shared/domain/partner.ts';
import type { Partnership } from '../../shared/domain/partnership.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Call, Reply } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { subscriptionView } from '../../shared/http/subscription-view.ts';
import { loadOwnSubscription } from './own-subscriptions.ts';

type ChangeCall = Pick<
  Call<'change subscriptions', { customerId: string; subscriptionId: string }, unknown, unknown>,
  'caller' | 'parameters' | 'at' | 'ifMatch' | 'commit'
>;

interface ChangeOptions {
  /** Whether add-ons may have to follow; reading those of a customer that has any takes a round trip more. */
  withAddOns: boolean;
  /** Whether the partner of record has to be valid for it; how it stands is read side by side with the add-ons. */
  needsPartnerOfRecord: (current: Subscription) => boolean;
}

/**
 * Changes the subscription of the path by a decision of the rules, for its provider or for the reseller that manages it:
 * everything that changes with it in one transaction, which holds only as long as the partnerships do that it was decided
 * on, and the tie for what becomes active again.
 */
export async function changeOwnSubscription(
  call: ChangeCall,
  options: ChangeOptions,
  decide: (stored: Subscription, facts: SubscriptionFacts) => SubscriptionDecision | undefined,
): Promise<Reply> {
  const { caller, at: now } = call;
  const { customerId } = call.parameters;
  const { stored, relationship, provider, partnership, usage: usageItem } = await loadOwnSubscription(call, true);
  if (provider === undefined) throw new Refusal('PARTNER_NOT_FOUND', 'The provider is not enrolled.');
  if (caller.tenantKind === 'reseller') requireManager(stored, { id: caller.tenantId, partnership });
  requireVersion(call.ifMatch, stored.version);
  const needsPartner = options.needsPartnerOfRecord(subscriptionAt(stored, now));
  const usage = usageOf(usageItem, customerId);
  const [subscriptions, onRecord] = await Promise.all([
    options.withAddOns && usage.hasAddOns ? loadSubscriptions(stored.providerId, customerId) : [],
    needsPartner ? loadPartnerOfRecord(stored, provider) : undefined,
  ]);
  const decision = decide(stored, {
    usage,
    subscriptions,
    mpnFacts: { providerMpnId: provider.mpnId, standings: onRecord?.standings ?? new Map() },
    now,
  });
  const view = { caller, partnership, now };
  if (decision === undefined) return subscriptionView(stored, view);
  const reply = subscriptionView(decision.subscription, view);
  const checks = [
    ...(isBack(stored, decision.subscription) ? [unchangedRelationship(relationship)] : []),
    ...checksOf([partnership, onRecord?.partnership]),
  ];
  return call.commit([...writesOf(decision), ...checks], decision.entry, reply);
}

function writesOf({ subscription, followers, usage }: SubscriptionDecision): [Write & { put: Item }, ...Write[]] {
  return [
    ...savedSubscription(subscription),
    ...followers.flatMap(savedSubscription),
    ...(usage === undefined ? [] : [savedUsage(usage)]),
  ];
}

/** A tie ends only while nothing is active, so that what becomes active again holds on to it; all else was, or is not. */
function isBack(before: Subscription, next: Subscription): boolean {
  return before.status !== 'ACTIVE' && next.status === 'ACTIVE';
}

/** Each partnership once: the caller's own is mostly that of the partner of record. */
function checksOf(partnerships: readonly (Partnership | undefined)[]): Write[] {
  const known = new Map(partnerships.flatMap((each) => (each === undefined ? [] : [[each.id, each] as const])));
  return [...known.values()].map(unchangedPartnership);
}

/** @throws Refusal `ROLE_NOT_ALLOWED` for a reseller that does not manage the subscription */
function requireManager(
  subscription: Subscription,
  reseller: { id: string; partnership: Partnership | undefined },
): void {
  const problem = managingProblem(subscription, reseller);
  if (problem === undefined) return;
  throw new Refusal('ROLE_NOT_ALLOWED', problem.detail, {
    reason: problem.reason,
    nextStep: 'Ask the provider to make the change.',
  });
}

async function loadPartnerOfRecord({ partnerId, resellerId }: Subscription, provider: Partner) {
  const owners = new Map(partnerId === undefined || resellerId === undefined ? [] : [[partnerId, resellerId]]);
  return loadPartnerFacts(provider, { owners }, resellerId);
}
