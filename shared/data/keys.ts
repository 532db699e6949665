import { createHash } from 'node:crypto';
import type { InvitationKind, RequestStatus } from '../domain/invitation.ts';
import { type DraftStatus, isOpen } from '../domain/onboarding.ts';

/**
 * Every key of the table. The caller's tenant is part of each key that a caller can reach, so that a forgotten check
 * still reads nothing of another tenant. `#` separates; identifiers hold none.
 */
export interface Key {
  pk: string;
  sk: string;
}

export const keys = {
  partner: (partnerId: string): Key => ({ pk: `PARTNER#${partnerId}`, sk: 'PARTNER' }),
  profile: (partnerId: string): Key => ({ pk: `PARTNER#${partnerId}#PROFILE`, sk: 'PROFILE' }),
  mpnId: (mpnId: string): Key => ({ pk: `MPN#${mpnId}`, sk: 'MPN' }),
  directoryId: (kind: string, tenantId: string): Key => ({ pk: `DIRECTORY#${kind}#${tenantId}`, sk: 'DIRECTORY' }),
  user: (tenantId: string, userId: string): Key => ({ pk: `TENANT#${tenantId}#USER#${userId}`, sk: 'USER' }),
  userEmail: (email: string): Key => ({ pk: `EMAIL#${email}`, sk: 'EMAIL' }),
  request: (providerId: string, requestId: string): Key => ({
    pk: `PROVIDER#${providerId}#REQUEST#${requestId}`,
    sk: 'REQUEST',
  }),
  recipient: (providerId: string, email: string): Key => ({
    pk: `PROVIDER#${providerId}#RECIPIENT#${email}`,
    sk: 'RECIPIENT',
  }),
  quota: (providerId: string, bucket: number): Key => ({ pk: `PROVIDER#${providerId}#QUOTA#${bucket}`, sk: 'QUOTA' }),
  partnership: (providerId: string, resellerId: string): Key => ({
    pk: `PROVIDER#${providerId}#RESELLER#${resellerId}`,
    sk: 'PARTNERSHIP',
  }),
  /** A partnership that was removed, once a new one has taken its place. */
  formerPartnership: (providerId: string, resellerId: string, partnershipId: string): Key => ({
    pk: keys.partnership(providerId, resellerId).pk,
    sk: `PARTNERSHIP#${partnershipId}`,
  }),
  marking: (providerId: string, resellerId: string, markingId: string): Key => ({
    pk: keys.partnership(providerId, resellerId).pk,
    sk: `MARKING#${markingId}`,
  }),
  offer: (offerId: string): Key => ({ pk: `OFFER#${offerId}`, sk: 'OFFER' }),
  /** Every version stays, the newest one included; all of them sort behind the offer itself. */
  offerVersion: (offerId: string, version: number): Key => ({
    pk: `OFFER#${offerId}`,
    sk: `OFFER#v${String(version).padStart(9, '0')}`,
  }),
  agreementTemplates: (): Key => ({ pk: 'AGREEMENT_TEMPLATES', sk: 'AGREEMENT_TEMPLATES' }),
  draft: (providerId: string, draftId: string): Key => ({ pk: `PROVIDER#${providerId}#DRAFT#${draftId}`, sk: 'DRAFT' }),
  customerDomain: (domain: string): Key => ({ pk: `DOMAIN#${domain}`, sk: 'DOMAIN' }),
  relationship: (partnerId: string, customerId: string): Key => ({
    pk: `PARTNER#${partnerId}#CUSTOMER#${customerId}`,
    sk: 'RELATIONSHIP',
  }),
  /** What is the same for every partner of a customer; reached only past a partner's own relationship. */
  customer: (customerId: string): Key => ({ pk: `CUSTOMER#${customerId}`, sk: 'CUSTOMER' }),
  usage: (customerId: string): Key => ({ pk: `CUSTOMER#${customerId}`, sk: 'USAGE' }),
  /** A partner as its customer sees it, with the customer, so that it lists its partners by itself. */
  partnerOfCustomer: (customerId: string, partnerId: string): Key => ({
    pk: `CUSTOMER#${customerId}`,
    sk: `PARTNER#${partnerId}`,
  }),
  /** The same grant stands with each of the sides, so that the tenant is part of each of these keys. */
  grantOfPartner: (partnerId: string, customerId: string, grantId: string): Key => ({
    pk: keys.relationship(partnerId, customerId).pk,
    sk: `GRANT#${grantId}`,
  }),
  grantOfCustomer: (customerId: string, grantId: string): Key => ({
    pk: keys.customer(customerId).pk,
    sk: `GRANT#${grantId}`,
  }),
  /** The guard of a grant's name, which one open grant of its partner has at a time, upper and lower case alike. */
  grantName: (partnerId: string, name: string): Key => ({
    pk: `PARTNER#${partnerId}#GRANT_NAME#${digest(name.toLowerCase())}`,
    sk: 'GRANT_NAME',
  }),
  /** What a partner has of a customer lives with its relationship, so that the tenant is part of each of these keys. */
  agreement: (partnerId: string, customerId: string, versionRank: number, signer: string): Key => ({
    pk: keys.relationship(partnerId, customerId).pk,
    sk: `AGREEMENT#${String(versionRank).padStart(6, '0')}#${digest(signer)}`,
  }),
  order: (partnerId: string, customerId: string, orderId: string): Key => ({
    pk: keys.relationship(partnerId, customerId).pk,
    sk: `ORDER#${orderId}`,
  }),
  subscription: (partnerId: string, customerId: string, subscriptionId: string): Key => ({
    pk: keys.relationship(partnerId, customerId).pk,
    sk: `SUBSCRIPTION#${subscriptionId}`,
  }),
  /** A stretch of time on record that was over before its subscription; `since` is ISO 8601. */
  recordPeriod: (partnerId: string, customerId: string, subscriptionId: string, since: string): Key => ({
    pk: keys.relationship(partnerId, customerId).pk,
    sk: `RECORD#${subscriptionId}#${since}`,
  }),
  credential: (partnerId: string, customerId: string): Key => ({
    pk: keys.relationship(partnerId, customerId).pk,
    sk: 'CREDENTIAL',
  }),
  /** A customer's place in one of a partner's lists: those of a country, of a reseller, with a tag, on an agreement. */
  customerEntry: (partnerId: string, facet: CustomerFacet, value: string, place: string): Key => ({
    pk: partitions.customersBy(partnerId, facet, value),
    sk: place,
  }),
  /** A tenant's webhooks lie together, so that one query reads them with how their receivers do. */
  webhook: (tenantId: string, webhookId: string): Key => ({
    pk: `TENANT#${tenantId}#WEBHOOKS`,
    sk: `WEBHOOK#${webhookId}`,
  }),
  webhookHealth: (tenantId: string, webhookId: string): Key => ({
    pk: `TENANT#${tenantId}#WEBHOOKS`,
    sk: `WEBHOOK#${webhookId}#HEALTH`,
  }),
  /** Every new webhook writes it, so that a tenant's limit holds. */
  webhookGuard: (tenantId: string): Key => ({ pk: `TENANT#${tenantId}#WEBHOOKS`, sk: 'WEBHOOK' }),
  /** An event that was, or was to be, sent to a webhook; `at` is ISO 8601. */
  webhookEvent: (tenantId: string, webhookId: string, at: string, eventId = ''): Key => ({
    pk: `TENANT#${tenantId}#WEBHOOK#${webhookId}`,
    sk: `EVENT#${at}#${eventId}`,
  }),
  /** What waits for a webhook about one thing: the lane in which its events keep their order. */
  webhookLane: (tenantId: string, webhookId: string, partitionKey: string): Key => ({
    pk: `TENANT#${tenantId}#WEBHOOK#${webhookId}#LANE#${partitionKey}`,
    sk: 'LANE',
  }),
  /**
   * By a digest, so that the promise not to mail somebody outlives the erasure of their address. Not a keyed one: it has to
   * be found again whatever keys are rotated in between.
   */
  suppression: (email: string): Key => ({ pk: `SUPPRESSION#${digest(email)}`, sk: 'SUPPRESSION' }),
  erasure: (tenantId: string, erasureId: string): Key => ({
    pk: `TENANT#${tenantId}#ERASURE#${erasureId}`,
    sk: 'ERASURE',
  }),
  /** A journal item lives with the item that its change is about, so that one query reads a thing and its history. */
  journal: (resourcePk: string, journalId: string): Key => ({ pk: resourcePk, sk: `JOURNAL#${journalId}` }),
  refused: (tenantId: string, journalId: string): Key => ({ pk: `REFUSED#${tenantId}#${journalId}`, sk: 'JOURNAL' }),
  idempotency: (caller: string, operation: string, clientKey: string): Key => ({
    pk: `IDEMPOTENCY#${digest(JSON.stringify([caller, operation, clientKey]))}`,
    sk: 'IDEMPOTENCY',
  }),
  sweep: (kind: DueKind): Key => ({ pk: `SWEEP#${kind}`, sk: 'SWEEP' }),
};

