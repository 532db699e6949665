import type { BillingProfile, CompanyProfile } from './customer-data/customer.ts';
import type { Contact, Partner } from './partner.ts';
import { Refusal } from './refusal.ts';

export const accountStatuses = ['UNKNOWN', 'UNDER_REVIEW', 'ALLOWED', 'NOT_ALLOWED'] as const;

/**
 * An end organisation; its `id` is the tenant that its own users belong to (domain rules, section 2 and 3.6). Only what is
 * the same for every partner stands here: how a partner bills a customer, and whom it calls, is that partner's own.
 */
export interface Customer {
  id: string;
  companyProfile: CompanyProfile;
  accountStatus: (typeof accountStatuses)[number];
  version: number;
  createdAt: string;
  updatedAt: string;
  createdBy: string;
}

/** The agreement that a partner's customer stands on: the newest version that was confirmed. */
export interface AgreementOnRecord {
  templateId: string;
  type: string;
  dateAgreed: string;
}

/**
 * A partner's tie to a customer, by which alone the partner reaches it (domain rules, 2 and 3.5). What lists show is
 * copied here, so that a list reads nothing else.
 */
export interface CustomerRelationship {
  partnerId: string;
  customerId: string;
  role: 'PROVIDER' | 'RESELLER';
  /** The partner brought the customer on, asked it for the tie, or was given it by a provider. */
  origin: 'CREATED' | 'REQUESTED' | 'EXTENDED';
  status: 'ACTIVE' | 'ENDED';
  /** The name on the partner's bills and lists. */
  companyName: string;
  domain: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  tags: string[];
  /** On the provider's tie: the reseller that the customer is served through; absent for a direct customer. */
  associatedResellerId?: string | undefined;
  resellerName?: string | undefined;
  /** On the reseller's tie: the providers that serve the customer through it. */
  providers?: { providerId: string; providerName: string }[] | undefined;
  agreement?: AgreementOnRecord | undefined;
  /** Of the provider's tie; a reseller's has none. */
  billingProfile?: BillingProfile | undefined;
  primaryContact?: Contact | undefined;
  startedAt: string;
  endedAt?: string | undefined;
  version: number;
  createdAt: string;
  updatedAt: string;
  createdBy: string;
}

/** @throws Refusal `RELATIONSHIP_ENDED` for those who once served the customer */
export function requireActiveTie(relationship: CustomerRelationship): void {
  if (relationship.status === 'ACTIVE') return;
  throw new Refusal('RELATIONSHIP_ENDED', 'You do not serve this customer any more.', {
    currentState: relationship.status,
    nextStep: 'Ask the customer for a new relationship: POST /v1/relationship-requests.',
  });
}

/**
 * The reseller's tie to a customer that a provider has it serve; each provider of the customer adds itself.
 * @param current the reseller's tie so far, ended or not
 * @param own the provider's tie
 */
export function extendTie(
  current: CustomerRelationship | undefined,
  own: CustomerRelationship,
  context: { provider: Partner; reseller: Partner; createdBy: string; updatedAt: string },
): CustomerRelationship {
  const { provider, reseller, createdBy, updatedAt } = context;
  const { companyName, domain, country, customerId } = own;
  const wasActive = current?.status === 'ACTIVE';
  const others = wasActive ? (current.providers ?? []).filter(({ providerId }) => providerId !== provider.id) : [];
  return {
    partnerId: reseller.id,
    customerId,
    role: 'RESELLER',
    origin: 'EXTENDED',
    status: 'ACTIVE',
    tags: [],
    startedAt: updatedAt,
    createdAt: updatedAt,
    createdBy,
    ...current,
    ...(current && !wasActive && { status: 'ACTIVE', startedAt: updatedAt, endedAt: undefined }),
    companyName,
    domain,
    country,
    providers: [...others, { providerId: provider.id, providerName: provider.legalName }],
    version: (current?.version ?? 0) + 1,
    updatedAt,
  };
}

/** The reseller's tie once a provider serves the customer without it: over, when no other provider is left. */
export function withdrawTie(current: CustomerRelationship, providerId: string, now: Date): CustomerRelationship {
  const at = now.toISOString();
  const providers = (current.providers ?? []).filter((each) => each.providerId !== providerId);
  return {
    ...current,
    providers,
    ...(providers.length === 0 && { status: 'ENDED', endedAt: at }),
    version: current.version + 1,
    updatedAt: at,
  };
}
