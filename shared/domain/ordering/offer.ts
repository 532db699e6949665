import { hasCome } from '../time.ts';
import type { BillingCycle, TermDuration } from './term.ts';

/** What the vendor sells, in one country (domain rules, 2). Orders keep the `version` they were made from. */
export interface Offer {
  offerId: string;
  name: string;
  description: string;
  category: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  locale: string;
  minimumQuantity: number;
  maximumQuantity: number;
  billingType: 'LICENSE' | 'USAGE' | 'NONE';
  supportedBillingCycles: BillingCycle[];
  /** Empty for what is bought without a commitment. */
  termDurations: TermDuration[];
  isAddOn: boolean;
  /** The offers of which an add-on needs one; read for add-ons only. */
  prerequisiteOffers: string[];
  isTrial: boolean;
  isAutoRenewable: boolean;
  isAvailableForPurchase: boolean;
  limitUnitOfMeasure: 'NONE' | 'CONCURRENT' | 'LIFETIME';
  /** Subscriptions of this offer that one customer may have; read unless `limitUnitOfMeasure` is NONE. */
  limit: number;
  /** Seats of this offer's product that one customer may have, across all of its partners. */
  maxSeatCountPerCustomer?: number | undefined;
  enforceAttestation: boolean;
  attestationText?: string | undefined;
  salesGroupId: string;
  unitType: string;
  resellerQualifications: string[];
  reselleeQualifications: string[];
  /** ISO 8601; the first instant at which it may be bought. */
  availableFrom: string;
  /** ISO 8601; the first instant at which it may no longer be bought. */
  availableUntil?: string | undefined;
  version: number;
}

/** Whether a customer of `country` may buy the offer now: on sale, sold there, and inside its window. */
export function isAvailable(
  offer: Pick<Offer, 'isAvailableForPurchase' | 'country' | 'availableFrom' | 'availableUntil'>,
  country: string,
  now: Date,
): boolean {
  return (
    offer.isAvailableForPurchase &&
    offer.country === country &&
    hasCome(offer.availableFrom, now) &&
    (offer.availableUntil === undefined || !hasCome(offer.availableUntil, now))
  );
}

/**
 * The product whose seats an offer draws on. The vendor writes offer ids as `product:sku:availability`, so offers of one
 * product that differ in term, country or edition share a pool; an id without a colon is a product of its own.
 */
export function productOf(offerId: string): string {
  return offerId.split(':', 1)[0] || offerId;
}
