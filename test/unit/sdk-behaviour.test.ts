import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { documents as documentsOf } from '../../shared/data/table.ts';
import { endpointOf } from '../../shared/runtime/environment.ts';

/**
 * What the SDK and Node do, as our client is set up, with the faults F1 to F7: how often the SDK tries, under which names
 * it fails, and what it gives up by itself. The commit, the time-outs and the answer 503 rest on this. When an upgrade
 * changes a line, read what depends on it before the record is changed.
 */
const json = { 'content-type': 'application/x-amz-json-1.0' };
const refuse = (status: number, type: string) => (_: IncomingMessage, response: ServerResponse) =>
  response
    .writeHead(status, json)
    .end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'no' }));
const faults = {
  reset: (request: IncomingMessage) => request.socket.destroy(),
  silence: () => undefined,
  halfAnswer: (_: IncomingMessage, response: ServerResponse) => response.writeHead(200, json).write('{"It'),
  truncated: (_: IncomingMessage, response: ServerResponse) => response.writeHead(200, json).end('{"Item":{"pk"'),
  throttled: refuse(400, 'ProvisionedThroughputExceededException'),
  throttledAccount: refuse(400, 'RequestLimitExceeded'),
  throttling: refuse(400, 'ThrottlingException'),
  fails: refuse(500, 'InternalServerError'),
  unavailable: refuse(503, 'ServiceUnavailable'),
  conflict: refuse(400, 'TransactionConflictException'),
  inProgress: refuse(400, 'TransactionInProgressException'),
  condition: refuse(400, 'ConditionalCheckFailedException'),
  invalid: refuse(400, 'ValidationException'),
  cancelled: (_: IncomingMessage, response: ServerResponse) =>
    response.writeHead(400, json).end(
      JSON.stringify({
        __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
        message: 'Transaction cancelled',
        CancellationReasons: [{ Code: 'TransactionConflict', Message: 'busy' }, { Code: 'None' }],
      }),
    ),
};

const TableName = 'table';
const Key = { pk: 'P', sk: 'S' };
const commands = {
  get: () => new GetCommand({ TableName, Key }),
  put: () => new PutCommand({ TableName, Item: Key, ConditionExpression: 'attribute_not_exists(pk)' }),
  transact: (token?: string) =>
    new TransactWriteCommand({ TransactItems: [{ Put: { TableName, Item: Key } }], ClientRequestToken: token }),
};

let server: Server;
let documents: typeof documentsOf;
let bodies: Record<string, unknown>[];
let behave: (request: IncomingMessage, response: ServerResponse) => unknown;

beforeAll(() => {
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
});

beforeEach(async () => {
  bodies = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      bodies.push(JSON.parse(body));
      behave(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('DYNAMODB_ENDPOINT', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  // The client of the functions, with its own time-outs and attempts, made anew for each fault.
  vi.resetModules();
  ({ documents } = await import('../../shared/data/table.ts'));
});

afterEach(async () => {
  documents().destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

type Failure = Error & { code?: string; $metadata?: { attempts?: number }; CancellationReasons?: { Code: string }[] };

async function failureOf(command: object): Promise<Failure> {
  return documents()
    .send(command as GetCommand)
    .then(
      () => expect.fail('It succeeded'),
      (failure: Failure) => failure,
    );
}

it.each<[keyof typeof faults, keyof typeof commands, number, string]>([
  ['reset', 'get', 3, 'TimeoutError ECONNRESET'],
  ['reset', 'transact', 3, 'TimeoutError ECONNRESET'],
  ['silence', 'get', 3, 'TimeoutError ETIMEDOUT'],
  ['silence', 'transact', 3, 'TimeoutError ETIMEDOUT'],
  ['halfAnswer', 'get', 3, 'TimeoutError'],
  ['truncated', 'get', 1, 'SyntaxError'],
  ['truncated', 'transact', 1, 'SyntaxError'],
  ['throttled', 'get', 3, 'ProvisionedThroughputExceededException'],
  ['throttled', 'transact', 3, 'ProvisionedThroughputExceededException'],
  ['throttledAccount', 'get', 3, 'RequestLimitExceeded'],
  ['throttling', 'get', 3, 'ThrottlingException'],
  ['fails', 'get', 3, 'InternalServerError'],
  ['fails', 'transact', 3, 'InternalServerError'],
  ['unavailable', 'get', 3, 'ServiceUnavailable'],
  ['conflict', 'put', 1, 'TransactionConflictException'],
  ['inProgress', 'transact', 3, 'TransactionInProgressException'],
  ['cancelled', 'transact', 1, 'TransactionCanceledException'],
  ['condition', 'put', 1, 'ConditionalCheckFailedException'],
  ['invalid', 'get', 1, 'ValidationException'],
])(
  '%s, for ever: %s is tried %i times and fails as %s',
  { timeout: 20_000 },
  async (fault, command, attempts, name) => {
    behave = faults[fault];
    const failure = await failureOf(commands[command]());
    expect({ attempts: bodies.length, name: [failure.name, failure.code].filter(Boolean).join(' ') }).toEqual({
      attempts,
      name,
    });
  },
);

it('each attempt of a transaction bears one token, ours or one that the SDK makes', async () => {
  behave = faults.fails;
  await failureOf(commands.transact());
  await failureOf(commands.transact('ours'));
  const tokens = bodies.map(({ ClientRequestToken }) => ClientRequestToken);
  expect(tokens).toEqual([tokens[0], tokens[0], tokens[0], 'ours', 'ours', 'ours']);
  expect(tokens[0]).toMatch(/^[0-9a-f-]{36}$/u);
});

it('a conditional write whose answer was lost is sent again, and is refused for its own sake', async () => {
  behave = (request, response) =>
    bodies.length === 1 ? request.socket.destroy() : faults.condition(request, response);
  const failure = await failureOf(commands.put());
  expect([bodies.length, failure.name]).toEqual([2, 'ConditionalCheckFailedException']);
});

it('a connection that was closed while it was idle costs one attempt more, and nobody sees it', async () => {
  const ports = new Set<number | undefined>();
  behave = (request, response) => {
    ports.add(request.socket.remotePort);
    if (bodies.length === 2) return request.socket.destroy();
    return response.writeHead(200, json).end('{}');
  };
  await documents().send(commands.get());
  await expect(documents().send(commands.get())).resolves.toMatchObject({ $metadata: { attempts: 2 } });
  expect([bodies.length, ports.size]).toEqual([3, 2]);
});

it('a time-out of a request is only logged unless it is said to be thrown', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  behave = (_, response) => setTimeout(() => response.writeHead(200, json).end('{}'), 300);
  const client = new DynamoDBClient({ endpoint: endpointOf('DYNAMODB') ?? '', requestHandler: { requestTimeout: 50 } });
  const logged = await client.send(new GetItemCommand({ TableName, Key: { pk: { S: 'P' } } })).then(
    () => 'answered',
    () => 'failed',
  );
  client.destroy();
  expect(logged).toBe('answered');
  warn.mockRestore();
});
