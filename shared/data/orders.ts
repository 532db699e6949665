import * as z from 'zod/mini';
import type { Order } from '../domain/ordering/order.ts';
import type { CustomerUsage } from '../domain/ordering/usage.ts';
import type { Write } from './commit.ts';
import { keys } from './keys.ts';
import { getItem, type Item } from './table.ts';

const storedOrder = z.looseObject({
  id: z.string(),
  providerId: z.string(),
  customerId: z.string(),
  status: z.enum(['COMPLETED']),
  lineItems: z.array(z.looseObject({ lineItemNumber: z.int(), offerId: z.string(), subscriptionId: z.string() })),
  totalLicences: z.int(),
});

function orderOf(item: Item | undefined): Order | undefined {
  return item && (storedOrder.parse(item.data) as unknown as Order);
}

export async function loadOrder(partnerId: string, customerId: string, orderId: string): Promise<Order | undefined> {
  return orderOf(await getItem(keys.order(partnerId, customerId, orderId)));
}

export function newOrder(order: Order): Write {
  const { providerId, customerId, id } = order;
  return {
    put: { ...keys.order(providerId, customerId, id), kind: 'ORDER', data: { ...order } },
    expects: 'ABSENT',
  };
}

/** What the customer has of everything: each order and each change of seats is a condition on its version. */
export function savedUsage(usage: CustomerUsage): Write {
  return {
    put: { ...keys.usage(usage.customerId), kind: 'USAGE', data: { ...usage } },
    expects: usage.version === 1 ? 'ABSENT' : { version: usage.version - 1 },
  };
}
