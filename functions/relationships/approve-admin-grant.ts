import { savedGrant } from '../../shared/data/admin-grants.ts';
import type { Write } from '../../shared/data/commit.ts';
import { unchangedRelationship } from '../../shared/data/customers.ts';
import { unchangedPartnership } from '../../shared/data/partnerships.ts';
import { type ApprovalFacts, approveGrant } from '../../shared/domain/answer-grant.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { approveAdminGrant } from './contract.ts';
import { grantView } from './grant-view.ts';
import { loadGrantFacts, loadOwnGrant } from './load-grant.ts';

export const handler = endpoint(approveAdminGrant, async (call) => {
  const current = await loadOwnGrant(call);
  const facts = await loadGrantFacts(current);
  const decision = approveGrant(current, facts, { now: call.at, caller: call.caller });
  if (decision === undefined) return { body: grantView(current, call), etag: current.version };
  requireVersion(call.ifMatch, current.version);
  const { grant, entry } = decision;
  return call.commit([...savedGrant(grant), ...unchanged(facts)], entry, {
    body: grantView(grant, call),
    etag: grant.version,
  });
});

/** What the approval rests on is still so when it is written. */
function unchanged({ ties, partnership }: ApprovalFacts): Write[] {
  return [
    ...ties.flatMap((tie) => (tie === undefined ? [] : [unchangedRelationship(tie)])),
    ...(partnership ? [unchangedPartnership(partnership)] : []),
  ];
}
