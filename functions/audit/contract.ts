import * as z from 'zod/mini';
import { operationTypes } from '../../shared/domain/journal.ts';
import { listAnswer, listQuery, route } from '../../shared/http/contract.ts';
import { identifier, instant } from '../../shared/http/fields.ts';

const reference = z.object({ type: z.string(), id: z.string() });
const values = z.record(z.string(), z.unknown());
const time = z.iso.datetime({ error: 'must be a time in UTC, such as 2026-11-21T08:00:00Z' });

export const listAuditRecords = route('GET', '/v1/audit-records', {
  summary: 'Who did what, newest first: the last 30 days, or up to 90 days back',
  access: 'read audit records',
  query: listQuery({
    startDate: z.optional(time),
    endDate: z.optional(time),
    customerId: z.optional(identifier()),
    resellerId: z.optional(identifier()),
    resourceType: z.optional(z.enum(['partner', 'partnership_request'])),
    resourceId: z.optional(identifier()),
    operationType: z.optional(z.enum(operationTypes)),
  }),
  answer: listAnswer(
    z.object({
      id: z.string(),
      at: instant(),
      // Open lists: a newer version's records are shown by an older one that works beside it.
      actor: z.object({ type: z.string(), id: z.string(), role: z.optional(z.string()) }),
      operationType: z.string(),
      resourceType: z.string(),
      resourceId: z.string(),
      alsoTouched: z.optional(z.array(reference)),
      customerId: z.optional(z.string()),
      resellerId: z.optional(z.string()),
      status: z.enum(['SUCCEEDED', 'FAILED']),
      oldValue: z.optional(values),
      newValue: z.optional(values),
      correlationId: z.string(),
      requestId: z.string(),
      ip: z.optional(z.string()),
      userAgent: z.optional(z.string()),
    }),
  ),
  grants: { table: 'read' },
});
