import { createHash } from 'node:crypto';
import { html } from 'ghtml';
import { resellerConsentTextVersion } from '../domain/consent.ts';
import type { Language } from '../domain/languages.ts';
import { languages } from '../domain/languages.ts';
import script from './client/invitation.client.ts?text';
import { endMarks } from './end-marks.ts';
import style from './invitation.css?text';
import type { InvitationFacts, InvitationView, Page } from './invitation-view.ts';
import { statusOfPage } from './invitation-view.ts';
import type { PageData } from './page-data.ts';
import { en } from './text/en.ts';
import { es } from './text/es.ts';
import type { EndState, EndText, Outcome, PageText } from './text/page-text.ts';
import { ru } from './text/ru.ts';
import { zhHans } from './text/zh-hans.ts';
import { writtenTime } from './written-time.ts';

export const pageTexts: Record<Language, PageText> = { en, es, ru, 'zh-Hans': zhHans };

const languageNames: Record<Language, string> = { en: 'English', es: 'Español', ru: 'Русский', 'zh-Hans': '简体中文' };

// There from the start, because a live region that is only shown later is not always read out.
const liveRegions = html`<div id="outcome" class="outcome" role="status"></div>
<p class="progress" id="progress" role="status"></p>`;

// Once per cold start: both texts are the same on every page.
const scriptHash = sourceHash(script);
const styleHash = sourceHash(style);

/**
 * The page behind an invitation's link, whole and in one language. It reads without script; only answering needs one,
 * and nothing that changes anything is a GET.
 */
export function renderInvitationPage(view: InvitationView): Page {
  const text = pageTexts[view.language];
  const content = contentOf(view, text);
  return {
    statusCode: statusOfPage[view.state],
    html: documentOf({ ...content, language: view.language, text }),
    contentSecurityPolicy: policyOf(content.data),
  };
}

/** What a reseller consents to, as plain text: one line for the whole, then one for each clause. */
export function consentText(language: Language, providerName: string): string {
  const { introduction, clauses, clause } = pageTexts[language].consent;
  const values = { provider: providerName };
  const lines = clauses.map(({ title, text }) => plain(clause, { title, text: plain(text, values) }));
  return [introduction, ...lines].join('\n');
}

interface Content {
  title: string;
  body: string;
  /** Absent where the page needs no script. */
  data?: PageData;
}

function contentOf(view: InvitationView, text: PageText): Content {
  if (view.state === 'NOT_FOUND') {
    return { title: text.notFound.title, body: endBody('NOT_FOUND', text.notFound, {}) };
  }
  const values = valuesOf(view, text);
  if (view.state === 'PENDING') {
    return {
      title: plain(text.invitation.title, values),
      body: pendingBody(view, text, values),
      data: { ...pageData(view, text, values), signIn: view.signIn },
    };
  }
  const { end, at = '' } = endText(view, text);
  const asks = view.state === 'EXPIRED' || view.state === 'SUPERSEDED';
  return {
    title: plain(end.title, values),
    body: endBody(view.state, end, { ...values, closedAt: at }, asks ? text : undefined),
    ...(asks && { data: pageData(view, text, values) }),
  };
}

