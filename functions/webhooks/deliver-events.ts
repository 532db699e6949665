import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Origin } from '../../shared/data/commit.ts';
import { keys } from '../../shared/data/keys.ts';
import { loadOutboxItem } from '../../shared/data/outbox.ts';
import { takeRoundTrips } from '../../shared/data/table.ts';
import {
  claimLane,
  dropLane,
  holdUp,
  type Lane,
  type LaneEntry,
  type LaneReference,
  LeaseLost,
  leaveEmpty,
  park,
  passOn,
  takeOut,
} from '../../shared/data/webhook-lanes.ts';
import { type KnownWebhook, loadWebhook, noteHealth } from '../../shared/data/webhooks.ts';
import { type CloudEvent, eventOf } from '../../shared/domain/events.ts';
import { after, hasCome, minuteMs } from '../../shared/domain/time.ts';
import { giveUpAfterMs, presentHealth, retryDelayMs, type WebhookHealth } from '../../shared/domain/webhook.ts';
import { now as clock } from '../../shared/runtime/clock.ts';
import { count, measure } from '../../shared/runtime/counts.ts';
import { failureFields, logger, takeCounts } from '../../shared/runtime/log.ts';
import { enqueue } from '../../shared/runtime/queues.ts';
import type { Outcome } from '../../shared/webhooks/post-event.ts';
import { disableWebhook } from './disable-webhook.ts';
import { sendTo } from './send-to.ts';

const timeoutMs = 15_000;
/** For one more request and what is to be noted of it. */
const reserveMs = timeoutMs + 10_000;
/** A receiver that takes events often need not be noted each time. */
const healthNoteMs = minuteMs;

const reference = z.object({ pk: z.string() });

export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const record of event.Records) {
    try {
      const outcome = await work(reference.parse(JSON.parse(record.body)), context);
      logger.info('webhook', { ...outcome, roundTrips: takeRoundTrips(), ...takeCounts() });
    } catch (failure) {
      logger.error('webhook failed', { ...failureFields(failure), ...takeCounts() });
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures };
}

interface Told {
  outcome: string;
  webhookId?: string;
  sent?: number;
  statusCode?: number | undefined;
}

async function work(where: LaneReference, context: Context): Promise<Told> {
  const lane = await claimLane(where, clock());
  if (lane === undefined) return { outcome: 'PASSED_OVER' };
  const { webhookId, tenantId } = lane;
  const known = await loadWebhook(tenantId, webhookId);
  if (known === undefined || known.webhook.status === 'DELETED') {
    await dropLane(lane);
    return { outcome: 'DROPPED', webhookId };
  }
  if (known.webhook.status === 'DISABLED') {
    await park(lane);
    return { outcome: 'PARKED', webhookId };
  }
  const { pausedUntil } = presentHealth(known.health, known.webhook);
  if (pausedUntil !== undefined && !hasCome(pausedUntil, clock())) {
    await holdUp(lane, { ...lane.progress, nextAttemptAt: pausedUntil });
    return { outcome: 'PAUSED', webhookId };
  }
  try {
    return { webhookId, ...(await sendAll(lane, known, context)) };
  } catch (failure) {
    // This function was so slow that another has taken over: the rest is the other one's.
    if (failure instanceof LeaseLost) return { outcome: 'LEASE_LOST', webhookId };
    throw failure;
  }
}

/** One after the other: the next is sent when the one before was taken. */
async function sendAll(claimed: Lane, known: KnownWebhook, context: Context): Promise<Omit<Told, 'webhookId'>> {
  let lane = claimed;
  let { health } = known;
  let sent = 0;
  if (lane.entries.length === 0) await leaveEmpty(lane);
  for (let entry = lane.entries[0]; entry !== undefined; entry = lane.entries[0]) {
    if (context.getRemainingTimeInMillis() < reserveMs) {
      await passOn(lane, clock());
      await enqueue('webhooks', [{ pk: lane.pk }]);
      return { outcome: 'PASSED_ON', sent };
    }
    const event = wasSent(entry, lane) ? undefined : await loadEvent(lane, entry);
    if (event !== undefined) {
      const at = clock();
      // Of each attempt, so that it shows while nothing gets through.
      measure('WebhookWait', Math.max(0, at.getTime() - Date.parse(event.time)));
      const outcome = await sendTo(known.webhook, event, at, timeoutMs);
      if (!outcome.delivered) {
        return {
          outcome: await fail(lane, { ...known, health }, outcome, context),
          sent,
          statusCode: outcome.statusCode,
        };
      }
      sent += 1;
      count('WebhookDelivered');
      health = await noteDelivery({ ...known, health }, at);
    }
    lane = await takeOut(lane, entry, clock());
  }
  return { outcome: 'DONE', sent };
}

