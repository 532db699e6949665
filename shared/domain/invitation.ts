import { maskedEmail } from './email-address.ts';
import type { JournalEntry, MailContent, OperationType, Task } from './journal.ts';
import type { Language } from './languages.ts';
import type { PartnershipRequest } from './partnership-request.ts';
import { Refusal } from './refusal.ts';
import type { RelationshipRequest } from './relationship-request.ts';
import { keptMs } from './retention.ts';
import { after, dayMs, hasCome } from './time.ts';

/** Whom an invitation asks: `r` a reseller, for a partnership; `c` an existing customer, for a relationship. */
export type InvitationKind = 'r' | 'c';

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

/**
 * What a partner asks somebody by mail, to be answered through a personal link (domain rules, 2, 3.1 and 8): the same for
 * both kinds. What each kind adds stands in `partnership-request.ts` and `relationship-request.ts`.
 */
export interface Invitation {
  id: string;
  kind: InvitationKind;
  /** The partner that asks: a provider; a customer may be asked by a reseller for itself as well. */
  providerId: string;
  providerName: string;
  recipientEmail: string;
  recipientName?: string | undefined;
  subject: string;
  bodyText: string;
  language: Language;
  expiresInDays: number;
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
  consentTextVersion?: string | undefined;
  declineReason?: string | undefined;
  declinedBy?: string | undefined;
  revokedBy?: string | undefined;
  closedAt?: string | undefined;
  /** Whom it was sent to has been erased. */
  erased?: true | undefined;
  askedAgainAt?: string | undefined;
  /** When a job promised to look again; may be earlier than anything is due, since closing leaves it where it is. */
  wakeAt?: string | undefined;
  version: number;
  createdAt: string;
  updatedAt: string;
  createdBy: string;
}

export type AnyInvitation = PartnershipRequest | RelationshipRequest;

export interface Decision<I extends AnyInvitation = AnyInvitation> {
  request: I;
  entry: JournalEntry;
}

type Subject = 'partnership_request' | 'customer_relationship_request';
type Verb = 'create' | 'resend' | 'remind' | 'accept' | 'decline' | 'revoke' | 'expire' | 'ask_again' | 'purge';

/** In what the two kinds of invitation differ where nobody has answered yet. */
export const kindsOfInvitation = {
  r: {
    subject: 'partnership_request',
    addressField: '/recipientEmail',
    mail: 'invitation',
    reminder: 'invitation-reminder',
    revoked: 'invitation-revoked',
  },
  c: {
    subject: 'customer_relationship_request',
    addressField: '/customerEmail',
    mail: 'customer-invitation',
    reminder: 'customer-invitation-reminder',
    revoked: 'customer-invitation-revoked',
  },
} as const satisfies Record<InvitationKind, { subject: Subject } & Record<string, string>>;

/** Reminders go out when this many days are left, and only when the link lives longer than that. */
const reminderDays = [3, 1] as const;

/** The state as the clock has it: a lapsed invitation is EXPIRED before any job has seen it. */
export function statusAt(request: Pick<Invitation, 'status' | 'expiresAt'>, now: Date): RequestStatus {
  return request.status === 'PENDING' && hasCome(request.expiresAt, now) ? 'EXPIRED' : request.status;
}

/** What the partner may do with a request in this state. */
export function allowedActions(status: RequestStatus): string[] {
  if (status === 'PENDING') return ['resend', 'revoke'];
  return status === 'ACCEPTED' ? [] : ['create'];
}

/** When a job should look at the request next: its next reminder, or its expiry. Undefined when never. */
export function nextWake(request: Invitation, now: Date): string | undefined {
  if (request.status !== 'PENDING') return undefined;
  const reminders = pendingReminders(request).map((days) => reminderAt(request, days));
  return [...reminders.filter((at) => !hasCome(at, now)), request.expiresAt].sort()[0];
}

/** When a closed request is to be purged, ISO 8601 UTC; undefined while it is open. */
export function purgeAt(request: Pick<Invitation, 'status' | 'closedAt'>): string | undefined {
  const { status, closedAt } = request;
  return status === 'PENDING' || closedAt === undefined ? undefined : after(closedAt, keptMs('REQUEST'));
}

/** Closes a pending request; the fields name who closed it and why. */
export function close<I extends AnyInvitation>(
  current: I,
  status: Exclude<RequestStatus, 'PENDING'>,
  now: Date,
  fields: Partial<I>,
): I {
  const at = now.toISOString();
  return { ...current, ...fields, status, closedAt: at, version: current.version + 1, updatedAt: at };
}

/** The journal's view of a change to a request, without the address that erasure must be able to remove elsewhere. */
export function entryOf(
  verb: Verb,
  before: AnyInvitation | undefined,
  next: AnyInvitation,
  tasks: Task[],
): JournalEntry {
  const { subject } = kindsOfInvitation[next.kind];
  return entryOfType(`${verb}_${subject}`, before, next, tasks);
}

