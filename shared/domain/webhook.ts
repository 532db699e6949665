import type { JournalEntry, Task } from './journal.ts';
import type { Language } from './languages.ts';
import { Refusal, refuseFields } from './refusal.ts';
import { keptMs } from './retention.ts';
import { after, dayMs, hasCome, hourMs, minuteMs } from './time.ts';
import { hostOf, targetProblem } from './webhook-target.ts';

export const webhookStatuses = ['ACTIVE', 'DISABLED', 'DELETED'] as const;
export type WebhookStatus = (typeof webhookStatuses)[number];

/** FAILING: for a day it did not take an event. GONE: it answered 410. */
export type DisabledReason = 'FAILING' | 'GONE';

/** Where a tenant has its events sent. */
export interface Webhook {
  id: string;
  tenantId: string;
  url: string;
  description?: string | undefined;
  /** Only events of these types; all of them without it. */
  eventTypes?: string[] | undefined;
  status: WebhookStatus;
  disabledReason?: DisabledReason | undefined;
  disabledAt?: string | undefined;
  /** What failed before that no longer counts. */
  activeSince: string;
  /** What the secrets are derived from, newest first; those before the newest sign too until they are no longer valid. */
  secrets: WebhookSecret[];
  /** Asked for and not yet carried out; `since` sends again what was sent from then on. */
  replay?: { since?: string | undefined; cursor?: Record<string, unknown> | undefined } | undefined;
  version: number;
  createdAt: string;
  updatedAt: string;
  createdBy: string;
}

export interface WebhookSecret {
  version: number;
  keyId: string;
  validUntil?: string | undefined;
}

export interface WebhookDecision {
  webhook: Webhook;
  entry: JournalEntry;
}

/** How a receiver has been doing; beside the webhook, since each delivery may change it. */
export interface WebhookHealth {
  lastDeliveredAt?: string | undefined;
  lastFailure?: { at: string; reason: string; statusCode?: number | undefined } | undefined;
  /** Since when it could not be reached, how often it was tried since, and when it is tried again. */
  failingSince?: string | undefined;
  failures?: number | undefined;
  pausedUntil?: string | undefined;
}

const mostPerTenant = 10;
const secretOverlapMs = dayMs;
/** More than two only when somebody rotates more than once a day. */
const mostSecrets = 3;
/** For how long what was sent can be sent again, and what was not sent is kept. */
const keptForMs = keptMs('WEBHOOK_EVENT');
export const giveUpAfterMs = dayMs;

const retryDelaysMs = [5_000, 30_000, 2 * minuteMs, 5 * minuteMs, 15 * minuteMs, 30 * minuteMs, hourMs];
const longestDelayMs = hourMs;

/**
 * How long to wait before the next try, in milliseconds: seconds at first, an hour in the end.
 * @param failures how often it has failed, this time included
 * @param chance 0 to 1: spreads a quarter to both sides, so that those who failed together do not come back together
 * @param retryAfterMs what the receiver asked for, up to an hour of which is granted
 */
export function retryDelayMs(failures: number, chance: number, retryAfterMs = 0): number {
  const delay = retryDelaysMs[Math.max(0, failures - 1)] ?? longestDelayMs;
  return Math.max(Math.round(delay * (0.75 + chance / 2)), Math.min(retryAfterMs, longestDelayMs));
}

/** @throws Refusal `VALIDATION_FAILED` for an address that events must not go to, `WEBHOOK_LIMIT_REACHED` */
export function createWebhook(
  input: Pick<Webhook, 'url' | 'description' | 'eventTypes'>,
  facts: { live: number; loopback: boolean },
  context: { id: string; keyId: string; now: Date; caller: { tenantId: string; userId: string } },
): WebhookDecision {
  const problem = targetProblem(input.url, facts);
  if (problem !== undefined) refuseFields([{ pointer: '/url', rule: 'webhook-target', message: problem }]);
  if (facts.live >= mostPerTenant) {
    throw new Refusal('WEBHOOK_LIMIT_REACHED', `A company has at most ${mostPerTenant} webhooks.`, {
      remaining: 0,
      nextStep: 'Delete one that you no longer need.',
    });
  }
  const at = context.now.toISOString();
  const { tenantId, userId } = context.caller;
  const webhook: Webhook = {
    ...input,
    eventTypes: input.eventTypes && [...new Set(input.eventTypes)],
    id: context.id,
    tenantId,
    status: 'ACTIVE',
    activeSince: at,
    secrets: [{ version: 1, keyId: context.keyId }],
    version: 1,
    createdAt: at,
    updatedAt: at,
    createdBy: userId,
  };
  return { webhook, entry: entryOf('create_webhook', undefined, webhook) };
}

