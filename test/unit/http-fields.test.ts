import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { listQuery } from '../../shared/http/contract.ts';
import {
  country,
  directoryId,
  emailAddress,
  emailPrefix,
  hostName,
  identifier,
  line,
  mpnId,
  paragraphs,
} from '../../shared/http/fields.ts';

function rulesOf(schema: z.ZodMiniType, value: unknown): string[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues.map((issue) =>
    String((issue as { params?: { rule: string } }).params?.rule ?? issue.code),
  );
}

describe('a line of text', () => {
  it('is trimmed and composed before it is measured', () => {
    expect(line(1, 4).parse('  Jose\u0301\n')).toBe('José');
    expect(rulesOf(line(1, 4), '     ')).toEqual(['minimum-length']);
  });

  it('is measured in code points, to the last one', () => {
    expect(rulesOf(line(1, 3), '😀😀😀')).toEqual([]);
    expect(rulesOf(line(1, 3), '😀😀😀😀')).toEqual(['maximum-length']);
    expect(rulesOf(line(2, 3), 'a')).toEqual(['minimum-length']);
  });

  it('tells all that is wrong with it', () => {
    expect(rulesOf(line(1, 3), 'a\0bcd')).toEqual(['text', 'maximum-length']);
  });

  it.each(['a\nb', 'a\tb', 'a\0b', '\uD800', 'Ana \u202Elive'])('may not be %j', (value) => {
    expect(rulesOf(line(1, 50), value)).toEqual(['text']);
  });

  it.each([undefined, null, 3, true, [], {}, ['a']])('may not be %j', (value) => {
    expect(rulesOf(line(1, 50), value)).toEqual(['invalid_type']);
  });
});

describe('paragraphs', () => {
  it('may have line breaks, which become LF', () => {
    expect(paragraphs(1, 50).parse('a\r\n\tb\rc')).toBe('a\n\tb\nc');
  });

  it.each(['a\0b', 'a\u001Bb', '\uDC00', 'a\u2066b'])('may not be %j', (value) => {
    expect(rulesOf(paragraphs(1, 50), value)).toEqual(['text']);
  });

  it('of 300,000 characters are refused, as too long and nothing else', () => {
    expect(rulesOf(paragraphs(1, 5000), 'a'.repeat(300_000))).toEqual(['maximum-length']);
  });
});

describe('a mail address', () => {
  it('arrives canonical', () => {
    expect(emailAddress().parse(' Ana@MÜNCHEN.example. ')).toBe('ana@xn--mnchen-3ya.example');
  });

  it.each(['ana', 'ana@reseller.example\r\nBcc: eve@evil.example', 'a@b.example,c@d.example', ''])(
    'is not %j',
    (value) => {
      expect(rulesOf(emailAddress(), value)).toEqual(['email']);
    },
  );

  it('that is absurdly long, or no text, has one clear error', () => {
    expect(rulesOf(emailAddress(), `${'a'.repeat(300_000)}@b.example`)).toEqual(['too_big']);
    expect(rulesOf(emailAddress(), { toString: 'ana@b.example' })).toEqual(['invalid_type']);
  });

  it('may be searched by its beginning, in any case', () => {
    expect(emailPrefix().parse(' ANA@Res')).toBe('ana@res');
    expect(rulesOf(emailPrefix(), '')).toEqual(['minimum-length']);
  });
});

describe('the other fields', () => {
  it.each([
    [hostName(), ' Example.COM. ', 'example.com'],
    [identifier(), '01JQZ8M4T0PR0V1DER00000000', '01JQZ8M4T0PR0V1DER00000000'],
    [directoryId(), 'ABCDEF01-2222-4222-8222-222222222222', 'abcdef01-2222-4222-8222-222222222222'],
    [mpnId(), '0012345678', '0012345678'],
    [country(), 'de', 'DE'],
    [country(), 'UK', 'GB'],
    [country(), 'uk', 'GB'],
  ] as const)('take what they should (%#)', (schema, value, parsed) => {
    expect((schema as z.ZodMiniType).parse(value)).toBe(parsed);
  });

  it.each([
    ['a host name', hostName(), ['localhost', '192.0.2.1', 'a b.example', '', `${'a.'.repeat(200)}example`, 7]],
    [
      'an identifier',
      identifier(),
      ['01jqz8m4t0pr0v1der00000000', '01JQZ', '', `${'A'.repeat(26)}\n`, '../../etc/passwd', 1],
    ],
    ['a directory id', directoryId(), ['ABCDEF01222242228222222222222222', 'x', '', null]],
    ['an MPN ID', mpnId(), ['', '12345678901', '12a', ' 12', '１２', -1, 12]],
    ['a country', country(), ['', 'D', 'DEU', 'D1', 'ДЕ', ' DE', null]],
  ] as const)('%s refuses what is none', (_, schema, values) => {
    for (const value of values) expect(rulesOf(schema as z.ZodMiniType, value), JSON.stringify(value)).toHaveLength(1);
  });
});

describe('the paging of a list', () => {
  const query = listQuery({});

  it('is 25 unless the caller says otherwise, from 1 to 100', () => {
    expect(query.parse({})).toEqual({ limit: 25 });
    expect(query.parse({ limit: '1' })).toEqual({ limit: 1 });
    expect(query.parse({ limit: '100' })).toEqual({ limit: 100 });
  });

  it.each(['0', '101', 'abc', '', '-1', '1.5', '1e2', ' 5', '1,2', '99999999999', '٣'])(
    'cannot be limit=%s',
    (limit) => {
      expect(query.safeParse({ limit }).success).toBe(false);
    },
  );

  it('takes no parameter that it does not know', () => {
    expect(query.safeParse({ offset: '10' }).success).toBe(false);
  });
});
