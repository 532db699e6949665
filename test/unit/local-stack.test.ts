import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Control, connect } from '../../infra/local/control.ts';
import { callAwsJson } from '../../infra/local/process/aws-json.ts';
import { type LocalStack, startStack } from '../../infra/local/stack.ts';

// A product of four functions, written as a template would have it: a request is stored, the stream hands it to a queue,
// the queue's function mails it, and SES's events are noted on the table.
const helpers = `
const { request } = require('node:http');
const post = (url, headers, body) => new Promise((resolve, reject) => {
  const call = request(url, { method: 'POST', headers }, (answer) => {
    let text = '';
    answer.on('data', (chunk) => { text += chunk; });
    answer.on('end', () => resolve(text));
  });
  call.on('error', reject);
  call.end(body);
});
const aws = (endpoint, target, input) => post(endpoint, {
  'x-amz-target': target, 'x-amz-date': '20260101T000000Z', 'content-type': 'application/x-amz-json-1.0',
  authorization: 'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
}, JSON.stringify(input));
const put = (pk, more) => aws(process.env.DYNAMODB_ENDPOINT, 'DynamoDB_20120810.PutItem', { TableName: process.env.TABLE, Item: { pk: { S: pk }, ...more } });
`;

const code: Record<string, string> = {
  Http: `exports.handler = async (event, context) => {
    const { id } = event.pathParameters ?? {};
    if (id === 'slow') await new Promise((resolve) => setTimeout(resolve, 5000));
    if (id === 'broken') throw new Error('broken');
    if (id === 'large') return { statusCode: 200, body: 'x'.repeat(6 * 1024 * 1024) };
    if (event.requestContext.http.method === 'POST') await put(id, { to: { S: event.body }, kind: { S: 'mail' } });
    const { DYNAMODB_ENDPOINT, PATH, API } = process.env;
    return { id, now: Date.now(), iso: new Date().toISOString(), remaining: context.getRemainingTimeInMillis(), path: PATH, api: API, event };
  };`,
  Dispatch: `exports.handler = async ({ Records }) => {
    for (const { dynamodb } of Records) {
      const { pk, to } = dynamodb.NewImage;
      await aws(process.env.SQS_ENDPOINT, 'AmazonSQS.SendMessage', { QueueUrl: process.env.QUEUE, MessageBody: JSON.stringify({ pk: pk.S, to: to.S }) });
    }
    return { batchItemFailures: [] };
  };`,
  Deliver: `exports.handler = async ({ Records }) => {
    const batchItemFailures = [];
    for (const { messageId, body } of Records) {
      const { pk, to } = JSON.parse(body);
      const form = new URLSearchParams({ Action: 'SendRawEmail', Source: 'a@mail.test', 'Destinations.member.1': to, ConfigurationSetName: process.env.SET,
        'Tags.member.1.Name': 'request', 'Tags.member.1.Value': pk, 'RawMessage.Data': Buffer.from('From: a@mail.test\\r\\nTo: ' + to + '\\r\\nSubject: S\\r\\n\\r\\nHi').toString('base64') });
      const answer = await post(process.env.SES_ENDPOINT, { 'content-type': 'application/x-www-form-urlencoded', authorization: 'AWS4 x' }, form.toString()).catch(() => '');
      if (!answer.includes('<MessageId>')) batchItemFailures.push({ itemIdentifier: messageId });
    }
    return { batchItemFailures };
  };`,
  Feedback: `exports.handler = async ({ detail }) => put(detail.mail.tags.request[0] + '/' + detail.eventType, {});`,
};

const lambda = (id: string, more: Record<string, unknown> = {}): unknown => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { ZipFile: helpers + code[id] },
    Handler: 'index.handler',
    Timeout: 1,
    MemorySize: 256,
    Environment: {
      Variables: {
        TABLE: { Ref: 'Table' },
        QUEUE: { Ref: 'Mails' },
        SET: { Ref: 'Set' },
        API: { 'Fn::Join': ['', ['https://', { Ref: 'Api' }, '.execute-api.us-east-1.amazonaws.com']] },
      },
    },
    ...more,
  },
});
const arn = (id: string): unknown => ({ 'Fn::GetAtt': [id, 'Arn'] });
const resource = (Type: string, Properties: Record<string, unknown>): unknown => ({ Type: `AWS::${Type}`, Properties });
const ApiId = { Ref: 'Api' };
const route = (RouteKey: string, more: Record<string, unknown> = {}): unknown =>
  resource('ApiGatewayV2::Route', {
    ApiId,
    RouteKey,
    Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'ToHttp' }]] },
    ...more,
  });

