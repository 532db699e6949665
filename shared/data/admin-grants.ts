import * as z from 'zod/mini';
import { type AdminGrant, grantRoles, grantStatuses } from '../domain/admin-grant.ts';
import type { Write } from './commit.ts';
import { dueKeys, type Key, keys, partitions } from './keys.ts';
import { getItem, type Item, type Page, queryAll, queryPage } from './table.ts';

const stored = z.looseObject({
  id: z.string(),
  partnerId: z.string(),
  partnerName: z.string(),
  customerId: z.string(),
  isPartnerConsentPending: z.boolean(),
  displayName: z.string(),
  roles: z.array(z.enum(grantRoles)),
  duration: z.string(),
  autoExtendDuration: z.enum(['PT0S', 'P180D']),
  status: z.enum(grantStatuses),
  lapsesAt: z.string(),
  version: z.int(),
  createdAt: z.string(),
});

export function grantOf(item: Item | undefined): AdminGrant | undefined {
  return item && (stored.parse(item.data) as unknown as AdminGrant);
}

/** All grants that a partner has, or asked for, with a customer; copies of what it asked for its resellers included. */
export async function loadGrants(partnerId: string, customerId: string): Promise<AdminGrant[]> {
  const { pk, sk } = keys.grantOfPartner(partnerId, customerId, '');
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
    ExpressionAttributeValues: { ':pk': pk, ':kind': sk },
    ConsistentRead: true,
  });
  return items.flatMap((item) => grantOf(item) ?? []);
}

/** Where one side of a grant finds it: the customer itself, or a partner. */
export function grantKey(side: { tenantId: string; tenantKind: string }, customerId: string, grantId: string): Key {
  return side.tenantKind === 'customer'
    ? keys.grantOfCustomer(customerId, grantId)
    : keys.grantOfPartner(side.tenantId, customerId, grantId);
}

/** One page of the delegated rights that one side has given, has, or asked for, newest first. One query. */
export async function listGrants(
  side: { tenantId: string; tenantKind: string },
  customerId: string,
  page: { limit: number; start?: Record<string, unknown> | undefined },
): Promise<Page<AdminGrant>> {
  const { pk, sk } = grantKey(side, customerId, '');
  const found = await queryPage({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
    ExpressionAttributeValues: { ':pk': pk, ':kind': sk },
    ScanIndexForward: false,
    Limit: page.limit,
    ...(page.start && { ExclusiveStartKey: page.start }),
  });
  return { items: found.items.flatMap((item) => grantOf(item) ?? []), next: found.next };
}

/** The grant with each of its sides; the one with the partner that gets the rights is the one that is checked. */
export function savedGrant(grant: AdminGrant): [Write & { put: Item }, ...Write[]] {
  const { id, partnerId, indirectProviderId, customerId } = grant;
  const copy = (key: Key): Write => ({ put: { ...key, kind: 'GRANT_COPY', data: { ...grant } }, expects: 'ANY' });
  return [
    {
      put: {
        ...keys.grantOfPartner(partnerId, customerId, id),
        kind: 'GRANT',
        data: { ...grant },
        ...(grant.wakeAt !== undefined && dueKeys('GRANT', grant.wakeAt, id)),
      },
      expects: grant.version === 1 ? 'ABSENT' : { version: grant.version - 1 },
    },
    copy(keys.grantOfCustomer(customerId, id)),
    ...(indirectProviderId === undefined ? [] : [providerCopy(grant, indirectProviderId)]),
  ];
}

/** What a provider asked for its reseller; the rights that the reseller has of it are listed for the provider. */
function providerCopy(grant: AdminGrant, providerId: string): Write {
  const { id, partnerId, customerId, status } = grant;
  return {
    put: {
      ...keys.grantOfPartner(providerId, customerId, id),
      kind: 'GRANT_COPY',
      data: { ...grant },
      ...(status === 'ACTIVE' && { gsi1pk: partitions.grantsOfReseller(providerId, partnerId), gsi1sk: id }),
    },
    expects: 'ANY',
  };
}

/** Everything of a grant that is not kept any longer, its name included where no newer grant has it. */
export function removedGrant(
  grant: AdminGrant,
  name: GrantName | undefined,
): [Write & { remove: Key; expects: { version: number } }, ...Write[]] {
  const { id, partnerId, indirectProviderId, customerId, displayName, version } = grant;
  return [
    { remove: keys.grantOfPartner(partnerId, customerId, id), expects: { version } },
    { remove: keys.grantOfCustomer(customerId, id) },
    ...(indirectProviderId === undefined ? [] : [{ remove: keys.grantOfPartner(indirectProviderId, customerId, id) }]),
    ...(name?.grantId === id
      ? [{ remove: keys.grantName(partnerId, displayName), expects: { version: name.version } }]
      : []),
  ];
}

/**
 * The guard of a partner and a name: which grant is the newest by it. Whether that one is still open is the grant's own
 * fact, so that ending a grant, or the clock, frees the name without a write here.
 */
export interface GrantName {
  customerId: string;
  grantId: string;
  version: number;
}

const storedName = z.looseObject({ customerId: z.string(), grantId: z.string(), version: z.int() });

export function grantNameOf(item: Item | undefined): GrantName | undefined {
  return item && (storedName.parse(item.data) as unknown as GrantName);
}

/** The grant that a name points at, as its partner has it. */
export async function loadNamedGrant(partnerId: string, name: GrantName | undefined): Promise<AdminGrant | undefined> {
  return name && grantOf(await getItem(keys.grantOfPartner(partnerId, name.customerId, name.grantId)));
}

/** Points a name at a grant; fails when another one took it since it was loaded. */
export function takenGrantName(grant: AdminGrant, current: GrantName | undefined): Write {
  const { partnerId, displayName, customerId, id: grantId } = grant;
  return {
    put: {
      ...keys.grantName(partnerId, displayName),
      kind: 'GUARD',
      data: { customerId, grantId, version: (current?.version ?? 0) + 1 } satisfies GrantName,
    },
    expects: current === undefined ? 'ABSENT' : { version: current.version },
  };
}
