import * as z from 'zod/mini';
import type { AgreementTemplate } from '../domain/customer-data/customer.ts';
import type { Offer } from '../domain/ordering/offer.ts';
import type { Write } from './commit.ts';
import { keys } from './keys.ts';
import type { Item } from './table.ts';

const storedOffer = z.looseObject({ offerId: z.string(), name: z.string(), country: z.string(), version: z.int() });
const storedTemplates = z.looseObject({
  templates: z.array(
    z.looseObject({ templateId: z.string(), type: z.string(), versionRank: z.int(), effectiveFrom: z.string() }),
  ),
});

export function offerOf(item: Item | undefined): Offer | undefined {
  return item && (storedOffer.parse(item.data) as unknown as Offer);
}

/** All versions of the customer agreement: few, so that one item holds them. */
export function templatesOf(item: Item | undefined): AgreementTemplate[] {
  return item ? (storedTemplates.parse(item.data).templates as unknown as AgreementTemplate[]) : [];
}

export function newOffer(offer: Offer): Write & { put: Item } {
  return { put: { ...keys.offer(offer.offerId), kind: 'OFFER', data: { ...offer } }, expects: 'ABSENT' };
}

export function newTemplates(templates: AgreementTemplate[]): Write & { put: Item } {
  return {
    put: { ...keys.agreementTemplates(), kind: 'AGREEMENT_TEMPLATES', data: { templates, version: 1 } },
    expects: 'ABSENT',
  };
}
