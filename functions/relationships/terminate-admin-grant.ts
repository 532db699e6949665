import { savedGrant } from '../../shared/data/admin-grants.ts';
import { terminateGrant } from '../../shared/domain/answer-grant.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { terminateAdminGrant } from './contract.ts';
import { grantView } from './grant-view.ts';
import { loadGrantFacts, loadOwnGrant } from './load-grant.ts';

export const handler = endpoint(terminateAdminGrant, async (call) => {
  const current = await loadOwnGrant(call);
  const { parties } = await loadGrantFacts(current);
  const decision = terminateGrant(current, parties, { now: call.at, caller: call.caller });
  if (decision === undefined) return { body: grantView(current, call), etag: current.version };
  requireVersion(call.ifMatch, current.version);
  const { grant, entry } = decision;
  return call.commit(savedGrant(grant), entry, { body: grantView(grant, call), etag: grant.version });
});
