import { type InvitationKind, linkState } from '../../shared/domain/invitation.ts';
import type { Document } from '../../shared/http/endpoint.ts';
import { statusOfPage } from '../../shared/page/invitation-view.ts';
import { findInvitation } from './load-invitation.ts';

/** What the page would answer; the page itself, with its texts and its script, is not made for it. */
export async function probePage(
  call: { parameters: { token: string }; at: Date },
  kind: InvitationKind,
): Promise<Document> {
  const found = await findInvitation(call.parameters.token, kind);
  const state = found && linkState(found.request, found.token.tokenVersion, call.at);
  return {
    statusCode: statusOfPage[state ?? 'NOT_FOUND'],
    headers: { 'content-type': 'text/html; charset=utf-8', 'referrer-policy': 'no-referrer' },
    text: '',
  };
}