const template = {
  Resources: {
    Table: resource('DynamoDB::Table', {
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    }),
    Dead: resource('SQS::Queue', {}),
    Mails: resource('SQS::Queue', {
      VisibilityTimeout: 60,
      RedrivePolicy: { deadLetterTargetArn: arn('Dead'), maxReceiveCount: 2 },
    }),
    Set: resource('SES::ConfigurationSet', {}),
    Published: resource('SES::ConfigurationSetEventDestination', {
      ConfigurationSetName: { Ref: 'Set' },
      EventDestination: {
        MatchingEventTypes: ['send', 'bounce', 'delivery'],
        EventBridgeDestination: { EventBusArn: 'arn:aws:events:us-east-1:000000000000:event-bus/default' },
      },
    }),
    Heard: resource('Events::Rule', {
      EventPattern: { source: ['aws.ses'] },
      Targets: [{ Arn: arn('Feedback'), Id: 'a' }],
    }),
    Pool: resource('Cognito::UserPool', { UsernameAttributes: ['email'] }),
    Client: resource('Cognito::UserPoolClient', {
      UserPoolId: { Ref: 'Pool' },
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
    }),
    Http: lambda('Http'),
    Dispatch: lambda('Dispatch'),
    Deliver: lambda('Deliver'),
    Feedback: lambda('Feedback'),
    FromStream: resource('Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
      FunctionName: { Ref: 'Dispatch' },
      StartingPosition: 'LATEST',
      FilterCriteria: {
        Filters: [{ Pattern: '{"eventName":["INSERT"],"dynamodb":{"NewImage":{"kind":{"S":["mail"]}}}}' }],
      },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    }),
    FromQueue: resource('Lambda::EventSourceMapping', {
      EventSourceArn: arn('Mails'),
      FunctionName: { Ref: 'Deliver' },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    }),
    Nightly: resource('Scheduler::Schedule', {
      Name: 'nightly-http',
      ScheduleExpression: 'cron(0 3 * * ? *)',
      Target: { Arn: arn('Http'), Input: '{"pathParameters":{"id":"job"},"requestContext":{"http":{}}}' },
    }),
    Api: resource('ApiGatewayV2::Api', { ProtocolType: 'HTTP' }),
    ToHttp: resource('ApiGatewayV2::Integration', { ApiId, IntegrationType: 'AWS_PROXY', IntegrationUri: arn('Http') }),
    Jwt: resource('ApiGatewayV2::Authorizer', {
      ApiId,
      AuthorizerType: 'JWT',
      JwtConfiguration: {
        Audience: [{ Ref: 'Client' }],
        Issuer: { 'Fn::Join': ['', ['https://cognito-idp.us-east-1.amazonaws.com/', { Ref: 'Pool' }]] },
      },
    }),
    Read: route('GET /things/{id}'),
    Write: route('POST /things/{id}'),
    Closed: route('GET /closed', { AuthorizationType: 'JWT', AuthorizerId: { Ref: 'Jwt' } }),
  },
};

let assembly: string;
let stack: LocalStack;
let control: Control;

beforeAll(async () => {
  assembly = mkdtempSync(join(tmpdir(), 'twotier-assembly-'));
  mkdirSync(assembly, { recursive: true });
  writeFileSync(join(assembly, 'sample.template.json'), JSON.stringify(template));
  writeFileSync(
    join(assembly, 'manifest.json'),
    JSON.stringify({
      artifacts: { sample: { type: 'aws:cloudformation:stack', properties: { templateFile: 'sample.template.json' } } },
    }),
  );
  stack = await startStack({
    assembly,
    port: 0,
    schedulesOnTime: false,
    dynamodbEndpoint: process.env['DYNAMODB_ENDPOINT'],
  });
  control = connect(stack.control);
});

afterAll(async () => {
  await stack?.stop();
  rmSync(assembly, { recursive: true, force: true });
});

const get = (path: string, options: RequestInit = {}): Promise<Response> => fetch(`${stack.api}${path}`, options);
const send = (id: string, to: string): Promise<Response> =>
  get(`/things/${id}`, { method: 'POST', body: to, headers: { 'content-type': 'text/plain' } });
const settled = async (): Promise<void> =>
  expect(await control.settle({ timeoutMilliseconds: 20_000 })).toMatchObject({ quiet: true });
const keys = async (prefix: string): Promise<string[]> => {
  const { Items: items } = await callAwsJson<{ Items: { pk: { S: string } }[] }>(
    stack.dynamodb,
    'DynamoDB_20120810.Scan',
    { TableName: stack.tableName },
  );
  return items
    .map(({ pk }) => pk.S)
    .filter((key) => key.startsWith(prefix))
    .sort();
};
const mailsAbout = async (id: string): Promise<string[]> =>
  (await control.messages())
    .filter(({ tags, messageId }) => tags['request']?.includes(id) && messageId !== undefined)
    .map(({ destinations }) => destinations.join());

