import { grantEnd, type ReminderDays, reminderAt, reminderDays } from './grant-duration.ts';
import type { JournalEntry, OperationType, Task } from './journal.ts';
import { isAllowed } from './permissions.ts';
import { Refusal } from './refusal.ts';
import type { Caller } from './tenants.ts';
import { after, dayMs, hasCome } from './time.ts';

/**
 * The rights in a customer's tenant that a customer can grant: the directory's roles by their names, and the ownership of
 * what the tenant uses by consumption, which a reseller needs to manage it.
 */
export const grantRoles = [
  'DirectoryReader',
  'ServiceSupportAdministrator',
  'HelpdeskAdministrator',
  'LicenseAdministrator',
  'UserAdministrator',
  'GlobalAdministrator',
  'TenantOwner',
] as const;
export type GrantRole = (typeof grantRoles)[number];

export const grantStatuses = ['PENDING', 'ACTIVE', 'EXPIRED', 'TERMINATED', 'REJECTED'] as const;
export type GrantStatus = (typeof grantStatuses)[number];

export const autoExtensions = ['PT0S', 'P180D'] as const;
export type AutoExtension = (typeof autoExtensions)[number];

/** Delegated admin rights of a partner in a customer's tenant (domain rules, 2 and 3.7). All times ISO 8601 UTC. */
export interface AdminGrant {
  id: string;
  /** Who gets the rights. */
  partnerId: string;
  partnerName: string;
  customerId: string;
  customerName: string;
  /** The provider that asked on behalf of its reseller. */
  indirectProviderId?: string | undefined;
  indirectProviderName?: string | undefined;
  /** The reseller has yet to agree to what its provider asked for; the customer can decide only then. */
  isPartnerConsentPending: boolean;
  consentedBy?: string | undefined;
  displayName: string;
  roles: GrantRole[];
  /** ISO 8601, P1D to P2Y. */
  duration: string;
  autoExtendDuration: AutoExtension;
  status: GrantStatus;
  /** The request that it was accepted with. */
  requestId?: string | undefined;
  /** A request that nobody approved by then is over. */
  lapsesAt: string;
  activatedAt?: string | undefined;
  approvedBy?: string | undefined;
  endsAt?: string | undefined;
  /** Of the present end: the days before it for which both sides were reminded. */
  remindedDays?: ReminderDays[] | undefined;
  closedAt?: string | undefined;
  closedBy?: string | undefined;
  rejectReason?: string | undefined;
  /** When a job looks at it next. */
  wakeAt?: string | undefined;
  version: number;
  createdAt: string;
  updatedAt: string;
  createdBy: string;
}

/** A grant after a change, with the record of it. */
export interface GrantDecision {
  grant: AdminGrant;
  entry: JournalEntry;
}

/** What comes with an accepted relationship request: support without the keys of the house, for a year. */
const includedRoles: GrantRole[] = [
  'DirectoryReader',
  'ServiceSupportAdministrator',
  'HelpdeskAdministrator',
  'LicenseAdministrator',
  'UserAdministrator',
];
const includedDuration = 'P1Y';

/** A request that the customer does not approve lapses after this long (domain rules, 12). */
const pendingDays = 90;
const extensionMs = 180 * dayMs;
/** What ended stays readable for a year (domain rules, 12). */
const keptFor = 'P1Y';

/** What nobody has decided yet, of somebody who asks now. */
export function pendingGrant(
  asked: Pick<AdminGrant, 'partnerId' | 'partnerName' | 'customerId' | 'customerName'> &
    Pick<AdminGrant, 'displayName' | 'roles' | 'duration' | 'autoExtendDuration'> &
    Partial<AdminGrant>,
  { id, now, createdBy }: { id: string; now: Date; createdBy: string },
): AdminGrant {
  const at = now.toISOString();
  const lapsesAt = after(now, pendingDays * dayMs);
  return {
    id,
    isPartnerConsentPending: false,
    status: 'PENDING',
    lapsesAt,
    wakeAt: lapsesAt,
    version: 1,
    createdAt: at,
    updatedAt: at,
    createdBy,
    ...asked,
  };
}

