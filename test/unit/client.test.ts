import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterEach, describe, expect, expectTypeOf, test } from 'vitest';
import { buildClientPackage } from '../../infra/client-package.ts';
import {
  ApiUnreachable,
  answered,
  createClient,
  ifMatch,
  isProblem,
  pages,
  Refused,
  type Retry,
  type Schemas,
} from '../../shared/client/client.ts';

/** How the server treats one request. */
type Treatment = (response: ServerResponse, request: IncomingMessage) => void;

interface Seen {
  key: string | undefined;
  token: string | undefined;
  correlationId: string | undefined;
  ifMatch: string | undefined;
  body: string;
  url: string;
}

let close = async (): Promise<void> => {};
afterEach(() => close());

const invitation = { recipientEmail: 'ana@cafe.example', subject: 'Work with us', bodyText: '{{link}}' };
const made = JSON.stringify({ id: '01', status: 'PENDING' });

const json =
  (status: number, body: string, headers: Record<string, string> = {}): Treatment =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
const problem = (status: number, code: string, facts: object = {}, headers: Record<string, string> = {}): Treatment =>
  json(status, JSON.stringify({ code, status, detail: 'So it is.', correlationId: 'c1', ...facts }), {
    'content-type': 'application/problem+json',
    ...headers,
  });
const lost: Treatment = (response) => response.destroy();
const cut: Treatment = (response) => {
  response.writeHead(201, { 'content-type': 'application/json' });
  response.end(made.slice(0, 9));
};
const brokenOff: Treatment = (response) => {
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': made.length });
  response.write(made.slice(0, 9), () => response.destroy());
};

