/** The languages that mails and pages speak, as BCP 47 tags. */
export const languages = ['en', 'es', 'ru', 'zh-Hans'] as const;

export type Language = (typeof languages)[number];
