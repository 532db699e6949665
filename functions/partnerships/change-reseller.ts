import { changedPartnership } from '../../shared/data/partnerships.ts';
import { changePartnership } from '../../shared/domain/partnership-changes.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { changeReseller } from './contract.ts';
import { loadOwnPartnership } from './load-own-reseller.ts';
import { resellerView } from './partnership-view.ts';

export const handler = endpoint(changeReseller, async (call) => {
  const current = await loadOwnPartnership(call);
  requireVersion(call.ifMatch, current.version);
  const change = changePartnership(current, call.body, { now: call.at });
  if (change === undefined) return resellerView(current);
  return call.commit([changedPartnership(change.partnership)], change.entry, resellerView(change.partnership));
});
