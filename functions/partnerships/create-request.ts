import { loadNewRequestFacts, newRequestWrites } from '../../shared/data/invitation-facts.ts';
import { takeRoom } from '../../shared/data/invitation-quotas.ts';
import { keys } from '../../shared/data/keys.ts';
import { ownerOf } from '../../shared/data/partners.ts';
import { partnershipOf } from '../../shared/data/partnerships.ts';
import { createRequest as decide } from '../../shared/domain/partnership-request.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requestView, revealDraft } from '../../shared/http/request-steps.ts';
import { createRequest } from './contract.ts';

export const handler = endpoint(
  createRequest,
  async (call) => {
    const { body, caller, at: now } = call;
    const providerId = caller.tenantId;
    const { resellerHint: hint } = body;
    const loaded = await loadNewRequestFacts(
      providerId,
      body,
      [
        hint?.mpnId === undefined ? undefined : keys.mpnId(hint.mpnId),
        hint?.tenantId === undefined ? undefined : keys.directoryId('RESELLER', hint.tenantId),
      ],
      ([byMpnId, byDirectoryId]) => {
        const hintedId = ownerOf(byMpnId) ?? ownerOf(byDirectoryId);
        return [hintedId === undefined ? undefined : keys.partnership(providerId, hintedId)];
      },
    );
    const partnership = partnershipOf(loaded.thereafter[0]);
    const activePartnershipId = partnership?.status === 'ACTIVE' ? partnership.id : undefined;
    const { id, quota } = await takeRoom(loaded.provider, loaded.quotaItem, call.newId, now);
    const { request, entry } = decide(body, { ...loaded, activePartnershipId }, { id, now, caller });
    return call.commit(newRequestWrites(request, loaded, quota), entry, {
      ...requestView(request, now),
      location: `/v1/partnership-requests/${request.id}`,
    });
  },
  revealDraft('r'),
);
