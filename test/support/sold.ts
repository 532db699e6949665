import { savedSubscription } from '../../shared/data/subscriptions.ts';
import type { Item } from '../../shared/data/table.ts';
import type { Subscription } from '../../shared/domain/ordering/subscription.ts';
import { newId } from '../../shared/runtime/identifiers.ts';

const nobody = '0'.repeat(26);

/** A running subscription that renews by itself, from `at` (ISO 8601) on; each test changes what it is about. */
export function soldAt(at: string, fields: Partial<Subscription> = {}): Subscription {
  const { partnerId, resellerId, providerId = nobody } = fields;
  return {
    id: newId(new Date(at)),
    providerId,
    customerId: newId(new Date(at)),
    orderId: nobody,
    offerId: 'SUITE:0001:DE',
    offerName: 'Office Suite',
    offerVersion: 1,
    offerTerms: { minimumQuantity: 1, maximumQuantity: 10_000, isAutoRenewable: true },
    friendlyName: 'Office Suite',
    quantity: 10,
    unitType: 'Licenses',
    termDuration: 'P1Y',
    billingCycle: 'MONTHLY',
    autoRenewEnabled: true,
    isTrial: false,
    status: 'ACTIVE',
    suspensionReasons: [],
    creationDate: at,
    effectiveStartDate: at,
    termsBegun: 1,
    updates: 0,
    refundableQuantity: [],
    partnerIdHistory: partnerId === undefined ? [] : [{ partnerId, resellerId, effectiveFrom: at, setBy: 'test' }],
    supportContact: { supportPartnerId: providerId, supportTenantId: 't', supportMpnId: '1', name: 'Nordwind' },
    actions: [],
    version: 1,
    createdAt: at,
    updatedAt: at,
    createdBy: 'test',
    ...fields,
  };
}

/** A subscription and what became of it: each change with the time at which it came. */
export type History = [Subscription, ...[at: string, change: Partial<Subscription>][]];

/** Every item that the changes of a subscription leave in the table, the last state of each. */
export function itemsOf([sold, ...changes]: History): Item[] {
  const items = new Map<string, Item>();
  let before: Subscription | undefined;
  const save = (next: Subscription): void => {
    const writes = savedSubscription(next);
    for (const write of writes) if ('put' in write) items.set(`${write.put.pk}\n${write.put.sk}`, write.put);
    before = { ...next, onRecord: writes[0].put.data['onRecord'] as Subscription['onRecord'] };
  };
  save(sold);
  for (const [updatedAt, change] of changes) {
    if (before !== undefined) save({ ...before, ...change, version: before.version + 1, updatedAt });
  }
  return [...items.values()];
}
