import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { everyMinutes } from './jobs.ts';
import type { SavedQueryName } from './saved-queries.ts';
import type { Stage } from './stages.ts';
import {
  accountMetric,
  apiMetric,
  functionMetric,
  nameOfQueue,
  ownMetric,
  queueMetric,
  reputationMetric,
  tableThrottles,
  type Watched,
} from './watched.ts';

/** One line of the runbook, and the alarms that it is for. The README's table is made from these. */
export interface AlarmRow {
  name: string;
  /** What those feel who use the product. */
  felt: string;
  /** When it goes off, and why then. */
  at: string;
  /** The saved query to look at first. */
  look: SavedQueryName;
  act: string;
  watch: (watched: Watched) => WatchedMetric[];
}

interface WatchedMetric {
  /** Which of several; absent where there is but one. */
  of?: string;
  metric: IMetric;
  threshold: number;
  /** Periods in a row; one by default. */
  periods?: number;
  /** Silence is a failure too. */
  missingIsBad?: true;
}

const minute = 60;

export const alarmRows: AlarmRow[] = [
  {
    name: 'ServerErrors',
    felt: 'Callers and pages get answers of the 5xx class',
    at: '5 in 5 minutes; with one or two a retry has helped',
    look: 'failures',
    act: 'Find what the lines share. `TRY_AGAIN` alone is load or DynamoDB: see TableThrottles. After a deployment: roll back',
    watch: (watched) => [{ metric: apiMetric(watched, '5xx', { statistic: Stats.SUM }), threshold: 5 }],
  },
  {
    name: 'SlowAnswers',
    felt: 'Calls and pages take seconds',
    at: '3,000 ms at p99, for 15 minutes; functions give up on DynamoDB after 3 s',
    look: 'slowest routes',
    act: 'Of one route: its step, or a table that it lists. Of all: DynamoDB or Lambda in the AWS Health Dashboard',
    watch: (watched) => [
      { metric: apiMetric(watched, 'Latency', { statistic: Stats.percentile(99) }), threshold: 3000, periods: 3 },
    ],
  },
  {
    name: 'FunctionThrottles',
    felt: 'Calls are refused because the account runs as many functions as it may',
    at: '5 in 5 minutes, of all functions of the account',
    look: 'slowest routes',
    act: 'Ask AWS for more concurrent executions; until then lower the burst of the loudest routes in `infra/stages.ts`',
    watch: () => [{ metric: accountMetric('Throttles', { statistic: Stats.SUM }), threshold: 5 }],
  },
  {
    name: 'TableThrottles',
    felt: 'Changes are slow or end in `TRY_AGAIN`',
    at: '50 in 5 minutes, table and indexes together, for 10 minutes; the SDK hides a few',
    look: 'slowest routes',
    act: 'Switch on Contributor Insights for the table (DynamoDB console): it names the partition from then on; the README’s Scale table tells what moves it',
    watch: (watched) => [{ metric: tableThrottles(watched), threshold: 50, periods: 2 }],
  },
  {
    name: 'MailFailed',
    felt: 'Somebody will not get a mail; an invitation shows `REJECTED`',
    at: '1: each was tried for a day and a half, or refused for good',
    look: 'mail failures',
    act: '`failure` and `deliveryDetail` of the invitation say which. `REJECTED`: the address or the mail itself. Else SES was away, too slow, paused, in its sandbox, or does not know our identity. Mend it, then resend',
    watch: () => [{ metric: ownMetric('MailFailed', { statistic: Stats.SUM }), threshold: 1 }],
  },
  {
    name: 'BounceRate',
    felt: 'Soon nobody gets mail: SES reviews the account at 0.05',
    at: '0.03 of the mails bounce',
    look: 'mail failures',
    act: 'Put a line’s `correlationId` into `one request`: it has the `tenantId`. Lower that provider’s `invitationsPerDay` (`PATCH /v1/partners/{partnerId}`), talk to it',
    watch: () => [{ metric: reputationMetric('Reputation.BounceRate'), threshold: 0.03 }],
  },
  {
    name: 'ComplaintRate',
    felt: 'Soon nobody gets mail: SES reviews the account at 0.001',
    at: '0.0005 of the mails are called spam',
    look: 'mail failures',
    act: 'As for BounceRate; read what the provider writes in its invitations',
    watch: () => [{ metric: reputationMetric('Reputation.ComplaintRate'), threshold: 0.0005 }],
  },
  {
    name: 'OutboxAge',
    felt: 'Mails or accounts come late',
    at: '900 s since the change that asked for it; SES down shows here first',
    look: 'mail failures',
    act: 'SES in the AWS Health Dashboard and the account’s sending quota. Nothing is lost: tasks go on for a day and a half',
    watch: () => [
      {
        metric: ownMetric('OutboxAge', { job: 'redrive-tasks', statistic: Stats.MAXIMUM }),
        threshold: 15 * minute,
      },
    ],
  },
  {
    name: 'EventsRefused',
    felt: 'Systems that listen to our events hear of changes late',
    at: '1 in each of three periods of 5 minutes; the sweep publishes what was refused once',
    look: 'failures',
    act: 'The line has the code: throttled, ask AWS for more PutEvents; otherwise the bus or its grant was changed by hand',
    watch: () => [{ metric: ownMetric('EventNotPublished', { statistic: Stats.SUM }), threshold: 1, periods: 3 }],
  },
  {
    name: 'WebhooksDisabled',
    felt: 'Receivers of webhooks get nothing any more, and their companies got a mail that says so',
    at: '3 in an hour; one is that receiver’s own trouble, several at once are more likely ours',
    look: 'webhook failures',
    act: 'What do the lines share? Without `statusCode` there was no answer: many at once are ours. Mend it, then ask the companies to replay, which sends what was missed',
    watch: () => [
      { metric: ownMetric('WebhookDisabled', { statistic: Stats.SUM, period: Duration.hours(1) }), threshold: 3 },
    ],
  },
  {
    name: 'WebhooksLate',
    felt: 'Events reach receivers late',
    at: '300 s for half of them, for 15 minutes; a receiver that comes back after a day is among the other half',
    look: 'webhook failures',
    act: 'Is `webhooks/deliver-events` failing (FunctionErrors, QueueAge)? If not, one receiver answers slowly for many events',
    watch: () => [
      { metric: ownMetric('WebhookWait', { statistic: Stats.percentile(50) }), threshold: 5 * minute, periods: 3 },
    ],
  },
  {
    name: 'QueueAge',
    felt: 'Mails or accounts come late',
    at: '1,800 s in a queue; a burst of 10,000 mails at SES’s first rate takes 12 minutes',
    look: 'failures',
    act: 'Is its function failing (FunctionErrors)? A burst: ask SES for a higher rate, then raise `concurrency` of the reader',
    watch: ({ queues }) =>
      queues.map((queue) => ({
        of: nameOfQueue(queue),
        metric: queueMetric(queue, 'ApproximateAgeOfOldestMessage'),
        threshold: 30 * minute,
      })),
  },
  {
    name: 'DeadLetters',
    felt: 'Something asked for was not done, and nobody tries again by itself',
    at: '1: every retry has failed',
    look: 'failures',
    act: 'Mend the cause. `mail-`, `users-` and `webhooks-dead-letters`: redrive or purge, sweeps bring the work again. `stream-dead-letters`, `…-undelivered`: read, then purge; the next run does the work. Only SES’s reports in `outbox-undelivered` come by nobody: invoke `record-delivery` with the event',
    watch: ({ deadLetters }) =>
      deadLetters.map((queue) => ({
        of: nameOfQueue(queue),
        metric: queueMetric(queue, 'ApproximateNumberOfMessagesVisible'),
        threshold: 1,
      })),
  },
  {
    name: 'StreamDelay',
    felt: 'Mails come late: the stream of the table is not read',
    at: '900 s behind; the sweep takes over meanwhile',
    look: 'failures',
    act: 'See what `dispatch-tasks` fails on. The stream keeps its records for 24 hours, the table its tasks for good',
    watch: ({ unattended }) =>
      unattended
        .filter(({ named }) => named.step.kind === 'stream')
        .map((step) => ({
          of: step.named.fileName,
          // In milliseconds.
          metric: functionMetric(step, 'IteratorAge', { statistic: Stats.MAXIMUM }),
          threshold: 15 * minute * 1000,
        })),
  },
  {
    name: 'RecordUnreadable',
    felt: 'A task waits: this version of the code cannot read its record',
    at: '1',
    look: 'failures',
    act: 'In a deployment it passes: the sweep reads it again. Otherwise the line names the field; mend the reader',
    watch: () => [{ metric: ownMetric('RecordUnreadable', { statistic: Stats.SUM }), threshold: 1 }],
  },
  {
    name: 'AccountFailed',
    felt: 'A new user has no account and cannot sign in; the user shows `FAILED`',
    at: '1: the user pool refused for a day and a half',
    look: 'failures',
    act: 'Cognito in the AWS Health Dashboard, its quotas; then `PATCH /v1/users/{userId}` with `sendAgain`',
    watch: () => [{ metric: ownMetric('AccountFailed', { statistic: Stats.SUM }), threshold: 1 }],
  },
  {
    name: 'FunctionErrors',
    felt: 'Nothing yet: a function that nobody waits for ended with an error, a time-out or without memory',
    at: '1; calls of the API are under ServerErrors',
    look: 'failures',
    act: 'The line has the stack. It is tried again by its trigger; what is given up arrives in DeadLetters',
    watch: ({ unattended }) =>
      unattended.map((step) => ({
        of: step.named.fileName,
        metric: functionMetric(step, 'Errors', { statistic: Stats.SUM }),
        threshold: 1,
      })),
  },
  {
    name: 'JobLag',
    felt: 'Reminders, expiries, renewals or flags come late; reads go by the clock and stay right',
    at: 'no run came to its end for the time of three, or it was 3 runs behind; 15 minutes at least',
    look: 'jobs',
    act: 'No run: the schedule, or FunctionErrors. Lag with `failed`: an item, see failures. Lag alone: more due than one run does. After a first deployment it passes with the first run',
    watch: ({ unattended }) =>
      unattended.flatMap(({ named: { fileName, step } }) => {
        if (step.kind !== 'job') return [];
        const every = everyMinutes(step);
        return {
          of: fileName,
          metric: ownMetric('JobLag', {
            job: fileName,
            statistic: Stats.MAXIMUM,
            period: Duration.minutes(Math.max(5, every)),
          }),
          threshold: Math.max(15, 3 * every) * minute,
          periods: 3,
          missingIsBad: true,
        };
      }),
  },
];

/** All alarms; each mail says what is felt, where to look and what to do. */
export function raiseAlarms(scope: Construct, stage: Stage, watched: Watched, topic: ITopic): Alarm[] {
  return alarmRows.flatMap(({ name, felt, look, act, watch }) =>
    watch(watched).map(({ of, metric, threshold, periods = 1, missingIsBad }) => {
      const names = [name, ...(of === undefined ? [] : [of])];
      const alarm = new Alarm(scope, names.join('-'), {
        alarmName: [`twotier-${stage.name}`, ...names].join('-'),
        alarmDescription: `${felt}. Look at: "${look}" of the saved queries. ${act}.`,
        metric,
        threshold,
        evaluationPeriods: periods,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: missingIsBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
        // The slowest of a hundred says nothing where there were ten.
        ...(name === 'SlowAnswers' && { evaluateLowSampleCountPercentile: 'ignore' }),
      });
      alarm.addAlarmAction(new SnsAction(topic));
      alarm.addOkAction(new SnsAction(topic));
      return alarm;
    }),
  );
}
