import * as z from 'zod/mini';
import {
  type AnyInvitation,
  type DeliveryStatus,
  deliveryStatuses,
  type InvitationKind,
  type RequestStatus,
  requestStatuses,
  statusAt,
} from '../domain/invitation.ts';
import { languages } from '../domain/languages.ts';
import type { PartnershipRequest } from '../domain/partnership-request.ts';
import type { RelationshipRequest } from '../domain/relationship-request.ts';
import type { Lead, Write } from './commit.ts';
import { dueKeys, idOfListKey, keys, lapsedRange, partitions, requestListKey } from './keys.ts';
import { fieldsOf, getItem, getItems, type Item, type Page, parted, queryAll, queryPage, updateItem } from './table.ts';

const stored = z.looseObject({
  id: z.string(),
  // Requests of the version before are all for resellers.
  kind: z._default(z.enum(['r', 'c']), 'r'),
  providerId: z.string(),
  recipientEmail: z.string(),
  language: z.enum(languages),
  expiresInDays: z.int(),
  mode: z.enum(['SEND', 'DRAFT']),
  acceptableBy: z.optional(z.enum(['RECIPIENT', 'TENANT_ADMINISTRATOR'])),
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

interface RequestOf {
  r: PartnershipRequest;
  c: RelationshipRequest;
}

/** A request as lists hold it. */
export type ListedRequest<K extends InvitationKind = InvitationKind> = Omit<
  RequestOf[K],
  (typeof messageFields)[number]
>;

function listedRequestOf<K extends InvitationKind>(item: Item): ListedRequest<K> {
  return stored.parse(item.data) as unknown as ListedRequest<K>;
}

/** The request of an item, of either kind. */
export function requestOf(item: Item | undefined): AnyInvitation | undefined {
  return (
    item &&
    ({ ...listedRequestOf(item), ...storedMessage.parse(fieldsOf(item.message, messageFields)) } as AnyInvitation)
  );
}

/** A partner's request, of either kind. */
export async function loadRequest(providerId: string, requestId: string): Promise<AnyInvitation | undefined> {
  return requestOf(await getItem(keys.request(providerId, requestId)));
}

/** The request when it is one of this kind: whoever asks for the other one is told that there is none. */
export function ofKind<K extends InvitationKind>(
  request: AnyInvitation | undefined,
  kind: K,
): RequestOf[K] | undefined {
  return request?.kind === kind ? (request as RequestOf[K]) : undefined;
}

export function newRequest(request: AnyInvitation): Write & { put: Item } {
  return { put: requestItem(request), expects: 'ABSENT' };
}

export function changedRequest(request: AnyInvitation): Write & { put: Item } {
  return { put: requestItem(request), expects: { version: request.version - 1 } };
}

/** A request that is deleted for good. */
export function purgedRequest({ providerId, id, version }: AnyInvitation): Lead {
  return { remove: keys.request(providerId, id), expects: { version } };
}

/**
 * Moves the job's next look. The version goes up with it, so that a change decided on the older item cannot put the old
 * look back; false when the request changed meanwhile.
 */
export async function wakeRequest(request: AnyInvitation, at: string): Promise<boolean> {
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
 * One page of a partner's requests of one kind: open ones first, those with the longest time ahead at the top, then each
 * closed state, newest first; by address when an address is asked for. The clock decides what is EXPIRED, whether or not
 * a job has written it down. One query; a filter by
 * address reads the requests in a second step.
 */
export async function listRequests<K extends InvitationKind>(
  of: RequestsOf<K>,
  filter: RequestFilter,
  page: { limit: number; start?: Record<string, unknown> | undefined },
  now: Date,
): Promise<Page<ListedRequest<K>>> {
  if (filter.recipientEmail !== undefined) return listByEmail(of, filter, page, now);
  const { status } = filter;
  const [found, lapsed] = await Promise.all([
    queryByStatus(of, status, filter, page, now),
    status === 'EXPIRED' && page.start === undefined ? lapsedRequests(of, filter, now) : [],
  ]);
  return { items: [...lapsed, ...found.items.map((item) => listedRequestOf<K>(item))], next: found.next };
}

interface RequestsOf<K extends InvitationKind = InvitationKind> {
  providerId: string;
  kind: K;
}

/** How many of a partner's open requests `belong`, of both kinds; lapsed ones count until the job has closed them. */
export async function countOpenRequests(providerId: string, belong: (requestId: string) => boolean): Promise<number> {
  const counts = await Promise.all((['r', 'c'] as const).map((kind) => countOpen({ providerId, kind }, belong)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function countOpen({ providerId, kind }: RequestsOf, belong: (requestId: string) => boolean): Promise<number> {
  const items = await queryAll({
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :pk AND begins_with(gsi1sk, :status)',
    ExpressionAttributeValues: { ':pk': partitions.requests(providerId, kind), ':status': requestListKey('PENDING') },
    ProjectionExpression: 'gsi1sk',
  });
  return items.filter(({ gsi1sk = '' }) => belong(idOfListKey(gsi1sk))).length;
}

async function queryByStatus(
  { providerId, kind }: RequestsOf,
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
      ':pk': partitions.requests(providerId, kind),
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
async function lapsedRequests<K extends InvitationKind>(
  { providerId, kind }: RequestsOf<K>,
  filter: RequestFilter,
  now: Date,
): Promise<ListedRequest<K>[]> {
  const [first, last] = lapsedRange(requestListKey('PENDING'), now).lapsed;
  const { items } = await queryPage({
    IndexName: 'gsi1',
    KeyConditionExpression: inRange,
    ExpressionAttributeValues: { ':pk': partitions.requests(providerId, kind), ':first': first, ':last': last },
    ScanIndexForward: false,
  });
  return items
    .map((item) => listedRequestOf<K>(item))
    .filter(({ deliveryStatus }) => filter.deliveryStatus === undefined || deliveryStatus === filter.deliveryStatus);
}

async function listByEmail<K extends InvitationKind>(
  { providerId, kind }: RequestsOf<K>,
  filter: RequestFilter,
  page: { limit: number; start?: Record<string, unknown> | undefined },
  now: Date,
): Promise<Page<ListedRequest<K>>> {
  const found = await queryPage({
    IndexName: 'gsi3',
    KeyConditionExpression: 'gsi3pk = :pk AND begins_with(gsi3sk, :email)',
    ExpressionAttributeValues: {
      ':pk': partitions.requestsByEmail(providerId, kind),
      ':email': filter.recipientEmail,
    },
    Limit: page.limit,
    ...(page.start && { ExclusiveStartKey: page.start }),
  });
  const items = (await getItems(found.items)).flatMap((item) => ofKind(requestOf(item), kind) ?? []);
  const matching = items.filter(
    (request) =>
      (filter.status === undefined || statusAt(request, now) === filter.status) &&
      (filter.deliveryStatus === undefined || request.deliveryStatus === filter.deliveryStatus),
  );
  return { items: matching, next: found.next };
}

function requestItem(request: AnyInvitation): Item {
  return {
    ...keys.request(request.providerId, request.id),
    kind: 'REQUEST',
    ...parted(request, messageFields),
    gsi1pk: partitions.requests(request.providerId, request.kind),
    gsi1sk: requestListKey(request.status, request),
    gsi3pk: partitions.requestsByEmail(request.providerId, request.kind),
    gsi3sk: `${request.recipientEmail}#${request.id}`,
    ...(request.wakeAt !== undefined && dueKeys('REQUEST', request.wakeAt, request.id)),
  };
}
