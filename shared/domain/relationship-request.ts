import { customerConsentTextVersion } from './consent.ts';
import type { AgreementTemplate } from './customer-data/customer.ts';
import type { Decision, Invitation } from './invitation.ts';
import { type CommonFacts, type CommonInput, created, newInvitation } from './invitation-decisions.ts';
import { resellerProblem } from './onboarding.ts';
import type { Partner } from './partner.ts';
import type { Partnership } from './partnership.ts';
import { type FieldError, Refusal } from './refusal.ts';
import type { Caller } from './tenants.ts';

/** What a partner asks an existing customer for, all of it with one acceptance (domain rules, section 2 and 3.5). */
export interface RelationshipInclusions {
  /** Rights to administer the customer's tenant, for the partner that asks. */
  includeDelegatedAdmin: boolean;
  /** The provider's reseller that the customer is to be served through; it gets a relationship of its own. */
  includeResellerId?: string | undefined;
  /** The customer accepts the newest version of the customer agreement by itself. */
  includeAgreement: boolean;
}

/** A partner's invitation to an existing customer. */
export interface RelationshipRequest extends Invitation, RelationshipInclusions {
  kind: 'c';
  partnerRole: 'PROVIDER' | 'RESELLER';
  resellerName?: string | undefined;
  acceptedCustomerId?: string | undefined;
  declinedCustomerId?: string | undefined;
}

export type RelationshipInput = CommonInput & RelationshipInclusions;

/** The reseller that a joint request names, as its provider has it. */
export interface JointReseller {
  partner: Partner | undefined;
  partnership: Partnership | undefined;
}

/**
 * Asks an existing customer, which is whoever's administrator accepts: nothing is known of it before (domain rules, 4).
 * @param facts.reseller of a joint request
 */
export function createRelationshipRequest(
  input: RelationshipInput,
  facts: CommonFacts & { reseller: JointReseller | undefined },
  context: { id: string; now: Date; caller: Caller },
): Decision<RelationshipRequest> {
  const { includeDelegatedAdmin, includeResellerId, includeAgreement, ...common } = input;
  const { provider, reseller } = facts;
  const errors: FieldError[] = [];
  if (includeResellerId !== undefined && provider.kind === 'RESELLER') {
    const message = 'is for providers: a reseller asks for itself';
    errors.push({ pointer: '/includeResellerId', rule: 'provider-only', message });
  }
  const fields = {
    kind: 'c',
    partnerRole: provider.kind,
    includeDelegatedAdmin,
    includeResellerId,
    resellerName: reseller?.partner?.legalName,
    includeAgreement,
  } as const;
  const refusal = reseller && jointProblem(reseller, provider);
  return created(newInvitation(common, facts, context, { fields, errors, refusal }));
}

/** Why a reseller cannot be included in a provider's request now; undefined when it can. */
export function jointProblem({ partner, partnership }: JointReseller, provider: Partner): Refusal | undefined {
  const problem = resellerProblem(partner, partnership, provider);
  return problem && new Refusal('PARTNERSHIP_REQUIRED', problem.detail, { reason: problem.reason });
}

/**
 * The version of what a customer consents to: of the text, and of the agreement where that is included, so that nobody
 * accepts a version that they have not been shown.
 */
export function consentVersionOf(
  { includeAgreement }: Pick<RelationshipRequest, 'includeAgreement'>,
  agreement: Pick<AgreementTemplate, 'versionRank'> | undefined,
): string {
  if (!includeAgreement || agreement === undefined) return customerConsentTextVersion;
  return `${customerConsentTextVersion}-agreement-${agreement.versionRank}`;
}
