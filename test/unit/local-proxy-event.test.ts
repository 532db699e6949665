import { describe, expect, it } from 'vitest';
import { renderClaims } from '../../infra/local/gateway/jwt-authorizer.ts';
import { proxyAnswer } from '../../infra/local/gateway/proxy-answer.ts';
import { type EventContext, type IncomingCall, proxyEvent } from '../../infra/local/gateway/proxy-event.ts';

const context: EventContext = {
  apiId: 'api1',
  domainName: '127.0.0.1:3000',
  stage: '$default',
  routeKey: 'POST /v1/things/{id}',
  path: '/v1/things/a b',
  pathParameters: { id: 'a b' },
  traceId: 'Root=1-2-3',
  requestId: 'R=',
  timeEpochMilliseconds: Date.UTC(2026, 0, 31, 9, 5, 7, 123),
};

function event(call: Partial<IncomingCall>, more: Partial<EventContext> = {}): Record<string, unknown> {
  const whole = {
    method: 'POST',
    target: '/v1/things/a%20b',
    rawHeaders: [],
    body: Buffer.alloc(0),
    sourceIp: '127.0.0.9',
    protocol: 'HTTP/1.1',
    ...call,
  };
  return proxyEvent(whole, { ...context, ...more });
}

describe('the event of payload format 2.0', () => {
  it('tells the request as API Gateway does', () => {
    const rawHeaders = [
      'Host',
      'evil.test',
      'X-A',
      '1',
      'x-a',
      '2',
      'Cookie',
      'a=1; b=2',
      'User-Agent',
      'test',
      'Connection',
      'close',
    ];
    expect(event({ target: '/v1/things/a%20b?x=1&x=2&y=a%20b', rawHeaders })).toEqual({
      version: '2.0',
      routeKey: 'POST /v1/things/{id}',
      rawPath: '/v1/things/a b',
      rawQueryString: 'x=1&x=2&y=a%20b',
      cookies: ['a=1', 'b=2'],
      headers: {
        host: 'evil.test',
        'x-a': '1,2',
        cookie: 'a=1; b=2',
        'user-agent': 'test',
        'x-amzn-trace-id': 'Root=1-2-3',
        'x-forwarded-for': '127.0.0.9',
        'x-forwarded-port': '3000',
        'x-forwarded-proto': 'http',
      },
      queryStringParameters: { x: '1,2', y: 'a b' },
      pathParameters: { id: 'a b' },
      requestContext: {
        accountId: '000000000000',
        apiId: 'api1',
        domainName: '127.0.0.1:3000',
        domainPrefix: '127',
        http: {
          method: 'POST',
          path: '/v1/things/a b',
          protocol: 'HTTP/1.1',
          sourceIp: '127.0.0.9',
          userAgent: 'test',
        },
        requestId: 'R=',
        routeKey: 'POST /v1/things/{id}',
        stage: '$default',
        time: '31/Jan/2026:09:05:07 +0000',
        timeEpoch: context.timeEpochMilliseconds,
      },
      isBase64Encoded: false,
    });
  });

  it('leaves out what is empty, as AWS does', () => {
    const bare = event({}, { pathParameters: {} });
    for (const name of ['cookies', 'queryStringParameters', 'pathParameters', 'body'])
      expect(bare).not.toHaveProperty(name);
    expect(bare['requestContext']).not.toHaveProperty('authorizer');
  });

  it('appends to x-forwarded-for and overrides the other forwarded headers', () => {
    const rawHeaders = ['X-Forwarded-For', '1.2.3.4', 'X-Forwarded-Proto', 'https', 'X-Forwarded-Port', '443'];
    expect(event({ rawHeaders })['headers']).toMatchObject({
      'x-forwarded-for': '1.2.3.4, 127.0.0.9',
      'x-forwarded-proto': 'http',
      'x-forwarded-port': '3000',
    });
  });

  it('survives a header called __proto__', () => {
    const headers = event({ rawHeaders: ['__proto__', 'x'] })['headers'] as Record<string, string>;
    expect(Object.getPrototypeOf(headers)).toBe(Object.prototype);
    expect(Object.keys(headers)).toContain('__proto__');
  });

  it.each([
    ['application/json; charset=utf-8', '{"a":"é"}', undefined, false],
    ['text/csv', 'a,b', undefined, false],
    ['application/x-www-form-urlencoded', 'a=b', undefined, true],
    [undefined, 'abc', undefined, true],
    ['application/json', 'abc', 'gzip', true],
  ])('hands over a body of type %s, base64: %s', (type, text, encoding, isBase64Encoded) => {
    const rawHeaders = [
      ...(type === undefined ? [] : ['Content-Type', type]),
      ...(encoding === undefined ? [] : ['Content-Encoding', encoding]),
    ];
    const { body, isBase64Encoded: encoded } = event({ rawHeaders, body: Buffer.from(text) });
    expect([encoded, Buffer.from(String(body), encoded === true ? 'base64' : 'utf8').toString()]).toEqual([
      isBase64Encoded,
      text,
    ]);
  });

  it('hands over broken UTF-8 byte for byte', () => {
    const broken = Buffer.from([0x7b, 0xff, 0x7d]);
    expect(event({ rawHeaders: ['Content-Type', 'application/json'], body: broken })).toMatchObject({
      isBase64Encoded: true,
      body: broken.toString('base64'),
    });
  });
});

describe('the claims of a token', () => {
  it('are all text, lists in brackets', () => {
    expect(renderClaims({ exp: 17, email_verified: true, 'cognito:groups': ['A', 'B'], sub: 's' })).toEqual({
      exp: '17',
      email_verified: 'true',
      'cognito:groups': '[A B]',
      sub: 's',
    });
  });
});

describe("a function's answer", () => {
  const answer = (result: unknown): { statusCode: number; headers: unknown; body: string } => {
    const { statusCode, headers, body } = proxyAnswer(JSON.stringify(result));
    return { statusCode, headers, body: body.toString() };
  };

  it('is sent as it says', () => {
    const result = {
      statusCode: 201,
      headers: { 'X-A': 1, 'Content-Type': 'application/json' },
      cookies: ['a=1'],
      body: '{}',
    };
    expect(answer(result)).toEqual({
      statusCode: 201,
      headers: { 'x-a': '1', 'content-type': 'application/json', 'set-cookie': ['a=1'] },
      body: '{}',
    });
  });

  it('may be base64', () => {
    expect(answer({ statusCode: 200, isBase64Encoded: true, body: Buffer.from('hi').toString('base64') }).body).toBe(
      'hi',
    );
  });

  it('is a body of JSON when it says no status', () => {
    expect(answer({ a: 1 })).toEqual({
      statusCode: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"a":1}',
    });
    expect(answer('plain').body).toBe('plain');
    expect(answer(null).body).toBe('null');
  });

  it.each([{ statusCode: 'ok' }, { statusCode: 1000 }, { statusCode: 200, headers: { a: ['b'] } }])(
    'is a 500 when it makes no sense: %j',
    (result) => {
      expect(answer(result)).toMatchObject({ statusCode: 500, body: '{"message":"Internal Server Error"}' });
    },
  );
});
