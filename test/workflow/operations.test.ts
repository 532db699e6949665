import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { viewInvitation } from '../../functions/invitations/contract.ts';
import { startOnboarding } from '../../functions/onboarding/contract.ts';
import { createRequest } from '../../functions/partnerships/contract.ts';
import { createWebhook } from '../../functions/webhooks/contract.ts';
import type { MailMode } from '../../infra/local/mail/mail-service.ts';
import { savedQueries } from '../../infra/saved-queries.ts';
import { dueKeys, keys } from '../../shared/data/keys.ts';
import { documents, type Item, tableName } from '../../shared/data/table.ts';
import { dayMs, hourMs, minuteMs } from '../../shared/domain/time.ts';
import { newId } from '../../shared/runtime/identifiers.ts';
import { metricNamespace, metricUnits } from '../../shared/runtime/metric-names.ts';
import { call } from '../support/api.ts';
import { tokenIn } from '../support/inbox.ts';
import { startReceiver } from '../support/receiver.ts';
import { type RunningStack, startStack } from '../support/stack.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

type Line = Record<string, unknown>;

/** A metric by name, unit apart: `MailSent service=twotier`. */
type MetricText = string;

// The clock goes on for days, and the host is killed once.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let stack: RunningStack;
let tenants: ReturnType<typeof tenantsOf>;
let provider: Company;

beforeAll(async () => {
  stack = await startStack();
  tenants = tenantsOf(stack);
  provider = await tenants.provider({ fields: { invitationsPerDay: 500 } });
});

afterAll(() => stack.stop());

describe('one correlation id', () => {
  test('joins the call, the hand-over of its mail, the mail with its tags, and what SES reported', async () => {
    const correlationId = `ops-${randomUUID()}`;
    const address = 'joined@operations.example';
    const answer = await invite(address, { 'x-correlation-id': correlationId });
    expect(answer.headers.get('x-correlation-id')).toBe(correlationId);
    await stack.do.settle();

    const joined = lines().filter((line) => JSON.stringify(line).includes(correlationId));
    // The note of each step is a change of its own, and handed over as an event in its turn.
    const told = Map.groupBy(joined, ({ message }) => message);
    const messages = ['request', 'dispatched', 'task', 'delivery report'];
    // Which line came first is nobody's promise: the answer and the stream go their own ways after the commit.
    expect(new Set(told.keys())).toEqual(new Set(messages));
    const [request, dispatched, task, report] = messages.map((message) => told.get(message)?.[0]);
    expect(request).toMatchObject({ route: 'POST /v1/partnership-requests', status: 201, correlationId });
    // The access log, which nobody can give an id to, knows the call by this one.
    expect(request?.['requestId']).toEqual(expect.any(String));
    // The stream hands over whatever was committed by then: another change can be in the batch.
    expect(dispatched?.['correlationIds']).toEqual(expect.arrayContaining([correlationId]));
    expect(task).toMatchObject({ kind: 'mail', outcome: 'SENT', correlationId });
    expect(report).toMatchObject({ report: 'Delivery', outcome: 'CHANGED', correlationId });

    const mail = (await stack.do.messages()).find(({ destinations }) => destinations.includes(address));
    expect(mail?.tags['journal']).toEqual([task?.['journalId']]);
    expect(report?.['journalId']).toBe(task?.['journalId']);
  });

  test('names the stack of what failed inside, which the caller is only told the id of', async () => {
    const correlationId = `ops-${randomUUID()}`;
    await stack.do.armFault({
      kind: 'error',
      operation: 'TransactWriteItems',
      functionName: 'CreateRequest',
      count: 9,
    });
    const answer = await invite('failing@operations.example', { 'x-correlation-id': correlationId });
    await stack.do.disarmFaults();
    expect(answer.status).toBe(503);
    const failed = lines().filter((line) => line['correlationId'] === correlationId);
    expect(failed.map(({ message }) => message)).toEqual(['failed', 'request']);
    expect(failed[0]).toMatchObject({ level: 'ERROR', stack: expect.any(String) });
  });
});

describe('every metric of ours that an alarm or the dashboard shows', () => {
  test('is counted under just this name, these dimensions and this unit', async () => {
    await provoke();
    const emitted = metricsIn(lines());
    const shown = new Set(metricsOfTemplate());
    expect(shown.size).toBeGreaterThan(Object.keys(metricUnits).length);
    for (const metric of shown) expect([...emitted.keys()]).toContain(metric);
    for (const [metric, unit] of emitted) {
      expect(unit, metric).toBe(metricUnits[metric.split(' ')[0] as keyof typeof metricUnits]);
    }
    const namesShown = new Set([...shown].map((metric) => metric.split(' ')[0]));
    expect([...namesShown].sort()).toEqual(Object.keys(metricUnits).sort());
  });

  test('tells how late a job was, and how old the oldest task', () => {
    const runs = lines().filter(({ message, kind }) => message === 'job' && kind === 'OUTBOX');
    const lags = runs.flatMap(({ JobLag }) => JobLag as number);
    expect(Math.max(...lags)).toBeGreaterThanOrEqual(hourMs / 1000);
    // With nothing due the job still says that it ran.
    expect(Math.min(...lags)).toBe(0);
    const ages = runs.flatMap(({ OutboxAge = [] }) => OutboxAge as number | number[]);
    expect(Math.max(...ages)).toBeGreaterThanOrEqual((1.5 * dayMs) / 1000);
  });
});

