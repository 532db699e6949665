import { keys } from '../../shared/data/keys.ts';
import { loadPartnerFacts } from '../../shared/data/order-facts.ts';
import { ownerOf } from '../../shared/data/partners.ts';
import { unchangedPartnership } from '../../shared/data/partnerships.ts';
import { savedSubscription } from '../../shared/data/subscriptions.ts';
import { setPartnerOfRecord as decide } from '../../shared/domain/ordering/change-partners.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { subscriptionView } from '../../shared/http/subscription-view.ts';
import { setPartnerOfRecord } from './contract.ts';
import { loadOwnSubscription } from './load-own-subscription.ts';

export const handler = endpoint(setPartnerOfRecord, async (call) => {
  const { at: now, body, caller } = call;
  const { partnerIdOnRecord: mpnId } = body;
  // A key holds 2,048 bytes; what is no MPN ID is nobody's, and is told so.
  const guard = mpnId !== null && /^\d{1,10}$/.test(mpnId) ? keys.mpnId(mpnId) : undefined;
  const { subscription: current, provider, also } = await loadOwnSubscription(call, [guard]);
  requireVersion(call.ifMatch, current.version);
  const owner = ownerOf(also[0]);
  // Whose the id is must be known before its partnership can be read: one round trip more than other changes take.
  const owners = new Map(owner === undefined || mpnId === null ? [] : [[mpnId, owner]]);
  const { standings, partnership } = await loadPartnerFacts(provider, { owners }, owner);
  const facts = { providerMpnId: provider.mpnId, standings };
  const view = { caller, partnership: undefined, now };
  const decision = decide(current, mpnId, facts, { now, caller });
  if (decision === undefined) return subscriptionView(current, view);
  const { subscription, entry } = decision;
  const checks = partnership === undefined ? [] : [unchangedPartnership(partnership)];
  return call.commit([...savedSubscription(subscription), ...checks], entry, subscriptionView(subscription, view));
});
