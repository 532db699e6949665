import { Duration } from 'aws-cdk-lib';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Schedule, ScheduleExpression, type ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Job } from '../shared/runtime/step.ts';
import type { StepFunction } from './step-function.ts';

/** Starts a job on time. The schedule bears the step's file name: people start jobs by it. */
export function scheduleJob(
  step: StepFunction,
  name: string,
  job: Job,
  { group, undelivered }: { group: ScheduleGroup; undelivered: Queue },
): void {
  new Schedule(step, 'Schedule', {
    scheduleName: name,
    scheduleGroup: group,
    description: job.summary,
    schedule: ScheduleExpression.expression(job.schedule),
    target: new LambdaInvoke(step, {
      deadLetterQueue: undelivered,
      retryAttempts: 3,
      maxEventAge: Duration.minutes(15),
    }),
  });
  // A run that failed is not repeated: the next one goes on where it stopped.
  step.configureAsyncInvoke({
    retryAttempts: 0,
    maxEventAge: Duration.minutes(15),
    onFailure: new SqsDestination(undelivered),
  });
}
