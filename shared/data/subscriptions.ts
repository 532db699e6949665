import * as z from 'zod/mini';
import type { CustomerRelationship } from '../domain/customer.ts';
import { type RecordPeriod, recordOf } from '../domain/ordering/record-period.ts';
import { isLive, type OnRecord, type Subscription } from '../domain/ordering/subscription.ts';
import { nextChangeAt } from '../domain/ordering/subscription-clock.ts';
import type { Write } from './commit.ts';
import { relationshipOf } from './customers.ts';
import { dueKeys, keys, partitions, recordEndedAt, recordPlace } from './keys.ts';
import { fieldsOf, getItems, type Item, type Page, parted, queryAll, queryPage } from './table.ts';

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
  updates: z.int(),
  partnerId: z.optional(z.string()),
  resellerId: z.optional(z.string()),
  onRecord: z.optional(z.looseObject({ since: z.string(), quantity: z.int() })),
  supportContact: z.looseObject({ supportPartnerId: z.string() }),
  stalePartners: z.optional(z.array(z.enum(['PARTNER_OF_RECORD', 'SUPPORT_CONTACT']))),
  version: z.int(),
});

/** What grows, in no list of the indexes. */
const growingFields = ['partnerIdHistory', 'refundableQuantity'] as const;

const storedFields = z.looseObject({
  partnerIdHistory: z.array(z.looseObject({ effectiveFrom: z.string() })),
  refundableQuantity: z.array(z.looseObject({ quantity: z.int(), until: z.string() })),
});

/** A subscription as the lists of the indexes hold it: not to be written back. */
export type ListedSubscription = Omit<Subscription, (typeof growingFields)[number]>;

/** As it was written last; what the clock made of it since, `subscriptionAt` tells. */
export function subscriptionOf(item: Item | undefined): Subscription | undefined {
  if (item === undefined) return undefined;
  const grown = storedFields.parse(fieldsOf(item.message, growingFields));
  return { ...stored.parse(item.data), ...grown } as unknown as Subscription;
}

export function listedSubscriptionOf(item: Item): ListedSubscription {
  return stored.parse(item.data) as unknown as ListedSubscription;
}

/**
 * A subscription in all its places, of which nothing but its `version` has to agree with the stored one. Who is on record
 * since when stands in its own index keys, so that an order of 50 lines, and the end of a base with all its add-ons,
 * write nothing beside them; a stretch that is over before its subscription is kept as an item of its own.
 */
export function savedSubscription(subscription: Subscription): [Write & { put: Item }, ...Write[]] {
  const { version } = subscription;
  const { onRecord, ended } = recordOf(subscription);
  return [
    {
      put: subscriptionItem(subscription, onRecord),
      expects: version === 1 ? 'ABSENT' : { version: version - 1 },
    },
    ...(ended === undefined ? [] : [endedPeriod(ended)]),
  ];
}

/** It is over, so that nothing ever writes it again. */
function endedPeriod(period: RecordPeriod): Write {
  const { providerId, customerId, resellerId, subscriptionId, effectiveFrom, effectiveUntil = effectiveFrom } = period;
  return {
    put: {
      ...keys.recordPeriod(providerId, customerId, subscriptionId, effectiveFrom),
      kind: 'RECORD_PERIOD',
      data: { ...period },
      gsi1pk: recordEndedAt(resellerId, effectiveUntil),
      gsi1sk: recordPlace(providerId, effectiveFrom, subscriptionId),
    },
    expects: 'ANY',
  };
}

function subscriptionItem(subscription: Subscription, onRecord: OnRecord): Item {
  const { providerId, customerId, id, supportContact, stalePartners = [] } = subscription;
  const wakeAt = nextChangeAt(subscription);
  const recordPartition = recordPartitionOf(subscription, onRecord);
  return {
    ...keys.subscription(providerId, customerId, id),
    kind: 'SUBSCRIPTION',
    ...parted({ ...subscription, onRecord }, growingFields),
    ...(recordPartition !== undefined && {
      gsi1pk: recordPartition,
      gsi1sk: recordPlace(providerId, onRecord.since, id),
    }),
    ...(isLive(subscription) &&
      stalePartners.length > 0 && { gsi2pk: partitions.staleSubscriptions(providerId), gsi2sk: id }),
    gsi3pk: partitions.subscriptions(providerId),
    // After every identifier: what has ended has nobody who supports it.
    gsi3sk: `${isLive(subscription) ? supportContact.supportPartnerId : '~'}#${customerId}#${id}`,
    ...(wakeAt !== undefined && dueKeys('SUBSCRIPTION', wakeAt, id)),
  };
}

