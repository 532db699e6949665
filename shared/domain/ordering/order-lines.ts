import { textLength, textProblem } from '../text.ts';
import { countAddOns, maximumAddOns, rootOf } from './add-ons.ts';
import type { LineProblem, LineProblemCode, LineWarning } from './line-problem.ts';
import type { Offer } from './offer.ts';
import { isAvailable } from './offer.ts';
import type { MpnFacts, MpnProblem } from './partner-of-record.ts';
import { additionalPartnerProblems, allowsAdditionalPartners, partnerOfRecordProblems } from './partner-of-record.ts';
import type { Subscription } from './subscription.ts';
import type { BillingCycle, TermDuration } from './term.ts';
import { cycleFitsTerm } from './term.ts';
import type { CustomerUsage } from './usage.ts';
import { applyOrder, remainingSeats, remainingSubscriptions } from './usage.ts';

/** Lines of one order, so that they and their subscriptions fit one transaction (domain rules, 7.1). */
export const maximumLines = 50;
/** No catalogue sells more seats on one line, whatever an offer says; keeps totals far inside exact numbers. */
export const maximumSeats = 1_000_000_000;
const maximumAdditionalPartners = 5;
/** Resellers on record in one order, since its transaction checks the partnership with each. */
const maximumPartnersOnRecord = 20;
const maximumNameLength = 128;
/** A trial has this many seats, no more and no fewer, for one month (domain rules, 7.12). */
export const trialSeats = 25;
export const trialTerm: TermDuration = 'P1M';

/** A line as it is asked for. The contract has checked types; every value may still be absurd. */
export interface LineInput {
  /** By default the lowest number that is free. */
  lineItemNumber?: number | undefined;
  offerId: string;
  quantity: number;
  friendlyName?: string | undefined;
  /** By default the offer's, when it has only one. */
  termDuration?: string | undefined;
  /** By default the offer's, when it has only one. */
  billingCycle?: string | undefined;
  /** By default the MPN id of the customer's reseller. */
  partnerIdOnRecord?: string | undefined;
  /** Leaves the partner of record out on purpose. */
  noReseller?: boolean | undefined;
  additionalPartnerIdsOnRecord?: readonly string[] | undefined;
  attestationAccepted?: boolean | undefined;
  /** For an add-on: the existing base subscription. By default a base of the same order, or the only existing one. */
  parentSubscriptionId?: string | undefined;
}

/** What lines are checked against. */
export interface LineFacts extends MpnFacts {
  /** The customer's, ISO 3166-1 alpha-2. */
  country: string;
  /** By offer id; an offer that is absent does not exist. */
  offers: ReadonlyMap<string, Offer>;
  usage: CustomerUsage;
  /** The customer's subscriptions that the caller may see, with their status as of now; none for a new customer. */
  subscriptions: readonly Pick<Subscription, 'id' | 'offerId' | 'status' | 'parentSubscriptionId'>[];
  /** The location MPN id of the customer's associated reseller; absent for a direct customer. */
  resellerMpnId?: string | undefined;
}

/** A line with nothing wrong and nothing left open. */
export interface ResolvedLine {
  lineItemNumber: number;
  offer: Offer;
  quantity: number;
  friendlyName?: string | undefined;
  /** Absent for offers without a commitment. */
  termDuration?: TermDuration | undefined;
  billingCycle: BillingCycle;
  partnerIdOnRecord?: string | undefined;
  additionalPartnerIdsOnRecord: string[];
  attestationAccepted?: true | undefined;
  /** An add-on has one of the two: a subscription that exists, or the line of this order that becomes its base. */
  parentSubscriptionId?: string | undefined;
  parentLineItemNumber?: number | undefined;
}

export interface CheckedLines {
  /** The lines with no problem. An order may be placed of them only when `problems` is empty: then it is all of them. */
  lines: ResolvedLine[];
  problems: LineProblem[];
  warnings: LineWarning[];
}

type Tell = (field: string, code: LineProblemCode, rule: string, message: string, remaining?: number) => void;

interface NumberedLine extends LineInput {
  lineItemNumber: number;
}

