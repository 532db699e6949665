import type { JournalEntry } from './journal.ts';
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

export type AutoExtension = 'PT0S' | 'P180D';

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
  /** The reseller has yet to agree to what its provider asked for; the customer can decide only then. */
  isPartnerConsentPending: boolean;
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
  closedAt?: string | undefined;
  closedBy?: string | undefined;
  wakeAt?: string | undefined;
  version: number;
  createdAt: string;
  updatedAt: string;
  createdBy: string;
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

/** The grant that a customer gives by accepting a relationship request: active at once. */
export function includedGrant(
  request: { id: string; providerId: string; providerName: string },
  customer: { id: string; name: string },
  context: { id: string; now: Date; userId: string },
): AdminGrant {
  const at = context.now.toISOString();
  return {
    id: context.id,
    partnerId: request.providerId,
    partnerName: request.providerName,
    customerId: customer.id,
    customerName: customer.name,
    isPartnerConsentPending: false,
    displayName: `Relationship request ${request.id}`,
    roles: includedRoles,
    duration: includedDuration,
    autoExtendDuration: 'PT0S',
    status: 'ACTIVE',
    requestId: request.id,
    lapsesAt: after(context.now, pendingDays * dayMs),
    activatedAt: at,
    approvedBy: context.userId,
    endsAt: grantEnd(at, includedDuration),
    version: 1,
    createdAt: at,
    updatedAt: at,
    createdBy: context.userId,
  };
}

/** The state as the clock has it: a grant has ended, and a request has lapsed, before any job has seen it. */
export function grantStatusAt(grant: Pick<AdminGrant, 'status' | 'lapsesAt' | 'endsAt'>, now: Date): GrantStatus {
  const end = grant.status === 'PENDING' ? grant.lapsesAt : grant.status === 'ACTIVE' ? grant.endsAt : undefined;
  return end !== undefined && hasCome(end, now) ? 'EXPIRED' : grant.status;
}

/** What may be done with a grant in this state. */
export function grantActions(status: GrantStatus): string[] {
  return status === 'PENDING' || status === 'ACTIVE' ? ['terminate'] : [];
}

/**
 * Ends delegated rights, by the partner that has them, the provider that asked for them, or the customer (domain rules,
 * 3.7). Undefined when they are ended already. @throws Refusal `STATE_CONFLICT` for rights that ended otherwise
 */
export function terminateGrant(
  current: AdminGrant,
  { now, caller }: { now: Date; caller: Caller },
): { grant: AdminGrant; entry: JournalEntry } | undefined {
  if (current.status === 'TERMINATED') return undefined;
  const status = grantStatusAt(current, now);
  if (status !== 'PENDING' && status !== 'ACTIVE') {
    throw new Refusal('STATE_CONFLICT', `Rights that are ${status} cannot be ended any more.`, {
      currentState: status,
      allowedActions: grantActions(status),
    });
  }
  const grant = closedGrant(current, 'TERMINATED', { now, closedBy: caller.userId });
  return {
    grant,
    entry: {
      operationType: 'granular_admin_relationship_terminated',
      tenantId: caller.tenantId,
      resource: { type: 'admin_grant', id: grant.id },
      customerId: grant.customerId,
      oldValue: { status: current.status, partnerId: grant.partnerId },
      newValue: { status: grant.status, partnerId: grant.partnerId },
    },
  };
}

/** Ends a grant, or a request for one, for good. */
export function closedGrant(
  current: AdminGrant,
  status: 'EXPIRED' | 'TERMINATED' | 'REJECTED',
  { now, closedBy }: { now: Date; closedBy: string },
): AdminGrant {
  const at = now.toISOString();
  return {
    ...current,
    status,
    isPartnerConsentPending: false,
    closedAt: at,
    closedBy,
    wakeAt: undefined,
    version: current.version + 1,
    updatedAt: at,
  };
}

/**
 * When a grant that begins at `start` ends, by the calendar in UTC; where a month is too short, its last day stands in.
 * @param duration ISO 8601 in years, months and days, such as `P1Y6M`
 */
function grantEnd(start: string, duration: string): string {
  const [, years = '0', months = '0', days = '0'] = durationShape.exec(duration) ?? [];
  const end = new Date(start);
  const day = end.getUTCDate();
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() + Number(years) * 12 + Number(months));
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(day, lastDay));
  return after(end, Number(days) * dayMs);
}

const durationShape = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})D)?$/u;
