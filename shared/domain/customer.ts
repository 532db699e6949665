import type { BillingProfile, CompanyProfile } from './customer-data/customer.ts';
import type { Contact } from './partner.ts';

/** An end organisation; its `id` is the tenant that its own users belong to (domain rules, section 2 and 3.6). */
export interface Customer {
  id: string;
  companyProfile: CompanyProfile;
  billingProfile: BillingProfile;
  primaryContact: Contact;
  accountStatus: 'UNKNOWN' | 'UNDER_REVIEW' | 'ALLOWED' | 'NOT_ALLOWED';
  version: number;
  createdAt: string;
  updatedAt: string;
  createdBy: string;
}

/**
 * A partner's tie to a customer, by which alone the partner reaches it; copies what its lists show (domain rules, 2 and
 * 3.5). `resellerId` stands on the provider's tie: the reseller that the customer is served through.
 */
export interface CustomerRelationship {
  partnerId: string;
  customerId: string;
  role: 'PROVIDER' | 'RESELLER';
  origin: 'CREATED' | 'REQUESTED' | 'EXTENDED';
  status: 'ACTIVE' | 'ENDED';
  companyName: string;
  domain: string;
  country: string;
  resellerId?: string | undefined;
  resellerName?: string | undefined;
  /** On the reseller's tie: the provider that serves the customer. */
  providerId?: string | undefined;
  tags: string[];
  startedAt: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  createdBy: string;
}

/**
 * The one-time password of a new customer's administrator: derived from the nonce and a secret, stored nowhere, shown
 * once (domain rules, 3.10). Without its nonce it is unrecoverable.
 */
export interface SetupCredential {
  customerId: string;
  providerId: string;
  userId: string;
  userName: string;
  nonce?: string | undefined;
  keyId?: string | undefined;
  state: 'AVAILABLE' | 'REVEALED' | 'DESTROYED';
  revealBy: string;
  revealedAt?: string | undefined;
  revealedBy?: string | undefined;
  submittedBy: string;
  version: number;
}