/** The grant that a customer gives by accepting a relationship request: active at once. */
export function includedGrant(
  request: { id: string; providerId: string; providerName: string },
  customer: { id: string; name: string },
  context: { id: string; now: Date; userId: string },
): AdminGrant {
  const { id, now, userId } = context;
  const asked = pendingGrant(
    {
      partnerId: request.providerId,
      partnerName: request.providerName,
      customerId: customer.id,
      customerName: customer.name,
      displayName: `Relationship request ${request.id}`,
      roles: includedRoles,
      duration: includedDuration,
      autoExtendDuration: 'PT0S',
      requestId: request.id,
    },
    { id, now, createdBy: userId },
  );
  return { ...activated(asked, { now, approvedBy: userId }), version: asked.version };
}

/** The grant from the moment on that the customer has approved it. */
export function activated(current: AdminGrant, { now, approvedBy }: { now: Date; approvedBy: string }): AdminGrant {
  const at = now.toISOString();
  return changed(
    current,
    { status: 'ACTIVE', activatedAt: at, approvedBy, endsAt: grantEnd(at, current.duration), remindedDays: [] },
    now,
  );
}

/** Ends a grant, or a request for one, for good. */
export function closedGrant(
  current: AdminGrant,
  status: 'EXPIRED' | 'TERMINATED' | 'REJECTED',
  { now, closedBy, ...more }: { now: Date; closedBy: string } & Pick<Partial<AdminGrant>, 'closedAt' | 'rejectReason'>,
): AdminGrant {
  const fields = { closedAt: now.toISOString(), ...more, status, closedBy, isPartnerConsentPending: false };
  return changed(current, fields, now);
}

/** The next version of a grant, due for the job when something comes next. */
export function changed(current: AdminGrant, fields: Partial<AdminGrant>, now: Date): AdminGrant {
  const next = { ...current, ...fields, version: current.version + 1, updatedAt: now.toISOString() };
  const wake = nextWake(next);
  // What a late job has still to do is due now: the hours before are swept already.
  return { ...next, wakeAt: wake !== undefined && wake < next.updatedAt ? next.updatedAt : wake };
}

/** When the job looks at a grant next: for its lapse, its next reminder or its end, and a year after it ended to remove it. */
function nextWake(grant: AdminGrant): string | undefined {
  if (grant.status === 'PENDING') return grant.lapsesAt;
  if (grant.status === 'ACTIVE' && grant.endsAt !== undefined) {
    const reminders = pendingReminders(grant).map((days) => reminderAt(grant.endsAt ?? '', days));
    return [...reminders, grant.endsAt].sort()[0];
  }
  return removableFrom(grant);
}

/** The reminders of the present end that have not gone out: those that come before it and after the approval. */
export function pendingReminders({ activatedAt = '', endsAt, remindedDays = [] }: AdminGrant): ReminderDays[] {
  if (endsAt === undefined) return [];
  return reminderDays.filter((days) => {
    const at = reminderAt(endsAt, days);
    return at > activatedAt && at < endsAt && !remindedDays.includes(days);
  });
}

/** From when on a grant that ended is no longer kept; undefined for one that has not. */
export function removableFrom({ closedAt }: AdminGrant): string | undefined {
  return closedAt === undefined ? undefined : grantEnd(closedAt, keptFor);
}

/**
 * The grant as the clock has it: one has ended or was extended, and a request has lapsed, before any job has seen it.
 * What extends itself goes on as long as nobody ended it: that the relationship ended is for the job to find.
 */
export function grantAt(grant: AdminGrant, now: Date): AdminGrant {
  const { status, lapsesAt, endsAt, autoExtendDuration } = grant;
  if (status === 'PENDING' && hasCome(lapsesAt, now)) {
    return { ...grant, status: 'EXPIRED', isPartnerConsentPending: false, closedAt: lapsesAt };
  }
  if (status !== 'ACTIVE' || endsAt === undefined || !hasCome(endsAt, now)) return grant;
  if (autoExtendDuration === 'PT0S') return { ...grant, status: 'EXPIRED', closedAt: endsAt };
  let end = endsAt;
  while (hasCome(end, now)) end = after(end, extensionMs);
  return { ...grant, endsAt: end, remindedDays: [] };
}

