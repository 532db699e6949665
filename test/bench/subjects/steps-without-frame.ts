import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { createRequest, readRequest } from '../../../functions/partnerships/contract.ts';
import { commit, type Origin } from '../../../shared/data/commit.ts';
import { loadNewRequestFacts, newRequestWrites } from '../../../shared/data/invitation-facts.ts';
import { takeRoom } from '../../../shared/data/invitation-quotas.ts';
import { loadRequest } from '../../../shared/data/invitations.ts';
import { keys } from '../../../shared/data/keys.ts';
import { createRequest as decide } from '../../../shared/domain/partnership-request.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { authorise, readCaller } from '../../../shared/http/caller.ts';
import { hashOf, idempotencyKey } from '../../../shared/http/input.ts';
import { requestView, revealDraft } from '../../../shared/http/request-steps.ts';
import { newId } from '../../../shared/runtime/identifiers.ts';

/**
 * What the two steps do, without what the endpoint wrapper does for ours: the peers call these from their own routes, so
 * that nothing but the frame differs. Replays and lost races are left out, which spares the peers some code.
 */
export async function readStep(event: APIGatewayProxyEventV2, parameters: unknown) {
  const caller = readCaller(event);
  authorise(readRequest.access, caller);
  const { requestId } = readRequest.parameters.parse(parameters);
  const request = await loadRequest(caller.tenantId, requestId);
  if (request?.kind !== 'r') throw new Refusal('PARTNERSHIP_REQUEST_NOT_FOUND', 'There is no such invitation.');
  const { body, etag } = requestView(request, new Date());
  return { body: readRequest.answer.parse(body), etag };
}

export async function createStep(event: APIGatewayProxyEventV2, given: unknown) {
  const caller = readCaller(event);
  authorise(createRequest.access, caller);
  const key = idempotencyKey(event.headers);
  const body = createRequest.body.parse(given);
  const now = new Date();
  const loaded = await loadNewRequestFacts(caller.tenantId, body, []);
  const facts = { ...loaded, activePartnershipId: undefined };
  const { id, quota } = await takeRoom(loaded.provider, loaded.quotaItem, () => newId(now), now);
  const { request, entry } = decide(body, facts, { id, now, caller });
  const view = requestView(request, now);
  const reply = { ...view, body: createRequest.answer.parse(view.body) };
  const { requestId } = event.requestContext;
  const origin: Origin = {
    actor: { type: 'USER', id: caller.userId, role: caller.roles.join(' ') },
    at: now,
    correlationId: requestId,
    requestId,
  };
  await commit(newRequestWrites(request, loaded, quota), entry, origin, {
    key: keys.idempotency(caller.userId, 'POST /v1/partnership-requests', key),
    requestHash: hashOf({ parameters: {}, query: {}, body }),
    reply,
  });
  return { ...reply, body: createRequest.answer.parse(await revealDraft('r')(reply.body)) };
}