/** By what else than name and domain a partner's customers are listed. */
export type CustomerFacet = 'COUNTRY' | 'RESELLER' | 'TAG' | 'AGREEMENT';

const requestsOfKind: Record<InvitationKind, string> = { r: 'REQUESTS', c: 'CUSTOMER_REQUESTS' };

/** The partitions of the indexes; `gsi1` to `gsi3` are shared by kinds of items, each with its own prefix. */
export const partitions = {
  requests: (providerId: string, kind: InvitationKind): string => `PROVIDER#${providerId}#${requestsOfKind[kind]}`,
  requestsByEmail: (providerId: string, kind: InvitationKind): string =>
    `PROVIDER#${providerId}#${requestsOfKind[kind]}#EMAIL`,
  resellers: (providerId: string, status: string): string => `PROVIDER#${providerId}#RESELLERS#${status}`,
  providers: (resellerId: string): string => `RESELLER#${resellerId}#PROVIDERS`,
  drafts: (providerId: string): string => `PROVIDER#${providerId}#DRAFTS`,
  customers: (partnerId: string, status: string): string => `PARTNER#${partnerId}#CUSTOMERS#${status}`,
  customersByDomain: (partnerId: string, status: string): string => `PARTNER#${partnerId}#CUSTOMERS#${status}#DOMAIN`,
  customersBy: (partnerId: string, facet: CustomerFacet, value: string): string =>
    `PARTNER#${partnerId}#CUSTOMERS#${facet}#${value}`,
  /** A reseller's subscriptions on record; the provider is the beginning of the sort key. */
  onRecord: (resellerId: string): string => `RESELLER#${resellerId}#RECORD`,
  /** Its stretches on record that ended in a month, such as `2026-11`. */
  recordEnded: (resellerId: string, month: string): string => `RESELLER#${resellerId}#RECORD#${month}`,
  nobodyOnRecord: (providerId: string): string => `PROVIDER#${providerId}#RECORD#NOBODY`,
  staleSubscriptions: (providerId: string): string => `PROVIDER#${providerId}#STALE`,
  subscriptions: (providerId: string): string => `PROVIDER#${providerId}#SUBSCRIPTIONS`,
  /** The rights that a provider asked for its reseller and that this one has now. */
  grantsOfReseller: (providerId: string, resellerId: string): string => `PROVIDER#${providerId}#GRANTS#${resellerId}`,
  providerDirectory: (region: string): string => `PROVIDER_DIRECTORY#${region}`,
  users: (tenantId: string): string => `TENANT#${tenantId}#USERS`,
  erasures: (tenantId: string): string => `TENANT#${tenantId}#ERASURES`,
  administrators: (tenantId: string): string => `TENANT#${tenantId}#ADMINISTRATORS`,
  offers: (): string => 'OFFERS',
  offersOfCountry: (country: string): string => `OFFERS#${country}`,
  offersOfCategory: (country: string, category: string): string => `OFFERS#${country}#${category.toLowerCase()}`,
  /** A webhook's lanes that are held up. */
  heldLanes: (tenantId: string, webhookId: string): string => `TENANT#${tenantId}#WEBHOOK#${webhookId}#HELD`,
  audit: (tenantId: string): string => `TENANT#${tenantId}#AUDIT`,
  auditOfParty: (tenantId: string, partyId: string): string => `TENANT#${tenantId}#AUDIT#PARTY#${partyId}`,
};