/** The state as the clock has it. */
function grantStatusAt(grant: AdminGrant, now: Date): GrantStatus {
  return grantAt(grant, now).status;
}

/** Neither ended, nor lapsed, nor refused. */
export function isOpenGrant(grant: AdminGrant, now: Date): boolean {
  return ['PENDING', 'ACTIVE'].includes(grantStatusAt(grant, now));
}

export type GrantAction = 'update' | 'consent' | 'approve' | 'reject' | 'terminate';

/** The partner that asked: for itself, or for its reseller. */
export function askedBy({ partnerId, indirectProviderId }: AdminGrant): string {
  return indirectProviderId ?? partnerId;
}

/** What this caller may do with a grant now. */
export function grantActions(grant: AdminGrant, caller: Caller, now: Date): GrantAction[] {
  const { status, isPartnerConsentPending, partnerId } = grantAt(grant, now);
  const { tenantId, tenantKind, roles } = caller;
  const isCustomer = tenantKind === 'customer';
  const isPending = status === 'PENDING';
  const may: Record<GrantAction, boolean> = {
    update: isPending && tenantId === askedBy(grant) && isAllowed('request admin grants', tenantKind, roles),
    consent:
      isPartnerConsentPending && tenantId === partnerId && isAllowed('consent to admin grants', tenantKind, roles),
    approve: isPending && !isPartnerConsentPending && isAllowed('answer admin grants', tenantKind, roles),
    reject: isPending && !isPartnerConsentPending && isAllowed('answer admin grants', tenantKind, roles),
    terminate:
      (status === 'ACTIVE' || (isPending && !isCustomer)) && isAllowed('terminate admin grants', tenantKind, roles),
  };
  return (Object.keys(may) as GrantAction[]).filter((action) => may[action]);
}

/** @throws Refusal `STATE_CONFLICT` when the grant is not what the caller can do this with */
export function requireGrantAction(
  grant: AdminGrant,
  action: GrantAction,
  { now, caller }: { now: Date; caller: Caller },
): void {
  const allowedActions = grantActions(grant, caller, now);
  if (allowedActions.includes(action)) return;
  const { status, isPartnerConsentPending } = grantAt(grant, now);
  throw new Refusal(
    'STATE_CONFLICT',
    isPartnerConsentPending
      ? 'The reseller that is to get these rights has not agreed to them yet.'
      : `Rights that are ${status} do not take this step.`,
    {
      currentState: status,
      allowedActions,
      ...(isPartnerConsentPending && { reason: 'PARTNER_CONSENT_PENDING' }),
    },
  );
}

/**
 * The record of a change, in the audit log of the partner that asked, whoever made the change: a customer and a reseller
 * keep none.
 */
export function grantEntry(
  operationType: Extract<OperationType, `granular_admin_relationship_${string}`>,
  before: AdminGrant | undefined,
  next: AdminGrant,
  tasks: Task[] = [],
): JournalEntry {
  return {
    operationType,
    tenantId: askedBy(next),
    resource: { type: 'admin_grant', id: next.id },
    customerId: next.customerId,
    ...(next.indirectProviderId !== undefined && { resellerId: next.partnerId }),
    ...(before && { oldValue: auditedOf(before) }),
    newValue: auditedOf(next),
    tasks,
  };
}

function auditedOf(grant: AdminGrant): Record<string, unknown> {
  const { status, partnerId, isPartnerConsentPending, roles, duration, autoExtendDuration, endsAt } = grant;
  return {
    status,
    partnerId,
    roles: roles.join(' '),
    duration,
    autoExtendDuration,
    ...(isPartnerConsentPending && { isPartnerConsentPending }),
    ...(endsAt !== undefined && { endsAt }),
  };
}
