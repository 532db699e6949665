import { html } from 'ghtml';
import type { Language } from '../domain/languages.ts';
import script from './client/enrolment.client.ts?text';
import { documentOf, liveRegions, pageTexts, plain, sentence, sourceHash, type Values } from './document.ts';
import { endedOutcomes } from './ended-outcomes.ts';
import type { EnrolmentView, Page } from './invitation-view.ts';
import type { EnrolmentData } from './page-data.ts';
import type { EnrolmentField, PageText } from './text/page-text.ts';
import { writtenTime } from './written-time.ts';

const scriptHash = sourceHash(script);

/** The page behind an invitation's link for a company that has no account: its form to enrol with. */
export function renderEnrolmentPage(view: EnrolmentView): Page {
  const text = pageTexts[view.language];
  const values = {
    provider: view.providerName,
    recipient: view.recipientMasked,
    expiresAt: writtenTime(view.expiresAt, text),
  };
  const data: EnrolmentData = {
    token: view.token,
    language: view.language,
    isByTenant: view.isByTenant,
    values,
    labels: labelsOf(text),
    text: { ...text.enrolment.client, problems: { ...text.client.problems, ...text.enrolment.client.problems } },
    retry: text.client.retry,
    reload: text.client.reload,
    later: text.client.later,
    ended: endedOutcomes(text),
  };
  return {
    statusCode: 200,
    ...documentOf({
      language: view.language,
      text,
      title: plain(text.enrolment.title, values),
      body: bodyOf(view, text, values),
      query: 'enrol=1',
      script: { data, source: script, sourceHash: scriptHash },
    }),
  };
}

function labelsOf({ enrolment: { fields } }: PageText): EnrolmentData['labels'] {
  const labels = Object.entries(fields).map(([field, { label }]) => [field, label]);
  return Object.fromEntries(labels) as EnrolmentData['labels'];
}

function bodyOf(view: EnrolmentView, text: PageText, values: Values): string {
  const { enrolment } = text;
  const rules = { email: view.isByTenant ? enrolment.emailOfTenant : enrolment.fields.email.rule };
  const field = (name: EnrolmentField, control: (described: string) => string): string => {
    const { label, rule } = enrolment.fields[name];
    const told = name === 'email' ? rules.email : rule;
    const described = told === undefined ? 'enrol-message' : `${name}-rule enrol-message`;
    return html`<div class="field"><label for="${name}">${label}</label>
!${control(described)}
!${told === undefined ? '' : html`<p class="rule" id="${name}-rule">!${sentence(told, values)}</p>`}</div>
`;
  };
  const input = (name: EnrolmentField, attributes: string): string =>
    field(name, (described) => html`<input id="${name}" !${attributes} aria-describedby="${described}">`);
  return html`<div id="invitation">
<h1>${enrolment.heading}</h1>
<p>!${sentence(enrolment.introduction, values)}</p>
<p id="needs-script" class="note">${enrolment.needsScript}</p>
<form id="enrol" method="post" novalidate hidden>
<div class="message" id="enrol-message" role="alert" tabindex="-1"></div>
<fieldset><legend>${enrolment.company}</legend>
!${input('legalName', 'type="text" autocomplete="organization" maxlength="255" required')}
!${field(
    'country',
    (described) => html`<select id="country" autocomplete="country" required aria-describedby="${described}">
<option value="">${enrolment.choose}</option>
!${countryOptions(view.countries, view.language)}</select>`,
  )}
!${input('mpnId', 'type="text" inputmode="numeric" autocomplete="off" maxlength="10" required')}
!${input('tenantId', 'type="text" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="36" required')}
!${input('domains', 'type="text" inputmode="url" autocomplete="off" autocapitalize="none" spellcheck="false" required')}
</fieldset>
<fieldset><legend>${enrolment.person}</legend>
!${input('firstName', 'type="text" autocomplete="given-name" maxlength="50" required')}
!${input('lastName', 'type="text" autocomplete="family-name" maxlength="50" required')}
!${input('email', 'type="email" autocomplete="email" autocapitalize="none" spellcheck="false" required')}
!${input('phoneNumber', 'type="tel" autocomplete="tel"')}
</fieldset>
<button class="main">${enrolment.submit}</button>
</form>
</div>
!${liveRegions}
<p class="back"><a href="?language=${view.language}">!${sentence(enrolment.back, { provider: view.providerName })}</a></p>`;
}

/** Countries under their names in the page's language, in its order. */
function countryOptions(countries: readonly string[], language: Language): string {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const { compare } = new Intl.Collator(language);
  return countries
    .map((country) => ({ country, name: names.of(country) ?? country }))
    .sort((one, other) => compare(one.name, other.name))
    .map(({ country, name }) => html`<option value="${country}">${name}</option>`)
    .join('\n');
}
