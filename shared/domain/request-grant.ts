import {
  type AdminGrant,
  type AutoExtension,
  askedBy,
  changed,
  type GrantDecision,
  type GrantRole,
  grantEntry,
  isOpenGrant,
  pendingGrant,
  requireGrantAction,
} from './admin-grant.ts';
import type { Customer, CustomerRelationship } from './customer.ts';
import { requireActiveTie } from './customer.ts';
import { isGrantDuration, longestDuration, shortestDuration } from './grant-duration.ts';
import { type GrantParties, mailsToDecide, mailToConsent } from './grant-mails.ts';
import { requireActivePartner } from './partner.ts';
import type { Partnership } from './partnership.ts';
import { type FieldError, Refusal, refuseFields } from './refusal.ts';
import { jointProblem } from './relationship-request.ts';
import type { Caller } from './tenants.ts';

/** What a partner asks for, or changes while nobody has decided. */
export interface GrantInput {
  displayName: string;
  roles: GrantRole[];
  /** ISO 8601, P1D to P2Y. */
  duration: string;
  autoExtendDuration: AutoExtension;
}

/** What a request is decided on. */
export interface GrantRequestFacts {
  /** Who asks with whom: `provider` only where it asks on behalf of the partner. */
  parties: GrantParties;
  /** The caller's tie to the customer. */
  relationship: CustomerRelationship;
  customer: Customer;
  /** The other grant that has the name, whoever's customer it is at. */
  named: AdminGrant | undefined;
  /** Of a request on behalf of a reseller: its partnership with the caller, and its own tie to the customer. */
  reseller: { partnership: Partnership | undefined; tie: CustomerRelationship | undefined } | undefined;
}

/**
 * A partner asks a customer for rights in its tenant, for itself or a provider for its reseller (domain rules, 3.7 and 4).
 * @throws Refusal `RELATIONSHIP_ENDED`, `STATE_CONFLICT` for a partner that is not active, `PARTNERSHIP_REQUIRED`,
 *   `VALIDATION_FAILED`, `DURATION_OUT_OF_RANGE`, `GRANT_NAME_TAKEN`
 */
export function requestGrant(
  input: GrantInput,
  facts: GrantRequestFacts,
  { id, now, caller }: { id: string; now: Date; caller: Caller },
): GrantDecision {
  const { parties, relationship, customer, named } = facts;
  const { partner, provider } = parties;
  requireActiveTie(relationship);
  requireActivePartner(
    provider ?? partner,
    'Your company is not active in the programme, so it cannot ask for rights.',
  );
  refuseFields(inputErrors(input));
  requireServingReseller(facts);
  requireFreeName(named, { now, caller });
  const grant = pendingGrant(
    {
      ...input,
      partnerId: partner.id,
      partnerName: partner.legalName,
      customerId: customer.id,
      customerName: customer.companyProfile.companyName,
      ...(provider && {
        indirectProviderId: provider.id,
        indirectProviderName: provider.legalName,
        isPartnerConsentPending: true,
      }),
    },
    { id, now, createdBy: caller.userId },
  );
  return { grant, entry: grantEntry('granular_admin_relationship_created', undefined, grant, asks(grant, parties)) };
}

/**
 * Changes what is asked for, by who asked and before the customer has decided (domain rules, 3.7). A reseller that agreed
 * to something else is asked again. Undefined when nothing changes.
 * @throws Refusal `STATE_CONFLICT`, and as `requestGrant` for the fields
 */
