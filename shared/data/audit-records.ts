import { encodeTime } from 'ulid';
import { type AuditRecord, endedTask, type OperationType } from '../domain/journal.ts';
import type { TaskState } from './commit.ts';
import { type Key, keys, partitions } from './keys.ts';
import { type Item, type Page, queryAll, queryPage, updateItem } from './table.ts';

export interface AuditFilter {
  /** ISO 8601 UTC, both included. */
  startDate: string;
  endDate: string;
  /** A customer's or a reseller's id. */
  partyId?: string | undefined;
  resource?: { type: AuditedResource; id: string } | undefined;
  operationType?: OperationType | undefined;
}

export type AuditedResource = 'partner' | 'partnership_request';

const beforeEveryIdOfTheTime = '0'.repeat(16);
const afterEveryIdOfTheTime = 'Z'.repeat(16);

/**
 * One page of a tenant's audit records, newest first. One query: over the time, over the time of one party, or over the
 * history of one resource, which lies with the resource. An operation is filtered within the page, which may then be short.
 */
export async function listAuditRecords(
  tenantId: string,
  filter: AuditFilter,
  page: { limit: number; start?: Record<string, unknown> | undefined },
): Promise<Page<AuditRecord>> {
  const from = encodeTime(Date.parse(filter.startDate)) + beforeEveryIdOfTheTime;
  const to = encodeTime(Date.parse(filter.endDate)) + afterEveryIdOfTheTime;
  const range = rangeOf(tenantId, filter, from, to);
  const conditions = [
    ...(filter.operationType ? ['#data.operationType = :operation'] : []),
    ...(filter.resource ? ['#data.tenantId = :tenant'] : []),
  ];
  const found = await queryPage({
    ...(range.index && { IndexName: range.index }),
    KeyConditionExpression: `${range.index ?? ''}pk = :pk AND ${range.index ?? ''}sk BETWEEN :from AND :to`,
    ...(conditions.length > 0 && {
      FilterExpression: conditions.join(' AND '),
      ExpressionAttributeNames: { '#data': 'data' },
    }),
    ExpressionAttributeValues: {
      ':pk': range.pk,
      ':from': range.from,
      ':to': range.to,
      ...(filter.operationType && { ':operation': filter.operationType }),
      ...(filter.resource && { ':tenant': tenantId }),
    },
    ScanIndexForward: false,
    Limit: page.limit,
    ...(page.start && { ExclusiveStartKey: page.start }),
  });
  return { items: found.items.map((item) => item.data as unknown as AuditRecord), next: found.next };
}

function rangeOf(tenantId: string, filter: AuditFilter, from: string, to: string) {
  if (filter.resource !== undefined) {
    const { type, id } = filter.resource;
    const { pk } = type === 'partner' ? keys.partner(id) : keys.request(tenantId, id);
    return { index: undefined, pk, from: keys.journal(pk, from).sk, to: keys.journal(pk, to).sk };
  }
  if (filter.partyId !== undefined) {
    return { index: 'gsi2', pk: partitions.auditOfParty(tenantId, filter.partyId), from, to };
  }
  return { index: 'gsi1', pk: partitions.audit(tenantId), from, to };
}

/** The whole history that lies with an item: that of an invitation has some dozen records at most. */
export function loadHistory(pk: string): Promise<Item[]> {
  return queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :history)',
    ExpressionAttributeValues: { ':pk': pk, ':history': keys.journal(pk, '').sk },
    ConsistentRead: true,
  });
}

/**
 * The one thing that is ever changed of an audit record: that it names a pseudonym in place of a person. Tasks that have
 * ended forget whom they were about, as those do that end now.
 * @param ended tasks of the record that have ended, by their ids
 */
export async function rewriteRecord(
  { pk, sk }: Key,
  record: AuditRecord,
  ended: readonly (readonly [string, TaskState])[],
): Promise<void> {
  const tasks = ended.map(([id, { task }], index) => ({ id, index, task: endedTask(task) }));
  await updateItem({
    Key: { pk, sk },
    UpdateExpression: [
      'SET #data = :data',
      ...tasks.map(({ index }) => `#tasks.#id${index}.task = :task${index}`),
    ].join(', '),
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: {
      '#data': 'data',
      ...(tasks.length > 0 && { '#tasks': 'tasks' }),
      ...Object.fromEntries(tasks.map(({ id, index }) => [`#id${index}`, id])),
    },
    ExpressionAttributeValues: {
      ':data': record,
      ...Object.fromEntries(tasks.map(({ task, index }) => [`:task${index}`, task])),
    },
  });
}
