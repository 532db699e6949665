import { keys } from '../../shared/data/keys.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { loadRequest, requestOf } from '../../shared/data/partnership-requests.ts';
import { partnershipOf } from '../../shared/data/partnerships.ts';
import { getItems } from '../../shared/data/table.ts';
import type { TokenFacts } from '../../shared/domain/derived-secrets.ts';
import type { AnswerFacts } from '../../shared/domain/partnership.ts';
import type { PartnershipRequest } from '../../shared/domain/partnership-request.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { readInvitationToken } from '../../shared/runtime/secrets.ts';

interface Invitation {
  token: TokenFacts;
  request: PartnershipRequest;
}

/** The invitation that a genuine link names; undefined for every other string. */
export async function findInvitation(token: string): Promise<Invitation | undefined> {
  const facts = await readInvitationToken(token, 'r');
  const request = facts && (await loadRequest(facts.providerId, facts.requestId));
  return facts && request && { token: facts, request };
}

/** What an answer to the invitation is decided on, in one round trip. @throws Refusal `INVITATION_NOT_FOUND`. */
export async function loadAnswerFacts(token: string, resellerId: string): Promise<AnswerFacts> {
  const facts = await readInvitationToken(token, 'r');
  if (facts === undefined) throw invitationNotFound();
  const [requestItem, providerItem, resellerItem, partnershipItem] = await getItems([
    keys.request(facts.providerId, facts.requestId),
    keys.partner(facts.providerId),
    keys.partner(resellerId),
    keys.partnership(facts.providerId, resellerId),
  ]);
  const request = requestOf(requestItem);
  const provider = partnerOf(providerItem);
  if (request === undefined || provider === undefined) throw invitationNotFound();
  return {
    request,
    tokenVersion: facts.tokenVersion,
    provider,
    reseller: partnerOf(resellerItem),
    partnership: partnershipOf(partnershipItem),
  };
}

export function invitationNotFound(): Refusal {
  return new Refusal('INVITATION_NOT_FOUND', 'This link is not valid; perhaps it was cut on its way.', {
    nextStep: 'Copy the whole link from the mail.',
  });
}
