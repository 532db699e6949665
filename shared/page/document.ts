import { createHash } from 'node:crypto';
import { html } from 'ghtml';
import { type Language, languages } from '../domain/languages.ts';
import style from './invitation.css?text';
import type { Page } from './invitation-view.ts';
import { en } from './text/en.ts';
import { es } from './text/es.ts';
import type { PageText } from './text/page-text.ts';
import { ru } from './text/ru.ts';
import { zhHans } from './text/zh-hans.ts';

export const pageTexts: Record<Language, PageText> = { en, es, ru, 'zh-Hans': zhHans };

const languageNames: Record<Language, string> = { en: 'English', es: 'Español', ru: 'Русский', 'zh-Hans': '简体中文' };

/** There from the start, because a live region that is only shown later is not always read out. */
export const liveRegions = html`<div id="outcome" class="outcome" role="status"></div>
<p class="progress" id="progress" role="status"></p>`;

// Once per cold start: the text is the same on every page.
const styleHash = sourceHash(style);

/** What a page needs to do something: facts for its script, the script, and where else that may call. */
export interface Script {
  data: object;
  source: string;
  sourceHash: string;
  /** An origin beside the page's own. */
  origin?: string | undefined;
}

export interface Content {
  language: Language;
  text: PageText;
  title: string;
  body: string;
  /** Goes with the language in the links to the other languages, e.g. `enrol=1`. */
  query?: string;
  /** Absent where the page needs no script. */
  script?: Script | undefined;
}

/** A whole page with the policy that fits exactly it; it loads nothing from elsewhere. */
export function documentOf(content: Content): Omit<Page, 'statusCode'> {
  return { html: htmlOf(content), contentSecurityPolicy: policyOf(content.script) };
}

function htmlOf({ language, text, title, body, query, script }: Content): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Twotier</title>
<style>!${style}</style>
</head>
<body>
<header>
<p class="brand">Twotier</p>
<nav aria-label="${text.languageSwitcher}"><ul>!${languages.map((other) => languageLink(other, language, query))}</ul></nav>
</header>
<main>
!${body}
</main>
!${script === undefined ? '' : scripts(script)}
</body>
</html>
`;
}

function languageLink(language: Language, current: Language, query: string | undefined): string {
  const mark = language === current ? ' aria-current="true"' : '';
  const more = query === undefined ? '' : `&amp;${query}`;
  return html`<li><a href="?language=${language}!${more}" lang="${language}" hreflang="${language}"!${mark}>${languageNames[language]}</a></li>`;
}

function scripts({ data, source }: Script): string {
  // `<` is the only character that could end the block early; as an escape it is the same JSON.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return html`<script type="application/json" id="page-data">!${json}</script>
<script>!${source}</script>`;
}

/** What stands for the names in the texts; outside text, escaped where it is put into the page. */
export type Values = Record<string, string>;

/** A name from outside must not turn the sentence around it, whatever script it is written in. */
export function isolated(value: string): string {
  return html`<bdi>${value}</bdi>`;
}

/** A text as HTML. Splitting by a group leaves the texts between at even places and the names at odd ones. */
export function sentence(text: string, values: Values): string {
  return text
    .split(/\{(\w+)\}/u)
    .map((part, index) => (index % 2 === 0 ? html`${part}` : isolated(values[part] ?? '')))
    .join('');
}

/** A text without markup, for the title; not escaped yet. */
export function plain(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '');
}

export function sourceHash(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
}

function policyOf(script: Script | undefined): string {
  const origin = script?.origin === undefined ? '' : ` ${script.origin}`;
  return [
    "default-src 'none'",
    `style-src ${styleHash}`,
    ...(script === undefined ? [] : [`script-src ${script.sourceHash}`, `connect-src 'self'${origin}`]),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
