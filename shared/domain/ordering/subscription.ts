import { hasCome } from '../time.ts';
import type { Offer } from './offer.ts';
import type { BillingCycle, TermDuration } from './term.ts';

/** Whom the customer turns to about a subscription (domain rules, 2). */
export interface SupportContact {
  supportPartnerId: string;
  supportTenantId: string;
  supportMpnId: string;
  name: string;
}

/** Who was partner of record from an instant on, until the next entry. */
export interface PartnerOfRecordEntry {
  /** The reseller's MPN id; absent from when there was none. */
  partnerId?: string | undefined;
  /** Whose it was when it was set. */
  resellerId?: string | undefined;
  /** ISO 8601. */
  effectiveFrom: string;
  /** The user who set it. */
  setBy: string;
}

/** Since when somebody, or nobody, has been on record for so many seats. */
export interface OnRecord {
  since: string;
  /** When the subscription ended, which ends its last stretch. */
  until?: string | undefined;
  partnerId?: string | undefined;
  resellerId?: string | undefined;
  quantity: number;
}

/**
 * A role whose holder the provider works with no more, or that is not eligible now: the flag `STALE_PARTNER` of the domain
 * rules, 9.1. The holder stays; it cannot be used anew. Whoever sets another holder takes the role out of the list.
 */
export type StaleRole = 'PARTNER_OF_RECORD' | 'SUPPORT_CONTACT';

export type SubscriptionStatus = 'ACTIVE' | 'SUSPENDED' | 'CANCELLED' | 'EXPIRED' | 'DISABLED' | 'DELETED';

/** Why a subscription is suspended: a partner wanted it, or its base is. */
export type SuspensionReason = 'PARTNER_REQUEST' | 'PARENT_SUSPENDED';

export type SubscriptionAction =
  | 'changeQuantity'
  | 'changeAutoRenew'
  | 'rename'
  | 'suspend'
  | 'reactivate'
  | 'cancel'
  | 'setPartnerOfRecord'
  | 'setSupportContact';

/** What of an offer binds those who have bought it. */
export type OfferTerms = Pick<
  Offer,
  'minimumQuantity' | 'maximumQuantity' | 'isAutoRenewable' | 'maxSeatCountPerCustomer'
>;

/** Seats that were added together, and the first instant at which they can no longer be given back. */
export interface SeatBatch {
  quantity: number;
  until: string;
}

/** What a customer has of an offer (domain rules, 2 and 3.9). All times ISO 8601 UTC. */
export interface Subscription {
  id: string;
  providerId: string;
  customerId: string;
  orderId: string;
  offerId: string;
  offerName: string;
  /** The offer as it was ordered; what it says today does not change what was bought. */
  offerVersion: number;
  offerTerms: OfferTerms;
  friendlyName: string;
  quantity: number;
  unitType: string;
  /** Absent, as `commitmentEndDate`, for offers without a commitment. */
  termDuration?: TermDuration | undefined;
  billingCycle: BillingCycle;
  autoRenewEnabled: boolean;
  isTrial: boolean;
  status: SubscriptionStatus;
  suspensionReasons: SuspensionReason[];
  creationDate: string;
  effectiveStartDate: string;
  /** 1 until the first renewal; the end of each term is reckoned from the first start. */
  termsBegun: number;
  commitmentEndDate?: string | undefined;
  /** The first instant at which it can no longer be cancelled; absent for trials, which cannot be. */
  cancellationAllowedUntil?: string | undefined;
  /** Batches of seats that may still be given back, each until its own instant; the oldest first. */
  refundableQuantity: SeatBatch[];
  /** The partner of record: a reseller's MPN id. */
  partnerId?: string | undefined;
  /** The reseller whose MPN id that is. */
  resellerId?: string | undefined;
  /** The stretch on record that it was in when it was written last; kept by `recordOf`, for the store. */
  onRecord?: OnRecord | undefined;
  /** Oldest first; empty as long as there never was one. */
  partnerIdHistory: PartnerOfRecordEntry[];
  parentSubscriptionId?: string | undefined;
  /** Of an add-on: when its base ends, as far as that is settled; the add-on ends then at the latest. */
  baseEndsAt?: string | undefined;
  /** When its last term ended or it was cancelled. */
  endedAt?: string | undefined;
  /** When it stopped counting as one that the customer has. */
  deprovisionedAt?: string | undefined;
  /** Changes that callers have made; the vendor takes a limited number. */
  updates: number;
  supportContact: SupportContact;
  /** Absent as empty: both may be used anew. */
  stalePartners?: StaleRole[] | undefined;
  /** What may be done with it, as of `updatedAt`: the cancellation window closes by the clock, so reads recompute it. */
  actions: SubscriptionAction[];
  version: number;
  createdAt: string;
  updatedAt: string;
  createdBy: string;
}

const lastingActions: SubscriptionAction[] = ['rename', 'setPartnerOfRecord', 'setSupportContact'];

/** Whether it is in use or can come back into use: nothing comes back from EXPIRED on (domain rules, 3.9). */
export function isLive({ status }: Pick<Subscription, 'status'>): boolean {
  return status === 'ACTIVE' || status === 'SUSPENDED';
}

/** Whether it may be cancelled now: inside its window, or at any time where nothing is committed; trials never. */
export function isCancellable(
  {
    isTrial,
    termDuration,
    cancellationAllowedUntil,
  }: Pick<Subscription, 'isTrial' | 'termDuration' | 'cancellationAllowedUntil'>,
  now: Date,
): boolean {
  if (isTrial) return false;
  return (
    termDuration === undefined || (cancellationAllowedUntil !== undefined && !hasCome(cancellationAllowedUntil, now))
  );
}

/**
 * What the provider may do with a subscription now. A trial's quantity, status and renewal are fixed (domain rules, 7.12);
 * cancelling ends with its window, and from EXPIRED on nothing comes back (3.9).
 */
export function subscriptionActions(
  subscription: Pick<Subscription, 'status' | 'isTrial' | 'termDuration' | 'cancellationAllowedUntil'>,
  now: Date,
): SubscriptionAction[] {
  const { status, isTrial } = subscription;
  if (!isLive(subscription)) return [];
  if (isTrial) return [...lastingActions];
  const cancel: SubscriptionAction[] = isCancellable(subscription, now) ? ['cancel'] : [];
  return status === 'ACTIVE'
    ? ['changeQuantity', 'changeAutoRenew', 'suspend', ...cancel, ...lastingActions]
    : ['reactivate', ...cancel, ...lastingActions];
}
