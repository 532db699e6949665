import { relationshipOf } from '../../shared/data/customers.ts';
import { keys } from '../../shared/data/keys.ts';
import { orderOf } from '../../shared/data/orders.ts';
import { getItems } from '../../shared/data/table.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { readOrder } from './contract.ts';
import { requireOwnTie } from './own-subscriptions.ts';

export const handler = endpoint(readOrder, async (call) => {
  const { tenantId } = call.caller;
  const { customerId, orderId } = call.parameters;
  const [tie, item] = await getItems([
    keys.relationship(tenantId, customerId),
    keys.order(tenantId, customerId, orderId),
  ]);
  requireOwnTie(relationshipOf(tie));
  const order = orderOf(item);
  if (order === undefined)
    throw new Refusal('ORDER_NOT_FOUND', 'You have placed no order with this id for the customer.');
  return { body: order, etag: order.version };
});
