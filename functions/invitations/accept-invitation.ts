import { changedRequest } from '../../shared/data/partnership-requests.ts';
import { newPartnership } from '../../shared/data/partnerships.ts';
import { acceptRequest, type Partnership } from '../../shared/domain/partnership.ts';
import type { PartnershipRequest } from '../../shared/domain/partnership-request.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { acceptInvitation } from './contract.ts';
import { loadAnswerFacts } from './load-invitation.ts';

export const handler = endpoint(acceptInvitation, async (call) => {
  const facts = await loadAnswerFacts(call.parameters.token, call.caller.tenantId);
  const acceptance = acceptRequest(facts, call.body, { id: call.newId(), now: call.at, caller: call.caller });
  const partnership = acceptance?.partnership ?? facts.partnership;
  if (partnership === undefined) throw new Error('An accepted invitation has no partnership');
  if (acceptance === undefined) return accepted(facts.request, partnership);
  const started = acceptance.partnership === undefined ? [] : [newPartnership(acceptance.partnership)];
  return call.commit(
    [changedRequest(acceptance.request), ...started],
    acceptance.entry,
    accepted(acceptance.request, partnership),
  );
});

/** Only what never changes again, so that a second click reads the same words. */
function accepted(request: PartnershipRequest, partnership: Partnership) {
  return {
    body: {
      requestId: request.id,
      status: 'ACCEPTED' as const,
      at: request.closedAt,
      partnership: { ...partnership, relationshipType: 'IsIndirectResellerOf' as const },
    },
  };
}