/**
 * Checks the lines of an order, for a new customer and for an existing one alike, and tells every problem of every line
 * at once (domain rules, 7.1-7.10 and 7.12). An empty list and one of more than 50 lines are not read any further.
 *
 * Limits count this order too, line by line in the order sent: a line that is within its limit takes its share even if
 * something else is wrong with it, a line that is not takes nothing. Each line becomes a subscription of its own, so the
 * same offer twice is two subscriptions: that is allowed as far as the offer's limit goes, with the warning
 * `duplicate-offer`, since one line with the sum is what is mostly meant.
 *
 * An add-on's base in the same order is a line of one of its prerequisite offers that is not an add-on itself: add-ons
 * cannot carry each other, and an add-on of an add-on is ordered once that one exists. A base that has problems of its
 * own still counts, so that its mistake is told once.
 * @param facts see there; ids that it does not hold do not exist
 * @returns problems and warnings in the order of the lines. Never throws.
 */
export function checkLines(lines: readonly LineInput[], facts: LineFacts, now: Date): CheckedLines {
  if (lines.length < 1 || lines.length > maximumLines) {
    const message = `An order has 1 to ${maximumLines} lines; this one has ${lines.length}.`;
    return {
      lines: [],
      problems: [{ pointer: '/lineItems', code: 'VALIDATION_FAILED', rule: 'line-count', message }],
      warnings: [],
    };
  }
  const problemsByLine: LineProblem[][] = lines.map(() => []);
  const tellers: Tell[] = problemsByLine.map(
    (problems, index) => (field, code, rule, message, remaining) =>
      problems.push({
        pointer: `/lineItems/${index}/${field}`,
        code,
        rule,
        message,
        ...(remaining !== undefined && { remaining }),
      }),
  );
  const numbered = numberLines(lines, tellers);
  const resolved: ResolvedLine[] = [];
  const addOns = new Map<string, number>();
  const onRecord = new Set<string>();
  let usage = facts.usage;
  for (const [index, line] of numbered.entries()) {
    const tell = tellers[index] as Tell;
    const offer = facts.offers.get(line.offerId);
    checkName(line, tell);
    const quantityFits = checkQuantity(line, offer, tell);
    const partners = checkPartners(line, facts, tell);
    takePlaceOnRecord(partners.partnerIdOnRecord, onRecord, tell);
    if (offer === undefined) {
      tell('offerId', 'OFFER_NOT_FOUND', 'offer-exists', `There is no offer ${line.offerId}.`);
      continue;
    }
    if (!isAvailable(offer, facts.country, now)) {
      const message = `${offer.name} cannot be bought now by customers in ${facts.country}.`;
      tell('offerId', 'OFFER_NOT_AVAILABLE', 'offer-available', message);
    }
    const commitment = checkCommitment(line, offer, tell);
    const parent = checkBase(line, offer, { lines: numbered, facts }, tell);
    if (parent.parentSubscriptionId !== undefined) takeAddOn(parent.parentSubscriptionId, facts, addOns, tell);
    usage = takeUsage(line, offer, { usage, quantityFits }, tell);
    if (offer.enforceAttestation && line.attestationAccepted !== true) {
      const message = `${offer.name} needs your attestation: send attestationAccepted: true.`;
      tell('attestationAccepted', 'VALIDATION_FAILED', 'attestation-required', message);
    }
    if (commitment === undefined || problemsByLine[index]?.length !== 0) continue;
    resolved.push({
      lineItemNumber: line.lineItemNumber,
      offer,
      quantity: line.quantity,
      ...(line.friendlyName !== undefined && { friendlyName: line.friendlyName }),
      ...commitment,
      ...partners,
      ...(line.attestationAccepted === true && { attestationAccepted: true }),
      ...parent,
    });
  }
  return { lines: resolved, problems: problemsByLine.flat(), warnings: warningsOf(lines, facts) };
}

/**
 * What is missing from an order besides its lines: the attestation that the provider acts as indirect partner where a
 * reseller is named and as direct partner elsewhere (domain rules, 7.8). Asked for when the order is placed, not before.
 */
export function attestationProblem(accepted: boolean | undefined): LineProblem | undefined {
  if (accepted === true) return undefined;
  return {
    pointer: '/partnerOnRecordAttestationAccepted',
    code: 'POR_ATTESTATION_REQUIRED',
    rule: 'partner-on-record-attestation',
    message:
      'Confirm that you act as indirect partner on lines with a reseller and as direct partner on all others: ' +
      'send partnerOnRecordAttestationAccepted: true.',
  };
}