describe('the local stack', () => {
  it('answers a route through its function, which sees the environment of its template and nothing else', async () => {
    const answer = (await (await get('/things/a%20b?x=1')).json()) as Record<string, unknown>;
    expect(answer).toMatchObject({
      id: 'a b',
      api: stack.api,
      event: { routeKey: 'GET /things/{id}', queryStringParameters: { x: '1' } },
    });
    expect(answer).not.toHaveProperty('path');
  });

  it('answers as API Gateway does when there is no route, no token, no time, no success, no room', async () => {
    const answers = await Promise.all(
      ['/nowhere', '/closed', '/things/slow', '/things/broken', '/things/large'].map((path) => get(path)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 401, 503, 500, 500]);
    expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual(
      ['Not Found', 'Unauthorized', 'Service Unavailable', 'Internal Server Error', 'Internal Server Error'].map(
        (message) => ({ message }),
      ),
    );
    const huge = await get('/things/huge', { method: 'POST', body: 'x'.repeat(10 * 1024 * 1024 + 1) });
    expect([huge.status, await huge.json()]).toEqual([413, { message: 'Request Entity Too Large' }]);
  });

  it('carries a write from the stream over the queue to the mailbox, and what SES says of it back', async () => {
    await send('first', 'ada@cafe.test');
    await send('second', 'bounce+1@cafe.test');
    await settled();
    expect([await mailsAbout('first'), await mailsAbout('second')]).toEqual([
      ['ada@cafe.test'],
      ['bounce+1@cafe.test'],
    ]);
    expect(await keys('first')).toEqual(['first', 'first/Delivery', 'first/Send']);
    expect(await keys('second')).toEqual(['second', 'second/Bounce', 'second/Send']);
  });

  it('tries a mail again when its message is visible again, by the clock of the machine, and then sets it aside', async () => {
    await control.setMailFault({ mode: 'down', count: 1 });
    await send('late', 'ada@cafe.test');
    await settled();
    expect(await mailsAbout('late')).toEqual([]);
    await control.setClock({ advanceMilliseconds: 61_000 });
    await settled();
    expect(await mailsAbout('late')).toHaveLength(1);

    await control.setMailFault({ mode: 'error' });
    await send('never', 'ada@cafe.test');
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await settled();
      await control.setClock({ advanceMilliseconds: 61_000 });
    }
    await settled();
    await control.setMailFault({ mode: 'ok' });
    const dead = (await control.queues()).find(({ name }) => name.endsWith('Dead'));
    expect(dead).toMatchObject({ visible: 1 });
    await control.setClock({ offsetMilliseconds: 0 });
  });

  it('moves the clock of the functions, not their time limit', async () => {
    const { now } = await control.setClock({ advanceMilliseconds: 3 * 86_400_000 });
    const answer = (await (await get('/things/clock')).json()) as { now: number; iso: string; remaining: number };
    expect(Math.abs(answer.now - Date.parse(now))).toBeLessThan(5_000);
    expect(Math.abs(answer.now - Date.parse(answer.iso))).toBeLessThan(1_000);
    expect(answer.remaining).toBeGreaterThan(0);
    expect(answer.remaining).toBeLessThanOrEqual(1_000);
    await control.setClock({ offsetMilliseconds: 0 });
  });

  it('runs a schedule on demand', async () => {
    expect(await control.jobs()).toMatchObject([{ name: 'Nightly', expression: 'cron(0 3 * * ? *)' }]);
    expect(await control.job({ name: 'nightly-http' })).toMatchObject({ ok: true, result: { id: 'job' } });
    await expect(control.job({ name: 'weekly' })).rejects.toThrow('There is no job called "weekly". Jobs: Nightly');
  });

  it('loses no mail when the host of the functions is killed', async () => {
    await control.pauseStreams();
    await send('survivor', 'ada@cafe.test');
    await control.killHost({ restart: false });
    expect((await get('/things/a')).status).toBe(503);
    await control.resumeStreams();
    await control.startHost();
    await settled();
    expect(await mailsAbout('survivor')).toHaveLength(1);
  });

  it('delivers stream records again when asked', async () => {
    await send('twice', 'ada@cafe.test');
    await settled();
    expect(await control.replayStreams({ count: 1 })).toEqual({ replayed: 1 });
    await settled();
    expect(await mailsAbout('twice')).toHaveLength(2);
  });

  it.each([
    ['reset', 500, false],
    ['error', 200, false],
    ['drop-answer', 500, true],
    ['kill-after', 500, true],
  ] as const)('fails a call to DynamoDB by %s when armed', async (kind, status, written) => {
    const { marker } = await control.dynamoDbMarker();
    await control.armFault({ kind, functionName: 'Http', operation: 'PutItem' });
    expect((await send(`fault-${kind}`, 'ada@cafe.test')).status).toBe(status);
    expect(await keys(`fault-${kind}`)).toHaveLength(written ? 1 : 0);
    expect(await control.dynamoDbCalls({ since: marker, functionName: 'Http' })).toMatchObject([
      { operation: 'PutItem', fault: kind },
    ]);
    expect(await control.faults()).toEqual([]);
    await settled();
  });

  it('does not let a web page steer it', async () => {
    const answer = await fetch(`${stack.control}/clock`, { method: 'POST', headers: { origin: 'http://evil.test' } });
    expect(answer.status).toBe(403);
  });
});
