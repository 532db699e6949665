import * as z from 'zod/mini';
import { accountStatuses, type Customer, type CustomerRelationship } from '../domain/customer.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Write } from './commit.ts';
import { type CustomerFacet, type Key, keys, partitions, sortName } from './keys.ts';
import { fieldsOf, getItem, getItems, type Item, type Page, parted, queryPage } from './table.ts';

const storedCustomer = z.looseObject({
  id: z.string(),
  companyProfile: z.looseObject({ companyName: z.string(), domain: z.string() }),
  country: z.string(),
  accountStatus: z.enum(accountStatuses),
  version: z.int(),
});

const storedTie = z.looseObject({
  partnerId: z.string(),
  customerId: z.string(),
  role: z.enum(['PROVIDER', 'RESELLER']),
  origin: z.enum(['CREATED', 'REQUESTED', 'EXTENDED']),
  status: z.enum(['ACTIVE', 'ENDED']),
  companyName: z.string(),
  domain: z.string(),
  country: z.string(),
  tags: z.array(z.string()),
  startedAt: z.string(),
  version: z.int(),
});

const storedEntry = z.looseObject({
  customerId: z.string(),
  companyName: z.string(),
  domain: z.string(),
  country: z.string(),
  tags: z.array(z.string()),
  startedAt: z.string(),
});

/** What a partner knows of a customer, in no list. */
const ownFields = ['billingProfile', 'primaryContact', 'partnerName', 'requestId', 'end'] as const;

/** A customer as a partner's lists show it. */
export type ListedCustomer = Pick<
  CustomerRelationship,
  | 'customerId'
  | 'status'
  | 'companyName'
  | 'domain'
  | 'country'
  | 'tags'
  | 'associatedResellerId'
  | 'resellerName'
  | 'startedAt'
  | 'endedAt'
>;

/** A partner as its customer sees it. */
export type ListedPartner = Pick<
  CustomerRelationship,
  'partnerId' | 'partnerName' | 'role' | 'origin' | 'status' | 'providers' | 'startedAt' | 'endedAt'
>;

const storedPartnerEntry = z.looseObject({
  partnerId: z.string(),
  partnerName: z.string(),
  role: z.enum(['PROVIDER', 'RESELLER']),
  origin: z.enum(['CREATED', 'REQUESTED', 'EXTENDED']),
  status: z.enum(['ACTIVE', 'ENDED']),
  startedAt: z.string(),
});

/** How a list of customers is narrowed. `name` and `domain` are beginnings, in any case. */
export interface CustomerFilter {
  status: CustomerRelationship['status'];
  name?: string | undefined;
  domain?: string | undefined;
  country?: string | undefined;
  resellerId?: string | undefined;
  tag?: string | undefined;
}

export function customerOf(item: Item | undefined): Customer | undefined {
  return item && (storedCustomer.parse(item.data) as unknown as Customer);
}

export function relationshipOf(item: Item | undefined): CustomerRelationship | undefined {
  return (
    item && ({ ...storedTie.parse(item.data), ...fieldsOf(item.message, ownFields) } as unknown as CustomerRelationship)
  );
}

export async function loadRelationship(
  partnerId: string,
  customerId: string,
): Promise<CustomerRelationship | undefined> {
  return relationshipOf(await getItem(keys.relationship(partnerId, customerId)));
}

/** A customer and a partner's tie to it: nothing without the tie. One round trip, with whatever else is asked for. */
export async function loadCustomer(
  partnerId: string,
  customerId: string,
  also: (Key | undefined)[] = [],
): Promise<{ relationship: CustomerRelationship; customer: Customer; also: (Item | undefined)[] } | undefined> {
  const [tie, item, ...others] = await getItems([
    keys.relationship(partnerId, customerId),
    keys.customer(customerId),
    ...also,
  ]);
  const relationship = relationshipOf(tie);
  const customer = customerOf(item);
  return relationship && customer && { relationship, customer, also: others };
}

export function savedCustomer(customer: Customer): Write & { put: Item } {
  return {
    put: { ...keys.customer(customer.id), kind: 'CUSTOMER', data: { ...customer } },
    expects: customer.version === 1 ? 'ABSENT' : { version: customer.version - 1 },
  };
}

