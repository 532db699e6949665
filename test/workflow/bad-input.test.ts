import { beforeAll, describe, expect, inject, test } from 'vitest';
import { workflows } from '../../functions/contract.ts';
import { acceptInvitation, viewInvitation } from '../../functions/invitations/contract.ts';
import { createRequest, listRequests } from '../../functions/partnerships/contract.ts';
import { type Answer, call, request } from '../support/api.ts';
import { tokenIn } from '../support/inbox.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const { api } = stack;
const tenants = tenantsOf(stack);
let provider: Company;
let token: string;

const valid = { recipientEmail: 'bad-input@somewhere.example', subject: 'S', bodyText: '{{link}}', mode: 'DRAFT' };

beforeAll(async () => {
  provider = await tenants.provider();
  token = await provider.token('AdminAgent');
});

async function create(body: unknown, headers: Record<string, string> = {}): Promise<Answer<never>> {
  const response = await request(api, createRequest, { token, body, headers });
  const problem = await response.json();
  return { status: response.status, headers: response.headers, body: problem as never, problem: problem as never };
}

describe('a body that is not what the contract says', () => {
  test.each([
    ['broken JSON', '{"recipientEmail": ', 400, 'MALFORMED_BODY'],
    ['nothing', ' ', 400, 'MALFORMED_BODY'],
    ['no object', '[]', 400, 'VALIDATION_FAILED'],
    ['a number', '42', 400, 'VALIDATION_FAILED'],
    ['null', 'null', 400, 'VALIDATION_FAILED'],
    ['JSON nested 50,000 deep', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 400, 'VALIDATION_FAILED'],
    ['300 KB of text', JSON.stringify({ ...valid, bodyText: `{{link}}${'x'.repeat(300_000)}` }), 413, 'BODY_TOO_LARGE'],
  ])('%s', async (_, body, status, code) => {
    const refused = await create(body);
    expect([refused.status, refused.problem.code]).toEqual([status, code]);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
  });

  test('broken UTF-8', async () => {
    const response = await fetch(`${api}/v1/partnership-requests`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': 'utf8' },
      body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, 'MALFORMED_BODY']);
  });

  test('another content type', async () => {
    const refused = await create(JSON.stringify(valid), { 'content-type': 'text/plain' });
    expect([refused.status, refused.problem.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  test('every field that fails is told, with its pointer', async () => {
    const refused = await create({
      recipientEmail: 7,
      bodyText: '',
      language: 'tlh',
      expiresInDays: 91,
      surprise: true,
    });
    expect(refused.problem.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '/bodyText',
      '/expiresInDays',
      '/language',
      '/recipientEmail',
      '/subject',
      '/surprise',
    ]);
  });

  test.each([
    ['a name that reorders text', { recipientName: 'Ana \u202Egnp.exe' }, '/recipientName'],
    ['a NUL', { subject: 'a\u0000b' }, '/subject'],
    ['a line break in a subject', { subject: 'a\nBcc: x@y.example' }, '/subject'],
    ['half a surrogate pair', { bodyText: '{{link}} \uD800' }, '/bodyText'],
    ['an address with a line break', { recipientEmail: 'a@b.example\nBcc: c@d.example' }, '/recipientEmail'],
    ['two addresses', { recipientEmail: 'a@b.example, c@d.example' }, '/recipientEmail'],
    ['an address with a display name', { recipientEmail: '"A" <a@b.example>' }, '/recipientEmail'],
    [
      'an address of 255 characters',
      { recipientEmail: `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example.com` },
      '/recipientEmail',
    ],
    ['zero days', { expiresInDays: 0 }, '/expiresInDays'],
    ['a fraction of a day', { expiresInDays: 1.5 }, '/expiresInDays'],
  ])('%s', async (_, fields, pointer) => {
    const refused = await create({ ...valid, ...fields });
    expect([refused.status, refused.problem.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(refused.problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  test.each([
    ['no link', 'Hello'],
    ['the link twice', '{{link}} and {{link}}'],
  ])('%s', async (_, bodyText) => {
    const refused = await create({ ...valid, bodyText });
    expect([refused.status, refused.problem.code]).toEqual([400, 'LINK_PLACEHOLDER_MISSING']);
  });

  test('keys that would change an object', async () => {
    const refused = await create('{"__proto__":{"recipientEmail":"x@y.example"},"constructor":1}');
    expect([refused.status, refused.problem.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(refused.problem.errors?.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/recipientEmail', '/__proto__', '/constructor']),
    );
  });

  test('nothing of it is written', async () => {
    const list = await call(api, listRequests, { token });
    expect(list.body.items).toEqual([]);
  });
});

describe('a link that is not genuine', () => {
  test('answers 404 alike, whatever is wrong with it', async () => {
    const { link } = await tenants.invite(provider, 'forged@somewhere.example');
    const genuine = tokenIn(link);
    const parts = genuine.split('.');
    const forged = [
      'x',
      '%00',
      genuine.slice(0, -1),
      `${genuine}0`,
      genuine.toUpperCase(),
      [parts[0], 'c', ...parts.slice(2)].join('.'),
      [...parts.slice(0, 4), '2', ...parts.slice(5)].join('.'),
      ['k9', ...parts.slice(1)].join('.'),
      'a'.repeat(5000),
    ];
    const answers = await Promise.all(
      forged.map((bad) =>
        call(api, viewInvitation, { parameters: { token: bad }, headers: { accept: 'application/json' } }),
      ),
    );
    for (const answer of answers) expect([answer.status, answer.problem.code]).toEqual([404, 'INVITATION_NOT_FOUND']);
    expect(new Set(answers.map(({ problem }) => problem.detail)).size).toBe(1);
    const page = await fetch(`${api}/i/r/${parts.slice(0, 5).join('.')}`);
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    const reseller = await tenants.reseller();
    const accept = await call(api, acceptInvitation, {
      token: await reseller.token(),
      parameters: { token: forged[2] ?? '' },
      body: { consent: true },
    });
    expect([accept.status, accept.problem.code]).toEqual([404, 'INVITATION_NOT_FOUND']);
  });

  test('never shows up in an answer about it', async () => {
    const { link } = await tenants.invite(provider, 'echo@somewhere.example');
    const refused = await call(api, acceptInvitation, { token, parameters: { token: tokenIn(link) }, body: {} });
    expect(JSON.stringify(refused.problem)).not.toContain(tokenIn(link));
  });
});

describe('everywhere', () => {
  test('an unknown path and an unknown method get our 404', async () => {
    for (const [method, path] of [
      ['GET', '/nowhere'],
      ['DELETE', '/v1/partners'],
      ['GET', '/v1'],
    ] as const) {
      const response = await fetch(`${api}${path}`, { method });
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'NOT_FOUND']);
    }
  });

  test('query parameters are held to the contract', async () => {
    for (const query of ['limit=0', 'limit=101', 'limit=ten', 'status=OPEN', 'unknown=1', 'limit=1&limit=2']) {
      const response = await fetch(`${api}/v1/partnership-requests?${query}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect([query, response.status]).toEqual([query, 400]);
    }
  });

  test('hostile host headers change no link', async () => {
    const response = await request(api, createRequest, {
      token,
      body: { ...valid, recipientEmail: 'host@somewhere.example' },
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher', forwarded: 'host=evil.example' },
    });
    const { draft } = (await response.json()) as { draft: { link: string } };
    expect(draft.link.startsWith(`${api}/i/r/`)).toBe(true);
  });

  test('a correlation id is taken when it is plain, and made otherwise', async () => {
    const plain = await call(api, listRequests, { token, headers: { 'x-correlation-id': 'abc-1' } });
    expect(plain.headers.get('x-correlation-id')).toBe('abc-1');
    const odd = await call(api, listRequests, { token, headers: { 'x-correlation-id': 'a b{c}' } });
    expect(odd.headers.get('x-correlation-id')).not.toBe('a b{c}');
  });

  test('no operation answers 500 to an empty, a wrong or a huge body', async () => {
    const operator = await tenants.operator();
    for (const steps of Object.values(workflows)) {
      for (const step of Object.values(steps)) {
        if (step.kind !== 'http' || step.body === undefined) continue;
        for (const body of ['', '{}', 'nonsense', `"${'x'.repeat(200_000)}"`, '{"a":{"b":[1,2,{"__proto__":null}]}}']) {
          for (const who of [operator, token]) {
            const parameters = new Proxy({}, { get: () => '00000000000000000000000000' });
            const response = await request(api, step, { token: who, body, parameters });
            expect([step.path, response.status < 500]).toEqual([step.path, true]);
          }
        }
      }
    }
    // Every operation ten times, each function's first start among them.
  }, 120_000);
});
