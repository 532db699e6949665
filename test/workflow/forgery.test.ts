import type { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { exportJWK, exportSPKI, generateKeyPair, importJWK, type JWTPayload, SignJWT } from 'jose';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { acceptInvitation } from '../../functions/invitations/contract.ts';
import { listRequests } from '../../functions/partnerships/contract.ts';
import { keys, partitions, requestListKey } from '../../shared/data/keys.ts';
import { writeCursor } from '../../shared/http/cursor.ts';
import { call } from '../support/api.ts';
import { tokenIn } from '../support/inbox.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

const stack = inject('stack');
const { api } = stack;
const tenants = tenantsOf(stack);

// The stand-in for Cognito signs with a key that anyone can read: with it tokens are genuine but for what a test changes.
const { jwk } = createRequire(import.meta.url)('cognito-local/lib/keys/cognitoLocal.private.json') as {
  jwk: { kid: string; kty: string; n: string; e: string };
};
let genuineKey: webcrypto.CryptoKey;
let foreignKey: webcrypto.CryptoKey;
let provider: Company;
let other: Company;
let token: string;
let claims: JWTPayload;

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = { alg: 'RS256', kid: jwk.kid };
const seconds = (): number => Math.floor(Date.now() / 1000);

beforeAll(async () => {
  genuineKey = (await importJWK(jwk, 'RS256')) as webcrypto.CryptoKey;
  foreignKey = (await generateKeyPair('RS256')).privateKey;
  provider = await tenants.provider();
  other = await tenants.provider();
  token = await provider.token('AdminAgent');
  claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as JWTPayload;
});

function sign(payload: JWTPayload, key = genuineKey, protectedHeader: object = header): Promise<string> {
  return new SignJWT(payload).setProtectedHeader(protectedHeader as typeof header).sign(key);
}

async function answerTo(forged: string): Promise<{ status: number; code: string | undefined }> {
  const response = await fetch(`${api}/v1/partnership-requests`, { headers: { authorization: `Bearer ${forged}` } });
  const { code } = JSON.parse(await response.text()) as { code?: string };
  return { status: response.status, code };
}

test('a token made here is as good as one from a sign-in, or the others would prove nothing', async () => {
  expect(await answerTo(token)).toEqual({ status: 200, code: undefined });
  expect(await answerTo(await sign(claims))).toEqual({ status: 200, code: undefined });
});

describe('a sign-in is refused', () => {
  const [at, hour] = [seconds(), 3600];
  test.each<[string, () => string | Promise<string>]>([
    ['without a signature (alg none)', () => `${base64({ alg: 'none' })}.${base64(claims)}.`],
    [
      'with alg none and the genuine signature',
      () => `${base64({ ...header, alg: 'none' })}.${base64(claims)}.${token.split('.')[2]}`,
    ],
    ['with alg nOnE', () => `${base64({ alg: 'nOnE', kid: jwk.kid })}.${base64(claims)}.`],
    ['signed by another key under our key’s id', () => sign(claims, foreignKey)],
    [
      'signed by another key that it brings along',
      async () => {
        const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
        return sign(claims, privateKey, { ...header, jwk: await exportJWK(publicKey) });
      },
    ],
    [
      'signed by another key that it says where to find',
      () => sign(claims, foreignKey, { ...header, jku: `${api}/jwks.json`, x5u: `${api}/x` }),
    ],
    [
      'signed with our public key as a password (HS256)',
      async () => {
        const { kty, n, e } = jwk;
        const publicKey = (await importJWK({ kty, n, e }, 'RS256', { extractable: true })) as webcrypto.CryptoKey;
        const secret = new TextEncoder().encode(await exportSPKI(publicKey));
        return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: jwk.kid }).sign(secret);
      },
    ],
    ...['../../../../dev/null', "' OR 1=1 --", 'constructor', '__proto__', '', `x${'y'.repeat(5000)}`, '\u0000'].map(
      (kid): [string, () => Promise<string>] => [
        `with the key id ${JSON.stringify(kid.slice(0, 24))}`,
        () => sign(claims, foreignKey, { alg: 'RS256', kid }),
      ],
    ),
    ['of another pool', () => sign({ ...claims, iss: `${claims.iss}x` })],
    ['of another issuer', () => sign({ ...claims, iss: 'https://evil.example/' })],
    ['for another client', () => sign({ ...claims, aud: 'another-client' })],
    [
      'for nobody',
      () => {
        const { aud: _, ...rest } = claims;
        return sign(rest);
      },
    ],
    ['that has run out', () => sign({ ...claims, iat: at - 2 * hour, exp: at - 60 })],
    [
      'that never runs out',
      () => {
        const { exp: _, ...rest } = claims;
        return sign(rest);
      },
    ],
    ['before its time', () => sign({ ...claims, nbf: at + hour })],
    [
      'with claims changed after it was signed',
      () => {
        const [head, , signature] = token.split('.');
        return `${head}.${base64({ ...claims, 'custom:tenantId': other.id })}.${signature}`;
      },
    ],
    ['with its signature cut', () => token.slice(0, -8)],
    ['in one part', () => 'Bearer'],
    ['in four parts', () => `${token}.${base64({})}`],
  ])('%s', async (_, forge) => {
    expect((await answerTo(await forge())).status).toBe(401);
  });

  test.each<[string, () => JWTPayload]>([
    ['an access token', () => ({ ...claims, token_use: 'access' })],
    [
      'a token of no use',
      () => {
        const { token_use: _, ...rest } = claims;
        return rest;
      },
    ],
    ['a token of two uses', () => ({ ...claims, token_use: ['id', 'access'] })],
    [
      'of nobody’s tenant',
      () => {
        const { 'custom:tenantId': _, ...rest } = claims;
        return rest;
      },
    ],
    ['of a kind of tenant that there is not', () => ({ ...claims, 'custom:tenantKind': 'root' })],
    ['of two kinds of tenant', () => ({ ...claims, 'custom:tenantKind': ['provider', 'platform'] })],
    ['without a role', () => ({ ...claims, 'cognito:groups': [] })],
    ['with roles that there are not', () => ({ ...claims, 'cognito:groups': ['globaladmin', 'GlobalAdmin;', '*'] })],
  ])('genuine, but %s', async (_, altered) => {
    expect(await answerTo(await sign(altered()))).toEqual({ status: 403, code: 'ROLE_NOT_ALLOWED' });
  });

  test('in another scheme than Bearer, and never by cookie or query', async () => {
    const place = `${api}/v1/partnership-requests`;
    const tries = await Promise.all([
      fetch(place, { headers: { authorization: `Basic ${Buffer.from('a:b').toString('base64')}` } }),
      fetch(place, { headers: { cookie: `token=${token}; authorization=Bearer ${token}` } }),
      fetch(`${place}?authorization=Bearer%20x&access_token=${base64({})}`),
    ]);
    expect(tries.map(({ status }) => status)).toEqual([401, 401, 401]);
  });
});

