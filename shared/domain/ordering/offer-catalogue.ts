import type { JournalEntry } from '../journal.ts';
import { type FieldError, refuseFields } from '../refusal.ts';
import { regionOf } from '../regions.ts';
import type { Caller } from '../tenants.ts';
import type { Offer } from './offer.ts';
import { maximumSeats, trialSeats, trialTerm } from './order-lines.ts';
import { cycleFitsTerm } from './term.ts';

/** An offer as the catalogue keeps it: which version, since when, and who wrote the first one. Times ISO 8601 UTC. */
export interface CatalogueOffer extends Offer {
  createdAt: string;
  /** When this version was made. */
  updatedAt: string;
  createdBy: string;
}

/** All of an offer that the programme says; whatever is not said is not so. */
export interface OfferInput extends Omit<Offer, 'offerId' | 'version' | 'availableFrom'> {
  /** ISO 8601. By default as before, and for a new offer now. */
  availableFrom?: string | undefined;
}

/** What an offer needs, and what that needs: offers known to exist, or not to (undefined), by id. */
export type KnownOffers = ReadonlyMap<string, Offer | undefined>;

/** Add-ons of add-ons are rare: a change looks at so many levels, and holds at most so many offers still. */
export const maximumLevels = 5;
export const maximumKnown = 90;

// Long texts are told in the audit log as changed, not in full.
const longTexts = ['description', 'attestationText'];

const fields = [
  'name',
  'description',
  'category',
  'country',
  'locale',
  'minimumQuantity',
  'maximumQuantity',
  'billingType',
  'supportedBillingCycles',
  'termDurations',
  'isAddOn',
  'prerequisiteOffers',
  'isTrial',
  'isAutoRenewable',
  'isAvailableForPurchase',
  'limitUnitOfMeasure',
  'limit',
  'maxSeatCountPerCustomer',
  'enforceAttestation',
  'attestationText',
  'salesGroupId',
  'unitType',
  'resellerQualifications',
  'reselleeQualifications',
  'availableFrom',
  'availableUntil',
] as const satisfies (keyof OfferInput)[];

/**
 * Writes an offer anew, or makes the next version of the one that is there; orders keep the version that they were made
 * from. Source: domain rules, 2 and 7.
 * @param current the newest version; undefined for an offer that does not exist
 * @param context.known as far as `prerequisitesBeyond` asks and the two maxima allow
 * @returns undefined when nothing would change; else the version, its audit record, and the offers that must still be
 *   what they were when it is committed, so that two changes at once close no circle
 * @throws Refusal `VALIDATION_FAILED` with everything that is wrong
 */
export function putOffer(
  current: CatalogueOffer | undefined,
  input: OfferInput,
  context: { offerId: string; known: KnownOffers; now: Date; caller: Pick<Caller, 'userId' | 'tenantId'> },
): { offer: CatalogueOffer; heldStill: Offer[]; entry: JournalEntry } | undefined {
  const { offerId, known, now, caller } = context;
  const at = now.toISOString();
  const availableFrom = input.availableFrom ?? current?.availableFrom ?? at;
  // Every field is named, so that what is left out now does not live on from the version before.
  const named = Object.fromEntries(fields.map((field) => [field, input[field]])) as unknown as OfferInput;
  const wanted = { ...named, availableFrom };
  refuseFields([
    ...offerErrors(wanted),
    ...prerequisiteErrors(offerId, wanted, known),
    ...(current !== undefined && current.country !== input.country
      ? [error('/country', 'country-fixed', `must stay ${current.country}: in another country it is another offer`)]
      : []),
  ]);
  const changed = fields.filter((field) => !isSame(current?.[field], wanted[field]));
  if (current !== undefined && changed.length === 0) return undefined;
  const offer: CatalogueOffer = {
    createdAt: at,
    createdBy: caller.userId,
    ...current,
    ...wanted,
    offerId,
    version: (current?.version ?? 0) + 1,
    updatedAt: at,
  };
  const addsEdges = current !== undefined && changed.includes('prerequisiteOffers');
  return {
    offer,
    // Nobody can need an offer that does not exist yet, and without a new prerequisite no circle can close.
    heldStill: addsEdges ? [...known.values()].filter((offer) => offer !== undefined) : [],
    entry: {
      operationType: current === undefined ? 'create_offer' : 'update_offer',
      tenantId: caller.tenantId,
      resource: { type: 'offer', id: offerId },
      ...(current !== undefined && { oldValue: audited(current, changed) }),
      newValue: audited(offer, current === undefined ? ['name', 'category', 'country'] : changed),
    },
  };
}

/** Which offers have to be looked at next, to know whether an offer comes to need itself: what add-ons among these need. */
export function prerequisitesBeyond(known: KnownOffers, offerId: string): string[] {
  const needed = [...known.values()].flatMap((offer) => (offer?.isAddOn ? offer.prerequisiteOffers : []));
  return [...new Set(needed)].filter((id) => id !== offerId && !known.has(id));
}

