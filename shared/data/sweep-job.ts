import type { Context } from 'aws-lambda';
import { now as clock } from '../runtime/clock.ts';
import { countForJob, measure } from '../runtime/counts.ts';
import { required } from '../runtime/environment.ts';
import { failureFields, logger, takeCounts } from '../runtime/log.ts';
import type { Origin } from './commit.ts';
import type { DueKind } from './keys.ts';
import { type SweepResult, sweep } from './sweeps.ts';
import { type Item, takeRoundTrips } from './table.ts';

// What is under way when the time runs out must still be able to end.
const reserveMs = 15_000;

/**
 * Makes the Lambda handler of a job that looks at everything of a kind that is due: bounded by the function's time,
 * resumed by the next run, safe to run twice and side by side. `handle` tells whether it changed something; one that takes
 * long asks `hasTime` on its way, and sees to it that the item falls due anew when it stops.
 */
export function sweepJob(
  kind: DueKind,
  handle: (item: Item, context: { now: Date; origin: Origin; hasTime: () => boolean }) => Promise<boolean>,
): (event: unknown, context: Context) => Promise<SweepResult> {
  countForJob(required('JOB_NAME'));
  return async (_event, context) => {
    const now = clock();
    const correlationId = context.awsRequestId;
    const origin: Origin = {
      actor: { type: 'SYSTEM', id: `sweep-${kind.toLowerCase()}` },
      at: now,
      correlationId,
      requestId: context.awsRequestId,
    };
    const hasTime = () => context.getRemainingTimeInMillis() > reserveMs;
    const result = await sweep(
      kind,
      now,
      hasTime,
      (item) => handle(item, { now, origin, hasTime }),
      (failure) => logger.warn('item left for the next run', { correlationId, ...failureFields(failure) }),
    );
    measure('JobLag', result.lagMs);
    logger.info('job', { kind, ...result, correlationId, roundTrips: takeRoundTrips(), ...takeCounts() });
    return result;
  };
}
