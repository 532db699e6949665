import type * as z from 'zod/mini';
import type { putOffer } from '../../functions/catalogue/contract.ts';

export type OfferBody = z.input<typeof putOffer.body>;

/** A plain licence in Malta, where the seed sells nothing, so that each test sees its own offers only. */
export function offerBody(changes: Partial<OfferBody> = {}): OfferBody {
  return {
    name: 'Mail Only',
    category: 'Productivity',
    country: 'MT',
    locale: 'en-MT',
    maximumQuantity: 500,
    billingType: 'LICENSE',
    supportedBillingCycles: ['MONTHLY', 'ANNUAL'],
    termDurations: ['P1M', 'P1Y'],
    salesGroupId: 'online-services',
    unitType: 'Licenses',
    ...changes,
  };
}
