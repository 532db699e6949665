import { relationshipOf } from '../../shared/data/customers.ts';
import { type Key, keys } from '../../shared/data/keys.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { subscriptionOf } from '../../shared/data/subscriptions.ts';
import { getItems } from '../../shared/data/table.ts';
import { requireActiveTie } from '../../shared/domain/customer.ts';
import { Refusal } from '../../shared/domain/refusal.ts';

/**
 * The subscription of the path, of the calling provider, with the provider and what else is asked for. One round trip.
 * @throws Refusal `CUSTOMER_NOT_FOUND`, `SUBSCRIPTION_NOT_FOUND`; `RELATIONSHIP_ENDED` for who once served the customer
 */
export async function loadOwnSubscription(
  call: { caller: { tenantId: string }; parameters: { customerId: string; subscriptionId: string } },
  wanted: (Key | undefined)[],
) {
  const { tenantId } = call.caller;
  const { customerId, subscriptionId } = call.parameters;
  const [item, tie, partner, ...also] = await getItems([
    keys.subscription(tenantId, customerId, subscriptionId),
    keys.relationship(tenantId, customerId),
    keys.partner(tenantId),
    ...wanted,
  ]);
  const subscription = subscriptionOf(item);
  const relationship = relationshipOf(tie);
  const provider = partnerOf(partner);
  if (relationship === undefined) throw new Refusal('CUSTOMER_NOT_FOUND', 'You have no customer with this id.');
  requireActiveTie(relationship);
  if (subscription === undefined) {
    throw new Refusal('SUBSCRIPTION_NOT_FOUND', 'You have sold this customer no subscription with this id.');
  }
  if (provider === undefined) throw new Refusal('PARTNER_NOT_FOUND', 'Your company is not enrolled.');
  return { subscription, provider, also };
}
