import { changedPartnership } from '../../shared/data/partnerships.ts';
import { suspendPartnership } from '../../shared/domain/partnership-changes.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { suspendReseller } from './contract.ts';
import { loadOwnPartnership } from './load-own-reseller.ts';
import { resellerView } from './partnership-view.ts';

export const handler = endpoint(suspendReseller, async (call) => {
  const current = await loadOwnPartnership(call);
  const change = suspendPartnership(current, { now: call.at });
  if (change === undefined) return resellerView(current);
  requireVersion(call.ifMatch, current.version);
  return call.commit([changedPartnership(change.partnership)], change.entry, resellerView(change.partnership));
});
