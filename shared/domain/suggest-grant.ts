import type { GrantRole } from './admin-grant.ts';
import type { Order } from './ordering/order.ts';

/** A request for rights that fits what was ordered: what to send, and where. */
export interface SuggestedGrant {
  request: string;
  body: { displayName: string; roles: GrantRole[]; duration: string; resellerId?: string | undefined };
}

/**
 * Whoever manages what a customer uses by consumption needs to own it in the customer's tenant: offered with the order
 * that begins it, for the reseller that the order names, else for the provider itself. Undefined without such a line.
 */
export function suggestGrant({ id, customerId, resellerId, lineItems }: Order): SuggestedGrant | undefined {
  if (lineItems.every(({ billingType }) => billingType !== 'USAGE')) return undefined;
  return {
    request: `POST /v1/customers/${customerId}/admin-grants`,
    body: {
      displayName: `Tenant owner, order ${id}`,
      roles: ['TenantOwner'],
      duration: 'P1Y',
      ...(resellerId !== undefined && { resellerId }),
    },
  };
}
