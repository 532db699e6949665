import * as z from 'zod/mini';
import { eventSchema } from '../../shared/domain/events.ts';

const told = <S extends z.ZodMiniType>(schema: S, description: string): S => schema.check(z.describe(description));

const thing = z.object({
  type: told(z.string(), 'What kind of thing it is'),
  id: told(z.string(), 'Its identifier'),
});

/**
 * The shape of every event, on the bus and to webhooks: what `dataschema` names. Readers pass over fields that they do not
 * know; a change that they could trip over makes another version.
 */
export const eventShape = z.object({
  specversion: told(z.literal('1.0'), 'The version of CloudEvents'),
  id: told(z.string(), 'That of the audit record, the same however often the event comes'),
  source: told(z.string(), 'The company whose audit log holds the record'),
  type: told(z.string().check(z.regex(/^twotier\.[a-z-]+\.[a-z-]+$/)), 'What happened; further types may come'),
  subject: told(z.string(), 'What it happened to: its kind and its identifier'),
  time: told(z.iso.datetime(), 'When it happened'),
  datacontenttype: z.literal('application/json'),
  dataschema: told(z.literal(eventSchema), 'The version of this shape'),
  partitionkey: told(z.string(), 'Events that bear the same key are about the same thing'),
  sequence: told(
    z.string().check(z.regex(/^\d{12}$/)),
    'Orders the events of one partitionkey, as text; grows by one or more',
  ),
  data: z.object({
    tenantId: told(z.string(), 'The company whose audit log holds the record'),
    operationType: told(z.string(), 'The operation, as the audit log names it'),
    resource: told(z.object(thing.shape), 'What it happened to'),
    related: told(z.array(thing), 'What else the same change touched'),
    customerId: told(z.optional(z.string()), 'The customer that it concerns'),
    resellerId: told(z.optional(z.string()), 'The reseller that it concerns'),
    statusBefore: told(z.optional(z.string()), 'How it stood before, where it has a status'),
    status: told(z.optional(z.string()), 'How it stands since'),
    correlationId: told(z.string(), 'Joins what one request caused'),
  }),
});
