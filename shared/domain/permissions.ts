import type { Role, TenantKind } from './tenants.ts';

type Allowed = Partial<Record<TenantKind, readonly Role[]>>;

const everyRole = ['GlobalAdmin', 'UserAdmin', 'AdminAgent', 'SalesAgent'] as const;

/**
 * Who may do what: operation group -> tenant kind -> roles. The matrix is data, so that the document of operations, the
 * isolation test and the wrapper read the same rows. Source: the role table of the domain rules, section 11, where
 * "allowed because the page names the role" counts as allowed.
 */
export const permissions = {
  'invite resellers': { provider: everyRole },
  'answer invitations': { reseller: ['GlobalAdmin'], customer: ['GlobalAdmin'] },
  'request customer relationships': {
    provider: ['AdminAgent', 'SalesAgent'],
    reseller: ['GlobalAdmin', 'AdminAgent', 'SalesAgent'],
  },
  'end customer relationships': { provider: ['GlobalAdmin', 'AdminAgent', 'SalesAgent'] },
  'list relationships': {
    provider: everyRole,
    reseller: ['GlobalAdmin', 'AdminAgent', 'SalesAgent'],
    customer: ['GlobalAdmin'],
  },
  'request admin grants': { provider: ['AdminAgent'], reseller: ['AdminAgent', 'SalesAgent'] },
  // No row of the table says who consents; for the reseller it is as much as asking.
  'consent to admin grants': { reseller: ['AdminAgent', 'SalesAgent'] },
  'answer admin grants': { customer: ['GlobalAdmin'] },
  'terminate admin grants': {
    provider: ['AdminAgent'],
    reseller: ['AdminAgent', 'SalesAgent'],
    customer: ['GlobalAdmin'],
  },
  'list resellers': { provider: everyRole },
  'verify MPN IDs': { provider: everyRole, reseller: ['GlobalAdmin', 'AdminAgent', 'SalesAgent'] },
  'remove partnerships': { provider: everyRole },
  // No row of the table says who suspends; it is no less than removing, and only for a time.
  'manage partnerships': { provider: ['GlobalAdmin', 'AdminAgent'] },
  'list own providers': { reseller: ['GlobalAdmin', 'AdminAgent', 'SalesAgent'] },
  'read audit records': { provider: ['GlobalAdmin', 'AdminAgent'] },
  'add customers': { provider: everyRole },
  'list customers': { provider: everyRole, reseller: ['GlobalAdmin', 'AdminAgent', 'SalesAgent'] },
  'update customers': { provider: ['GlobalAdmin', 'AdminAgent', 'SalesAgent'] },
  'reveal setup credentials': { provider: everyRole },
  'reissue setup credentials': { provider: ['GlobalAdmin', 'AdminAgent'] },
  'confirm agreements': { provider: ['GlobalAdmin', 'AdminAgent', 'SalesAgent'] },
  'order subscriptions': { provider: everyRole },
  'read subscriptions': { provider: everyRole, reseller: ['GlobalAdmin', 'AdminAgent', 'SalesAgent'] },
  /** A reseller only as partner of record; the rules hold it to that. */
  'change subscriptions': {
    provider: ['GlobalAdmin', 'AdminAgent', 'SalesAgent'],
    reseller: ['GlobalAdmin', 'AdminAgent'],
  },
  'cancel subscriptions': { provider: ['GlobalAdmin', 'AdminAgent', 'SalesAgent'] },
  'vet customers': { platform: ['GlobalAdmin'] },
  'set partner of record': { provider: everyRole },
  'set support contact': { provider: everyRole },
  'write programme': { platform: ['GlobalAdmin'] },
  'read partner': { platform: everyRole, provider: everyRole, reseller: everyRole },
  'business profile': { provider: ['GlobalAdmin'], reseller: ['GlobalAdmin'] },
  'manage users': {
    platform: ['GlobalAdmin', 'UserAdmin'],
    provider: ['GlobalAdmin', 'UserAdmin'],
    reseller: ['GlobalAdmin', 'UserAdmin'],
    customer: ['GlobalAdmin'],
  },
  'read catalogue': { platform: everyRole, provider: everyRole, reseller: everyRole, customer: everyRole },
  // What leaves the company by itself is for whoever answers for all of it.
  'manage webhooks': { provider: ['GlobalAdmin'], reseller: ['GlobalAdmin'] },
  'export tenant data': { provider: ['GlobalAdmin'], reseller: ['GlobalAdmin'], customer: ['GlobalAdmin'] },
  'erase personal data': {
    platform: ['GlobalAdmin'],
    provider: ['GlobalAdmin'],
    reseller: ['GlobalAdmin'],
    customer: ['GlobalAdmin'],
  },
  'sign partner agreement': { provider: ['GlobalAdmin'], reseller: ['GlobalAdmin'] },
} satisfies Record<string, Allowed>;

export type Permission = keyof typeof permissions;

/** Whether a user of this tenant kind holding these roles is allowed the operation group. */
export function isAllowed(permission: Permission, tenantKind: TenantKind, held: readonly Role[]): boolean {
  const allowed: Allowed = permissions[permission];
  return allowed[tenantKind]?.some((role) => held.includes(role)) ?? false;
}
