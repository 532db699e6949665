import {
  changedRequest,
  type ListedRequest,
  listRequests,
  loadRequest,
  ofKind,
  requestOf,
} from '../data/invitations.ts';
import { keys } from '../data/keys.ts';
import { partnerOf } from '../data/partners.ts';
import { isSuppressed } from '../data/suppressions.ts';
import { getItems } from '../data/table.ts';
import {
  type AnyInvitation,
  allowedActions,
  type DeliveryStatus,
  type InvitationKind,
  linkPlaceholder,
  type RequestStatus,
  statusAt,
} from '../domain/invitation.ts';
import { resendRequest as resend, revokeRequest as revoke } from '../domain/invitation-decisions.ts';
import type { Permission } from '../domain/permissions.ts';
import { Refusal } from '../domain/refusal.ts';
import { invitationLink } from '../runtime/secrets.ts';
import type { Call, Reply } from './endpoint.ts';
import { requireVersion } from './input.ts';
import { replyWithPage } from './list.ts';

/** What a partner does with a request that it has made, alike for both kinds; the steps name the kind. */

type RequestCall = Call<Permission, { requestId: string }, unknown, unknown>;

type ListCall = Pick<Call<Permission, unknown, ListFilters, unknown>, 'caller' | 'query' | 'headers' | 'at'>;

interface ListFilters {
  limit: number;
  cursor?: string | undefined;
  status?: RequestStatus | undefined;
  deliveryStatus?: DeliveryStatus | undefined;
  recipientEmail?: string | undefined;
  customerEmail?: string | undefined;
}

const lists = { r: 'partnership-requests', c: 'relationship-requests' } as const;

export function listOwnRequests(call: ListCall, kind: InvitationKind): Promise<Reply> {
  const { status, deliveryStatus, recipientEmail, customerEmail } = call.query;
  const filter = { status, deliveryStatus, recipientEmail: recipientEmail ?? customerEmail };
  return replyWithPage(
    call,
    lists[kind],
    (page) => listRequests({ providerId: call.caller.tenantId, kind }, filter, page, call.at),
    (request) => listedView(request, call.at),
  );
}

export async function readOwnRequest(call: RequestCall, kind: InvitationKind): Promise<Reply> {
  return requestView(await loadOwnRequest(call, kind), call.at);
}

export async function resendOwnRequest(call: RequestCall, kind: InvitationKind): Promise<Reply> {
  const { tenantId } = call.caller;
  const [requestItem, providerItem] = await getItems([
    keys.request(tenantId, call.parameters.requestId),
    keys.partner(tenantId),
  ]);
  const current: AnyInvitation | undefined = ofKind(requestOf(requestItem), kind);
  const provider = partnerOf(providerItem);
  if (current === undefined || provider === undefined) throw requestNotFound(kind);
  requireVersion(call.ifMatch, current.version);
  // A mail that was delivered tells that the address works; only otherwise the list is worth another look. The
  // deliver step asks it for every mail.
  const isKnownGood = current.mode === 'DRAFT' || current.deliveryStatus === 'DELIVERED';
  const suppressed = !isKnownGood && (await isSuppressed(current.recipientEmail));
  const { request, entry } = resend(current, { provider, suppressed }, { now: call.at });
  return call.commit([changedRequest(request)], entry, requestView(request, call.at));
}

export async function revokeOwnRequest(call: RequestCall, kind: InvitationKind): Promise<Reply> {
  const current = await loadOwnRequest(call, kind);
  const decision = revoke(current, { now: call.at, caller: call.caller });
  if (decision === undefined) return requestView(current, call.at);
  requireVersion(call.ifMatch, current.version);
  return call.commit([changedRequest(decision.request)], decision.entry, requestView(decision.request, call.at));
}

async function loadOwnRequest({ caller, parameters }: RequestCall, kind: InvitationKind): Promise<AnyInvitation> {
  const request = ofKind(await loadRequest(caller.tenantId, parameters.requestId), kind);
  if (request === undefined) throw requestNotFound(kind);
  return request;
}

function requestNotFound(kind: InvitationKind): Refusal {
  return kind === 'r'
    ? new Refusal('PARTNERSHIP_REQUEST_NOT_FOUND', 'There is no such invitation.')
    : new Refusal('RELATIONSHIP_REQUEST_NOT_FOUND', 'There is no such request.');
}

/** A request as callers see it at this time; the contract drops the rest. */
export function requestView(request: AnyInvitation, now: Date) {
  return { body: listedView(request, now), etag: request.version };
}

function listedView(request: ListedRequest | AnyInvitation, now: Date) {
  const status = statusAt(request, now);
  const { providerId: partnerId, recipientEmail: customerEmail } = request;
  return { ...request, partnerId, customerEmail, status, allowedActions: allowedActions(status) };
}

interface DraftFacts {
  id: string;
  providerId?: string;
  partnerId?: string;
  mode: 'SEND' | 'DRAFT';
  status: string;
  subject: string;
  bodyText: string;
  sendCount: number;
  expiresAt: string;
}

/**
 * Adds the mail with its link for a partner that sends it itself. The link is derived each time, so that neither the
 * table nor a stored answer holds one. `sendCount` and expiry stand in the view.
 */
export function revealDraft(kind: InvitationKind): (body: unknown) => Promise<unknown> {
  return async (body) => {
    const view = body as DraftFacts;
    if (view.mode !== 'DRAFT' || view.status !== 'PENDING') return view;
    const { providerId, partnerId, id: requestId, expiresAt, sendCount } = view;
    const owner = providerId ?? partnerId ?? '';
    // Every send mints one version of the link, from 1.
    const link = await invitationLink({ kind, providerId: owner, requestId, tokenVersion: sendCount, expiresAt });
    const text = view.bodyText.split(linkPlaceholder).join(link);
    return { ...view, draft: { subject: view.subject, text, link } };
  };
}
