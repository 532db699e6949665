import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { languages } from '../../shared/domain/languages.ts';
import type { Message, Template } from '../../shared/domain/messages.ts';
import { defaultInvitation, render } from '../../shared/mail/render.ts';

const link = 'https://app.twotier.example/i/r/k1.eyJwIjoiMDFK.8oR3mVwYb1q-T6eJ0kzXcA?a=1&b=2';
const time = '2026-03-24T23:30:00Z';
const day = '2026-03-24';

const messages: { [T in Template]: Extract<Message, { template: T }> } = {
  invitation: {
    template: 'invitation',
    providerName: 'Northwind Distribution',
    recipientName: 'Ana Whitfield',
    subject: 'Sell with Northwind',
    bodyText: 'Dear Ana,\nwelcome.\n\nAnswer here: {{link}}.\n\nKind regards',
    link,
    expiresAt: time,
  },
  'invitation-reminder': {
    template: 'invitation-reminder',
    providerName: 'Northwind Distribution',
    recipientName: 'Ana Whitfield',
    link,
    expiresAt: time,
  },
  'invitation-revoked': {
    template: 'invitation-revoked',
    providerName: 'Northwind Distribution',
    recipientName: 'Ana Whitfield',
  },
  'invitation-accepted': {
    template: 'invitation-accepted',
    recipientEmail: 'ana@reseller.example',
    resellerName: 'Contoso Resale',
    resellerMpnId: '4711220',
    resellerCountry: 'DE',
    acceptedAt: time,
  },
  'invitation-declined': {
    template: 'invitation-declined',
    recipientEmail: 'ana@reseller.example',
    resellerName: 'Contoso Resale',
    reason: 'Wrong region',
    declinedAt: time,
  },
  'invitation-asked-again': {
    template: 'invitation-asked-again',
    recipientEmail: 'ana@reseller.example',
    requestId: '01JQZ8M4T0ABCDEFGH12345678',
    expiresAt: time,
  },
  'partnership-started': {
    template: 'partnership-started',
    providerName: 'Northwind Distribution',
    providerEmail: 'partners@northwind.example',
    resellerName: 'Contoso Resale',
    consentTextVersion: 'v2026.1',
    acceptedAt: time,
  },
  'agreement-confirmed': {
    template: 'agreement-confirmed',
    providerName: 'Northwind Distribution',
    providerEmail: 'partners@northwind.example',
    companyName: 'Fabrikam Bicycles GmbH',
    signerName: 'Zoë O’Brien',
    agreedOn: day,
    agreementLink: 'https://vendor.example/customer-agreement/2',
  },
  'customer-added': {
    template: 'customer-added',
    providerName: 'Northwind Distribution',
    resellerName: 'Contoso Resale',
    companyName: 'Fabrikam Bicycles GmbH',
    domain: 'fabrikam.onvendor.example',
    subscriptions: '2',
    licences: '15',
  },
  'subscriptions-added': {
    template: 'subscriptions-added',
    providerName: 'Northwind Distribution',
    resellerName: 'Contoso Resale',
    companyName: 'Fabrikam Bicycles GmbH',
    domain: 'fabrikam.onvendor.example',
    subscriptions: '2',
    licences: '15',
  },
  'admin-grant-requested': {
    template: 'admin-grant-requested',
    partnerName: 'Contoso Resale',
    providerName: 'Northwind Distribution',
    companyName: 'Fabrikam Bicycles GmbH',
    displayName: 'Support of Fabrikam',
    roles: 'DirectoryReader TenantOwner',
    duration: 'P1Y6M',
    extension: 'P180D',
    link,
    expiresAt: time,
  },
  'admin-grant-consent-wanted': {
    template: 'admin-grant-consent-wanted',
    providerName: 'Northwind Distribution',
    partnerName: 'Contoso Resale',
    companyName: 'Fabrikam Bicycles GmbH',
    displayName: 'Support of Fabrikam',
    roles: 'DirectoryReader TenantOwner',
    duration: 'P2Y',
    expiresAt: time,
  },
  'admin-grant-changed': {
    template: 'admin-grant-changed',
    change: 'REJECTED',
    partnerName: 'Contoso Resale',
    companyName: 'Fabrikam Bicycles GmbH',
    displayName: 'Support of Fabrikam',
    roles: 'DirectoryReader TenantOwner',
    changedAt: time,
    reason: 'Wrong region',
  },
  'admin-grant-ending': {
    template: 'admin-grant-ending',
    partnerName: 'Contoso Resale',
    companyName: 'Fabrikam Bicycles GmbH',
    displayName: 'Support of Fabrikam',
    roles: 'DirectoryReader TenantOwner',
    endsAt: time,
    daysLeft: '7',
  },
  'partnership-ended': {
    template: 'partnership-ended',
    providerName: 'Northwind Distribution',
    providerEmail: 'partners@northwind.example',
    resellerName: 'Contoso Resale',
    endedAt: time,
  },
  'reseller-at-risk': {
    template: 'reseller-at-risk',
    resellerName: 'Contoso Resale',
    resellerMpnId: '4711220',
    eligibility: 'INACTIVE',
    subscriptions: '1000+',
    changedAt: time,
  },
  'reseller-eligible-again': {
    template: 'reseller-eligible-again',
    resellerName: 'Contoso Resale',
    resellerMpnId: '4711220',
    subscriptions: '12',
    changedAt: time,
  },
  'webhook-disabled': {
    template: 'webhook-disabled',
    tenantName: 'Northwind Distribution',
    host: 'hooks.northwind.example',
    failingSince: time,
    disabledAt: time,
  },
  'customer-invitation': {
    template: 'customer-invitation',
    providerName: 'Northwind Distribution',
    recipientName: 'Zoë O’Brien',
    subject: 'Let Northwind look after you',
    bodyText: 'Dear Zoë,\nwelcome.\n\nAnswer here: {{link}}.\n\nKind regards',
    link,
    expiresAt: time,
  },
  'customer-invitation-reminder': {
    template: 'customer-invitation-reminder',
    providerName: 'Northwind Distribution',
    recipientName: 'Zoë O’Brien',
    link,
    expiresAt: time,
  },
  'customer-invitation-revoked': {
    template: 'customer-invitation-revoked',
    providerName: 'Northwind Distribution',
    recipientName: 'Zoë O’Brien',
  },
  'customer-invitation-accepted': {
    template: 'customer-invitation-accepted',
    recipientEmail: 'zoe@fabrikam.example',
    companyName: 'Fabrikam Bicycles GmbH',
    acceptedAt: time,
  },
  'customer-invitation-declined': {
    template: 'customer-invitation-declined',
    recipientEmail: 'zoe@fabrikam.example',
    companyName: 'Fabrikam Bicycles GmbH',
    reason: 'We have a partner',
    declinedAt: time,
  },
  'relationship-started': {
    template: 'relationship-started',
    providerName: 'Northwind Distribution',
    providerEmail: 'partners@northwind.example',
    resellerName: 'Contoso Resale',
    companyName: 'Fabrikam Bicycles GmbH',
    consentTextVersion: 'v2026.1',
    acceptedAt: time,
  },
  'customer-joined': {
    template: 'customer-joined',
    providerName: 'Northwind Distribution',
    resellerName: 'Contoso Resale',
    companyName: 'Fabrikam Bicycles GmbH',
    acceptedAt: time,
  },
  'account-created': {
    template: 'account-created',
    tenantName: 'Contoso Resale',
    firstName: 'Ana',
    userName: 'ana@reseller.example',
    temporaryPassword: 'x7Kp-2mRt-Q9vW',
    validUntil: time,
  },
};

