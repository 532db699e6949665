import type { Eligibility, Partner } from '../partner.ts';
import { Refusal } from '../refusal.ts';
import type { LineProblemCode } from './line-problem.ts';

/** What is known about the owner of an MPN id, seen from the provider that wants to put it on record. */
export interface MpnStanding {
  /** The owner: a reseller, where `eligibility` is any but NOT_ENROLLED. */
  partnerId: string;
  mpnType: Partner['mpnType'];
  /** Towards the provider's region: `eligibilityOf(partner, provider.region)`, NOT_ENROLLED for who is no reseller. */
  eligibility: Eligibility;
  /** With this provider; absent when there was never one. */
  partnership?: 'ACTIVE' | 'SUSPENDED' | 'REMOVED' | undefined;
}

/** Where MPN ids are judged: what the loader found for them, and the id of the provider itself. */
export interface MpnFacts {
  providerMpnId: string;
  /** By MPN id; an id that is absent belongs to nobody. */
  standings: ReadonlyMap<string, MpnStanding>;
}

/** Why an MPN id may not be put on record. */
export interface MpnProblem {
  code: LineProblemCode;
  rule: string;
  message: string;
}

/**
 * Members of the European Union and of EFTA: the only customers' countries where lines may name additional partners
 * (domain rules, 7.9). Member states alone, without their overseas territories and without the United Kingdom.
 */
const euAndEfta = new Set(
  'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** Whether a customer of this country may have additional partners on record. */
export function allowsAdditionalPartners(country: string): boolean {
  return euAndEfta.has(country);
}

/**
 * Why `mpnId` may not be the partner of record, or undefined when it may. It must be the location id of an enrolled
 * reseller in good standing, never the provider's own, and the two must work together now (domain rules, 1, 7.7, 7.10 and
 * section 4, setReseller). The first reason that a person can act on is given, from "no such id" to "no partnership".
 */
export function partnerOfRecordProblem(mpnId: string, facts: MpnFacts): MpnProblem | undefined {
  const problem = additionalPartnerProblem(mpnId, facts);
  if (problem !== undefined || facts.standings.get(mpnId)?.partnership === 'ACTIVE') return problem;
  return {
    code: 'PARTNERSHIP_REQUIRED',
    rule: 'mpn-partnership-active',
    message: `You have no active partnership with the reseller of MPN ID ${mpnId}.`,
  };
}

/** Why `mpnId` may not be an additional partner: as the partner of record, but any eligible reseller, partnership or not. */
export function additionalPartnerProblem(mpnId: string, facts: MpnFacts): MpnProblem | undefined {
  const tell = (code: LineProblemCode, rule: string, message: string): MpnProblem => ({ code, rule, message });
  if (!/^\d{1,10}$/.test(mpnId)) {
    return tell('VALIDATION_FAILED', 'mpn-format', 'An MPN ID is 1 to 10 digits, for example 4711001.');
  }
  if (mpnId === facts.providerMpnId) {
    return tell('MPN_IS_PROVIDER', 'mpn-is-provider', `MPN ID ${mpnId} is your own; name a reseller's, or none.`);
  }
  const standing = facts.standings.get(mpnId);
  if (standing === undefined) return tell('MPN_NOT_FOUND', 'mpn-exists', `No partner has the MPN ID ${mpnId}.`);
  if (standing.eligibility === 'NOT_ENROLLED') {
    return tell('MPN_NOT_RESELLER', 'mpn-reseller', `MPN ID ${mpnId} is not that of an enrolled reseller.`);
  }
  if (standing.mpnType !== 'LOCATION') {
    return tell('VALIDATION_FAILED', 'mpn-location', `MPN ID ${mpnId} is a head office's; name a location's.`);
  }
  switch (standing.eligibility) {
    case 'ELIGIBLE':
      return undefined;
    case 'REGION_MISMATCH':
      return tell('REGION_MISMATCH', 'mpn-region', `The reseller of MPN ID ${mpnId} belongs to another sales region.`);
    case 'AUTHORIZED_UNSIGNED':
      return tell(
        'PARTNER_AGREEMENT_UNSIGNED',
        'mpn-agreement-signed',
        `The reseller of MPN ID ${mpnId} has not signed the partner agreement of your region.`,
      );
    default:
      return tell(
        'RESELLER_NOT_ELIGIBLE',
        'mpn-eligible',
        `The reseller of MPN ID ${mpnId} may not transact now (${standing.eligibility}).`,
      );
  }
}

/**
 * Whoever buys more of what a partner is on record for needs one that may be so now; without one the provider sells
 * directly (domain rules, 7.7 and 7.10).
 * @throws Refusal with the code of `partnerOfRecordProblem`
 */
export function requirePartnerOfRecord(mpnId: string | undefined, facts: MpnFacts): void {
  const problem = mpnId === undefined ? undefined : partnerOfRecordProblem(mpnId, facts);
  if (problem === undefined) return;
  throw new Refusal(problem.code, problem.message, {
    reason: problem.rule,
    nextStep:
      'Put a valid partner on record, or none: PUT /v1/customers/{customerId}/subscriptions/{subscriptionId}/partner-of-record.',
  });
}
