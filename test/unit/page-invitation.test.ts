import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { customerConsentTextVersion, resellerConsentTextVersion } from '../../shared/domain/consent.ts';
import type { Language } from '../../shared/domain/languages.ts';
import { languages } from '../../shared/domain/languages.ts';
import { pageTexts } from '../../shared/page/document.ts';
import { consentText, customerTexts, renderInvitationPage } from '../../shared/page/invitation-page.ts';
import type { InvitationFacts, InvitationView, Page } from '../../shared/page/invitation-view.ts';
import type { PageData } from '../../shared/page/page-data.ts';
import { textForCustomer } from '../../shared/page/text/customer/customer-text.ts';
import { writtenTime } from '../../shared/page/written-time.ts';

const states = ['PENDING', 'NOT_FOUND', 'EXPIRED', 'REVOKED', 'SUPERSEDED', 'ACCEPTED', 'DECLINED'] as const;
type State = (typeof states)[number];
type Changes = Partial<Omit<InvitationFacts, 'language' | 'token'>>;

/** Whom the page asks, and for what. */
const asked: Record<string, Changes> = {
  'a reseller': {},
  'a customer': { asksCustomer: { administration: false }, consentTextVersion: customerConsentTextVersion },
  'a customer, for all there is': {
    asksCustomer: {
      administration: true,
      reseller: 'Ana Cloud SL',
      agreement: { link: 'https://vendor.example/customer-agreement/2', version: '2' },
    },
    consentTextVersion: `${customerConsentTextVersion}-agreement-2`,
  },
};
const everyPage = states.flatMap((state) =>
  languages.flatMap((language) => Object.entries(asked).map(([whom, asks]) => ({ state, language, whom, asks }))),
);
const askingStates: readonly State[] = ['EXPIRED', 'SUPERSEDED'];

const facts = {
  token: 'k1.token-of-the-link',
  providerName: 'Contoso Distribution',
  recipientName: 'Ana Pérez',
  recipientMasked: 'a•••@fabrikam.example',
  consentTextVersion: resellerConsentTextVersion,
  expiresAt: '2026-11-14T09:30:00.000Z',
  closedAt: '2026-11-03T16:05:00.000Z',
  replacedAt: '2026-11-05T08:00:00.000Z',
};

function viewOf(state: State, language: Language = 'en', changes: Changes = {}): InvitationView {
  if (state === 'NOT_FOUND') return { state, language };
  const known = { ...facts, ...changes, language };
  if (state !== 'PENDING') return { ...known, state };
  return {
    ...known,
    state,
    signIn: { endpoint: 'https://cognito-idp.eu-central-1.amazonaws.com/', clientId: 'client' },
  };
}

function render(state: State, language: Language = 'en', changes: Changes = {}): Page {
  return renderInvitationPage(viewOf(state, language, changes));
}

function markupOf(html: string): string {
  return html.replace(/<(script|style)\b[\s\S]*?<\/\1>/gu, '');
}

/** What a reader sees: the body without scripts, tags and entities. */
function readableText(html: string): string {
  return markupOf(html)
    .replace(/^[\s\S]*<body>/u, '')
    .replace(/<[^>]+>/gu, '')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)));
}

function dataOf(html: string): PageData {
  return JSON.parse(
    html.match(/<script type="application\/json" id="page-data">([\s\S]*?)<\/script>/u)?.[1] ?? '',
  ) as PageData;
}

function directive(page: Page, name: string): string | undefined {
  const parts = page.contentSecurityPolicy.split('; ');
  return parts.find((part) => part.startsWith(`${name} `))?.slice(name.length + 1);
}

function hash(source: string | undefined): string {
  return `'sha256-${createHash('sha256')
    .update(source ?? '')
    .digest('base64')}'`;
}

describe('status codes', () => {
  test.each([
    ['PENDING', 200],
    ['NOT_FOUND', 404],
    ['ACCEPTED', 409],
    ['DECLINED', 409],
    ['EXPIRED', 410],
    ['REVOKED', 410],
    ['SUPERSEDED', 410],
  ] as const)('%s answers %i', (state, statusCode) => {
    expect(render(state).statusCode).toBe(statusCode);
  });
});

