import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { QueueName, QueueReader } from '../shared/runtime/step.ts';
import { allSteps, type Workflows } from './steps.ts';

const queueNames: QueueName[] = ['mail', 'users', 'webhooks'];
const protectedQueue = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };

/** Keeps what could not be handled for two weeks; an alarm tells as soon as there is something (`alarms.ts`). */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string) {
    super(scope, id, { ...protectedQueue, retentionPeriod: Duration.days(14) });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason:
        'It is a dead-letter queue itself; those of schedules, events and the stream are not known as such to the rule',
    });
  }
}

/** The outbox's queues, each with its dead letters. */
export function taskQueues(scope: Construct, workflows: Workflows): Record<QueueName, Queue> {
  const readers = allSteps(workflows)
    .map(({ step }) => step)
    .filter((step) => step.kind === 'queue');
  const queues = queueNames.map((name) => {
    const id = name.charAt(0).toUpperCase() + name.slice(1);
    const queue = new Queue(scope, `${id}Queue`, {
      ...protectedQueue,
      visibilityTimeout: visibilityTimeout(readers.filter((reader) => reader.queue === name)),
      deadLetterQueue: { queue: new DeadLetterQueue(scope, `${id}DeadLetters`), maxReceiveCount: 5 },
    });
    return [name, queue] as const;
  });
  return Object.fromEntries(queues) as Record<QueueName, Queue>;
}

// Lambda may try a throttled batch for six times the function's time before it is anybody else's.
function visibilityTimeout(readers: QueueReader[]): Duration {
  return Duration.seconds(6 * Math.max(30, ...readers.map(({ timeoutSeconds }) => timeoutSeconds)));
}
