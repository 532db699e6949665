import type { Offer } from './offer.ts';
import type { BillingCycle, TermDuration } from './term.ts';

/** A line of a placed order (domain rules, 2), with the offer's version and the billing cycle that it was ordered at. */
export interface OrderLine {
  lineItemNumber: number;
  offerId: string;
  offerName: string;
  offerVersion: number;
  quantity: number;
  friendlyName?: string | undefined;
  termDuration?: TermDuration | undefined;
  billingCycle: BillingCycle;
  /** How the offer is billed; absent on orders of before this was kept. */
  billingType?: Offer['billingType'] | undefined;
  partnerIdOnRecord?: string | undefined;
  additionalPartnerIdsOnRecord: string[];
  attestationAccepted?: true | undefined;
  parentSubscriptionId?: string | undefined;
  subscriptionId: string;
  /** Nothing is half ordered (domain rules, 3.4 and 3.8). */
  status: 'FULFILLED';
}

/** An order as it was placed; it never changes afterwards. Times ISO 8601 UTC. */
export interface Order {
  id: string;
  providerId: string;
  customerId: string;
  resellerId?: string | undefined;
  /** The shortest of the lines' cycles. */
  billingCycle: BillingCycle;
  /** ISO 4217. */
  currencyCode: string;
  status: 'COMPLETED';
  partnerOnRecordAttestationAccepted: true;
  /** By `lineItemNumber`. */
  lineItems: OrderLine[];
  totalLicences: number;
  version: number;
  createdAt: string;
  updatedAt: string;
  createdBy: string;
}
