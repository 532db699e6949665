import { grantNameOf, loadNamedGrant, savedGrant, takenGrantName } from '../../shared/data/admin-grants.ts';
import type { Write } from '../../shared/data/commit.ts';
import { keys } from '../../shared/data/keys.ts';
import { getItem } from '../../shared/data/table.ts';
import { updateGrant } from '../../shared/domain/request-grant.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { updateAdminGrant } from './contract.ts';
import { grantView, revealApproval } from './grant-view.ts';
import { loadGrantFacts, loadOwnGrant } from './load-grant.ts';

export const handler = endpoint(
  updateAdminGrant,
  async (call) => {
    const current = await loadOwnGrant(call);
    requireVersion(call.ifMatch, current.version);
    const { partnerId } = current;
    const { displayName = current.displayName } = call.body;
    const [{ parties }, name] = await Promise.all([
      loadGrantFacts(current),
      getItem(keys.grantName(partnerId, displayName)).then(grantNameOf),
    ]);
    const named = name?.grantId === current.id ? current : await loadNamedGrant(partnerId, name);
    const decision = updateGrant(current, call.body, { parties, named }, { now: call.at, caller: call.caller });
    if (decision === undefined) return { body: grantView(current, call), etag: current.version };
    const { grant, entry } = decision;
    // An open grant holds its name, so that nobody else has taken the old one since.
    const renamed: Write[] =
      name?.grantId === current.id
        ? []
        : [takenGrantName(grant, name), { remove: keys.grantName(partnerId, current.displayName) }];
    return call.commit([...savedGrant(grant), ...renamed], entry, {
      body: grantView(grant, call),
      etag: grant.version,
    });
  },
  revealApproval,
);
