import * as z from 'zod/mini';
import { languages } from '../domain/languages.ts';
import {
  type DeliveryStatus,
  deliveryStatuses,
  type PartnershipRequest,
  type RequestStatus,
  requestStatuses,
  statusAt,
} from '../domain/partnership-request.ts';
import type { Write } from './commit.ts';
import { dueKeys, idOfListKey, keys, lapsedRange, partitions, requestListKey } from './keys.ts';
import { fieldsOf, getItem, getItems, type Item, type Page, parted, queryPage, updateItem } from './table.ts';

const stored = z.looseObject({
  id: z.string(),
  providerId: z.string(),
  recipientEmail: z.string(),
  language: z.enum(languages),
  expiresInDays: z.int(),
  acceptableBy: z.enum(['RECIPIENT', 'TENANT_ADMINISTRATOR']),
  mode: z.enum(['SEND', 'DRAFT']),
  tokenVersion: z.int(),
  expiresAt: z.string(),
  sendCount: z.int(),
  status: z.enum(requestStatuses),
  deliveryStatus: z.enum(deliveryStatuses),
  remindedDays: z.array(z.int()),
  version: z.int(),
  createdAt: z.string(),
});

/** The texts, and what no list shows, so that an entry stays under the 1 KB that one write unit pays for. */
const messageFields = ['subject', 'bodyText', 'providerName', 'replyTo', 'recentSends', 'invitedBy'] as const;

const storedMessage = z.looseObject({
  subject: z.string(),
  bodyText: z.string(),
  providerName: z.string(),
  replyTo: z.string(),
  recentSends: z.array(z.string()),
  invitedBy: z.looseObject({ userId: z.string(), email: z.string(), language: z.enum(languages) }),
});

/** A request as lists hold it. */
export type ListedRequest = Omit<PartnershipRequest, (typeof messageFields)[number]>;

function listedRequestOf(item: Item): ListedRequest {
  return stored.parse(item.data) as unknown as ListedRequest;
}

export function requestOf(item: Item | undefined): PartnershipRequest | undefined {
  return (
    item &&
    ({ ...listedRequestOf(item), ...storedMessage.parse(fieldsOf(item.message, messageFields)) } as PartnershipRequest)
  );
}

export async function loadRequest(providerId: string, requestId: string): Promise<PartnershipRequest | undefined> {
  return requestOf(await getItem(keys.request(providerId, requestId)));
}

export function newRequest(request: PartnershipRequest): Write & { put: Item } {
  return { put: requestItem(request), expects: 'ABSENT' };
}

export function changedRequest(request: PartnershipRequest): Write & { put: Item } {
  return { put: requestItem(request), expects: { version: request.version - 1 } };
}

/**
 * Moves the job's next look. The version goes up with it, so that a change decided on the older item cannot put the old
 * look back; false when the request changed meanwhile.
 */
export async function wakeRequest(request: PartnershipRequest, at: string): Promise<boolean> {
  const { duePk, dueSk } = dueKeys('REQUEST', at, request.id);
  return updateItem({
    Key: keys.request(request.providerId, request.id),
    UpdateExpression: 'SET duePk = :duePk, dueSk = :dueSk, #data.wakeAt = :at, #data.#version = :next',
    ConditionExpression: '#data.#version = :version',
    ExpressionAttributeNames: { '#data': 'data', '#version': 'version' },
    ExpressionAttributeValues: {
      ':duePk': duePk,
      ':dueSk': dueSk,
      ':at': at,
      ':version': request.version,
      ':next': request.version + 1,
    },
  });
}

export interface RequestFilter {
  status?: RequestStatus | undefined;
  deliveryStatus?: DeliveryStatus | undefined;
  /** Beginning of the recipient's address, lower case. */
  recipientEmail?: string | undefined;
}

/**
 * One page of a provider's requests: open ones first, those with the longest time ahead at the top, then each closed
 * state, newest first; by address when an address is asked for. The clock decides what is EXPIRED, whether or not a job has written it down. One query; a filter by
 * address reads the requests in a second step.
 */
export async function listRequests(
  providerId: string,
  filter: RequestFilter,
  page: { limit: number; start?: Record<string, unknown> | undefined },
  now: Date,
): Promise<Page<ListedRequest>> {
  if (filter.recipientEmail !== undefined) return listByEmail(providerId, filter, page, now);
  const { status } = filter;
  const [found, lapsed] = await Promise.all([
    queryByStatus(providerId, status, filter, page, now),
    status === 'EXPIRED' && page.start === undefined ? lapsedRequests(providerId, filter, now) : [],
  ]);
  return { items: [...lapsed, ...found.items.map(listedRequestOf)], next: found.next };
}

