import * as z from 'zod/mini';
import { type AdminGrant, grantRoles, grantStatuses } from '../domain/admin-grant.ts';
import type { Write } from './commit.ts';
import { dueKeys, type Key, keys } from './keys.ts';
import { type Item, type Page, queryPage } from './table.ts';

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
  const found = await queryPage({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
    ExpressionAttributeValues: { ':pk': pk, ':kind': sk },
    ConsistentRead: true,
  });
  return found.items.flatMap((item) => grantOf(item) ?? []);
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

/** A grant after a change; one that has ended gives its name free. */
export function savedGrant(grant: AdminGrant): [Write & { put: Item }, ...Write[]] {
  const isOpen = grant.status === 'PENDING' || grant.status === 'ACTIVE';
  return [
    ...grantItems(grant, { version: grant.version - 1 }),
    ...(isOpen ? [] : [{ remove: keys.grantName(grant.partnerId, grant.displayName) }]),
  ];
}

/** A new grant with the guard of its name. */
export function newGrant(grant: AdminGrant): [Write & { put: Item }, ...Write[]] {
  return [
    ...grantItems(grant, 'ABSENT'),
    {
      put: {
        ...keys.grantName(grant.partnerId, grant.displayName),
        kind: 'GUARD',
        data: { customerId: grant.customerId, grantId: grant.id },
      },
      expects: 'ABSENT',
    },
  ];
}

/** The same grant with each of its sides; the one with the partner that gets the rights is the one that is checked. */
function grantItems(grant: AdminGrant, expects: 'ABSENT' | { version: number }): [Write & { put: Item }, ...Write[]] {
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
      expects,
    },
    copy(keys.grantOfCustomer(customerId, id)),
    ...(indirectProviderId === undefined ? [] : [copy(keys.grantOfPartner(indirectProviderId, customerId, id))]),
  ];
}
