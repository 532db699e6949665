import type { Offer } from '../../shared/domain/ordering/offer.ts';
import type { LineFacts, LineInput } from '../../shared/domain/ordering/order-lines.ts';
import type { MpnStanding } from '../../shared/domain/ordering/partner-of-record.ts';
import { noUsage } from '../../shared/domain/ordering/usage.ts';

export const now = new Date('2026-11-21T08:00:00.000Z');

/** A catalogue for customers in Germany, with one offer for each rule. */
const plain: Offer = {
  offerId: 'OFFICE:0001:DE',
  name: 'Office Suite',
  description: 'Mail, documents and meetings',
  category: 'Productivity',
  country: 'DE',
  locale: 'de-DE',
  minimumQuantity: 2,
  maximumQuantity: 10_000,
  billingType: 'LICENSE',
  supportedBillingCycles: ['MONTHLY', 'ANNUAL', 'TRIENNIAL'],
  termDurations: ['P1M', 'P1Y', 'P3Y'],
  isAddOn: false,
  prerequisiteOffers: [],
  isTrial: false,
  isAutoRenewable: true,
  isAvailableForPurchase: true,
  limitUnitOfMeasure: 'NONE',
  limit: 0,
  enforceAttestation: false,
  salesGroupId: 'online-services',
  unitType: 'Licenses',
  resellerQualifications: [],
  reselleeQualifications: [],
  availableFrom: '2026-01-01T00:00:00.000Z',
  version: 3,
};

export const offers = {
  plain,
  /** 300 seats of the product, at most two subscriptions at a time. */
  capped: {
    ...plain,
    offerId: 'BUSINESS:0001:DE',
    name: 'Business Suite',
    minimumQuantity: 1,
    maximumQuantity: 300,
    limitUnitOfMeasure: 'CONCURRENT',
    limit: 2,
    maxSeatCountPerCustomer: 300,
  },
  /** Another edition of the same product. */
  cappedPremium: {
    ...plain,
    offerId: 'BUSINESS:0002:DE',
    name: 'Business Suite Premium',
    minimumQuantity: 1,
    maximumQuantity: 300,
    maxSeatCountPerCustomer: 300,
  },
  trial: {
    ...plain,
    offerId: 'TRIAL:0001:DE',
    name: 'Office Suite Trial',
    minimumQuantity: 1,
    maximumQuantity: 25,
    supportedBillingCycles: ['NONE'],
    termDurations: ['P1M'],
    isTrial: true,
    isAutoRenewable: false,
    limitUnitOfMeasure: 'LIFETIME',
    limit: 1,
  },
  addOn: {
    ...plain,
    offerId: 'CALLING:0001:DE',
    name: 'Calling',
    minimumQuantity: 1,
    isAddOn: true,
    prerequisiteOffers: [plain.offerId, 'BUSINESS:0001:DE'],
  },
  /** An add-on whose base is an add-on that in turn names it. */
  addOnOfAddOn: {
    ...plain,
    offerId: 'RECORDING:0001:DE',
    name: 'Call Recording',
    isAddOn: true,
    prerequisiteOffers: ['CALLING:0001:DE', 'RECORDING:0001:DE'],
  },
  attested: {
    ...plain,
    offerId: 'SCHOOL:0001:DE',
    name: 'School Suite',
    enforceAttestation: true,
    attestationText: 'The customer is a school.',
  },
  yearly: {
    ...plain,
    offerId: 'YEARLY:0001:DE',
    name: 'Yearly Suite',
    supportedBillingCycles: ['ANNUAL'],
    termDurations: ['P1Y'],
    isAutoRenewable: false,
  },
  usage: {
    ...plain,
    offerId: 'COMPUTE',
    name: 'Compute',
    billingType: 'USAGE',
    minimumQuantity: 1,
    maximumQuantity: 1,
    supportedBillingCycles: ['MONTHLY'],
    termDurations: [],
    unitType: 'Usage',
  },
  withdrawn: { ...plain, offerId: 'WITHDRAWN:0001:DE', name: 'Withdrawn', isAvailableForPurchase: false },
  foreign: { ...plain, offerId: 'OFFICE:0001:FR', name: 'Suite bureautique', country: 'FR' },
} satisfies Record<string, Offer>;

export const mpn = {
  provider: '100001',
  reseller: '4711001',
  otherReseller: '4711002',
  headOffice: '4711003',
  unsigned: '4711004',
  pending: '4711005',
  elsewhere: '4711006',
  suspended: '4711007',
  stranger: '4711008',
  anotherProvider: '100002',
  otherLocation: '4711009',
  nobody: '999',
};

/** A new customer in Germany with a reseller; nothing bought yet. */
export function factsOf(changes: Partial<LineFacts> = {}): LineFacts {
  const location = { partnerId: 'reseller-1', mpnType: 'LOCATION', isPrimary: true, obstacles: [] } as const;
  return {
    country: 'DE',
    offers: new Map(Object.values(offers).map((offer) => [offer.offerId, offer])),
    usage: noUsage('customer-1'),
    subscriptions: [],
    resellerMpnId: mpn.reseller,
    providerMpnId: mpn.provider,
    standings: new Map<string, MpnStanding>([
      [mpn.provider, { ...location, obstacles: ['NOT_ENROLLED'] }],
      [mpn.reseller, { ...location, partnership: 'ACTIVE' }],
      [mpn.otherReseller, { ...location, partnership: 'ACTIVE' }],
      [mpn.headOffice, { ...location, mpnType: 'GLOBAL', partnership: 'ACTIVE' }],
      [mpn.otherLocation, { ...location, isPrimary: false, partnership: 'ACTIVE' }],
      [mpn.unsigned, { ...location, obstacles: ['AUTHORIZED_UNSIGNED'], partnership: 'ACTIVE' }],
      [mpn.pending, { ...location, obstacles: ['PENDING_VETTING'], partnership: 'ACTIVE' }],
      [mpn.elsewhere, { ...location, obstacles: ['REGION_MISMATCH'], partnership: 'ACTIVE' }],
      [mpn.suspended, { ...location, partnership: 'SUSPENDED' }],
      [mpn.stranger, location],
      [mpn.anotherProvider, { ...location, obstacles: ['NOT_ENROLLED'] }],
    ]),
    ...changes,
  };
}

/** A line that has nothing wrong, but for the changes. */
export function lineOf(changes: Partial<LineInput> = {}, offer: Offer = offers.plain): LineInput {
  return {
    offerId: offer.offerId,
    quantity: offer.isTrial ? 25 : offer.minimumQuantity,
    termDuration: offer.termDurations.length > 1 ? 'P1Y' : undefined,
    billingCycle: offer.supportedBillingCycles.length > 1 ? 'MONTHLY' : undefined,
    ...changes,
  };
}
