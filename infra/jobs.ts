import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Schedule, ScheduleExpression, type ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Job } from '../shared/runtime/step.ts';
import type { StepFunction } from './step-function.ts';

const minutesIn: Record<string, number> = { minute: 1, hour: 60, day: 24 * 60 };

/** How many minutes lie between two runs; a day for what is bound to the calendar. */
export function everyMinutes({ schedule }: Job): number {
  const [, number, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(schedule) ?? [];
  return Number(number ?? 1) * (minutesIn[unit] ?? 24 * 60);
}

/** Starts a job on time. The schedule bears the step's file name: people start jobs by it. */
export function scheduleJob(
  step: StepFunction,
  name: string,
  job: Job,
  { group, undelivered }: { group: ScheduleGroup; undelivered: Queue },
): void {
  const role = new Role(step, 'ScheduleRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(step).account } },
    }),
    inlinePolicies: {
      Start: new PolicyDocument({
        statements: [
          new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [step.functionArn] }),
          new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [undelivered.queueArn] }),
        ],
      }),
    },
  });
  new Schedule(step, 'Schedule', {
    scheduleName: name,
    scheduleGroup: group,
    description: job.summary,
    schedule: ScheduleExpression.expression(job.schedule),
    target: new LambdaInvoke(step, {
      // CDK's own role may start every version of the function.
      role: role.withoutPolicyUpdates(),
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
