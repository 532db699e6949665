import type { Attestation } from './attestation.ts';
import type { BillingProfile, CompanyProfile } from './customer-data/customer.ts';
import type { JournalEntry } from './journal.ts';
import type { Contact, Partner } from './partner.ts';
import { Refusal } from './refusal.ts';
import type { Caller } from './tenants.ts';

export const accountStatuses = ['UNKNOWN', 'UNDER_REVIEW', 'ALLOWED', 'NOT_ALLOWED'] as const;
type AccountStatus = (typeof accountStatuses)[number];

/**
 * An end organisation; its `id` is the tenant that its own users belong to (domain rules, section 2 and 3.6). Only what is
 * the same for every partner stands here: how a partner bills a customer, and whom it calls, is that partner's own.
 */
export interface Customer {
  id: string;
  companyProfile: CompanyProfile;
  /** ISO 3166-1 alpha-2: decides the sales region, and with it the partners (domain rules, 5.5). */
  country: string;
  /** The newest version that somebody of the customer accepted itself; holds for every partner (domain rules, 6.6). */
  directAgreement?: AgreementOnRecord | undefined;
  accountStatus: AccountStatus;
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
  partnerName: string;
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
  /** The request that the customer accepted last, for a tie that was asked for. */
  requestId?: string | undefined;
  startedAt: string;
  endedAt?: string | undefined;
  /** Who ended it, and what they attested. */
  end?: { by: string; attestation: Attestation } | undefined;
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

/** What the vetting can turn to from where it stands (domain rules, 3.6); its end is looked at again only from the start. */
const nextAccountStatuses: Record<AccountStatus, readonly AccountStatus[]> = {
  UNKNOWN: ['UNDER_REVIEW'],
  UNDER_REVIEW: ['ALLOWED', 'NOT_ALLOWED'],
  ALLOWED: ['UNDER_REVIEW'],
  NOT_ALLOWED: ['UNDER_REVIEW'],
};

/**
 * The programme says how the vetting of a customer stands. Undefined when it stands like that.
 * @throws Refusal `STATE_CONFLICT` for a result that no review came before
 */
export function setAccountStatus(
  current: Customer,
  accountStatus: AccountStatus,
  { now, caller }: { now: Date; caller: Caller },
): { customer: Customer; entry: JournalEntry } | undefined {
  if (current.accountStatus === accountStatus) return undefined;
  const allowed = nextAccountStatuses[current.accountStatus];
  if (!allowed.includes(accountStatus)) {
    throw new Refusal(
      'STATE_CONFLICT',
      `A customer that is ${current.accountStatus} does not become ${accountStatus}.`,
      {
        currentState: current.accountStatus,
        allowedActions: [...allowed],
        nextStep: `Set it to ${allowed.join(' or ')}.`,
      },
    );
  }
  const customer = { ...current, accountStatus, version: current.version + 1, updatedAt: now.toISOString() };
  return {
    customer,
    entry: {
      operationType: 'update_customer_account_status',
      tenantId: caller.tenantId,
      resource: { type: 'customer', id: current.id },
      customerId: current.id,
      oldValue: { accountStatus: current.accountStatus },
      newValue: { accountStatus },
    },
  };
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
    customerId,
    role: 'RESELLER',
    origin: 'EXTENDED',
    status: 'ACTIVE',
    tags: [],
    startedAt: updatedAt,
    createdAt: updatedAt,
    createdBy,
    ...current,
    ...(current && !wasActive && revived('EXTENDED', updatedAt)),
    partnerId: reseller.id,
    partnerName: reseller.legalName,
    companyName,
    domain,
    country,
    providers: [...others, { providerId: provider.id, providerName: provider.legalName }],
    version: (current?.version ?? 0) + 1,
    updatedAt,
  };
}

/** What of an ended tie begins anew; what was known of the customer stays. */
export function revived(origin: CustomerRelationship['origin'], startedAt: string) {
  return { origin, status: 'ACTIVE', startedAt, endedAt: undefined, end: undefined, requestId: undefined } as const;
}

/**
 * The reseller's tie once a provider serves the customer without it: over, when no other provider is left and the
 * customer has not agreed to the reseller itself.
 */
export function withdrawTie(current: CustomerRelationship, providerId: string, now: Date): CustomerRelationship {
  const at = now.toISOString();
  const providers = (current.providers ?? []).filter((each) => each.providerId !== providerId);
  return {
    ...current,
    providers,
    ...(providers.length === 0 && current.origin === 'EXTENDED' && { status: 'ENDED', endedAt: at }),
    version: current.version + 1,
    updatedAt: at,
  };
}
