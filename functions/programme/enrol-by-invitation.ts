import { changedRequest, ofKind, requestOf } from '../../shared/data/invitations.ts';
import { keys } from '../../shared/data/keys.ts';
import { loadPartner, newPartner, ownerOf, partnerOf } from '../../shared/data/partners.ts';
import { getItems } from '../../shared/data/table.ts';
import { newUser, tenantIdOf } from '../../shared/data/users.ts';
import { enrolInvited } from '../../shared/domain/invited-enrolment.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { readInvitationToken } from '../../shared/runtime/secrets.ts';
import { enrolByInvitation } from './contract.ts';

/**
 * Without a sign-in there is no idempotency record: the invitation itself remembers who has enrolled by it, so that the
 * same request, sent again, is answered the same.
 */
export const handler = endpoint(enrolByInvitation, async (call) => {
  const { token: text, ...input } = call.body;
  const token = await readInvitationToken(text, 'r');
  if (token === undefined) throw notFound();
  const { providerId, requestId, tokenVersion } = token;
  const [requestItem, providerItem, mpnId, directoryId, email] = await getItems([
    keys.request(providerId, requestId),
    keys.partner(providerId),
    keys.mpnId(input.mpnId),
    keys.directoryId('RESELLER', input.tenantId),
    keys.userEmail(input.administrator.email),
  ]);
  const request = ofKind(requestOf(requestItem), 'r');
  const provider = partnerOf(providerItem);
  if (request === undefined || provider === undefined) throw notFound();
  const enrolled = request.enrolment && (await loadPartner(request.enrolment.resellerId));
  const taken = { mpnId: ownerOf(mpnId), directoryId: ownerOf(directoryId), administrator: tenantIdOf(email) };
  const decision = enrolInvited(
    input,
    { request, tokenVersion, provider, taken, enrolled },
    { id: call.newId(), userId: call.newId(), now: call.at },
  );
  const partner = decision?.partner ?? enrolled;
  if (partner === undefined) throw new Error('An enrolment that was made before has no partner');
  const reply = { body: partner, location: `/v1/partners/${partner.id}` };
  if (decision === undefined) return reply;
  return call.commit(
    [...newPartner(partner), ...newUser(decision.administrator), changedRequest(decision.request)],
    decision.entry,
    reply,
  );
});

function notFound(): Refusal {
  return new Refusal('INVITATION_NOT_FOUND', 'This link is not valid; perhaps it was cut on its way.', {
    nextStep: 'Copy the whole link from the mail.',
  });
}
