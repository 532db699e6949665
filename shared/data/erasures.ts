import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { type Erasure, erasureReasons } from '../domain/erasure.ts';
import { ttlAfter } from '../domain/retention.ts';
import { tenantKinds } from '../domain/tenants.ts';
import { Conflict, type Write } from './commit.ts';
import { dueKeys, keys, partitions } from './keys.ts';
import { documents, getItem, type Item, tableName } from './table.ts';

const stored = z.looseObject({
  id: z.string(),
  tenantId: z.string(),
  tenantKind: z.enum(tenantKinds),
  reason: z.enum(erasureReasons),
  status: z.enum(['PENDING', 'COMPLETED']),
  person: z.optional(z.looseObject({ email: z.string() })),
  stage: z.enum(['PERSON', 'WALK']),
  place: z.optional(z.record(z.string(), z.string())),
  erased: z.record(z.string(), z.int()),
  kept: z.record(z.string(), z.int()),
  waiting: z.int(),
  requestedAt: z.string(),
  version: z.int(),
});

export function erasureOf(item: Item | undefined): Erasure | undefined {
  return item && (stored.parse(item.data) as unknown as Erasure);
}

export async function loadErasure(tenantId: string, erasureId: string): Promise<Erasure | undefined> {
  return erasureOf(await getItem(keys.erasure(tenantId, erasureId)));
}

export function savedErasure(erasure: Erasure): Write & { put: Item } {
  const { tenantId, id, version, wakeAt, completedAt } = erasure;
  return {
    put: {
      ...keys.erasure(tenantId, id),
      kind: 'ERASURE',
      data: { ...erasure },
      gsi1pk: partitions.erasures(tenantId),
      gsi1sk: id,
      ...(wakeAt !== undefined && dueKeys('ERASURE', wakeAt, id)),
      ...(completedAt !== undefined && { ttlEpochSeconds: ttlAfter('ERASURE', completedAt) }),
    },
    expects: version === 1 ? 'ABSENT' : { version: version - 1 },
  };
}

/** Notes how far an erasure is, where nothing is decided. @throws Conflict when another run has moved it on meanwhile */
export async function noteErasure(erasure: Erasure): Promise<void> {
  try {
    await documents().send(
      new PutCommand({
        TableName: tableName(),
        Item: savedErasure(erasure).put,
        ConditionExpression: '#data.#version = :version',
        ExpressionAttributeNames: { '#data': 'data', '#version': 'version' },
        ExpressionAttributeValues: { ':version': erasure.version - 1 },
      }),
    );
  } catch (failure) {
    if (failure instanceof Error && failure.name === 'ConditionalCheckFailedException') throw new Conflict();
    throw failure;
  }
}