/** Every MPN id that `checkLines` will look up for these lines, each once: what the loader reads. */
export function mpnIdsOf(lines: readonly LineInput[], resellerMpnId: string | undefined): string[] {
  const named = lines.flatMap((line) => [
    ...(line.partnerIdOnRecord === undefined ? [] : [line.partnerIdOnRecord]),
    ...(line.additionalPartnerIdsOnRecord ?? []),
  ]);
  return [...new Set(resellerMpnId === undefined ? named : [resellerMpnId, ...named])];
}

/** Gives every line a number of its own from 0 to n-1. A number that is wrong is told and replaced by a free one. */
function numberLines(lines: readonly LineInput[], tellers: readonly Tell[]): NumberedLine[] {
  const numbers = [...lines.keys()];
  const taken = new Set<number>();
  const kept = lines.map(({ lineItemNumber: wanted }, index) => {
    if (wanted === undefined) return undefined;
    const number = numbers.indexOf(wanted);
    if (number === -1 || taken.has(number)) {
      const [rule, message]: [string, string] =
        number === -1
          ? ['line-number-range', `Lines are numbered from 0 to ${lines.length - 1}.`]
          : ['line-number-unique', `Line number ${number} is given twice.`];
      tellers[index]?.('lineItemNumber', 'VALIDATION_FAILED', rule, message);
      return undefined;
    }
    taken.add(number);
    return number;
  });
  const free = numbers.filter((number) => !taken.has(number));
  return lines.map((line, index) => ({ ...line, lineItemNumber: kept[index] ?? free.shift() ?? index }));
}

function checkName(line: LineInput, tell: Tell): void {
  if (line.friendlyName === undefined) return;
  const length = textLength(line.friendlyName);
  const problem =
    length < 1 || length > maximumNameLength ? 'has another length' : textProblem(line.friendlyName, false);
  if (problem === undefined) return;
  const message = `A name has 1 to ${maximumNameLength} characters on one line; this one ${problem}.`;
  tell('friendlyName', 'VALIDATION_FAILED', 'friendly-name', message);
}

/** Whether the quantity is one that the offer sells; of an unknown offer, whether it is one at all (7.2, 7.12). */
function checkQuantity({ quantity }: LineInput, offer: Offer | undefined, tell: Tell): boolean {
  const fixed = offer?.isTrial ? trialSeats : undefined;
  const minimum = fixed ?? Math.max(1, offer?.minimumQuantity ?? 1);
  const maximum = fixed ?? Math.min(maximumSeats, offer?.maximumQuantity ?? maximumSeats);
  const isWhole = Number.isInteger(quantity);
  if (isWhole && quantity >= minimum && quantity <= maximum) return true;
  const rule = !isWhole ? 'quantity-integer' : fixed === undefined ? 'quantity-range' : 'quantity-trial';
  const expected = fixed === undefined ? `a whole number from ${minimum} to ${maximum}` : `${fixed}, fixed for a trial`;
  tell('quantity', 'QUANTITY_OUT_OF_RANGE', rule, `The quantity must be ${expected}.`);
  return false;
}

/** The term and the billing cycle, from the offer where only one is possible (7.5, 7.12). */
function checkCommitment(
  line: LineInput,
  offer: Offer,
  tell: Tell,
): Pick<ResolvedLine, 'termDuration' | 'billingCycle'> | undefined {
  const terms = offer.isTrial ? [trialTerm] : offer.termDurations;
  const termDuration = choose(line.termDuration, terms);
  if (termDuration === undefined && (terms.length > 0 || line.termDuration !== undefined)) {
    const expected = terms.length > 0 ? `one of ${terms.join(', ')}` : 'left out';
    tell('termDuration', 'VALIDATION_FAILED', 'term-offered', `The term of ${offer.name} must be ${expected}.`);
  }
  const cycles = offer.supportedBillingCycles.filter(
    (cycle) => termDuration === undefined || cycleFitsTerm(cycle, termDuration),
  );
  const billingCycle = choose(line.billingCycle, cycles);
  if (billingCycle === undefined) {
    const isOffered = offer.supportedBillingCycles.some((cycle) => cycle === line.billingCycle);
    const rule = isOffered ? 'billing-cycle-within-term' : 'billing-cycle-offered';
    const of = termDuration === undefined ? offer.name : `${offer.name} for ${termDuration}`;
    const expected = cycles.length > 0 ? `must be one of ${cycles.join(', ')}` : 'cannot be met; choose another term';
    tell('billingCycle', 'VALIDATION_FAILED', rule, `The billing cycle of ${of} ${expected}.`);
    return undefined;
  }
  return { billingCycle, ...(termDuration !== undefined && { termDuration }) };
}

