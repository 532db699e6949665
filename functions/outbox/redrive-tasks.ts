import { hasEnded, openTasks, outboxItemOf, postponeRedrive, removeFromSweep } from '../../shared/data/outbox.ts';
import { sweepJob } from '../../shared/data/sweep-job.ts';
import { after, minuteMs } from '../../shared/domain/time.ts';
import { count, measure } from '../../shared/runtime/counts.ts';
import { handOut } from './hand-out.ts';
import { publishEvents } from './publish-events.ts';

// Long enough for a claimed task to end or for its claim to lapse.
const nextLookMs = 3 * minuteMs;

export const handler = sweepJob('OUTBOX', async (found, { now }) => {
  const item = outboxItemOf(found);
  const { dueSk } = found;
  if (dueSk === undefined || dueSk > `${now.toISOString()}~`) return false;
  if (hasEnded(item)) {
    await removeFromSweep(item);
    return false;
  }
  const open = openTasks(item, now).map((reference) => ({ item, reference }));
  if (open.length > 0) {
    await Promise.all([handOut(open), publishEvents([item], now)]);
    count('TasksRedriven', open.length);
    measure('OutboxAge', now.getTime() - Date.parse(item.record.at));
  }
  await postponeRedrive(item, after(now, nextLookMs), dueSk);
  return open.length > 0;
});