describe('the saved queries', () => {
  const access = [
    ...['requestId', 'time', 'routeKey', 'status', 'responseLatency', 'integrationLatency'],
    ...['integrationErrorMessage', 'authorizerError', 'error'],
  ];
  // Lambda's own lines and what CloudWatch adds; no function writes these.
  const given = ['type', 'record.status'];

  test.each(Object.entries(savedQueries))('%s asks for nothing that no line holds', (_, { logs, lines: query }) => {
    const held = new Set(logs === 'access' ? access : [...lines().flatMap(Object.keys), ...given]);
    for (const field of fieldsOf(query)) expect([...held]).toContain(field);
  });
});

/** Makes everything happen that the product counts. */
async function provoke(): Promise<void> {
  const { link } = await tenants.invite(provider, 'viewed@operations.example');
  await call(stack.api, viewInvitation, {
    parameters: { token: tokenIn(link) },
    headers: { accept: 'application/json' },
  });
  const report = { eventType: 'Bounce', mail: { messageId: 'unknown' }, bounce: { bounceType: 'Permanent' } };
  await stack.do.publishEvent({ source: 'aws.ses', detailType: 'Email Bounced', detail: report });

  await stack.do.setEventFault({ mode: 'down' });
  await invite('unheard@operations.example');
  await stack.do.settle();
  await stack.do.setEventFault({ mode: 'ok' });

  await hearAndHangUp();

  // Every job, with nothing due.
  for (const { name } of await stack.do.jobs()) expect((await stack.do.job({ name })).ok, name).toBe(true);

  // A mail that SES refuses for good, one that it does not take for long, one whose sender died on the way.
  await withMail('reject', () => invite('refused@operations.example'));
  await stack.do.armFault({ kind: 'kill-before', operation: 'UpdateItem', functionName: 'DeliverMail' });
  await invite('doubtful@operations.example');
  await stack.do.settle();
  await sweepIn(10 * minuteMs);
  await withMail('down', async () => {
    await invite('late@operations.example');
    await stack.do.settle();
    for (let hours = 0; hours < 40; hours += 4) await sweepIn(4 * hourMs);
  });

  await plant({ task: { kind: 'of another version' }, attempts: 0 }, 0);
  // The pool knows no such role, so the account cannot be made; and it was tried for long.
  const id = newId(new Date());
  const user = { userId: id, email: `${id.toLowerCase()}@operations.example`, firstName: 'Kim', lastName: 'Weber' };
  const tenant = { tenantId: provider.id, tenantKind: 'provider', tenantName: provider.name, roles: ['NoSuchRole'] };
  await plant({ task: { kind: 'user', user: { ...user, ...tenant }, language: 'en' }, attempts: 9 }, 2 * dayMs);
  await stack.do.settle();
}

/** A receiver that takes an event, fails the next one, and is gone at the third. */
async function hearAndHangUp(): Promise<void> {
  const listener = await tenants.provider();
  const token = await listener.token();
  const receiver = await startReceiver();
  try {
    await call(stack.api, createWebhook, { token, body: { url: receiver.url } });
    for (const status of [204, 500, 410]) {
      receiver.answer(() => status);
      await call(stack.api, startOnboarding, { token, body: {} });
      await stack.do.settle();
    }
  } finally {
    await receiver.close();
  }
}

async function withMail(mode: MailMode, act: () => Promise<unknown>): Promise<void> {
  await stack.do.setMailFault({ mode });
  await act();
  await stack.do.settle();
  await stack.do.setMailFault({ mode: 'ok' });
}

async function invite(recipientEmail: string, headers: Record<string, string> = {}) {
  return call(stack.api, createRequest, {
    token: await provider.token('AdminAgent'),
    body: { recipientEmail, subject: 'Work with us', bodyText: 'Please accept: {{link}}' },
    headers,
  });
}

async function sweepIn(milliseconds: number): Promise<void> {
  await stack.do.setClock({ advanceMilliseconds: milliseconds });
  await stack.do.settle();
  await stack.do.job({ name: 'redrive-tasks' });
  await stack.do.settle();
}

