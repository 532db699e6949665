import type { AddressStatus } from './customer-data/address.ts';
import type { AccountInfo, Address } from './customer-data/customer.ts';
import type { Warning } from './customer-data/finding.ts';
import type { JournalEntry, OperationType } from './journal.ts';
import type { LineInput } from './ordering/order-lines.ts';
import type { Partner } from './partner.ts';
import { eligibilityOf, requireActivePartner } from './partner.ts';
import type { Partnership } from './partnership.ts';
import { Refusal } from './refusal.ts';
import type { Caller } from './tenants.ts';
import { after, dayMs, hasCome } from './time.ts';

export const draftStatuses = ['ACCOUNT_INFO', 'SUBSCRIPTIONS', 'REVIEW', 'COMPLETED', 'CANCELLED', 'EXPIRED'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

/** Drafts lapse after this many days, as the vendor's carts do (domain rules, 3.4). */
const lifetimeDays = 7;

/**
 * A customer that is being brought on: account info, then subscriptions, then review and submit, saved in between
 * (domain rules, section 2 and 3.4). A draft that was cancelled or has lapsed keeps nothing of what was typed.
 */
export interface OnboardingDraft {
  id: string;
  providerId: string;
  /** The step that is open, or how the draft ended. */
  status: DraftStatus;
  resellerId?: string | undefined;
  resellerName?: string | undefined;
  accountInfo?: AccountInfo | undefined;
  accountWarnings: Warning[];
  address?: { status: AddressStatus; suggestions: Address[] } | undefined;
  lineItems?: LineInput[] | undefined;
  /** The partners whose MPN IDs the lines name, so that whoever judges them again can read them at once. */
  namedPartnerIds?: string[] | undefined;
  startedBy: { userId: string; email: string };
  expiresAt: string;
  wakeAt?: string | undefined;
  customerId?: string | undefined;
  orderId?: string | undefined;
  closedAt?: string | undefined;
  version: number;
  createdAt: string;
  updatedAt: string;
  createdBy: string;
}

export interface DraftDecision {
  draft: OnboardingDraft;
  entry: JournalEntry;
}

/** The state as the clock has it: a draft past its time is EXPIRED before any job has seen it. */
export function draftStatusAt(draft: Pick<OnboardingDraft, 'status' | 'expiresAt'>, now: Date): DraftStatus {
  return isOpen(draft.status) && hasCome(draft.expiresAt, now) ? 'EXPIRED' : draft.status;
}

export function isOpen(status: DraftStatus): boolean {
  return status === 'ACCOUNT_INFO' || status === 'SUBSCRIPTIONS' || status === 'REVIEW';
}

/** What the provider may do with a draft in this state. */
export function draftActions(status: DraftStatus): string[] {
  switch (status) {
    case 'ACCOUNT_INFO':
      return ['put-account-info', 'cancel'];
    case 'SUBSCRIPTIONS':
      return ['put-account-info', 'put-subscriptions', 'cancel'];
    case 'REVIEW':
      return ['put-account-info', 'put-subscriptions', 'review', 'submit', 'cancel'];
    default:
      return [];
  }
}

/**
 * Starts a draft, for the provider itself or on behalf of a reseller that it works with.
 * @throws Refusal `PARTNERSHIP_REQUIRED` with the reason; `STATE_CONFLICT` for a provider that is not active
 */
export function startDraft(
  reseller: { partner: Partner | undefined; partnership: Partnership | undefined } | undefined,
  context: { id: string; now: Date; caller: Caller; provider: Partner },
): DraftDecision {
  const { now, caller, provider } = context;
  requireActivePartner(provider, 'Your company is not active in the programme, so it cannot bring on customers.');
  const problem = reseller && resellerProblem(reseller.partner, reseller.partnership, provider);
  if (problem !== undefined) {
    const { detail, ...facts } = problem;
    throw new Refusal('PARTNERSHIP_REQUIRED', detail, facts);
  }
  const at = now.toISOString();
  const expiresAt = after(now, lifetimeDays * dayMs);
  const draft: OnboardingDraft = {
    id: context.id,
    providerId: provider.id,
    status: 'ACCOUNT_INFO',
    ...(reseller?.partner && { resellerId: reseller.partner.id, resellerName: reseller.partner.legalName }),
    accountWarnings: [],
    startedBy: { userId: caller.userId, email: caller.email },
    expiresAt,
    wakeAt: expiresAt,
    version: 1,
    createdAt: at,
    updatedAt: at,
    createdBy: caller.userId,
  };
  return { draft, entry: draftEntry('create_onboarding_draft', undefined, draft) };
}

/** Keeps the account info; the subscriptions that were chosen stay. */
export function saveAccountInfo(
  current: OnboardingDraft,
  checked: { normalised: AccountInfo; warnings: Warning[]; address: OnboardingDraft['address'] },
  now: Date,
): DraftDecision {
  requireOpenDraft(current, now);
  const draft: OnboardingDraft = {
    ...changed(current, now),
    accountInfo: checked.normalised,
    accountWarnings: checked.warnings,
    address: checked.address,
    status: current.lineItems === undefined ? 'SUBSCRIPTIONS' : 'REVIEW',
  };
  return { draft, entry: draftEntry('update_onboarding_draft', current, draft) };
}

/** Forgets who the customer is, so that an open draft asks for it once more; the subscriptions that were chosen stay. */
export function withoutAccountInfo(current: OnboardingDraft): OnboardingDraft {
  return {
    ...current,
    accountInfo: undefined,
    accountWarnings: [],
    address: undefined,
    ...(isOpen(current.status) && { status: 'ACCOUNT_INFO' }),
  };
}

/** Keeps the lines; the account info stays. */
export function saveLines(
  current: OnboardingDraft,
  lineItems: LineInput[],
  namedPartnerIds: string[],
  now: Date,
): DraftDecision {
  requireOpenDraft(current, now);
  requireAccountInfo(current);
  const draft: OnboardingDraft = { ...changed(current, now), lineItems, namedPartnerIds, status: 'REVIEW' };
  return { draft, entry: draftEntry('update_onboarding_draft', current, draft) };
}

/** Drops everything. Undefined when it is cancelled already: a second cancel changes nothing. */
export function cancelDraft(current: OnboardingDraft, now: Date): DraftDecision | undefined {
  if (current.status === 'CANCELLED') return undefined;
  const status = draftStatusAt(current, now);
  if (!isOpen(status)) {
    throw new Refusal('STATE_CONFLICT', `A draft that is ${status} cannot be cancelled.`, {
      currentState: status,
      allowedActions: draftActions(status),
    });
  }
  const draft = emptied(current, 'CANCELLED', now);
  return { draft, entry: draftEntry('cancel_onboarding_draft', current, draft) };
}

/** Writes down what the clock has decided, and drops everything. Undefined when there is nothing to write. */
export function expireDraft(current: OnboardingDraft, now: Date): DraftDecision | undefined {
  if (!isOpen(current.status) || !hasCome(current.expiresAt, now)) return undefined;
  const draft = emptied(current, 'EXPIRED', now);
  return { draft, entry: draftEntry('expire_onboarding_draft', current, draft) };
}

/** The draft once its customer is made: what was typed stands there now. */
export function completedDraft(
  current: OnboardingDraft,
  made: { customerId: string; orderId: string },
  now: Date,
): OnboardingDraft {
  return { ...emptied(current, 'COMPLETED', now), ...made };
}

/** @throws Refusal `DRAFT_EXPIRED`, `DRAFT_CANCELLED`, or `STATE_CONFLICT` for one that was submitted. */
export function requireOpenDraft(draft: OnboardingDraft, now: Date): void {
  const status = draftStatusAt(draft, now);
  if (isOpen(status)) return;
  const facts = { currentState: status, allowedActions: draftActions(status) };
  if (status === 'EXPIRED') {
    throw new Refusal('DRAFT_EXPIRED', 'This draft has lapsed.', { ...facts, nextStep: 'Start a new one.' });
  }
  if (status === 'CANCELLED') {
    throw new Refusal('DRAFT_CANCELLED', 'This draft was cancelled.', { ...facts, nextStep: 'Start a new one.' });
  }
  throw new Refusal('STATE_CONFLICT', 'This draft has been submitted.', {
    ...facts,
    ...(draft.customerId !== undefined && { existingId: draft.customerId }),
  });
}

/** @throws Refusal `DRAFT_INCOMPLETE` until the first step is done. */
export function requireAccountInfo(
  draft: OnboardingDraft,
): asserts draft is OnboardingDraft & { accountInfo: AccountInfo } {
  if (draft.accountInfo === undefined) throw draftIncomplete(draft);
}

/** @throws Refusal `DRAFT_INCOMPLETE` until both steps are done. */
export function requireComplete(
  draft: OnboardingDraft,
): asserts draft is OnboardingDraft & { accountInfo: AccountInfo; lineItems: LineInput[] } {
  if (draft.accountInfo === undefined || draft.lineItems === undefined) throw draftIncomplete(draft);
}

/**
 * Why a customer cannot be brought on for this reseller: it must work with the provider now, and be eligible in its
 * region. Undefined when it can.
 */
export function resellerProblem(
  reseller: Partner | undefined,
  partnership: Partnership | undefined,
  provider: Partner,
): { detail: string; reason: string; nextStep: string } | undefined {
  if (reseller === undefined || partnership === undefined || partnership.status !== 'ACTIVE') {
    return {
      detail: 'You have no active partnership with this reseller.',
      reason: partnership?.status ?? 'NONE',
      nextStep: 'Invite the reseller, or bring the customer on without one.',
    };
  }
  const reason = eligibilityOf(reseller, provider.region);
  if (reason === 'ELIGIBLE') return undefined;
  return {
    detail: 'This reseller may not take on customers now.',
    reason,
    nextStep: 'Wait until the reseller is eligible again, or bring the customer on without one.',
  };
}

function draftIncomplete(draft: OnboardingDraft): Refusal {
  const missing = draft.accountInfo === undefined ? 'the account info' : 'the subscriptions';
  return new Refusal('DRAFT_INCOMPLETE', `First complete ${missing}.`, {
    currentState: draft.status,
    allowedActions: draftActions(draft.status),
  });
}

function changed(current: OnboardingDraft, now: Date): OnboardingDraft {
  return { ...current, version: current.version + 1, updatedAt: now.toISOString() };
}

function emptied(current: OnboardingDraft, status: 'COMPLETED' | 'CANCELLED' | 'EXPIRED', now: Date): OnboardingDraft {
  return {
    ...changed(current, now),
    status,
    accountInfo: undefined,
    accountWarnings: [],
    address: undefined,
    lineItems: undefined,
    namedPartnerIds: undefined,
    wakeAt: undefined,
    closedAt: now.toISOString(),
  };
}

/** The journal's view of a draft: how far it is, nothing of what was typed. */
function draftEntry(
  operationType: OperationType,
  before: OnboardingDraft | undefined,
  next: OnboardingDraft,
): JournalEntry {
  const view = ({ status, resellerId, lineItems }: OnboardingDraft) => ({
    status,
    resellerId,
    lines: lineItems?.length ?? 0,
  });
  return {
    operationType,
    tenantId: next.providerId,
    resource: { type: 'onboarding_draft', id: next.id },
    resellerId: next.resellerId,
    oldValue: before && view(before),
    newValue: view(next),
  };
}
