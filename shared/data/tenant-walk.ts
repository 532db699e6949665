import type { WalkPlace } from '../domain/erasure.ts';
import { Refusal } from '../domain/refusal.ts';
import type { TenantKind } from '../domain/tenants.ts';
import { keys, partitions } from './keys.ts';
import { getItems, type Item, type Page, queryPage } from './table.ts';

/**
 * Everything that one tenant has in the table, in a fixed order, by queries: what an export hands out, and where an erasure
 * looks. Each section is a partition that is made from the tenant; a place names the section and how far it was read, never
 * a partition, so that no cursor leads to another tenant.
 */
type Section =
  /** A partition of the table, without the history that lies in it: the audit log is a section of its own. */
  | { partition: string }
  /** A list of an index. */
  | { list: string; index: 'gsi1' | 'gsi2' | 'gsi3'; newestFirst?: true }
  /** For each item of a list the whole partition of what it names. */
  | { each: string; index: 'gsi1'; named: string; partitionOf: (id: string) => string };

/** What moves from one list to another while it is walked moves on, where it can: open before closed. */
function sectionsOf({ id, kind }: Tenant): Section[] {
  const users: Section[] = [
    { list: partitions.users(id), index: 'gsi1' },
    { list: partitions.erasures(id), index: 'gsi1' },
  ];
  const audit: Section = { list: partitions.audit(id), index: 'gsi1' };
  const company: Section[] = [
    { partition: keys.partner(id).pk },
    { partition: keys.profile(id).pk },
    { partition: keys.webhook(id, '').pk },
  ];
  const requests = (kindOf: 'r' | 'c'): Section => ({ list: partitions.requestsByEmail(id, kindOf), index: 'gsi3' });
  const customers = (['ACTIVE', 'ENDED'] as const).map(
    (status): Section => ({
      each: partitions.customers(id, status),
      index: 'gsi1',
      named: 'customerId',
      partitionOf: (customerId) => keys.relationship(id, customerId).pk,
    }),
  );
  const resellers = (['ACTIVE', 'SUSPENDED', 'REMOVED'] as const).map(
    (status): Section => ({
      each: partitions.resellers(id, status),
      index: 'gsi1',
      named: 'resellerId',
      partitionOf: (resellerId) => keys.partnership(id, resellerId).pk,
    }),
  );
  switch (kind) {
    case 'provider':
      return [
        ...company,
        ...users,
        requests('r'),
        requests('c'),
        ...resellers,
        { list: partitions.drafts(id), index: 'gsi1', newestFirst: true },
        ...customers,
        audit,
      ];
    case 'reseller':
      return [
        ...company,
        ...users,
        requests('c'),
        { list: partitions.providers(id), index: 'gsi2' },
        ...customers,
        audit,
      ];
    case 'customer':
      return [{ partition: keys.customer(id).pk }, ...users, audit];
    case 'platform':
      return [...users, audit];
  }
}

export interface Tenant {
  id: string;
  kind: TenantKind;
}

interface Place {
  section: number;
  /** Where the list of the section goes on; absent at its beginning. */
  list?: Record<string, unknown> | undefined;
  /** Which of the list's partitions is being read, and after which sort key. */
  root?: string | undefined;
  inner?: string | undefined;
  /** The partition under way is the last of its list. */
  isLast?: boolean | undefined;
}

/** Sections that hold nothing are passed; so many queries one page may take. */
const mostQueries = 10;

/**
 * One page of a tenant's items as they stand in the table, those of an index read whole. One query where a section holds
 * a page or more; a page may hold fewer than its limit, and none, with more to come.
 * @param limit 1 to 100
 * @throws Refusal `CURSOR_INVALID` for a place that is none
 */
export async function walkTenant(
  tenant: Tenant,
  place: WalkPlace | undefined,
  limit: number,
): Promise<{ items: Item[]; next: WalkPlace | undefined }> {
  const sections = sectionsOf(tenant);
  const items: Item[] = [];
  let current: Place | undefined = place === undefined ? { section: 0 } : readPlace(place);
  for (let queries = 0; queries < mostQueries && current !== undefined && items.length < limit; queries += 1) {
    const section = sections[current.section];
    if (section === undefined) throw new Refusal('CURSOR_INVALID', 'This cursor belongs to another list.');
    const step: Step = await walkSection(section, current, limit - items.length);
    items.push(...step.items);
    current = step.next ?? (current.section + 1 < sections.length ? { section: current.section + 1 } : undefined);
  }
  return { items, next: current && writePlace(current) };
}

interface Step {
  items: Item[];
  /** Absent at the end of the section. */
  next: Place | undefined;
}

async function walkSection(section: Section, place: Place, limit: number): Promise<Step> {
  if ('partition' in section) return walkPartition(section.partition, place, limit);
  if ('list' in section) {
    const found = await queryList(section.index, section.list, place.list, limit, section.newestFirst);
    const whole = found.items.length > 0 ? await getItems(found.items) : [];
    return { items: whole.flatMap((item) => item ?? []), next: found.next && { ...place, list: found.next } };
  }
  if (place.root !== undefined) {
    const step = await walkPartition(section.partitionOf(place.root), place, limit);
    if (step.next !== undefined || place.isLast) return step;
    return { items: step.items, next: { section: place.section, list: place.list } };
  }
  const { items, next } = await queryList(section.index, section.each, place.list, 1);
  const root = items[0]?.data[section.named];
  if (typeof root !== 'string') return { items: [], next: undefined };
  return { items: [], next: { section: place.section, list: next, root, isLast: next === undefined } };
}

const history = keys.journal('', '').sk;
// `~` sorts after every id.
const afterHistory = `${history}~`;

/** What lies before the history of a partition, and then what lies behind it. */
async function walkPartition(pk: string, place: Place, limit: number): Promise<Step> {
  const { inner = '' } = place;
  const isBehind = inner >= afterHistory;
  const found = await queryPage({
    KeyConditionExpression: isBehind ? 'pk = :pk AND sk > :bound' : 'pk = :pk AND sk < :bound',
    ExpressionAttributeValues: { ':pk': pk, ':bound': isBehind ? afterHistory : history },
    Limit: limit,
    ConsistentRead: true,
    ...(inner !== '' && inner !== afterHistory && { ExclusiveStartKey: { pk, sk: inner } }),
  });
  const last = found.next?.['sk'];
  if (typeof last === 'string') return { items: found.items, next: { ...place, inner: last } };
  return { items: found.items, next: isBehind ? undefined : { ...place, inner: afterHistory } };
}

function queryList(
  index: string,
  partition: string,
  start: Record<string, unknown> | undefined,
  limit: number,
  newestFirst?: true,
): Promise<Page<Item>> {
  return queryPage({
    IndexName: index,
    KeyConditionExpression: `${index}pk = :pk`,
    ExpressionAttributeValues: { ':pk': partition },
    ScanIndexForward: !newestFirst,
    Limit: limit,
    ...(start && { ExclusiveStartKey: start }),
  });
}

function writePlace({ section, list, root, inner, isLast }: Place): WalkPlace {
  return {
    section: String(section),
    ...(list && { list: JSON.stringify(list) }),
    ...(root !== undefined && { root }),
    ...(inner !== undefined && { inner }),
    ...(isLast && { last: 'true' }),
  };
}

function readPlace({ section, list, root, inner, last }: WalkPlace): Place {
  return {
    section: Number(section),
    list: list === undefined ? undefined : parsedKey(list),
    root,
    inner,
    isLast: last !== undefined,
  };
}

function parsedKey(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new Refusal('CURSOR_INVALID', 'This cursor was changed on the way.');
  }
}
