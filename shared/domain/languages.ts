/** The languages that mails and pages speak, as BCP 47 tags. */
export const languages = ['en', 'es', 'ru', 'zh-Hans'] as const;

export type Language = (typeof languages)[number];

/** The language of ours that a person of this language (two letters, ISO 639-1) reads best. */
export function languageFor(code: string): Language {
  return languages.find((language) => language.split('-')[0] === code) ?? 'en';
}
