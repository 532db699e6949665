import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { StackFile } from '../../infra/local/stack-file.ts';
import type { Operation } from '../../infra/openapi/document.ts';
import type { Schema } from '../../infra/openapi/schemas.ts';
import { findExamples } from '../bench/examples.ts';
import { tokenOf } from './api.ts';
import { misfits, type NamedOperation, operations, resolved } from './openapi.ts';

/** A request on its way to the service, whatever it is like. */
interface Attempt {
  target: NamedOperation;
  path: Record<string, string>;
  query: [string, string][];
  headers: Record<string, string>;
  /** As it is sent; a text is sent as it is. */
  body: unknown;
}

/** What one request of an operation that succeeds looks like. */
interface Example {
  token: string | undefined;
  parameters: Record<string, string>;
  query: Record<string, unknown>;
  body: unknown;
}

export interface Finding {
  what: string;
  request: string;
  answer: string;
}

/**
 * Sends requests that are made from the description, valid ones and broken ones, as every kind of caller, and holds each
 * answer to it: the status, the type, the schema, and never a failure of the service.
 * @param runs how many requests
 * @param seed the same seed draws the same requests, but for the identifiers of this stack
 */
export async function fuzz(
  stack: StackFile,
  { runs, seed }: { runs: number; seed: number },
): Promise<{ findings: Finding[]; statuses: Map<string, Set<number>> }> {
  const callers = await Promise.all(stack.users.map((user) => tokenOf(stack, user)));
  const { examples } = await knownExamples(stack);
  const tokens = [...callers, ...new Set([...examples.values()].flatMap(({ token }) => (token ? [token] : [])))];
  const attempts = fc.sample(attemptOf(examples, tokens), { numRuns: runs, seed });
  const findings = new Map<string, Finding>();
  const statuses = new Map<string, Set<number>>();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let attempt = attempts[next++]; attempt !== undefined; attempt = attempts[next++]) {
      const { operationId } = attempt.target.operation;
      const { response, text } = await send(stack.api, attempt);
      statuses.set(operationId, (statuses.get(operationId) ?? new Set()).add(response.status));
      for (const wrong of wrongWith(attempt.target, response, text)) {
        const what = `${operationId} ${response.status}: ${wrong}`;
        if (findings.has(what)) continue;
        findings.set(what, {
          what,
          request: JSON.stringify({ ...attempt, target: operationId }).slice(0, 2000),
          answer: text.slice(0, 1000),
        });
      }
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return { findings: [...findings.values()], statuses };
}

/** A request for every operation that is answered with success, as the scenarios of the fault runs make it. */
async function knownExamples(stack: StackFile): Promise<{ examples: Map<string, Example> }> {
  const { examples: scenarios } = await findExamples(stack);
  const examples = new Map<string, Example>();
  for (const [name, scenario] of scenarios) {
    const { token, parameters, query, body } = await scenario();
    const operationId = (name.split('/')[1] ?? '').replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
    examples.set(operationId, {
      token,
      parameters: (parameters ?? {}) as Record<string, string>,
      query: (query ?? {}) as Record<string, unknown>,
      body,
    });
  }
  return { examples };
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    -1,
    0,
    1.5,
    1e308,
    true,
    [],
    {},
    [[[]]],
    { __proto__x: 1 },
    'x'.repeat(6000),
    '\u0000',
    '\u202e',
    '\ud83d\ude00'.repeat(40),
    "'; --",
    '../../etc',
    '%00',
    'null',
    '[object Object]',
    '9999999999999999999999',
    '2026-02-30',
    '2026-11-21T08:00:00+99:00',
    JSON.parse('{"__proto__":{"admin":true}}'),
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 3 }),
);

function attemptOf(examples: Map<string, Example>, tokens: readonly string[]): fc.Arbitrary<Attempt> {
  const ids = poolOf([...examples.values()].map(({ parameters, body }) => [parameters, body]));
  return fc.oneof(
    ...operations.map((target) => attemptAt(target, examples.get(target.operation.operationId), ids, tokens)),
  );
}

