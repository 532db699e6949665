import { Duration } from 'aws-cdk-lib';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { EventReader, QueueReader, StreamReader } from '../shared/runtime/step.ts';
import { streamArnOf } from './data.ts';
import type { Foundation } from './foundation.ts';
import type { StepFunction } from './step-function.ts';

/** Feeds the table's stream to a step; records that fail again and again become dead letters, and the stream goes on. */
export function readStream(step: StepFunction, reader: StreamReader, foundation: Foundation): void {
  step.addEventSourceMapping('Stream', {
    eventSourceArn: streamArnOf(foundation.table),
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: reader.batchSize,
    filters: reader.patterns.map((pattern) => ({ pattern: JSON.stringify(pattern) })),
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 3,
    maxRecordAge: Duration.hours(6),
    onFailure: new SqsDlq(foundation.streamDeadLetters),
  });
}

export function readQueue(step: StepFunction, reader: QueueReader, foundation: Foundation): void {
  step.addEventSourceMapping('Queue', {
    eventSourceArn: foundation.queues[reader.queue].queueArn,
    batchSize: reader.batchSize,
    maxConcurrency: reader.concurrency,
    reportBatchItemFailures: true,
  });
}

/** Hands matching events of the default bus to a step. The pattern is EventBridge's own, so the resource is written plainly. */
export function readEvents(step: StepFunction, reader: EventReader, undelivered: Queue): void {
  const rule = new CfnRule(step, 'Rule', {
    description: reader.summary,
    eventPattern: reader.pattern,
    targets: [
      {
        id: 'Step',
        arn: step.functionArn,
        deadLetterConfig: { arn: undelivered.queueArn },
        retryPolicy: { maximumRetryAttempts: 10, maximumEventAgeInSeconds: Duration.hours(6).toSeconds() },
      },
    ],
  });
  step.addPermission('RulePermission', {
    principal: new ServicePrincipal('events.amazonaws.com'),
    sourceArn: rule.attrArn,
  });
  undelivered.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [undelivered.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': rule.attrArn } },
    }),
  );
  // The rule's retries end when Lambda has taken the event; from there on these hold.
  step.configureAsyncInvoke({
    retryAttempts: 2,
    maxEventAge: Duration.hours(6),
    onFailure: new SqsDestination(undelivered),
  });
}
