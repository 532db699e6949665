import { Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  LogQueryVisualizationType,
  LogQueryWidget,
  MathExpression,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type SavedQueryName, savedQueries } from './saved-queries.ts';
import type { Stage } from './stages.ts';
import {
  accountMetric,
  apiMetric,
  fiveMinutes,
  functionMetric,
  nameOfQueue,
  ownMetric,
  queueMetric,
  reputationMetric,
  tableMetric,
  tableThrottles,
  type Watched,
} from './watched.ts';

/** One page from top to bottom in the order of what is felt: calls, mail, what runs by itself, the table. */
export function dashboard(
  scope: Construct,
  { stage, watched, alarms, logs }: { stage: Stage; watched: Watched; alarms: Alarm[]; logs: ILogGroup },
): Dashboard {
  const sum = { statistic: Stats.SUM };
  const functions = (metricName: string, statistic: string): IMetric =>
    // Alarms may not search, dashboards may: the functions' names begin with the stage's.
    new MathExpression({
      expression: `SEARCH('{AWS/Lambda,FunctionName} MetricName="${metricName}" twotier ${stage.name}', '${statistic}', 300)`,
      usingMetrics: {},
      label: '',
      period: fiveMinutes,
    });
  const query = (name: SavedQueryName): IWidget =>
    new LogQueryWidget({
      title: `${name} (the saved query)`,
      view: LogQueryVisualizationType.TABLE,
      logGroupNames: [logs.logGroupName],
      queryLines: [...savedQueries[name].lines],
      width: 12,
      height: 8,
    });
  const { queues, deadLetters, unattended } = watched;
  const jobs = unattended.filter(({ named }) => named.step.kind === 'job');
  const streams = unattended.filter(({ named }) => named.step.kind === 'stream');

  return new Dashboard(scope, 'Dashboard', {
    dashboardName: `twotier-${stage.name}`,
    defaultInterval: Duration.days(1),
    widgets: [
      [new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 6 })],
      [
        graph('Calls', [apiMetric(watched, 'Count', sum), apiMetric(watched, '4xx', sum)]),
        graph('Calls that failed (5xx)', [apiMetric(watched, '5xx', sum)]),
        graph('How long calls take, ms', [
          apiMetric(watched, 'Latency', { statistic: Stats.percentile(50), label: 'p50' }),
          apiMetric(watched, 'Latency', { statistic: Stats.percentile(99), label: 'p99' }),
        ]),
      ],
      [query('refusals by code'), query('slowest routes')],
      [
        graph('Mail', [
          ownMetric('MailSent', sum),
          ownMetric('MailRetried', sum),
          ownMetric('MailFailed', sum),
          ownMetric('MailDuplicatePossible', sum),
          ownMetric('DeliveryEventIgnored', sum),
        ]),
        graph('Reputation at SES: reviewed at 0.05 bounces, 0.001 complaints', [
          reputationMetric('Reputation.BounceRate'),
          reputationMetric('Reputation.ComplaintRate'),
        ]),
        graph('Pages behind links', [ownMetric('InvitationViewed', sum)]),
      ],
      [
        graph('How long the oldest task waits, s', [
          ownMetric('OutboxAge', { job: 'redrive-tasks', statistic: Stats.MAXIMUM }),
          ...queues.map((queue) => labelled(queue, 'ApproximateAgeOfOldestMessage')),
        ]),
        graph('Events; tasks handed out again; accounts and records that failed', [
          ownMetric('EventPublished', sum),
          ownMetric('EventNotPublished', sum),
          ownMetric('TasksRedriven', { job: 'redrive-tasks', ...sum }),
          ownMetric('AccountFailed', sum),
          ownMetric('RecordUnreadable', sum),
        ]),
        graph(
          'Dead letters',
          deadLetters.map((queue) => labelled(queue, 'ApproximateNumberOfMessagesVisible')),
        ),
      ],
      [
        graph('Webhooks: delivered, failed, disabled', [
          ownMetric('WebhookDelivered', sum),
          ownMetric('WebhookFailed', sum),
          ownMetric('WebhookDisabled', sum),
        ]),
        graph('How late events reach receivers, s', [
          ownMetric('WebhookWait', { statistic: Stats.percentile(50), label: 'p50' }),
          ownMetric('WebhookWait', { statistic: Stats.percentile(99), label: 'p99' }),
        ]),
      ],
      [
        graph(
          'How late jobs are, s',
          jobs.map(({ named: { fileName: job } }) =>
            ownMetric('JobLag', { job, statistic: Stats.MAXIMUM, label: job }),
          ),
        ),
        graph(
          'How far behind the stream is, ms',
          streams.map((step) =>
            functionMetric(step, 'IteratorAge', { statistic: Stats.MAXIMUM, label: step.named.fileName }),
          ),
        ),
        query('jobs'),
      ],
      [
        graph('Errors of functions', [functions('Errors', 'Sum')]),
        graph('How long functions take, p99, ms', [functions('Duration', 'p99')]),
        graph('Functions at once in the account, and calls refused for it', [
          accountMetric('ConcurrentExecutions', { statistic: Stats.MAXIMUM }),
          accountMetric('Throttles', sum),
        ]),
      ],
      [
        graph('Units of the table', [
          tableMetric(watched, 'ConsumedReadCapacityUnits'),
          tableMetric(watched, 'ConsumedWriteCapacityUnits'),
        ]),
        graph('Throttles of the table and its indexes', [tableThrottles(watched)]),
        graph('Changes that met at one item', [tableMetric(watched, 'TransactionConflict')]),
      ],
      [query('failures'), query('mail failures')],
    ],
  });
}

function labelled(queue: Queue, metricName: Parameters<typeof queueMetric>[1]): IMetric {
  return queueMetric(queue, metricName).with({ label: nameOfQueue(queue) });
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 8, height: 6 });
}
