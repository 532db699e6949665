import { endpoint } from '../../shared/http/endpoint.ts';
import { subscriptionView } from '../../shared/http/subscription-view.ts';
import { readSubscription } from './contract.ts';
import { loadOwnSubscription } from './own-subscriptions.ts';

export const handler = endpoint(readSubscription, async (call) => {
  const { stored, partnership } = await loadOwnSubscription(call);
  return subscriptionView(stored, { caller: call.caller, partnership, now: call.at });
});
