import type { Contact } from '../partner.ts';

/** The parts of a customer as the domain rules (section 2) name them, and as people send them. */

export interface Address {
  addressLine1: string;
  addressLine2?: string | undefined;
  city: string;
  /** The suffix of ISO 3166-2, such as `WA` of `US-WA`. */
  state?: string | undefined;
  postalCode?: string | undefined;
  /** ISO 3166-1 alpha-2, upper case. */
  country: string;
  region?: string | undefined;
  /** E.164. */
  phoneNumber?: string | undefined;
}

export interface CompanyProfile {
  companyName: string;
  /** `<prefix>.<vendor suffix>`, lower case. */
  domain: string;
  organizationRegistrationNumber?: string | undefined;
}

export interface BillingProfile {
  companyName: string;
  email: string;
  /** Such as `de-CH`. */
  culture: string;
  /** Two letters. */
  language: string;
  firstName?: string | undefined;
  lastName?: string | undefined;
  defaultAddress: Address;
}

/** A version of the customer agreement. */
export interface AgreementTemplate {
  templateId: string;
  type: string;
  /** Higher is newer. */
  versionRank: number;
  agreementLink: string;
  /** ISO 8601; nobody can have agreed to it before. */
  effectiveFrom: string;
  /** ISO 8601; from here on acceptances of older versions no longer count (domain rules, 6.7). Absent: never. */
  enforcedFrom?: string | undefined;
}

/** The customer agreement as one person accepted it. */
export interface AgreementAcceptance {
  id: string;
  /** The provider whose word an attestation is; a direct acceptance holds for every partner (domain rules, 6.6). */
  providerId: string;
  customerId: string;
  templateId: string;
  type: string;
  primaryContact: Contact;
  /** An ISO date, or an ISO 8601 instant in UTC. */
  dateAgreed: string;
  method: 'PARTNER_ATTESTATION' | 'CUSTOMER_DIRECT';
  /** Who attested; from the token, never from the body. */
  userId: string;
  createdAt: string;
}

type Given = string | null | undefined;

/** An address as typed. */
export type AddressInput = { [Field in keyof Address]?: Given };

/** A contact as typed. */
export type ContactInput = { [Field in keyof Contact]?: Given };

/** The signer and the date of an attestation as typed. */
export interface AgreementInput {
  /** Absent: the newest version in effect. */
  templateId?: Given;
  primaryContact: ContactInput;
  /** `2026-11-30`, or an instant with its offset. */
  dateAgreed?: Given;
}

/** The account-info step as typed. */
export interface AccountInfoInput {
  company: { companyName?: Given; domain?: Given; organizationRegistrationNumber?: Given };
  billing: {
    /** Absent: the company's. */
    companyName?: Given;
    email?: Given;
    /** Absent: the country's. */
    culture?: Given;
    /** Absent: the culture's. */
    language?: Given;
    firstName?: Given;
    lastName?: Given;
    defaultAddress: AddressInput;
  };
  contact: ContactInput;
  /** May wait until submit (domain rules, 6.1). */
  agreement?: AgreementInput | null | undefined;
}

/** The account-info step after normalising; complete only when nothing was found wrong. */
export interface AccountInfo {
  company: CompanyProfile;
  billing: BillingProfile;
  contact: Contact;
  agreement?: NormalisedAgreement | undefined;
}

export interface NormalisedAgreement {
  templateId: string;
  type: string;
  primaryContact: Contact;
  dateAgreed: string;
}
