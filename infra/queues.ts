import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { QueueName, QueueReader } from '../shared/runtime/step.ts';
import { alarmOnDeadLetters } from './observability.ts';
import { allSteps, type Workflows } from './steps.ts';

const queueNames: QueueName[] = ['mail', 'users', 'webhooks'];

/** The outbox's queues, each with its dead letters. */
export function taskQueues(scope: Construct, workflows: Workflows, alarms: ITopic): Record<QueueName, Queue> {
  const readers = allSteps(workflows)
    .map(({ step }) => step)
    .filter((step) => step.kind === 'queue');
  const queues = queueNames.map((name) => {
    const id = name.charAt(0).toUpperCase() + name.slice(1);
    const queue = new Queue(scope, `${id}Queue`, {
      ...protectedQueue,
      visibilityTimeout: visibilityTimeout(readers.filter((reader) => reader.queue === name)),
      deadLetterQueue: { queue: deadLetterQueue(scope, `${id}DeadLetters`, alarms), maxReceiveCount: 5 },
    });
    return [name, queue] as const;
  });
  return Object.fromEntries(queues) as Record<QueueName, Queue>;
}

/** Keeps what could not be handled for two weeks, and tells at once that there is something. */
export function deadLetterQueue(scope: Construct, id: string, alarms: ITopic): Queue {
  const queue = new Queue(scope, id, { ...protectedQueue, retentionPeriod: Duration.days(14) });
  alarmOnDeadLetters(queue, alarms);
  return queue;
}

const protectedQueue = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };

// Lambda may try a throttled batch for six times the function's time before it is anybody else's.
function visibilityTimeout(readers: QueueReader[]): Duration {
  return Duration.seconds(6 * Math.max(30, ...readers.map(({ timeoutSeconds }) => timeoutSeconds)));
}
