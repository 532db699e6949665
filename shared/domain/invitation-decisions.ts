import { domainOf } from './email-address.ts';
import {
  type AnyInvitation,
  allowedActions,
  close,
  type Decision,
  entryOf,
  type Invitation,
  kindsOfInvitation,
  type LinkState,
  linkPlaceholder,
  linkState,
  mailToSender,
  nextWake,
  pendingReminders,
  purgeAt,
  reminderAt,
  requireOpen,
  statusAt,
} from './invitation.ts';
import type { JournalEntry, MailContent, Task } from './journal.ts';
import type { Language } from './languages.ts';
import { limitReached } from './limit.ts';
import { type Partner, replyAddressOf, requireActivePartner } from './partner.ts';
import { type FieldError, Refusal, refuseFields } from './refusal.ts';
import type { Caller } from './tenants.ts';
import { after, dayMs, hasCome } from './time.ts';

/** What a partner may ask for with either kind; the contract has checked shapes and lengths. */
export interface CommonInput {
  recipientEmail: string;
  recipientName?: string | undefined;
  subject: string;
  bodyText: string;
  language: Language;
  expiresInDays: number;
  supersedes?: string | undefined;
  mode: 'SEND' | 'DRAFT';
}

/** What a new invitation of either kind is decided on. */
export interface CommonFacts {
  /** The partner that asks. */
  provider: Partner;
  suppressed: boolean;
  /** The newest invitation of this partner to the address, of either kind: one person has one answer to give at a time. */
  previous: AnyInvitation | undefined;
  superseded: AnyInvitation | undefined;
}

/** Sends to one recipient within 24 hours, resends included (domain rules, section 12). */
const sendsPerRecipientPerDay = 5;

/**
 * What both kinds of invitation start with. `open` limits and quotas are checked by `takeQuota`, with the counters at
 * hand.
 * @param own what only this kind has: its fields, what is wrong with them, and why it may not be asked at all
 */
export function newInvitation<F extends { kind: Invitation['kind'] }>(
  input: CommonInput,
  facts: CommonFacts,
  context: { id: string; now: Date; caller: Caller },
  own: { fields: F; errors: FieldError[]; refusal: Refusal | undefined },
): Invitation & F {
  const { provider, previous } = facts;
  const { now, caller } = context;
  refuseFields([
    ...placeholderErrors(input.bodyText),
    ...recipientErrors(input, facts, own.fields.kind),
    ...own.errors,
  ]);
  requireActivePartner(provider, 'Your company is not active in the programme, so it cannot invite anybody.');
  if (facts.suppressed) {
    throw new Refusal('RECIPIENT_SUPPRESSED', 'Earlier mail to this address bounced or was reported as spam.', {
      nextStep: 'Ask for another address, or create the invitation with mode DRAFT and mail it yourself.',
    });
  }
  if (own.refusal !== undefined) throw own.refusal;
  if (previous !== undefined && statusAt(previous, now) === 'PENDING') {
    throw new Refusal('REQUEST_ALREADY_PENDING', 'This recipient already has an open invitation from you.', {
      existingId: previous.id,
      nextStep: 'Resend or revoke the open invitation.',
    });
  }
  if (facts.superseded !== undefined) {
    const status = statusAt(facts.superseded, now);
    if (status === 'PENDING' || status === 'ACCEPTED') {
      throw new Refusal('STATE_CONFLICT', 'Only an expired, revoked or declined invitation can be superseded.', {
        currentState: status,
        allowedActions: allowedActions(status),
      });
    }
  }
  const at = now.toISOString();
  const recentSends = [...sendsWithinADay(previous?.recentSends ?? [], now), at];
  refuseTooManySends(recentSends, now, 'RATE_LIMITED');
  const request: Invitation & F = {
    ...input,
    ...own.fields,
    id: context.id,
    providerId: provider.id,
    providerName: provider.legalName,
    tokenVersion: 1,
    expiresAt: after(now, input.expiresInDays * dayMs),
    sendCount: 1,
    lastSentAt: at,
    recentSends,
    status: 'PENDING',
    deliveryStatus: input.mode === 'SEND' ? 'QUEUED' : 'NOT_SENT',
    remindedDays: [],
    invitedBy: { userId: caller.userId, email: caller.email, language: provider.language },
    replyTo: replyAddressOf(provider),
    version: 1,
    createdAt: at,
    updatedAt: at,
    createdBy: caller.userId,
  };
  request.wakeAt = nextWake(request, now);
  return request;
}

