import * as z from 'zod/mini';
import { type ErasedKind, erasureReasons, type KeptReason } from '../../shared/domain/erasure.ts';
import { listAnswer, listQuery, route } from '../../shared/http/contract.ts';
import { emailAddress, identifier, instant } from '../../shared/http/fields.ts';
import type { Job } from '../../shared/runtime/step.ts';

const erasureView = z.object({
  /** The pseudonym that stands for the person from now on. */
  id: z.string(),
  status: z.enum(['PENDING', 'COMPLETED']),
  reason: z.enum(erasureReasons),
  /** How many of each were pseudonymised so far. */
  erased: z.object({
    users: z.int(),
    invitations: z.int(),
    customers: z.int(),
    drafts: z.int(),
    setupCredentials: z.int(),
    auditRecords: z.int(),
  } satisfies Record<ErasedKind, unknown>),
  /** How many name the person still, by why they have to. */
  kept: z.object({
    CONTRACT_EVIDENCE: z.int(),
    LEGAL_CONTACT: z.int(),
    PUBLISHED_CONTACT: z.int(),
  } satisfies Record<KeptReason, unknown>),
  requestedAt: instant(),
  requestedBy: z.string(),
  completedAt: z.optional(instant()),
});

export const exportTenant = route('GET', '/v1/tenant-export', {
  summary: "Everything that one's own company has here, one page per call, in an order that stays",
  access: 'export tenant data',
  query: listQuery({}),
  answer: listAnswer(z.object({ kind: z.string(), id: z.string(), data: z.record(z.string(), z.unknown()) })),
  grants: { table: 'read' },
});

export const requestErasure = route('POST', '/v1/erasures', {
  summary: "Erase a person from what one's own company controls; asked for again, it tells how far it is",
  access: 'erase personal data',
  body: z.strictObject({
    /** One of the two: whose address, or which user. */
    email: z.optional(emailAddress()),
    userId: z.optional(identifier()),
    reason: z.enum(erasureReasons),
  }),
  answer: erasureView,
  success: 201,
  grants: { table: 'write', secret: true },
});

export const readErasure = route('GET', '/v1/erasures/{erasureId}', {
  summary: 'How far an erasure is: what was erased, and what is kept and why',
  access: 'erase personal data',
  parameters: z.strictObject({ erasureId: z.string().check(z.regex(/^erased-[0-9a-f]{20}$/u)) }),
  answer: erasureView,
  grants: { table: 'read' },
});

export const carryOutErasures: Job = {
  kind: 'job',
  summary: 'Erases people page by page: the account, the open invitation, then all that the company has of them',
  schedule: 'rate(5 minutes)',
  timeoutSeconds: 300,
  grants: { table: 'write', users: true },
};
