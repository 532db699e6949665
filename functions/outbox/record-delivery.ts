import type { Context, EventBridgeEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { loadOutboxItem, type OutboxItem, type TaskReference } from '../../shared/data/outbox.ts';
import { suppress } from '../../shared/data/suppressions.ts';
import type { DeliveryEvent } from '../../shared/domain/delivery.ts';
import { canonicalEmail } from '../../shared/domain/email-address.ts';
import { now as clock } from '../../shared/runtime/clock.ts';
import { count } from '../../shared/runtime/counts.ts';
import { logger, takeCounts } from '../../shared/runtime/log.ts';
import { changeDelivery } from './change-delivery.ts';
import { referenceOf } from './mail-tags.ts';

const detail = z.object({
  eventType: z.string(),
  mail: z.object({
    messageId: z.string(),
    tags: z.optional(z.unknown()),
    destination: z.optional(z.array(z.string())),
  }),
  bounce: z.optional(z.object({ bounceType: z.string(), bounceSubType: z.optional(z.string()) })),
  complaint: z.optional(z.object({ complaintFeedbackType: z.optional(z.string()) })),
  reject: z.optional(z.object({ reason: z.optional(z.string()) })),
  deliveryDelay: z.optional(z.object({ delayType: z.optional(z.string()) })),
});

/**
 * Only AWS can put events of the source `aws.ses` on the bus; still, an event counts only when its tags name a mail that
 * was sent under this very message id, or is being sent right now.
 */
export async function handler(event: EventBridgeEvent<string, unknown>, context: Context): Promise<void> {
  const report = detail.parse(event.detail);
  const reference = referenceOf(report.mail.tags);
  const item = reference && (await loadOutboxItem(reference));
  const outcome = await fold(report, reference, item, context.awsRequestId);
  const { id: journalId, correlationId } = item?.record ?? {};
  logger.info('delivery report', { report: report.eventType, outcome, journalId, correlationId, ...takeCounts() });
}

async function fold(
  report: z.infer<typeof detail>,
  reference: TaskReference | undefined,
  item: OutboxItem | undefined,
  requestId: string,
): Promise<string> {
  const state = reference && item?.tasks[reference.taskId];
  const isOurs =
    state?.task.kind === 'mail' &&
    (state.messageId === report.mail.messageId || (state.messageId === undefined && state.state === 'CLAIMED'));
  const change = deliveryEventOf(report);
  if (!isOurs || item === undefined || state?.task.kind !== 'mail' || change === undefined) {
    count('DeliveryEventIgnored');
    return 'IGNORED';
  }
  const now = clock();
  // A mail that was sent is forgotten here together with whom it went to; each of ours goes to one address.
  const to = canonicalEmail((state.state === 'CLAIMED' ? state.task.to : report.mail.destination?.[0]) ?? '');
  if (change.suppresses && to !== undefined) await suppress(to, change.status, now);
  if (!('invitation' in state.task.content)) return 'NOTED';
  const changed = await changeDelivery(state.task.content.invitation, change, { now, requestId, item });
  return changed ? 'CHANGED' : 'KNOWN';
}

function deliveryEventOf(report: z.infer<typeof detail>): Omit<DeliveryEvent, 'at'> | undefined {
  const { bounce, complaint, reject, deliveryDelay } = report;
  switch (report.eventType) {
    case 'Delivery':
      return { status: 'DELIVERED', suppresses: false };
    case 'DeliveryDelay':
      return { status: 'DELAYED', suppresses: false, detail: deliveryDelay?.delayType };
    case 'Reject':
      return { status: 'REJECTED', suppresses: false, detail: reject?.reason };
    case 'Bounce':
      return {
        status: 'BOUNCED',
        suppresses: bounce?.bounceType === 'Permanent',
        detail: [bounce?.bounceType, bounce?.bounceSubType].filter(Boolean).join(' '),
      };
    case 'Complaint':
      return { status: 'COMPLAINED', suppresses: true, detail: complaint?.complaintFeedbackType };
    default:
      return undefined;
  }
}