/** A new invitation with its record and, when it is to be sent, its mail. */
export function created<I extends AnyInvitation>(request: I): Decision<I> {
  return { request, entry: entryOf('create', undefined, request, linkMails(request, 'mail')) };
}

/** Sends the invitation anew: a new link, the old one dies, the expiry starts again. */
export function resendRequest<I extends AnyInvitation>(
  current: I,
  facts: { provider: Partner; suppressed: boolean },
  context: { now: Date },
): Decision<I> {
  const { now } = context;
  requirePending(current, now, 'resent');
  requireActivePartner(facts.provider, 'Your company is not active in the programme, so it cannot invite anybody.');
  if (facts.suppressed && current.mode === 'SEND') {
    throw new Refusal('RECIPIENT_SUPPRESSED', 'Mail to this address bounced or was reported as spam.', {
      nextStep: 'Revoke this invitation and invite another address.',
    });
  }
  const recentSends = [...sendsWithinADay(current.recentSends, now), now.toISOString()];
  refuseTooManySends(recentSends, now, 'RESEND_LIMIT');
  const request: I = {
    ...current,
    tokenVersion: current.tokenVersion + 1,
    expiresAt: after(now, current.expiresInDays * dayMs),
    sendCount: current.sendCount + 1,
    lastSentAt: now.toISOString(),
    recentSends,
    remindedDays: [],
    deliveryStatus: current.mode === 'SEND' ? 'QUEUED' : 'NOT_SENT',
    deliveryDetail: undefined,
    askedAgainAt: undefined,
    version: current.version + 1,
    updatedAt: now.toISOString(),
  };
  const wake = nextWake(request, now);
  if (wake !== undefined && (request.wakeAt === undefined || wake < request.wakeAt)) request.wakeAt = wake;
  return { request, entry: entryOf('resend', current, request, linkMails(request, 'mail')) };
}

/** Withdraws the invitation. Undefined when it is revoked already: a second revoke changes nothing. */
export function revokeRequest<I extends AnyInvitation>(
  current: I,
  context: { now: Date; caller: Caller },
): Decision<I> | undefined {
  if (current.status === 'REVOKED') return undefined;
  requirePending(current, context.now, 'revoked');
  const request = close<AnyInvitation>(current, 'REVOKED', context.now, { revokedBy: context.caller.userId }) as I;
  const notice: Task[] =
    current.mode === 'SEND'
      ? [
          mailToRecipient(current, {
            template: kindsOfInvitation[current.kind].revoked,
            providerName: current.providerName,
            ...named(current),
          }),
        ]
      : [];
  return { request, entry: entryOf('revoke', current, request, notice) };
}

/** Writes down what the clock has already decided. Undefined when there is nothing to write. */
export function expireRequest<I extends AnyInvitation>(current: I, context: { now: Date }): Decision<I> | undefined {
  if (current.status !== 'PENDING' || !hasCome(current.expiresAt, context.now)) return undefined;
  const request = close<AnyInvitation>(current, 'EXPIRED', context.now, {}) as I;
  request.wakeAt = purgeAt(request);
  return { request, entry: entryOf('expire', current, request, []) };
}

/** The record of a request that has been kept for as long as it is to be. Undefined while it is not its time. */
export function purgeRequest(current: AnyInvitation, context: { now: Date }): JournalEntry | undefined {
  const at = purgeAt(current);
  if (at === undefined || !hasCome(at, context.now)) return undefined;
  const { resource, tenantId, customerId, resellerId, operationType } = entryOf('purge', undefined, current, []);
  return { operationType, tenantId, resource, customerId, resellerId, oldValue: { status: current.status } };
}

/** The reminder that is due for the present link, if any: at most one mail even when several days were missed. */
export function remindOfRequest<I extends AnyInvitation>(current: I, context: { now: Date }): Decision<I> | undefined {
  const { now } = context;
  if (statusAt(current, now) !== 'PENDING' || !mayReceiveMail(current)) return undefined;
  const due = pendingReminders(current).filter((days) => hasCome(reminderAt(current, days), now));
  if (due.length === 0) return undefined;
  const request: I = {
    ...current,
    remindedDays: [...current.remindedDays, ...due],
    version: current.version + 1,
    updatedAt: now.toISOString(),
  };
  request.wakeAt = nextWake(request, now);
  return { request, entry: entryOf('remind', current, request, linkMails(request, 'reminder')) };
}

/**
 * The holder of a lapsed or replaced link asks for a new one: `NOT_NEEDED` while the link is open, `KNOWN` when the
 * partner has been told within a day. @throws Refusal for an invitation that ended otherwise.
 */
