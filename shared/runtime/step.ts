import type * as z from 'zod/mini';
import type { Permission } from '../domain/permissions.ts';

/**
 * What a step is, written once in its workflow's contract. The handler, the stack's routes and grants, the documents,
 * the tests and the README's table all read this.
 */
export interface Grants {
  /** `write` includes reading. */
  table?: 'read' | 'write';
  /** May read the secret that links and one-time passwords are derived from. */
  secret?: true;
  /** May put tasks on the outbox's queues. */
  queues?: true;
  /** May put events on the product's bus. */
  events?: true;
  /** May send mail. */
  mail?: true;
  /** May make accounts in the user pool. */
  users?: true;
}

/** How often one route may be called, for all callers together; the numbers stand in `infra/stages.ts`. */
export type ThrottleClass = 'read' | 'write' | 'link';

export type Fields = z.ZodMiniObject;
export type Output = z.ZodMiniType;

export interface Route<
  Access extends Permission | 'public' = Permission | 'public',
  Parameters extends Fields = Fields,
  Query extends Fields = Fields,
  Body extends Output | undefined = Output | undefined,
  Answer extends Output = Output,
> {
  kind: 'http';
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: `/${string}`;
  summary: string;
  /** The operation group of the permission matrix, or `public` for calls without a sign-in. */
  access: Access;
  parameters: Parameters;
  query: Query;
  body: Body;
  answer: Answer;
  success: 200 | 201;
  /** Needs `Idempotency-Key`: every change by a signed-in caller. */
  idempotent: boolean;
  throttle: ThrottleClass;
  grants: Grants;
}

export interface Job {
  kind: 'job';
  summary: string;
  /** EventBridge Scheduler's expression. */
  schedule: `rate(${string})` | `cron(${string})`;
  timeoutSeconds: number;
  grants: Grants;
}

/** Reads the table's stream; at most two steps may (DynamoDB's limit for readers of one shard). */
export interface StreamReader {
  kind: 'stream';
  summary: string;
  /** Only records that match one of these patterns start the function. */
  patterns: Record<string, unknown>[];
  batchSize: number;
  grants: Grants;
}

export type QueueName = 'mail' | 'users' | 'webhooks';

export interface QueueReader {
  kind: 'queue';
  summary: string;
  queue: QueueName;
  batchSize: number;
  timeoutSeconds: number;
  /** Functions that work on the queue at once, so that a burst keeps within the receiver's rate. */
  concurrency: number;
  grants: Grants;
}

/** Handles events of the default bus. */
export interface EventReader {
  kind: 'event';
  summary: string;
  pattern: Record<string, unknown>;
  grants: Grants;
}

export type Step = Route | Job | StreamReader | QueueReader | EventReader;
