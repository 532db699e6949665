import { isDeepStrictEqual } from 'node:util';
import { keys } from '../../shared/data/keys.ts';
import type { AdminGrant } from '../../shared/domain/admin-grant.ts';
import type { CustomerRelationship } from '../../shared/domain/customer.ts';
import type { Ledger } from './ledger.ts';

/**
 * What is wrong with the delegated rights in the table (I2, I8, I9): each stands alike with all of its sides, has a record
 * for each of its versions, its name for itself while it is open, was approved only within a relationship, and is due.
 */
export function brokenGrants({ items, journals }: Ledger, concerns: (partnerId: string) => boolean): string[] {
  const byKey = new Map(items.map((item) => [`${item.pk}\n${item.sk}`, item]));
  const at = (key: { pk: string; sk: string }) => byKey.get(`${key.pk}\n${key.sk}`);
  const grants = items.filter(({ kind }) => kind === 'GRANT');
  const all = grants.map(({ data }) => data as unknown as AdminGrant);
  const isOpen = ({ status }: AdminGrant) => status === 'PENDING' || status === 'ACTIVE';

  const wrong = grants.flatMap((item) => {
    const grant = item.data as unknown as AdminGrant;
    const { id, partnerId, indirectProviderId, customerId, displayName, status, activatedAt = '' } = grant;
    if (![partnerId, indirectProviderId].some((side) => side !== undefined && concerns(side))) return [];
    const copies = [
      keys.grantOfCustomer(customerId, id),
      ...(indirectProviderId === undefined ? [] : [keys.grantOfPartner(indirectProviderId, customerId, id)]),
    ];
    const records = journals
      .map(({ record }) => record)
      .filter(({ resourceId, alsoTouched = [] }) => [resourceId, ...alsoTouched.map((each) => each.id)].includes(id));
    const counted = (...types: string[]) =>
      records.filter(({ operationType }) => types.some((type) => operationType.endsWith(type))).length;
    const tie = at(keys.relationship(partnerId, customerId))?.data as unknown as CustomerRelationship | undefined;
    const namesakes = all.filter(
      (other) =>
        isOpen(other) && other.partnerId === partnerId && other.displayName.toLowerCase() === displayName.toLowerCase(),
    );
    const checks: Record<string, boolean> = {
      'does not stand alike with all of its sides': copies.every((key) => isDeepStrictEqual(at(key)?.data, item.data)),
      'has not one record for each version': records.length === grant.version,
      'has not one record of its approval':
        counted('relationship_approved', 'accept_customer_relationship_request') === (activatedAt === '' ? 0 : 1),
      'has not one record of its end':
        counted('_terminated', '_rejected', '_expired', 'remove_partner_customer_relationship') ===
        (isOpen(grant) ? 0 : 1),
      'shares its name': !isOpen(grant) || namesakes.length === 1,
      'does not hold its name': !isOpen(grant) || at(keys.grantName(partnerId, displayName))?.data['grantId'] === id,
      'is not due when it says': item.dueSk === `${grant.wakeAt}#${id}`,
      'was approved without a relationship':
        activatedAt === '' || (tie !== undefined && (tie.status === 'ACTIVE' || (tie.endedAt ?? '') >= activatedAt)),
      'is active without an approval': status !== 'ACTIVE' || grant.approvedBy !== undefined,
      'was approved without the reseller': activatedAt === '' || !grant.isPartnerConsentPending,
    };
    return Object.entries(checks).flatMap(([what, holds]) => (holds ? [] : [`The grant ${id} ${what}`]));
  });
  const known = new Set(all.map(({ id }) => id));
  const orphans = items.filter(({ kind, data }) => kind === 'GRANT_COPY' && !known.has(String(data['id'])));
  return [...wrong, ...orphans.map(({ sk }) => `${sk} is a copy of nothing`)];
}
