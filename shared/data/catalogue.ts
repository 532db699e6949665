import * as z from 'zod/mini';
import type { KeptTemplate } from '../domain/agreement-template.ts';
import { isAvailable } from '../domain/ordering/offer.ts';
import {
  type CatalogueOffer,
  type KnownOffers,
  maximumKnown,
  maximumLevels,
  prerequisitesBeyond,
} from '../domain/ordering/offer-catalogue.ts';
import type { TermDuration } from '../domain/ordering/term.ts';
import type { Write } from './commit.ts';
import { keys, partitions, sortName } from './keys.ts';
import { getItem, getItems, type Item, type Page, queryPage } from './table.ts';

const listedOffer = z.looseObject({
  offerId: z.string(),
  name: z.string(),
  category: z.string(),
  country: z.string(),
  availableFrom: z.string(),
  version: z.int(),
});
const offerTexts = z.looseObject({ description: z.string(), attestationText: z.optional(z.string()) });
const storedTemplates = z.looseObject({
  templates: z.array(
    z.looseObject({ templateId: z.string(), type: z.string(), versionRank: z.int(), effectiveFrom: z.string() }),
  ),
  version: z.int(),
});

/** An offer as lists show it, without its long texts. */
export type ListedOffer = Omit<CatalogueOffer, 'description' | 'attestationText'>;

export interface OfferFilter {
  country?: string | undefined;
  /** Of a country. Upper and lower case are alike. */
  category?: string | undefined;
  /** The beginning of the name, in a country. Upper and lower case are alike. */
  name?: string | undefined;
  /** The beginning of the id. */
  offerId?: string | undefined;
  termDuration?: TermDuration | undefined;
  /** Only what may be bought now. */
  availableOnly: boolean;
}

export function offerOf(item: Item | undefined): CatalogueOffer | undefined {
  return item && ({ ...listedOfferOf(item), ...offerTexts.parse(item.message) } as unknown as CatalogueOffer);
}

/** An offer as it is now, or as it was: orders name the version that they were made from. */
export async function loadOffer(offerId: string, version?: number): Promise<CatalogueOffer | undefined> {
  return offerOf(await getItem(version === undefined ? keys.offer(offerId) : keys.offerVersion(offerId, version)));
}

/** The newest 100 versions of an offer, newest first; none for an offer that does not exist. One query. */
export async function loadOfferVersions(offerId: string): Promise<CatalogueOffer[]> {
  const { pk } = keys.offer(offerId);
  const found = await queryPage({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :versions)',
    ExpressionAttributeValues: { ':pk': pk, ':versions': 'OFFER#v' },
    ConsistentRead: true,
    ScanIndexForward: false,
    Limit: 100,
  });
  return found.items.flatMap((item) => offerOf(item) ?? []);
}

/**
 * An offer together with those that it is to need, and what add-ons among them need. One round trip, and one more for
 * each level of add-ons that need add-ons.
 */
export async function loadWithPrerequisites(
  offerId: string,
  prerequisites: readonly string[],
): Promise<{ current: CatalogueOffer | undefined; known: KnownOffers }> {
  const known = new Map<string, CatalogueOffer | undefined>();
  let wanted = [...new Set(prerequisites)].filter((id) => id !== offerId);
  const [item, ...needed] = await getItems([keys.offer(offerId), ...wanted.map(keys.offer)]);
  for (let items = needed, level = 1; ; level += 1) {
    for (const [index, id] of wanted.entries()) known.set(id, offerOf(items[index]));
    wanted = prerequisitesBeyond(known, offerId);
    if (wanted.length === 0 || level === maximumLevels || known.size + wanted.length > maximumKnown) break;
    items = await getItems(wanted.map(keys.offer));
  }
  return { current: offerOf(item), known };
}

/** The offer as its newest version, and that version for good; `heldStill` must be as they were loaded. */
export function savedOffer(
  offer: CatalogueOffer,
  heldStill: readonly { offerId: string; version: number }[] = [],
): [Write & { put: Item }, ...Write[]] {
  const { description, attestationText, ...data } = offer;
  const content = { data, message: { description, attestationText } };
  const { offerId, country, category, version } = offer;
  const named = `${sortName(offer.name)}#${offerId}`;
  return [
    {
      put: {
        ...keys.offer(offerId),
        kind: 'OFFER',
        ...content,
        gsi1pk: partitions.offersOfCountry(country),
        gsi1sk: named,
        gsi2pk: partitions.offersOfCategory(country, category),
        gsi2sk: named,
        gsi3pk: partitions.offers(),
        gsi3sk: offerId,
      },
      expects: version === 1 ? 'ABSENT' : { version: version - 1 },
    },
    { put: { ...keys.offerVersion(offerId, version), kind: 'OFFER_VERSION', ...content }, expects: 'ABSENT' },
    ...heldStill.map((held) => ({ check: keys.offer(held.offerId), expects: { version: held.version } })),
  ];
}

