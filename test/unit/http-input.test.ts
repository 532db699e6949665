import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Refusal } from '../../shared/domain/refusal.ts';
import { listQuery, route } from '../../shared/http/contract.ts';
import { emailAddress, identifier, line, paragraphs } from '../../shared/http/fields.ts';
import { hashOf, idempotencyKey, ifMatch, parseInput, requireVersion } from '../../shared/http/input.ts';

const change = route('POST', '/v1/things/{thingId}', {
  summary: 'Changes a thing',
  access: 'invite resellers',
  parameters: z.strictObject({ thingId: identifier() }),
  query: listQuery({}),
  body: z.strictObject({
    email: emailAddress(),
    subject: line(1, 150),
    text: z.optional(paragraphs(1, 5000)),
    days: z._default(z.int().check(z.minimum(1), z.maximum(90)), 14),
    hint: z.optional(z.strictObject({ name: z.optional(line(1, 20)), id: z.optional(line(1, 20)) })),
  }),
  answer: z.object({}),
  grants: {},
});

const thingId = '01JQZ8M4T0PR0V1DER00000000';
const good = { email: 'ana@reseller.example', subject: 'Hello' };

interface Sent {
  pathParameters?: Record<string, string>;
  queryStringParameters?: Record<string, string>;
  headers?: Record<string, string>;
  body?: string | undefined;
  isBase64Encoded?: boolean;
}

const eventOf = (sent: Sent): APIGatewayProxyEventV2 =>
  ({
    pathParameters: { thingId },
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(good),
    isBase64Encoded: false,
    ...sent,
  }) as unknown as APIGatewayProxyEventV2;

const parse = (sent: Sent = {}) => parseInput(change, eventOf(sent));
const parseBody = (body: string | undefined) => parse({ body });

function refusalOf(attempt: () => unknown): { code: string; detail: string; errors: string[] } {
  try {
    attempt();
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    const errors = (failure.facts.errors ?? []).map(({ pointer, rule }) => `${pointer} ${rule}`);
    return { code: failure.code, detail: failure.message, errors };
  }
  return expect.fail('nothing was refused');
}