export function askForNewLink(
  request: AnyInvitation,
  tokenVersion: number,
  context: { now: Date },
): Decision | 'NOT_NEEDED' | 'KNOWN' {
  const state: LinkState = linkState(request, tokenVersion, context.now);
  if (state === 'PENDING') return 'NOT_NEEDED';
  if (state !== 'EXPIRED' && state !== 'SUPERSEDED') requireOpen(state);
  return askAgain(request, context) ?? 'KNOWN';
}

/**
 * The holder of a lapsed link asks for a new one. Only one such wish a day reaches the provider; the rest are answered
 * alike. Undefined: nothing to do.
 */
export function askAgain<I extends AnyInvitation>(current: I, context: { now: Date }): Decision<I> | undefined {
  const { now } = context;
  if (current.askedAgainAt !== undefined && !hasCome(after(current.askedAgainAt, dayMs), now)) return undefined;
  const request: I = {
    ...current,
    askedAgainAt: now.toISOString(),
    version: current.version + 1,
    updatedAt: now.toISOString(),
  };
  const mail = mailToSender(current, {
    template: 'invitation-asked-again',
    recipientEmail: current.recipientEmail,
    requestId: current.id,
    expiresAt: current.expiresAt,
  });
  return { request, entry: entryOf('ask_again', current, request, [mail]) };
}

/**
 * The text must hold the link's placeholder exactly once, or nobody could accept.
 * @throws Refusal `LINK_PLACEHOLDER_MISSING`
 */
export function requirePlaceholder(bodyText: string): void {
  refuseFields(placeholderErrors(bodyText));
}

function placeholderErrors(bodyText: string): FieldError[] {
  const count = bodyText.split(linkPlaceholder).length - 1;
  if (count === 1) return [];
  const message =
    count === 0 ? `must hold ${linkPlaceholder}` : `must hold ${linkPlaceholder} once, not ${count} times`;
  return [{ pointer: '/bodyText', rule: 'link-placeholder', message }];
}

function recipientErrors(
  input: CommonInput,
  facts: Pick<CommonFacts, 'provider' | 'superseded'>,
  kind: Invitation['kind'],
): FieldError[] {
  const errors: FieldError[] = [];
  const add = (pointer: string, rule: string, message: string) => errors.push({ pointer, rule, message });
  if (facts.provider.domains.includes(domainOf(input.recipientEmail))) {
    add(kindsOfInvitation[kind].addressField, 'foreign-domain', 'must not belong to one of your own domains');
  }
  if (input.supersedes !== undefined && facts.superseded?.kind !== kind) {
    add('/supersedes', 'exists', 'must be an invitation of yours');
  }
  return errors;
}

function mailToRecipient(request: Invitation, content: MailContent): Task {
  const { recipientEmail: to, providerName: fromName, replyTo, language } = request;
  return { kind: 'mail', to, fromName, replyTo, language, content };
}

function linkMails(request: Invitation, which: 'mail' | 'reminder'): Task[] {
  if (request.mode !== 'SEND') return [];
  const { providerId, id: requestId, tokenVersion } = request;
  const template = kindsOfInvitation[request.kind][which];
  return [mailToRecipient(request, { template, invitation: { providerId, requestId, tokenVersion } })];
}

function named(request: Invitation): { recipientName?: string } {
  return request.recipientName === undefined ? {} : { recipientName: request.recipientName };
}

function mayReceiveMail(request: Invitation): boolean {
  return !['BOUNCED', 'COMPLAINED', 'REJECTED'].includes(request.deliveryStatus);
}

function requirePending(request: Invitation, now: Date, participle: string): void {
  const status = statusAt(request, now);
  if (status === 'PENDING') return;
  throw new Refusal('STATE_CONFLICT', `An invitation that is ${status} cannot be ${participle}.`, {
    currentState: status,
    allowedActions: allowedActions(status),
  });
}

function sendsWithinADay(sends: string[], now: Date): string[] {
  return sends.filter((at) => !hasCome(after(at, dayMs), now));
}

/** `sends` include the one that is asked for. */
function refuseTooManySends(sends: string[], now: Date, code: 'RATE_LIMITED' | 'RESEND_LIMIT'): void {
  const [oldest] = sends;
  if (oldest === undefined || sends.length <= sendsPerRecipientPerDay) return;
  throw limitReached(
    code,
    `A recipient gets at most ${sendsPerRecipientPerDay} invitation mails in 24 hours.`,
    { policy: 'invitation-mails-per-recipient', quota: sendsPerRecipientPerDay, windowSeconds: dayMs / 1000 },
    { retryAt: Date.parse(oldest) + dayMs, now },
  );
}
