import { type AttestationInput, removalAttestationVersion, requireAttestation } from './attestation.ts';
import { domainOf } from './email-address.ts';
import { close, type Decision, entryOf as entryOfRequest, statusAt } from './invitation.ts';
import type { JournalEntry, OperationType, Task } from './journal.ts';
import { type Marking, newMarking } from './marking.ts';
import { mpnIdsOf } from './mpn-association.ts';
import { type Eligibility, eligibilityOf, type Partner, replyAddressOf } from './partner.ts';
import type { Partnership } from './partnership.ts';
import { type PartnershipRequest, wasSentBy } from './partnership-request.ts';
import { Refusal } from './refusal.ts';
import type { Caller } from './tenants.ts';

/** A partnership after a change, with what the change has to bring about beyond it. */
export interface PartnershipChange {
  partnership: Partnership;
  entry: JournalEntry;
  marking?: Marking | undefined;
}

/** What the provider may do with a partnership in this state. */
function partnershipActions(status: Partnership['status']): string[] {
  switch (status) {
    case 'ACTIVE':
      return ['suspend', 'change', 'remove'];
    case 'SUSPENDED':
      return ['resume', 'change', 'remove'];
    case 'REMOVED':
      return ['invite'];
  }
}

/**
 * Pauses a partnership: no new customers, orders, partner of record or support contact until it is resumed (domain rules,
 * 3.2). Undefined when it is paused already.
 */
export function suspendPartnership(current: Partnership, context: { now: Date }): PartnershipChange | undefined {
  if (current.status === 'SUSPENDED') return undefined;
  requireLive(current, 'suspended');
  return changed('suspend_partner_relationship', current, { status: 'SUSPENDED' }, context.now);
}

/** Ends a pause, unless the reseller may not transact now. Undefined when there is none. */
export function resumePartnership(
  current: Partnership,
  facts: { provider: Partner; reseller: Partner | undefined },
  context: { now: Date },
): PartnershipChange | undefined {
  if (current.status === 'ACTIVE') return undefined;
  requireLive(current, 'resumed');
  const reason = eligibilityOf(facts.reseller, facts.provider.region);
  if (reason !== 'ELIGIBLE') {
    const code = reason === 'REGION_MISMATCH' ? 'REGION_MISMATCH' : 'RESELLER_NOT_ELIGIBLE';
    throw new Refusal(code, 'This reseller may not transact in your region now.', {
      reason,
      currentState: current.status,
      allowedActions: partnershipActions(current.status),
      nextStep: 'Wait until the reseller is eligible again, or remove the partnership.',
    });
  }
  return changed('resume_partner_relationship', current, { status: 'ACTIVE' }, context.now);
}

/** Says whether the reseller may manage the subscriptions that it is on record for. Undefined when nothing would change. */
export function changePartnership(
  current: Partnership,
  change: Pick<Partnership, 'resellerMayManage'>,
  context: { now: Date },
): PartnershipChange | undefined {
  requireLive(current, 'changed');
  if (current.resellerMayManage === change.resellerMayManage) return undefined;
  return changed('update_partner_relationship', current, change, context.now);
}

/**
 * Ends a partnership (domain rules, 9.1). The reseller leaves the provider's list and the record stays; customers,
 * subscriptions and delegated rights stay as they are. What is to be flagged, and which invitations are withdrawn, is left
 * to the marking, since there may be thousands. Undefined when it was removed before.
 * @throws Refusal `CONFIRMATION_REQUIRED`, `ATTESTATION_REQUIRED`
 */
export function removePartnership(
  current: Partnership,
  input: AttestationInput & { noticeWanted: boolean },
  facts: { provider: Partner; reseller: Partner },
  context: { markingId: string; now: Date; caller: Caller },
): PartnershipChange | undefined {
  if (current.status === 'REMOVED') return undefined;
  const attestation = requireAttestation(input, removalAttestationVersion);
  const { provider, reseller } = facts;
  const { now, caller } = context;
  const at = now.toISOString();
  const notice: Task[] = input.noticeWanted
    ? [
        {
          kind: 'mail',
          to: reseller.primaryContact.email,
          fromName: provider.legalName,
          replyTo: replyAddressOf(provider),
          language: reseller.language,
          content: {
            template: 'partnership-ended',
            providerName: provider.legalName,
            providerEmail: replyAddressOf(provider),
            resellerName: reseller.legalName,
            endedAt: at,
          },
        },
      ]
    : [];
  const removal = { at, by: caller.userId, attestation, noticeSent: input.noticeWanted };
  const change = changed('remove_partner_relationship', current, { status: 'REMOVED', removal }, now, notice);
  const marking = newMarking({
    id: context.markingId,
    partnership: current,
    cause: 'REMOVED',
    now,
  });
  return { ...change, marking };
}

