import type * as z from 'zod/mini';
import { putOffer } from '../../../functions/catalogue/contract.ts';
import type { Offer } from '../../../shared/domain/ordering/offer.ts';
import {
  putOffer as decide,
  maximumKnown,
  maximumLevels,
  prerequisitesBeyond,
} from '../../../shared/domain/ordering/offer-catalogue.ts';
import { type FieldError, Refusal } from '../../../shared/domain/refusal.ts';
import { parseFields } from '../../../shared/http/input.ts';
import { type LineProblem, problemOf, type Told } from '../file-import/line-problem.ts';
import type { Entry } from '../file-import/read-entries.ts';

export interface OfferLine {
  line: number;
  offerId: string;
  /** As the file has it, for what is sent and for what is told. */
  given: Record<string, unknown>;
  offer: z.output<typeof putOffer.body>;
}

/** Looks up an offer in the catalogue; undefined when it holds none of this id. */
export type FindOffer = (offerId: string) => Promise<Offer | undefined>;

/**
 * Judges the offers of a file as the API would, with the API's own contract and rules, so that everything that is wrong
 * is told before anything is sent. Only offers that others need and that are not in the file are looked up.
 * @returns the good ones in levels: what an offer needs stands in an earlier level than the offer
 */
export async function checkOffers(
  entries: readonly Entry[],
  find: FindOffer,
  now: Date,
): Promise<{ levels: OfferLine[][]; problems: LineProblem[] }> {
  const problems: LineProblem[] = [];
  const lines = new Map<string, OfferLine>();
  for (const entry of entries) {
    const read = readLine(entry);
    const earlier = 'offer' in read ? lines.get(read.offerId) : undefined;
    if ('problems' in read) problems.push(...read.problems);
    else if (earlier === undefined) lines.set(read.offerId, read);
    else problems.push(problemOf(told(read), { pointer: '/offerId', message: `is on line ${earlier.line} already` }));
  }
  const elsewhere = await findElsewhere(lines, find);
  const offerOf = (offerId: string): Offer | undefined => {
    const line = lines.get(offerId);
    return line === undefined ? elsewhere.get(offerId) : asOffer(line, now);
  };
  for (const line of [...lines.values()]) {
    const errors = errorsOf(line, offerOf, now);
    problems.push(...errors.map((error) => problemOf(told(line), error)));
  }
  const bad = new Set(problems.map(({ line }) => line));
  const good = new Map([...lines].filter(([, { line }]) => !bad.has(line)));
  return { levels: levelsOf(good), problems: problems.toSorted((one, other) => one.line - other.line) };
}

/** An offer's line as problems of it are told. */
export function told({ line, offerId, given }: OfferLine): Told {
  return { line, name: offerId, given };
}

function readLine(entry: Entry): OfferLine | { problems: LineProblem[] } {
  const { line } = entry;
  if ('unreadable' in entry) return { problems: [{ line, pointer: '', message: entry.unreadable }] };
  if (typeof entry.value !== 'object' || entry.value === null || Array.isArray(entry.value)) {
    return { problems: [{ line, pointer: '', message: 'must be an offer, a JSON object', value: entry.value }] };
  }
  const given = entry.value as Record<string, unknown>;
  const { offerId: id, ...fields } = given;
  const parameters = parseFields(putOffer.parameters, { offerId: id });
  const body = parseFields(putOffer.body, fields);
  const offerId = typeof id === 'string' ? id : '';
  const errors = [...parameters.errors, ...body.errors];
  if (body.data === undefined || errors.length > 0) {
    return { problems: errors.map((error) => problemOf({ line, name: offerId, given }, error)) };
  }
  return { line, offerId, given, offer: body.data };
}

/** What offers of the file need and the file does not hold, and what that needs in turn. */
async function findElsewhere(lines: ReadonlyMap<string, OfferLine>, find: FindOffer): Promise<Map<string, Offer>> {
  const found = new Map<string, Offer>();
  const asked = new Set(lines.keys());
  let wanted = [...lines.values()].flatMap(({ offer }) => offer.prerequisiteOffers);
  for (let level = 1; level <= maximumLevels && wanted.length > 0; level += 1) {
    const unasked = [...new Set(wanted)].filter((id) => !asked.has(id));
    for (const id of unasked) asked.add(id);
    const offers: Offer[] = [];
    for (let from = 0; from < unasked.length; from += 8) {
      const answers = await Promise.all(unasked.slice(from, from + 8).map(find));
      offers.push(...answers.filter((offer) => offer !== undefined));
    }
    for (const offer of offers) found.set(offer.offerId, offer);
    wanted = offers.flatMap((offer) => (offer.isAddOn ? offer.prerequisiteOffers : []));
  }
  return found;
}

function errorsOf(line: OfferLine, offerOf: (offerId: string) => Offer | undefined, now: Date): FieldError[] {
  const { offerId, offer } = line;
  const known = new Map(offer.prerequisiteOffers.filter((id) => id !== offerId).map((id) => [id, offerOf(id)]));
  for (let level = 1; level < maximumLevels; level += 1) {
    const beyond = prerequisitesBeyond(known, offerId);
    if (known.size + beyond.length > maximumKnown) break;
    for (const id of beyond) known.set(id, offerOf(id));
  }
  try {
    decide(undefined, offer, { offerId, known, now, caller: { userId: '', tenantId: '' } });
    return [];
  } catch (failure) {
    if (failure instanceof Refusal)
      return failure.facts.errors ?? [{ pointer: '', rule: '', message: failure.message }];
    throw failure;
  }
}

function asOffer({ offerId, offer }: OfferLine, now: Date): Offer {
  return { ...offer, offerId, availableFrom: offer.availableFrom ?? now.toISOString(), version: 0 };
}

function levelsOf(lines: ReadonlyMap<string, OfferLine>): OfferLine[][] {
  const levels: OfferLine[][] = [];
  const known = new Map<string, number>();
  // No circles are left, and none leads deeper than the rules allow.
  const levelOf = (offerId: string): number => {
    const line = lines.get(offerId);
    const level = known.get(offerId) ?? Math.max(-1, ...(line?.offer.prerequisiteOffers ?? []).map(levelOf)) + 1;
    if (line === undefined) return -1;
    known.set(offerId, level);
    return level;
  };
  for (const line of lines.values()) {
    const level = levelOf(line.offerId);
    levels[level] ??= [];
    levels[level].push(line);
  }
  return levels;
}
