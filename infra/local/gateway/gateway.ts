import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { FunctionHost } from '../lambda/host.ts';
import { newTraceId } from '../lambda/host.ts';
import type { Outcome } from '../lambda/protocol.ts';
import type { CallLog } from '../process/call-log.ts';
import type { Clock } from '../process/clock.ts';
import type { JwtAuthorizer } from './jwt-authorizer.ts';
import {
  gatewayAnswer,
  type HttpAnswer,
  internalServerError,
  proxyAnswer,
  serviceUnavailable,
} from './proxy-answer.ts';
import { decodedSegments, type EventContext, newRequestId, proxyEvent } from './proxy-event.ts';
import type { RouteMatch, RouteTable } from './route-table.ts';

export interface GatewayRoute {
  functionName: string;
  timeoutMilliseconds: number;
  authorizer?: JwtAuthorizer | undefined;
  scopes: string[];
}

export interface Api {
  id: string;
  stage: string;
  routes: RouteTable<GatewayRoute>;
}

export interface GatewayParts {
  host: FunctionHost;
  clock: Clock;
  callLog: CallLog;
}

const BODY_LIMIT_BYTES = 10 * 1024 * 1024;
// API Gateway allows 10,240 bytes for the request line and all headers together.
const HEADER_LIMIT_BYTES = 10_240;

/** The HTTP API on this machine. It can listen before its routes are known, so that its address is known to them. */
export class Gateway {
  readonly server: Server;
  #serving: { api: Api; parts: GatewayParts } | undefined;

  constructor() {
    this.server = createServer({ maxHeaderSize: HEADER_LIMIT_BYTES }, (request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        console.error(error);
        send(request, response, internalServerError());
      });
    });
    this.server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
      if (!socket.writable) return;
      const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
      socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    });
  }

  open(api: Api, parts: GatewayParts): void {
    this.#serving = { api, parts };
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#serving === undefined) return send(request, response, serviceUnavailable());
    const { api, parts } = this.#serving;
    const started = performance.now();
    const segments = decodedSegments(request.url ?? '/');
    const match = segments === undefined ? undefined : api.routes.match(request.method ?? 'GET', segments);
    const answer = await this.#answer(request, segments, match, api, parts);
    send(request, response, answer);
    parts.callLog({
      trigger: match === undefined || match.routeKey === '$default' ? `${request.method} (no route)` : match.routeKey,
      outcome: answer.statusCode,
      milliseconds: performance.now() - started,
      ...(match !== undefined && { functionName: match.target.functionName }),
    });
  }

  async #answer(
    request: IncomingMessage,
    segments: string[] | undefined,
    match: RouteMatch<GatewayRoute> | undefined,
    api: Api,
    parts: GatewayParts,
  ): Promise<HttpAnswer> {
    if (segments === undefined) return gatewayAnswer(400, 'Bad Request');
    const body = await readBody(request);
    if (body === undefined) return gatewayAnswer(413, 'Request Entity Too Large');
    if (match === undefined) return gatewayAnswer(404, 'Not Found');
    const { authorizer, scopes, functionName, timeoutMilliseconds } = match.target;
    const jwt = await authorizer?.check(request.headers.authorization, scopes);
    if (jwt === 'forbidden') return gatewayAnswer(403, 'Forbidden');
    if (authorizer !== undefined && jwt === undefined) {
      return gatewayAnswer(401, 'Unauthorized', { 'www-authenticate': 'Bearer' });
    }
    const traceId = request.headers['x-amzn-trace-id']?.toString() ?? newTraceId();
    const requestId = newRequestId();
    const context: EventContext = {
      apiId: api.id,
      domainName: ownAddress(this.server),
      stage: api.stage,
      routeKey: match.routeKey,
      path: `/${segments.join('/')}`,
      pathParameters: match.pathParameters,
      authorizer: jwt === undefined ? undefined : { jwt },
      traceId: traceId.split(';')[0] ?? traceId,
      requestId,
      timeEpochMilliseconds: parts.clock.now(),
    };
    const event = proxyEvent(
      {
        method: request.method ?? 'GET',
        target: request.url ?? '/',
        rawHeaders: request.rawHeaders,
        body,
        sourceIp: (request.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, ''),
        protocol: `HTTP/${request.httpVersion}`,
      },
      context,
    );
    // The gateway's own line tells of this call; the function's line would say it twice.
    const outcome = parts.host.invoke(functionName, event, { trigger: '', silent: true, impatient: true, traceId });
    const answer = answerOf(await within(timeoutMilliseconds, outcome));
    answer.headers['apigw-requestid'] = requestId;
    return answer;
  }
}

function answerOf(outcome: Outcome | undefined): HttpAnswer {
  if (outcome === undefined) return serviceUnavailable();
  if (outcome.ok) return proxyAnswer(outcome.payload);
  if (outcome.failure === 'timeout' || outcome.errorType === 'HostStopped') return serviceUnavailable();
  if (outcome.errorType === 'RequestEntityTooLarge') return gatewayAnswer(413, 'Request Entity Too Large');
  return internalServerError();
}

async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** @returns undefined when the body is larger than API Gateway takes */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // What is too much is read all the same: cut off in the middle, a client would not see the answer.
    if (size <= BODY_LIMIT_BYTES) chunks.push(chunk);
  }
  return size > BODY_LIMIT_BYTES ? undefined : Buffer.concat(chunks);
}

function ownAddress(server: Server): string {
  const address = server.address();
  return typeof address === 'object' && address !== null ? `${address.address}:${address.port}` : 'localhost';
}

function send(request: IncomingMessage, response: ServerResponse, answer: HttpAnswer): void {
  if (response.headersSent || response.destroyed) return;
  const bodiless = answer.statusCode === 204 || answer.statusCode === 304;
  try {
    response.writeHead(answer.statusCode, {
      ...answer.headers,
      ...(!bodiless && { 'content-length': String(answer.body.length) }),
    });
  } catch {
    // A header that HTTP forbids: what the function said cannot be sent.
    response.writeHead(500, { 'content-type': 'application/json' });
    response.end('{"message":"Internal Server Error"}');
    return;
  }
  response.end(request.method === 'HEAD' || bodiless ? undefined : answer.body);
}
