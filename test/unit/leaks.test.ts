import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { localPassword } from '../../infra/local/seed.ts';
import { mintToken, temporaryPassword } from '../../shared/domain/derived-secrets.ts';
import { leaksIn, leaksOf, refuseLeaks } from '../support/leaks.ts';

const keys = { current: 'k1', keys: { k1: '5f0e9c1a7b3d4e6f8a2b' } };
const facts = {
  kind: 'r',
  providerId: '01M7ZAAR7Q0M0JZBFXQ7SMY2BB',
  requestId: '01M7ZAARE7KY3AXTKCFH4W0ZY9',
  tokenVersion: 12,
  expiresAt: '2026-12-05T15:06:53.767Z',
} as const;
const token = mintToken(facts, keys);
const signInToken = `${encoded({ alg: 'RS256', kid: 'CognitoLocal' })}.${encoded({ token_use: 'id' })}.c2lnbmF0dXJl`;

describe('a leak is found', () => {
  test.each([
    ['a link', `GET http://127.0.0.1:3000/i/r/${token} 200`, 'link token'],
    ['a link whose end was cut', `{"url":"${token.slice(0, -30)}"}`, 'link token'],
    ['a path with something that is no token', '/i/c/not-quite-a-token', 'link path'],
    ['a sign-in token', `{"authorization":"Bearer ${signInToken}"}`, 'sign-in token'],
    ['a sign-in token without its signature', signInToken.split('.').slice(0, 2).join('.'), 'sign-in token'],
    ['the local password', `PASSWORD=${localPassword}`, 'local password'],
    [
      'a one-time password',
      `{"p":"${temporaryPassword('01M7ZAARE7KY3AXTKCFH4W0ZY9', keys, keys.current)}"}`,
      'one-time password',
    ],
    ['a mail address', 'to: ana.lopez+sales@cafe-digital.example', 'mail address'],
    ['a mail address in other letters', 'почта@пример.рф', 'mail address'],
    ['a mail address in a query', '?recipientEmail=ana%40nordwind.example', 'mail address'],
  ])('%s', (_, text, kind) => {
    expect(leaksIn(`{"message":"before"}\n${text}\n{"message":"after"}`).join()).toContain(kind);
  });

  test('and told without telling it', () => {
    const text = `${token} ${signInToken} ${localPassword} somebody@nordwind.example`;
    const told = leaksIn(text).join('\n');
    for (const secret of text.split(' ')) expect(told).not.toContain(secret);
    expect(leaksIn(told)).toEqual([]);
  });
});

test('what every log line holds is no leak', () => {
  const lines = [
    '{"route":"POST /v1/invitations/{token}/accept","status":200,"correlationId":"bRBQFBpOpHVRTGY="}',
    '{"route":"GET /i/r/{token}","tenantId":"01M7ZAAR7Q0M0JZBFXQ7SMY2BB","journalId":"01M7ZAARE7982YCED4H2JXG6JQ"}',
    'at send (file:///var/task/node_modules/@aws-sdk/client-ses@3.1162.0/dist-es/index.js:10:4)',
    '15:06:54.458  POST /v1/partnership-requests   201   44 ms  twotier-dev-workflow-CreateRequestCF7ED775',
    '{"xray_trace_id":"1-6b01b38d-6e1065551a90f37abe5c403b","recipient":"g•••@nordwind.example"}',
  ];
  expect(leaksIn(lines.join('\n'))).toEqual([]);
});

describe('a stack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-leaks-'));
  const logs = join(folder, 'functions.log');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const screen = [
    '  The stack is up (2.1 s).',
    `  Accounts, all with the password ${localPassword}`,
    '    operator@twotier.example             platform   GlobalAdmin',
    '  Ctrl+C stops everything.',
  ].join('\n');

  test('may name its accounts on the start screen, and nowhere else', () => {
    writeFileSync(logs, '');
    expect(leaksOf({ logs }, `${screen}\n15:06:54.458  GET /v1/providers  200\n`)).toEqual([]);
    expect(leaksOf({ logs }, `${screen}\noperator@twotier.example\n`)).toEqual(['terminal: mail address: operat…']);
  });

  test('fails its tests when a function logged an address, or the stack its own secret', () => {
    writeFileSync(logs, '{"to":"ana@nordwind.example"}\n');
    expect(() => refuseLeaks(leaksOf({ logs }, screen))).toThrow('functions log: mail address');
    writeFileSync(
      join(folder, 'secrets.json'),
      JSON.stringify({ arn: { versions: [{ value: JSON.stringify(keys.keys) }] } }),
    );
    writeFileSync(logs, `{"key":"${keys.keys.k1}"}\n`);
    expect(() => refuseLeaks(leaksOf({ logs }, screen))).toThrow('functions log: a secret of the stack');
    writeFileSync(logs, '{"message":"request"}\n');
    expect(() => refuseLeaks(leaksOf({ logs }, screen))).not.toThrow();
  });
});

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