/**
 * One page of offers: of a country by name, or of all countries by id. One query; by id a second round trip reads the
 * offers, since that index holds keys only. A term, and what may be bought now, are looked for within the page.
 */
export function listOffers(
  filter: OfferFilter,
  page: { limit: number; start?: Record<string, unknown> | undefined },
  now: Date,
): Promise<Page<ListedOffer>> {
  const { country } = filter;
  if (filter.offerId !== undefined || country === undefined) return listById(filter, page, now);
  return listByName(country, filter, page, now);
}

async function listByName(
  country: string,
  { category, name, termDuration, availableOnly }: OfferFilter,
  page: { limit: number; start?: Record<string, unknown> | undefined },
  now: Date,
): Promise<Page<ListedOffer>> {
  const index = category === undefined ? 'gsi1' : 'gsi2';
  const conditions = [
    ...(termDuration ? ['contains(#data.termDurations, :term)'] : []),
    ...(availableOnly
      ? [
          '#data.isAvailableForPurchase = :yes AND #data.availableFrom <= :now',
          '(attribute_not_exists(#data.availableUntil) OR #data.availableUntil > :now)',
        ]
      : []),
  ];
  const found = await queryPage({
    IndexName: index,
    KeyConditionExpression: `${index}pk = :pk${name ? ` AND begins_with(${index}sk, :name)` : ''}`,
    ...(conditions.length > 0 && {
      FilterExpression: conditions.join(' AND '),
      ExpressionAttributeNames: { '#data': 'data' },
    }),
    ExpressionAttributeValues: {
      ':pk':
        category === undefined ? partitions.offersOfCountry(country) : partitions.offersOfCategory(country, category),
      ...(name && { ':name': sortName(name) }),
      ...(termDuration && { ':term': termDuration }),
      ...(availableOnly && { ':yes': true, ':now': now.toISOString() }),
    },
    Limit: page.limit,
    ...(page.start && { ExclusiveStartKey: page.start }),
  });
  return { items: found.items.map(listedOfferOf), next: found.next };
}

async function listById(
  filter: OfferFilter,
  page: { limit: number; start?: Record<string, unknown> | undefined },
  now: Date,
): Promise<Page<ListedOffer>> {
  const { country, category, offerId, termDuration, availableOnly } = filter;
  const found = await queryPage({
    IndexName: 'gsi3',
    KeyConditionExpression: `gsi3pk = :pk${offerId ? ' AND begins_with(gsi3sk, :id)' : ''}`,
    ExpressionAttributeValues: { ':pk': partitions.offers(), ...(offerId && { ':id': offerId }) },
    Limit: page.limit,
    ...(page.start && { ExclusiveStartKey: page.start }),
  });
  const offers = (await getItems(found.items)).flatMap((item) => (item === undefined ? [] : [listedOfferOf(item)]));
  const matching = offers.filter(
    (offer) =>
      (country === undefined || offer.country === country) &&
      (category === undefined || offer.category.toLowerCase() === category.toLowerCase()) &&
      (termDuration === undefined || offer.termDurations.includes(termDuration)) &&
      (!availableOnly || isAvailable(offer, offer.country, now)),
  );
  return { items: matching, next: found.next };
}

function listedOfferOf(item: Item): ListedOffer {
  return listedOffer.parse(item.data) as unknown as ListedOffer;
}

/** All versions of the customer agreement: at most 100, so that one item holds them. */
export function templatesOf(item: Item | undefined): KeptTemplate[] {
  return item ? (storedTemplates.parse(item.data).templates as unknown as KeptTemplate[]) : [];
}

/** The versions, and the version of the item that holds them: 0 before there is one. */
export async function loadTemplates(): Promise<{ templates: KeptTemplate[]; itemVersion: number }> {
  const item = await getItem(keys.agreementTemplates());
  return { templates: templatesOf(item), itemVersion: item ? storedTemplates.parse(item.data).version : 0 };
}

/** @param itemVersion of the item as it was loaded */
export function savedTemplates(templates: KeptTemplate[], itemVersion: number): Write & { put: Item } {
  return {
    put: {
      ...keys.agreementTemplates(),
      kind: 'AGREEMENT_TEMPLATES',
      data: { templates, version: itemVersion + 1 },
    },
    expects: itemVersion === 0 ? 'ABSENT' : { version: itemVersion },
  };
}