describe.each(everyPage)('$state in $language to $whom', ({ state, language, asks }) => {
  const page = render(state, language, asks);
  const { asksCustomer, consentTextVersion = facts.consentTextVersion } = asks;
  const text =
    asksCustomer === undefined
      ? pageTexts[language]
      : textForCustomer(pageTexts[language], customerTexts[language], asksCustomer);

  test('is one whole page in that language, with a link to each other one and no name left unfilled', () => {
    expect(page.html).toMatch(/^<!doctype html>\n<html lang="/u);
    expect(page.html).toContain(`<html lang="${language}">`);
    for (const other of languages) expect(page.html).toContain(`href="?language=${other}" lang="${other}"`);
    expect(markupOf(page.html).match(/aria-current/gu)).toHaveLength(1);
    expect(page.html.match(/<h1/gu)).toHaveLength(1);
    expect(readableText(page.html)).not.toMatch(/[{}]|undefined|\[object/u);
    expect(page.html).toMatch(/<title>[^<{]+ · Twotier<\/title>/u);
  });

  test('loads nothing, links nowhere else, and stays small', () => {
    expect(markupOf(page.html)).not.toMatch(/\s(?:src|srcset|action|style|on\w+)=/u);
    const links = [...page.html.matchAll(/href="([^"]*)"/gu)].map((match) => match[1]);
    // Whoever accepts an agreement must be able to read it.
    const agreement = state === 'PENDING' ? (asksCustomer?.agreement?.link ?? []) : [];
    const offer = state === 'PENDING' && asksCustomer === undefined ? [`?language=${language}&amp;enrol=1`] : [];
    expect(links).toEqual([...languages.map((other) => `?language=${other}`), ...offer].concat(agreement));
    const elsewhere = page.html
      .replace('https://cognito-idp.eu-central-1.amazonaws.com/', '')
      .replace(`<a href="${agreement}" target="_blank" rel="noopener noreferrer">`, '');
    expect(elsewhere).not.toMatch(/https?:|\/\/[a-z0-9-]+\./iu);
    expect(Buffer.byteLength(page.html)).toBeLessThan(40_000);
  });

  test('has a policy that fits exactly its own style and script', () => {
    expect(directive(page, 'default-src')).toBe("'none'");
    expect(directive(page, 'style-src')).toBe(hash(page.html.match(/<style>([\s\S]*?)<\/style>/u)?.[1]));
    expect(directive(page, 'form-action')).toBe("'self'");
    expect(directive(page, 'base-uri')).toBe("'none'");
    expect(directive(page, 'frame-ancestors')).toBe("'none'");
    expect(page.contentSecurityPolicy).not.toContain('unsafe');
    const scripts = [...page.html.matchAll(/<script>([\s\S]*?)<\/script>/gu)].map((match) => match[1]);
    if (state === 'PENDING' || askingStates.includes(state)) {
      expect(scripts).toHaveLength(1);
      expect(directive(page, 'script-src')).toBe(hash(scripts[0]));
    } else {
      expect(page.html).not.toContain('<script');
      expect(directive(page, 'script-src')).toBeUndefined();
      expect(directive(page, 'connect-src')).toBeUndefined();
    }
  });

  test('says what happened, when, and what comes next', () => {
    const read = readableText(page.html);
    const fill = (sentence: string) =>
      sentence
        .replaceAll('{provider}', facts.providerName)
        .replaceAll('{expiresAt}', writtenTime(facts.expiresAt, text))
        .replaceAll('{closedAt}', writtenTime(state === 'SUPERSEDED' ? facts.replacedAt : facts.closedAt, text))
        .replaceAll('{reseller}', asksCustomer?.reseller ?? '')
        .replaceAll('{agreement}', asksCustomer?.agreement?.version ?? '')
        .replaceAll('{version}', consentTextVersion);
    const said =
      state === 'PENDING'
        ? [
            text.invitation.heading,
            text.invitation.introduction,
            ...text.consent.clauses.flatMap((clause) => [clause.title, clause.text]),
            text.consent.version,
            text.answer.needsScript,
            text.answer.accept.consent,
            text.answer.accept.submit,
            text.answer.decline.submit,
          ]
        : state === 'NOT_FOUND'
          ? Object.values(text.notFound)
          : [text.ended[state].title, text.ended[state].happened, text.ended[state].next];
    for (const sentence of said) expect(read).toContain(fill(sentence));
    if (state === 'PENDING') {
      expect(read).toContain(facts.recipientName);
      expect(read).toContain(facts.recipientMasked);
      expect(read).toContain(writtenTime(facts.expiresAt, text));
    }
  });

  test('holds the token only where the script posts with it', () => {
    const posts = state === 'PENDING' || askingStates.includes(state);
    expect(page.html.split(facts.token)).toHaveLength(posts ? 2 : 1);
    if (posts) expect(dataOf(page.html).path).toBe(`/v1/invitations/${facts.token}`);
  });
});

describe('a link that is none', () => {
  test('gives nothing away', () => {
    const { html } = render('NOT_FOUND');
    for (const fact of [facts.providerName, facts.recipientMasked, facts.recipientName, '2026']) {
      expect(html).not.toContain(fact);
    }
  });
});

describe('an end whose moment is not known', () => {
  test.each(['REVOKED', 'SUPERSEDED', 'ACCEPTED', 'DECLINED'] as const)('%s reads without a date', (state) => {
    const { closedAt: _, replacedAt: __, ...undated } = facts;
    const { html } = renderInvitationPage({ ...undated, state, language: 'en' });
    expect(readableText(html)).toContain(
      pageTexts.en.ended[state].happenedUndated.replaceAll('{provider}', facts.providerName),
    );
    expect(readableText(html)).not.toContain('UTC');
  });
});

describe('what the script is told', () => {
  test('a pending invitation names the sign-in and the version of the text that the page shows', () => {
    const page = render('PENDING', 'ru');
    const data = dataOf(page.html);
    expect(data.signIn).toEqual({ endpoint: 'https://cognito-idp.eu-central-1.amazonaws.com/', clientId: 'client' });
    expect(data.consentTextVersion).toBe(resellerConsentTextVersion);
    expect(data.text).toEqual(pageTexts.ru.client);
    expect(directive(page, 'connect-src')).toBe("'self' https://cognito-idp.eu-central-1.amazonaws.com");
  });

  test.each(askingStates)('%s may ask again without any sign-in', (state) => {
    const page = render(state);
    expect(dataOf(page.html).signIn).toBeUndefined();
    expect(directive(page, 'connect-src')).toBe("'self'");
    expect(markupOf(page.html)).not.toContain('type="password"');
  });

  test('no form carries anything if a browser sends it by itself, and none is a GET', () => {
    const { html } = render('PENDING');
    expect(html).not.toMatch(/<(?:input|textarea|button)[^>]*\sname=/u);
    for (const [form] of html.matchAll(/<form[^>]*>/gu)) expect(form).toContain('method="post"');
  });
});

describe('the consent text as data', () => {
  test.each(languages)('says in %s what the page says, as plain text', (language) => {
    const text = consentText({ language, providerName: 'A & B {recipient}' });
    const read = readableText(render('PENDING', language, { providerName: 'A & B {recipient}' }).html);
    for (const line of text.split('\n')) for (const part of line.split(/(?<=\S)[:：] ?/u)) expect(read).toContain(part);
    expect(text).toContain('A & B {recipient}');
    expect(text.split('\n')).toHaveLength(pageTexts[language].consent.clauses.length + 1);
  });
});

describe('text from outside', () => {
  const hostile = `<img src=x onerror=alert(1)></title></script><script>alert(2)</script>"'&{recipient}<!--\u2028`;

  test.each(states.filter((state) => state !== 'NOT_FOUND'))('stays text on the page of %s', (state) => {
    const changes = { providerName: hostile, recipientName: hostile, recipientMasked: hostile };
    const ordinary = render(state);
    const page = render(state, 'en', changes);
    expect(page.html).not.toContain('<img');
    expect(page.html).not.toContain('alert(2)</script>');
    expect(page.html).not.toContain('<!--');
    for (const tag of ['<script', '</script', '<title', '<h1', '<form']) {
      expect(page.html.split(tag)).toHaveLength(ordinary.html.split(tag).length);
    }
    expect(page.contentSecurityPolicy).toBe(ordinary.contentSecurityPolicy);
    expect(readableText(page.html)).toContain(hostile);
    if (page.html.includes('page-data')) expect(dataOf(page.html).values.provider).toBe(hostile);
  });

  test('a name in another direction is isolated wherever it stands in a sentence', () => {
    const name = 'شركة التوزيع';
    const { html } = render('PENDING', 'en', { providerName: name });
    const body = markupOf(html).replace(/^[\s\S]*<body>/u, '');
    expect(body.split(name).length).toBeGreaterThan(5);
    expect(body.split(`<bdi>${name}</bdi>`)).toHaveLength(body.split(name).length);
  });
});
