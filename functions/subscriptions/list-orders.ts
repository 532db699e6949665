import { listOrders as load } from '../../shared/data/orders.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { replyWithPage } from '../../shared/http/list.ts';
import { listOrders } from './contract.ts';
import { requireOwnTie } from './own-subscriptions.ts';

export const handler = endpoint(listOrders, (call) => {
  const { tenantId } = call.caller;
  const { customerId } = call.parameters;
  return replyWithPage(
    call,
    `customers/${customerId}/orders`,
    async (page) => {
      const found = await load(tenantId, customerId, page);
      if (page.start === undefined) requireOwnTie(found.relationship);
      return found;
    },
    (order) => order,
  );
});
