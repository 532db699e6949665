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
  mpnId: string;
  mpnType: 'GLOBAL' | 'LOCATION';
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

/**
 * The reseller's standing towards a region. `REJECTED` and `INACTIVE` outrank the rest, since no signature mends them;
 * a region that differs outranks vetting, since waiting does not mend it.
 */
export function eligibilityOf(reseller: Partner | undefined, region: Region): Eligibility {
  if (reseller === undefined || reseller.kind !== 'RESELLER') return 'NOT_ENROLLED';
  if (reseller.vettingStatus === 'REJECTED') return 'REJECTED';
  if (reseller.programStatus === 'INACTIVE') return 'INACTIVE';
  if (reseller.region !== region) return 'REGION_MISMATCH';
  if (reseller.vettingStatus === 'PENDING' || reseller.programStatus === 'PENDING') return 'PENDING_VETTING';
  return reseller.partnerAgreements.some((agreement) => agreement.region === region)
    ? 'ELIGIBLE'
    : 'AUTHORIZED_UNSIGNED';
}

/** Where the answers to a partner's mails go. */
export function replyAddressOf(partner: Partner): string {
  return partner.supportProfile?.email ?? partner.primaryContact.email;
}

/** @throws Refusal `STATE_CONFLICT` unless the provider is active in the programme and authorised. */
export function requireActiveProvider(provider: Partner, detail: string): void {
  const { programStatus, vettingStatus } = provider;
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
