import type { Offer } from './offer.ts';
import { productOf } from './offer.ts';

/** How often a customer has had an offer. `existing` includes cancelled ones until they are deprovisioned. */
export interface OfferCount {
  ever: number;
  existing: number;
}

/**
 * What a customer has of everything, through all of its partners: one item, so that the limits of an order hold in one
 * condition on its `version` (domain rules, 7.3 and [P]). Everything is counted, with a limit or without, so that a limit
 * introduced later counts what was there before.
 */
export interface CustomerUsage {
  customerId: string;
  /** By offer id. */
  offers: Record<string, OfferCount>;
  /** Seats held, by product; products without seats are absent. */
  seats: Record<string, number>;
  /** Whether it ever had an add-on; without one, no change of a subscription has to look for what follows it. */
  hasAddOns?: true | undefined;
  version: number;
}

/** One subscription's part of the usage: order lines and subscriptions are ones as they stand. */
export interface UsageLine {
  offerId: string;
  /** The seats that it takes or still holds. */
  quantity: number;
  /** Of an add-on. */
  parentSubscriptionId?: string | undefined;
}

/** The usage of a customer that never had anything. */
export function noUsage(customerId: string): CustomerUsage {
  return { customerId, offers: {}, seats: {}, version: 0 };
}

/** How many more subscriptions of the offer the customer may have; Infinity without a limit, never below 0. */
export function remainingSubscriptions(
  usage: CustomerUsage,
  offer: Pick<Offer, 'offerId' | 'limitUnitOfMeasure' | 'limit'>,
): number {
  if (offer.limitUnitOfMeasure === 'NONE') return Number.POSITIVE_INFINITY;
  const count = countOf(usage, offer.offerId);
  return Math.max(0, offer.limit - (offer.limitUnitOfMeasure === 'LIFETIME' ? count.ever : count.existing));
}

/** How many more seats of the offer's product the customer may have; Infinity without a cap, never below 0. */
export function remainingSeats(
  usage: CustomerUsage,
  offer: Pick<Offer, 'offerId' | 'maxSeatCountPerCustomer'>,
): number {
  if (offer.maxSeatCountPerCustomer === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(0, offer.maxSeatCountPerCustomer - seatsOf(usage, productOf(offer.offerId)));
}

/** The usage once each line has become a subscription. */
export function applyOrder(usage: CustomerUsage, lines: readonly UsageLine[]): CustomerUsage {
  return lines.reduce(
    (current, line) => addSeats(count(current, line.offerId, { ever: 1, existing: 1 }), line.offerId, line.quantity),
    {
      ...usage,
      ...(lines.some(({ parentSubscriptionId }) => parentSubscriptionId !== undefined) && { hasAddOns: true }),
      version: usage.version + 1,
    },
  );
}

/**
 * The usage after seats were added to a subscription or, with a negative `change`, given back. Cancelling gives back all
 * seats at once, since nobody can use them; the subscription counts on as existing until it is deprovisioned.
 * @throws RangeError when more seats are given back than are held
 */
export function changeSeats(usage: CustomerUsage, offerId: string, change: number): CustomerUsage {
  return addSeats({ ...usage, version: usage.version + 1 }, offerId, change);
}

/**
 * The usage with another version and nothing else: whoever orders at the same time, or changes another member of the same
 * family of base and add-ons, decides again.
 */
export function touchUsage(usage: CustomerUsage): CustomerUsage {
  return { ...usage, version: usage.version + 1 };
}

/**
 * The usage once subscriptions are deprovisioned: no longer existing, with the seats that they still held (0 after a
 * cancellation). What a customer ever had stays counted, or a trial could be had again and again.
 * @throws RangeError when more is released than the customer has
 */
export function releaseSubscriptions(usage: CustomerUsage, lines: readonly UsageLine[]): CustomerUsage {
  return lines.reduce(
    (current, line) => addSeats(count(current, line.offerId, { ever: 0, existing: -1 }), line.offerId, -line.quantity),
    { ...usage, version: usage.version + 1 },
  );
}

function count(usage: CustomerUsage, offerId: string, change: OfferCount): CustomerUsage {
  const before = countOf(usage, offerId);
  const existing = before.existing + change.existing;
  if (existing < 0) throw new RangeError(`No subscription of ${offerId} is left to release.`);
  return { ...usage, offers: { ...usage.offers, [offerId]: { ever: before.ever + change.ever, existing } } };
}

function addSeats(usage: CustomerUsage, offerId: string, change: number): CustomerUsage {
  const product = productOf(offerId);
  const held = seatsOf(usage, product) + change;
  if (held < 0) throw new RangeError(`Only ${held - change} seats of ${product} are held.`);
  const { [product]: _, ...others } = usage.seats;
  return { ...usage, seats: held === 0 ? others : { ...others, [product]: held } };
}

function countOf(usage: CustomerUsage, offerId: string): OfferCount {
  return (Object.hasOwn(usage.offers, offerId) ? usage.offers[offerId] : undefined) ?? { ever: 0, existing: 0 };
}

function seatsOf(usage: CustomerUsage, product: string): number {
  return (Object.hasOwn(usage.seats, product) ? usage.seats[product] : undefined) ?? 0;
}
