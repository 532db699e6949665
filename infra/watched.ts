import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { IConstruct } from 'constructs';
import { type CountName, type DurationName, metricNamespace, serviceName } from '../shared/runtime/metric-names.ts';
import { indexNames } from './data.ts';
import { DeadLetterQueue } from './queues.ts';
import { StepFunction } from './step-function.ts';

/** What alarms and dashboard look at. Functions and queues are found in the tree: a new one is watched by itself. */
export interface Watched {
  api: HttpApi;
  table: Table;
  /** Queues that work waits in. */
  queues: Queue[];
  deadLetters: DeadLetterQueue[];
  /** Functions that nobody waits for: jobs, and readers of queues, events and the stream. */
  unattended: StepFunction[];
}

export function watchedIn(root: IConstruct, { api, table }: Pick<Watched, 'api' | 'table'>): Watched {
  const constructs = root.node.findAll();
  const queues = constructs.filter((construct) => construct instanceof Queue);
  return {
    api,
    table,
    queues: queues.filter((queue) => !(queue instanceof DeadLetterQueue)),
    deadLetters: queues.filter((queue) => queue instanceof DeadLetterQueue),
    unattended: constructs.filter(
      (construct) => construct instanceof StepFunction && construct.named.step.kind !== 'http',
    ) as StepFunction[],
  };
}

export const fiveMinutes = Duration.minutes(5);

type Reading = { statistic: string; period?: Duration; label?: string };

/** What the functions count by themselves; jobs count under their names (`shared/runtime/counts.ts`). */
export function ownMetric(name: CountName | DurationName, { job, ...reading }: Reading & { job?: string }): Metric {
  return new Metric({
    namespace: metricNamespace,
    metricName: name,
    dimensionsMap: { service: serviceName, ...(job !== undefined && { job }) },
    period: fiveMinutes,
    ...reading,
  });
}

/** Source: docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html; those of REST APIs are named otherwise. */
export function apiMetric({ api }: Watched, metricName: '4xx' | '5xx' | 'Count' | 'Latency', reading: Reading): Metric {
  return new Metric({
    namespace: 'AWS/ApiGateway',
    metricName,
    dimensionsMap: { ApiId: api.apiId },
    period: fiveMinutes,
    ...reading,
  });
}

/** Without dimensions, of all functions of the account in this region, which share its concurrency. Source: docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html. */
export function accountMetric(metricName: 'Throttles' | 'ConcurrentExecutions', reading: Reading): Metric {
  return new Metric({ namespace: 'AWS/Lambda', metricName, period: fiveMinutes, ...reading });
}

/** Source: docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html. */
export function functionMetric(step: StepFunction, metricName: 'Errors' | 'IteratorAge', reading: Reading): Metric {
  return step.metric(metricName, { period: fiveMinutes, ...reading });
}

/** Source: docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html. */
export function queueMetric(
  queue: Queue,
  metricName: 'ApproximateNumberOfMessagesVisible' | 'ApproximateAgeOfOldestMessage',
): Metric {
  return queue.metric(metricName, { period: fiveMinutes, statistic: Stats.MAXIMUM });
}

/** The rates are the account's, as numbers from 0 to 1. Source: docs.aws.amazon.com/ses/latest/dg/reputationdashboard-cloudwatch-alarm.html. */
export function reputationMetric(metricName: 'Reputation.BounceRate' | 'Reputation.ComplaintRate'): Metric {
  return new Metric({
    namespace: 'AWS/SES',
    metricName,
    period: Duration.hours(1),
    statistic: Stats.MAXIMUM,
  });
}

/** Source: docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html. */
export function tableMetric(
  { table }: Watched,
  metricName: 'ConsumedReadCapacityUnits' | 'ConsumedWriteCapacityUnits' | 'TransactionConflict',
): Metric {
  return table.metric(metricName, { period: fiveMinutes, statistic: Stats.SUM });
}

/** The table's dimension alone leaves its indexes out; with them these are ten metrics, as many as an alarm takes. */
export function tableThrottles({ table }: Watched): IMetric {
  const throttles = ['ReadThrottleEvents', 'WriteThrottleEvents'].flatMap((metricName) =>
    [undefined, ...indexNames].map((GlobalSecondaryIndexName) =>
      table.metric(metricName, {
        period: fiveMinutes,
        statistic: Stats.SUM,
        ...(GlobalSecondaryIndexName && {
          dimensionsMap: { TableName: table.tableName, GlobalSecondaryIndexName },
        }),
      }),
    ),
  );
  const usingMetrics = Object.fromEntries(throttles.map((metric, index) => [`m${index}`, metric]));
  return new MathExpression({
    // Where nothing was ever throttled there is no metric.
    expression: 'SUM(FILL(METRICS(), 0))',
    usingMetrics,
    label: 'Throttled reads and writes',
    period: fiveMinutes,
  });
}

/** As people know it: `mail`, `mail-dead-letters`, `partnerships-undelivered`. */
export function nameOfQueue(queue: Queue): string {
  const [stack = '', id = ''] = queue.node.path.split('/');
  const workflow = /-workflow-(.+)$/.exec(stack)?.[1];
  const name = id.replace(/Queue$/, '').replace(/(?<!^)[A-Z]/g, '-$&');
  return [...(workflow === undefined ? [] : [workflow]), name].join('-').toLowerCase();
}
