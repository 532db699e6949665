import { loadCustomer } from '../../shared/data/customers.ts';
import type { Key } from '../../shared/data/keys.ts';
import { requireActiveTie } from '../../shared/domain/customer.ts';
import { Refusal } from '../../shared/domain/refusal.ts';

/**
 * The caller's tie to the customer of the path, with the customer and what else is asked for. One round trip.
 * @throws Refusal `CUSTOMER_NOT_FOUND`; `RELATIONSHIP_ENDED` for those who once served the customer
 */
export async function loadOwnCustomer(
  call: { caller: { tenantId: string }; parameters: { customerId: string } },
  also: (Key | undefined)[] = [],
) {
  const found = await loadCustomer(call.caller.tenantId, call.parameters.customerId, also);
  if (found === undefined) throw new Refusal('CUSTOMER_NOT_FOUND', 'You have no customer with this id.');
  requireActiveTie(found.relationship);
  return found;
}