/**
 * Writes down how the reseller stands now and tells the provider; what the reseller is on record for is flagged, or freed
 * of its flags, by the marking (domain rules, 3.3 and 9.1). Undefined when nothing has changed since the last look.
 * @param subscriptions how many are at stake, as people read it: `12`, or `1000+`
 */
export function reviewEligibility(
  current: Partnership,
  facts: { provider: Partner; reseller: Partner; subscriptions: string },
  context: { markingId: string; now: Date },
): PartnershipChange | undefined {
  const { provider, reseller, subscriptions } = facts;
  const { now } = context;
  const before = current.resellerEligibility ?? 'ELIGIBLE';
  const eligibility = eligibilityOf(reseller, provider.region);
  if (current.status === 'REMOVED' || eligibility === before) return undefined;
  const told = { resellerName: reseller.legalName, resellerMpnId: reseller.mpnId, subscriptions };
  const changedAt = now.toISOString();
  const mail: Task = {
    kind: 'mail',
    to: provider.primaryContact.email,
    fromName: 'Twotier',
    language: provider.language,
    content:
      eligibility === 'ELIGIBLE'
        ? { template: 'reseller-eligible-again', ...told, changedAt }
        : { template: 'reseller-at-risk', ...told, eligibility, changedAt },
  };
  const change = changed('change_reseller_eligibility', current, { resellerEligibility: eligibility }, now, [mail]);
  if (before !== 'ELIGIBLE' && eligibility !== 'ELIGIBLE') return change;
  const marking = newMarking({
    id: context.markingId,
    partnership: current,
    cause: 'ELIGIBILITY',
    now,
  });
  return { ...change, marking };
}

/** Whether a change in a reseller's standing is still to be written down: `reviewEligibility` would do so. */
export function isEligibilityNews(current: Partnership, eligibility: Eligibility): boolean {
  return current.status !== 'REMOVED' && eligibility !== (current.resellerEligibility ?? 'ELIGIBLE');
}

/** Whether an invitation is to this reseller, as far as it can be told: by the hint, or by the recipient's domain. */
export function isInvitationTo(
  reseller: Partner,
  request: Pick<PartnershipRequest, 'resellerHint' | 'recipientEmail'>,
): boolean {
  const { mpnId, tenantId } = request.resellerHint ?? {};
  return (
    (mpnId !== undefined && mpnIdsOf(reseller).includes(mpnId)) ||
    tenantId === reseller.tenantId ||
    reseller.domains.includes(domainOf(request.recipientEmail))
  );
}

/**
 * Withdraws an invitation of before the partnership was removed, without a mail: the tool sends no notice of a removal
 * (domain rules, 9.1). Undefined when it was answered, has lapsed, or was sent since.
 */
export function withdrawInvitation(
  current: PartnershipRequest,
  removedAt: string,
  context: { now: Date },
): Decision<PartnershipRequest> | undefined {
  const { now } = context;
  if (statusAt(current, now) !== 'PENDING' || !wasSentBy(current, removedAt)) return undefined;
  const request = close(current, 'REVOKED', now, {});
  return { request, entry: entryOfRequest('revoke', current, request, []) };
}

function requireLive(current: Partnership, participle: string): void {
  if (current.status !== 'REMOVED') return;
  throw new Refusal('STATE_CONFLICT', `A partnership that was removed cannot be ${participle}.`, {
    currentState: current.status,
    allowedActions: partnershipActions(current.status),
    nextStep: 'Invite the reseller anew.',
  });
}

function changed(
  operationType: OperationType,
  current: Partnership,
  fields: Partial<Partnership>,
  now: Date,
  tasks: Task[] = [],
): PartnershipChange {
  const partnership: Partnership = {
    ...current,
    ...fields,
    version: current.version + 1,
    updatedAt: now.toISOString(),
  };
  return {
    partnership,
    entry: {
      operationType,
      tenantId: current.providerId,
      resource: { type: 'partnership', id: current.id },
      resellerId: current.resellerId,
      oldValue: auditValue(current),
      newValue: auditValue(partnership),
      tasks,
    },
  };
}

/** Without the reason of a removal: what people write may name people, and the audit log outlives their erasure. */
function auditValue({ status, resellerMayManage, resellerEligibility, removal }: Partnership) {
  return {
    status,
    resellerMayManage,
    resellerEligibility,
    ...(removal && { attestedTextVersion: removal.attestation.textVersion, noticeSent: removal.noticeSent }),
  };
}