export function updateGrant(
  current: AdminGrant,
  input: { [F in keyof GrantInput]?: GrantInput[F] | undefined },
  facts: { parties: GrantParties; named: AdminGrant | undefined },
  context: { now: Date; caller: Caller },
): GrantDecision | undefined {
  const { displayName, roles, duration, autoExtendDuration } = current;
  const before: GrantInput = { displayName, roles, duration, autoExtendDuration };
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  const wanted: GrantInput = { ...before, ...given };
  requireGrantAction(current, 'update', context);
  if (JSON.stringify(wanted) === JSON.stringify(before)) return undefined;
  refuseFields(inputErrors(wanted));
  if (facts.named?.id !== current.id) requireFreeName(facts.named, context);
  const isForReseller = current.indirectProviderId !== undefined;
  const fields = { ...wanted, ...(isForReseller && { isPartnerConsentPending: true, consentedBy: undefined }) };
  const grant = changed(current, fields, context.now);
  // Whoever has the customer's link sees what is asked for now; a reseller has nothing to look at but its mail.
  const tasks = isForReseller ? [mailToConsent(grant, facts.parties)] : [];
  return { grant, entry: grantEntry('granular_admin_relationship_updated', current, grant, tasks) };
}

function asks(grant: AdminGrant, parties: GrantParties) {
  return grant.isPartnerConsentPending ? [mailToConsent(grant, parties)] : mailsToDecide(grant, parties);
}

/** The names of what comes with accepted requests: nobody else takes one, or the request could not be accepted. */
const namesOfIncluded = /^relationship request [0-9A-Z]{26}$/iu;

function inputErrors({ displayName, roles, duration, autoExtendDuration }: GrantInput): FieldError[] {
  const errors: FieldError[] = [];
  if (namesOfIncluded.test(displayName)) {
    errors.push({
      pointer: '/displayName',
      rule: 'reserved',
      message: 'must not be the name of a relationship request',
    });
  }
  const repeated = roles.findIndex((role, index) => roles.indexOf(role) < index);
  if (repeated >= 0) {
    errors.push({ pointer: `/roles/${repeated}`, rule: 'unique', message: 'must name each role once' });
  }
  if (!isGrantDuration(duration)) {
    const message = `must be from ${shortestDuration} to ${longestDuration} in years, months and days, such as P6M`;
    errors.push({ pointer: '/duration', rule: 'duration-range', message });
  }
  // Source: Microsoft Partner Center, "Extend granular delegated admin privileges": none with Global Administrator.
  if (autoExtendDuration !== 'PT0S' && roles.includes('GlobalAdministrator')) {
    const message = 'must be PT0S for rights that include GlobalAdministrator';
    errors.push({ pointer: '/autoExtendDuration', rule: 'no-extension', message });
  }
  return errors;
}

/** A provider asks only for the reseller that it serves this customer through. */
function requireServingReseller({ parties, relationship, reseller }: GrantRequestFacts): void {
  const { partner, provider } = parties;
  if (provider === undefined) return;
  const serves = relationship.associatedResellerId === partner.id && reseller?.tie?.status === 'ACTIVE';
  if (!serves) throw notItsReseller();
  const problem = jointProblem({ partner, partnership: reseller?.partnership }, provider);
  if (problem !== undefined) throw problem;
}

/** The answer to a reseller that serves the customer not for the caller, or does not exist. */
export function notItsReseller(): Refusal {
  const message = 'must be the reseller that you serve this customer through';
  return new Refusal('VALIDATION_FAILED', 'One field is not valid.', {
    errors: [{ pointer: '/resellerId', rule: 'serves-customer', message }],
  });
}

/** A name is free again once its grant has ended by the clock. @throws Refusal `GRANT_NAME_TAKEN` */
function requireFreeName(named: AdminGrant | undefined, { now, caller }: { now: Date; caller: Caller }): void {
  if (named === undefined || !isOpenGrant(named, now)) return;
  // What a reseller has at other customers, or asked for itself, is nothing that its provider is told of.
  const isOwn = [named.partnerId, askedBy(named)].includes(caller.tenantId);
  throw new Refusal('GRANT_NAME_TAKEN', `There are rights with the name ${named.displayName} already.`, {
    ...(isOwn && { existingId: named.id }),
    nextStep: 'Give these another name, or end the others.',
  });
}
