import type { EventReader, Job, QueueReader, StreamReader } from '../../shared/runtime/step.ts';

export const dispatchTasks: StreamReader = {
  kind: 'stream',
  summary: 'Publishes new journal items as events, and hands their tasks to the queues of those who carry them out',
  // A journal item of a change waits in the due index, and only such an item does under this prefix.
  patterns: [{ eventName: ['INSERT'], dynamodb: { NewImage: { duePk: { S: [{ prefix: 'DUE#OUTBOX#' }] } } } }],
  batchSize: 100,
  grants: { table: 'write', queues: true, events: true },
};

export const deliverMail: QueueReader = {
  kind: 'queue',
  summary: 'Claims, renders and sends one mail, and notes what came of it',
  queue: 'mail',
  batchSize: 5,
  timeoutSeconds: 60,
  concurrency: 10,
  grants: { table: 'write', secret: true, mail: true },
};

export const createUser: QueueReader = {
  kind: 'queue',
  summary:
    'Brings an account in the user pool in line with its user: makes it, has its one-time password mailed, sets its roles',
  queue: 'users',
  batchSize: 1,
  timeoutSeconds: 30,
  concurrency: 2,
  grants: { table: 'write', secret: true, users: true },
};

export const recordDelivery: EventReader = {
  kind: 'event',
  summary: "Folds SES's reports about a mail into the invitation, and suppresses addresses that bounced or complained",
  pattern: {
    source: ['aws.ses'],
    'detail-type': [
      'Email Delivered',
      'Email Bounced',
      'Email Complaint Received',
      'Email Rejected',
      'Email Delivery Delayed',
    ],
  },
  grants: { table: 'write' },
};

export const redriveTasks: Job = {
  kind: 'job',
  summary: 'Hands out again, from the table, every task that is still open after its time, and publishes open events',
  schedule: 'rate(1 minute)',
  timeoutSeconds: 120,
  grants: { table: 'write', queues: true, events: true },
};
