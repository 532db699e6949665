import { changedRequest } from '../../shared/data/invitations.ts';
import { askForNewLink } from '../../shared/domain/invitation-decisions.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { askAgain } from './contract.ts';
import { findInvitation, invitationNotFound } from './load-invitation.ts';

export const handler = endpoint(askAgain, async (call) => {
  const invitation = await findInvitation(call.parameters.token);
  if (invitation === undefined) throw invitationNotFound();
  const decision = askForNewLink(invitation.request, invitation.token.tokenVersion, { now: call.at });
  if (decision === 'NOT_NEEDED') return { body: { asked: false } };
  if (decision === 'KNOWN') return { body: { asked: true } };
  return call.commit([changedRequest(decision.request)], decision.entry, { body: { asked: true } });
});