/** What is wrong with an offer by itself; also what an import finds before it sends anything. */
function offerErrors(offer: OfferInput & { availableFrom: string }): FieldError[] {
  const { minimumQuantity, maximumQuantity, supportedBillingCycles: cycles, termDurations: terms } = offer;
  const errors: FieldError[] = [];
  const refuseIf = (isWrong: boolean, pointer: string, rule: string, message: string): void => {
    if (isWrong) errors.push(error(pointer, rule, message));
  };
  refuseIf(regionOf(offer.country) === undefined, '/country', 'sales-region', 'must be a country that is sold in');
  refuseIf(maximumQuantity > maximumSeats, '/maximumQuantity', 'quantity-range', `must be at most ${maximumSeats}`);
  refuseIf(
    maximumQuantity < minimumQuantity,
    '/maximumQuantity',
    'quantity-range',
    `must not be less than the minimum, ${minimumQuantity}`,
  );
  const { maxSeatCountPerCustomer: seats } = offer;
  refuseIf(
    seats !== undefined && seats < minimumQuantity,
    '/maxSeatCountPerCustomer',
    'quantity-range',
    `must not be less than the minimum of one order, ${minimumQuantity}`,
  );
  refuseIf(new Set(cycles).size < cycles.length, '/supportedBillingCycles', 'unique', 'must name each cycle once');
  refuseIf(new Set(terms).size < terms.length, '/termDurations', 'unique', 'must name each term once');
  for (const [index, term] of terms.entries()) {
    refuseIf(
      !cycles.some((cycle) => cycleFitsTerm(cycle, term)),
      `/termDurations/${index}`,
      'billing-cycle-within-term',
      `cannot be bought: none of its billing cycles fits into ${term}`,
    );
  }
  for (const [index, cycle] of cycles.entries()) {
    refuseIf(
      terms.length > 0 && !terms.some((term) => cycleFitsTerm(cycle, term)),
      `/supportedBillingCycles/${index}`,
      'billing-cycle-within-term',
      `${cycle} is longer than every term of the offer`,
    );
  }
  refuseIf(
    offer.isTrial && (terms.length !== 1 || terms[0] !== trialTerm),
    '/termDurations',
    'trial-term',
    `must be ${trialTerm} and nothing else for a trial`,
  );
  refuseIf(
    offer.isTrial && (minimumQuantity > trialSeats || maximumQuantity < trialSeats),
    '/maximumQuantity',
    'trial-seats',
    `must leave room for the ${trialSeats} seats of a trial`,
  );
  refuseIf(
    offer.limitUnitOfMeasure !== 'NONE' && offer.limit < 1,
    '/limit',
    'limit-given',
    `must be at least 1 where limitUnitOfMeasure is ${offer.limitUnitOfMeasure}`,
  );
  refuseIf(
    offer.limitUnitOfMeasure === 'NONE' && offer.limit !== 0,
    '/limit',
    'limit-given',
    'must be left out, or 0, where limitUnitOfMeasure is NONE',
  );
  refuseIf(
    offer.enforceAttestation && offer.attestationText === undefined,
    '/attestationText',
    'attestation-text',
    'must say what is attested where enforceAttestation is true',
  );
  refuseIf(
    offer.isAddOn !== offer.prerequisiteOffers.length > 0,
    '/prerequisiteOffers',
    'add-on-prerequisites',
    offer.isAddOn ? 'must name the offers of which the add-on needs one' : 'must be empty: only add-ons need others',
  );
  refuseIf(
    new Set(offer.prerequisiteOffers).size < offer.prerequisiteOffers.length,
    '/prerequisiteOffers',
    'unique',
    'must name each offer once',
  );
  refuseIf(
    offer.availableUntil !== undefined && offer.availableUntil <= offer.availableFrom,
    '/availableUntil',
    'availability-window',
    `must be later than availableFrom, ${offer.availableFrom}`,
  );
  return errors;
}

/** Whether each prerequisite exists, is sold in the same country, and does not need this offer in turn. */
function prerequisiteErrors(offerId: string, offer: OfferInput, known: KnownOffers): FieldError[] {
  const errors = offer.prerequisiteOffers.flatMap((id, index) => {
    const pointer = `/prerequisiteOffers/${index}`;
    if (id === offerId) return [error(pointer, 'prerequisite-circle', 'must not be the offer itself')];
    const needed = known.get(id);
    if (needed === undefined) return [error(pointer, 'prerequisite-exists', `must be an offer; there is no ${id}`)];
    if (needed.country !== offer.country) {
      const message = `must be sold in ${offer.country}; ${id} is sold in ${needed.country}`;
      return [error(pointer, 'prerequisite-country', message)];
    }
    const circle = wayBetween(id, offerId, known);
    return circle === undefined
      ? []
      : [error(pointer, 'prerequisite-circle', `must not need this offer in turn: ${circle.join(' needs ')}`)];
  });
  if (errors.length > 0 || prerequisitesBeyond(known, offerId).length === 0) return errors;
  const message = `must lead to a base within ${maximumLevels} levels and ${maximumKnown} offers`;
  return [error('/prerequisiteOffers', 'prerequisite-levels', message)];
}

/** From an offer by what it needs, and what that needs, to another one; undefined when it leads elsewhere. */
function wayBetween(from: string, to: string, known: KnownOffers): string[] | undefined {
  const seen = new Set([from]);
  const ways = [[from]];
  for (const way of ways) {
    const offer = known.get(way.at(-1) ?? '');
    for (const id of offer?.isAddOn ? offer.prerequisiteOffers : []) {
      if (id === to) return [...way, id];
      if (!seen.has(id)) ways.push([...way, id]);
      seen.add(id);
    }
  }
  return undefined;
}

function audited(offer: CatalogueOffer, names: readonly (keyof OfferInput)[]): Record<string, unknown> {
  return {
    version: offer.version,
    ...Object.fromEntries(names.map((name) => [name, longTexts.includes(name) ? 'text' : (offer[name] ?? null)])),
  };
}

/** Fields hold texts, numbers, flags and lists of texts. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function error(pointer: string, rule: string, message: string): FieldError {
  return { pointer, rule, message };
}
