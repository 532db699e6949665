import { maskedEmail } from './email-address.ts';
import type { JournalEntry, MailContent, Task } from './journal.ts';
import type { Language } from './languages.ts';
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
  /** The reseller that has enrolled itself by this invitation; its answer is still to come. */
  enrolment?: { resellerId: string; at: string } | undefined;
  closedAt?: string | undefined;
  askedAgainAt?: string | undefined;
  /** When a job promised to look again; may be earlier than anything is due, since closing leaves it where it is. */
  wakeAt?: string | undefined;
  version: number;
  createdAt: string;
  updatedAt: string;
  createdBy: string;
}

export interface Decision {
  request: PartnershipRequest;
  entry: JournalEntry;
}

/** Reminders go out when this many days are left, and only when the link lives longer than that. */
const reminderDays = [3, 1] as const;

/** The state as the clock has it: a lapsed invitation is EXPIRED before any job has seen it. */
export function statusAt(request: PartnershipRequest, now: Date): RequestStatus {
  return request.status === 'PENDING' && hasCome(request.expiresAt, now) ? 'EXPIRED' : request.status;
}

/** Whether the present link of a request was sent by then (ISO 8601), and no newer one. */
export function wasSentBy(request: Pick<PartnershipRequest, 'lastSentAt' | 'createdAt'>, at: string): boolean {
  return (request.lastSentAt ?? request.createdAt) <= at;
}

/** What the provider may do with a request in this state. */
export function allowedActions(status: RequestStatus): string[] {
  if (status === 'PENDING') return ['resend', 'revoke'];
  return status === 'ACCEPTED' ? [] : ['create'];
}

/** When a job should look at the request next: its next reminder, or its expiry. Undefined when never. */
export function nextWake(request: PartnershipRequest, now: Date): string | undefined {
  if (request.status !== 'PENDING') return undefined;
  const reminders = pendingReminders(request).map((days) => reminderAt(request, days));
  return [...reminders.filter((at) => !hasCome(at, now)), request.expiresAt].sort()[0];
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

function auditValue(request: PartnershipRequest): Record<string, unknown> {
  const { status, deliveryStatus, tokenVersion, expiresAt, sendCount, recipientEmail } = request;
  return { status, deliveryStatus, tokenVersion, expiresAt, sendCount, recipient: maskedEmail(recipientEmail) };
}

/** The days before the expiry for which a reminder of the present link is still to go out. */
export function pendingReminders(request: PartnershipRequest): number[] {
  if (request.mode !== 'SEND') return [];
  return reminderDays.filter((days) => days < request.expiresInDays && !request.remindedDays.includes(days));
}

/** When the reminder for this many days before the expiry is due, ISO 8601 UTC. */
export function reminderAt(request: PartnershipRequest, days: number): string {
  return after(request.expiresAt, -days * dayMs);
}
