import {
  Agent,
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { readBytes, readText } from '../process/aws-json.ts';
import type { Connections } from './connections.ts';
import type { ProxiedAnswer, ProxiedRequest, ProxyHook, Silence } from './hooks.ts';
import { describeAnswer, type Recorder } from './recorder.ts';

export interface ProxyOptions {
  /** The real DynamoDB. */
  upstream: string;
  recorder: Recorder;
  hooks: ProxyHook[];
  connections: Connections;
  /** Called after every write that DynamoDB has taken. */
  wrote(): void;
}

const WRITES = new Set([
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'BatchWriteItem',
  'TransactWriteItems',
  'ExecuteStatement',
  'ExecuteTransaction',
  'BatchExecuteStatement',
]);
const agent = new Agent({ keepAlive: true });

/**
 * A reverse proxy before DynamoDB. Each function calls it under a path of its own, `/f/<function name>`, so that every call
 * is known to be that function's.
 */
export function createDynamoDbProxy(options: ProxyOptions): Server {
  const server = createServer((request, response) => {
    serve(request, response, options).catch(() => response.destroy());
  });
  options.connections.watch(server);
  return server;
}

export function proxyPath(functionName: string): string {
  return `/f/${encodeURIComponent(functionName)}`;
}

export function functionOfPath(path: string | undefined): string {
  return decodeURIComponent(/^\/f\/([^/?]+)/.exec(path ?? '')?.[1] ?? '');
}

async function serve(request: IncomingMessage, response: ServerResponse, options: ProxyOptions): Promise<void> {
  const started = performance.now();
  const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
  const body = await readBytes(request);
  const input = parse(body);
  const functionName = functionOfPath(request.url);
  const call = options.recorder.begin(functionName, operation, input);
  call.bytesSent = body.length;
  if (options.connections.isSilent(request.socket)) {
    call.fault = 'silent connection';
    return;
  }
  const proxied: ProxiedRequest = { functionName, operation, input, call };
  const result = await run(proxied, options, () =>
    forward(request.headers, bodyToSend(body, proxied, options.recorder), options),
  );
  call.milliseconds = Math.round((performance.now() - started) * 100) / 100;
  if (result === 'hang') return;
  if (result === 'reset') {
    request.socket.destroy();
    return;
  }
  response.writeHead(result.status, { ...result.headers, 'content-length': String(Buffer.byteLength(result.body)) });
  if (result.stopsAfter !== undefined) {
    response.write(result.body.slice(0, result.stopsAfter));
    return;
  }
  response.end(result.body);
}

async function run(
  request: ProxiedRequest,
  { hooks, wrote }: ProxyOptions,
  forwardCall: () => Promise<ProxiedAnswer>,
): Promise<ProxiedAnswer | Silence> {
  for (const hook of hooks) {
    const decided = await hook.before?.(request);
    if (decided === undefined) continue;
    if (typeof decided !== 'string') describeAnswer(request.call, decided.status, decided.body);
    return decided;
  }
  const answer = await forwardCall();
  describeAnswer(request.call, answer.status, answer.body);
  if (answer.status === 200 && WRITES.has(request.operation)) wrote();
  for (const hook of hooks) {
    const decided = await hook.after?.(request, answer);
    if (decided !== undefined) return decided;
  }
  return answer;
}

function parse(body: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(body.toString('utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

const TELLS_CAPACITY = /^(Query|Scan|(Get|Put|Update|Delete)Item|Batch(Get|Write)Item|Transact(Get|Write)Items)$/;

function bodyToSend(body: Buffer, { operation, input }: ProxiedRequest, recorder: Recorder): Buffer {
  const asked = input['ReturnConsumedCapacity'] ?? 'NONE';
  if (!recorder.capacity || asked !== 'NONE' || !TELLS_CAPACITY.test(operation)) return body;
  return Buffer.from(JSON.stringify({ ...input, ReturnConsumedCapacity: 'INDEXES' }));
}

function forward(headers: IncomingHttpHeaders, body: Buffer, { upstream }: ProxyOptions): Promise<ProxiedAnswer> {
  const {
    host: _host,
    connection: _connection,
    'transfer-encoding': _encoding,
    'content-length': _length,
    ...kept
  } = headers;
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      upstream,
      { method: 'POST', agent, headers: { ...kept, 'content-length': body.length } },
      (answer) => {
        const passed = Object.entries(answer.headers).filter(
          ([name]) => !['connection', 'transfer-encoding', 'content-length', 'keep-alive'].includes(name),
        );
        readText(answer).then(
          (text) =>
            resolve({
              status: answer.statusCode ?? 502,
              headers: Object.fromEntries(passed.map(([name, value]) => [name, String(value)])),
              body: text,
            }),
          reject,
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