describe('input', () => {
  it('arrives parsed, normalised and with its defaults', () => {
    const given = parse({
      queryStringParameters: { limit: '50' },
      body: JSON.stringify({ subject: ' Hello ', email: 'ANA@Reseller.example' }),
    });
    expect(given).toEqual({
      parameters: { thingId },
      query: { limit: 50 },
      body: { email: 'ana@reseller.example', subject: 'Hello', days: 14 },
    });
  });

  it('is told everything that is wrong with it at once, in path, query and body', () => {
    const sent = {
      pathParameters: { thingId: 'x' },
      queryStringParameters: { limit: '101', page: '2' },
      body: JSON.stringify({ email: 'nobody', subject: '', days: 91, hint: { name: 7, more: 1 }, extra: true }),
    };
    const { code, errors } = refusalOf(() => parse(sent));
    expect(code).toBe('VALIDATION_FAILED');
    expect(errors.sort()).toEqual(
      [
        '/path/thingId regex',
        '?limit too-big',
        '?page unknown-field',
        '/email email',
        '/subject minimum-length',
        '/days too-big',
        '/hint/name invalid-type',
        '/hint/more unknown-field',
        '/extra unknown-field',
      ].sort(),
    );
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
    'may not hold the unknown field %s, at any depth',
    (name) => {
      const { code, errors } = refusalOf(() =>
        parseBody(`{"email":"a@b.example","subject":"s","${name}":{"a":1},"hint":{"${name}":1}}`),
      );
      expect(code).toBe('VALIDATION_FAILED');
      expect(errors.sort()).toEqual([`/${name} unknown-field`, `/hint/${name} unknown-field`].sort());
      expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
      const query = JSON.parse(`{"${name}":"1"}`) as Record<string, string>;
      expect(refusalOf(() => parse({ queryStringParameters: query })).errors).toEqual([`?${name} unknown-field`]);
    },
  );

  it('does not repeat the names of unknown fields that could be anything', () => {
    const name = '<script>alert(1)</script>\u202E';
    const refusal = refusalOf(() => parseBody(JSON.stringify({ ...good, [name]: 1, ['x'.repeat(100)]: 2 })));
    expect(refusal.errors).toEqual([' unknown-field', ' unknown-field']);
    expect(JSON.stringify(refusal)).not.toMatch(/script|xxx/u);
  });

  it('never repeats a value that was sent', () => {
    const secret = 'S3cr3t';
    const body = JSON.stringify({ email: secret, subject: { secret }, days: secret, hint: secret });
    try {
      parseBody(body);
      expect.fail('nothing was refused');
    } catch (failure) {
      expect(JSON.stringify([failure, failure instanceof Refusal && failure.facts, String(failure)])).not.toContain(
        secret,
      );
    }
  });

  it.each(['null', '[]', '"text"', '7', 'true', '[{}]'])('may not be %s where an object is wanted', (body) => {
    expect(refusalOf(() => parseBody(body))).toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [' invalid-type'],
    });
  });

  it.each([
    ['an array', []],
    ['an object', {}],
    ['a number', 1],
    ['a boolean', false],
    ['null', null],
  ])('may not have %s where text is wanted', (_, value) => {
    expect(refusalOf(() => parseBody(JSON.stringify({ ...good, subject: value })))).toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: ['/subject invalid-type'],
    });
  });

  it('may be nested as deep as it likes, and is refused without a crash', () => {
    const depth = 60_000;
    for (const body of [
      '['.repeat(depth) + ']'.repeat(depth),
      `{"hint":${'['.repeat(depth)}${']'.repeat(depth)}}`,
      `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
    ]) {
      expect(refusalOf(() => parseBody(body)).code).toBe('VALIDATION_FAILED');
    }
    expect(refusalOf(() => parseBody('['.repeat(depth))).code).toBe('MALFORMED_BODY');
  });

  it('is anything but a crash for whatever is sent', () => {
    const values = fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.constant(JSON.stringify(good)));
    const strings = fc.dictionary(fc.string(), fc.string());
    fc.assert(
      fc.property(values, strings, strings, fc.boolean(), (body, pathParameters, query, isBase64Encoded) => {
        try {
          parse({ body, pathParameters, queryStringParameters: query, isBase64Encoded });
        } catch (failure) {
          expect(failure).toBeInstanceOf(Refusal);
        }
      }),
    );
  });
});

describe('a body', () => {
  it.each(['{', '{"email":}', '{"a":1}x', "{'a':1}", 'email=a', '\uFEFF\uFEFF{}', 'NaN', '{"a":"\u0000"}'])(
    'is refused when it is no JSON: %j',
    (body) => {
      expect(refusalOf(() => parseBody(body))).toMatchObject({
        code: 'MALFORMED_BODY',
        detail: expect.stringContaining('JSON'),
      });
    },
  );

  it.each(['', undefined])('is refused when it is empty (%j)', (body) => {
    expect(refusalOf(() => parseBody(body))).toMatchObject({
      code: 'MALFORMED_BODY',
      detail: expect.stringContaining('empty'),
    });
  });

  it('may come in base64, as the gateway sends what it takes for binary', () => {
    const body = Buffer.from(JSON.stringify({ ...good, subject: 'Привет' })).toString('base64');
    expect(parse({ body, isBase64Encoded: true })).toMatchObject({ body: { subject: 'Привет' } });
  });

  it('is refused when it is broken base64 or broken UTF-8', () => {
    expect(refusalOf(() => parse({ body: '%%%%', isBase64Encoded: true })).code).toBe('MALFORMED_BODY');
    const broken = Buffer.concat([Buffer.from('{"email":"'), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('"}')]);
    expect(refusalOf(() => parse({ body: broken.toString('base64'), isBase64Encoded: true }))).toMatchObject({
      code: 'MALFORMED_BODY',
      detail: expect.stringContaining('UTF-8'),
    });
    const overlong = Buffer.from([0x7b, 0xc0, 0xaf, 0x7d]).toString('base64');
    expect(refusalOf(() => parse({ body: overlong, isBase64Encoded: true })).detail).toContain('UTF-8');
  });

  it('may not hold half a surrogate pair, written as an escape', () => {
    expect(refusalOf(() => parseBody('{"email":"a@b.example","subject":"\\uD800"}')).errors).toEqual(['/subject text']);
  });

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON',
    'application/merge-patch+json',
    'application/vnd.twotier.v1+json;charset=utf-8',
  ])('may be sent as %s', (type) => {
    expect(() => parse({ headers: { 'content-type': type } })).not.toThrow();
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'text/json',
    'xapplication/json',
    '',
  ])('may not be sent as %j', (type) => {
    expect(refusalOf(() => parse({ headers: { 'content-type': type } })).code).toBe('UNSUPPORTED_MEDIA_TYPE');
  });

  it('needs a content type', () => {
    expect(refusalOf(() => parse({ headers: {} })).code).toBe('UNSUPPORTED_MEDIA_TYPE');
  });

  it('may have 128 KB and not one byte more, however it is sent', () => {
    const json = JSON.stringify(good);
    const padded = (bytes: number) => json + ' '.repeat(bytes - json.length);
    expect(() => parseBody(padded(131_072))).not.toThrow();
    expect(refusalOf(() => parseBody(padded(131_073))).code).toBe('BODY_TOO_LARGE');
    const base64 = Buffer.from(padded(131_073)).toString('base64');
    expect(refusalOf(() => parse({ body: base64, isBase64Encoded: true })).code).toBe('BODY_TOO_LARGE');
    expect(refusalOf(() => parseBody(JSON.stringify({ ...good, text: 'a'.repeat(300_000) }))).code).toBe(
      'BODY_TOO_LARGE',
    );
  });

  it('is measured in bytes, not in characters', () => {
    const body = JSON.stringify({ ...good, text: '中'.repeat(44_000) });
    expect(body.length).toBeLessThan(131_072);
    expect(refusalOf(() => parseBody(body)).code).toBe('BODY_TOO_LARGE');
  });
});

describe('the Idempotency-Key', () => {
  it.each(['a', '6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e', '~'.repeat(255)])('may be %s', (key) => {
    expect(idempotencyKey({ 'idempotency-key': ` ${key} ` })).toBe(key);
  });

  it.each([undefined, '', '   '])('is asked for when it is %j', (key) => {
    expect(refusalOf(() => idempotencyKey({ 'idempotency-key': key })).code).toBe('IDEMPOTENCY_KEY_REQUIRED');
  });

  it.each(['a b', 'é', 'a\nb', '~'.repeat(256), '\0'])('may not be %j', (key) => {
    expect(refusalOf(() => idempotencyKey({ 'idempotency-key': `x${key}x` }))).toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: ['Idempotency-Key header'],
    });
  });
});

describe('what an Idempotency-Key is bound to', () => {
  const hash = (body: string, sent: Sent = {}) => hashOf(parse({ ...sent, body }));
  const first = hash('{"email":"ana@reseller.example","subject":"Hello","hint":{"name":"a","id":"b"}}');

  it('is the same for the same request in another spelling', () => {
    for (const body of [
      '{"subject":"Hello","hint":{"id":"b","name":"a"},"email":"ana@reseller.example"}',
      '{ "email": "ANA@reseller.example.", "subject": " Hello ", "hint": { "name": "a", "id": "b" }, "days": 14 }',
    ]) {
      expect(hash(body)).toBe(first);
    }
  });

  it('is another for another value, field, path or query', () => {
    const body = '{"email":"ana@reseller.example","subject":"Hello","hint":{"name":"a","id":"b"}}';
    const others = [
      hash(body.replace('Hello', 'Hullo')),
      hash(body.replace('"id"', '"name2"').replace('"name2":"b"', '"id":"c"')),
      hash(body.replace(',"hint":{"name":"a","id":"b"}', '')),
      hash(body, { pathParameters: { thingId: '01JQZ8M4T0PR0V1DER00000001' } }),
      hash(body, { queryStringParameters: { limit: '1' } }),
    ];
    expect(new Set([first, ...others]).size).toBe(6);
  });
});

describe('If-Match', () => {
  it.each([
    [undefined, undefined],
    ['*', undefined],
    ['"7"', 7],
    [' "7" ', 7],
    ['"123456789"', 123_456_789],
  ])('%s names the version %s', (header, version) => {
    expect(ifMatch({ 'if-match': header })).toBe(version);
  });

  it.each(['7', 'W/"7"', '"x"', '""', '"7", "8"', '"-1"', '"7.0"', '"1234567890"', '', '"7'])(
    '%s names none',
    (header) => {
      expect(refusalOf(() => ifMatch({ 'if-match': header })).code).toBe('VERSION_MISMATCH');
    },
  );

  it('lets a change pass that has seen the present version, or does not mind', () => {
    expect(() => requireVersion(7, 7)).not.toThrow();
    expect(() => requireVersion(undefined, 7)).not.toThrow();
    for (const stale of [6, 8, 0]) expect(refusalOf(() => requireVersion(stale, 7)).code).toBe('VERSION_MISMATCH');
  });
});

describe('the contract', () => {
  it('asks for an Idempotency-Key on every change by a signed-in caller, and on nothing else', () => {
    const made = (
      method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
      access: 'invite resellers' | 'public',
    ) => route(method, '/v1/things', { summary: '', access, answer: z.object({}), grants: {} }).idempotent;
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      expect(made(method, 'invite resellers')).toBe(true);
      expect(made(method, 'public')).toBe(false);
    }
    for (const method of ['GET', 'HEAD'] as const) expect(made(method, 'invite resellers')).toBe(false);
  });

  it('refuses parameters that a route does not declare', () => {
    const bare = route('GET', '/v1/things', { summary: '', access: 'public', answer: z.object({}), grants: {} });
    const sent = eventOf({ pathParameters: {}, queryStringParameters: { x: '1' } });
    expect(refusalOf(() => parseInput(bare, sent)).errors).toEqual(['?x unknown-field']);
  });
});
