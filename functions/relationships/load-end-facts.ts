import { loadGrants } from '../../shared/data/admin-grants.ts';
import type { Write } from '../../shared/data/commit.ts';
import { loadRelationship, relationshipOf } from '../../shared/data/customers.ts';
import { keys } from '../../shared/data/keys.ts';
import { usageOf } from '../../shared/data/orders.ts';
import { loadSubscriptions } from '../../shared/data/subscriptions.ts';
import { getItems } from '../../shared/data/table.ts';
import type { EndFacts } from '../../shared/domain/end-relationship.ts';
import { Refusal } from '../../shared/domain/refusal.ts';

/**
 * What the end of the caller's relationship is decided on, in two round trips. `unordered` holds as long as nobody has
 * ordered for the customer since: what was ordered before is among the subscriptions.
 * @throws Refusal `CUSTOMER_NOT_FOUND`
 */
export async function loadEndFacts(call: {
  caller: { tenantId: string };
  parameters: { customerId: string };
}): Promise<EndFacts & { unordered: Write[] }> {
  const { tenantId } = call.caller;
  const { customerId } = call.parameters;
  const [tie, usageItem] = await getItems([keys.relationship(tenantId, customerId), keys.usage(customerId)]);
  const relationship = relationshipOf(tie);
  if (relationship === undefined) throw new Refusal('CUSTOMER_NOT_FOUND', 'You have no customer with this id.');
  const { associatedResellerId: resellerId } = relationship;
  const [subscriptions, own, resellerTie, theirs] = await Promise.all([
    loadSubscriptions(tenantId, customerId),
    loadGrants(tenantId, customerId),
    resellerId === undefined ? undefined : loadRelationship(resellerId, customerId),
    resellerId === undefined ? [] : loadGrants(resellerId, customerId),
  ]);
  // What the provider asked for its reseller stands with both of them.
  const grants = [...new Map([...own, ...theirs].map((grant) => [grant.id, grant])).values()];
  const { version } = usageOf(usageItem, customerId);
  const unordered: Write[] = usageItem === undefined ? [] : [{ check: keys.usage(customerId), expects: { version } }];
  return { relationship, subscriptions, grants, resellerTie, unordered };
}
