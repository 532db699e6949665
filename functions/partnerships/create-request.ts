import { savedQuota } from '../../shared/data/invitation-quotas.ts';
import { keys } from '../../shared/data/keys.ts';
import { ownerOf, partnerOf } from '../../shared/data/partners.ts';
import { newRequest, requestOf } from '../../shared/data/partnership-requests.ts';
import { partnershipOf } from '../../shared/data/partnerships.ts';
import { recipientOf, takenRecipient } from '../../shared/data/recipients.ts';
import { getItems } from '../../shared/data/table.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { createRequest as decide } from '../../shared/domain/request-decisions.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { createRequest } from './contract.ts';
import { requestView, revealDraft } from './request-view.ts';
import { takeRoom } from './take-room.ts';

export const handler = endpoint(
  createRequest,
  async (call) => {
    const { body, caller, at: now } = call;
    const providerId = caller.tenantId;
    const { resellerHint: hint, supersedes } = body;
    const [providerItem, recipientItem, suppression, quotaItem, closed, byMpnId, byDirectoryId] = await getItems([
      keys.partner(providerId),
      keys.recipient(providerId, body.recipientEmail),
      keys.suppression(body.recipientEmail),
      keys.quota(providerId, 0),
      supersedes === undefined ? undefined : keys.request(providerId, supersedes),
      hint?.mpnId === undefined ? undefined : keys.mpnId(hint.mpnId),
      hint?.tenantId === undefined ? undefined : keys.directoryId('RESELLER', hint.tenantId),
    ]);
    const provider = partnerOf(providerItem);
    if (provider === undefined) throw new Refusal('PARTNER_NOT_FOUND', 'Your company is not enrolled.');

    // Only an address that was invited before, or a hint at an enrolled reseller, costs this second look.
    const recipient = recipientOf(recipientItem);
    const hintedId = ownerOf(byMpnId) ?? ownerOf(byDirectoryId);
    const [previousItem, partnershipItem] = await getItems([
      recipient && keys.request(providerId, recipient.requestId),
      hintedId === undefined ? undefined : keys.partnership(providerId, hintedId),
    ]);
    const partnership = partnershipOf(partnershipItem);

    const facts = {
      provider,
      suppressed: suppression !== undefined && body.mode === 'SEND',
      previous: requestOf(previousItem),
      superseded: requestOf(closed),
      activePartnershipId: partnership?.status === 'ACTIVE' ? partnership.id : undefined,
    };
    const { id, quota } = await takeRoom(provider, quotaItem, call.newId, now);
    const { request, entry } = decide(body, facts, { id, now, caller });

    return call.commit([newRequest(request), takenRecipient(recipient, request), savedQuota(quota)], entry, {
      ...requestView(request, now),
      location: `/v1/partnership-requests/${request.id}`,
    });
  },
  revealDraft,
);
