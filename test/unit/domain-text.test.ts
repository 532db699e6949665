import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText, textLength, textProblem } from '../../shared/domain/text.ts';

const character = (codePoint: number) => String.fromCodePoint(codePoint);
const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('text', () => {
  it('is composed, so that two spellings of a name are one', () => {
    expect(normaliseText('Jose\u0301')).toBe('José');
    expect(normaliseText('Jose\u0301')).toBe(normaliseText('Jos\u00E9'));
  });

  it('loses the white space around it and no other', () => {
    expect(normaliseText(' \t\n  Ana  Cloud \u00A0\r\n')).toBe('Ana  Cloud');
    expect(normaliseText('   ')).toBe('');
  });

  it('has line breaks of one kind', () => {
    expect(normaliseText('a\r\nb\rc\nd\r\r\ne')).toBe('a\nb\nc\nd\n\ne');
  });

  it('stays as it is when it is normalised again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        expect(normaliseText(normaliseText(raw))).toBe(normaliseText(raw));
      }),
    );
  });

  it('may hold no control character on one line, NUL and line breaks included', () => {
    for (const code of [...range(0, 0x1f), ...range(0x7f, 0x9f), 0x2028, 0x2029]) {
      expect(textProblem(`a${character(code)}b`, false), code.toString(16)).toBe('holds control characters');
    }
  });

  it('may hold line breaks and tabs, and no other control character, over several lines', () => {
    expect(textProblem('a\n\tb', true)).toBeUndefined();
    for (const code of [...range(0, 0x1f), ...range(0x7f, 0x9f)].filter((each) => each !== 9 && each !== 10)) {
      expect(textProblem(`a${character(code)}b`, true), code.toString(16)).toBe('holds control characters');
    }
  });

  it.each([...range(0x202a, 0x202e), ...range(0x2066, 0x2069)])('may not be reordered by U+%s', (code) => {
    for (const multiline of [true, false]) {
      expect(textProblem(`Ana ${character(code)}duolC`, multiline)).toBe('holds characters that reorder text');
    }
  });

  it.each(['\uD800', 'a\uD83D', '\uDE00b', '\uDE00\uD83D'])('may not hold half a surrogate pair: %j', (text) => {
    for (const multiline of [true, false]) expect(textProblem(text, multiline)).toBe('holds half of a surrogate pair');
  });

  it.each([
    'Ana',
    'Ángel Ñandú',
    'Иван',
    '中文公司',
    'شركة سحابة',
    'חברה',
    'नमस्ते',
    '👩‍👩‍👧',
    '<b>{{x}}</b> $& \\ "',
    'a\u200Db',
  ])('may be what people write: %s', (text) => {
    for (const multiline of [true, false]) expect(textProblem(normaliseText(text), multiline)).toBeUndefined();
  });

  it.each([
    ['', 0],
    ['Ana', 3],
    ['中文', 2],
    ['😀😀', 2],
    ['e\u0301', 2],
    [normaliseText('e\u0301'), 1],
  ])('%j has as many characters as people count: %i', (text, length) => {
    expect(textLength(text)).toBe(length);
  });
});
