import { type AdminGrant, grantActions, grantStatusAt } from '../../shared/domain/admin-grant.ts';

/** Delegated rights as the clock has them; the contract drops the rest. */
export function grantView(grant: AdminGrant, now: Date) {
  const status = grantStatusAt(grant, now);
  return { ...grant, status, allowedActions: grantActions(status) };
}
