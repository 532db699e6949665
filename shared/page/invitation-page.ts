import { html } from 'ghtml';
import type { Language } from '../domain/languages.ts';
import script from './client/invitation.client.ts?text';
import { documentOf, isolated, liveRegions, pageTexts, plain, sentence, sourceHash, type Values } from './document.ts';
import { endMarks } from './end-marks.ts';
import { endedOutcomes, undated } from './ended-outcomes.ts';
import type { InvitationFacts, InvitationView, Page, PendingView } from './invitation-view.ts';
import { statusOfPage } from './invitation-view.ts';
import type { PageData } from './page-data.ts';
import { type CustomerText, textForCustomer } from './text/customer/customer-text.ts';
import { en } from './text/customer/en.ts';
import { es } from './text/customer/es.ts';
import { ru } from './text/customer/ru.ts';
import { zhHans } from './text/customer/zh-hans.ts';
import type { EndState, EndText, PageText } from './text/page-text.ts';
import { writtenTime } from './written-time.ts';

/** What stands in place of the texts of `pageTexts` where a customer is asked. */
export const customerTexts: Record<Language, CustomerText> = { en, es, ru, 'zh-Hans': zhHans };

const scriptHash = sourceHash(script);

/**
 * The page behind an invitation's link, whole and in one language. It reads without script; only answering needs one,
 * and nothing that changes anything is a GET.
 */
export function renderInvitationPage(view: InvitationView): Page {
  const text = view.state === 'NOT_FOUND' ? pageTexts[view.language] : textOf(view);
  const { data, ...content } = contentOf(view, text);
  const origin = data?.signIn && new URL(data.signIn.endpoint).origin;
  const own = data && { data, source: script, sourceHash: scriptHash, origin };
  return {
    statusCode: statusOfPage[view.state],
    ...documentOf({ ...content, language: view.language, text, script: own }),
  };
}

/** The page's texts for whom the invitation asks. */
function textOf({ language, asksCustomer }: Pick<InvitationFacts, 'language' | 'asksCustomer'>): PageText {
  const base = pageTexts[language];
  return asksCustomer === undefined ? base : textForCustomer(base, customerTexts[language], asksCustomer);
}

/** What whoever accepts consents to, as plain text: one line for the whole, then one for each clause. */
export function consentText(view: Pick<InvitationFacts, 'language' | 'asksCustomer' | 'providerName'>): string {
  const { introduction, clauses, clause } = textOf(view).consent;
  const values = namesOf(view);
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

function pendingBody(view: PendingView, text: PageText, values: PageData['values']): string {
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
!${agreementLink(view)}<p class="quiet">!${sentence(consent.version, { version: view.consentTextVersion })}</p>
</section>
<section id="answer" aria-labelledby="answer-heading">
<h2 id="answer-heading">${answer.heading}</h2>
<p id="needs-script" class="note">${answer.needsScript}</p>
<ol class="steps" id="steps" role="list" hidden>
<li id="sign-in-step">
<h3 id="sign-in-heading">${answer.signIn.heading}</h3>
!${signInForm(answer.signIn)}
!${newPasswordForm(answer.newPassword, answer.signIn.showPassword)}
!${withoutAccount(view, text)}
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
<button class="main" id="accept-now">${answer.accept.submit}</button>
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

/** The way for a company that has no account; for one that has enrolled by this invitation, where its account is. */
function withoutAccount(view: PendingView, text: PageText): string {
  // A customer has its account from the partner that brought it on.
  if (view.asksCustomer !== undefined) return '';
  const { offer, enrolled } = text.enrolment;
  return view.enrolledAt === undefined
    ? html`<p class="other" id="enrol-offer"><a href="?language=${view.language}&amp;enrol=1">${offer}</a></p>`
    : html`<p class="rule" id="enrol-offer">!${sentence(enrolled, { enrolledAt: writtenTime(view.enrolledAt, text) })}</p>`;
}

function agreementLink({ language, asksCustomer }: InvitationFacts): string {
  const agreement = asksCustomer?.agreement;
  if (agreement === undefined) return '';
  const { readAgreement } = customerTexts[language];
  return html`<p><a href="${agreement.link}" target="_blank" rel="noopener noreferrer">${readAgreement}</a></p>
`;
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

function valuesOf(view: InvitationFacts, text: PageText): Values & PageData['values'] {
  return { ...namesOf(view), recipient: view.recipientMasked, expiresAt: writtenTime(view.expiresAt, text) };
}

function namesOf({ providerName, asksCustomer }: Pick<InvitationFacts, 'providerName' | 'asksCustomer'>) {
  const { reseller = '', agreement } = asksCustomer ?? {};
  return { provider: providerName, reseller, agreement: agreement?.version ?? '' };
}

function endText(view: InvitationFacts & { state: EndState }, text: PageText): { end: EndText; at?: string } {
  if (view.state === 'EXPIRED') return { end: text.ended.EXPIRED };
  const end = text.ended[view.state];
  const at = view.state === 'SUPERSEDED' ? view.replacedAt : view.closedAt;
  return at === undefined ? { end: undated(end) } : { end, at: writtenTime(at, text) };
}

function recipient(view: InvitationFacts): string {
  const address = isolated(view.recipientMasked);
  return view.recipientName === undefined ? address : html`!${isolated(view.recipientName)}<small>!${address}</small>`;
}

function pageData(view: InvitationFacts, text: PageText, values: PageData['values']): PageData {
  return {
    token: view.token,
    language: view.language,
    consentTextVersion: view.consentTextVersion,
    values,
    text: text.client,
    ended: endedOutcomes(text),
  };
}
