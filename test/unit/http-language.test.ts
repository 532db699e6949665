import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../shared/domain/languages.ts';
import { chooseLanguage } from '../../shared/http/language.ts';

const asked = (header: string | undefined) => chooseLanguage(undefined, undefined, header);

describe('the language of a page', () => {
  it("is the reader's choice, then the invitation's, then the browser's, then English", () => {
    expect(chooseLanguage('ru', 'es', 'zh-CN')).toBe('ru');
    expect(chooseLanguage(undefined, 'es', 'zh-CN')).toBe('es');
    expect(chooseLanguage(undefined, undefined, 'zh-CN')).toBe('zh-Hans');
    expect(chooseLanguage(undefined, undefined, undefined)).toBe('en');
  });

  it.each(['de', '', 'zh-CN', '__proto__', '<script>', 'x'.repeat(10_000)])('ignores the choice %j', (chosen) => {
    expect(chooseLanguage(chosen, 'es', 'ru')).toBe('es');
  });

  it.each([
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-cn', 'zh-Hans'],
    ['es-419', 'es'],
    ['ES-mx', 'es'],
    ['ru-KZ', 'ru'],
    ['en-GB', 'en'],
  ])('%s reads %s', (header, language) => {
    expect(asked(header)).toBe(language);
  });

  it.each(['zh-TW', 'zh-HK', 'zh-Hant', 'zh-Hant-CN'])('%s does not read simplified characters', (header) => {
    expect(asked(`${header},ru;q=0.1`)).toBe('ru');
    expect(asked(header)).toBe('en');
  });

  it.each([
    ['en;q=0.1, ru;q=0.9', 'ru'],
    ['ru;q=0.9, es', 'es'],
    ['de, fr;q=0.9, es;q=0.2', 'es'],
    ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-Hans'],
    ['es ; q=0.2 , ru ; q=0.3', 'ru'],
    ['es;q=0.5,ru;q=0.5', 'es'],
  ])('weighs %s as %s', (header, language) => {
    expect(asked(header)).toBe(language);
  });

  it.each([
    '',
    ',',
    ',,;;q=',
    '*',
    '*;q=0.5',
    'es;q=',
    ';q=1',
    'not a language',
    '日本語',
    '\0',
    'i-klingon',
    'a'.repeat(9000),
  ])('is a known one for the garbage %j', (header) => {
    expect(languages).toContain(asked(header));
  });

  it('is a known one for whatever a browser sends', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('zh', 'ru-RU', 'es;q=0.3', '*', 'en;q=x'));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(languages).toContain(asked(parts.join(',')));
      }),
    );
  });

  // Defect: a weight of 0 means "not this one" (RFC 9110, 12.4.2).
  it('is none that the browser excludes', () => {
    expect(asked('ru;q=0')).toBe('en');
  });

  // Defect: parameter names are case-insensitive (RFC 9110, 5.6.6).
  it('weighs Q as q', () => {
    expect(asked('es;Q=0.5')).toBe('es');
  });
});