/** The record of an erasure: what the request says is the same, but for the address, which the record must not bring back. */
export function erasureEntryOf(before: AnyInvitation, next: AnyInvitation): JournalEntry {
  return entryOfType('erase_personal_data', { ...before, recipientEmail: next.recipientEmail }, next, []);
}

export function deliveryEntryOf(before: AnyInvitation, next: AnyInvitation): JournalEntry {
  return entryOfType('email_delivery_changed', before, next, []);
}

function entryOfType(
  operationType: OperationType,
  before: AnyInvitation | undefined,
  next: AnyInvitation,
  tasks: Task[],
): JournalEntry {
  const { acceptedResellerId, declinedResellerId } = next.kind === 'r' ? next : {};
  const { acceptedCustomerId, declinedCustomerId, includeResellerId } = next.kind === 'c' ? next : {};
  return {
    operationType,
    tenantId: next.providerId,
    resource: { type: kindsOfInvitation[next.kind].subject, id: next.id },
    customerId: acceptedCustomerId ?? declinedCustomerId,
    resellerId: acceptedResellerId ?? declinedResellerId ?? includeResellerId,
    oldValue: before && auditValue(before),
    newValue: auditValue(next),
    tasks,
  };
}

/** To whoever made the request. */
export function mailToSender(request: Invitation, content: MailContent): Task {
  return {
    kind: 'mail',
    to: request.invitedBy.email,
    fromName: 'Twotier',
    language: request.invitedBy.language,
    content,
  };
}

function auditValue(request: Invitation): Record<string, unknown> {
  const { status, deliveryStatus, tokenVersion, expiresAt, sendCount, recipientEmail } = request;
  return { status, deliveryStatus, tokenVersion, expiresAt, sendCount, recipient: maskedEmail(recipientEmail) };
}

/** The days before the expiry for which a reminder of the present link is still to go out. */
export function pendingReminders(request: Invitation): number[] {
  if (request.mode !== 'SEND') return [];
  return reminderDays.filter((days) => days < request.expiresInDays && !request.remindedDays.includes(days));
}

/** When the reminder for this many days before the expiry is due, ISO 8601 UTC. */
export function reminderAt(request: Invitation, days: number): string {
  return after(request.expiresAt, -days * dayMs);
}

/** How a link stands: a closed invitation says how it ended, an open one whether this is its newest link. */
export type LinkState = 'PENDING' | 'ACCEPTED' | 'DECLINED' | 'REVOKED' | 'EXPIRED' | 'SUPERSEDED';

export function linkState(request: Invitation, tokenVersion: number, now: Date): LinkState {
  const status = statusAt(request, now);
  return (status === 'PENDING' || status === 'EXPIRED') && tokenVersion < request.tokenVersion ? 'SUPERSEDED' : status;
}

const refusalOfState = {
  ACCEPTED: ['INVITATION_ALREADY_ACCEPTED', 'This invitation has been accepted already.'],
  DECLINED: ['INVITATION_DECLINED', 'This invitation has been declined.'],
  REVOKED: ['INVITATION_REVOKED', 'The provider has withdrawn this invitation.'],
  EXPIRED: ['INVITATION_EXPIRED', 'This invitation has lapsed.'],
  SUPERSEDED: ['INVITATION_SUPERSEDED', 'A newer mail with a newer link was sent for this invitation.'],
} as const;

const nextStepOfState: Partial<Record<LinkState, string>> = {
  EXPIRED: 'Ask the provider for a new invitation.',
  SUPERSEDED: 'Use the link of the newest mail.',
};

/** Refuses whatever needs an open invitation and the newest link. */
export function requireOpen(state: LinkState): void {
  if (state === 'PENDING') return;
  const [code, detail] = refusalOfState[state];
  const nextStep = nextStepOfState[state];
  throw new Refusal(code, detail, { currentState: state, allowedActions: [], ...(nextStep && { nextStep }) });
}

/** What whoever accepts says of the text on the page. */
export interface Consent {
  consent: boolean;
  consentTextVersion?: string | undefined;
}

/** @throws Refusal `CONSENT_REQUIRED` without consent, or with consent to another text than the present one */
export function requireConsent(given: Consent, presentVersion: string): void {
  if (!given.consent) {
    throw new Refusal('CONSENT_REQUIRED', 'Accepting needs your consent to the text of the invitation.', {
      nextStep: 'Send consent: true.',
    });
  }
  if (given.consentTextVersion !== undefined && given.consentTextVersion !== presentVersion) {
    throw new Refusal('CONSENT_REQUIRED', 'The consent text has changed since you read it.', {
      reason: 'CONSENT_TEXT_CHANGED',
      nextStep: `Read the text again and consent to version ${presentVersion}.`,
    });
  }
}

/** An invitation is for one person: whoever signs in with another address is told whom to ask. */
export function recipientMismatch(): Refusal {
  return new Refusal('RECIPIENT_MISMATCH', 'This invitation was sent to someone else.', {
    nextStep: 'Sign in with the address that received the invitation, or ask the provider to invite your address.',
  });
}