/** A server that treats one request after the other as is said, and every further one as the last. */
async function serverThat(...treatments: Treatment[]): Promise<{ api: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const { headers, url = '' } = request;
    const treatment = treatments[Math.min(seen.length, treatments.length - 1)];
    const facts = {
      key: headers['idempotency-key']?.toString(),
      token: headers.authorization,
      correlationId: headers['x-correlation-id']?.toString(),
      ifMatch: headers['if-match'],
      url,
    };
    const place = seen.push({ ...facts, body: '' }) - 1;
    seen[place] = { ...facts, body: await text(request) };
    treatment?.(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

const brief = { longestWaitMilliseconds: 5 };

describe('a change', () => {
  test('is sent again with the same key and body until it is answered, whatever was lost on the way', async () => {
    const again = [lost, problem(503, 'TRY_AGAIN', {}, { 'retry-after': '0' }), cut, brokenOff];
    const { api, seen } = await serverThat(...again, json(201, made));
    const retries: Retry[] = [];
    const client = createClient({ api, ...brief, onRetry: (retry) => retries.push(retry) });
    const { data, response } = await client.POST('/v1/partnership-requests', { body: invitation });
    expect([data?.id, response.status]).toEqual(['01', 201]);
    expect(seen).toHaveLength(5);
    expect(new Set(seen.map(({ key, body, correlationId }) => `${key} ${body} ${correlationId}`)).size).toBe(1);
    expect(seen[0]?.key).toMatch(/^[\da-f-]{36}$/);
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual(invitation);
    expect(retries.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4]);
    expect(retries[1]?.reason).toBe('503');
    expect(retries[2]?.reason).toBe('an answer that was cut off');
  });

  test('gets another key than the change before, or the one that the caller names', async () => {
    const { api, seen } = await serverThat(json(201, made));
    const client = createClient({ api });
    await client.POST('/v1/partnership-requests', { body: invitation });
    await client.POST('/v1/partnership-requests', { body: invitation });
    await client.POST('/v1/partnership-requests', {
      body: invitation,
      params: { header: { 'Idempotency-Key': 'mine' } },
    });
    expect(new Set(seen.map(({ key }) => key)).size).toBe(3);
    expect(seen[2]?.key).toBe('mine');
  });

  test.for([400, 403, 404, 409, 412, 422])('that is refused with %i is not sent again', async (status) => {
    const { api, seen } = await serverThat(problem(status, 'STATE_CONFLICT'));
    const { error } = await createClient({ api, ...brief }).POST('/v1/partnership-requests', { body: invitation });
    expect([seen.length, isProblem(error, 'STATE_CONFLICT')]).toEqual([1, true]);
  });

  test('that the service itself failed at is not sent again; what the gateway failed at is', async () => {
    const own = await serverThat(problem(500, 'INTERNAL_ERROR'));
    await createClient({ api: own.api, ...brief }).POST('/v1/partnership-requests', { body: invitation });
    expect(own.seen).toHaveLength(1);
    await close();
    const gateway = await serverThat(json(500, '{"message":"Internal Server Error"}'), json(201, made));
    await createClient({ api: gateway.api, ...brief }).POST('/v1/partnership-requests', { body: invitation });
    expect(gateway.seen).toHaveLength(2);
  });
});

describe('patience', () => {
  test('ends: nothing is sent more often than was said, and the failure names the key to go on with', async () => {
    const { api, seen } = await serverThat(lost);
    const client = createClient({ api, ...brief, attempts: 3 });
    const failure = await client.POST('/v1/partnership-requests', { body: invitation }).catch((caught) => caught);
    expect(failure).toBeInstanceOf(ApiUnreachable);
    expect(failure).toMatchObject({
      attempts: 3,
      idempotencyKey: seen[0]?.key,
      correlationId: seen[0]?.correlationId,
      message: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+ does not answer \(.+\), asked 3 times\.$/),
    });
    expect(seen).toHaveLength(3);
  });

  test('ends with the last answer where there was one', async () => {
    const { api, seen } = await serverThat(problem(503, 'TRY_AGAIN', {}, { 'retry-after': '0' }));
    const { error } = await createClient({ api, ...brief, attempts: 2 }).GET('/v1/users');
    expect([seen.length, isProblem(error, 'TRY_AGAIN')]).toEqual([2, true]);
  });

  test('waits as long as it is asked to, and a little more so that not all come back at once', async () => {
    const busy = json(429, '{"message":"Too Many Requests"}', { 'retry-after': '1' });
    const { api } = await serverThat(busy, json(200, '{"items":[]}'));
    const waits: number[] = [];
    const onRetry = ({ waitMilliseconds }: Retry) => waits.push(waitMilliseconds);
    const { response } = await createClient({ api, onRetry }).GET('/v1/users');
    expect([response.status, waits.length]).toEqual([200, 1]);
    expect(waits[0]).toBeGreaterThanOrEqual(1000);
    expect(waits[0]).toBeLessThan(1250);
  });

  test('does not wait for a number that comes back tomorrow: the caller hears of it at once', async () => {
    const { api, seen } = await serverThat(problem(429, 'RATE_LIMITED', {}, { 'retry-after': '86400' }));
    const { error } = await createClient({ api }).POST('/v1/partnership-requests', { body: invitation });
    expect([seen.length, isProblem(error, 'RATE_LIMITED')]).toEqual([1, true]);
  });

  test('gives up on a silent answer', async () => {
    const { api, seen } = await serverThat(() => {}, json(200, '{"items":[]}'));
    const reasons: string[] = [];
    const client = createClient({
      api,
      ...brief,
      answerWithinMilliseconds: 50,
      onRetry: ({ reason }) => reasons.push(reason),
    });
    expect((await client.GET('/v1/users')).data).toEqual({ items: [] });
    expect([seen.length, reasons]).toEqual([2, ['no answer in time']]);
  });

  test('is the caller’s to end', async () => {
    const { api, seen } = await serverThat(json(429, '{}', { 'retry-after': '20' }));
    const interruption = new AbortController();
    const client = createClient({ api, onRetry: () => queueMicrotask(() => interruption.abort()) });
    const failure = await client.GET('/v1/users', { signal: interruption.signal }).catch((caught) => caught);
    expect([failure.name, seen.length]).toEqual(['AbortError', 1]);
  });
});

describe('signing in', () => {
  test('a token that is no longer taken is renewed once, and the same change sent with the new one', async () => {
    const unauthorised = json(401, '{"message":"Unauthorized"}');
    const { api, seen } = await serverThat(unauthorised, json(201, made), unauthorised);
    const client = createClient({ api, token: (refused) => (refused === undefined ? 'old' : `after ${refused}`) });
    const first = await client.POST('/v1/partnership-requests', { body: invitation });
    expect(first.response.status).toBe(201);
    expect(seen.map(({ token }) => token)).toEqual(['Bearer old', 'Bearer after old']);
    expect(seen[0]?.key).toBe(seen[1]?.key);
    const second = await client.GET('/v1/users');
    expect([second.response.status, seen.length]).toEqual([401, 4]);
  });

  test('a token that cannot be renewed brings the 401', async () => {
    const { api, seen } = await serverThat(json(401, '{"message":"Unauthorized"}'));
    const failure = await answered(createClient({ api, token: () => 'old' }).GET('/v1/users')).catch(
      (caught) => caught,
    );
    expect(failure).toBeInstanceOf(Refused);
    expect([failure.status, failure.message, failure.problem, seen.length]).toEqual([
      401,
      'Unauthorized',
      undefined,
      1,
    ]);
  });
});

