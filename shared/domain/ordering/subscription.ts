import { hasCome } from '../time.ts';
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
  /** ISO 8601. */
  effectiveFrom: string;
  /** The user who set it. */
  setBy: string;
}

export type SubscriptionStatus = 'ACTIVE' | 'SUSPENDED' | 'CANCELLED' | 'EXPIRED' | 'DISABLED' | 'DELETED';

export type SubscriptionAction =
  | 'changeQuantity'
  | 'changeAutoRenew'
  | 'rename'
  | 'suspend'
  | 'reactivate'
  | 'cancel'
  | 'setPartnerOfRecord'
  | 'setSupportContact';

/** What a customer has of an offer (domain rules, 2 and 3.9). All times ISO 8601 UTC. */
export interface Subscription {
  id: string;
  providerId: string;
  customerId: string;
  orderId: string;
  offerId: string;
  offerName: string;
  friendlyName: string;
  quantity: number;
  unitType: string;
  /** Absent, as `commitmentEndDate`, for offers without a commitment. */
  termDuration?: TermDuration | undefined;
  billingCycle: BillingCycle;
  autoRenewEnabled: boolean;
  isTrial: boolean;
  status: SubscriptionStatus;
  suspensionReasons: string[];
  creationDate: string;
  effectiveStartDate: string;
  commitmentEndDate?: string | undefined;
  /** The first instant at which it can no longer be cancelled; absent for trials, which cannot be. */
  cancellationAllowedUntil?: string | undefined;
  /** Batches of seats that may still be given back, each until its own instant. */
  refundableQuantity: { quantity: number; until: string }[];
  /** The partner of record: a reseller's MPN id. */
  partnerId?: string | undefined;
  /** Oldest first; empty as long as there never was one. */
  partnerIdHistory: PartnerOfRecordEntry[];
  parentSubscriptionId?: string | undefined;
  supportContact: SupportContact;
  /** What may be done with it, as of `updatedAt`: the cancellation window closes by the clock, so reads recompute it. */
  actions: SubscriptionAction[];
  version: number;
  createdAt: string;
  updatedAt: string;
  createdBy: string;
}

const lastingActions: SubscriptionAction[] = ['rename', 'setPartnerOfRecord', 'setSupportContact'];

/**
 * What the provider may do with a subscription now. A trial's quantity, status and renewal are fixed (domain rules, 7.12);
 * cancelling ends with its window, and from EXPIRED on nothing comes back (3.9).
 */
export function subscriptionActions(
  subscription: Pick<Subscription, 'status' | 'isTrial' | 'cancellationAllowedUntil'>,
  now: Date,
): SubscriptionAction[] {
  const { status, isTrial, cancellationAllowedUntil } = subscription;
  if (status !== 'ACTIVE' && status !== 'SUSPENDED') return [];
  if (isTrial) return [...lastingActions];
  const cancel: SubscriptionAction[] =
    cancellationAllowedUntil !== undefined && !hasCome(cancellationAllowedUntil, now) ? ['cancel'] : [];
  return status === 'ACTIVE'
    ? ['changeQuantity', 'changeAutoRenew', 'suspend', ...cancel, ...lastingActions]
    : ['reactivate', ...cancel, ...lastingActions];
}
