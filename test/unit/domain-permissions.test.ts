import { describe, expect, it } from 'vitest';
import { isAllowed, type Permission, permissions } from '../../shared/domain/permissions.ts';
import { type Role, roles, type TenantKind, tenantKinds } from '../../shared/domain/tenants.ts';

// GA global admin, UA user admin, AA admin agent, SA sales agent: the columns of the domain rules, section 11.
const column: Record<string, Role> = { GA: 'GlobalAdmin', UA: 'UserAdmin', AA: 'AdminAgent', SA: 'SalesAgent' };
const matrix: Record<Permission, Partial<Record<TenantKind, string>>> = {
  'invite resellers': { provider: 'GA UA AA SA' },
  'answer invitations': { reseller: 'GA', customer: 'GA' },
  'request customer relationships': { provider: 'AA SA', reseller: 'GA AA SA' },
  'end customer relationships': { provider: 'GA AA SA' },
  'list relationships': { provider: 'GA UA AA SA', reseller: 'GA AA SA', customer: 'GA' },
  'request admin grants': { provider: 'AA', reseller: 'AA SA' },
  'consent to admin grants': { reseller: 'AA SA' },
  'answer admin grants': { customer: 'GA' },
  'terminate admin grants': { provider: 'AA', reseller: 'AA SA', customer: 'GA' },
  'list resellers': { provider: 'GA UA AA SA' },
  'verify MPN IDs': { provider: 'GA UA AA SA', reseller: 'GA AA SA' },
  'remove partnerships': { provider: 'GA UA AA SA' },
  'manage partnerships': { provider: 'GA AA' },
  'list own providers': { reseller: 'GA AA SA' },
  'read audit records': { provider: 'GA AA' },
  'add customers': { provider: 'GA UA AA SA' },
  'list customers': { provider: 'GA UA AA SA', reseller: 'GA AA SA' },
  'update customers': { provider: 'GA AA SA' },
  'reveal setup credentials': { provider: 'GA UA AA SA' },
  'reissue setup credentials': { provider: 'GA AA' },
  'confirm agreements': { provider: 'GA AA SA' },
  'order subscriptions': { provider: 'GA UA AA SA' },
  'read subscriptions': { provider: 'GA UA AA SA', reseller: 'GA AA SA' },
  'change subscriptions': { provider: 'GA AA SA', reseller: 'GA AA' },
  'cancel subscriptions': { provider: 'GA AA SA' },
  'vet customers': { platform: 'GA' },
  'set partner of record': { provider: 'GA UA AA SA' },
  'set support contact': { provider: 'GA UA AA SA' },
  'write programme': { platform: 'GA' },
  'read partner': { platform: 'GA UA AA SA', provider: 'GA UA AA SA', reseller: 'GA UA AA SA' },
  'business profile': { provider: 'GA', reseller: 'GA' },
  'manage users': { platform: 'GA UA', provider: 'GA UA', reseller: 'GA UA', customer: 'GA' },
  'read catalogue': {
    platform: 'GA UA AA SA',
    provider: 'GA UA AA SA',
    reseller: 'GA UA AA SA',
    customer: 'GA UA AA SA',
  },
  'manage webhooks': { provider: 'GA', reseller: 'GA' },
  'export tenant data': { provider: 'GA', reseller: 'GA', customer: 'GA' },
  'erase personal data': { platform: 'GA', provider: 'GA', reseller: 'GA', customer: 'GA' },
  'sign partner agreement': { provider: 'GA', reseller: 'GA' },
};

describe('the matrix of roles and operations', () => {
  it('has a row here for every group', () => {
    expect(Object.keys(permissions).sort()).toEqual(Object.keys(matrix).sort());
  });

  describe.each(Object.entries(matrix) as [Permission, Partial<Record<TenantKind, string>>][])('%s', (group, row) => {
    it.each(tenantKinds.flatMap((kind) => roles.map((role) => [kind, role] as const)))('by a %s %s', (kind, role) => {
      const allowed = (row[kind] ?? '').split(' ').some((name) => column[name] === role);
      expect(isAllowed(group, kind, [role])).toBe(allowed);
    });

    it('needs a role at all', () => {
      for (const kind of tenantKinds) expect(isAllowed(group, kind, [])).toBe(false);
    });
  });

  it('allows whoever holds one fitting role among others', () => {
    expect(isAllowed('read audit records', 'provider', ['SalesAgent', 'AdminAgent'])).toBe(true);
    expect(isAllowed('read audit records', 'provider', ['SalesAgent', 'UserAdmin'])).toBe(false);
  });

  it('gives all roles of one kind of tenant nothing of another', () => {
    expect(isAllowed('answer invitations', 'provider', roles)).toBe(false);
    expect(isAllowed('invite resellers', 'reseller', roles)).toBe(false);
    expect(isAllowed('invite resellers', 'platform', roles)).toBe(false);
    expect(isAllowed('read partner', 'customer', roles)).toBe(false);
  });
});
