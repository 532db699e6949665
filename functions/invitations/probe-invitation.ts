import { linkState } from '../../shared/domain/partnership.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { statusOfPage } from '../../shared/page/invitation-view.ts';
import { probeInvitation } from './contract.ts';
import { findInvitation } from './load-invitation.ts';

/** What the page would answer; the page itself, with its texts and its script, is not made for it. */
export const handler = endpoint(probeInvitation, async (call) => {
  const found = await findInvitation(call.parameters.token);
  const state = found && linkState(found.request, found.token.tokenVersion, call.at);
  return {
    statusCode: statusOfPage[state ?? 'NOT_FOUND'],
    headers: { 'content-type': 'text/html; charset=utf-8', 'referrer-policy': 'no-referrer' },
    text: '',
  };
});
