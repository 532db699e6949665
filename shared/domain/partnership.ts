import type { Attestation } from './attestation.ts';
import { resellerConsentTextVersion } from './consent.ts';
import {
  type Consent,
  close,
  type Decision,
  entryOf,
  linkState,
  mailToSender,
  recipientMismatch,
  requireConsent,
  requireOpen,
} from './invitation.ts';
import type { Marking } from './marking.ts';
import { newMarking } from './marking.ts';
import type { Eligibility, Partner } from './partner.ts';
import { eligibilityOf, requireActivePartner } from './partner.ts';
import { type PartnershipRequest, wasSentBy } from './partnership-request.ts';
import { Refusal } from './refusal.ts';
import type { Caller } from './tenants.ts';

/** The tie between a provider and a reseller; one per pair (domain rules, section 2 and 3.2). */
export interface Partnership {
  id: string;
  providerId: string;
  resellerId: string;
  status: 'ACTIVE' | 'SUSPENDED' | 'REMOVED';
  requestId: string;
  providerName: string;
  resellerName: string;
  resellerMpnId: string;
  /** The reseller's country, ISO 3166-1 alpha-2. */
  resellerLocation: string;
  resellerMayManage: boolean;
  activatedAt: string;
  /** How the reseller stood in the provider's region when the watch last looked; absent as ELIGIBLE. */
  resellerEligibility?: Eligibility | undefined;
  removal?: Removal | undefined;
  version: number;
  createdAt: string;
  updatedAt: string;
  createdBy: string;
}

/** The partnership with what it copies of the reseller as it is now. */
export function followReseller(current: Partnership, reseller: Partner, now: Date): Partnership {
  const { legalName: resellerName, mpnId: resellerMpnId, country: resellerLocation } = reseller;
  const copied = { resellerName, resellerMpnId, resellerLocation };
  return { ...current, ...copied, version: current.version + 1, updatedAt: now.toISOString() };
}

/** How a partnership ended (domain rules, 9.1). */
export interface Removal {
  at: string;
  /** The user who removed it. */
  by: string;
  attestation: Attestation;
  /** Whether the reseller was told by mail, which only happens when the provider wants it. */
  noticeSent: boolean;
}

export interface Acceptance extends Decision<PartnershipRequest> {
  /** Absent when the pair works together already: an existing partnership stays as it is. */
  partnership: Partnership | undefined;
  /** What was flagged when the pair parted is to be freed of its flags. */
  marking: Marking | undefined;
}

/** What the answer to an invitation is decided on, read in one go by the request that the link names. */
export interface AnswerFacts {
  request: PartnershipRequest;
  /** The version that the link carries. */
  tokenVersion: number;
  provider: Partner;
  reseller: Partner | undefined;
  partnership: Partnership | undefined;
}

/**
 * A reseller's administrator accepts. Undefined when the same reseller has accepted before: the answer is the same.
 * Nothing is ever rolled back to pending; a refusal leaves the invitation as it is.
 */
