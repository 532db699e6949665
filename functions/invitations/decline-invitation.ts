import { changedRequest } from '../../shared/data/invitations.ts';
import type { AnyInvitation } from '../../shared/domain/invitation.ts';
import { declineRequest } from '../../shared/domain/partnership.ts';
import { declineRelationshipRequest } from '../../shared/domain/relationship.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { declineInvitation } from './contract.ts';
import { isForCustomer, loadAnswerFacts } from './load-invitation.ts';

export const handler = endpoint(declineInvitation, async (call) => {
  const facts = await loadAnswerFacts(call.parameters.token, call.caller);
  const context = { now: call.at, caller: call.caller };
  const decision = isForCustomer(facts)
    ? declineRelationshipRequest(facts, call.body.reason, context)
    : declineRequest(facts, call.body.reason, context);
  if (decision === undefined) return declined(facts.request);
  return call.commit([changedRequest(decision.request)], decision.entry, declined(decision.request));
});

function declined(request: AnyInvitation) {
  return { body: { requestId: request.id, status: 'DECLINED' as const, at: request.closedAt } };
}