const templates = Object.keys(messages) as Template[];
const everyMail = languages.flatMap((language) =>
  templates.map((template) => ({ language, template, message: messages[template] })),
);

const writtenOut = {
  en: '24 March 2026, 23:30 UTC',
  es: '24 de marzo de 2026, 23:30 UTC',
  ru: '24 марта 2026\u00A0г., 23:30 UTC',
  'zh-Hans': '2026年3月24日 23:30 UTC',
};

const writtenDay = {
  en: '24 March 2026',
  es: '24 de marzo de 2026',
  ru: '24 марта 2026\u00A0г.',
  'zh-Hans': '2026年3月24日',
};

/** The document's markup without its text: what callers' text must never change. */
function skeleton(html: string): string[] {
  return [...html.matchAll(/<!?\/?[a-zA-Z][^>]*>|<!--[\s\S]*?-->/g)].map(([tag]) => tag);
}

function hrefs(html: string): string[] {
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => decoded(href));
}

function decoded(html: string): string {
  return html.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** What a person reads in the HTML, entities and layout aside. */
function readable(html: string): string {
  return decoded(
    html
      .slice(html.indexOf('<body'))
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<br>\n?/g, '\n')
      .replace(/<[^>]*>/g, ''),
  );
}

/** What comes from lists of ours and is told in words: nothing that a caller writes. */
const fromLists = ['change', 'roles', 'duration', 'extension', 'daysLeft'];