function attemptAt(
  target: NamedOperation,
  example: Example | undefined,
  ids: Map<string, string[]>,
  tokens: readonly string[],
): fc.Arbitrary<Attempt> {
  const parameters = target.operation.parameters.map((each) => resolved<typeof each>(each));
  const at = (place: string) => parameters.filter((parameter) => parameter.in === place);
  const valueFor = (name = '', schema: Schema = {}): fc.Arbitrary<unknown> => {
    const known = [example?.parameters[name], ...(ids.get(name) ?? [])].filter((value) => value !== undefined);
    const drawn = valid(schema, ids, name);
    return known.length === 0
      ? drawn
      : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: drawn });
  };
  const path = fc.record(
    Object.fromEntries(
      at('path').map(({ name = '', schema }) => [
        name,
        mostly(
          example === undefined
            ? valueFor(name, schema)
            : fc.oneof(fc.constant(example.parameters[name]), valueFor(name, schema)),
          odd,
        ).map(segment),
      ]),
    ),
  );
  const query = fc
    .record(
      Object.fromEntries(at('query').map(({ name = '', schema }) => [name, mostly(valueFor(name, schema), odd)])),
      { requiredKeys: at('query').flatMap(({ name = '', required }) => (required ? [name] : [])) },
    )
    .chain((fields) =>
      rarely(fc.tuple(fc.string({ maxLength: 8 }), odd)).map((extra) =>
        [...Object.entries(fields), ...(extra === undefined ? [] : [extra])].map(([name, value]): [string, string] => [
          name,
          asText(value),
        ]),
      ),
    );
  const schema = target.operation.requestBody?.content['application/json']?.schema;
  const body =
    schema === undefined
      ? rarely(odd)
      : mostly(
          example?.body === undefined
            ? valid(schema, ids)
            : fc.oneof(fc.constant(example.body), fc.constant(example.body).chain(mutated), valid(schema, ids)),
          fc.oneof(odd, valid(schema, ids).chain(mutated), fc.constantFrom('{', '', '[1,', '{"a":1}}', '\ufeff{}')),
        );
  const token = fc.oneof(
    { weight: 4, arbitrary: fc.constant(example?.token) },
    { weight: 4, arbitrary: fc.constantFrom(...tokens) },
    { weight: 1, arbitrary: fc.constantFrom(undefined, 'x.y.z', '') },
  );
  const headers = fc.record({
    token,
    key: fc.oneof(
      { weight: 12, arbitrary: fc.constant('own') },
      { weight: 1, arbitrary: fc.constantFrom(undefined, '', 'x'.repeat(256), 'one key of all', 'caf\u00e9') },
    ),
    ifMatch: fc.oneof(
      { weight: 8, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom('"1"', '*', '"999999999"', 'nonsense', 'W/"1"') },
    ),
    accept: fc.constantFrom(undefined, '*/*', 'application/json', 'text/csv', 'text/html', 'nonsense;;q'),
    type: fc.oneof(
      { weight: 12, arbitrary: fc.constant('application/json') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'text/plain',
          'application/x-www-form-urlencoded',
          'application/json; charset=utf-7',
        ),
      },
    ),
    language: fc.constantFrom(undefined, 'es', 'xx;q=nonsense', 'zh-CN,zh;q=0.9'),
  });
  return fc.record({ path, query, body, headers }).map((drawn) => ({
    target,
    path: drawn.path,
    query: drawn.query,
    body: drawn.body,
    headers: headersOf(drawn.headers, target.operation, drawn.body !== undefined),
  }));
}

function headersOf(
  drawn: Record<'token' | 'key' | 'ifMatch' | 'accept' | 'type' | 'language', string | undefined>,
  operation: Operation,
  hasBody: boolean,
): Record<string, string> {
  const { token, key, ifMatch, accept, type, language } = drawn;
  const takes = (name: string): boolean => operation.parameters.some(({ $ref }) => $ref?.endsWith(`/${name}`) === true);
  return {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(takes('IdempotencyKey') && key !== undefined && { 'idempotency-key': key === 'own' ? randomUUID() : key }),
    ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    ...(accept !== undefined && { accept }),
    ...(hasBody && type !== undefined && { 'content-type': type }),
    ...(language !== undefined && { 'accept-language': language }),
  };
}

/** Values that a schema of the description allows; identifiers mostly those of things that there are. */
function valid(schema: Schema, ids: Map<string, string[]>, name = '', depth = 0): fc.Arbitrary<unknown> {
  const { $ref } = schema;
  if ($ref !== undefined) return valid(resolved(schema), ids, name, depth);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((each) => valid(each, ids, name, depth)));
  if (Array.isArray(schema.type)) {
    return fc.oneof(...schema.type.map((type) => valid({ ...schema, type }, ids, name, depth)));
  }
  switch (schema.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 200, 1_000_000) });
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 400 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'array':
      return fc.array(valid(schema.items ?? {}, ids, name, depth + 1), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? 3, 3)),
      });
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(([field, inner]) => [
        field,
        valid(inner, ids, field, depth + 1),
      ]);
      return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
        requiredKeys: schema.required ?? [],
      });
    }
    case 'string':
      return text(schema, ids.get(name) ?? []);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

