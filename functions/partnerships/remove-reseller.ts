import { savedMarking } from '../../shared/data/markings.ts';
import { changedPartnership } from '../../shared/data/partnerships.ts';
import { removePartnership } from '../../shared/domain/partnership-changes.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { removeReseller } from './contract.ts';
import { loadOwnReseller } from './load-own-reseller.ts';
import { resellerView } from './partnership-view.ts';

export const handler = endpoint(removeReseller, async (call) => {
  const { partnership: current, ...facts } = await loadOwnReseller(call);
  const context = { markingId: call.newId(), now: call.at, caller: call.caller };
  const change = removePartnership(current, call.body, facts, context);
  if (change === undefined) return resellerView(current);
  requireVersion(call.ifMatch, current.version);
  const { partnership, entry, marking } = change;
  return call.commit(
    [changedPartnership(partnership), ...(marking === undefined ? [] : [savedMarking(marking)])],
    entry,
    resellerView(partnership),
  );
});
