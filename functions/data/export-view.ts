import type { Item } from '../../shared/data/table.ts';
import { dataInventory, type Inventoried } from '../../shared/domain/data-inventory.ts';
import type { TenantKind } from '../../shared/domain/tenants.ts';

/**
 * What keeps the product going and tells nobody anything: when a job looks again, what a password is derived from, how
 * often something was sent today.
 */
const internalFields = [
  'wakeAt',
  'nonce',
  'keyId',
  'issue',
  'accountIssue',
  'issuedAt',
  'recentSends',
  'recentPasswords',
  'passwordWanted',
  'passwordToldBy',
  'remindedDays',
  'tokenVersion',
  'namedPartnerIds',
  'person',
  'place',
  'stage',
  'waiting',
  'secrets',
  'replay',
];

export interface Exported {
  kind: string;
  id: string;
  data: Record<string, unknown>;
}

/** An item as its owner takes it away, in the names of the API; undefined for what says nothing of its own. */
export function exportView(item: Item, tenantKind: TenantKind): Exported | undefined {
  const { exportedAs }: Inventoried = dataInventory[item.kind] ?? {};
  if (exportedAs === undefined) return undefined;
  const all = { ...item.data, ...item.message };
  const hidden = new Set([...internalFields, ...hiddenOf(item, tenantKind)]);
  const data = Object.fromEntries(Object.entries(all).filter(([field]) => !hidden.has(field)));
  return { kind: kindOf(item, exportedAs), id: idOf(item), data };
}

/** A reseller sees that a provider parted from it, and not what that provider attested (`GET /v1/providers` likewise). */
function hiddenOf({ kind, data }: Item, tenantKind: TenantKind): string[] {
  if (kind === 'REQUEST') return ['kind'];
  if (kind === 'PARTNERSHIP' && tenantKind === 'reseller') return ['removal'];
  return kind === 'CREDENTIAL' && data['state'] !== 'DESTROYED' ? ['revealBy'] : [];
}

function kindOf({ kind, data }: Item, exportedAs: string): string {
  if (kind !== 'REQUEST') return exportedAs;
  return data['kind'] === 'c' ? 'relationship-request' : 'partnership-request';
}

/** The id by which the API names it; within its kind, and for what belongs to a customer with that, the only one. */
function idOf({ kind, data }: Item): string {
  switch (kind) {
    case 'USER':
      return String(data['userId']);
    case 'PROFILE':
    case 'PARTNER_ENTRY':
      return String(data['partnerId']);
    case 'RELATIONSHIP':
    case 'USAGE':
    case 'CREDENTIAL':
      return String(data['customerId']);
    case 'RECORD_PERIOD':
      return `${data['subscriptionId']}/${data['effectiveFrom']}`;
    default:
      return String(data['id']);
  }
}