/** In which list its stretch on record stands: of those that go on, or of those that ended in a month. */
function recordPartitionOf({ providerId }: Subscription, { resellerId, until }: OnRecord): string | undefined {
  if (until !== undefined) return resellerId && recordEndedAt(resellerId, until);
  return resellerId === undefined ? partitions.nobodyOnRecord(providerId) : partitions.onRecord(resellerId);
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
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
    ExpressionAttributeValues: {
      ':pk': keys.relationship(providerId, customerId).pk,
      ':kind': keys.subscription(providerId, customerId, '').sk,
    },
    ConsistentRead: true,
  });
  return subscriptionsIn(items);
}

function subscriptionsIn(items: readonly Item[]): Subscription[] {
  return items.filter(({ kind }) => kind === 'SUBSCRIPTION').flatMap((item) => subscriptionOf(item) ?? []);
}

/** Which of the subscriptions are listed: always those of one provider, or those on record for one reseller. */
export type SubscriptionList =
  | { of: 'RESELLER_ON_RECORD'; resellerId: string; providerId?: string | undefined }
  | { of: 'NOBODY_ON_RECORD'; providerId: string }
  | { of: 'STALE_PARTNER'; providerId: string }
  | { of: 'SUPPORT_CONTACT'; providerId: string; supportPartnerId: string }
  | { of: 'PROVIDER'; providerId: string };

type PageQuery = { limit: number; start?: Record<string, unknown> | undefined };

/**
 * One page of subscriptions. One query for those on record for a reseller, for nobody, or with a partner that is stale:
 * the running ones, longest on record first; those by support contact, and all of a provider, the ended ones last, take
 * a second round trip, since their index holds keys only and so costs a change of a subscription nothing.
 */
export async function listAcrossCustomers(list: SubscriptionList, page: PageQuery): Promise<Page<ListedSubscription>> {
  switch (list.of) {
    case 'RESELLER_ON_RECORD': {
      const { resellerId, providerId } = list;
      const found = await queryRange('gsi1', partitions.onRecord(resellerId), providerId && `${providerId}#`, page);
      return { items: found.items.map(listedSubscriptionOf), next: found.next };
    }
    case 'NOBODY_ON_RECORD': {
      const found = await queryRange('gsi1', partitions.nobodyOnRecord(list.providerId), undefined, page);
      return { items: found.items.map(listedSubscriptionOf), next: found.next };
    }
    case 'STALE_PARTNER': {
      const found = await queryRange('gsi2', partitions.staleSubscriptions(list.providerId), undefined, page);
      return { items: found.items.map(listedSubscriptionOf), next: found.next };
    }
    case 'SUPPORT_CONTACT':
      return listByKeys(list.providerId, `${list.supportPartnerId}#`, page);
    case 'PROVIDER':
      return listByKeys(list.providerId, undefined, page);
  }
}

async function listByKeys(
  providerId: string,
  beginning: string | undefined,
  page: PageQuery,
): Promise<Page<ListedSubscription>> {
  const found = await queryRange('gsi3', partitions.subscriptions(providerId), beginning, page);
  const items = found.items.length > 0 ? await getItems(found.items) : [];
  return { items: items.flatMap((item) => (item === undefined ? [] : [listedSubscriptionOf(item)])), next: found.next };
}

function queryRange(
  index: 'gsi1' | 'gsi2' | 'gsi3',
  partition: string,
  beginning: string | undefined,
  page: PageQuery,
): Promise<Page<Item>> {
  return queryPage({
    IndexName: index,
    KeyConditionExpression: `${index}pk = :pk${beginning ? ` AND begins_with(${index}sk, :beginning)` : ''}`,
    ExpressionAttributeValues: { ':pk': partition, ...(beginning && { ':beginning': beginning }) },
    Limit: page.limit,
    ...(page.start && { ExclusiveStartKey: page.start }),
  });
}
