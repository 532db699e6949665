import { changedRequest } from '../../shared/data/partnership-requests.ts';
import { declineRequest } from '../../shared/domain/partnership.ts';
import type { PartnershipRequest } from '../../shared/domain/partnership-request.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { declineInvitation } from './contract.ts';
import { loadAnswerFacts } from './load-invitation.ts';

export const handler = endpoint(declineInvitation, async (call) => {
  const facts = await loadAnswerFacts(call.parameters.token, call.caller.tenantId);
  const decision = declineRequest(facts, call.body.reason, { now: call.at, caller: call.caller });
  if (decision === undefined) return declined(facts.request);
  return call.commit([changedRequest(decision.request)], decision.entry, declined(decision.request));
});

function declined(request: PartnershipRequest) {
  return { body: { requestId: request.id, status: 'DECLINED' as const, at: request.closedAt } };
}
