import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LinkKeys,
  mintToken,
  readToken,
  type TokenFacts,
  temporaryPassword,
} from '../../shared/domain/derived-secrets.ts';

const keys: LinkKeys = { current: 'k1', keys: { k1: 'a'.repeat(64), k0: 'b'.repeat(64) } };
const otherKeys: LinkKeys = { current: 'k1', keys: { k1: 'c'.repeat(64), k0: 'd'.repeat(64) } };

const ulid = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/u);
const anyFacts: fc.Arbitrary<TokenFacts> = fc.record({
  kind: fc.constantFrom('r', 'c'),
  providerId: ulid,
  requestId: ulid,
  tokenVersion: fc.integer({ min: 1, max: 1_000_000 }),
  expiresAt: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2120-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
});

const facts: TokenFacts = {
  kind: 'r',
  providerId: '01JQZ8M4T0PR0V1DER00000000',
  requestId: '01JQZ8M4T0REQVEST000000000',
  tokenVersion: 3,
  expiresAt: '2026-12-05T08:00:00.123Z',
};
const token = mintToken(facts, keys);

describe("an invitation's token", () => {
  it('carries its facts there and back', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        expect(readToken(mintToken(given, keys), given.kind, keys)).toEqual(given);
      }),
    );
  });

  it('is the same each time, so that a retried mail holds the same link', () => {
    expect(mintToken(facts, keys)).toBe(token);
  });

  it('survives mail programs: lower-case hexadecimal at its end, nothing that a URL would encode', () => {
    expect(token).toMatch(/\.[0-9a-f]{40}$/u);
    expect(encodeURIComponent(token)).toBe(token);
    expect(token.length).toBeLessThanOrEqual(120);
  });

  it('differs for every fact that differs', () => {
    const others: TokenFacts[] = [
      { ...facts, kind: 'c' },
      { ...facts, providerId: facts.requestId },
      { ...facts, requestId: facts.providerId },
      { ...facts, tokenVersion: 4 },
      { ...facts, expiresAt: '2026-12-05T08:00:00.124Z' },
    ];
    const macs = [facts, ...others].map((each) => mintToken(each, keys).slice(-40));
    expect(new Set(macs).size).toBe(macs.length);
  });

  it('is refused after any change of any length, 100,000 times', () => {
    const place = fc.nat({ max: token.length - 1 });
    const character = fc.oneof(
      fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-_~/%\0'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    const forged = fc.oneof(
      fc.tuple(place, character).map(([at, with_]) => token.slice(0, at) + with_ + token.slice(at + 1)),
      fc.tuple(place, character).map(([at, with_]) => token.slice(0, at) + with_ + token.slice(at)),
      fc.tuple(place, place).map(([from, length]) => token.slice(0, from) + token.slice(from + length + 1)),
      fc.tuple(place, place).map(([one, other]) => {
        const swapped = [...token];
        [swapped[one], swapped[other]] = [swapped[other] ?? '', swapped[one] ?? ''];
        return swapped.join('');
      }),
      place.map((length) => token.slice(0, length)),
      fc.string({ minLength: 1, maxLength: 20 }).map((tail) => token + tail),
      fc.string({ minLength: 1, maxLength: 20 }).map((head) => head + token),
      fc.string({ maxLength: 200 }),
      anyFacts.map((other) => `${mintToken(other, keys).slice(0, -40)}${token.slice(-40)}`),
      anyFacts.map((other) => mintToken({ ...other, kind: 'r' }, otherKeys)),
      anyFacts.map((other) => mintToken({ ...other, kind: 'c' }, keys)),
    );
    fc.assert(
      fc.property(forged, (text) => {
        fc.pre(text !== token);
        expect(readToken(text, 'r', keys)).toBeUndefined();
      }),
      { numRuns: 100_000 },
    );
  });

  it('is refused in upper case, whole or in its code, since only one spelling is genuine', () => {
    const code = token.slice(-40);
    expect(code).toMatch(/[a-f]/u);
    expect(readToken(token.slice(0, -40) + code.toUpperCase(), 'r', keys)).toBeUndefined();
    expect(readToken(token.toUpperCase(), 'r', keys)).toBeUndefined();
    expect(readToken(token.toLowerCase(), 'r', keys)).toBeUndefined();
  });

  it('of one kind is refused where the other is asked for', () => {
    expect(readToken(token, 'c', keys)).toBeUndefined();
    expect(readToken(token.replace('.r.', '.c.'), 'c', keys)).toBeUndefined();
  });

  it('is refused when a key of another name would have signed it', () => {
    expect(readToken(token.replace(/^k1/u, 'k0'), 'r', keys)).toBeUndefined();
    expect(readToken(token.replace(/^k1/u, 'tostring'), 'r', keys)).toBeUndefined();
    expect(readToken(token, 'r', otherKeys)).toBeUndefined();
  });

  it('is refused at once when it is absurdly long', () => {
    expect(readToken(token + 'a'.repeat(10_000_000), 'r', keys)).toBeUndefined();
  });

  it('stays good while its key is kept, after another key has become current, and dies with its key', () => {
    const rotated: LinkKeys = { current: 'k2', keys: { ...keys.keys, k2: 'e'.repeat(64) } };
    expect(readToken(token, 'r', rotated)).toEqual(facts);
    expect(mintToken(facts, rotated)).toMatch(/^k2\./u);
    expect(readToken(mintToken(facts, rotated), 'r', keys)).toBeUndefined();
    const { k1: _, ...left } = rotated.keys;
    expect(readToken(token, 'r', { ...rotated, keys: left })).toBeUndefined();
  });

  it('cannot be made with a key that is not there', () => {
    expect(() => mintToken(facts, { current: 'k9', keys: keys.keys })).toThrow('k9');
  });
});

describe('a one-time password', () => {
  it('has 12 characters and more, of four kinds, for every user', () => {
    fc.assert(
      fc.property(ulid, (userId) => {
        const password = temporaryPassword(userId, keys, 'k1');
        expect(password.length).toBeGreaterThanOrEqual(12);
        for (const kind of [/[a-z]/u, /[A-Z]/u, /[0-9]/u, /[^a-zA-Z0-9]/u]) expect(password).toMatch(kind);
        expect(password).toMatch(/^[\x21-\x7E]+$/u);
      }),
    );
  });

  it('is the same each time it is derived, and another for another user or key', () => {
    const password = temporaryPassword('user-1', keys, 'k1');
    expect(temporaryPassword('user-1', keys, 'k1')).toBe(password);
    expect(temporaryPassword('user-2', keys, 'k1')).not.toBe(password);
    expect(temporaryPassword('user-1', otherKeys, otherKeys.current)).not.toBe(password);
  });

  it('cannot be derived with a key that is not there', () => {
    expect(() => temporaryPassword('user-1', keys, 'k9')).toThrow('k9');
  });
});
