import { domainOf, maskedEmail } from './email-address.ts';
import type { JournalEntry, MailContent, Task } from './journal.ts';
import type { Language } from './languages.ts';
import type { Partner } from './partner.ts';
import { requireActiveProvider } from './partner.ts';
import { type FieldError, Refusal, refuseFields } from './refusal.ts';
import type { Caller } from './tenants.ts';
import { after, dayMs, hasCome } from './time.ts';

export const requestStatuses = ['PENDING', 'ACCEPTED', 'DECLINED', 'REVOKED', 'EXPIRED'] as const;
export type RequestStatus = (typeof requestStatuses)[number];

export const deliveryStatuses = [
  'NOT_SENT',
  'QUEUED',
  'SENT',
  'DELAYED',
  'DELIVERED',
  'BOUNCED',
  'COMPLAINED',
  'REJECTED',
] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export const linkPlaceholder = '{{link}}';

/** A provider's invitation to a reseller (domain rules, section 2 and 3.1). */
export interface PartnershipRequest {
  id: string;
  providerId: string;
  providerName: string;
  recipientEmail: string;
  recipientName?: string | undefined;
  resellerHint?:
    | { mpnId?: string | undefined; tenantId?: string | undefined; companyName?: string | undefined }
    | undefined;
  subject: string;
  bodyText: string;
  language: Language;
  expiresInDays: number;
  acceptableBy: 'RECIPIENT' | 'TENANT_ADMINISTRATOR';
  supersedes?: string | undefined;
  mode: 'SEND' | 'DRAFT';
  tokenVersion: number;
  expiresAt: string;
  sendCount: number;
  lastSentAt?: string | undefined;
  /** Sends to this recipient within the last 24 hours, those of earlier requests included: what the limit counts. */
  recentSends: string[];
  status: RequestStatus;
  deliveryStatus: DeliveryStatus;
  deliveryDetail?: string | undefined;
  /** Days before the expiry for which a reminder of the present link has gone out. */
  remindedDays: number[];
  /** Who hears of the answer, and in which language. */
  invitedBy: { userId: string; email: string; language: Language };
  replyTo: string;
  acceptedBy?: string | undefined;
  acceptedResellerId?: string | undefined;
  consentTextVersion?: string | undefined;
  declineReason?: string | undefined;
  declinedBy?: string | undefined;
  declinedResellerId?: string | undefined;
  revokedBy?: string | undefined;
  closedAt?: string | undefined;
  askedAgainAt?: string | undefined;
  /** When a job promised to look again; may be earlier than anything is due, since closing leaves it where it is. */
  wakeAt?: string | undefined;
  version: number;
  createdAt: string;
  updatedAt: string;
  createdBy: string;
}

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

export interface Decision {
  request: PartnershipRequest;
  entry: JournalEntry;
}

/** Sends to one recipient within 24 hours, resends included (domain rules, section 12). */
const sendsPerRecipientPerDay = 5;
/** Reminders go out when this many days are left, and only when the link lives longer than that. */
const reminderDays = [3, 1] as const;

/** The state as the clock has it: a lapsed invitation is EXPIRED before any job has seen it. */
export function statusAt(request: PartnershipRequest, now: Date): RequestStatus {
  return request.status === 'PENDING' && hasCome(request.expiresAt, now) ? 'EXPIRED' : request.status;
}

/** What the provider may do with a request in this state. */
export function allowedActions(status: RequestStatus): string[] {
  if (status === 'PENDING') return ['resend', 'revoke'];
  return status === 'ACCEPTED' ? [] : ['create'];
}

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
    replyTo: provider.supportProfile?.email ?? provider.primaryContact.email,
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

/** When a job should look at the request next: its next reminder, or its expiry. Undefined when never. */
export function nextWake(request: PartnershipRequest, now: Date): string | undefined {
  if (request.status !== 'PENDING') return undefined;
  const reminders = pendingReminders(request).map((days) => reminderAt(request, days));
  return [...reminders.filter((at) => !hasCome(at, now)), request.expiresAt].sort()[0];
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

/** Closes a pending request; the fields name who closed it and why. */
export function close(
  current: PartnershipRequest,
  status: Exclude<RequestStatus, 'PENDING'>,
  now: Date,
  fields: Partial<PartnershipRequest>,
): PartnershipRequest {
  const at = now.toISOString();
  return { ...current, ...fields, status, closedAt: at, version: current.version + 1, updatedAt: at };
}

/** The journal's view of a change to a request, without the address that erasure must be able to remove elsewhere. */
export function entryOf(
  operationType: JournalEntry['operationType'],
  before: PartnershipRequest | undefined,
  next: PartnershipRequest,
  tasks: Task[],
): JournalEntry {
  return {
    operationType,
    tenantId: next.providerId,
    resource: { type: 'partnership_request', id: next.id },
    resellerId: next.acceptedResellerId ?? next.declinedResellerId,
    oldValue: before && auditValue(before),
    newValue: auditValue(next),
    tasks,
  };
}

export function mailToProvider(request: PartnershipRequest, content: MailContent): Task {
  return {
    kind: 'mail',
    to: request.invitedBy.email,
    fromName: 'Twotier',
    language: request.invitedBy.language,
    content,
  };
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

function auditValue(request: PartnershipRequest): Record<string, unknown> {
  const { status, deliveryStatus, tokenVersion, expiresAt, sendCount, recipientEmail } = request;
  return { status, deliveryStatus, tokenVersion, expiresAt, sendCount, recipient: maskedEmail(recipientEmail) };
}

function mayReceiveMail(request: PartnershipRequest): boolean {
  return !['BOUNCED', 'COMPLAINED', 'REJECTED'].includes(request.deliveryStatus);
}

function pendingReminders(request: PartnershipRequest): number[] {
  if (request.mode !== 'SEND') return [];
  return reminderDays.filter((days) => days < request.expiresInDays && !request.remindedDays.includes(days));
}

function reminderAt(request: PartnershipRequest, days: number): string {
  return after(request.expiresAt, -days * dayMs);
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
