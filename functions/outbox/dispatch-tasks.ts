import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { openTasks, outboxItemOf } from '../../shared/data/outbox.ts';
import { itemOfRecord } from '../../shared/data/stream-records.ts';
import { now } from '../../shared/runtime/clock.ts';
import { count } from '../../shared/runtime/counts.ts';
import { failureFields, logger, takeCounts } from '../../shared/runtime/log.ts';
import { handOut } from './hand-out.ts';
import { publishEvents } from './publish-events.ts';

/** One record that cannot be read must not hold up the shard: it is reported, and the sweep reads its item again. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const at = now();
  const items = event.Records.flatMap((record) => {
    try {
      return [outboxItemOf(itemOfRecord(record))];
    } catch (failure) {
      count('RecordUnreadable');
      logger.error('unreadable journal record', { record: record.eventID, ...failureFields(failure) });
      return [];
    }
  });
  const tasks = items.flatMap((item) => openTasks(item, at).map((reference) => ({ item, reference })));
  // Events that fail wait for the sweep: repeating the batch for them would hold up the mails.
  await Promise.all([handOut(tasks), publishEvents(items, at)]);
  logger.info('dispatched', {
    records: event.Records.length,
    tasks: tasks.length,
    correlationIds: [...new Set(items.map(({ record }) => record.correlationId))],
    ...takeCounts(),
  });
  return { batchItemFailures: [] };
}
