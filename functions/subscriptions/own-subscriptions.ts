import { loadRelationship, relationshipOf } from '../../shared/data/customers.ts';
import { keys } from '../../shared/data/keys.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { partnershipOf } from '../../shared/data/partnerships.ts';
import { subscriptionOf } from '../../shared/data/subscriptions.ts';
import { getManyItems, type Item } from '../../shared/data/table.ts';
import { type CustomerRelationship, requireActiveTie } from '../../shared/domain/customer.ts';
import type { Subscription } from '../../shared/domain/ordering/subscription.ts';
import type { Partner } from '../../shared/domain/partner.ts';
import type { Partnership } from '../../shared/domain/partnership.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Caller } from '../../shared/domain/tenants.ts';

interface SubscriptionCall {
  caller: Caller;
  parameters: { customerId: string; subscriptionId: string };
}

/** A subscription that the caller may see, and through whom. */
export interface OwnSubscription {
  /** As it was written last. */
  stored: Subscription;
  /** The provider's tie to the customer. */
  relationship: CustomerRelationship;
  /** Loaded where it is asked for. */
  provider: Partner | undefined;
  /** Of a reseller that calls, with the provider. */
  partnership: Partnership | undefined;
  /** The customer's item of usage, loaded where it is asked for. */
  usage: Item | undefined;
}

/**
 * The subscription of the path, to a provider as its own, to a reseller as one of a provider that serves the customer
 * through it. One round trip for a provider; a reseller's takes another one before, to its own tie.
 * @param forChange whether what a change is decided on is read too
 * @throws Refusal `CUSTOMER_NOT_FOUND`, `SUBSCRIPTION_NOT_FOUND`; `RELATIONSHIP_ENDED` for those who once served the customer
 */
export async function loadOwnSubscription(call: SubscriptionCall, forChange = false): Promise<OwnSubscription> {
  const { tenantId, tenantKind } = call.caller;
  const { customerId, subscriptionId } = call.parameters;
  const isReseller = tenantKind === 'reseller';
  const providerIds = await providersFor(call.caller, customerId);
  const [usage, ...items] = await getManyItems([
    forChange ? keys.usage(customerId) : undefined,
    ...providerIds.flatMap((providerId) => [
      keys.relationship(providerId, customerId),
      keys.subscription(providerId, customerId, subscriptionId),
      forChange ? keys.partner(providerId) : undefined,
      isReseller ? keys.partnership(providerId, tenantId) : undefined,
    ]),
  ]);
  for (const index of providerIds.keys()) {
    const [tie, subscription, provider, pair] = items.slice(4 * index);
    const relationship = relationshipOf(tie);
    const partnership = partnershipOf(pair);
    if (!isReseller) requireOwnTie(relationship);
    const stored = subscriptionOf(subscription);
    const isVisible = relationship?.status === 'ACTIVE' && (!isReseller || isTogether(partnership));
    if (stored !== undefined && relationship !== undefined && isVisible) {
      return { stored, relationship, provider: partnerOf(provider), partnership, usage };
    }
  }
  throw new Refusal('SUBSCRIPTION_NOT_FOUND', 'The customer has no subscription with this id.');
}

/** Through whom a caller may have subscriptions of a customer: a provider itself; a reseller reads its tie to know. */
export async function providersFor({ tenantId, tenantKind }: Caller, customerId: string): Promise<string[]> {
  if (tenantKind !== 'reseller') return [tenantId];
  const tie = await loadRelationship(tenantId, customerId);
  requireOwnTie(tie);
  return (tie.providers ?? []).map(({ providerId }) => providerId).sort();
}

/** @throws Refusal `CUSTOMER_NOT_FOUND`; `RELATIONSHIP_ENDED` for those who once served the customer */
export function requireOwnTie(
  relationship: CustomerRelationship | undefined,
): asserts relationship is CustomerRelationship {
  if (relationship === undefined) throw new Refusal('CUSTOMER_NOT_FOUND', 'You have no customer with this id.');
  requireActiveTie(relationship);
}

/** A suspended partnership lets a reseller see, not do; a removed one neither. */
export function isTogether(partnership: Partnership | undefined): boolean {
  return partnership !== undefined && partnership.status !== 'REMOVED';
}
