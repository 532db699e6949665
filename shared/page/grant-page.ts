import { html } from 'ghtml';
import { type AdminGrant, grantAt } from '../domain/admin-grant.ts';
import { grantRoleNames } from '../domain/grant-role-names.ts';
import type { Language } from '../domain/languages.ts';
import { writtenDuration } from '../domain/written-duration.ts';
import { answerBody, answerScript, endBody } from './answer-page.ts';
import { documentOf, isolated, pageTexts, plain } from './document.ts';
import { endedOutcomes } from './ended-outcomes.ts';
import { type GrantState, type GrantView, stateOf, statusOfGrantPage } from './grant-view.ts';
import type { Page } from './invitation-view.ts';
import type { PageData } from './page-data.ts';
import { en } from './text/grant/en.ts';
import { es } from './text/grant/es.ts';
import { type GrantText, textForGrant } from './text/grant/grant-text.ts';
import { ru } from './text/grant/ru.ts';
import { zhHans } from './text/grant/zh-hans.ts';
import type { EndState, EndText, PageText } from './text/page-text.ts';
import { writtenTime } from './written-time.ts';

/** What stands in place of the texts of `pageTexts` where a customer is asked for rights. */
export const grantTexts: Record<Language, GrantText> = { en, es, ru, 'zh-Hans': zhHans };

/**
 * The page where a customer decides on rights, whole and in one language, by the mechanism of an invitation's: it reads
 * without script, and nothing that changes anything is a GET.
 */
export function renderGrantPage({ language, grant: stored, now, signIn }: GrantView): Page {
  const statusCode = statusOfGrantPage(stored, now);
  const own = grantTexts[language];
  const state = stateOf(stored, now);
  if (stored === undefined || state === 'NOT_FOUND') {
    const text = textForGrant(pageTexts[language], own, []);
    const body = endBody('NOT_FOUND', text.notFound, {});
    return { statusCode, ...documentOf({ language, text, title: text.notFound.title, body }) };
  }
  const grant = grantAt(stored, now);
  const text = textForGrant(pageTexts[language], own, clausesOf(grant, language));
  const values = {
    provider: grant.partnerName,
    recipient: grant.customerName,
    expiresAt: writtenTime(grant.lapsesAt, text),
    reseller: '',
    agreement: '',
    duration: writtenDuration(grant.duration, language),
    extension: writtenDuration(grant.autoExtendDuration, language),
  };
  if (state === 'PENDING') {
    const { invitation } = text;
    const body = answerBody({
      text,
      values,
      facts: [
        { label: invitation.from, value: isolated(grant.partnerName) },
        ...(grant.indirectProviderName ? [{ label: own.askedBy, value: isolated(grant.indirectProviderName) }] : []),
        { label: invitation.recipient, value: isolated(grant.customerName) },
        { label: own.name, value: isolated(grant.displayName) },
        {
          label: invitation.openUntil,
          value: html`<time datetime="${grant.lapsesAt}">${values.expiresAt}</time>`,
        },
      ],
    });
    const script = answerScript({ ...pageData(grant, text, values, language), signIn });
    return { statusCode, ...documentOf({ language, text, title: plain(invitation.title, values), body, script }) };
  }
  const { end, mark } = endOf(state, text, own);
  const at = state === 'ACCEPTED' ? grant.activatedAt : state === 'SUPERSEDED' ? grant.updatedAt : grant.closedAt;
  const closedAt = at === undefined ? '' : writtenTime(at, text);
  const body = endBody(mark, end, { ...values, closedAt });
  return { statusCode, ...documentOf({ language, text, title: plain(end.title, values), body }) };
}

/** A clause for each right, then for how long, and that it can be ended. */
function clausesOf({ roles, autoExtendDuration }: AdminGrant, language: Language) {
  const own = grantTexts[language];
  return [
    ...roles.map((role) => ({ title: grantRoleNames[language][role], text: own.roles[role] })),
    own.term,
    ...(autoExtendDuration === 'PT0S' ? [] : [own.extension]),
    own.end,
  ];
}

function endOf(
  state: Exclude<GrantState, 'PENDING' | 'NOT_FOUND'>,
  text: PageText,
  own: GrantText,
): { end: EndText; mark: EndState } {
  return state === 'OVER' ? { end: own.over, mark: 'REVOKED' } : { end: text.ended[state], mark: state };
}

function pageData(
  { id, customerId, version }: AdminGrant,
  text: PageText,
  values: PageData['values'],
  language: Language,
): PageData {
  return {
    path: `/v1/customers/${customerId}/admin-grants/${id}`,
    steps: { accept: 'approve', decline: 'reject' },
    language,
    etag: `"${version}"`,
    values,
    text: text.client,
    ended: endedOutcomes(text),
  };
}
