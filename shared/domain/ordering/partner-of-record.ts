import { mpnAssociationsOf } from '../mpn-association.ts';
import { type Obstacle, obstaclesOf, type Partner } from '../partner.ts';
import { Refusal } from '../refusal.ts';
import type { Region } from '../regions.ts';
import type { LineProblemCode } from './line-problem.ts';

/** What is known about the owner of an MPN id, seen from the provider that wants to put it on record. */
export interface MpnStanding {
  /** The owner: a reseller, unless `obstacles` say NOT_ENROLLED. */
  partnerId: string;
  mpnType: Partner['mpnType'];
  /** Whether the reseller's enrolment is tied to this one of its MPN ids. */
  isPrimary: boolean;
  /** Towards the provider's region: `obstaclesOf(partner, provider.region)`, NOT_ENROLLED for who is no reseller. */
  obstacles: readonly Obstacle[];
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
  nextStep: string;
}

/** How one of a partner's MPN ids stands towards a region; undefined when it is none of its. */
export function standingOf(
  mpnId: string,
  partner: Partner,
  region: Region,
  partnership: MpnStanding['partnership'],
): MpnStanding | undefined {
  const association = mpnAssociationsOf(partner).find((each) => each.mpnId === mpnId);
  if (association === undefined) return undefined;
  const { mpnType, primary: isPrimary } = association;
  return { partnerId: partner.id, mpnType, isPrimary, obstacles: obstaclesOf(partner, region), partnership };
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
 * Everything that keeps `mpnId` from being the partner of record; empty when it may be. It must be the location id of an
 * enrolled reseller in good standing, never the provider's own, and the two must work together now (domain rules, 1, 7.7,
 * 7.10 and section 4, setReseller). In the order in which a person can act: from "no such id" to "no partnership".
 */
export function partnerOfRecordProblems(mpnId: string, facts: MpnFacts): MpnProblem[] {
  const problems = additionalPartnerProblems(mpnId, facts);
  const standing = facts.standings.get(mpnId);
  // Where there is no reseller, there is nobody to work with.
  if (standing === undefined || problems.some(({ code }) => isNobody.has(code))) return problems;
  if (standing.partnership === 'ACTIVE') return problems;
  const isSuspended = standing.partnership === 'SUSPENDED';
  return [
    ...problems,
    {
      code: 'PARTNERSHIP_REQUIRED',
      rule: 'mpn-partnership-active',
      message: isSuspended
        ? `Your partnership with the reseller of MPN ID ${mpnId} is suspended.`
        : `You have no active partnership with the reseller of MPN ID ${mpnId}.`,
      nextStep: isSuspended ? 'Resume the partnership.' : 'Invite the reseller, and wait until it has accepted.',
    },
  ];
}

