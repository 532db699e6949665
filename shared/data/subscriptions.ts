import * as z from 'zod/mini';
import type { CustomerRelationship } from '../domain/customer.ts';
import type { Subscription } from '../domain/ordering/subscription.ts';
import { nextChangeAt } from '../domain/ordering/subscription-clock.ts';
import type { Write } from './commit.ts';
import { relationshipOf } from './customers.ts';
import { dueKeys, keys } from './keys.ts';
import { type Item, type Page, queryPage } from './table.ts';

const stored = z.looseObject({
  id: z.string(),
  providerId: z.string(),
  customerId: z.string(),
  offerId: z.string(),
  offerTerms: z.looseObject({ minimumQuantity: z.int(), maximumQuantity: z.int(), isAutoRenewable: z.boolean() }),
  quantity: z.int(),
  status: z.enum(['ACTIVE', 'SUSPENDED', 'CANCELLED', 'EXPIRED', 'DISABLED', 'DELETED']),
  autoRenewEnabled: z.boolean(),
  effectiveStartDate: z.string(),
  termsBegun: z.int(),
  refundableQuantity: z.array(z.looseObject({ quantity: z.int(), until: z.string() })),
  updates: z.int(),
  version: z.int(),
});

/** As it was written last; what the clock made of it since, `subscriptionAt` tells. */
export function subscriptionOf(item: Item | undefined): Subscription | undefined {
  return item && (stored.parse(item.data) as unknown as Subscription);
}

/** A subscription, of which nothing but its `version` has to agree with the stored one. */
export function savedSubscription(subscription: Subscription): Write & { put: Item } {
  const { version } = subscription;
  return { put: subscriptionItem(subscription), expects: version === 1 ? 'ABSENT' : { version: version - 1 } };
}

function subscriptionItem(subscription: Subscription): Item {
  const { providerId, customerId, id } = subscription;
  const wakeAt = nextChangeAt(subscription);
  return {
    ...keys.subscription(providerId, customerId, id),
    kind: 'SUBSCRIPTION',
    data: { ...subscription },
    ...(wakeAt !== undefined && dueKeys('SUBSCRIPTION', wakeAt, id)),
  };
}

/**
 * One page of what a provider's customer has, in the order of purchase. One query, since the tie lies just before the
 * subscriptions: the first page brings it along; undefined there says that the provider has no such customer.
 */
export async function listSubscriptions(
  providerId: string,
  customerId: string,
  page: { limit: number; start?: Record<string, unknown> | undefined },
): Promise<Page<Subscription> & { relationship: CustomerRelationship | undefined }> {
  const tie = keys.relationship(providerId, customerId);
  const isFirst = page.start === undefined;
  const found = await queryPage({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: {
      ':pk': tie.pk,
      ':first': tie.sk,
      ':last': keys.subscription(providerId, customerId, '~').sk,
    },
    Limit: page.limit + (isFirst ? 1 : 0),
    ...(page.start && { ExclusiveStartKey: page.start }),
    ConsistentRead: true,
  });
  return {
    relationship: relationshipOf(found.items.find(({ kind }) => kind === 'RELATIONSHIP')),
    items: subscriptionsIn(found.items),
    next: found.next,
  };
}

/** Everything that a provider's customer has or had, strongly consistent; a page holds about a thousand. */
export async function loadSubscriptions(providerId: string, customerId: string): Promise<Subscription[]> {
  const items: Item[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const found = await queryPage({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
      ExpressionAttributeValues: {
        ':pk': keys.relationship(providerId, customerId).pk,
        ':kind': keys.subscription(providerId, customerId, '').sk,
      },
      ConsistentRead: true,
      ...(start && { ExclusiveStartKey: start }),
    });
    items.push(...found.items);
    start = found.next;
  } while (start !== undefined);
  return subscriptionsIn(items);
}

function subscriptionsIn(items: readonly Item[]): Subscription[] {
  return items.filter(({ kind }) => kind === 'SUBSCRIPTION').flatMap((item) => subscriptionOf(item) ?? []);
}
