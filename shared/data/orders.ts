import * as z from 'zod/mini';
import type { CustomerRelationship } from '../domain/customer.ts';
import type { Order } from '../domain/ordering/order.ts';
import { type CustomerUsage, noUsage } from '../domain/ordering/usage.ts';
import type { Write } from './commit.ts';
import { relationshipOf } from './customers.ts';
import { keys } from './keys.ts';
import { getItem, type Item, type Page, queryPage } from './table.ts';

const storedOrder = z.looseObject({
  id: z.string(),
  providerId: z.string(),
  customerId: z.string(),
  status: z.enum(['COMPLETED']),
  lineItems: z.array(z.looseObject({ lineItemNumber: z.int(), offerId: z.string(), subscriptionId: z.string() })),
  totalLicences: z.int(),
});

export function orderOf(item: Item | undefined): Order | undefined {
  return item && (storedOrder.parse(item.data) as unknown as Order);
}

export async function loadOrder(partnerId: string, customerId: string, orderId: string): Promise<Order | undefined> {
  return orderOf(await getItem(keys.order(partnerId, customerId, orderId)));
}

export function newOrder(order: Order): Write & { put: Item } {
  const { providerId, customerId, id } = order;
  return {
    put: { ...keys.order(providerId, customerId, id), kind: 'ORDER', data: { ...order } },
    expects: 'ABSENT',
  };
}

const storedUsage = z.looseObject({ customerId: z.string(), version: z.int() });

/** Nothing for a customer that never had anything. */
export function usageOf(item: Item | undefined, customerId: string): CustomerUsage {
  return item ? (storedUsage.parse(item.data) as unknown as CustomerUsage) : noUsage(customerId);
}

/**
 * One page of a provider's orders for a customer, newest first. One query, since the tie lies just behind the orders: the
 * first page brings it along; undefined there says that the provider has no such customer.
 */
export async function listOrders(
  providerId: string,
  customerId: string,
  page: { limit: number; start?: Record<string, unknown> | undefined },
): Promise<Page<Order> & { relationship: CustomerRelationship | undefined }> {
  const tie = keys.relationship(providerId, customerId);
  const isFirst = page.start === undefined;
  const found = await queryPage({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: {
      ':pk': tie.pk,
      ':first': keys.order(providerId, customerId, '').sk,
      ':last': tie.sk,
    },
    ScanIndexForward: false,
    Limit: page.limit + (isFirst ? 1 : 0),
    ...(page.start && { ExclusiveStartKey: page.start }),
    ConsistentRead: true,
  });
  return {
    relationship: relationshipOf(found.items.find(({ kind }) => kind === 'RELATIONSHIP')),
    items: found.items.filter(({ kind }) => kind === 'ORDER').flatMap((item) => orderOf(item) ?? []),
    next: found.next,
  };
}

/** What the customer has of everything: each order and each change of seats is a condition on its version. */
export function savedUsage(usage: CustomerUsage): Write {
  return {
    put: { ...keys.usage(usage.customerId), kind: 'USAGE', data: { ...usage } },
    expects: usage.version === 1 ? 'ABSENT' : { version: usage.version - 1 },
  };
}
