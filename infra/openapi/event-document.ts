import { toJSONSchema } from 'zod/v4/core';
import { eventShape } from '../../functions/webhooks/event-shape.ts';
import type { Schema } from './schemas.ts';

/** The shape of an event as JSON Schema; readers pass over what they do not know. */
export function eventDocument(): Schema {
  const { $schema: _, ...schema } = toJSONSchema(eventShape, { io: 'input' }) as Schema & { $schema?: string };
  return schema;
}
