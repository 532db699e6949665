import { newCustomer, savedRelationship } from '../../shared/data/customers.ts';
import { keys } from '../../shared/data/keys.ts';
import { savedUsage } from '../../shared/data/orders.ts';
import { savedSubscription } from '../../shared/data/subscriptions.ts';
import { getItem, type Item } from '../../shared/data/table.ts';
import { type CustomerRelationship, extendTie } from '../../shared/domain/customer.ts';
import type { Subscription } from '../../shared/domain/ordering/subscription.ts';
import { applyOrder, noUsage } from '../../shared/domain/ordering/usage.ts';
import type { Partner } from '../../shared/domain/partner.ts';
import { newId } from '../../shared/runtime/identifiers.ts';
import { loadItems } from './load-items.ts';
import { soldAt } from './sold.ts';
import type { Company } from './tenants.ts';

/**
 * Customers of a provider that a reseller serves, each with its ties and one subscription, written past the steps that
 * would have made them: in most the reseller is the partner of record, in every third it supports too, and in every tenth
 * it supports only.
 */
export async function crowd(provider: Company, reseller: Company, count: number): Promise<void> {
  const [providerItem, resellerItem] = await Promise.all([
    getItem(keys.partner(provider.id)),
    getItem(keys.partner(reseller.id)),
  ]);
  const partners = {
    provider: providerItem?.data as unknown as Partner,
    reseller: resellerItem?.data as unknown as Partner,
  };
  await loadItems(Array.from({ length: count }, (_, index) => customerOf(partners, index)).flat());
}

function customerOf({ provider, reseller }: { provider: Partner; reseller: Partner }, index: number): Item[] {
  const now = new Date();
  const at = now.toISOString();
  const record = { version: 1, createdAt: at, updatedAt: at, createdBy: 'test' };
  const customerId = newId(now);
  const companyName = `Crowd ${String(index).padStart(6, '0')}`;
  const domain = `${customerId.toLowerCase()}.onvendor.example`;
  const tie: CustomerRelationship = {
    ...record,
    partnerId: provider.id,
    partnerName: provider.legalName,
    customerId,
    role: 'PROVIDER',
    // Nobody looks for the draft, or the request, that it would have come from.
    origin: 'EXTENDED',
    status: 'ACTIVE',
    companyName,
    domain,
    country: 'DE',
    tags: [],
    associatedResellerId: reseller.id,
    resellerName: reseller.legalName,
    startedAt: at,
  };
  const supports = index % 3 === 0 || index % 10 === 9 ? reseller : provider;
  const subscription = soldAt(at, {
    providerId: provider.id,
    customerId,
    ...(index % 10 !== 9 && { partnerId: reseller.mpnId, resellerId: reseller.id }),
    partnerIdHistory: [],
    supportContact: {
      supportPartnerId: supports.id,
      supportTenantId: supports.tenantId,
      supportMpnId: supports.mpnId,
      name: supports.legalName,
    },
  });
  const extended = extendTie(undefined, tie, { provider, reseller, ...record });
  const writes = [
    ...newCustomer({
      id: customerId,
      companyProfile: { companyName, domain },
      country: 'DE',
      accountStatus: 'ALLOWED',
      ...record,
    }),
    ...savedRelationship(tie),
    ...savedRelationship(extended),
    ...savedSubscription(subscription),
    savedUsage(applyOrder(noUsage(customerId), [subscription])),
  ];
  return writes.flatMap((write) => ('put' in write ? [write.put] : []));
}

/** What of the crowd is not as one removal leaves it: every subscription flagged once, by one record, all else untouched. */
export function notMarkedOnce(before: Item[], after: Item[], reseller: Company): string[] {
  const key = ({ pk, sk }: Item) => `${pk}\n${sk}`;
  const now = new Map(after.map((item) => [key(item), item]));
  const crowdKinds = ['CUSTOMER', 'GUARD', 'RELATIONSHIP', 'CUSTOMER_ENTRY'];
  const touched = after
    .filter(({ kind, data }) => kind === 'JOURNAL' && data['operationType'] === 'mark_stale_partner')
    .flatMap(({ data }) => data['alsoTouched'] as { id: string }[])
    .map(({ id }) => id);
  const times = Map.groupBy(touched, (id) => id);
  return before.flatMap((item) => {
    const present = now.get(key(item));
    if (crowdKinds.includes(item.kind)) {
      return JSON.stringify(sorted(present)) === JSON.stringify(sorted(item))
        ? []
        : [`${item.kind} ${item.pk} changed`];
    }
    if (item.kind !== 'SUBSCRIPTION') return [];
    const was = item.data as unknown as Subscription;
    const is = present?.data as unknown as Subscription | undefined;
    const expected = [
      ...(was.partnerId === undefined ? [] : ['PARTNER_OF_RECORD']),
      ...(was.supportContact.supportPartnerId === reseller.id ? ['SUPPORT_CONTACT'] : []),
    ];
    const flags = is?.stalePartners ?? [];
    return flags.join() === expected.join() && is?.version === 2 && times.get(was.id)?.length === 1
      ? []
      : [`${was.id} of version ${is?.version} is flagged ${flags.join()}, by ${times.get(was.id)?.length} records`];
  });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, held]) => [name, sorted(held)]),
  );
}
