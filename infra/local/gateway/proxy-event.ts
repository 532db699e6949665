import { randomBytes } from 'node:crypto';
import { ACCOUNT_ID } from '../template/intrinsics.ts';

/** A request as it came in, before anything is known of its route. */
export interface IncomingCall {
  method: string;
  /** Path and query as sent. */
  target: string;
  /** Names and values in turn, as Node keeps them. */
  rawHeaders: string[];
  body: Buffer;
  sourceIp: string;
  protocol: string;
}

export interface EventContext {
  apiId: string;
  /** Host and port of the API's own address, whatever the caller said in `host`. */
  domainName: string;
  stage: string;
  routeKey: string;
  path: string;
  pathParameters: Record<string, string>;
  authorizer?: { jwt: { claims: Record<string, string>; scopes: string[] | null } } | undefined;
  traceId: string;
  requestId: string;
  timeEpochMilliseconds: number;
}

const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'expect',
  'upgrade',
  'proxy-connection',
  'te',
]);
const TEXT_TYPES = /^(text\/.*|application\/(json|xml|javascript))$/;

/** The event of payload format 2.0; members that AWS leaves out when they are empty are left out. */
export function proxyEvent(call: IncomingCall, context: EventContext): Record<string, unknown> {
  const headers = headersOf(call, context);
  const rawQueryString = queryOf(call.target);
  const queryStringParameters = queryParameters(rawQueryString);
  const cookies = headers['cookie']?.split(/; ?/).filter((cookie) => cookie !== '');
  return {
    version: '2.0',
    routeKey: context.routeKey,
    rawPath: context.path,
    rawQueryString,
    ...(cookies !== undefined && { cookies }),
    headers,
    ...(queryStringParameters !== undefined && { queryStringParameters }),
    requestContext: {
      accountId: ACCOUNT_ID,
      apiId: context.apiId,
      ...(context.authorizer !== undefined && { authorizer: context.authorizer }),
      domainName: context.domainName,
      domainPrefix: context.domainName.split('.')[0],
      http: {
        method: call.method,
        path: context.path,
        protocol: call.protocol,
        sourceIp: call.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: context.requestId,
      routeKey: context.routeKey,
      stage: context.stage,
      time: gatewayTime(context.timeEpochMilliseconds),
      timeEpoch: context.timeEpochMilliseconds,
    },
    ...(Object.keys(context.pathParameters).length > 0 && { pathParameters: context.pathParameters }),
    ...bodyOf(call.body, headers),
  };
}

/** API Gateway's request identifiers look like `JKJaXmPLvHcESHA=`. */
export function newRequestId(): string {
  return `${randomBytes(11).toString('base64').replace(/[+/=]/g, 'A').slice(0, 15)}=`;
}

/**
 * What stands between the slashes of a request's path, decoded.
 * @returns undefined when a part is not valid percent-encoded UTF-8
 */
export function decodedSegments(target: string): string[] | undefined {
  const path = target.split('?', 1)[0] ?? '/';
  try {
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function queryOf(target: string): string {
  const start = target.indexOf('?');
  return start < 0 ? '' : target.slice(start + 1);
}

function headersOf(call: IncomingCall, context: EventContext): Record<string, string> {
  const headers: Record<string, string> = Object.create(null) as Record<string, string>;
  for (let index = 0; index + 1 < call.rawHeaders.length; index += 2) {
    const name = call.rawHeaders[index]?.toLowerCase() ?? '';
    const value = call.rawHeaders[index + 1] ?? '';
    if (HOP_BY_HOP.has(name)) continue;
    const separator = name === 'cookie' ? '; ' : ',';
    headers[name] = headers[name] === undefined ? value : `${headers[name]}${separator}${value}`;
  }
  const forwardedFor = headers['x-forwarded-for'];
  return {
    ...headers,
    'x-amzn-trace-id': context.traceId,
    'x-forwarded-for': forwardedFor === undefined ? call.sourceIp : `${forwardedFor}, ${call.sourceIp}`,
    'x-forwarded-port': context.domainName.split(':')[1] ?? '80',
    'x-forwarded-proto': 'http',
  };
}

function queryParameters(rawQueryString: string): Record<string, string> | undefined {
  if (rawQueryString === '') return undefined;
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    const earlier = parameters.get(name);
    parameters.set(name, earlier === undefined ? value : `${earlier},${value}`);
  }
  return Object.fromEntries(parameters);
}

function bodyOf(body: Buffer, headers: Record<string, string>): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false };
  const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (TEXT_TYPES.test(type) && headers['content-encoding'] === undefined) {
    const text = decodeUtf8(body);
    if (text !== undefined) return { body: text, isBase64Encoded: false };
  }
  return { body: body.toString('base64'), isBase64Encoded: true };
}

function decodeUtf8(body: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function gatewayTime(epochMilliseconds: number): string {
  const [date = '', time = ''] = new Date(epochMilliseconds).toISOString().slice(0, 19).split('T');
  const [year, month, day] = date.split('-');
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${time} +0000`;
}