/** What was fanned out twice is sent once, unless a replay asks for it. */
function wasSent({ again, sequence }: LaneEntry, { progress: { lastSequence = 0 } }: Lane): boolean {
  return !again && sequence <= lastSequence;
}

/** The event as its record tells it; undefined when that is not kept any more. */
async function loadEvent({ journal }: Lane, { journalId }: LaneEntry): Promise<CloudEvent | undefined> {
  const item = await loadOutboxItem(keys.journal(journal, journalId));
  const task = Object.values(item?.tasks ?? {}).find(({ task: { kind } }) => kind === 'event')?.task;
  return item !== undefined && task?.kind === 'event' ? eventOf(item.record, task, item.pk) : undefined;
}

async function noteDelivery({ webhook, health }: KnownWebhook, at: Date): Promise<WebhookHealth> {
  const { lastDeliveredAt, lastFailure, failingSince } = health;
  const isFresh = lastDeliveredAt !== undefined && !hasCome(after(lastDeliveredAt, healthNoteMs), at);
  if (isFresh && failingSince === undefined) return health;
  const noted = { lastDeliveredAt: at.toISOString(), lastFailure };
  await noteHealth(webhook, noted);
  return noted;
}

/**
 * A receiver that cannot be reached, or asks for patience, is left alone for all things alike; one that refuses an event
 * holds up only the thing that it is about. Either for a day, then the webhook is disabled.
 */
async function fail(lane: Lane, known: KnownWebhook, outcome: Outcome, context: Context): Promise<string> {
  const now = clock();
  const at = now.toISOString();
  const { webhook } = known;
  const health = presentHealth(known.health, webhook);
  const { statusCode, reason = 'STATUS', retryAfterMs } = outcome;
  count('WebhookFailed');
  const before = lane.progress.failingSince ?? at;
  const failingSince = before < webhook.activeSince ? at : before;
  const isAway = statusCode === undefined || statusCode === 429 || statusCode === 503;
  const awaySince = isAway ? (health.failingSince ?? at) : undefined;
  const failures = (isAway ? (health.failures ?? 0) : before === failingSince ? (lane.progress.failures ?? 0) : 0) + 1;
  const delayMs = retryDelayMs(failures, Math.random(), retryAfterMs);
  const nextAttemptAt = after(now, delayMs);
  const lastFailure = { at, reason, statusCode };
  await noteHealth(webhook, {
    lastDeliveredAt: health.lastDeliveredAt,
    lastFailure,
    ...(isAway && { failingSince: awaySince, failures, pausedUntil: nextAttemptAt }),
  });
  const isGone = statusCode === 410;
  const oldest = awaySince !== undefined && awaySince < failingSince ? awaySince : failingSince;
  if (isGone || hasCome(after(oldest, giveUpAfterMs), now)) {
    const origin: Origin = {
      actor: { type: 'SYSTEM', id: 'webhooks' },
      at: now,
      correlationId: context.awsRequestId,
      requestId: context.awsRequestId,
    };
    if (await disableWebhook(webhook, isGone ? 'GONE' : 'FAILING', oldest, origin)) count('WebhookDisabled');
    await park(lane);
    return 'DISABLED';
  }
  await holdUp(lane, { ...lane.progress, failures, failingSince, nextAttemptAt });
  // The sweep looks once a minute; what is to be sooner goes by the queue.
  if (delayMs < minuteMs) await enqueue('webhooks', [{ pk: lane.pk }], Math.ceil(delayMs / 1000));
  return 'HELD_UP';
}
