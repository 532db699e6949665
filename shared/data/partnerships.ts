import * as z from 'zod/mini';
import type { Partnership } from '../domain/partnership.ts';
import type { Write } from './commit.ts';
import { keys, partitions, sortName } from './keys.ts';
import { getItem, type Item, type Page, queryAll, queryPage } from './table.ts';

const stored = z.looseObject({
  id: z.string(),
  providerId: z.string(),
  resellerId: z.string(),
  status: z.enum(['ACTIVE', 'SUSPENDED', 'REMOVED']),
  requestId: z.string(),
  providerName: z.string(),
  resellerName: z.string(),
  resellerMpnId: z.string(),
  resellerLocation: z.string(),
  resellerMayManage: z.boolean(),
  activatedAt: z.string(),
  version: z.int(),
});

export function partnershipOf(item: Item | undefined): Partnership | undefined {
  return item && (stored.parse(item.data) as unknown as Partnership);
}

export async function loadPartnership(providerId: string, resellerId: string): Promise<Partnership | undefined> {
  return partnershipOf(await getItem(keys.partnership(providerId, resellerId)));
}

export function newPartnership(partnership: Partnership): Write & { put: Item } {
  return { put: partnershipItem(partnership), expects: 'ABSENT' };
}

export function changedPartnership(partnership: Partnership): Write & { put: Item } {
  return { put: partnershipItem(partnership), expects: { version: partnership.version - 1 } };
}

/** A new partnership in the place of one that was removed, which is kept beside it. */
export function renewedPartnership(partnership: Partnership, former: Partnership): Write[] {
  const { providerId, resellerId, id } = former;
  return [
    changedPartnership(partnership),
    {
      put: {
        ...keys.formerPartnership(providerId, resellerId, id),
        kind: 'FORMER_PARTNERSHIP',
        data: { ...former },
      },
      expects: 'ABSENT',
    },
  ];
}

/** That a partnership is still what it was when it was loaded. */
export function unchangedPartnership({ providerId, resellerId, version }: Partnership): Write {
  return { check: keys.partnership(providerId, resellerId), expects: { version } };
}

function partnershipItem(partnership: Partnership): Item {
  const { providerId, resellerId } = partnership;
  return {
    ...keys.partnership(providerId, resellerId),
    kind: 'PARTNERSHIP',
    data: { ...partnership },
    gsi1pk: partitions.resellers(providerId, partnership.status),
    gsi1sk: `${sortName(partnership.resellerName)}#${resellerId}`,
    gsi2pk: partitions.providers(resellerId),
    gsi2sk: `${sortName(partnership.providerName)}#${providerId}`,
  };
}

// A reseller works with the providers of one region, of which there are few; more would not fit one transaction.
const mostLivePartnerships = 90;

/** A reseller's partnerships that were not removed. One query. */
export async function listLivePartnerships(resellerId: string): Promise<Partnership[]> {
  const items = await queryAll({
    IndexName: 'gsi2',
    KeyConditionExpression: 'gsi2pk = :pk',
    FilterExpression: '#data.#status <> :removed',
    ExpressionAttributeNames: { '#data': 'data', '#status': 'status' },
    ExpressionAttributeValues: { ':pk': partitions.providers(resellerId), ':removed': 'REMOVED' },
  });
  return items.slice(0, mostLivePartnerships).flatMap((item) => partnershipOf(item) ?? []);
}

/** One page of a provider's resellers in one state, by name. One query. */
export async function listResellers(
  providerId: string,
  filter: { status: Partnership['status']; namePrefix?: string | undefined },
  page: { limit: number; start?: Record<string, unknown> | undefined },
): Promise<Page<Partnership>> {
  const { namePrefix } = filter;
  const found = await queryPage({
    IndexName: 'gsi1',
    KeyConditionExpression: namePrefix ? 'gsi1pk = :pk AND begins_with(gsi1sk, :name)' : 'gsi1pk = :pk',
    ExpressionAttributeValues: {
      ':pk': partitions.resellers(providerId, filter.status),
      ...(namePrefix && { ':name': sortName(namePrefix) }),
    },
    Limit: page.limit,
    ...(page.start && { ExclusiveStartKey: page.start }),
  });
  return { items: found.items.flatMap((item) => partnershipOf(item) ?? []), next: found.next };
}

/** One page of the providers that a reseller works or worked with, by name. One query. */
export async function listProviders(
  resellerId: string,
  page: { limit: number; start?: Record<string, unknown> | undefined },
): Promise<Page<Partnership>> {
  const found = await queryPage({
    IndexName: 'gsi2',
    KeyConditionExpression: 'gsi2pk = :pk',
    ExpressionAttributeValues: { ':pk': partitions.providers(resellerId) },
    Limit: page.limit,
    ...(page.start && { ExclusiveStartKey: page.start }),
  });
  return { items: found.items.flatMap((item) => partnershipOf(item) ?? []), next: found.next };
}