/** The wanted value where it is possible; where none is wanted, the only possible one. */
function choose<T extends string>(wanted: string | undefined, possible: readonly T[]): T | undefined {
  if (wanted === undefined) return possible.length === 1 ? possible[0] : undefined;
  return possible.find((each) => each === wanted);
}

/** An add-on's base: the subscription named, or a line of this order, or the customer's only fitting one (7.4). */
function checkBase(
  line: NumberedLine,
  offer: Offer,
  context: { lines: readonly NumberedLine[]; facts: LineFacts },
  tell: Tell,
): Pick<ResolvedLine, 'parentSubscriptionId' | 'parentLineItemNumber'> {
  const { parentSubscriptionId } = line;
  if (!offer.isAddOn) {
    if (parentSubscriptionId !== undefined) {
      const message = `${offer.name} is not an add-on: leave parentSubscriptionId out.`;
      tell('parentSubscriptionId', 'VALIDATION_FAILED', 'parent-only-for-add-ons', message);
    }
    return {};
  }
  const { lines, facts } = context;
  const isBase = (offerId: string) => offer.prerequisiteOffers.includes(offerId);
  const existing = facts.subscriptions.filter(({ offerId, status }) => status === 'ACTIVE' && isBase(offerId));
  const names = offer.prerequisiteOffers.map((id) => facts.offers.get(id)?.name ?? id).join(', ');
  if (parentSubscriptionId !== undefined) {
    if (existing.some(({ id }) => id === parentSubscriptionId)) return { parentSubscriptionId };
    const message = `The base must be an active subscription of the customer to one of: ${names}.`;
    tell('parentSubscriptionId', 'PREREQUISITE_MISSING', 'base-active', message);
    return {};
  }
  const inOrder = lines
    .filter(({ offerId }) => isBase(offerId) && facts.offers.get(offerId)?.isAddOn === false)
    .map(({ lineItemNumber }) => lineItemNumber);
  if (inOrder.length > 0) return { parentLineItemNumber: Math.min(...inOrder) };
  const [only, ...others] = existing;
  if (only === undefined) {
    const message = `${offer.name} needs an active subscription, or a line in this order, of one of: ${names}.`;
    tell('offerId', 'PREREQUISITE_MISSING', 'base-required', message);
    return {};
  }
  if (others.length > 0) {
    const message = `Several subscriptions could be the base; name one of: ${existing.map(({ id }) => id).join(', ')}.`;
    tell('parentSubscriptionId', 'VALIDATION_FAILED', 'base-ambiguous', message);
    return {};
  }
  return { parentSubscriptionId: only.id };
}

/**
 * Counts an add-on of an existing base; those of one base follow it in one transaction, so that there is room for no more.
 * @param counted by the base that all hang on in the end, this order's included
 */
function takeAddOn(baseId: string, { subscriptions }: LineFacts, counted: Map<string, number>, tell: Tell): void {
  const root = rootOf(baseId, subscriptions);
  const count = (counted.get(root) ?? countAddOns(root, subscriptions)) + 1;
  counted.set(root, count);
  if (count <= maximumAddOns) return;
  const message = `A subscription carries ${maximumAddOns} add-ons, and this one has them; order another base.`;
  tell('offerId', 'OFFER_LIMIT_REACHED', 'add-ons-per-base', message, 0);
}

/** The usage with this line's share, or as it was when a limit is reached (7.3). */
function takeUsage(
  line: LineInput,
  offer: Offer,
  before: { usage: CustomerUsage; quantityFits: boolean },
  tell: Tell,
): CustomerUsage {
  const { usage, quantityFits } = before;
  const seats = remainingSeats(usage, offer);
  const seatsFit = !quantityFits || line.quantity <= seats;
  if (!seatsFit) {
    const message = `The customer may have ${offer.maxSeatCountPerCustomer} seats of this product, and ${seats} are left.`;
    tell('quantity', 'SEAT_LIMIT_REACHED', 'seats-per-customer', message, seats);
  }
  if (remainingSubscriptions(usage, offer) < 1) {
    const often = offer.limitUnitOfMeasure === 'LIFETIME' ? 'ever' : 'at the same time';
    const message = `A customer may have ${offer.limit} subscriptions of ${offer.name} ${often}, and none is left.`;
    tell('offerId', 'OFFER_LIMIT_REACHED', 'offer-limit', message, 0);
    return usage;
  }
  return applyOrder(usage, [{ offerId: offer.offerId, quantity: quantityFits && seatsFit ? line.quantity : 0 }]);
}

