import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnQueryDefinition } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from './stages.ts';

/** What `one request` is to be given in place of these words: `x-correlation-id` of an answer, `correlationId` of a problem. */
const idToPaste = 'CORRELATION-ID';

interface SavedQuery {
  question: string;
  /** The functions' own lines, or API Gateway's line for each request. */
  logs: 'functions' | 'access';
  lines: string[];
}

/** The questions that are asked of the logs when something is wrong, in the language of CloudWatch Logs Insights. */
export const savedQueries = {
  'one request': {
    question: 'What one id has brought about: the call, its hand-over, its mails and accounts, what SES reported',
    logs: 'functions',
    lines: [
      'fields @timestamp, message, route, tenantId, status, code, ms, kind, outcome, report, failure, @logStream',
      `filter @message like "${idToPaste}"`,
      'sort @timestamp asc',
    ],
  },
  failures: {
    question: 'What went wrong inside, newest first; time-outs and crashes as Lambda tells them',
    logs: 'functions',
    lines: [
      'fields @timestamp, level, message, failure, stack, correlationId, type, record.status, @logStream',
      'filter level in ["ERROR", "WARN"] or type like /^platform/',
      'sort @timestamp desc',
      'limit 100',
    ],
  },
  'slowest routes': {
    question: 'How long each route takes, and how often it goes to the table',
    logs: 'functions',
    lines: [
      'filter message = "request"',
      'stats count(*) as requests, pct(ms, 50) as p50, pct(ms, 99) as p99, max(ms) as slowest, max(roundTrips) as trips by route',
      'sort p99 desc',
      'limit 25',
    ],
  },
  'refusals by code': {
    question: 'What we refuse, and to how many companies: many answers to one are an integration that is stuck',
    logs: 'functions',
    lines: [
      'filter message = "request" and status >= 400',
      'stats count(*) as answers, count_distinct(tenantId) as tenants by code, status, route',
      'sort answers desc',
      'limit 50',
    ],
  },
  'mail failures': {
    question: 'Which mails were put off, given up or dropped, and what SES reported of those that went out',
    logs: 'functions',
    lines: [
      'fields @timestamp, message, outcome, report, failure, journalId, correlationId',
      'filter (message = "task" and kind = "mail" and outcome in ["POSTPONED", "FAILED", "DROPPED"]) or message in ["mail not made", "mail not taken"] or (message = "delivery report" and report in ["Bounce", "Complaint", "Reject", "DeliveryDelay"])',
      'sort @timestamp desc',
      'limit 100',
    ],
  },
  'webhook failures': {
    question: 'Which webhooks fail, how they are answered, and which were disabled',
    logs: 'functions',
    lines: [
      'filter (message = "webhook" and outcome in ["HELD_UP", "DISABLED"]) or message = "webhook failed"',
      'stats count(*) as times, max(@timestamp) as last by webhookId, outcome, statusCode',
      'sort times desc',
      'limit 50',
    ],
  },
  jobs: {
    question: 'When each job last came to its end, what it did, and how late the oldest thing was',
    logs: 'functions',
    lines: [
      'filter message = "job"',
      'stats max(@timestamp) as lastRun, count(*) as runs, sum(looked) as lookedAt, sum(handled) as changed, sum(failed) as leftOver, max(JobLag) as lagSeconds by job',
      'sort lagSeconds desc',
    ],
  },
  'throttled callers': {
    question: 'Which routes refuse calls at the gateway, before any function hears of them',
    logs: 'access',
    lines: ['filter status = 429', 'stats count(*) as refused by routeKey, bin(5m)', 'sort refused desc'],
  },
  'gateway failures': {
    question: 'Calls that failed between the gateway and a function, or at its sign-in check',
    logs: 'access',
    lines: [
      'fields @timestamp, routeKey, status, requestId, error, integrationErrorMessage, authorizerError',
      'filter status >= 500 or status = 401',
      'sort @timestamp desc',
      'limit 100',
    ],
  },
} as const satisfies Record<string, SavedQuery>;

export type SavedQueryName = keyof typeof savedQueries;

/** Puts the queries where CloudWatch shows them, in a folder of the stage. */
export function saveQueries(scope: Construct, stage: Stage, groups: Record<SavedQuery['logs'], ILogGroup>): void {
  for (const [name, { logs, lines }] of Object.entries(savedQueries)) {
    new CfnQueryDefinition(scope, `Query-${name.replaceAll(' ', '-')}`, {
      name: `twotier-${stage.name}/${name}`,
      logGroupNames: [groups[logs].logGroupName],
      queryString: queryText(lines),
    });
  }
}

function queryText(lines: readonly string[]): string {
  return lines.join('\n| ');
}
