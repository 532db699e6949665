import type { Language } from './languages.ts';
import { Refusal } from './refusal.ts';
import type { Region } from './regions.ts';
import type { Role, TenantKind } from './tenants.ts';

export interface Contact {
  firstName: string;
  lastName: string;
  email: string;
  phoneNumber?: string | undefined;
}

/** An MPN ID, of a head office or of a location. */
export interface MpnAssociation {
  mpnId: string;
  mpnType: 'GLOBAL' | 'LOCATION';
}

/** An enrolled provider or reseller; its `id` is the tenant that its users belong to. */
export interface Partner {
  id: string;
  kind: 'PROVIDER' | 'RESELLER';
  legalName: string;
  /** The vendor's directory id, a business field; tenancy rests on `id`. */
  tenantId: string;
  country: string;
  region: Region;
  domains: string[];
  /** The one that the enrolment is tied to; a location's alone may be partner of record. */
  mpnId: string;
  mpnType: 'GLOBAL' | 'LOCATION';
  otherMpnIds?: MpnAssociation[] | undefined;
  programStatus: 'PENDING' | 'ACTIVE' | 'INACTIVE';
  vettingStatus: 'PENDING' | 'AUTHORIZED' | 'REJECTED';
  partnerAgreements: { region: Region; signedAt: string; signedBy: string }[];
  supportProfile?: { email: string; telephone?: string | undefined; website?: string | undefined } | undefined;
  primaryContact: Contact;
  /** The language of the mails that the product sends to this partner's own people. */
  language: Language;
  /** Set by the programme for providers with a proven record: 500 invitations a day instead of 50. */
  invitationsPerDay?: number | undefined;
  openInvitations?: number | undefined;
  version: number;
  createdAt: string;
  updatedAt: string;
  createdBy: string;
}

/** Why a reseller may or may not transact with partners of a region (domain rules, 3.3). Computed, never stored. */
export type Eligibility =
  | 'ELIGIBLE'
  | 'NOT_ENROLLED'
  | 'PENDING_VETTING'
  | 'AUTHORIZED_UNSIGNED'
  | 'REJECTED'
  | 'INACTIVE'
  | 'REGION_MISMATCH';

export type Obstacle = Exclude<Eligibility, 'ELIGIBLE'>;

/** The reseller's standing towards a region: the first obstacle, or none. */
export function eligibilityOf(reseller: Partner | undefined, region: Region): Eligibility {
  return obstaclesOf(reseller, region)[0] ?? 'ELIGIBLE';
}

/**
 * Everything that keeps a reseller from transacting with partners of a region. `REJECTED` and `INACTIVE` outrank the
 * rest, since no signature mends them; a region that differs outranks vetting, since waiting does not mend it.
 */
export function obstaclesOf(reseller: Partner | undefined, region: Region): Obstacle[] {
  if (reseller === undefined || reseller.kind !== 'RESELLER') return ['NOT_ENROLLED'];
  const { vettingStatus, programStatus } = reseller;
  const isElsewhere = reseller.region !== region;
  const found: [Obstacle, boolean][] = [
    ['REJECTED', vettingStatus === 'REJECTED'],
    ['INACTIVE', programStatus === 'INACTIVE'],
    ['REGION_MISMATCH', isElsewhere],
    ['PENDING_VETTING', vettingStatus === 'PENDING' || programStatus === 'PENDING'],
    // A reseller of another region could not sign here, so a missing signature is none of its obstacles.
    ['AUTHORIZED_UNSIGNED', !isElsewhere && !hasSigned(reseller, region)],
  ];
  return found.flatMap(([obstacle, applies]) => (applies ? [obstacle] : []));
}

export function hasSigned(partner: Partner, region: Region): boolean {
  return partner.partnerAgreements.some((agreement) => agreement.region === region);
}

/** Where the answers to a partner's mails go. */
export function replyAddressOf(partner: Partner): string {
  return partner.supportProfile?.email ?? partner.primaryContact.email;
}

/** @throws Refusal `STATE_CONFLICT` unless the partner is active in the programme and authorised. */
export function requireActivePartner(partner: Partner, detail: string): void {
  const { programStatus, vettingStatus } = partner;
  if (programStatus === 'ACTIVE' && vettingStatus === 'AUTHORIZED') return;
  throw new Refusal('STATE_CONFLICT', detail, {
    currentState: programStatus === 'ACTIVE' ? vettingStatus : programStatus,
    allowedActions: [],
    nextStep: 'Contact the programme.',
  });
}

/** An account to be made in the user pool, and the tenant that it will belong to. */
export interface NewUser {
  userId: string;
  email: string;
  firstName: string;
  lastName: string;
  tenantId: string;
  tenantKind: TenantKind;
  tenantName: string;
  roles: Role[];
}
