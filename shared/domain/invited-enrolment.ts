import { domainOf } from './email-address.ts';
import { type EnrolmentInput, enrolPartner } from './enrolment.ts';
import { linkState, requireOpen } from './invitation.ts';
import type { JournalEntry } from './journal.ts';
import { type Partner, requireActivePartner } from './partner.ts';
import type { PartnershipRequest } from './partnership-request.ts';
import { Refusal, refuseFields } from './refusal.ts';
import { regionOf } from './regions.ts';
import type { User } from './user.ts';

/** What a reseller's enrolment of itself is decided on. */
export interface InvitedEnrolmentFacts {
  request: PartnershipRequest;
  /** The version that the link carries. */
  tokenVersion: number;
  provider: Partner;
  /** Who has these already, by tenant; the administrator's address by the tenant of its account. */
  taken: { mpnId: string | undefined; directoryId: string | undefined; administrator: string | undefined };
  /** The reseller that enrolled by this invitation before. */
  enrolled: Partner | undefined;
}

export interface InvitedEnrolment {
  request: PartnershipRequest;
  partner: Partner;
  administrator: User;
  entry: JournalEntry;
}

/**
 * A reseller without an account enrols itself with an invitation's link: once for an invitation, by the person that it
 * was sent to or for the tenant that it names, in the provider's sales region. It starts as every partner does, PENDING,
 * and the invitation stays open for its answer. Undefined when the same reseller has done so before.
 */
export function enrolInvited(
  input: Omit<EnrolmentInput, 'kind'>,
  facts: InvitedEnrolmentFacts,
  context: { id: string; userId: string; now: Date },
): InvitedEnrolment | undefined {
  const { request, provider, taken, enrolled } = facts;
  requireOpen(linkState(request, facts.tokenVersion, context.now));
  if (enrolled !== undefined) {
    const isSame = [taken.mpnId, taken.directoryId, taken.administrator].every((owner) => owner === enrolled.id);
    if (isSame) return undefined;
    throw new Refusal('ENROLMENT_EXISTS', 'A company has been enrolled by this invitation already.', {
      nextStep: 'Sign in with the account whose one-time password was mailed to its administrator.',
    });
  }
  requireActivePartner(provider, 'The provider is not active in the programme at present.');
  requireInvited(input, request);
  if (input.tenantId === provider.tenantId) {
    throw new Refusal('SELF_PARTNERSHIP', 'A company cannot be its own reseller.');
  }
  const region = regionOf(input.country);
  if (region !== undefined && region !== provider.region) {
    throw new Refusal('REGION_MISMATCH', 'Provider and reseller must belong to the same sales region.', {
      reason: 'REGION_MISMATCH',
      nextStep: 'Ask a provider of your own region for an invitation.',
    });
  }
  const { partner, administrator, entry } = enrolPartner(
    { ...input, kind: 'RESELLER' },
    { id: context.id, userId: context.userId, now: context.now, createdBy: 'link' },
  );
  refuseTaken(taken);
  const at = context.now.toISOString();
  return {
    request: { ...request, enrolment: { resellerId: partner.id, at }, version: request.version + 1, updatedAt: at },
    partner,
    administrator,
    entry: { ...entry, alsoTouched: [...(entry.alsoTouched ?? []), { type: 'partnership_request', id: request.id }] },
  };
}

/**
 * Whoever holds a link may have found it, so the account goes to the address that the invitation was sent to, or to the
 * tenant that the provider has named.
 */
function requireInvited(input: Omit<EnrolmentInput, 'kind'>, request: PartnershipRequest): void {
  const { email } = input.administrator;
  const byTenant = request.acceptableBy === 'TENANT_ADMINISTRATOR';
  const isInvited = byTenant ? input.tenantId === request.resellerHint?.tenantId : email === request.recipientEmail;
  if (!isInvited) {
    throw new Refusal('RECIPIENT_MISMATCH', 'This invitation was sent to someone else.', {
      nextStep: byTenant
        ? 'Enrol with the directory id that the provider has named.'
        : 'Name the address that received the invitation as administrator, or ask the provider to invite yours.',
    });
  }
  if (byTenant && !input.domains.includes(domainOf(email))) {
    const message = 'must belong to one of the domains of the company';
    refuseFields([{ pointer: '/administrator/email', rule: 'company-domain', message }]);
  }
}

/** Says that something is taken, not by whom: whoever asks here is not signed in. */
function refuseTaken({ mpnId, directoryId, administrator }: InvitedEnrolmentFacts['taken']): void {
  const nextStep = 'If this is your company, sign in with its account; else check what you have entered.';
  if (mpnId !== undefined) {
    throw new Refusal('MPN_ID_TAKEN', 'A partner is enrolled with this MPN ID already.', { nextStep });
  }
  if (directoryId !== undefined) {
    throw new Refusal('DIRECTORY_ID_TAKEN', 'A reseller is enrolled with this directory id already.', { nextStep });
  }
  if (administrator !== undefined) {
    throw new Refusal('USER_EMAIL_TAKEN', "The administrator's address has an account already.", { nextStep });
  }
}