function documentOf(page: Content & { language: Language; text: PageText }): string {
  const { language, text, title, body, data } = page;
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
<nav aria-label="${text.languageSwitcher}"><ul>!${languages.map((other) => languageLink(other, language))}</ul></nav>
</header>
<main>
!${body}
</main>
!${data === undefined ? '' : scripts(data)}
</body>
</html>
`;
}

function languageLink(language: Language, current: Language): string {
  const mark = language === current ? ' aria-current="true"' : '';
  return html`<li><a href="?language=${language}" lang="${language}" hreflang="${language}"!${mark}>${languageNames[language]}</a></li>`;
}

function scripts(data: PageData): string {
  // `<` is the only character that could end the block early; as an escape it is the same JSON.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return html`<script type="application/json" id="page-data">!${json}</script>
<script>!${script}</script>`;
}

function pendingBody(view: InvitationFacts, text: PageText, values: PageData['values']): string {
  const { invitation, consent, answer } = text;
  return html`<div id="invitation">
<h1>!${sentence(invitation.heading, values)}</h1>
<p>!${sentence(invitation.introduction, values)}</p>
<dl class="facts">
<div><dt>${invitation.from}</dt><dd>!${isolated(view.providerName)}</dd></div>
<div><dt>${invitation.recipient}</dt><dd>!${recipient(view)}</dd></div>
<div><dt>${invitation.openUntil}</dt><dd><time datetime="${view.expiresAt}">${values.expiresAt}</time></dd></div>
</dl>
<section aria-labelledby="consent-heading">
<h2 id="consent-heading">${consent.heading}</h2>
<p>${consent.introduction}</p>
<dl class="clauses">
!${consent.clauses.map(
    (clause) => html`<div><dt>${clause.title}</dt><dd>!${sentence(clause.text, values)}</dd></div>
`,
  )}</dl>
<p class="quiet">!${sentence(consent.version, { version: resellerConsentTextVersion })}</p>
</section>
<section id="answer" aria-labelledby="answer-heading">
<h2 id="answer-heading">${answer.heading}</h2>
<p id="needs-script" class="note">${answer.needsScript}</p>
<ol class="steps" id="steps" role="list" hidden>
<li id="sign-in-step">
<h3 id="sign-in-heading">${answer.signIn.heading}</h3>
!${signInForm(answer.signIn)}
!${newPasswordForm(answer.newPassword, answer.signIn.showPassword)}
<div class="signed-in">
<p id="account" role="status"></p>
<button type="button" class="plain" id="someone-else" hidden>${answer.someoneElse}</button>
</div>
</li>
<li id="decide-step" class="waiting">
<h3 id="decide-heading" tabindex="-1">${answer.decide.heading}</h3>
<p class="rule" id="decide-waiting">${answer.decide.waiting}</p>
<div id="decide" hidden>
<div class="message" id="answer-message" role="alert" tabindex="-1"></div>
<form id="accept" method="post" novalidate>
<label class="check consent"><input type="checkbox" id="consent" required aria-describedby="answer-message"><span>${answer.accept.consent}</span></label>
<button class="main">${answer.accept.submit}</button>
</form>
<details>
<summary>${answer.decline.summary}</summary>
<form id="decline" method="post" novalidate>
<p>!${sentence(answer.decline.hint, values)}</p>
<div class="field"><label for="reason">${answer.decline.reason}</label>
<textarea id="reason" rows="3" maxlength="300" aria-describedby="reason-rule answer-message"></textarea>
<p class="rule" id="reason-rule">!${sentence(answer.decline.reasonRule, values)}</p></div>
<button>${answer.decline.submit}</button>
</form>
</details>
</div>
</li>
</ol>
</section>
</div>
!${liveRegions}`;
}

// No field has a name: even a form that a browser sent by itself would carry nothing.
function signInForm(text: PageText['answer']['signIn']): string {
  return html`<form id="sign-in" method="post" novalidate aria-labelledby="sign-in-heading">
<p class="rule">${text.hint}</p>
<div class="message" id="sign-in-message" role="alert" tabindex="-1"></div>
<div class="field"><label for="email">${text.email}</label>
<input id="email" type="email" autocomplete="username" autocapitalize="none" spellcheck="false" required aria-describedby="sign-in-message"></div>
<div class="field"><label for="password">${text.password}</label>
<input id="password" type="password" autocomplete="current-password" required aria-describedby="sign-in-message"></div>
!${showPassword('password', text.showPassword)}
<button class="main">${text.submit}</button>
</form>`;
}

// The hidden user name lets a password manager keep the new password under the right account.
function newPasswordForm(text: PageText['answer']['newPassword'], show: string): string {
  return html`<form id="change-password" method="post" novalidate aria-labelledby="new-password-heading" hidden>
<h4 id="new-password-heading" tabindex="-1">${text.heading}</h4>
<p class="rule">${text.hint}</p>
<div class="message" id="new-password-message" role="alert" tabindex="-1"></div>
<input id="account-name" type="text" autocomplete="username" readonly hidden>
<div class="field"><label for="new-password">${text.password}</label>
<input id="new-password" type="password" autocomplete="new-password" required aria-describedby="new-password-rule new-password-message">
<p class="rule" id="new-password-rule">${text.rule}</p></div>
!${showPassword('new-password', show)}
<button class="main">${text.submit}</button>
</form>`;
}

function showPassword(field: string, text: string): string {
  return html`<label class="check"><input type="checkbox" data-shows="${field}"><span>${text}</span></label>`;
}

function endBody(state: EndState | 'NOT_FOUND', end: EndText, values: Values, asks?: PageText): string {
  return html`<div id="invitation" class="outcome">
<div class="mark ${endMarks[state]}" aria-hidden="true"></div>
<h1>!${sentence(end.title, values)}</h1>
<p>!${sentence(end.happened, values)}</p>
<p>!${sentence(end.next, values)}</p>
!${asks === undefined ? '' : askAgainForm(asks)}</div>
!${asks === undefined ? '' : liveRegions}`;
}

function askAgainForm(text: PageText): string {
  return html`<p id="needs-script" class="note">${text.askAgain.needsScript}</p>
<form id="ask-again" method="post" hidden>
<div class="message" id="ask-again-message" role="alert" tabindex="-1"></div>
<button class="main">${text.askAgain.submit}</button>
</form>
`;
}

/** What stands for the names in the texts; outside text, escaped where it is put into the page. */
type Values = Record<string, string>;

function valuesOf(view: InvitationFacts, text: PageText): Values & PageData['values'] {
  return {
    provider: view.providerName,
    recipient: view.recipientMasked,
    expiresAt: writtenTime(view.expiresAt, text),
  };
}

function endText(view: InvitationFacts & { state: EndState }, text: PageText): { end: EndText; at?: string } {
  if (view.state === 'EXPIRED') return { end: text.ended.EXPIRED };
  const end = text.ended[view.state];
  const at = view.state === 'SUPERSEDED' ? view.replacedAt : view.closedAt;
  return at === undefined ? { end: undated(end) } : { end, at: writtenTime(at, text) };
}

function undated(end: EndText & { happenedUndated: string }): EndText {
  return { title: end.title, happened: end.happenedUndated, next: end.next };
}

function recipient(view: InvitationFacts): string {
  const address = isolated(view.recipientMasked);
  return view.recipientName === undefined ? address : html`!${isolated(view.recipientName)}<small>!${address}</small>`;
}

/** A name from outside must not turn the sentence around it, whatever script it is written in. */
function isolated(value: string): string {
  return html`<bdi>${value}</bdi>`;
}

/** A text as HTML. Splitting by a group leaves the texts between at even places and the names at odd ones. */
function sentence(text: string, values: Values): string {
  return text
    .split(/\{(\w+)\}/u)
    .map((part, index) => (index % 2 === 0 ? html`${part}` : isolated(values[part] ?? '')))
    .join('');
}

/** A text without markup, for the title; not escaped yet. */
function plain(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '');
}

function pageData(view: InvitationFacts, text: PageText, values: PageData['values']): PageData {
  const { ended } = text;
  return {
    token: view.token,
    language: view.language,
    consentTextVersion: resellerConsentTextVersion,
    values,
    text: text.client,
    ended: {
      EXPIRED: outcomeOf(ended.EXPIRED),
      REVOKED: outcomeOf(undated(ended.REVOKED)),
      SUPERSEDED: outcomeOf(undated(ended.SUPERSEDED)),
      ACCEPTED: outcomeOf(undated(ended.ACCEPTED)),
      DECLINED: outcomeOf(undated(ended.DECLINED)),
      NOT_FOUND: outcomeOf(text.notFound),
    },
  };
}

function outcomeOf(end: EndText): Outcome {
  return { title: end.title, paragraphs: [end.happened, end.next] };
}

function sourceHash(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
}

function policyOf(data: PageData | undefined): string {
  const origin = data?.signIn === undefined ? '' : ` ${new URL(data.signIn.endpoint).origin}`;
  return [
    "default-src 'none'",
    `style-src ${styleHash}`,
    ...(data === undefined ? [] : [`script-src ${scriptHash}`, `connect-src 'self'${origin}`]),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