export function acceptRequest(
  facts: AnswerFacts,
  consent: Consent,
  context: { id: string; now: Date; caller: Caller },
): Acceptance | undefined {
  const { request, provider, reseller } = facts;
  const { now, caller } = context;
  if (request.status === 'ACCEPTED' && request.acceptedResellerId === caller.tenantId) return undefined;
  requireOpen(linkState(request, facts.tokenVersion, now));
  requireConsent(consent, resellerConsentTextVersion);
  requireRecipient(request, reseller, caller);
  requireSentSince(facts.partnership?.removal, request);
  requireActivePartner(provider, 'The provider is not active in the programme at present.');
  if (reseller !== undefined && (reseller.id === provider.id || reseller.tenantId === provider.tenantId)) {
    throw new Refusal('SELF_PARTNERSHIP', 'A company cannot be its own reseller.');
  }
  const eligibility = eligibilityOf(reseller, provider.region);
  if (eligibility === 'REGION_MISMATCH') {
    throw new Refusal('REGION_MISMATCH', 'Provider and reseller must belong to the same sales region.', {
      reason: eligibility,
      nextStep: 'Ask a provider of your own region for an invitation.',
    });
  }
  if (eligibility !== 'ELIGIBLE' || reseller === undefined) {
    throw new Refusal('RESELLER_NOT_ELIGIBLE', 'Your company may not enter partnerships yet.', {
      reason: eligibility,
      nextStep: nextStepOf[eligibility],
    });
  }
  const at = now.toISOString();
  const next = close(request, 'ACCEPTED', now, {
    acceptedBy: caller.userId,
    acceptedResellerId: reseller.id,
    consentTextVersion: resellerConsentTextVersion,
  });
  const started: Partnership = {
    id: context.id,
    providerId: provider.id,
    resellerId: reseller.id,
    status: 'ACTIVE',
    requestId: request.id,
    providerName: provider.legalName,
    resellerName: reseller.legalName,
    resellerMpnId: reseller.mpnId,
    resellerLocation: reseller.country,
    resellerMayManage: true,
    activatedAt: at,
    // On from the record that it replaces, so that no version ever means two things.
    version: (facts.partnership?.version ?? 0) + 1,
    createdAt: at,
    updatedAt: at,
    createdBy: caller.userId,
  };
  const entry = entryOf('accept', request, next, [
    mailToSender(request, {
      template: 'invitation-accepted',
      recipientEmail: request.recipientEmail,
      resellerName: reseller.legalName,
      resellerMpnId: reseller.mpnId,
      resellerCountry: reseller.country,
      acceptedAt: at,
    }),
    {
      kind: 'mail',
      to: caller.email,
      fromName: provider.legalName,
      replyTo: request.replyTo,
      language: request.language,
      content: {
        template: 'partnership-started',
        providerName: provider.legalName,
        providerEmail: request.replyTo,
        resellerName: reseller.legalName,
        consentTextVersion: resellerConsentTextVersion,
        acceptedAt: at,
      },
    },
  ]);
  // A pair that works together, suspended or not, stays as it is; one that was parted starts anew.
  const isNew = facts.partnership === undefined || facts.partnership.status === 'REMOVED';
  if (isNew) entry.alsoTouched = [{ type: 'partnership', id: started.id }];
  const marking =
    isNew && facts.partnership !== undefined
      ? newMarking({ id: started.id, partnership: started, cause: 'STARTED', now })
      : undefined;
  return { request: next, entry, partnership: isNew ? started : undefined, marking };
}

/**
 * Removing a partnership withdraws the invitations of before, whether or not a job has come to this one: its state in the
 * table may still be PENDING (domain rules, 9.1).
 */
function requireSentSince(removal: Removal | undefined, request: PartnershipRequest): void {
  if (removal === undefined || !wasSentBy(request, removal.at)) return;
  throw new Refusal('INVITATION_REVOKED', 'The provider has ended the partnership since it sent this invitation.', {
    currentState: 'REVOKED',
    allowedActions: [],
    nextStep: 'Ask the provider for a new invitation.',
  });
}

/** A reseller's administrator says no. Undefined when the same reseller has declined before. */
export function declineRequest(
  facts: AnswerFacts,
  reason: string | undefined,
  context: { now: Date; caller: Caller },
): Decision<PartnershipRequest> | undefined {
  const { request, reseller } = facts;
  const { now, caller } = context;
  if (request.status === 'DECLINED' && request.declinedResellerId === caller.tenantId) return undefined;
  requireOpen(linkState(request, facts.tokenVersion, now));
  requireRecipient(request, reseller, caller);
  const next = close(request, 'DECLINED', now, {
    declineReason: reason,
    declinedBy: caller.userId,
    declinedResellerId: caller.tenantId,
  });
  const mail = mailToSender(request, {
    template: 'invitation-declined',
    recipientEmail: request.recipientEmail,
    resellerName: reseller?.legalName ?? caller.email,
    declinedAt: now.toISOString(),
    ...(reason !== undefined && { reason }),
  });
  return { request: next, entry: entryOf('decline', request, next, [mail]) };
}

const nextStepOf = {
  NOT_ENROLLED: 'Enrol your company in the programme first.',
  PENDING_VETTING: 'Wait until the vetting of your company has ended; it takes 3 to 5 business days.',
  AUTHORIZED_UNSIGNED: 'Let a global administrator of your company sign the partner agreement of this region.',
  REJECTED: 'Contact the programme: the vetting of your company was not successful.',
  INACTIVE: 'Contact the programme: your company is not active.',
  ELIGIBLE: '',
} as const;

/**
 * The invitation is for one person: the signed-in user's verified address must be the recipient's, unless the provider
 * allowed any administrator of the tenant that it named (domain rules, section 8).
 */
function requireRecipient(request: PartnershipRequest, reseller: Partner | undefined, caller: Caller): void {
  const matches =
    request.acceptableBy === 'TENANT_ADMINISTRATOR'
      ? reseller !== undefined && reseller.tenantId === request.resellerHint?.tenantId
      : caller.emailVerified && caller.email === request.recipientEmail;
  if (!matches) throw recipientMismatch();
  if (caller.tenantKind !== 'reseller') {
    throw new Refusal('ROLE_NOT_ALLOWED', 'Only a global administrator of a reseller may answer this invitation.', {
      nextStep: 'Sign in with an account of the reseller, or ask the provider to invite its administrator.',
    });
  }
}
