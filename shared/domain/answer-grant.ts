import {
  type AdminGrant,
  activated,
  changed,
  closedGrant,
  type GrantDecision,
  grantAt,
  grantEntry,
  requireGrantAction,
} from './admin-grant.ts';
import type { CustomerRelationship } from './customer.ts';
import { type GrantParties, mailsToDecide, newsOfGrant } from './grant-mails.ts';
import type { Partnership } from './partnership.ts';
import { Refusal } from './refusal.ts';
import { jointProblem } from './relationship-request.ts';
import type { Caller } from './tenants.ts';

interface Context {
  now: Date;
  caller: Caller;
}

/** What an approval is decided on, beside the grant: what may have changed since it was asked for. */
export interface ApprovalFacts {
  parties: GrantParties;
  /** The ties to the customer of who gets the rights, and of who asked for them. */
  ties: readonly (CustomerRelationship | undefined)[];
  /** Of the provider that asked with the reseller that gets them. */
  partnership: Partnership | undefined;
}

/**
 * The reseller agrees to what its provider asked for on its behalf, and the customer is asked (domain rules, 3.7). Undefined
 * when it has agreed before. @throws Refusal `STATE_CONFLICT`
 */
export function consentToGrant(
  current: AdminGrant,
  parties: GrantParties,
  { now, caller }: Context,
): GrantDecision | undefined {
  const hasAgreed = current.consentedBy !== undefined && !current.isPartnerConsentPending;
  if (hasAgreed && caller.tenantId === current.partnerId) return undefined;
  requireGrantAction(current, 'consent', { now, caller });
  const grant = changed(current, { isPartnerConsentPending: false, consentedBy: caller.userId }, now);
  const tasks = mailsToDecide(grant, parties);
  return { grant, entry: grantEntry('granular_admin_relationship_consented', current, grant, tasks) };
}

/**
 * The customer gives the rights, to a partner that still serves it (domain rules, 3.7). Undefined when it has given them
 * before.
 * @throws Refusal `STATE_CONFLICT`, `RELATIONSHIP_ENDED`, `PARTNERSHIP_REQUIRED`
 */
export function approveGrant(
  current: AdminGrant,
  facts: ApprovalFacts,
  { now, caller }: Context,
): GrantDecision | undefined {
  if (grantAt(current, now).status === 'ACTIVE') return undefined;
  requireGrantAction(current, 'approve', { now, caller });
  const { partner, provider } = facts.parties;
  if (facts.ties.some((tie) => tie?.status !== 'ACTIVE')) {
    throw new Refusal('RELATIONSHIP_ENDED', 'This partner does not work with your company any more.', {
      nextStep: 'Reject the request, or ask the partner for a new relationship.',
    });
  }
  if (partner.programStatus !== 'ACTIVE' || partner.vettingStatus !== 'AUTHORIZED') {
    throw new Refusal('PARTNERSHIP_REQUIRED', 'This partner is not active in the programme at present.', {
      reason: 'INACTIVE',
      nextStep: 'Reject the request, or approve it once the partner is active again.',
    });
  }
  const problem = provider && jointProblem({ partner, partnership: facts.partnership }, provider);
  if (problem !== undefined) throw problem;
  const grant = activated(current, { now, approvedBy: caller.userId });
  const tasks = newsOfGrant('APPROVED', grant, facts.parties, { at: grant.activatedAt ?? '' });
  return { grant, entry: grantEntry('granular_admin_relationship_approved', current, grant, tasks) };
}

/** The customer says no. Undefined when it has said so before. @throws Refusal `STATE_CONFLICT` */
export function rejectGrant(
  current: AdminGrant,
  reason: string | undefined,
  parties: GrantParties,
  { now, caller }: Context,
): GrantDecision | undefined {
  if (current.status === 'REJECTED') return undefined;
  requireGrantAction(current, 'reject', { now, caller });
  const grant = closedGrant(current, 'REJECTED', { now, closedBy: caller.userId, rejectReason: reason });
  const tasks = newsOfGrant('REJECTED', grant, parties, { at: grant.closedAt ?? '', except: caller.tenantId, reason });
  return { grant, entry: grantEntry('granular_admin_relationship_rejected', current, grant, tasks) };
}

/**
 * Ends delegated rights, by the partner that has them, the provider that asked for them, or the customer; or withdraws
 * what nobody has approved, which for a reseller is to refuse what its provider asked for (domain rules, 3.7). Undefined
 * when they are ended already. @throws Refusal `STATE_CONFLICT` for rights that ended otherwise
 */
export function terminateGrant(
  current: AdminGrant,
  parties: GrantParties,
  { now, caller }: Context,
): GrantDecision | undefined {
  if (current.status === 'TERMINATED') return undefined;
  requireGrantAction(current, 'terminate', { now, caller });
  const grant = closedGrant(grantAt(current, now), 'TERMINATED', { now, closedBy: caller.userId });
  // A customer that was never asked hears nothing of it.
  const told = current.isPartnerConsentPending ? { ...parties, customer: [] } : parties;
  const tasks = newsOfGrant('TERMINATED', grant, told, { at: grant.closedAt ?? '', except: caller.tenantId });
  return { grant, entry: grantEntry('granular_admin_relationship_terminated', current, grant, tasks) };
}