describe('answers', () => {
  test('a list is read page by page, no further than it is wanted', async () => {
    const page = (names: string[], nextCursor?: string) =>
      json(200, JSON.stringify({ items: names.map((companyName) => ({ companyName })), nextCursor }));
    const { api, seen } = await serverThat(
      page(['A', 'B'], 'two'),
      page([], 'three'),
      page(['C'], 'four'),
      page(['D']),
    );
    const names: string[] = [];
    for await (const customer of pages(createClient({ api }), '/v1/customers', {
      query: { country: 'DE', limit: 2 },
    })) {
      expectTypeOf(customer).toEqualTypeOf<Schemas['CustomerSummary']>();
      names.push(customer.companyName);
      if (customer.companyName === 'C') break;
    }
    expect(names).toEqual(['A', 'B', 'C']);
    const queries = seen.map(({ url }) => Object.fromEntries(new URL(url, api).searchParams));
    expect(queries).toEqual([
      { country: 'DE', limit: '2' },
      { country: 'DE', limit: '2', cursor: 'two' },
      { country: 'DE', limit: '2', cursor: 'three' },
    ]);
  });

  test('a page that is refused ends the list with its problem', async () => {
    const { api } = await serverThat(problem(403, 'ROLE_NOT_ALLOWED'));
    const reading = pages(createClient({ api }), '/v1/audit-records').next();
    await expect(reading).rejects.toMatchObject({ status: 403, problem: { code: 'ROLE_NOT_ALLOWED' } });
  });

  test('a problem is narrowed to what its code tells, and to codes that the operation has', async () => {
    const { api } = await serverThat(
      problem(409, 'REQUEST_ALREADY_PENDING', { existingId: '01', nextStep: 'Resend it.' }),
    );
    const { error } = await createClient({ api }).POST('/v1/partnership-requests', { body: invitation });
    if (!isProblem(error, 'REQUEST_ALREADY_PENDING')) throw new Error('It is another problem');
    expectTypeOf(error.existingId).toEqualTypeOf<string>();
    expectTypeOf(error.reason).toEqualTypeOf<string | undefined>();
    expect(error.existingId).toBe('01');
    // @ts-expect-error Inviting a reseller never answers that an order is missing.
    expect(isProblem(error, 'ORDER_NOT_FOUND')).toBe(false);
  });

  test('an update goes through only on the version that was read', async () => {
    const { api, seen } = await serverThat(json(200, '{}', { etag: '"7"' }));
    const client = createClient({ api });
    const path = { resellerId: '01' };
    const read = await client.GET('/v1/resellers/{resellerId}', { params: { path } });
    await client.POST('/v1/resellers/{resellerId}/suspend', { params: { path, header: ifMatch(read) } });
    expect(seen[1]?.ifMatch).toBe('"7"');
  });
});

test('one call takes a few kilobytes, and nothing that it does not use', async () => {
  const source = `import { createClient } from './client.ts';
    createClient({ api: 'https://api.example.com' }).GET('/v1/customers').then(({ data }) => console.log(data));`;
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: join(import.meta.dirname, '../../shared/client'), loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    minify: true,
    write: false,
  });
  const [{ contents, text: code } = { contents: new Uint8Array(), text: '' }] = outputFiles;
  expect(contents.byteLength).toBeLessThan(9500);
  expect(code).toContain('idempotency-key');
  expect(code).not.toContain('nextCursor');
  expect(code).not.toContain('Refused');
});

test('another package imports it as twotier/client, with its types', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-client-'));
  const own = join(folder, 'node_modules', 'twotier');
  await buildClientPackage(join(own, '.build', 'client'));
  copyFileSync('package.json', join(own, 'package.json'));
  symlinkSync(resolve('node_modules/openapi-fetch'), join(folder, 'node_modules', 'openapi-fetch'));
  symlinkSync(
    resolve('node_modules/openapi-typescript-helpers'),
    join(folder, 'node_modules/openapi-typescript-helpers'),
  );
  const caller = `import { createClient, isProblem } from 'twotier/client';
    const client = createClient({ api: 'https://api.example.com', attempts: 1 });
    export async function existing(): Promise<string | undefined> {
      const { error } = await client.POST('/v1/onboardings', { body: {} });
      return isProblem(error, 'PARTNERSHIP_REQUIRED') ? error.detail : undefined;
    }
    // @ts-expect-error There is no such path.
    void (() => client.GET('/v1/nowhere'));
    console.log(typeof client.GET);
    `;
  writeFileSync(join(folder, 'caller.mts'), caller);
  const run = promisify(execFile);
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024'];
  const types = await run(resolve('node_modules/.bin/tsc'), [...options, '--lib', 'es2024,dom', 'caller.mts'], {
    cwd: folder,
  }).catch((failure: { stdout: string }) => failure);
  expect(types.stdout).toBe('');
  const { stdout } = await run(process.execPath, [join(folder, 'caller.mts')]);
  expect(stdout).toBe('function\n');
});