/** How many of a provider's open requests `belong`; lapsed ones count until the job has closed them. */
export async function countOpenRequests(providerId: string, belong: (requestId: string) => boolean): Promise<number> {
  let count = 0;
  let start: Record<string, unknown> | undefined;
  do {
    const page = await queryPage({
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :pk AND begins_with(gsi1sk, :status)',
      ExpressionAttributeValues: { ':pk': partitions.requests(providerId), ':status': requestListKey('PENDING') },
      ProjectionExpression: 'gsi1sk',
      ...(start && { ExclusiveStartKey: start }),
    });
    count += page.items.filter(({ gsi1sk = '' }) => belong(idOfListKey(gsi1sk))).length;
    start = page.next;
  } while (start !== undefined);
  return count;
}

async function queryByStatus(
  providerId: string,
  status: RequestStatus | undefined,
  filter: RequestFilter,
  page: { limit: number; start?: Record<string, unknown> | undefined },
  now: Date,
): Promise<Page<Item>> {
  const { deliveryStatus } = filter;
  // What has lapsed is no longer pending, whether or not a job has written it down.
  const range = status === 'PENDING' ? lapsedRange(requestListKey(status), now).current : undefined;
  return queryPage({
    IndexName: 'gsi1',
    KeyConditionExpression: range ? inRange : status ? 'gsi1pk = :pk AND begins_with(gsi1sk, :status)' : 'gsi1pk = :pk',
    ...(deliveryStatus && {
      FilterExpression: '#data.deliveryStatus = :delivery',
      ExpressionAttributeNames: { '#data': 'data' },
    }),
    ExpressionAttributeValues: {
      ':pk': partitions.requests(providerId),
      ...(range ? { ':first': range[0], ':last': range[1] } : status && { ':status': requestListKey(status) }),
      ...(deliveryStatus && { ':delivery': deliveryStatus }),
    },
    ScanIndexForward: false,
    Limit: page.limit,
    ...(page.start && { ExclusiveStartKey: page.start }),
  });
}

const inRange = 'gsi1pk = :pk AND gsi1sk BETWEEN :first AND :last';

/** Requests that have lapsed and that no job has closed yet: few, since the job runs every few minutes. */
async function lapsedRequests(providerId: string, filter: RequestFilter, now: Date): Promise<ListedRequest[]> {
  const [first, last] = lapsedRange(requestListKey('PENDING'), now).lapsed;
  const { items } = await queryPage({
    IndexName: 'gsi1',
    KeyConditionExpression: inRange,
    ExpressionAttributeValues: { ':pk': partitions.requests(providerId), ':first': first, ':last': last },
    ScanIndexForward: false,
  });
  return items
    .map(listedRequestOf)
    .filter(({ deliveryStatus }) => filter.deliveryStatus === undefined || deliveryStatus === filter.deliveryStatus);
}

async function listByEmail(
  providerId: string,
  filter: RequestFilter,
  page: { limit: number; start?: Record<string, unknown> | undefined },
  now: Date,
): Promise<Page<ListedRequest>> {
  const found = await queryPage({
    IndexName: 'gsi3',
    KeyConditionExpression: 'gsi3pk = :pk AND begins_with(gsi3sk, :email)',
    ExpressionAttributeValues: {
      ':pk': partitions.requestsByEmail(providerId),
      ':email': filter.recipientEmail,
    },
    Limit: page.limit,
    ...(page.start && { ExclusiveStartKey: page.start }),
  });
  const items = (await getItems(found.items)).flatMap((item) => requestOf(item) ?? []);
  const matching = items.filter(
    (request) =>
      (filter.status === undefined || statusAt(request, now) === filter.status) &&
      (filter.deliveryStatus === undefined || request.deliveryStatus === filter.deliveryStatus),
  );
  return { items: matching, next: found.next };
}

function requestItem(request: PartnershipRequest): Item {
  return {
    ...keys.request(request.providerId, request.id),
    kind: 'REQUEST',
    ...parted(request, messageFields),
    gsi1pk: partitions.requests(request.providerId),
    gsi1sk: requestListKey(request.status, request),
    gsi3pk: partitions.requestsByEmail(request.providerId),
    gsi3sk: `${request.recipientEmail}#${request.id}`,
    ...(request.wakeAt !== undefined && dueKeys('REQUEST', request.wakeAt, request.id)),
  };
}