/** Who goes on record: what the line names, else the customer's reseller unless the line opts out (7.7, 7.9, 7.10). */
function checkPartners(
  line: LineInput,
  facts: LineFacts,
  tell: Tell,
): Pick<ResolvedLine, 'partnerIdOnRecord' | 'additionalPartnerIdsOnRecord'> {
  const additional = line.additionalPartnerIdsOnRecord ?? [];
  const named = line.partnerIdOnRecord;
  const primary = named ?? (line.noReseller === true ? undefined : facts.resellerMpnId);
  const pass = (field: string, problem: MpnProblem | undefined) => {
    if (problem !== undefined) tell(field, problem.code, problem.rule, problem.message);
  };
  if (line.noReseller === true && named !== undefined) {
    const message = 'Either name a partner of record or send noReseller: true, not both.';
    tell('noReseller', 'VALIDATION_FAILED', 'no-reseller-or-partner', message);
  }
  if (primary !== undefined) pass('partnerIdOnRecord', partnerOfRecordProblems(primary, facts)[0]);
  const refuse = (rule: string, message: string) =>
    tell('additionalPartnerIdsOnRecord', 'VALIDATION_FAILED', rule, message);
  if (additional.length > 0 && !allowsAdditionalPartners(facts.country)) {
    refuse('additional-partners-country', 'Only customers in the EU or EFTA may have additional partners on record.');
  }
  if (additional.length > 0 && primary === undefined) {
    refuse('additional-partners-primary', 'Additional partners need a partner of record before them.');
  }
  if (additional.length > maximumAdditionalPartners) {
    refuse('additional-partners-count', `At most ${maximumAdditionalPartners} additional partners may be on record.`);
  }
  const seen = new Set(primary === undefined ? [] : [primary]);
  for (const [index, mpnId] of additional.slice(0, maximumAdditionalPartners).entries()) {
    const field = `additionalPartnerIdsOnRecord/${index}`;
    if (seen.has(mpnId)) {
      const message = `MPN ID ${mpnId} is on record for this line already.`;
      tell(field, 'VALIDATION_FAILED', 'additional-partners-unique', message);
    } else pass(field, additionalPartnerProblems(mpnId, facts)[0]);
    seen.add(mpnId);
  }
  return {
    ...(primary !== undefined && { partnerIdOnRecord: primary }),
    additionalPartnerIdsOnRecord: [...additional],
  };
}

/** @param onRecord who was on record on the lines before */
function takePlaceOnRecord(mpnId: string | undefined, onRecord: Set<string>, tell: Tell): void {
  if (mpnId === undefined) return;
  onRecord.add(mpnId);
  if (onRecord.size <= maximumPartnersOnRecord) return;
  const message = `An order has at most ${maximumPartnersOnRecord} partners of record: order the rest by itself.`;
  tell('partnerIdOnRecord', 'VALIDATION_FAILED', 'partners-of-record-count', message);
}

function warningsOf(lines: readonly LineInput[], facts: LineFacts): LineWarning[] {
  const seen = new Set<string>();
  return lines.flatMap((line, index) => {
    const warnings: LineWarning[] = [];
    if (seen.has(line.offerId) && facts.offers.has(line.offerId)) {
      warnings.push({
        pointer: `/lineItems/${index}/offerId`,
        rule: 'duplicate-offer',
        message: 'An earlier line has the same offer: each line becomes a subscription of its own.',
        basis: line.offerId,
      });
    }
    seen.add(line.offerId);
    const named = line.partnerIdOnRecord;
    if (named !== undefined && facts.resellerMpnId !== undefined && named !== facts.resellerMpnId) {
      warnings.push({
        pointer: `/lineItems/${index}/partnerIdOnRecord`,
        rule: 'partner-of-record-differs',
        message: `The customer's own reseller, MPN ID ${facts.resellerMpnId}, earns nothing on this line.`,
        basis: `${named} for ${facts.resellerMpnId}`,
      });
    }
    return warnings;
  });
}
