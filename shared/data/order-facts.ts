import * as z from 'zod/mini';
import type { DomainStanding } from '../domain/onboarding-review.ts';
import type { Offer } from '../domain/ordering/offer.ts';
import { type LineInput, maximumLines, mpnIdsOf } from '../domain/ordering/order-lines.ts';
import { type MpnStanding, standingOf } from '../domain/ordering/partner-of-record.ts';
import type { Partner } from '../domain/partner.ts';
import type { Partnership } from '../domain/partnership.ts';
import { offerOf } from './catalogue.ts';
import { loadRelationship } from './customers.ts';
import { type Key, keys } from './keys.ts';
import { ownerOf, partnerOf } from './partners.ts';
import { partnershipOf } from './partnerships.ts';
import { getManyItems, type Item } from './table.ts';

const storedGuard = z.looseObject({ customerId: z.string() });

/** Partners as a provider sees them, by their ids; a partner that does not exist is absent. */
type KnownPartners = Map<string, { partner: Partner | undefined; partnership: Partnership | undefined }>;

/** What the lines of an order name, as far as it exists. */
export interface NamedByLines {
  /** By offer id. */
  offers: Map<string, Offer>;
  /** Partners by their MPN ids. */
  owners: Map<string, string>;
  /** Those that were presumed to be needed. */
  known: KnownPartners;
}

/** What is known about the partners that an order names, and about the reseller of its customer. */
export interface PartnerFacts {
  /** By MPN id. */
  standings: Map<string, MpnStanding>;
  reseller: Partner | undefined;
  /** Every partner that was named, by its id. */
  partners: Map<string, Partner>;
  /** The provider's with that reseller. */
  partnership: Partnership | undefined;
  /** The provider's with everybody who is named, as far as there are any. */
  partnerships: Partnership[];
}

/**
 * The offers and the owners of the MPN ids that lines name, together with `also`: one round trip, or as many side by side
 * as batches of 100 keys take. Lists that `checkLines` does not read are not looked up.
 * @param presumed the partners that the MPN ids are likely to lead to, so that nothing is left to be read after this
 * @returns the items of `also` in their order
 */
export async function loadNamedByLines(
  lines: readonly LineInput[],
  also: (Key | undefined)[],
  presumed: { providerId: string; partnerIds: (string | undefined)[] } = { providerId: '', partnerIds: [] },
): Promise<NamedByLines & { also: (Item | undefined)[] }> {
  const read = lines.length <= maximumLines ? lines : [];
  const offerIds = [...new Set(read.map(({ offerId }) => offerId))];
  const mpnIds = mpnIdsOf(read, undefined).filter((mpnId) => /^\d{1,10}$/.test(mpnId));
  const partnerIds = [...new Set(presumed.partnerIds.filter((id) => id !== undefined))];
  const found = await loadMpnOwners(mpnIds, [
    ...also,
    ...offerIds.map(keys.offer),
    ...partnerKeys(presumed.providerId, partnerIds),
  ]);
  const rest = found.also.slice(also.length);
  const offers = new Map<string, Offer>();
  for (const offerId of offerIds) {
    const offer = offerOf(rest.shift());
    if (offer !== undefined) offers.set(offerId, offer);
  }
  const { owners } = found;
  return { offers, owners, known: knownPartners(partnerIds, rest), also: found.also.slice(0, also.length) };
}

/**
 * How the owners of MPN ids and the customer's own reseller stand towards the provider now. One round trip for those that
 * are not known yet, none when all are.
 */
export async function loadPartnerFacts(
  provider: Partner,
  { owners, known = new Map() }: Pick<NamedByLines, 'owners'> & Partial<Pick<NamedByLines, 'known'>>,
  resellerId: string | undefined,
): Promise<PartnerFacts> {
  const partnerIds = new Set([...owners.values(), ...(resellerId === undefined ? [] : [resellerId])]);
  const missing = [...partnerIds].filter((id) => !known.has(id));
  const items = await getManyItems(partnerKeys(provider.id, missing));
  const found: KnownPartners = new Map([...known, ...knownPartners(missing, items)]);
  const own = resellerId === undefined ? undefined : found.get(resellerId);
  const partners = new Map<string, Partner>();
  const standings = new Map<string, MpnStanding>();
  const tell = (mpnId: string, partnerId: string): void => {
    const { partner, partnership } = found.get(partnerId) ?? {};
    if (partner === undefined) return;
    partners.set(partnerId, partner);
    const standing = standingOf(mpnId, partner, provider.region, partnership?.status);
    if (standing !== undefined) standings.set(mpnId, standing);
  };
  for (const [mpnId, partnerId] of owners) tell(mpnId, partnerId);
  if (own?.partner !== undefined) tell(own.partner.mpnId, own.partner.id);
  return {
    standings,
    partners,
    reseller: own?.partner,
    partnership: own?.partnership,
    partnerships: [...found.values()].flatMap(({ partnership }) => partnership ?? []),
  };
}

/** The owners of MPN ids, by id, together with `also`: one round trip for up to 100 keys. */
export async function loadMpnOwners(
  mpnIds: readonly string[],
  also: (Key | undefined)[],
): Promise<{ owners: Map<string, string>; also: (Item | undefined)[] }> {
  const items = await getManyItems([...also, ...mpnIds.map(keys.mpnId)]);
  const owners = new Map<string, string>();
  for (const [index, mpnId] of mpnIds.entries()) {
    const owner = ownerOf(items[also.length + index]);
    if (owner !== undefined) owners.set(mpnId, owner);
  }
  return { owners, also: items.slice(0, also.length) };
}

function partnerKeys(providerId: string, partnerIds: readonly string[]): Key[] {
  return partnerIds.flatMap((partnerId) => [keys.partner(partnerId), keys.partnership(providerId, partnerId)]);
}

/** @param items of `partnerKeys`, in that order */
function knownPartners(partnerIds: readonly string[], items: readonly (Item | undefined)[]): KnownPartners {
  return new Map(
    partnerIds.map((partnerId, index) => [
      partnerId,
      { partner: partnerOf(items[2 * index]), partnership: partnershipOf(items[2 * index + 1]) },
    ]),
  );
}

/** Whose a domain is, by its guard, as far as this partner may know. Reads nothing more for one that is free. */
export async function domainStandingOf(guard: Item | undefined, partnerId: string): Promise<DomainStanding> {
  if (guard === undefined) return { state: 'FREE' };
  const { customerId } = storedGuard.parse(guard.data);
  const tie = await loadRelationship(partnerId, customerId);
  return tie?.status === 'ACTIVE' ? { state: 'OWN_CUSTOMER', customerId } : { state: 'OTHER_CUSTOMER' };
}
