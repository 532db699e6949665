import { isDeepStrictEqual } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { decodeTime } from 'ulid';
import { eventShape } from '../../functions/webhooks/event-shape.ts';
import { connect } from '../../infra/local/control.ts';
import type { StackFile } from '../../infra/local/stack-file.ts';
import type { TaskState } from '../../shared/data/commit.ts';
import { keys, requestListKey } from '../../shared/data/keys.ts';
import type { Recipient } from '../../shared/data/recipients.ts';
import type { Item } from '../../shared/data/table.ts';
import type { CustomerRelationship } from '../../shared/domain/customer.ts';
import { type CloudEvent, eventOf } from '../../shared/domain/events.ts';
import { type AnyInvitation, kindsOfInvitation, statusAt } from '../../shared/domain/invitation.ts';
import type { QuotaBucket } from '../../shared/domain/invitation-quota.ts';
import type { AuditRecord, OperationType } from '../../shared/domain/journal.ts';
import { mpnAssociationsOf } from '../../shared/domain/mpn-association.ts';
import type { Subscription } from '../../shared/domain/ordering/subscription.ts';
import {
  applyOrder,
  type CustomerUsage,
  changeSeats,
  noUsage,
  releaseSubscriptions,
} from '../../shared/domain/ordering/usage.ts';
import type { Partner } from '../../shared/domain/partner.ts';
import type { Partnership } from '../../shared/domain/partnership.ts';
import type { PartnershipRequest } from '../../shared/domain/partnership-request.ts';
import type { RelationshipRequest } from '../../shared/domain/relationship-request.ts';
import { brokenCustomers } from './customer-ledger.ts';
import { brokenGrants } from './grant-ledger.ts';
import { leaksIn, secretsOf } from './leaks.ts';

/** What stands in the table and in the inbox, by kind. */
export interface Ledger {
  items: Item[];
  /** Of both kinds. */
  requests: AnyInvitation[];
  partnerships: Partnership[];
  journals: Journal[];
  /** The same by the partition that they lie in, which is that of the thing that they are about. */
  journalsAt: Map<string, Journal[]>;
  /** The ids of the mails that arrived. */
  inbox: Set<string>;
  /** What the bus has taken, in its order; of a long run the end. */
  published: CloudEvent[];
}

export interface Journal {
  item: Item;
  record: AuditRecord;
  tasks: TaskState[];
}

