import type { Write } from '../../shared/data/commit.ts';
import { savedMarking } from '../../shared/data/markings.ts';
import { changedRequest } from '../../shared/data/partnership-requests.ts';
import { newPartnership, renewedPartnership, unchangedPartnership } from '../../shared/data/partnerships.ts';
import { type Acceptance, acceptRequest, type Partnership } from '../../shared/domain/partnership.ts';
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
  return call.commit(
    [changedRequest(acceptance.request), ...partnershipWrites(acceptance, facts.partnership)],
    acceptance.entry,
    accepted(acceptance.request, partnership),
  );
});

/** The partnership that begins, in the place of one that was removed if there is one; or that the present one stays. */
function partnershipWrites({ partnership, marking }: Acceptance, present: Partnership | undefined): Write[] {
  if (partnership === undefined) return present === undefined ? [] : [unchangedPartnership(present)];
  if (present === undefined) return [newPartnership(partnership)];
  return [...renewedPartnership(partnership, present), ...(marking === undefined ? [] : [savedMarking(marking)])];
}

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