/** Puts a journal item into the table with a task as another version might have left it. */
async function plant(state: { task: Record<string, unknown>; attempts: number }, ageMs: number): Promise<void> {
  const now = new Date((await stack.do.clock()).now);
  const at = new Date(now.getTime() - ageMs).toISOString();
  const id = newId(now);
  const item: Item = {
    ...keys.journal(`PLANTED#${id}`, id),
    kind: 'JOURNAL',
    data: { id, at, correlationId: 'planted', tenantId: provider.id, status: 'SUCCEEDED', actor: { id: 'test' } },
    tasks: { 0: { ...state, state: 'WAITING' } },
    ...dueKeys('OUTBOX', now.toISOString(), id),
  };
  await documents().send(new PutCommand({ TableName: tableName(), Item: item }));
}

function lines(): Line[] {
  return readFileSync(stack.logs, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);
}

/** The metrics that CloudWatch would make of the lines, by the rules of its embedded metric format; with their units. */
function metricsIn(all: Line[]): Map<MetricText, string> {
  const found = new Map<MetricText, string>();
  for (const line of all) {
    const { CloudWatchMetrics: directives = [] } = (line['_aws'] ?? {}) as { CloudWatchMetrics?: Directive[] };
    for (const { Namespace, Dimensions, Metrics } of directives) {
      expect(Namespace).toBe(metricNamespace);
      for (const { Name, Unit } of Metrics) {
        expect([line[Name]].flat().every((value) => typeof value === 'number' && value >= 0)).toBe(true);
        for (const set of Dimensions)
          found.set(
            textOf(
              Name,
              set.map((name) => [name, String(line[name])]),
            ),
            Unit,
          );
      }
    }
  }
  return found;
}

interface Directive {
  Namespace: string;
  Dimensions: string[][];
  Metrics: { Name: string; Unit: string }[];
}

function textOf(name: string, dimensions: [string, string][]): MetricText {
  const sorted = dimensions.map((pair) => pair.join('=')).sort();
  return [name, ...sorted].join(' ');
}

/** Our own metrics as the alarms and the dashboard of the template that this stack runs name them. */
function metricsOfTemplate(): MetricText[] {
  const file = '.build/cdk.out/twotier-dev-operations.template.json';
  const { Resources } = JSON.parse(readFileSync(file, 'utf8')) as { Resources: Record<string, TemplateResource> };
  return Object.values(Resources).flatMap(({ Type, Properties }) => {
    if (Type === 'AWS::CloudWatch::Alarm' && Properties.Namespace === metricNamespace) {
      const dimensions = (Properties.Dimensions ?? []).map(({ Name, Value }): [string, string] => [Name, Value]);
      return [textOf(Properties.MetricName ?? '', dimensions)];
    }
    if (Type !== 'AWS::CloudWatch::Dashboard') return [];
    const body = Properties.DashboardBody?.['Fn::Join'][1]
      .map((part) => (typeof part === 'string' ? part : 'X'))
      .join('');
    const { widgets } = JSON.parse(body ?? '{}') as { widgets: { properties: { metrics?: unknown[][] } }[] };
    return widgets.flatMap(({ properties }) => (properties.metrics ?? []).flatMap(ownMetricIn));
  });
}

interface TemplateResource {
  Type: string;
  Properties: {
    Namespace?: string;
    MetricName?: string;
    Dimensions?: { Name: string; Value: string }[];
    DashboardBody?: { 'Fn::Join': [string, unknown[]] };
  };
}

/** A row of a widget: namespace, name, then dimensions in pairs, then how to draw it. */
function ownMetricIn(row: unknown[]): MetricText[] {
  const [namespace, name, ...rest] = row;
  if (namespace !== metricNamespace) return [];
  const texts = rest.filter((part): part is string => typeof part === 'string');
  const pairs = texts.flatMap((text, index): [string, string][] =>
    index % 2 === 0 ? [[text, texts[index + 1] ?? '']] : [],
  );
  return [textOf(String(name), pairs)];
}

/** The names in a query that stand for fields of a line. */
function fieldsOf(query: readonly string[]): string[] {
  const made = query.flatMap((line) => [...line.matchAll(/ as (\w+)/g)].map(([, name]) => name));
  const words = /(?<![@\w.])[A-Za-z][\w.]*(?![\w(])/g;
  const language = new Set(['fields', 'filter', 'stats', 'sort', 'limit', 'by', 'as', 'in', 'and', 'or', 'like']);
  return query
    .map((line) => line.replace(/"[^"]*"|\/[^/]*\/|bin\(\w+\)/g, ''))
    .flatMap((line) => [...line.matchAll(words)].map(([word]) => word))
    .filter((word) => !language.has(word) && !['asc', 'desc'].includes(word) && !made.includes(word));
}
