import { expect, test } from 'vitest';
import { languages } from '../../shared/domain/languages.ts';
import { pageTexts } from '../../shared/page/document.ts';
import { grantTexts } from '../../shared/page/grant-page.ts';
import { customerTexts } from '../../shared/page/invitation-page.ts';
import { writtenTime } from '../../shared/page/written-time.ts';

/** Every text with its place, e.g. `ended.REVOKED.next`. */
function textsIn(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  return Object.entries(value as object).flatMap(([key, part]) =>
    textsIn(part, place === '' ? key : `${place}.${key}`),
  );
}

const everyText = (language: (typeof languages)[number]) => ({
  ...pageTexts[language],
  customer: customerTexts[language],
  grant: grantTexts[language],
});

const others = languages.filter((language) => language !== 'en');

test.each(others)('%s says everything that English says, with the same values in it', (language) => {
  const namesIn = (text: string) => [...new Set(text.match(/\{\w+\}/gu))].sort();
  const shape = (texts: [string, string][]) => texts.map(([place, text]) => [place, namesIn(text)]);
  expect(shape(textsIn(everyText(language)))).toEqual(shape(textsIn(everyText('en'))));
});

test.each(others)('%s leaves nothing in English', (language) => {
  const english = new Map(textsIn(everyText('en')));
  const same = textsIn(everyText(language)).filter(([place, text]) => english.get(place) === text);
  // Where a pattern holds nothing but values, there is nothing to translate.
  expect(same.filter(([, text]) => /\p{L}/u.test(text.replace(/\{\w+\}/gu, '')))).toEqual([]);
});

test.each(languages)('%s holds no markup, empty text or stray white space', (language) => {
  for (const [place, text] of textsIn(everyText(language))) {
    expect(text, place).toMatch(/^\S(?:[^<>]*\S)?$/u);
    expect(text, place).not.toMatch(/ {2}|TODO/u);
  }
});

test.each([
  ['en', '1 November 2026, 09:05\u00a0UTC'],
  ['es', '1 de noviembre de 2026, 09:05\u00a0UTC'],
  ['ru', '1 ноября 2026 г., 09:05\u00a0UTC'],
  ['zh-Hans', '2026年11月1日 09:05\u00a0UTC'],
] as const)('a time in %s is written out and names UTC', (language, written) => {
  expect(writtenTime('2026-11-01T09:05:59.999Z', pageTexts[language])).toBe(written);
});
