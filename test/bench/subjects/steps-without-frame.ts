import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { createRequest, readRequest } from '../../../functions/partnerships/contract.ts';
import { requestNotFound } from '../../../functions/partnerships/load-own-request.ts';
import { requestView, revealDraft } from '../../../functions/partnerships/request-view.ts';
import { takeRoom } from '../../../functions/partnerships/take-room.ts';
import { commit, type Origin } from '../../../shared/data/commit.ts';
import { savedQuota } from '../../../shared/data/invitation-quotas.ts';
import { keys } from '../../../shared/data/keys.ts';
import { partnerOf } from '../../../shared/data/partners.ts';
import { loadRequest, newRequest, requestOf } from '../../../shared/data/partnership-requests.ts';
import { recipientOf, takenRecipient } from '../../../shared/data/recipients.ts';
import { getItems } from '../../../shared/data/table.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { createRequest as decide } from '../../../shared/domain/request-decisions.ts';
import { authorise, readCaller } from '../../../shared/http/caller.ts';
import { hashOf, idempotencyKey } from '../../../shared/http/input.ts';
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
  if (request === undefined) throw requestNotFound();
  const { body, etag } = requestView(request, new Date());
  return { body: readRequest.answer.parse(body), etag };
}

export async function createStep(event: APIGatewayProxyEventV2, given: unknown) {
  const caller = readCaller(event);
  authorise(createRequest.access, caller);
  const key = idempotencyKey(event.headers);
  const body = createRequest.body.parse(given);
  const now = new Date();
  const [providerItem, recipientItem, suppression, quotaItem] = await getItems([
    keys.partner(caller.tenantId),
    keys.recipient(caller.tenantId, body.recipientEmail),
    keys.suppression(body.recipientEmail),
    keys.quota(caller.tenantId, 0),
  ]);
  const provider = partnerOf(providerItem);
  if (provider === undefined) throw new Refusal('PARTNER_NOT_FOUND', 'Your company is not enrolled.');
  const recipient = recipientOf(recipientItem);
  const [previous] = await getItems([recipient && keys.request(caller.tenantId, recipient.requestId)]);
  const facts = {
    provider,
    suppressed: suppression !== undefined,
    previous: requestOf(previous),
    superseded: undefined,
    activePartnershipId: undefined,
  };
  const { id, quota } = await takeRoom(provider, quotaItem, () => newId(now), now);
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
  await commit([newRequest(request), takenRecipient(recipient, request), savedQuota(quota)], entry, origin, {
    key: keys.idempotency(caller.userId, 'POST /v1/partnership-requests', key),
    requestHash: hashOf({ parameters: {}, query: {}, body }),
    reply,
  });
  return { ...reply, body: createRequest.answer.parse(await revealDraft(reply.body)) };
}
