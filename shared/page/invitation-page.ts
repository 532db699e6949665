import { html } from 'ghtml';
import type { Language } from '../domain/languages.ts';
import { answerBody, answerScript, endBody } from './answer-page.ts';
import { documentOf, isolated, pageTexts, plain, sentence, type Values } from './document.ts';
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

/**
 * The page behind an invitation's link, whole and in one language. It reads without script; only answering needs one,
 * and nothing that changes anything is a GET.
 */
export function renderInvitationPage(view: InvitationView): Page {
  const text = view.state === 'NOT_FOUND' ? pageTexts[view.language] : textOf(view);
  const { data, ...content } = contentOf(view, text);
  return {
    statusCode: statusOfPage[view.state],
    ...documentOf({ ...content, language: view.language, text, script: data && answerScript(data) }),
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
  const { invitation, consent } = text;
  const openUntil = html`<time datetime="${view.expiresAt}">${values.expiresAt}</time>`;
  const version = sentence(consent.version, { version: view.consentTextVersion });
  return answerBody({
    text,
    values,
    facts: [
      { label: invitation.from, value: isolated(view.providerName) },
      { label: invitation.recipient, value: recipient(view) },
      { label: invitation.openUntil, value: openUntil },
    ],
    underClauses: html`!${agreementLink(view)}<p class="quiet">!${version}</p>
`,
    underSignIn: withoutAccount(view, text),
  });
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
    path: `/v1/invitations/${encodeURIComponent(view.token)}`,
    steps: { accept: 'accept', decline: 'decline', askAgain: 'ask-again' },
    language: view.language,
    consentTextVersion: view.consentTextVersion,
    values,
    text: text.client,
    ended: endedOutcomes(text),
  };
}
