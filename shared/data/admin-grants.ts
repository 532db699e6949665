import type { AdminGrant } from '../domain/admin-grant.ts';
import type { Write } from './commit.ts';
import { dueKeys, type Key, keys } from './keys.ts';
import type { Item } from './table.ts';

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
