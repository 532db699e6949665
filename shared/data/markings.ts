import * as z from 'zod/mini';
import type { Marking } from '../domain/marking.ts';
import { ttlAfter } from '../domain/retention.ts';
import type { Write } from './commit.ts';
import { dueKeys, keys } from './keys.ts';
import { type Item, updateItem } from './table.ts';

const stored = z.looseObject({
  id: z.string(),
  providerId: z.string(),
  resellerId: z.string(),
  cause: z.enum(['REMOVED', 'STARTED', 'ELIGIBILITY']),
  at: z.string(),
  passAt: z.string(),
  stage: z.int(),
  start: z.optional(z.record(z.string(), z.unknown())),
  marked: z.int(),
  version: z.int(),
});

export function markingOf(item: Item | undefined): Marking | undefined {
  return item && (stored.parse(item.data) as unknown as Marking);
}

export function savedMarking(marking: Marking): Write & { put: Item } {
  const { providerId, resellerId, id, version, wakeAt, finishedAt } = marking;
  return {
    put: {
      ...keys.marking(providerId, resellerId, id),
      kind: 'MARKING',
      data: { ...marking },
      ...(wakeAt !== undefined && dueKeys('MARKING', wakeAt, id)),
      ...(finishedAt !== undefined && { ttlEpochSeconds: ttlAfter('MARKING', finishedAt) }),
    },
    expects: version === 1 ? 'ABSENT' : { version: version - 1 },
  };
}

/** Notes how far a marking is where nothing else is written; false when somebody else has moved it on meanwhile. */
export async function noteMarking(marking: Marking): Promise<boolean> {
  const { pk, sk, ...attributes } = savedMarking(marking).put;
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const gone = (['duePk', 'dueSk'] as const).filter((name) => attributes[name] === undefined);
  return updateItem({
    Key: { pk, sk },
    UpdateExpression: [
      `SET ${given.map(([name]) => `#${name} = :${name}`).join(', ')}`,
      ...(gone.length > 0 ? [`REMOVE ${gone.join(', ')}`] : []),
    ].join(' '),
    ConditionExpression: '#data.#version = :version',
    ExpressionAttributeNames: {
      ...Object.fromEntries(given.map(([name]) => [`#${name}`, name])),
      '#version': 'version',
    },
    ExpressionAttributeValues: {
      ...Object.fromEntries(given.map(([name, value]) => [`:${name}`, value])),
      ':version': marking.version - 1,
    },
  });
}
