import type { Write } from '../../shared/data/commit.ts';
import { relationshipOf, unchangedRelationship } from '../../shared/data/customers.ts';
import { keys } from '../../shared/data/keys.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { partnershipOf, unchangedPartnership } from '../../shared/data/partnerships.ts';
import { savedSubscription } from '../../shared/data/subscriptions.ts';
import { setSupportContact as decide } from '../../shared/domain/ordering/change-partners.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { subscriptionView } from '../../shared/http/subscription-view.ts';
import { setSupportContact } from './contract.ts';
import { loadOwnSubscription } from './load-own-subscription.ts';

export const handler = endpoint(setSupportContact, async (call) => {
  const { at: now, caller } = call;
  const { customerId } = call.parameters;
  const { supportPartnerId } = call.body;
  const loaded = await loadOwnSubscription(call, [
    keys.partner(supportPartnerId),
    keys.partnership(caller.tenantId, supportPartnerId),
    keys.relationship(supportPartnerId, customerId),
  ]);
  const { subscription: current, provider, also } = loaded;
  requireVersion(call.ifMatch, current.version);
  const facts = {
    provider,
    reseller: partnerOf(also[0]),
    partnership: partnershipOf(also[1]),
    relationship: relationshipOf(also[2]),
  };
  const view = { caller, partnership: undefined, now };
  const decision = decide(current, supportPartnerId, facts, { now, caller });
  if (decision === undefined) return subscriptionView(current, view);
  const { subscription, entry } = decision;
  const { partnership, relationship } = facts;
  // The provider's own support depends on neither.
  const checks: Write[] =
    supportPartnerId === provider.id || partnership === undefined || relationship === undefined
      ? []
      : [unchangedPartnership(partnership), unchangedRelationship(relationship)];
  return call.commit([...savedSubscription(subscription), ...checks], entry, subscriptionView(subscription, view));
});