/** One page of a customer's partners, those that it parted from included. One query. */
export async function listPartners(
  customerId: string,
  page: { limit: number; start?: Record<string, unknown> | undefined },
): Promise<Page<ListedPartner>> {
  const found = await queryPage({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
    ExpressionAttributeValues: { ':pk': keys.customer(customerId).pk, ':kind': 'PARTNER#' },
    Limit: page.limit,
    ...(page.start && { ExclusiveStartKey: page.start }),
  });
  return {
    items: found.items.map((item) => storedPartnerEntry.parse(item.data) as unknown as ListedPartner),
    next: found.next,
  };
}

/** A new customer and the guard of its domain, which no other customer can have. */
export function newCustomer(customer: Customer): [Write & { put: Item }, ...Write[]] {
  const guard = { customerId: customer.id };
  return [
    savedCustomer(customer),
    {
      put: { ...keys.customerDomain(customer.companyProfile.domain), kind: 'GUARD', data: guard },
      expects: 'ABSENT',
    },
  ];
}

/**
 * A partner's tie to a customer with its places in the partner's lists.
 * @param before the tie as it was loaded; absent for a new one
 */
export function savedRelationship(
  next: CustomerRelationship,
  before?: CustomerRelationship,
): [Write & { put: Item }, ...Write[]] {
  const placed = before === undefined ? new Map<string, Item>() : entriesOf(before);
  const entries = entriesOf(next);
  return [
    { put: relationshipItem(next), expects: before === undefined ? 'ABSENT' : { version: before.version } },
    ...[...placed].filter(([place]) => !entries.has(place)).map(([, { pk, sk }]): Write => ({ remove: { pk, sk } })),
    ...[...entries]
      .filter(([place, entry]) => JSON.stringify(placed.get(place)) !== JSON.stringify(entry))
      .map(([, put]): Write => ({ put, expects: 'ANY' })),
  ];
}

/** That a tie is still what it was when it was loaded. */
export function unchangedRelationship({ partnerId, customerId, version }: CustomerRelationship): Write {
  return { check: keys.relationship(partnerId, customerId), expects: { version } };
}

/**
 * One page of a partner's customers, by name, or by domain when a domain's beginning is given. One query: it goes to the
 * list of the tag, else of the reseller, else of the country that is asked for, and where several are, keeps those of
 * its page that all of them fit, so that a page may then hold fewer than its limit.
 */
export async function listCustomers(
  partnerId: string,
  filter: CustomerFilter,
  page: { limit: number; start?: Record<string, unknown> | undefined },
): Promise<Page<ListedCustomer>> {
  const { status, tag, resellerId, country } = filter;
  const facets: [CustomerFacet, string | undefined][] = [
    ['TAG', tag?.toLowerCase()],
    ['RESELLER', resellerId],
    ['COUNTRY', country],
  ];
  const facet = status === 'ACTIVE' ? facets.find(([, value]) => value !== undefined) : undefined;
  const found =
    facet?.[1] === undefined
      ? await queryTies(partnerId, filter, page)
      : await queryEntries(partitions.customersBy(partnerId, facet[0], facet[1]), filter, page);
  return { items: found.items.map(listedOf).filter((listed) => fits(listed, filter)), next: found.next };
}

/**
 * One page of a partner's customers that stand on one of these versions of the agreement, version by version, each by
 * name. A page ends with its version, so that it may hold fewer than its limit. One query, and one more for each version
 * on the way that no customer stands on.
 * @throws Refusal `CURSOR_INVALID` when the version that the page is of is not among these any more
 */
export async function listCustomersOnAgreements(
  partnerId: string,
  templateIds: readonly string[],
  filter: CustomerFilter,
  page: { limit: number; start?: Record<string, unknown> | undefined },
): Promise<Page<ListedCustomer>> {
  if (filter.status !== 'ACTIVE') return { items: [] };
  const { start } = page;
  const lists = templateIds.map((templateId) => partitions.customersBy(partnerId, 'AGREEMENT', templateId));
  const first = start === undefined ? 0 : lists.indexOf(String(start['pk']));
  if (first < 0) throw new Refusal('CURSOR_INVALID', 'The versions of the agreement have changed since this page.');
  for (const [index, list] of lists.entries()) {
    if (index < first) continue;
    const isBegun = index === first && start?.['sk'] !== undefined;
    const found = await queryEntries(list, filter, { limit: page.limit, start: isBegun ? start : undefined });
    const following = lists[index + 1];
    const next = found.next ?? (following === undefined ? undefined : { pk: following });
    if (found.items.length > 0 || found.next !== undefined) {
      return { items: found.items.map(listedOf).filter((listed) => fits(listed, filter)), next };
    }
  }
  return { items: [] };
}

