import { loadNewRequestFacts, newRequestWrites } from '../../shared/data/invitation-facts.ts';
import { takeRoom } from '../../shared/data/invitation-quotas.ts';
import { keys } from '../../shared/data/keys.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { partnershipOf } from '../../shared/data/partnerships.ts';
import { createRelationshipRequest as decide } from '../../shared/domain/relationship-request.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requestView, revealDraft } from '../../shared/http/request-steps.ts';
import { defaultCustomerInvitation } from '../../shared/mail/render.ts';
import { createRelationshipRequest } from './contract.ts';

export const handler = endpoint(
  createRelationshipRequest,
  async (call) => {
    const { caller, at: now } = call;
    const { customerEmail: recipientEmail, subject, bodyText, ...body } = call.body;
    const partnerId = caller.tenantId;
    const { includeResellerId: resellerId } = body;
    const loaded = await loadNewRequestFacts(
      partnerId,
      { ...body, recipientEmail },
      resellerId === undefined ? [] : [keys.partner(resellerId), keys.partnership(partnerId, resellerId)],
    );
    const [resellerItem, partnershipItem] = loaded.also;
    // Without a partnership, another provider's reseller looks like one that does not exist.
    const reseller =
      resellerId === undefined
        ? undefined
        : { partner: partnershipItem && partnerOf(resellerItem), partnership: partnershipOf(partnershipItem) };
    const proposed = defaultCustomerInvitation(body.language, { ...body, providerName: loaded.provider.legalName });
    const text = { subject: subject ?? proposed.subject, bodyText: bodyText ?? proposed.bodyText };
    const { id, quota } = await takeRoom(loaded.provider, loaded.quotaItem, call.newId, now);
    const { request, entry } = decide(
      { ...body, ...text, recipientEmail },
      { ...loaded, reseller },
      { id, now, caller },
    );
    return call.commit(newRequestWrites(request, loaded, quota), entry, {
      ...requestView(request, now),
      location: `/v1/relationship-requests/${request.id}`,
    });
  },
  revealDraft('c'),
);
