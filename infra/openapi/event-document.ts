import { toJSONSchema } from 'zod/v4/core';
import { eventShape } from '../../functions/webhooks/event-shape.ts';
import { type Schema, within } from './schemas.ts';

/** The shape of an event as JSON Schema; readers pass over what they do not know. */
export function eventDocument(): Schema {
  const { $schema: _, ...schema } = toJSONSchema(eventShape, { io: 'input' }) as Schema & { $schema?: string };
  return schema;
}

/** The same as components of the API's description, where a shape that stands twice has a name. */
export function eventComponents(): { Event: Schema; EventResource: Schema } {
  const event = eventDocument();
  const { properties: data } = within(event, ['data']);
  const { resource, related } = data ?? {};
  if (resource === undefined || related?.items === undefined) throw new Error('An event names what it is about');
  const { description, ...named } = resource;
  const reference = { $ref: '#/components/schemas/EventResource' };
  Object.assign(data ?? {}, {
    resource: { ...reference, description },
    related: { ...related, items: reference },
  });
  return { Event: event, EventResource: named };
}
