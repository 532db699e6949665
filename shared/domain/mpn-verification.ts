import { type MpnStanding, partnerOfRecordProblems } from './ordering/partner-of-record.ts';
import { hasSigned, obstaclesOf, type Partner } from './partner.ts';

/** Why an MPN ID may not be partner of record, and what to do about it. */
export interface MpnReason {
  code: string;
  rule: string;
  message: string;
  nextStep: string;
}

/** What a caller is told of an MPN ID (domain rules, section 4, verifyMpnId). */
export interface MpnVerification {
  mpnId: string;
  exists: boolean;
  name?: string;
  type?: Partner['mpnType'];
  enrolled: boolean;
  agreementSigned: boolean;
  region?: string;
  partnershipActive: boolean;
  validAsPor: boolean;
  reasons: MpnReason[];
}

/** The caller's company, and what is known of the owners of the MPN IDs that it asks for. */
export interface VerificationFacts {
  asking: Partner;
  /** By MPN ID. */
  owners: ReadonlyMap<string, Partner>;
  /** By MPN ID, towards the company that asks; a reseller's own, towards its own region and any provider. */
  standings: ReadonlyMap<string, MpnStanding>;
}

const notNumeric: MpnReason = {
  code: 'MPN_NOT_NUMERIC',
  rule: 'mpn-format',
  message: 'An MPN ID is 1 to 10 digits, for example 4711001.',
  nextStep: 'Write the digits alone.',
};

export function isMpnId(text: string): boolean {
  return /^\d{1,10}$/.test(text);
}

/** Every reason that fails is told, not the first one, by the rules that orders are checked with. */
export function verifyMpn(mpnId: string, facts: VerificationFacts): MpnVerification {
  const nothing = { exists: false, enrolled: false, agreementSigned: false, partnershipActive: false };
  if (!isMpnId(mpnId)) return { mpnId, ...nothing, validAsPor: false, reasons: [notNumeric] };
  const { asking, owners, standings } = facts;
  const providerMpnId = asking.kind === 'PROVIDER' ? asking.mpnId : '';
  const reasons = partnerOfRecordProblems(mpnId, { providerMpnId, standings });
  const owner = owners.get(mpnId);
  if (owner === undefined) return { mpnId, ...nothing, validAsPor: false, reasons };
  const standing = standings.get(mpnId);
  return {
    mpnId,
    exists: true,
    name: owner.legalName,
    type: standing?.mpnType ?? owner.mpnType,
    enrolled: isEnrolled(owner),
    agreementSigned: hasSigned(owner, owner.region),
    region: owner.region,
    partnershipActive: standing?.partnership === 'ACTIVE',
    validAsPor: reasons.length === 0,
    reasons,
  };
}

function isEnrolled(owner: Partner): boolean {
  const blocking = new Set(['NOT_ENROLLED', 'REJECTED', 'INACTIVE', 'PENDING_VETTING']);
  return !obstaclesOf(owner, owner.region).some((obstacle) => blocking.has(obstacle));
}