const ofFormat: Record<string, fc.Arbitrary<string>> = {
  email: fc.integer({ min: 1, max: 99_999 }).map((number) => `fuzz-${number}@fuzzed.example`),
  'date-time': fc
    .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  date: fc
    .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  hostname: fc.integer({ min: 1, max: 99_999 }).map((number) => `fuzz-${number}.example`),
  uri: fc.constantFrom('https://fuzzed.example/', 'https://fuzzed.example/a?b=c#d'),
};

function text(schema: Schema, known: readonly string[]): fc.Arbitrary<string> {
  const { format, pattern, minLength = 0, maxLength = 60 } = schema;
  const drawn =
    (format === undefined ? undefined : ofFormat[format]) ??
    (pattern === undefined
      ? fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) })
      : fc.stringMatching(new RegExp(pattern, 'u')));
  return known.length === 0 ? drawn : fc.oneof(drawn, fc.constantFrom(...known));
}

/** A value with one thing in it replaced, gone or too much. */
function mutated(value: unknown): fc.Arbitrary<unknown> {
  const paths = pathsOf(value);
  return fc
    .tuple(fc.constantFrom(...paths), fc.constantFrom('replace', 'remove', 'add'), odd)
    .map(([path, how, other]) => {
      const copy: unknown = structuredClone(value);
      const [last, ...before] = [...path].reverse();
      if (last === undefined) return how === 'replace' ? other : { ...(copy as object), surplus: other };
      const parent = before.reverse().reduce((inner, key) => (inner as Record<string, unknown>)[key], copy) as Record<
        string,
        unknown
      >;
      if (how === 'replace') parent[last] = other;
      else if (how === 'remove') delete parent[last];
      else parent['surplus'] = other;
      return copy;
    });
}

function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return [[...path], ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

function poolOf(value: unknown, name = '', pool = new Map<string, string[]>()): Map<string, string[]> {
  if (typeof value === 'string' && /Id$/u.test(name)) pool.set(name, [...new Set([...(pool.get(name) ?? []), value])]);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) poolOf(inner, Array.isArray(value) ? name : key, pool);
  }
  return pool;
}

function mostly<A, B>(usual: fc.Arbitrary<A>, other: fc.Arbitrary<B>): fc.Arbitrary<A | B> {
  return fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: other });
}

function rarely<A>(value: fc.Arbitrary<A>): fc.Arbitrary<A | undefined> {
  return mostly(fc.constant(undefined), value);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** What stands in one segment of a path; one that is empty or only points would be another path. */
function segment(value: unknown): string {
  const text = asText(value).slice(0, 1500);
  return /^\.{0,2}$/u.test(text) ? 'x' : text;
}

async function send(api: string, { target, path, query, headers, body }: Attempt) {
  const place = target.path.replace(/\{(\w+)\}/gu, (_, name: string) =>
    encodeURIComponent((path[name] ?? '').toWellFormed()),
  );
  const asked = new URLSearchParams(
    query.map(([name, value]): [string, string] => [name.toWellFormed(), value.toWellFormed()]),
  );
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${api}${place}${asked.size > 0 ? `?${asked}` : ''}`, {
    method: target.method,
    headers,
    ...(body !== undefined && !['GET', 'HEAD'].includes(target.method) && { body: sent ?? '' }),
  });
  return { response, text: await response.text() };
}

/** Where an answer is not what the description says. */
function wrongWith({ method, operation }: NamedOperation, response: Response, text: string): string[] {
  const { status } = response;
  if (status >= 500) return ['the service failed'];
  const declared = operation.responses[String(status)];
  if (declared === undefined) return [`is not described: ${text.slice(0, 120)}`];
  const { content, headers = {} } = resolved<typeof declared>(declared);
  const missing = Object.keys(headers).filter((name) => name === 'ETag' && !response.headers.has(name));
  const given = ['ETag', 'Location', 'Retry-After', 'RateLimit', 'RateLimit-Policy'].filter(
    (name) => response.headers.has(name) && !(name in headers),
  );
  const wrong = [
    ...missing.map((name) => `lacks ${name}`),
    ...given.map((name) => `has ${name}, which is not described`),
  ];
  if (method === 'HEAD' || status === 304) return text === '' ? wrong : [...wrong, 'has a body'];
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const form = content?.[type];
  if (form === undefined) return [...wrong, `comes as ${type}`];
  if (!type.endsWith('json')) return wrong;
  return [...wrong, ...misfits(form.schema, JSON.parse(text))];
}
