import { customerOf, savedCustomer } from '../../shared/data/customers.ts';
import { keys } from '../../shared/data/keys.ts';
import { getItem } from '../../shared/data/table.ts';
import { type Customer, setAccountStatus as decide } from '../../shared/domain/customer.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { setAccountStatus } from './contract.ts';

export const handler = endpoint(setAccountStatus, async (call) => {
  const current = customerOf(await getItem(keys.customer(call.parameters.customerId)));
  if (current === undefined) throw new Refusal('CUSTOMER_NOT_FOUND', 'There is no customer with this id.');
  requireVersion(call.ifMatch, current.version);
  const decision = decide(current, call.body.accountStatus, { now: call.at, caller: call.caller });
  if (decision === undefined) return replyOf(current);
  return call.commit([savedCustomer(decision.customer)], decision.entry, replyOf(decision.customer));
});

function replyOf({ id, accountStatus, updatedAt, version }: Customer) {
  return { body: { id, accountStatus, updatedAt }, etag: version };
}
