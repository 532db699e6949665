import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { isClaimable, loadOutboxItem, type OutboxItem } from '../../shared/data/outbox.ts';
import { takeRoundTrips } from '../../shared/data/table.ts';
import type { Task } from '../../shared/domain/journal.ts';
import { now as clock } from '../../shared/runtime/clock.ts';
import { failureFields, logger, takeCounts } from '../../shared/runtime/log.ts';

const reference = z.object({ pk: z.string(), sk: z.string(), taskId: z.string() });

/** A task that is open, as the functions that carry tasks out receive it. */
export interface OpenTask<K extends Task['kind']> {
  item: OutboxItem;
  taskId: string;
  task: Extract<Task, { kind: K }>;
  /** True when an earlier function claimed the task and did not come back: its work may have been done. */
  abandoned: boolean;
  now: Date;
  requestId: string;
}

/**
 * Makes the handler of a queue of tasks. Each message is worked on by itself; one that fails unexpectedly goes back to
 * the queue alone. A task that somebody finished, or is at work on, is passed over.
 */
export function taskQueue<K extends Task['kind']>(
  kind: K,
  carryOut: (open: OpenTask<K>) => Promise<string>,
): (event: SQSEvent, context: Context) => Promise<SQSBatchResponse> {
  return async (event, context) => {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const record of event.Records) {
      let item: OutboxItem | undefined;
      try {
        const { taskId, ...key } = reference.parse(JSON.parse(record.body));
        item = await loadOutboxItem(key);
        const state = item?.tasks[taskId];
        const now = clock();
        const open = state && isClaimable(state, now) && state.task.kind === kind;
        const outcome =
          item !== undefined && open
            ? await carryOut({
                item,
                taskId,
                task: state.task as Extract<Task, { kind: K }>,
                abandoned: state.state === 'CLAIMED',
                now,
                requestId: context.awsRequestId,
              })
            : 'PASSED_OVER';
        logger.info('task', {
          kind,
          outcome,
          ...idsOf(item),
          roundTrips: takeRoundTrips(),
          ...takeCounts(),
        });
      } catch (failure) {
        logger.error('task failed', { kind, ...idsOf(item), ...failureFields(failure), ...takeCounts() });
        batchItemFailures.push({ itemIdentifier: record.messageId });
      }
    }
    return { batchItemFailures };
  };
}

/** By these a task's lines are found, and the lines of the request that asked for it. */
function idsOf(item: OutboxItem | undefined): { journalId?: string; correlationId?: string } {
  return item === undefined ? {} : { journalId: item.record.id, correlationId: item.record.correlationId };
}