/** Every item of the table, which only tests may ask for. */
export async function wholeTable(stack: Pick<StackFile, 'dynamodb' | 'tableName'>): Promise<Item[]> {
  const documents = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: stack.dynamodb,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
  );
  const items: Item[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await documents.send(
      new ScanCommand({
        TableName: stack.tableName,
        ConsistentRead: true,
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    items.push(...((page.Items ?? []) as Item[]));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  documents.destroy();
  return items;
}

export async function readLedger(stack: StackFile): Promise<Ledger> {
  const [items, published, { emails }] = await Promise.all([
    wholeTable(stack),
    connect(stack.control).publishedEvents({}),
    fetch(`${stack.mail}/store`).then((answer) => answer.json() as Promise<{ emails: { messageId: string }[] }>),
  ]);
  const dataOf = <T>(kind: string): T[] =>
    items.filter((item) => item.kind === kind).map(({ data }) => data as unknown as T);
  const journals = items
    .filter(({ kind }) => kind === 'JOURNAL')
    .map((item) => ({
      item,
      record: item.data as unknown as AuditRecord,
      tasks: Object.values(item.tasks ?? {}) as TaskState[],
    }));
  return {
    items,
    requests: dataOf<AnyInvitation>('REQUEST'),
    partnerships: dataOf<Partnership>('PARTNERSHIP'),
    journals,
    journalsAt: Map.groupBy(journals, ({ item }) => item.pk),
    inbox: new Set(emails.map(({ messageId }) => messageId)),
    published: published.map(({ detail }) => detail as unknown as CloudEvent),
  };
}

/**
 * What is wrong in the table and the inbox by the invariants of the budgets (I1 to I4, I8, I9): nothing, when all holds.
 * The stack must be quiet, as far as the given providers go; without `providers` all of it.
 */
export async function brokenInvariants(stack: StackFile, providers?: string[]): Promise<string[]> {
  const [ledger, { now }] = await Promise.all([readLedger(stack), connect(stack.control).clock()]);
  const concerns = (providerId: string): boolean => providers === undefined || providers.includes(providerId);
  const requests = ledger.requests.filter(({ providerId }) => concerns(providerId));
  const requestItems = new Map(ledger.items.filter(({ sk }) => sk === 'REQUEST').map((item) => [item.pk, item]));
  const broken = [
    ...secretsIn(ledger, secretsOf(stack)),
    ...requests.flatMap((request) => [
      ...brokenHistory(request, ledger),
      ...brokenMails(request, ledger, new Date(now)),
      ...brokenIndexKeys(request, requestItems.get(pkOf(request))),
    ]),
    ...brokenTasks(ledger, concerns),
    ...brokenEvents(ledger, concerns),
    ...brokenPartnerships(ledger, concerns),
    ...brokenRelationships(ledger, concerns),
    ...brokenGuards(ledger, requests, concerns, new Date(now)),
    ...brokenUniqueness(ledger, concerns),
    ...brokenUsage(ledger, concerns),
    ...brokenCustomers(ledger, concerns),
    ...brokenGrants(ledger, concerns),
  ];
  return [...new Set(broken)];
}

/** I3. Mail addresses are what the table is for; everything else that opens something has no place in it. */
function secretsIn({ items }: Ledger, secrets: string[]): string[] {
  const text = JSON.stringify(items);
  return [
    ...leaksIn(text).filter((leak) => !leak.startsWith('mail address')),
    ...secrets.filter((secret) => text.includes(secret)).map(() => 'a secret of the stack'),
  ].map((leak) => `The table holds a ${leak}`);
}

/** I1, I2, I8: the records of a request are its changes, each once, from its creation to what it is now. */
function brokenHistory(request: AnyInvitation, ledger: Ledger): string[] {
  const records = recordsOf(request, ledger);
  const countOf = (type: OperationType): number => records.filter((record) => record.operationType === type).length;
  const has = (status: string): number => (request.status === status ? 1 : 0);
  const { subject } = kindsOfInvitation[request.kind];
  const expected: [OperationType, number][] = [
    [`create_${subject}`, 1],
    [`resend_${subject}`, request.sendCount - 1],
    [`accept_${subject}`, has('ACCEPTED')],
    [`decline_${subject}`, has('DECLINED')],
    [`revoke_${subject}`, has('REVOKED')],
    [`expire_${subject}`, has('EXPIRED')],
  ];
  const wrong = expected.flatMap(([type, count]) =>
    countOf(type) === count ? [] : [`${request.id} is ${request.status}, with ${countOf(type)} records of ${type}`],
  );
  // Records of one millisecond lie in no order, but what each left is what another one found, down to what is there now.
  const found = records.flatMap(({ oldValue }) => (oldValue === undefined ? [] : [written(oldValue)]));
  const present = written({ ...records[0]?.newValue, ...auditedFieldsOf(request) });
  const left = records.map(({ newValue }) => written(newValue ?? {}));
  if ([...found, present].sort().join() !== left.sort().join()) wrong.push(`${request.id} changed without a record`);
  const reopened = records.some(
    ({ oldValue, newValue }) =>
      oldValue && oldValue['status'] !== 'PENDING' && oldValue['status'] !== newValue?.['status'],
  );
  if (reopened) wrong.push(`${request.id} left a final state`);
  const reminders = records.filter(
    ({ operationType, newValue }) =>
      operationType === `remind_${subject}` && newValue?.['tokenVersion'] === request.tokenVersion,
  );
  if (reminders.length > request.remindedDays.length || (request.remindedDays.length > 0 && reminders.length === 0)) {
    wrong.push(`${request.id} was reminded of ${request.remindedDays.length} times, with ${reminders.length} records`);
  }
  if (request.version < records.length) wrong.push(`${request.id} has more records than versions`);
  return wrong;
}

function auditedFieldsOf(request: AnyInvitation): Record<string, unknown> {
  const { status, deliveryStatus, tokenVersion, expiresAt, sendCount } = request;
  return { status, deliveryStatus, tokenVersion, expiresAt, sendCount };
}

/** Alike for values that are alike, in whatever order the database gives their fields. */
function written(value: Record<string, unknown>): string {
  return JSON.stringify(Object.entries(value).sort());
}

/** I4: every send has its mail in the inbox, or shows why not. */
function brokenMails(request: AnyInvitation, { journalsAt, inbox }: Ledger, now: Date): string[] {
  if (request.mode !== 'SEND') return [];
  const mails = (journalsAt.get(pkOf(request)) ?? []).flatMap(({ tasks }) => tasks);
  return Array.from({ length: request.tokenVersion }, (_, index) => index + 1).flatMap((version) => {
    const ofVersion = mails.filter(
      ({ task }) =>
        task.kind === 'mail' &&
        task.content.template === kindsOfInvitation[request.kind].mail &&
        task.content.invitation.tokenVersion === version,
    );
    const [mail] = ofVersion;
    if (mail === undefined || ofVersion.length > 1)
      return [`${request.id} has ${ofVersion.length} mails of send ${version}`];
    const isOld = version < request.tokenVersion;
    const isVisible = isOld || ['REJECTED', 'BOUNCED', 'COMPLAINED'].includes(request.deliveryStatus);
    switch (mail.state) {
      case 'DONE':
        return inbox.has(mail.messageId ?? '') ? [] : [`${request.id}: the mail of send ${version} is in no inbox`];
      case 'FAILED':
        return isVisible ? [] : [`${request.id}: nobody can see that send ${version} failed`];
      case 'DROPPED': {
        const isClosed = isOld || statusAt(request, now) !== 'PENDING';
        const isTold = mail.reason === 'INVITATION_CLOSED' ? isClosed : isVisible;
        return isTold ? [] : [`${request.id}: send ${version} was dropped in silence`];
      }
      default:
        return [`${request.id}: the mail of send ${version} is still ${mail.state}`];
    }
  });
}

/** A task that is open is in sight of the sweep, and one that has ended is not. */
function brokenTasks({ journals }: Ledger, concerns: (providerId: string) => boolean): string[] {
  return journals
    .filter(({ record }) => concerns(record.tenantId))
    .flatMap(({ item, record, tasks }) => {
      const isOpen = tasks.some(({ state }) => state === 'WAITING' || state === 'CLAIMED');
      if (isOpen) return [`A task of ${record.operationType} ${record.id} is open`];
      return item.duePk === undefined ? [] : [`${record.operationType} ${record.id} has ended and is still due`];
    });
}

/**
 * Every change was published, at least once, as what its record says, and nothing else was; of one thing no two changes
 * bear the same sequence. What is older than the first event that the bus remembers is taken for published.
 */
function brokenEvents({ journals, published }: Ledger, concerns: (tenantId: string) => boolean): string[] {
  const [first] = published;
  if (first === undefined) return [];
  const byId = new Map(published.map((event) => [event.id, event]));
  const changes = journals.filter(({ record }) => record.status === 'SUCCEEDED');
  const known = new Set(changes.map(({ record }) => record.id));
  const ours = changes.filter(({ record }) => concerns(record.tenantId));
  const unpublished = ours.filter(({ item, record, tasks }) => {
    const event = tasks.map(({ task }) => task).find((task) => task.kind === 'event');
    if (event === undefined) return true;
    return record.at >= first.time && !isDeepStrictEqual(byId.get(record.id), eventOf(record, event, item.pk));
  });
  const places = ours.flatMap(({ item, tasks }) =>
    tasks.flatMap(({ task }) => (task.kind === 'event' ? [`${item.pk} ${task.entity} ${task.sequence}`] : [])),
  );
  const taken = new Set<string>();
  const twice = places.filter((place) => taken.size === taken.add(place).size);
  return [
    ...published
      .filter((event) => !eventShape.safeParse(event).success)
      .map(({ type, id }) => `${type} ${id} has another shape than is told`),
    ...unpublished.map(({ record }) => `${record.operationType} ${record.id} was not published as it is`),
    ...published.filter(({ id }) => !known.has(id)).map(({ id, type }) => `Nothing has happened of ${type} ${id}`),
    ...twice.map((place) => `Two changes bear one sequence: ${place}`),
  ];
}

function brokenIndexKeys(request: AnyInvitation, item: Item | undefined): string[] {
  const isListed = item?.gsi1sk === requestListKey(request.status, request);
  const isDue = item?.dueSk === (request.wakeAt === undefined ? undefined : `${request.wakeAt}#${request.id}`);
  return isListed && isDue ? [] : [`${request.id} is not listed as what it is`];
}

/** I1: an acceptance and its partnership belong to each other. */
function brokenPartnerships(ledger: Ledger, concerns: (providerId: string) => boolean): string[] {
  const partnerships = ledger.partnerships.filter(({ providerId }) => concerns(providerId));
  const ofBoth = ledger.requests.filter(({ providerId }) => concerns(providerId));
  const requests = ofBoth.filter((request): request is PartnershipRequest => request.kind === 'r');
  const purged = purgedIn(ledger.journals);
  const byId = new Map(requests.map((request) => [request.id, request]));
  const pairs = Map.groupBy(partnerships, ({ providerId, resellerId }) => `${providerId} ${resellerId}`);
  const unfounded = partnerships.filter(({ id, requestId, resellerId }) => {
    if (purged.includes(requestId)) return false;
    const request = byId.get(requestId);
    const isItsOwn = request?.status === 'ACCEPTED' && request.acceptedResellerId === resellerId;
    return !isItsOwn || partnershipsTouched(request, ledger).join() !== id;
  });
  const unfulfilled = requests.filter(
    ({ status, providerId, acceptedResellerId }) =>
      status === 'ACCEPTED' && pairs.get(`${providerId} ${acceptedResellerId}`)?.length !== 1,
  );
  return [
    ...unfounded.map(({ id }) => `The partnership ${id} has no acceptance`),
    ...unfulfilled.map(({ id }) => `The acceptance of ${id} has no partnership`),
  ];
}

/** I1: a tie that was asked for stands on an accepted request, and such a request on its tie. */
function brokenRelationships(ledger: Ledger, concerns: (partnerId: string) => boolean): string[] {
  const ties = ledger.items
    .filter(({ kind }) => kind === 'RELATIONSHIP')
    .map(({ data, message }) => ({ ...data, ...message }) as unknown as CustomerRelationship)
    .filter(({ partnerId }) => concerns(partnerId));
  const accepted = ledger.requests.filter(
    (request): request is RelationshipRequest => request.kind === 'c' && request.status === 'ACCEPTED',
  );
  const purged = purgedIn(ledger.journals);
  const unfounded = ties.filter(
    ({ origin, requestId = '', customerId, partnerId }) =>
      origin === 'REQUESTED' &&
      !purged.includes(requestId) &&
      !accepted.some(
        (request) =>
          request.id === requestId &&
          request.acceptedCustomerId === customerId &&
          [request.providerId, request.includeResellerId].includes(partnerId),
      ),
  );
  const unfulfilled = accepted.filter(
    ({ providerId, acceptedCustomerId }) =>
      concerns(providerId) &&
      !ties.some(({ partnerId, customerId }) => partnerId === providerId && customerId === acceptedCustomerId),
  );
  return [
    ...unfounded.map(({ partnerId, customerId }) => `Nobody accepted the tie of ${partnerId} to ${customerId}`),
    ...unfulfilled.map(({ id }) => `The acceptance of ${id} has no relationship`),
  ];
}

function partnershipsTouched(request: AnyInvitation, ledger: Ledger): string[] {
  return recordsOf(request, ledger)
    .filter(({ operationType }) => operationType === 'accept_partnership_request')
    .flatMap(({ alsoTouched = [] }) => alsoTouched.map(({ id }) => id));
}

/** I9: one open request to an address, to which its guard points, and as many as the quota has counted. */
function brokenGuards(
  { items, journals }: Ledger,
  requests: AnyInvitation[],
  concerns: (providerId: string) => boolean,
  now: Date,
): string[] {
  const guards = items
    .filter(({ kind }) => kind === 'RECIPIENT')
    .map(({ data }) => data as unknown as Recipient)
    .filter(({ providerId }) => concerns(providerId));
  // An address that was erased is guarded no more.
  const addressed = requests.filter(({ erased }) => erased === undefined);
  const byAddress = Map.groupBy(addressed, ({ providerId, recipientEmail }) => `${providerId} ${recipientEmail}`);
  const guardsOf = Map.groupBy(guards, ({ providerId, email }) => `${providerId} ${email}`);
  const ids = new Set(requests.map(({ id }) => id));
  const wrongGuards = [...byAddress].flatMap(([address, theirs]) => {
    const guarded = guardsOf.get(address) ?? [];
    const open = theirs.filter((request) => statusAt(request, now) === 'PENDING');
    const pointsAtOne = guarded.length === 1 && theirs.some(({ id }) => id === guarded[0]?.requestId);
    const pointsAtOpen = open.every(({ id }) => id === guarded[0]?.requestId);
    return pointsAtOne && pointsAtOpen && open.length <= 1 ? [] : [`The guard of ${theirs[0]?.id} does not agree`];
  });
  const orphans = guards.filter(({ requestId }) => !ids.has(requestId));
  const quotas = items.filter(({ kind }) => kind === 'QUOTA').map(({ data }) => data as unknown as QuotaBucket);
  const wrongQuotas = quotas
    .filter(({ providerId }) => concerns(providerId))
    .filter(({ providerId, day }) => {
      const buckets = quotas.filter((quota) => quota.providerId === providerId && quota.day === day);
      const made = requests.filter((request) => request.providerId === providerId && request.createdAt.startsWith(day));
      const since = purgedIn(journals, providerId).filter((id) =>
        new Date(decodeTime(id)).toISOString().startsWith(day),
      );
      return made.length + since.length !== buckets.reduce((sum, { createdToday }) => sum + createdToday, 0);
    });
  return [
    ...wrongGuards,
    ...orphans.map(({ requestId }) => `A guard points at ${requestId}, which is not there`),
    ...wrongQuotas.map(({ providerId, day }) => `The quota of ${providerId} miscounts ${day}`),
  ];
}

/** I9: a partner holds its MPN ID and its directory id, and nobody holds one of a partner that is not there. */
function brokenUniqueness({ items }: Ledger, concerns: (partnerId: string) => boolean): string[] {
  const partners = items.filter(({ kind }) => kind === 'PARTNER').map(({ data }) => data as unknown as Partner);
  const guards = new Map(
    items
      .filter(({ kind, data }) => kind === 'GUARD' && data['partnerId'] !== undefined)
      .map(({ pk, data }) => [pk, String(data['partnerId'])]),
  );
  const unguarded = partners.filter(
    (partner) =>
      mpnAssociationsOf(partner).some(({ mpnId }) => guards.get(keys.mpnId(mpnId).pk) !== partner.id) ||
      guards.get(keys.directoryId(partner.kind, partner.tenantId).pk) !== partner.id,
  );
  const orphans = [...guards.values()].filter((id) => !partners.some((partner) => partner.id === id));
  return [
    ...unguarded.filter(({ id }) => concerns(id)).map(({ id }) => `The partner ${id} does not hold what is its own`),
    ...orphans.filter(concerns).map((id) => `A guard belongs to ${id}, which is not there`),
  ];
}

/** I9: a customer's usage counts its subscriptions, those that are deprovisioned no more and their seats. */
function brokenUsage({ items }: Ledger, concerns: (providerId: string) => boolean): string[] {
  const subscriptions = items
    .filter(({ kind }) => kind === 'SUBSCRIPTION')
    .map(({ data }) => data as unknown as Subscription);
  const usages = items.filter(({ kind }) => kind === 'USAGE').map(({ data }) => data as unknown as CustomerUsage);
  const customers = new Set(subscriptions.flatMap((each) => (concerns(each.providerId) ? [each.customerId] : [])));
  return [...customers].flatMap((customerId) => {
    const theirs = subscriptions.filter((each) => each.customerId === customerId);
    const present = theirs.filter(({ deprovisionedAt }) => deprovisionedAt === undefined);
    const counted = releaseSubscriptions(
      applyOrder(noUsage(customerId), theirs),
      theirs.filter((each) => !present.includes(each)),
    );
    const held = present
      .filter(({ status }) => status === 'CANCELLED')
      .reduce((usage, { offerId, quantity }) => changeSeats(usage, offerId, -quantity), counted);
    const usage = usages.find((each) => each.customerId === customerId);
    const offersOf = (offers: CustomerUsage['offers'] = {}) =>
      Object.fromEntries(Object.entries(offers).map(([id, { ever, existing }]) => [id, `${existing} of ${ever}`]));
    const agrees =
      written(held.seats) === written(usage?.seats ?? {}) &&
      written(offersOf(counted.offers)) === written(offersOf(usage?.offers));
    return agrees ? [] : [`The usage of ${customerId} does not count what it has`];
  });
}

/** Requests that were kept for as long as they are to be; their records tell. */
function purgedIn(journals: Journal[], providerId?: string): string[] {
  return (
    journals
      // Some tests plant a record that nobody can read.
      .filter(({ record }) => record.operationType?.startsWith('purge_'))
      .filter(({ record }) => providerId === undefined || record.tenantId === providerId)
      .map(({ record }) => record.resourceId)
  );
}

function recordsOf(request: AnyInvitation, { journalsAt }: Ledger): AuditRecord[] {
  return (journalsAt.get(pkOf(request)) ?? [])
    .filter(({ record }) => record.status === 'SUCCEEDED')
    .map(({ record }) => record);
}

function pkOf(request: AnyInvitation): string {
  return keys.request(request.providerId, request.id).pk;
}
