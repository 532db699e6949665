import type { Language } from '../domain/languages.ts';
import type { Page } from '../page/invitation-view.ts';
import type { Document } from './endpoint.ts';

/** A page as an answer, with the headers that keep it to its reader. */
export function pageAnswer(page: Page, language: Language): Document {
  return {
    statusCode: page.statusCode,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'content-security-policy': page.contentSecurityPolicy,
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      vary: 'accept, accept-language',
    },
    text: page.html,
  };
}