/** Everything that keeps `mpnId` from being an additional partner: any eligible reseller may be one, partnership or not. */
export function additionalPartnerProblems(mpnId: string, facts: MpnFacts): MpnProblem[] {
  const tell = (code: LineProblemCode, rule: string, message: string, nextStep: string): MpnProblem => ({
    code,
    rule,
    message,
    nextStep,
  });
  if (!/^\d{1,10}$/.test(mpnId)) {
    const message = 'An MPN ID is 1 to 10 digits, for example 4711001.';
    return [tell('VALIDATION_FAILED', 'mpn-format', message, 'Write the digits alone.')];
  }
  if (mpnId === facts.providerMpnId) {
    const message = `MPN ID ${mpnId} is your own; name a reseller's, or none.`;
    return [tell('MPN_IS_PROVIDER', 'mpn-is-provider', message, "Name the reseller's location MPN ID.")];
  }
  const standing = facts.standings.get(mpnId);
  if (standing === undefined) {
    const message = `No partner has the MPN ID ${mpnId}.`;
    return [tell('MPN_NOT_FOUND', 'mpn-exists', message, 'Check the digits with the reseller.')];
  }
  if (standing.obstacles.includes('NOT_ENROLLED')) {
    const message = `MPN ID ${mpnId} is not that of an enrolled reseller.`;
    return [tell('MPN_NOT_RESELLER', 'mpn-reseller', message, 'Name the MPN ID of a reseller, or none.')];
  }
  const headOffice = tell(
    'VALIDATION_FAILED',
    'mpn-location',
    `MPN ID ${mpnId} is a head office's; name a location's.`,
    'Ask the reseller for the MPN ID of the location that it is enrolled with.',
  );
  const otherLocation = tell(
    'VALIDATION_FAILED',
    'mpn-primary',
    `MPN ID ${mpnId} is not the one that the reseller's enrolment is tied to.`,
    'Ask the reseller for the MPN ID of the location that it is enrolled with.',
  );
  const { mpnType, isPrimary } = standing;
  return [
    ...(mpnType === 'GLOBAL' ? [headOffice] : isPrimary ? [] : [otherLocation]),
    ...standing.obstacles.map((obstacle) => {
      const { code, rule, message, nextStep } = ofObstacle[obstacle];
      return tell(code, rule, `The reseller of MPN ID ${mpnId} ${message}.`, nextStep);
    }),
  ];
}

const isNobody: ReadonlySet<LineProblemCode> = new Set(['MPN_IS_PROVIDER', 'MPN_NOT_FOUND', 'MPN_NOT_RESELLER']);

/** What a provider is told of a reseller's standing; `message` goes on from "The reseller of MPN ID …". */
const ofObstacle: Record<Obstacle, MpnProblem> = {
  NOT_ENROLLED: {
    code: 'MPN_NOT_RESELLER',
    rule: 'mpn-reseller',
    message: 'is not enrolled',
    nextStep: 'Ask it to enrol.',
  },
  REJECTED: {
    code: 'RESELLER_NOT_ELIGIBLE',
    rule: 'mpn-vetting-passed',
    message: 'may not transact: its vetting was not successful (REJECTED)',
    nextStep: 'Name another reseller, or none; the reseller can turn to the programme.',
  },
  INACTIVE: {
    code: 'RESELLER_NOT_ELIGIBLE',
    rule: 'mpn-active',
    message: 'may not transact now (INACTIVE)',
    nextStep: 'Ask the reseller to have its enrolment made active again by the programme.',
  },
  REGION_MISMATCH: {
    code: 'REGION_MISMATCH',
    rule: 'mpn-region',
    message: 'belongs to another sales region',
    nextStep: 'Name a reseller of your own region.',
  },
  PENDING_VETTING: {
    code: 'RESELLER_NOT_ELIGIBLE',
    rule: 'mpn-vetting-ended',
    message: 'may not transact now (PENDING_VETTING)',
    nextStep: 'Wait until its vetting has ended, which takes 3 to 5 business days.',
  },
  AUTHORIZED_UNSIGNED: {
    code: 'PARTNER_AGREEMENT_UNSIGNED',
    rule: 'mpn-agreement-signed',
    message: 'has not signed the partner agreement of your region',
    nextStep: 'Ask a global administrator of the reseller to sign it.',
  },
};

/**
 * Whoever buys more of what a partner is on record for needs one that may be so now; without one the provider sells
 * directly (domain rules, 7.7 and 7.10).
 * @throws Refusal with the first code of `partnerOfRecordProblems`
 */
export function requirePartnerOfRecord(mpnId: string | undefined, facts: MpnFacts): void {
  const problem = mpnId === undefined ? undefined : partnerOfRecordProblems(mpnId, facts)[0];
  if (problem === undefined) return;
  throw new Refusal(problem.code, problem.message, {
    reason: problem.rule,
    nextStep:
      'Put a valid partner on record, or none: PUT /v1/customers/{customerId}/subscriptions/{subscriptionId}/partner-of-record.',
  });
}
