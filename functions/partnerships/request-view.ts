import type { ListedRequest } from '../../shared/data/partnership-requests.ts';
import {
  allowedActions,
  linkPlaceholder,
  type PartnershipRequest,
  statusAt,
} from '../../shared/domain/partnership-request.ts';
import { invitationLink } from '../../shared/runtime/secrets.ts';

/** A request as callers see it at this time; the contract drops the rest. */
export function listedView(request: ListedRequest | PartnershipRequest, now: Date) {
  const status = statusAt(request as PartnershipRequest, now);
  return { ...request, status, allowedActions: allowedActions(status) };
}

export function requestView(request: PartnershipRequest, now: Date) {
  return { body: listedView(request, now), etag: request.version };
}

interface DraftFacts {
  id: string;
  providerId: string;
  mode: 'SEND' | 'DRAFT';
  status: string;
  subject: string;
  bodyText: string;
}

/**
 * Adds the mail with its link for a provider that sends it itself. The link is derived each time, so that neither the
 * table nor a stored answer holds one. `tokenVersion` and expiry stand in the view.
 */
export async function revealDraft(body: unknown): Promise<unknown> {
  const view = body as DraftFacts & { sendCount: number; expiresAt: string };
  if (view.mode !== 'DRAFT' || view.status !== 'PENDING') return view;
  const { providerId, id: requestId, expiresAt, sendCount } = view;
  // Every send mints one version of the link, from 1.
  const link = await invitationLink({ kind: 'r', providerId, requestId, tokenVersion: sendCount, expiresAt });
  const text = view.bodyText.split(linkPlaceholder).join(link);
  return { ...view, draft: { subject: view.subject, text, link } };
}
