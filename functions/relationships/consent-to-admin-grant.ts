import { savedGrant } from '../../shared/data/admin-grants.ts';
import { consentToGrant } from '../../shared/domain/answer-grant.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { consentToAdminGrant } from './contract.ts';
import { grantView, revealApproval } from './grant-view.ts';
import { loadGrantFacts, loadOwnGrant } from './load-grant.ts';

export const handler = endpoint(
  consentToAdminGrant,
  async (call) => {
    const current = await loadOwnGrant(call);
    const { parties } = await loadGrantFacts(current);
    const decision = consentToGrant(current, parties, { now: call.at, caller: call.caller });
    if (decision === undefined) return { body: grantView(current, call), etag: current.version };
    requireVersion(call.ifMatch, current.version);
    const { grant, entry } = decision;
    return call.commit(savedGrant(grant), entry, { body: grantView(grant, call), etag: grant.version });
  },
  revealApproval,
);