describe('a forged link', () => {
  test('opens nothing, whatever was changed: 300 of the 100,000 that the unit tests try', async () => {
    const genuine = tokenIn((await tenants.invite(provider, 'forged-link@somewhere.example')).link);
    const reseller = await tenants.reseller();
    const signedIn = await reseller.token();
    const at = fc.nat({ max: genuine.length - 1 });
    const character = fc.constantFrom(...'0123456789abcdefABCDEFZ.-_~');
    const forged = fc.sample(
      fc.oneof(
        fc.tuple(at, character).map(([place, text]) => genuine.slice(0, place) + text + genuine.slice(place + 1)),
        fc.tuple(at, character).map(([place, text]) => genuine.slice(0, place) + text + genuine.slice(place)),
        fc.tuple(at, at).map(([place, length]) => genuine.slice(0, place) + genuine.slice(place + length + 1)),
      ),
      300,
    );
    const answers: [string, number][] = [];
    for (let start = 0; start < forged.length; start += 10) {
      const some = forged.slice(start, start + 10).filter((text) => text !== genuine && !/^\.*$/u.test(text));
      answers.push(
        ...(await Promise.all(
          some.map(async (text): Promise<[string, number]> => {
            const options = { token: signedIn, parameters: { token: text }, body: { consent: true } };
            return [text, (await call(api, acceptInvitation, options)).status];
          }),
        )),
      );
    }
    expect(answers.length).toBeGreaterThan(250);
    expect(answers.filter(([, status]) => status !== 404)).toEqual([]);
  });
});

