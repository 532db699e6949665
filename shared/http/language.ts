import { type Language, languages } from '../domain/languages.ts';

/**
 * The language of a page: what the reader chose, else the invitation's own, else what the browser asks for, else
 * English.
 * @param accepted an `Accept-Language` header, e.g. `zh-CN,zh;q=0.9,en;q=0.8`.
 */
export function chooseLanguage(
  chosen: string | undefined,
  own: Language | undefined,
  accepted: string | undefined,
): Language {
  const wished = languages.find((language) => language === chosen);
  return wished ?? own ?? preferred(accepted) ?? 'en';
}

function preferred(header = ''): Language | undefined {
  const wishes = header
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/\s*;\s*q=/iu);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const { tag } of wishes) {
    const language = languages.find((known) => sameWriting(known, tag));
    if (language !== undefined) return language;
  }
  return undefined;
}

/** `zh-CN` is written as `zh-Hans` is, `zh-TW` is not. */
function sameWriting(known: Language, tag: string): boolean {
  try {
    const one = new Intl.Locale(known).maximize();
    const other = new Intl.Locale(tag).maximize();
    return one.language === other.language && one.script === other.script;
  } catch {
    return false;
  }
}