function withEveryText(message: Message, value: string): Message {
  const kept = new Set([
    'template',
    'link',
    'expiresAt',
    'acceptedAt',
    'declinedAt',
    'validUntil',
    'agreedOn',
    'endedAt',
    'failingSince',
    'disabledAt',
    'changedAt',
    'endsAt',
    ...fromLists,
  ]);
  return Object.fromEntries(
    Object.entries(message).map(([field, text]) => [
      field,
      kept.has(field) ? text : field === 'bodyText' ? `${value}{{link}}${value}` : value,
    ]),
  ) as Message;
}

describe.each(everyMail)('$template in $language', ({ language, message }) => {
  const mail = render(message, language);

  it('is complete: no placeholder, no missing value, no raw time', () => {
    for (const text of [mail.subject, mail.text, mail.html]) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\{\{|\$\{|2026-03-24T/);
    }
    expect(mail.subject).not.toBe('');
    expect(mail.html).toContain(`<html lang="${language}"`);
  });

  it('says every fact in the HTML and in the plain text', () => {
    const html = readable(mail.html);
    for (const [field, value] of Object.entries(message)) {
      const inWords = ['template', 'bodyText', 'recipientName', 'subject', 'resellerCountry', 'eligibility'];
      if ([...inWords, ...fromLists].includes(field)) continue;
      const expected = value === time ? writtenOut[language] : value === day ? writtenDay[language] : value;
      expect(html, field).toContain(expected);
      expect(mail.text.replace(/\n/g, ' '), field).toContain(expected);
    }
  });

  it('has plain text without markup, wrapped at 72 columns', () => {
    expect(mail.text).not.toMatch(/<\/?[a-z]|&#?\w+;/i);
    for (const line of mail.text.split('\n')) {
      const columns = line.length + (line.match(/[\u3000-\u9FFF\uFF00-\uFF60]/g)?.length ?? 0);
      expect(columns <= 72 || line === link, line).toBe(true);
      expect(line).not.toMatch(/^[。，：；！？）]|\s$/);
    }
  });

  it('offers one link and one only', () => {
    const expected = 'link' in message ? [link, link] : [];
    expect(hrefs(mail.html)).toEqual(expected);
    expect(mail.text.split(link)).toHaveLength('link' in message ? 2 : 1);
    expect(mail.html).not.toMatch(/<img|url\(|src=/);
  });

  it('shows hostile text as text', () => {
    const hostile = `<script>alert(1)</script><a href="//evil.example">"'&amp;$&$1\${x}{{x}}`;
    const attacked = render(withEveryText(message, hostile), language);
    const calm = render(withEveryText(message, 'calm'), language);
    expect(skeleton(attacked.html)).toEqual(skeleton(calm.html));
    expect(readable(attacked.html)).toContain(hostile);
    expect(attacked.text.replace(/\s/g, '')).toContain(hostile.replace(/\s/g, ''));
  });

  it('keeps its shape whatever text comes in', () => {
    const calm = skeleton(render(withEveryText(message, 'calm'), language).html);
    const unit = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc.constantFrom(
        '\r\nBcc: a@b.example',
        '\u202E\u2068\u2069',
        '\uD800',
        '\0',
        '<!--',
        '-->',
        '{{link}}',
        '$&',
        '!',
      ),
    );
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 4 }), (parts) => {
        const mail = render(withEveryText(message, `a${parts.join('')}`), language);
        expect(mail.subject).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E]/u);
        expect(mail.text).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\u202A-\u202E]/u);
        expect(mail.html.isWellFormed()).toBe(true);
        if (!('bodyText' in message)) {
          expect(skeleton(mail.html)).toEqual(calm);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('languages', () => {
  it.each(templates)('say %s each in their own words', (template) => {
    const bodies = languages.map((language) => render(messages[template], language).text);
    expect(new Set(bodies).size).toBe(languages.length);
    expect(bodies[2]).toMatch(/\p{Script=Cyrillic}{4}/u);
    expect(bodies[3]).toMatch(/\p{Script=Han}{4}/u);
    expect(bodies[0]).not.toMatch(/[\p{Script=Cyrillic}\p{Script=Han}]/u);
    expect(bodies[3]?.replace(/Wrong|Twotier/g, '')).not.toMatch(/\p{Script=Cyrillic}/u);
  });

  it('name rights, durations and days in words', () => {
    const told = languages.map((language) => {
      const { text } = render(messages['admin-grant-requested'], language);
      const { subject } = render(messages['admin-grant-ending'], language);
      return [text, subject];
    });
    const words = [
      ['Directory reader and Tenant owner', '1 year, 6 months', '180 days', 'in 7 days'],
      ['Lector de directorio y Propietario del inquilino', '1 año y 6 meses', '180 días', 'en 7 días'],
      ['Читатель каталога и Владелец тенанта', '1 год 6 месяцев', '180 дней', 'через 7 дней'],
      ['目录读取者和租户所有者', '1年6个月', '180天', '7天后'],
    ];
    for (const [index, [roles, duration, extension, days]] of words.entries()) {
      const [text = '', subject] = told[index] ?? [];
      for (const word of [roles, duration, extension]) expect(text.replace(/\n/g, ' ')).toContain(word);
      expect(subject).toContain(days);
    }
  });

  it.each(['APPROVED', 'REJECTED', 'TERMINATED', 'EXTENDED'] as const)('say that rights were %s', (change) => {
    const message = { ...messages['admin-grant-changed'], change, endsAt: '2026-09-24T23:30:00Z' };
    const subjects = languages.map((language) => render(message, language).subject);
    expect(new Set(subjects).size).toBe(languages.length);
    for (const subject of subjects) expect(subject).toMatch(/Contoso|Fabrikam/u);
  });

  it('say on the day itself that rights end today, or go on', () => {
    const { daysLeft: _, ...today } = messages['admin-grant-ending'];
    const subjects = (message: typeof today & { extension?: string }) =>
      languages.map((language) => render(message, language).subject);
    expect(subjects(today).map((subject) => /today|hoy|сегодня|今天/u.exec(subject)?.[0])).toEqual([
      'today',
      'hoy',
      'сегодня',
      '今天',
    ]);
    expect(new Set([...subjects(today), ...subjects({ ...today, extension: 'P180D' })]).size).toBe(8);
  });

  it('name the country in words, and an unknown code as it is', () => {
    const accepted = messages['invitation-accepted'];
    expect(
      languages.map((language) => /Germany|Alemania|Германия|德国/.exec(render(accepted, language).text)?.[0]),
    ).toEqual(['Germany', 'Alemania', 'Германия', '德国']);
    expect(render({ ...accepted, resellerCountry: '<x>' }, 'en').text).toContain('<x>');
  });

  it('say why a reseller may not transact in words, and an unknown reason as it is', () => {
    const atRisk = messages['reseller-at-risk'];
    expect(
      languages.map(
        (language) => /is not active|no está activa|неактивна|未处于有效状态/.exec(render(atRisk, language).text)?.[0],
      ),
    ).toEqual(['is not active', 'no está activa', 'неактивна', '未处于有效状态']);
    expect(render({ ...atRisk, eligibility: '<x>' as 'INACTIVE' }, 'en').text).toContain('<x>');
  });

  it('set a space in Chinese only between ideographs and Latin letters', () => {
    const revoked = (providerName: string) =>
      render({ template: 'invitation-revoked', providerName }, 'zh-Hans').subject;
    expect(revoked('Northwind')).toBe('Northwind 已撤回邀请');
    expect(revoked('北风公司')).toBe('北风公司已撤回邀请');
  });

  it('write times in UTC wherever the machine stands', () => {
    vi.stubEnv('TZ', 'Pacific/Auckland');
    try {
      expect(new Date(time).getDate(), 'the time zone of this process').toBe(25);
      expect(render(messages['invitation-reminder'], 'en').text).toContain(writtenOut.en);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('refuse a time that is none', () => {
    expect(() => render({ ...messages['account-created'], validUntil: 'soon' }, 'en')).toThrow(RangeError);
  });
});

describe('an invitation', () => {
  const invite = (bodyText: string, more: Partial<Extract<Message, { template: 'invitation' }>> = {}) =>
    render({ ...messages.invitation, bodyText, ...more }, 'en');

  it('has the button where the provider put the link', () => {
    const mail = invite('BEFORE {{link}} AFTER');
    const button = mail.html.indexOf('href=');
    expect(mail.html.indexOf('BEFORE')).toBeLessThan(button);
    expect(mail.html.lastIndexOf('AFTER')).toBeGreaterThan(button);
    expect(mail.text).toMatch(/^BEFORE\n\nhttps:/);
    expect(mail.text).toContain('\n\nAFTER\n');
  });

  it('replaces one placeholder, once, and no other pattern', () => {
    const mail = invite('$& $1 $$ {{link}} $` {{link}}', { providerName: '{{link}}', subject: 'S {{link}} $&' });
    expect(mail.subject).toBe('S {{link}} $&');
    expect(hrefs(mail.html)).toEqual([link, link]);
    expect(mail.text).toContain('$& $1 $$\n\nhttps:');
    expect(mail.text).toContain('$` {{link}}');
    expect(readable(mail.html)).toContain('An invitation from {{link}}');
  });

  it('does not look for the placeholder in the link', () => {
    expect(invite('{{link}}', { link: 'https://a.example/{{link}}' }).text).toMatch(
      /^https:\/\/a\.example\/\{\{link\}\}\n/,
    );
  });

  it('still has its link when the text has no place for it', () => {
    expect(hrefs(invite('Come in.').html)).toEqual([link, link]);
  });

  it('leaves no full stop alone on a line after the link', () => {
    expect(invite('Here: {{link}}. Thanks').text).toContain('\n\nThanks\n');
    expect(invite('在此：{{link}}。').text).not.toMatch(/^。/m);
    expect(invite('{{link}}...dots').text).toContain('\n\n...dots\n');
  });

  it('keeps line breaks and paragraphs', () => {
    const mail = invite('one\r\ntwo\r\n\r\n\r\nthree {{link}}');
    expect(mail.html).toMatch(/>one<br>\ntwo<\/p>/);
    expect(mail.html).toMatch(/>three<\/p>/);
    expect(mail.text).toMatch(/^one\ntwo\n\n+three\n/);
  });

  it('drops direction overrides and isolates names that run right to left', () => {
    const mail = invite('x \u202Ey {{link}}', { providerName: '\u202Eחברה\u2069 (ltd', subject: '\u202Etxt' });
    expect(mail.html + mail.text + mail.subject).not.toMatch(/[\u202A-\u202E]/);
    expect(mail.html).toContain('<bdi>חברה (ltd</bdi>');
    expect(mail.text.replace(/\n/g, ' ')).toContain('on behalf of \u2068חברה (ltd\u2069,');
  });

  it('puts no invisible marks into text that does not need them', () => {
    expect(invite('{{link}}').text).not.toMatch(/[\u2066-\u2069]/);
  });
});

describe('the first password', () => {
  it.each(languages)('stands in a fixed-width face and in no line that mailboxes preview (%s)', (language) => {
    const mail = render({ ...messages['account-created'], temporaryPassword: '&<7>"=a' }, language);
    expect(mail.html).toMatch(/font-family: [^;]*Menlo[^;]*;[^>]*><bdi>&#38;&#60;7&#62;&#34;&#61;a<\/bdi>/);
    expect(mail.text).toMatch(/[:：] ?&<7>"=a\n/);
    expect(mail.subject).not.toContain('<7>');
    expect(/<div style="display: none[^>]*>([^<]*)</.exec(mail.html)?.[1]).not.toMatch(/&#60;7/);
  });
});

describe('the default draft', () => {
  it.each(languages)('is ready to send (%s)', (language) => {
    const draft = defaultInvitation(language, { providerName: 'Northwind', recipientName: 'Ana', expiresInDays: 14 });
    expect(draft.bodyText.split('{{link}}')).toHaveLength(2);
    expect(draft.bodyText).toMatch(/Ana/);
    expect(draft.subject).toContain('Northwind');
    expect(draft.bodyText).toMatch(/14 (days|días|дней)|14天/);
    const mail = render({ ...messages.invitation, ...draft }, language);
    expect(mail.text.split(link)).toHaveLength(2);
    expect(mail.text).not.toContain('{{');
  });

  it.each(languages)('obeys its own limits whatever the names are (%s)', (language) => {
    const providerName = `{{{link}}${'👩‍👩‍👧'.repeat(40)}`;
    const draft = defaultInvitation(language, {
      providerName,
      recipientName: '{{link}}\r\n{{link}}',
      expiresInDays: 1,
    });
    expect(draft.subject.length).toBeLessThanOrEqual(150);
    expect(draft.subject).toContain('👩‍👩‍👧…');
    expect(draft.subject.isWellFormed()).toBe(true);
    expect(draft.bodyText.split('{{link}}')).toHaveLength(2);
    expect(draft.bodyText.length).toBeLessThan(5000);
  });

  it('counts days as the language does', () => {
    const days = (expiresInDays: number) => defaultInvitation('ru', { providerName: 'A', expiresInDays }).bodyText;
    expect(days(1)).toContain('действует 1 день');
    expect(days(3)).toContain('действует 3 дня');
    expect(days(21)).toContain('действует 21 день');
  });
});
