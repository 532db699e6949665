import { changedRequest } from '../../shared/data/partnership-requests.ts';
import { linkState, requireOpen } from '../../shared/domain/partnership.ts';
import { askAgain as decide } from '../../shared/domain/partnership-request.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { askAgain } from './contract.ts';
import { findInvitation, invitationNotFound } from './load-invitation.ts';

export const handler = endpoint(askAgain, async (call) => {
  const invitation = await findInvitation(call.parameters.token);
  if (invitation === undefined) throw invitationNotFound();
  const { token, request } = invitation;
  const state = linkState(request, token.tokenVersion, call.at);
  const reply = { body: { asked: true } };
  // An open link needs no new one; a lapsed one may be asked for, and every other end says what happened.
  if (state === 'PENDING') return { body: { asked: false } };
  if (state !== 'EXPIRED' && state !== 'SUPERSEDED') requireOpen(state);
  const decision = decide(request, { now: call.at });
  if (decision === undefined) return reply;
  return call.commit([changedRequest(decision.request)], decision.entry, reply);
});
