import * as z from 'zod/mini';
import { eventTypes } from '../../shared/domain/events.ts';
import { listAnswer, route } from '../../shared/http/contract.ts';
import { identifier, instant, line, time } from '../../shared/http/fields.ts';
import type { Job, QueueReader } from '../../shared/runtime/step.ts';

const webhookPath = z.strictObject({ webhookId: identifier() });

const webhookView = z.object({
  id: z.string(),
  tenantId: z.string(),
  url: z.string(),
  description: z.optional(z.string()),
  eventTypes: z.optional(z.array(z.string())),
  status: z.enum(['ACTIVE', 'DISABLED', 'DELETED']),
  disabledReason: z.optional(z.enum(['FAILING', 'GONE'])),
  disabledAt: z.optional(instant()),
  secretVersion: z.int(),
  /** Until then the secret before this one signs too. */
  previousSecretValidUntil: z.optional(instant()),
  /** Asked for and not yet carried out. */
  replaying: z.boolean(),
  lastDeliveredAt: z.optional(instant()),
  lastFailure: z.optional(z.object({ at: instant(), reason: z.string(), statusCode: z.optional(z.int()) })),
  /** Since when it cannot be reached, and when it is tried again. */
  failingSince: z.optional(instant()),
  pausedUntil: z.optional(instant()),
  createdAt: instant(),
  updatedAt: instant(),
  createdBy: z.string(),
});

/** With the secret, in whose form the libraries of the Standard Webhooks specification take it: shown here and never again. */
const withSecret = z.extend(webhookView, { secret: z.optional(z.string()) });

export const createWebhook = route('POST', '/v1/webhooks', {
  summary: "Have one's own company's events sent to an https address, signed; the answer alone shows the secret",
  access: 'manage webhooks',
  body: z.strictObject({
    url: line(1, 2000),
    description: z.optional(line(1, 200)),
    eventTypes: z.optional(z.array(z.enum(eventTypes)).check(z.minLength(1), z.maxLength(eventTypes.length))),
  }),
  answer: withSecret,
  success: 201,
  grants: { table: 'write', secret: true },
});

export const listWebhooks = route('GET', '/v1/webhooks', {
  summary: "List one's own company's webhooks and how their receivers do",
  access: 'manage webhooks',
  answer: listAnswer(webhookView),
  grants: { table: 'read' },
});

export const readWebhook = route('GET', '/v1/webhooks/{webhookId}', {
  summary: 'Read a webhook, how its receiver does, and on how many things it is held up',
  access: 'manage webhooks',
  parameters: webhookPath,
  answer: z.extend(webhookView, {
    /** The things about which events wait for a receiver that failed; at most 100 are counted. */
    heldUp: z.object({ count: z.int(), isComplete: z.boolean() }),
  }),
  grants: { table: 'read' },
});

export const deleteWebhook = route('DELETE', '/v1/webhooks/{webhookId}', {
  summary: 'Delete a webhook, with all that waits for it',
  access: 'manage webhooks',
  parameters: webhookPath,
  answer: webhookView,
  // To delete what is gone already changes nothing, so that a retry needs no key.
  idempotent: false,
  grants: { table: 'write' },
});

export const testWebhook = route('POST', '/v1/webhooks/{webhookId}/test', {
  summary: 'Send a webhook an event of the type twotier.webhook.test now, and tell what came of it',
  access: 'manage webhooks',
  parameters: webhookPath,
  answer: z.object({
    delivered: z.boolean(),
    statusCode: z.optional(z.int()),
    reason: z.optional(z.enum(['STATUS', 'TIMEOUT', 'UNREACHABLE', 'TARGET_REFUSED'])),
    durationMilliseconds: z.int(),
  }),
  // Nothing of ours changes.
  idempotent: false,
  grants: { table: 'read', secret: true },
});

export const replayWebhook = route('POST', '/v1/webhooks/{webhookId}/replay', {
  summary:
    'Send a webhook what it has missed, and what it was sent since an instant once more; a disabled one is active again',
  access: 'manage webhooks',
  parameters: webhookPath,
  body: z.strictObject({ since: z.optional(time()) }),
  answer: webhookView,
  grants: { table: 'write' },
});

export const rotateWebhookSecret = route('POST', '/v1/webhooks/{webhookId}/rotate-secret', {
  summary: 'Make a new secret; the one before signs too for 24 hours',
  access: 'manage webhooks',
  parameters: webhookPath,
  answer: withSecret,
  grants: { table: 'write', secret: true },
});

export const deliverEvents: QueueReader = {
  kind: 'queue',
  summary: 'Sends what waits for a webhook about one thing, in order; disables a webhook that fails for a day',
  queue: 'webhooks',
  batchSize: 1,
  timeoutSeconds: 60,
  concurrency: 10,
  grants: { table: 'write', secret: true, queues: true },
};

export const redriveDeliveries: Job = {
  kind: 'job',
  summary: 'Takes up again, from the table, what is to be sent to webhooks, and carries out replays',
  schedule: 'rate(1 minute)',
  timeoutSeconds: 120,
  grants: { table: 'write', queues: true },
};