// Open invitations first, since they are what a provider acts on; then each closed state, newest first within each.
const orderOfStatus: Record<RequestStatus, string> = {
  PENDING: '9',
  EXPIRED: '5',
  DECLINED: '4',
  REVOKED: '3',
  ACCEPTED: '1',
};

/** What is listed by its state: while it is open by the time it lapses at, so that the lapsed ones are a range of keys. */
interface Listed {
  id: string;
  expiresAt: string;
}

/** Sorted descending, this lists open requests before closed ones, and of the open ones first who has the longest time. */
export function requestListKey(status: RequestStatus, request?: Listed): string {
  const beginning = `${orderOfStatus[status]}${status}#`;
  return request === undefined ? beginning : beginning + placeOf(status === 'PENDING', request);
}

/** Sorted descending: drafts that are open before those that ended, newest first within each state. */
export function draftListKey(status: DraftStatus, draft?: Listed): string {
  const beginning = `${isOpen(status) ? '9' : '1'}${status}#`;
  return draft === undefined ? beginning : beginning + placeOf(isOpen(status), draft);
}

function placeOf(open: boolean, { id, expiresAt }: Listed): string {
  return open ? `${expiresAt}#${id}` : id;
}

/** The id of what is listed under a key of these lists. */
export function idOfListKey(key: string): string {
  return key.slice(key.lastIndexOf('#') + 1);
}

