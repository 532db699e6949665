import { html } from 'ghtml';
import script from './client/invitation.client.ts?text';
import { liveRegions, type Script, sentence, sourceHash, type Values } from './document.ts';
import { endMarks } from './end-marks.ts';
import type { PageData } from './page-data.ts';
import type { EndState, EndText, PageText } from './text/page-text.ts';

const scriptHash = sourceHash(script);

/** What a page to answer on says that depends on what is asked; the rest is alike for all of them. */
export interface Asked {
  text: PageText;
  values: Values;
  /** Values are HTML. */
  facts: readonly { label: string; value: string }[];
  /** HTML under the clauses, and under the sign-in. */
  underClauses?: string;
  underSignIn?: string;
}

/** The script that answers, with its facts. */
export function answerScript(data: PageData): Script {
  const origin = data.signIn && new URL(data.signIn.endpoint).origin;
  return { data, source: script, sourceHash: scriptHash, origin };
}

/** What is asked, in full without script, and the way to answer: signing in, then accepting or declining. */
export function answerBody({ text, values, facts, underClauses = '', underSignIn = '' }: Asked): string {
  const { invitation, consent, answer } = text;
  return html`<div id="invitation">
<h1>!${sentence(invitation.heading, values)}</h1>
<p>!${sentence(invitation.introduction, values)}</p>
<dl class="facts">
!${facts.map(
    ({ label, value }) => html`<div><dt>${label}</dt><dd>!${value}</dd></div>
`,
  )}</dl>
<section aria-labelledby="consent-heading">
<h2 id="consent-heading">${consent.heading}</h2>
<p>!${sentence(consent.introduction, values)}</p>
<dl class="clauses">
!${consent.clauses.map(
    (clause) => html`<div><dt>!${sentence(clause.title, values)}</dt><dd>!${sentence(clause.text, values)}</dd></div>
`,
  )}</dl>
!${underClauses}</section>
<section id="answer" aria-labelledby="answer-heading">
<h2 id="answer-heading">${answer.heading}</h2>
<p id="needs-script" class="note">${answer.needsScript}</p>
<ol class="steps" id="steps" role="list" hidden>
<li id="sign-in-step">
<h3 id="sign-in-heading">${answer.signIn.heading}</h3>
!${signInForm(answer.signIn)}
!${newPasswordForm(answer.newPassword, answer.signIn.showPassword)}
!${underSignIn}
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
<label class="check consent"><input type="checkbox" id="consent" required aria-describedby="answer-message"><span>!${sentence(answer.accept.consent, values)}</span></label>
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

/** What an answered or lapsed request says; with `asks` it offers to ask for a new one. */
export function endBody(state: EndState | 'NOT_FOUND', end: EndText, values: Values, asks?: PageText): string {
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
