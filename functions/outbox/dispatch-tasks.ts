import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { openTasks, outboxItemOf } from '../../shared/data/outbox.ts';
import { itemOfRecord } from '../../shared/data/stream-records.ts';
import { now } from '../../shared/runtime/clock.ts';
import { failureFields, logger } from '../../shared/runtime/log.ts';
import { handOut } from './hand-out.ts';

/** One record that cannot be read must not hold up the shard: it is reported, and the sweep reads its item again. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const at = now();
  const tasks = event.Records.flatMap((record) => {
    try {
      const item = outboxItemOf(itemOfRecord(record));
      return openTasks(item, at).map((reference) => ({ item, reference }));
    } catch (failure) {
      logger.error('unreadable journal record', { record: record.eventID, ...failureFields(failure) });
      return [];
    }
  });
  await handOut(tasks);
  logger.info('dispatched', { records: event.Records.length, tasks: tasks.length });
  return { batchItemFailures: [] };
}
