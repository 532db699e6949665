import * as crypto from 'node:crypto';
import { beforeEach, expect, it, vi } from 'vitest';
import { mintToken, readToken } from '../../shared/domain/derived-secrets.ts';
import { readCursor, writeCursor } from '../../shared/http/cursor.ts';

// Not a stand-in: the real comparison, watched. How long it takes is Node's promise; that nothing decides before it is ours.
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof import('node:crypto')>();
  return { ...real, timingSafeEqual: vi.fn(real.timingSafeEqual) };
});
const compare = vi.mocked(crypto.timingSafeEqual);

beforeEach(() => {
  compare.mockClear();
});

const keys = { current: 'k1', keys: { k1: 'a'.repeat(64) } };
const id = '01JQZ8M4T0PR0V1DER00000000';
const token = mintToken(
  { kind: 'r', providerId: id, requestId: id, tokenVersion: 1, expiresAt: '2026-12-05T08:00:00.000Z' },
  keys,
);

it('a code of a link is compared whole, however much of it is right', () => {
  const code = token.slice(-40);
  for (let right = 0; right <= 40; right += 1) {
    const wrong = [...code.slice(right)].map((digit) => (digit === '0' ? '1' : '0')).join('');
    const read = readToken(token.slice(0, -40) + code.slice(0, right) + wrong, 'r', keys);
    expect(read === undefined).toBe(right < 40);
  }
  expect(compare).toHaveBeenCalledTimes(41);
  for (const [given, expected] of compare.mock.calls) expect([given.byteLength, expected.byteLength]).toEqual([40, 40]);
});

it('a code of any other length is no code, which its length alone tells', () => {
  for (let length = 0; length <= 80; length += 1) {
    if (length === 40) continue;
    expect(readToken(token.slice(0, -40) + 'a'.repeat(length), 'r', keys)).toBeUndefined();
  }
  expect(compare).not.toHaveBeenCalled();
});

it.each(['a', '\0', 'é', '中', '👩'])('a cursor of any length is compared whole: of %j', (character) => {
  for (let length = 0; length <= 60; length += 1) {
    expect(() => readCursor(character.repeat(length), 'any query')).toThrow('This cursor belongs to another list');
  }
  expect(compare).toHaveBeenCalledTimes(61);
  expect(readCursor(writeCursor({ pk: 'x' }, 'any query'), 'any query')).toEqual({ pk: 'x' });
});
