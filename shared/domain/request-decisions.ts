import { domainOf } from './email-address.ts';
import type { MailContent, Task } from './journal.ts';
import type { Language } from './languages.ts';
import { type Partner, replyAddressOf, requireActiveProvider } from './partner.ts';
import {
  allowedActions,
  close,
  type Decision,
  entryOf,
  linkPlaceholder,
  mailToProvider,
  nextWake,
  type PartnershipRequest,
  pendingReminders,
  reminderAt,
  statusAt,
} from './partnership-request.ts';
import { type FieldError, Refusal, refuseFields } from './refusal.ts';
import type { Caller } from './tenants.ts';
import { after, dayMs, hasCome } from './time.ts';

/** What a provider may ask for; the contract has checked shapes and lengths. */
export interface InvitationInput {
  recipientEmail: string;
  recipientName?: string | undefined;
  resellerHint?: PartnershipRequest['resellerHint'];
  subject: string;
  bodyText: string;
  language: Language;
  expiresInDays: number;
  acceptableBy: 'RECIPIENT' | 'TENANT_ADMINISTRATOR';
  supersedes?: string | undefined;
  mode: 'SEND' | 'DRAFT';
}

/** Sends to one recipient within 24 hours, resends included (domain rules, section 12). */
const sendsPerRecipientPerDay = 5;
/** Invites a reseller. `open` limits and quotas are checked by `takeQuota`, with the counters at hand. */
export function createRequest(
  input: InvitationInput,
  facts: {
    provider: Partner;
    suppressed: boolean;
    previous: PartnershipRequest | undefined;
    superseded: PartnershipRequest | undefined;
    activePartnershipId: string | undefined;
  },
  context: { id: string; now: Date; caller: Caller },
): Decision {
  const { provider, previous } = facts;
  const { now, caller } = context;
  refuseFields([...placeholderErrors(input.bodyText), ...recipientErrors(input, facts)]);
  requireActiveProvider(provider, 'Your company is not active in the programme, so it cannot invite resellers.');
  if (facts.suppressed) {
    throw new Refusal('RECIPIENT_SUPPRESSED', 'Earlier mail to this address bounced or was reported as spam.', {
      nextStep: 'Ask the reseller for another address, or create the invitation with mode DRAFT and mail it yourself.',
    });
  }
  if (facts.activePartnershipId !== undefined) {
    throw new Refusal('PARTNERSHIP_ALREADY_ACTIVE', 'You already work with this reseller.', {
      existingId: facts.activePartnershipId,
    });
  }
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
  const request: PartnershipRequest = {
    ...input,
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
  return {
    request,
    entry: entryOf('create_partnership_request', undefined, request, linkMails(request, 'invitation')),
  };
}

/** Sends the invitation anew: a new link, the old one dies, the expiry starts again. */
export function resendRequest(
  current: PartnershipRequest,
  facts: { provider: Partner; suppressed: boolean },
  context: { now: Date },
): Decision {
  const { now } = context;
  requirePending(current, now, 'resent');
  requireActiveProvider(facts.provider, 'Your company is not active in the programme, so it cannot invite resellers.');
  if (facts.suppressed && current.mode === 'SEND') {
    throw new Refusal('RECIPIENT_SUPPRESSED', 'Mail to this address bounced or was reported as spam.', {
      nextStep: 'Revoke this invitation and invite another address.',
    });
  }
  const recentSends = [...sendsWithinADay(current.recentSends, now), now.toISOString()];
  refuseTooManySends(recentSends, now, 'RESEND_LIMIT');
  const request: PartnershipRequest = {
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
  return { request, entry: entryOf('resend_partnership_request', current, request, linkMails(request, 'invitation')) };
}

/** Withdraws the invitation. Undefined when it is revoked already: a second revoke changes nothing. */
export function revokeRequest(
  current: PartnershipRequest,
  context: { now: Date; caller: Caller },
): Decision | undefined {
  if (current.status === 'REVOKED') return undefined;
  requirePending(current, context.now, 'revoked');
  const request = close(current, 'REVOKED', context.now, { revokedBy: context.caller.userId });
  const notice: Task[] =
    current.mode === 'SEND'
      ? [
          mailToRecipient(current, {
            template: 'invitation-revoked',
            providerName: current.providerName,
            ...named(current),
          }),
        ]
      : [];
  return { request, entry: entryOf('revoke_partnership_request', current, request, notice) };
}

/** Writes down what the clock has already decided. Undefined when there is nothing to write. */
export function expireRequest(current: PartnershipRequest, context: { now: Date }): Decision | undefined {
  if (current.status !== 'PENDING' || !hasCome(current.expiresAt, context.now)) return undefined;
  const request = close(current, 'EXPIRED', context.now, { wakeAt: undefined });
  return { request, entry: entryOf('expire_partnership_request', current, request, []) };
}

/** The reminder that is due for the present link, if any: at most one mail even when several days were missed. */
export function remindOfRequest(current: PartnershipRequest, context: { now: Date }): Decision | undefined {
  const { now } = context;
  if (statusAt(current, now) !== 'PENDING' || !mayReceiveMail(current)) return undefined;
  const due = pendingReminders(current).filter((days) => hasCome(reminderAt(current, days), now));
  if (due.length === 0) return undefined;
  const request: PartnershipRequest = {
    ...current,
    remindedDays: [...current.remindedDays, ...due],
    version: current.version + 1,
    updatedAt: now.toISOString(),
  };
  request.wakeAt = nextWake(request, now);
  return {
    request,
    entry: entryOf('remind_partnership_request', current, request, linkMails(request, 'invitation-reminder')),
  };
}

/**
 * The holder of a lapsed link asks for a new one. Only one such wish a day reaches the provider; the rest are answered
 * alike. Undefined: nothing to do.
 */
export function askAgain(current: PartnershipRequest, context: { now: Date }): Decision | undefined {
  const { now } = context;
  if (current.askedAgainAt !== undefined && !hasCome(after(current.askedAgainAt, dayMs), now)) return undefined;
  const request: PartnershipRequest = {
    ...current,
    askedAgainAt: now.toISOString(),
    version: current.version + 1,
    updatedAt: now.toISOString(),
  };
  const mail = mailToProvider(current, {
    template: 'invitation-asked-again',
    recipientEmail: current.recipientEmail,
    requestId: current.id,
    expiresAt: current.expiresAt,
  });
  return { request, entry: entryOf('ask_again_partnership_request', current, request, [mail]) };
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
  input: InvitationInput,
  facts: { provider: Partner; superseded: PartnershipRequest | undefined },
): FieldError[] {
  const errors: FieldError[] = [];
  const add = (pointer: string, rule: string, message: string) => errors.push({ pointer, rule, message });
  if (facts.provider.domains.includes(domainOf(input.recipientEmail))) {
    add('/recipientEmail', 'foreign-domain', 'must not belong to one of your own domains');
  }
  if (input.acceptableBy === 'TENANT_ADMINISTRATOR' && input.resellerHint?.tenantId === undefined) {
    add('/resellerHint/tenantId', 'required', 'must name the tenant whose administrators may accept');
  }
  if (input.supersedes !== undefined && facts.superseded === undefined) {
    add('/supersedes', 'exists', 'must be an invitation of yours');
  }
  return errors;
}

function mailToRecipient(request: PartnershipRequest, content: MailContent): Task {
  const { recipientEmail: to, providerName: fromName, replyTo, language } = request;
  return { kind: 'mail', to, fromName, replyTo, language, content };
}

function linkMails(request: PartnershipRequest, template: 'invitation' | 'invitation-reminder'): Task[] {
  if (request.mode !== 'SEND') return [];
  const { providerId, id: requestId, tokenVersion } = request;
  return [mailToRecipient(request, { template, invitation: { providerId, requestId, tokenVersion } })];
}

function named(request: PartnershipRequest): { recipientName?: string } {
  return request.recipientName === undefined ? {} : { recipientName: request.recipientName };
}

function mayReceiveMail(request: PartnershipRequest): boolean {
  return !['BOUNCED', 'COMPLAINED', 'REJECTED'].includes(request.deliveryStatus);
}

function requirePending(request: PartnershipRequest, now: Date, participle: string): void {
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
  const retryAfterSeconds = Math.max(1, Math.ceil((Date.parse(oldest) + dayMs - now.getTime()) / 1000));
  throw new Refusal(code, `A recipient gets at most ${sendsPerRecipientPerDay} invitation mails in 24 hours.`, {
    retryAfterSeconds,
    remaining: 0,
  });
}
