import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/domain/languages.ts';
import { countriesOf } from '../../shared/domain/regions.ts';
import { pageTexts } from '../../shared/page/document.ts';
import { renderEnrolmentPage } from '../../shared/page/enrolment-page.ts';
import { renderInvitationPage } from '../../shared/page/invitation-page.ts';
import type { EnrolmentView } from '../../shared/page/invitation-view.ts';
import { enrolmentFields } from '../../shared/page/text/page-text.ts';

const view: EnrolmentView = {
  language: 'en',
  token: 'k1.token-of-the-link',
  providerName: 'Contoso Distribution',
  recipientMasked: 'a•••@fabrikam.example',
  expiresAt: '2026-11-14T09:30:00.000Z',
  isByTenant: false,
  countries: countriesOf('EUROPE'),
};
const markupOf = (html: string): string => html.replace(/<(script|style)\b[\s\S]*?<\/\1>/gu, '');

describe.each(languages)('the page to enrol with, in %s', (language) => {
  const { html, statusCode, contentSecurityPolicy } = renderEnrolmentPage({ ...view, language });
  const text = pageTexts[language].enrolment;
  const markup = markupOf(html);

  test('is one whole page that keeps to itself and stays small', () => {
    expect(statusCode).toBe(200);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html.match(/<h1/gu)).toHaveLength(1);
    expect(markup.replace(/<meta[^>]*>/gu, '')).not.toMatch(/\s(?:src|srcset|action|style|name|on\w+)=/u);
    const links = [...html.matchAll(/href="([^"]*)"/gu)].map((match) => match[1]);
    expect(links).toEqual([...languages.map((other) => `?language=${other}&amp;enrol=1`), `?language=${language}`]);
    expect(Buffer.byteLength(html)).toBeLessThan(32_000);
  });

  test('has a policy that fits exactly its own style and script, and calls nobody but the API', () => {
    const hash = (source = '') => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
    const script = /<script>([\s\S]*?)<\/script>/u.exec(html)?.[1];
    const style = /<style>([\s\S]*?)<\/style>/u.exec(html)?.[1];
    expect(contentSecurityPolicy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hash(style)}`,
      `script-src ${hash(script)}`,
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  test('names every field, tells its rule to whoever cannot see it, and sends nothing by itself', () => {
    for (const field of enrolmentFields) {
      expect(markup).toContain(`<label for="${field}">`);
      const rule = text.fields[field].rule;
      const described = rule === undefined ? 'enrol-message' : `${field}-rule enrol-message`;
      expect(markup).toMatch(new RegExp(`<(?:input|select) id="${field}"[^>]* aria-describedby="${described}"`));
    }
    expect(markup).not.toMatch(/<(?:input|select|button)[^>]*\sname=/u);
    expect(markup).toContain('<form id="enrol" method="post"');
  });

  test('offers the countries of the provider’s region and no others, by their names in the order of the language', () => {
    const options = [...markup.matchAll(/<option value="(\w\w)">([^<]+)<\/option>/gu)];
    expect(options.map(([, code]) => code).sort()).toEqual([...view.countries].sort());
    const names = options.map(([, , name = '']) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator(language).compare));
    expect(names).toContain(new Intl.DisplayNames(language, { type: 'region' }).of('DE'));
  });
});

test('where the provider has named a tenant, the page asks for an address of its domain, not for the recipient’s', () => {
  const page = renderEnrolmentPage({ ...view, isByTenant: true });
  expect(page.html).toContain('<p class="rule" id="email-rule">An address of your company');
  expect(markupOf(page.html)).not.toContain(view.recipientMasked);
});

test('text from outside stays text', () => {
  const hostile = `<img src=x onerror=alert(1)></title></script><script>alert(2)</script>"'&{recipient}<!--\u2028`;
  const page = renderEnrolmentPage({ ...view, providerName: hostile, recipientMasked: hostile });
  const ordinary = renderEnrolmentPage(view);
  for (const tag of ['<script', '</script', '<title', '<h1', '<form', '<img', '<!--']) {
    expect(page.html.split(tag)).toHaveLength(ordinary.html.split(tag).length);
  }
});

test('the invitation’s page says since when a company has enrolled by it, instead of offering it', () => {
  const { recipientMasked, providerName, token, expiresAt, language } = view;
  const { html } = renderInvitationPage({
    ...{ recipientMasked, providerName, token, expiresAt, language, consentTextVersion: 'reseller-2026-11' },
    state: 'PENDING',
    signIn: { endpoint: 'https://cognito-idp.eu-central-1.amazonaws.com/', clientId: 'client' },
    enrolledAt: '2026-11-03T16:05:00.000Z',
  });
  expect(html).toContain('on <bdi>3 November 2026, 16:05\u00a0UTC</bdi>');
  expect(html).not.toContain('enrol=1');
});
