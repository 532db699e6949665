export interface HttpAnswer {
  statusCode: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
}

/** An answer that the gateway gives by itself: API Gateway's own `{"message"}` body. */
export function gatewayAnswer(statusCode: number, message: string, headers: Record<string, string> = {}): HttpAnswer {
  return {
    statusCode,
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.from(JSON.stringify({ message })),
  };
}

export const internalServerError = (): HttpAnswer => gatewayAnswer(500, 'Internal Server Error');
export const serviceUnavailable = (): HttpAnswer => gatewayAnswer(503, 'Service Unavailable');

/** Reads a function's result as response format 2.0: whole with `statusCode`, or the body alone when there is none. */
export function proxyAnswer(payload: string): HttpAnswer {
  const result: unknown = JSON.parse(payload);
  if (!isRecord(result) || result['statusCode'] === undefined) {
    const body = typeof result === 'string' ? result : payload;
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) };
  }
  const statusCode = Number(result['statusCode']);
  if (!Number.isInteger(statusCode) || statusCode < 200 || statusCode > 599) return internalServerError();
  const headers = headersOf(result);
  if (headers === undefined) return internalServerError();
  const body = bodyOf(result);
  if (body.length > 0 && headers['content-type'] === undefined) headers['content-type'] = 'text/plain;charset=UTF-8';
  return { statusCode, headers, body };
}

function headersOf(result: Record<string, unknown>): HttpAnswer['headers'] | undefined {
  const given = result['headers'] ?? {};
  if (!isRecord(given)) return undefined;
  const headers: HttpAnswer['headers'] = {};
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'object' && value !== null) return undefined;
    headers[name.toLowerCase()] = String(value);
  }
  const cookies = result['cookies'];
  if (Array.isArray(cookies) && cookies.length > 0) headers['set-cookie'] = cookies.map(String);
  return headers;
}

function bodyOf(result: Record<string, unknown>): Buffer {
  const body = result['body'];
  if (body === undefined || body === null) return Buffer.alloc(0);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return Buffer.from(text, result['isBase64Encoded'] === true ? 'base64' : 'utf8');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