/**
 * The sort keys of what is open, from `beginning` on, and has lapsed by now, or has not: first and last, both included.
 * @param beginning the list key of the open state
 */
export function lapsedRange(beginning: string, now: Date): { lapsed: [string, string]; current: [string, string] } {
  // `~` sorts after every id and every time.
  const until = `${beginning}${now.toISOString()}#~`;
  return { lapsed: [beginning, until], current: [until, `${beginning}~`] };
}

/** Where a stretch on record is listed that ended at an instant (ISO 8601): in the month of its last millisecond. */
export function recordEndedAt(resellerId: string, until: string): string {
  return partitions.recordEnded(resellerId, new Date(Date.parse(until) - 1).toISOString().slice(0, 7));
}

/** Where a stretch on record stands among those of a reseller: by provider, then by when it began (ISO 8601). */
export function recordPlace(providerId: string, since: string, subscriptionId = ''): string {
  return `${providerId}#${since}${subscriptionId === '' ? '' : `#${subscriptionId}`}`;
}

/** A name to sort and search by. Cut, since a sort key holds 1,024 bytes and a name up to 255 characters of four. */
export function sortName(name: string): string {
  return [...name.toLowerCase()].slice(0, 100).join('');
}

/**
 * What waits for a time: requests for their reminders, expiry and purge, journal items for the delivery of their tasks, drafts
 * for their expiry, one-time passwords for being forgotten, subscriptions for what the clock does to them next, markings
 * for their next page, resellers for the next look at their eligibility, delegated rights for reminders, end and removal,
 * webhooks for their replay, their lanes for the next try, erasures for their next page.
 */
export const dueKinds = [
  'REQUEST',
  'OUTBOX',
  'DRAFT',
  'CREDENTIAL',
  'SUBSCRIPTION',
  'GRANT',
  'MARKING',
  'RESELLER',
  'WEBHOOK',
  'ERASURE',
] as const;
export type DueKind = (typeof dueKinds)[number];

/** Spreads the writes of one hour over partitions; more than the busiest hour needs costs empty reads in every sweep. */
export const dueShards = 4;

/** The due index's keys: hour bucket and shard as partition, the exact time as sort key. `at` is ISO 8601 UTC. */
export function dueKeys(kind: DueKind, at: string, id: string): { duePk: string; dueSk: string } {
  return { duePk: duePartition(kind, at, shardOf(id, dueShards)), dueSk: `${at}#${id}` };
}

export function duePartition(kind: DueKind, at: string, shard: number): string {
  return `DUE#${kind}#${at.slice(0, 13)}#${shard}`;
}

export function shardOf(id: string, shards: number): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % shards;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