/** Deletes a webhook; undefined when it is deleted already. What waits for it is dropped. */
export function deleteWebhook(current: Webhook, { now }: { now: Date }): WebhookDecision | undefined {
  if (current.status === 'DELETED') return undefined;
  return changed('delete_webhook', current, { status: 'DELETED', replay: undefined }, now);
}

/** Makes a new secret; the one before signs too for a day, so that the receiver can change over. */
export function rotateSecret(current: Webhook, { keyId, now }: { keyId: string; now: Date }): WebhookDecision {
  const [newest] = current.secrets;
  const before = validSecrets(current, now).map((secret) => ({
    ...secret,
    validUntil: secret.validUntil ?? after(now, secretOverlapMs),
  }));
  const secrets = [{ version: (newest?.version ?? 0) + 1, keyId }, ...before].slice(0, mostSecrets);
  return changed('rotate_webhook_secret', current, { secrets }, now);
}

export function validSecrets({ secrets }: Webhook, now: Date): WebhookSecret[] {
  return secrets.filter(({ validUntil }) => validUntil === undefined || !hasCome(validUntil, now));
}

/**
 * Sends what was not delivered now, and what was sent since an instant (ISO 8601) once more; a webhook that was disabled is
 * active again.
 * @throws Refusal `VALIDATION_FAILED` for an instant in the future, or longer ago than what was sent is kept
 */
export function replayWebhook(current: Webhook, since: string | undefined, { now }: { now: Date }): WebhookDecision {
  if (since !== undefined && (!hasCome(since, now) || hasCome(after(since, keptForMs), now))) {
    const message = `must lie in the past, at most ${keptForMs / dayMs} days ago`;
    refuseFields([{ pointer: '/since', rule: 'replay-window', message }]);
  }
  const isBack = current.status === 'DISABLED';
  const fields: Partial<Webhook> = {
    status: 'ACTIVE',
    disabledReason: undefined,
    disabledAt: undefined,
    activeSince: isBack ? now.toISOString() : current.activeSince,
    replay: { since },
  };
  return changed('replay_webhook', current, fields, now);
}

/** Who is told that a webhook was disabled. */
export interface Administrator {
  email: string;
  language: Language;
  tenantName: string;
}

/** Sends no more until somebody replays it; undefined when it is not active. */
export function disableWebhook(
  current: Webhook,
  {
    reason,
    failingSince,
    administrators,
  }: { reason: DisabledReason; failingSince: string; administrators: Administrator[] },
  { now }: { now: Date },
): WebhookDecision | undefined {
  if (current.status !== 'ACTIVE') return undefined;
  const disabledAt = now.toISOString();
  const fields: Partial<Webhook> = { status: 'DISABLED', disabledReason: reason, disabledAt, replay: undefined };
  const tasks = administrators.map(
    ({ email, language, tenantName }): Task => ({
      kind: 'mail',
      to: email,
      fromName: 'Twotier',
      language,
      content: {
        template: 'webhook-disabled',
        tenantName,
        host: hostOf(current.url),
        ...(reason === 'FAILING' && { failingSince }),
        disabledAt,
      },
    }),
  );
  return changed('disable_webhook', current, fields, now, tasks);
}

/** How the receiver does, without what was before the webhook became active. */
export function presentHealth(health: WebhookHealth, { activeSince }: Webhook): WebhookHealth {
  const isOld = health.lastFailure !== undefined && health.lastFailure.at < activeSince;
  return isOld ? { lastDeliveredAt: health.lastDeliveredAt, lastFailure: health.lastFailure } : health;
}

function changed(
  operationType: JournalEntry['operationType'],
  current: Webhook,
  fields: Partial<Webhook>,
  now: Date,
  tasks: Task[] = [],
): WebhookDecision {
  const webhook = { ...current, ...fields, version: current.version + 1, updatedAt: now.toISOString() };
  return { webhook, entry: { ...entryOf(operationType, current, webhook), tasks } };
}

/** The host alone: a path or a query may hold what opens the receiver. */
function entryOf(
  operationType: JournalEntry['operationType'],
  before: Webhook | undefined,
  next: Webhook,
): JournalEntry {
  const value = ({ status, url, eventTypes, secrets, disabledReason }: Webhook) => ({
    status,
    host: hostOf(url),
    eventTypes,
    secretVersion: secrets[0]?.version,
    disabledReason,
  });
  return {
    operationType,
    tenantId: next.tenantId,
    resource: { type: 'webhook', id: next.id },
    oldValue: before && value(before),
    newValue: value(next),
  };
}