function queryTies(
  partnerId: string,
  { status, name, domain }: CustomerFilter,
  page: { limit: number; start?: Record<string, unknown> | undefined },
): Promise<Page<Item>> {
  const byDomain = domain !== undefined;
  const [index, beginning] = byDomain ? (['gsi2', domain] as const) : (['gsi1', name && sortName(name)] as const);
  const partition = byDomain ? partitions.customersByDomain : partitions.customers;
  return queryPage({
    IndexName: index,
    KeyConditionExpression: `${index}pk = :pk${beginning ? ` AND begins_with(${index}sk, :beginning)` : ''}`,
    ExpressionAttributeValues: {
      ':pk': partition(partnerId, status),
      ...(beginning && { ':beginning': beginning }),
    },
    Limit: page.limit,
    ...(page.start && { ExclusiveStartKey: page.start }),
  });
}

function queryEntries(
  partition: string,
  { name }: CustomerFilter,
  page: { limit: number; start?: Record<string, unknown> | undefined },
): Promise<Page<Item>> {
  return queryPage({
    KeyConditionExpression: `pk = :pk${name ? ' AND begins_with(sk, :name)' : ''}`,
    ExpressionAttributeValues: { ':pk': partition, ...(name && { ':name': sortName(name) }) },
    Limit: page.limit,
    ...(page.start && { ExclusiveStartKey: page.start }),
  });
}

function fits(listed: ListedCustomer, { name, domain, country, resellerId, tag }: CustomerFilter): boolean {
  return (
    (name === undefined || sortName(listed.companyName).startsWith(sortName(name))) &&
    (domain === undefined || listed.domain.startsWith(domain)) &&
    (country === undefined || listed.country === country) &&
    (resellerId === undefined || listed.associatedResellerId === resellerId) &&
    (tag === undefined || listed.tags.some((held) => held.toLowerCase() === tag.toLowerCase()))
  );
}

function listedOf(item: Item): ListedCustomer {
  return storedEntry.parse(item.data) as unknown as ListedCustomer;
}

function relationshipItem(relationship: CustomerRelationship): Item {
  const { partnerId, customerId, status, domain } = relationship;
  return {
    ...keys.relationship(partnerId, customerId),
    kind: 'RELATIONSHIP',
    ...parted(relationship, ownFields),
    gsi1pk: partitions.customers(partnerId, status),
    gsi1sk: placeOf(relationship),
    gsi2pk: partitions.customersByDomain(partnerId, status),
    gsi2sk: `${domain}#${customerId}`,
  };
}

/** Where else a tie stands: with the customer, as that sees it, and in the partner's lists. */
function entriesOf(relationship: CustomerRelationship): Map<string, Item> {
  const { partnerId, partnerName, customerId, role, origin, status, providers, startedAt, endedAt } = relationship;
  const seen = { partnerId, partnerName, role, origin, status, providers, startedAt, endedAt } satisfies ListedPartner;
  const entries = listEntriesOf(relationship);
  const key = keys.partnerOfCustomer(customerId, partnerId);
  return entries.set(`${key.pk}\n${key.sk}`, { ...key, kind: 'PARTNER_ENTRY', data: seen });
}

/** The places in the partner's lists by country, reseller, tag and agreement; an ended tie stands in none of them. */
function listEntriesOf(relationship: CustomerRelationship): Map<string, Item> {
  const { partnerId, customerId, status, companyName, domain, country, tags } = relationship;
  const { associatedResellerId, resellerName, startedAt, agreement } = relationship;
  if (status !== 'ACTIVE') return new Map();
  const data = {
    customerId,
    status,
    companyName,
    domain,
    country,
    tags,
    associatedResellerId,
    resellerName,
    startedAt,
  } satisfies ListedCustomer;
  const facets: [CustomerFacet, string][] = [
    ['COUNTRY', country],
    ...(associatedResellerId === undefined ? [] : ([['RESELLER', associatedResellerId]] as [CustomerFacet, string][])),
    ...tags.map((tag): [CustomerFacet, string] => ['TAG', tag.toLowerCase()]),
    ...(agreement === undefined ? [] : ([['AGREEMENT', agreement.templateId]] as [CustomerFacet, string][])),
  ];
  return new Map(
    facets.map(([facet, value]) => {
      const key = keys.customerEntry(partnerId, facet, value, placeOf(relationship));
      return [`${key.pk}\n${key.sk}`, { ...key, kind: 'CUSTOMER_ENTRY', data }];
    }),
  );
}

function placeOf({ companyName, customerId }: CustomerRelationship): string {
  return `${sortName(companyName)}#${customerId}`;
}
