import { unchangedPartner } from '../../shared/data/partners.ts';
import { changedPartnership } from '../../shared/data/partnerships.ts';
import { resumePartnership } from '../../shared/domain/partnership-changes.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { resumeReseller } from './contract.ts';
import { loadOwnReseller } from './load-own-reseller.ts';
import { resellerView } from './partnership-view.ts';

export const handler = endpoint(resumeReseller, async (call) => {
  const { partnership: current, provider, reseller } = await loadOwnReseller(call);
  const change = resumePartnership(current, { provider, reseller }, { now: call.at });
  if (change === undefined) return resellerView(current);
  requireVersion(call.ifMatch, current.version);
  return call.commit(
    [changedPartnership(change.partnership), unchangedPartner(reseller)],
    change.entry,
    resellerView(change.partnership),
  );
});