describe('a forged cursor', () => {
  const list = (cursor: string) => call(api, listRequests, { token, query: { cursor } });

  test('is refused, whatever was changed', async () => {
    for (const index of [1, 2, 3])
      await tenants.invite(provider, `listed-${index}@somewhere.example`, { mode: 'DRAFT' });
    const { body } = await call(api, listRequests, { token, query: { limit: '1' } });
    const cursor = body.nextCursor ?? expect.fail();
    expect((await call(api, listRequests, { token, query: { limit: '1', cursor } })).status).toBe(200);
    for (let index = 0; index < cursor.length; index += 3) {
      const changed = cursor.slice(0, index) + (cursor[index] === 'A' ? 'B' : 'A') + cursor.slice(index + 1);
      expect((await list(changed)).problem.code).toBe('CURSOR_INVALID');
    }
    const stranger = await other.token('AdminAgent');
    expect((await call(api, listRequests, { token: stranger, query: { limit: '1', cursor } })).problem.code).toBe(
      'CURSOR_INVALID',
    );
  });

  // The check of a cursor needs no secret, so who knows this code can make one that passes it: it must lead nowhere else.
  test('made by whoever knows how they are made shows nothing of another tenant', async () => {
    const { id } = await tenants.invite(other, 'not-yours@somewhere.example', { mode: 'DRAFT' });
    const { id: own } = await tenants.invite(provider, 'yours@somewhere.example', { mode: 'DRAFT' });
    const binding = [provider.id, 'partnership-requests', {}];
    const lastTime = '9999-12-31T23:59:59.999Z';
    const lastOfOpen = requestListKey('PENDING', { id: 'Z', expiresAt: lastTime });
    const places = [
      { ...keys.request(other.id, id), gsi1pk: partitions.requests(other.id, 'r'), gsi1sk: lastOfOpen },
      {
        ...keys.request(other.id, id),
        gsi1pk: partitions.requests(provider.id, 'r'),
        gsi1sk: lastOfOpen,
      },
      { ...keys.request(provider.id, own), gsi1pk: partitions.audit(other.id), gsi1sk: id },
      { ...keys.partner(other.id) },
      { pk: 'x' },
      {},
    ];
    const { gsi1pk, gsi1sk } = {
      gsi1pk: partitions.requests(provider.id, 'r'),
      gsi1sk: requestListKey('PENDING', { id: own, expiresAt: lastTime }),
    };
    const known = await list(writeCursor({ ...keys.request(provider.id, own), gsi1pk, gsi1sk }, binding) ?? '');
    expect(known.status).toBe(200);
    const answers = await Promise.all(places.map((place) => list(writeCursor(place, binding) ?? '')));
    for (const { status, body, problem } of answers) {
      expect([200, 400]).toContain(status);
      if (status === 400) expect(problem.code).toBe('CURSOR_INVALID');
      else expect(body.items.map(({ providerId }) => providerId)).not.toContain(other.id);
      expect(JSON.stringify(body)).not.toContain('not-yours');
    }
  });
});

describe('what a caller writes into a request', () => {
  const forgedLine = '{"level":"ERROR","message":"forged"}';

  test('is no line of the log, wherever it stands', async () => {
    const hostile = [`"}\t${forgedLine}`, `a","message":"forged`, `\u00e9\u0085${forgedLine}`];
    for (const text of hostile) {
      const headers = {
        authorization: `Bearer ${token}`,
        'user-agent': text,
        'x-correlation-id': text,
        'idempotency-key': text,
        'content-type': 'application/json',
      };
      await fetch(`${api}/v1/partnership-requests/${encodeURIComponent(`\n${text}`)}`, { headers });
      await fetch(`${api}/v1/partnership-requests?status=${encodeURIComponent(`\n${text}`)}`, { headers });
      await fetch(`${api}/v1/partnership-requests`, { method: 'POST', headers, body: `{"\n${text}":1}` });
      await fetch(`${api}/nowhere/${encodeURIComponent(`\r\n${forgedLine}`)}`, { headers });
    }
    const lines = readFileSync(stack.logs, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(hostile.length * 4);
    for (const line of lines) expect((JSON.parse(line) as { message?: string }).message).not.toBe('forged');
  });

  test('adds no header to the answer', async () => {
    const response = await fetch(`${api}/v1/partnership-requests`, {
      headers: { authorization: `Bearer ${token}`, 'x-correlation-id': 'a%0d%0aset-cookie:%20x=1' },
    });
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('x-correlation-id')).toMatch(/^[\w.=-]{1,64}$/u);
  });
});
