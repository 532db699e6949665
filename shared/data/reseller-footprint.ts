import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { isOpenGrant } from '../domain/admin-grant.ts';
import type { Partner } from '../domain/partner.ts';
import { isInvitationTo } from '../domain/partnership-changes.ts';
import { grantOf } from './admin-grants.ts';
import { draftListKey, idOfListKey, partitions, requestListKey } from './keys.ts';
import { type Item, queryPage } from './table.ts';

/** A count that looked at no more than `furthest` entries. */
export interface Counted {
  count: number;
  /** False when there may be more than were looked at. */
  isComplete: boolean;
  /** Of all that were counted. */
  ids: string[];
}

/** What a provider has with a reseller, and what it would keep without it. */
export interface Footprint {
  customers: Counted;
  partnerOfRecord: Counted;
  supportContact: Counted;
  openDrafts: Counted;
  pendingRequests: Counted;
  /** The rights that the provider asked for and the reseller has. */
  adminGrants: Counted;
}

// A person who decides wants to know whether it is 3 or 300, and hardly whether it is 3,000 or 4,000: the lists tell that.
const furthest = 1000;

/** Six queries side by side, each over one page of at most 1,000 entries, so that the cost has an end whatever there is. */
export async function footprintOf(providerId: string, reseller: Partner, now: Date): Promise<Footprint> {
  const [customers, [partnerOfRecord, supportContact], openDrafts, pendingRequests, adminGrants] = await Promise.all([
    counted(
      {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': partitions.customersBy(providerId, 'RESELLER', reseller.id) },
        ProjectionExpression: 'sk',
      },
      ({ sk }) => idOfListKey(sk),
    ),
    rolesOf(providerId, reseller.id),
    counted(
      {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :pk AND begins_with(gsi1sk, :open)',
        FilterExpression: '#data.resellerId = :reseller AND #data.expiresAt > :now',
        ExpressionAttributeNames: { '#data': 'data' },
        ExpressionAttributeValues: {
          ':pk': partitions.drafts(providerId),
          // The first letter of the key says whether a draft is open; its state follows.
          ':open': draftListKey('REVIEW').slice(0, 1),
          ':reseller': reseller.id,
          ':now': now.toISOString(),
        },
      },
      ({ data }) => String(data['id']),
    ),
    counted(
      {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :pk AND begins_with(gsi1sk, :pending)',
        FilterExpression: '#data.expiresAt > :now',
        ExpressionAttributeNames: { '#data': 'data' },
        ExpressionAttributeValues: {
          ':pk': partitions.requests(providerId, 'r'),
          ':pending': requestListKey('PENDING'),
          ':now': now.toISOString(),
        },
      },
      ({ data }) => (isInvitationTo(reseller, data as never) ? String(data['id']) : undefined),
    ),
    counted(
      {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :pk',
        ExpressionAttributeValues: { ':pk': partitions.grantsOfReseller(providerId, reseller.id) },
      },
      (item) => {
        const grant = grantOf(item);
        return grant && isOpenGrant(grant, now) ? grant.id : undefined;
      },
    ),
  ]);
  return { customers, partnerOfRecord, supportContact, openDrafts, pendingRequests, adminGrants };
}

/** The running subscriptions by the role that a reseller has in them. Two queries side by side. */
export function rolesOf(
  providerId: string,
  resellerId: string,
): Promise<[partnerOfRecord: Counted, supportContact: Counted]> {
  const running = (index: 'gsi1' | 'gsi3', partition: string, beginning: string): Promise<Counted> =>
    counted(
      {
        IndexName: index,
        KeyConditionExpression: `${index}pk = :pk AND begins_with(${index}sk, :beginning)`,
        ExpressionAttributeValues: { ':pk': partition, ':beginning': `${beginning}#` },
        ProjectionExpression: `${index}sk`,
      },
      (item) => idOfListKey(item[`${index}sk`] ?? ''),
    );
  return Promise.all([
    running('gsi1', partitions.onRecord(resellerId), providerId),
    running('gsi3', partitions.subscriptions(providerId), resellerId),
  ]);
}

async function counted(
  query: Omit<QueryCommandInput, 'TableName'>,
  idOf: (item: Item) => string | undefined,
): Promise<Counted> {
  const { items, next } = await queryPage({ ...query, Limit: furthest });
  const ids = items.flatMap((item) => idOf(item) ?? []);
  return { count: ids.length, isComplete: next === undefined, ids };
}
