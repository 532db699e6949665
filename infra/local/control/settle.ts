import { setTimeout as pause } from 'node:timers/promises';
import type { StreamMapping } from '../dynamodb/stream-mapping.ts';
import type { QueueMapping } from '../messaging/queue-mapping.ts';
import type { Queues } from '../messaging/queues.ts';
import type { Activity } from '../process/activity.ts';
import type { SettleResult } from './commands.ts';

export interface SettleParts {
  activity: Activity;
  streams: StreamMapping[];
  queueMappings: QueueMapping[];
  queues: Queues;
}

/**
 * Waits until the whole machine is quiet: no stream record undelivered, no message waiting for a function, nothing running,
 * twice in a row with nothing in between.
 */
export async function settle(
  { activity, streams, queueMappings, queues }: SettleParts,
  { timeoutMilliseconds = 30_000, horizonSeconds = 0 }: { timeoutMilliseconds?: number; horizonSeconds?: number },
): Promise<SettleResult> {
  const started = performance.now();
  const elapsed = (): number => performance.now() - started;
  let quietLooks = 0;
  while (quietLooks < 2) {
    const changes = activity.changes;
    const drained = await Promise.race([
      drainAll(streams),
      pause(Math.max(0, timeoutMilliseconds - elapsed()), undefined),
    ]);
    const waiting = Object.fromEntries(
      queueMappings
        .map(({ queue }) => [`messages in ${queue.name}`, queues.ready(queue, horizonSeconds)] as const)
        .filter(([, count]) => count > 0),
    );
    const isQuiet =
      drained === 0 && activity.quiet && Object.keys(waiting).length === 0 && changes === activity.changes;
    quietLooks = isQuiet ? quietLooks + 1 : 0;
    if (elapsed() >= timeoutMilliseconds) {
      return { quiet: false, milliseconds: Math.round(elapsed()), open: { ...activity.open(), ...waiting } };
    }
    if (!isQuiet) await pause(5);
  }
  return { quiet: true, milliseconds: Math.round(elapsed()), open: {} };
}

async function drainAll(streams: StreamMapping[]): Promise<number> {
  const counts = await Promise.all(
    streams.filter(({ paused }) => !paused).map((stream) => stream.drain({ hurry: true })),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
