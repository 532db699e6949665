import { type AdminGrant, grantActions, grantAt } from '../../shared/domain/admin-grant.ts';
import type { GrantReference } from '../../shared/domain/journal.ts';
import type { Caller } from '../../shared/domain/tenants.ts';
import { grantLinks } from '../../shared/runtime/secrets.ts';

/** Delegated rights as the clock has them, with what the caller may do; the contract drops the rest. */
export function grantView(grant: AdminGrant, { caller, at }: { caller: Caller; at: Date }) {
  return { ...grantAt(grant, at), allowedActions: grantActions(grant, caller, at) };
}

type Viewed = Pick<AdminGrant, 'id' | 'customerId' | 'status' | 'isPartnerConsentPending' | 'lapsesAt'>;

/** Adds where the customer decides, which is stored nowhere, for as long as it can. */
export async function revealApproval(body: unknown): Promise<unknown> {
  return withApprovalUrl(body as Viewed, await grantLinks());
}

export function withApprovalUrl<V extends Viewed>(viewed: V, linkOf: (grant: GrantReference) => string) {
  const { id: grantId, customerId, status, isPartnerConsentPending, lapsesAt } = viewed;
  if (status !== 'PENDING' || isPartnerConsentPending) return viewed;
  return { ...viewed, approvalUrl: linkOf({ customerId, grantId, lapsesAt }) };
}
