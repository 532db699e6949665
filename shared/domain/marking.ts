import type { JournalEntry } from './journal.ts';
import { isLive, type StaleRole, type Subscription } from './ordering/subscription.ts';
import type { Eligibility } from './partner.ts';
import { after, hasCome, minuteMs } from './time.ts';

/**
 * A change in how a reseller stands with a provider, on its way to the many that it concerns: the subscriptions whose
 * partner of record or support contact the reseller is, and, once a partnership is removed, the invitations of before. It
 * remembers how far it is, so that whoever is stopped on the way is followed by somebody who goes on. What is written is
 * decided by what is so at that moment, never by what was so when the marking began: two markings of one pair side by side
 * agree.
 */
export interface Marking {
  id: string;
  providerId: string;
  resellerId: string;
  cause: 'REMOVED' | 'STARTED' | 'ELIGIBILITY';
  /** When the change was made. */
  at: string;
  /** When the pass that is under way began. */
  passAt: string;
  /** Which of `stagesOf` is under way, and where in it. */
  stage: number;
  start?: Record<string, unknown> | undefined;
  /** Subscriptions that were flagged or freed. */
  marked: number;
  /** When a job is to go on; absent once it has ended. */
  wakeAt?: string | undefined;
  finishedAt?: string | undefined;
  version: number;
}

export type MarkingStage = StaleRole | 'INVITATIONS';

/**
 * Indexes follow their table, and a change that was under way when the partnership changed may end shortly after it: the
 * last pass begins no sooner than this after the change.
 */
const settlingMs = 10 * minuteMs;

export function newMarking(input: {
  id: string;
  /** Of whom: the partnership that changed. */
  partnership: { providerId: string; resellerId: string };
  cause: Marking['cause'];
  now: Date;
}): Marking {
  const { id, partnership, cause } = input;
  const { providerId, resellerId } = partnership;
  const at = input.now.toISOString();
  return { id, providerId, resellerId, cause, at, passAt: at, stage: 0, marked: 0, wakeAt: at, version: 1 };
}

export function stagesOf({ cause }: Pick<Marking, 'cause'>): MarkingStage[] {
  return ['PARTNER_OF_RECORD', 'SUPPORT_CONTACT', ...(cause === 'REMOVED' ? (['INVITATIONS'] as const) : [])];
}

/** The marking when a job takes it up at the beginning of a pass. */
export function takenUp(current: Marking, now: Date): Marking {
  return current.stage === 0 && current.start === undefined ? { ...current, passAt: now.toISOString() } : current;
}

/**
 * The marking one page further: in the same stage, at the next one, waiting for its last pass, or at its end.
 * @param next where the page after this one starts; undefined at the end of the stage
 * @param marked how many subscriptions the page changed
 */
export function pageFurther(
  current: Marking,
  { next, marked }: { next: Record<string, unknown> | undefined; marked: number },
  now: Date,
): Marking {
  const moved: Marking = { ...current, marked: current.marked + marked };
  if (next !== undefined) return { ...moved, start: next };
  if (current.stage + 1 < stagesOf(current).length) return { ...moved, stage: current.stage + 1, start: undefined };
  const settledAt = after(current.at, settlingMs);
  const begun: Marking = { ...moved, stage: 0, start: undefined };
  return hasCome(settledAt, new Date(current.passAt))
    ? { ...begun, wakeAt: undefined, finishedAt: now.toISOString() }
    : { ...begun, wakeAt: settledAt };
}

/** Left by a job whose time is over, for the next one to go on with at once. */
export function leftForNextRun(current: Marking, now: Date): Marking {
  return { ...current, wakeAt: now.toISOString() };
}

/** The marking as it is written: pages that change nothing are passed without a note of each. */
export function nextVersion(current: Marking): Marking {
  return { ...current, version: current.version + 1 };
}

/**
 * Whether subscriptions keep a partner that cannot be used anew: one that the provider has parted from, or that is not
 * eligible now. A suspended partnership is a pause that the provider itself ends; it flags nothing.
 */
export function isStalePartner(partnership: { status: string } | undefined, eligibility: Eligibility): boolean {
  return partnership === undefined || partnership.status === 'REMOVED' || eligibility !== 'ELIGIBLE';
}

/**
 * The subscription with its flags put right as far as this reseller goes; undefined when they are. What has ended is
 * flagged no more.
 */
export function markSubscription<S extends Omit<Subscription, 'partnerIdHistory' | 'refundableQuantity'>>(
  current: S,
  reseller: { resellerId: string; isStale: boolean },
  now: Date,
): S | undefined {
  const { supportContact, stalePartners = [] } = current;
  const held: StaleRole[] = [
    ...(current.resellerId === reseller.resellerId ? (['PARTNER_OF_RECORD'] as const) : []),
    ...(supportContact.supportPartnerId === reseller.resellerId ? (['SUPPORT_CONTACT'] as const) : []),
  ];
  const isStale = reseller.isStale && isLive(current);
  const roles = (['PARTNER_OF_RECORD', 'SUPPORT_CONTACT'] as const).filter((role) =>
    held.includes(role) ? isStale : stalePartners.includes(role),
  );
  if (roles.length === stalePartners.length && roles.every((role) => stalePartners.includes(role))) return undefined;
  return {
    ...current,
    stalePartners: roles.length === 0 ? undefined : roles,
    version: current.version + 1,
    updatedAt: now.toISOString(),
  };
}

/** One record for a page of subscriptions, naming each. */
export function markingEntry(
  partnership: { id: string; providerId: string; resellerId: string },
  subscriptions: readonly Subscription[],
  { cause, isStale }: Pick<Marking, 'cause'> & { isStale: boolean },
): JournalEntry {
  return {
    operationType: 'mark_stale_partner',
    tenantId: partnership.providerId,
    resource: { type: 'partnership', id: partnership.id },
    alsoTouched: subscriptions.map(({ id }) => ({ type: 'subscription', id })),
    resellerId: partnership.resellerId,
    newValue: { stalePartner: isStale, cause, subscriptions: subscriptions.length },
  };
}
