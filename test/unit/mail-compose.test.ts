import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Envelope, RenderedMessage } from '../../shared/domain/messages.ts';
import { compose } from '../../shared/mail/compose.ts';
import { render } from '../../shared/mail/render.ts';

interface ParsedMail {
  headers: Map<string, unknown>;
  headerLines: { key: string; line: string }[];
  subject: string;
  text: string;
  html: string;
  date: Date;
  messageId: string;
  from: { value: { name: string; address: string }[] };
  to: { value: { name: string; address: string }[] };
  replyTo?: { value: { name: string; address: string }[] };
}

// The parser that the SES stand-in reads mail with; it is that package's dependency, not ours.
const require = createRequire(createRequire(import.meta.url).resolve('aws-ses-v2-local'));
const { simpleParser } = require('mailparser') as { simpleParser: (raw: Buffer) => Promise<ParsedMail> };

const from = { address: 'no-reply@mail.twotier.example' };
const date = new Date('2026-03-10T09:05:07Z');
const envelope: Envelope = {
  to: 'ana@reseller.example',
  fromName: 'Northwind',
  replyTo: 'partners@northwind.example',
  language: 'en',
  tags: {},
};
const rendered: RenderedMessage = { subject: 'Hello', text: 'Plain\n', html: '<!DOCTYPE html><p>Rich</p>\n' };

const parsed = async (more: Partial<Envelope>, content: Partial<RenderedMessage> = {}) =>
  simpleParser(await compose({ ...envelope, ...more }, { ...rendered, ...content }, from, date));

describe('a composed mail', () => {
  it('says who sent it, whom to answer, in which language, and that a machine wrote it', async () => {
    const mail = await parsed({ language: 'zh-Hans' });
    expect(mail.from.value).toEqual([{ name: 'Northwind via Twotier', address: 'no-reply@mail.twotier.example' }]);
    expect(mail.to.value).toEqual([{ name: '', address: 'ana@reseller.example' }]);
    expect(mail.replyTo?.value).toEqual([{ name: '', address: 'partners@northwind.example' }]);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.get('x-auto-response-suppress')).toBe('All');
    expect(mail.headers.get('content-language')).toBe('zh-Hans');
    expect(mail.date).toEqual(date);
    expect(mail.messageId).toMatch(/^<[0-9a-f]{32}@mail\.twotier\.example>$/);
  });

  it('has no reply address and no second "Twotier" when there is none to give', async () => {
    const { replyTo: _, ...noReply } = envelope;
    const mail = await simpleParser(await compose({ ...noReply, fromName: 'Twotier' }, rendered, from, date));
    expect(mail.replyTo).toBeUndefined();
    expect(mail.from.value[0]?.name).toBe('Twotier');
  });

  it.each(['en', 'es', 'ru', 'zh-Hans'] as const)('comes back as it was rendered (%s)', async (language) => {
    const content = render(
      {
        template: 'invitation',
        providerName: 'Сѐвер “北风” ñandú',
        subject: `${'Приглашение 邀请 '.repeat(8)}ñ 👩‍👩‍👧`,
        bodyText: `.\nFrom here\n=3D ${'слово 字 '.repeat(60)} {{link}}\n..`,
        link: `https://a.example/i/r/${'x'.repeat(120)}`,
        expiresAt: '2026-03-24T14:30:00Z',
      },
      language,
    );
    const raw = await compose({ ...envelope, fromName: 'Сѐвер “北风”, ñandú', language }, content, from, date);
    const mail = await simpleParser(raw);
    expect(mail.subject).toBe(content.subject);
    expect(mail.from.value[0]?.name).toBe('Сѐвер “北风”, ñandú via Twotier');
    expect(mail.text.trim()).toBe(content.text.trim());
    expect(mail.html.trim()).toBe(content.html.trim());
    const lines = raw.toString('latin1').split('\r\n');
    expect(lines.every((line) => /^[\x20-\x7E\t]*$/.test(line) && line.length <= 78)).toBe(true);
  });

  it('offers plain text first and HTML last, the order in which readers prefer', async () => {
    const raw = (await compose(envelope, rendered, from, date)).toString();
    expect(raw).toMatch(/^Content-Type: multipart\/alternative;/m);
    expect(raw.indexOf('Content-Type: text/plain; charset=utf-8')).toBeGreaterThan(0);
    expect(raw.indexOf('Content-Type: text/html; charset=utf-8')).toBeGreaterThan(
      raw.indexOf('Content-Type: text/plain; charset=utf-8'),
    );
  });

  it('is the same bytes for the same mail, and others for another', async () => {
    const once = await compose(envelope, rendered, from, date);
    expect(await compose(envelope, rendered, from, date)).toEqual(once);
    expect(await compose({ ...envelope, to: 'bea@reseller.example' }, rendered, from, date)).not.toEqual(once);
  });
});

describe('header injection', () => {
  const keys = (mail: ParsedMail) => mail.headerLines.map(({ key }) => key).sort();
  const attacks = [
    'X\r\nBcc: evil@evil.example',
    'X\nBcc: evil@evil.example\n\nbody',
    'X\rBcc: e@e.example',
    'X\u2028Bcc: y\0\v',
  ];

  it.each(attacks)('in the sender name becomes a space: %j', async (attack) => {
    const mail = await parsed({ fromName: attack });
    expect(keys(mail)).toEqual(keys(await parsed({})));
    expect(mail.from.value).toHaveLength(1);
    expect(mail.from.value[0]?.address).toBe(from.address);
    expect(mail.from.value[0]?.name).toMatch(/^X Bcc: [^\p{Cc}]* via Twotier$/u);
  });

  it.each(attacks)('in the subject becomes a space: %j', async (attack) => {
    const mail = await parsed({}, { subject: attack });
    expect(keys(mail)).toEqual(keys(await parsed({})));
    expect(mail.subject).toMatch(/^X Bcc: [^\p{Cc}]*$/u);
    expect(mail.text.trim()).toBe('Plain');
  });

  it.each([
    '"><evil@evil.example>',
    'a@b.example, c',
    'x <evil@evil.example>',
    'evil@evil.example;',
    '=?utf-8?q?=0d=0aBcc?=',
  ])('a sender name stays a name: %s', async (fromName) => {
    const mail = await parsed({ fromName });
    expect(mail.from.value.map(({ address }) => address)).toEqual([from.address]);
    expect(keys(mail)).toEqual(keys(await parsed({})));
  });

  it.each([
    'ana@reseller.example\r\nBcc: evil@evil.example',
    'ana@reseller.example\n',
    'ana@reseller.example, evil@evil.example',
    'ana@reseller.example;evil@evil.example',
    'Ana <ana@reseller.example>',
    '"evil@evil.example\r\n"@reseller.example',
    'evil@evil.example@reseller.example',
    'ana@[127.0.0.1]',
    'ana@re%73eller.example',
    'ana@reseller.example.',
    'äna@reseller.example',
    'ana',
    '@reseller.example',
    'ana@',
    '',
  ])('an address that is not exactly one address is refused, without being repeated: %j', async (address) => {
    const failure = { name: 'MailFailure', kind: 'REJECTED' };
    await expect(compose({ ...envelope, to: address }, rendered, from, date)).rejects.toMatchObject({
      ...failure,
      message: 'The recipient address cannot be used in mail',
    });
    await expect(compose(envelope, rendered, { address }, date)).rejects.toMatchObject(failure);
    if (address !== '') {
      await expect(compose({ ...envelope, replyTo: address }, rendered, from, date)).rejects.toMatchObject(failure);
    }
  });
});

describe('addresses', () => {
  it('carry international domains in ASCII', async () => {
    const international = { ...envelope, to: 'Ana+x@Jõgeva.ee', replyTo: 'b@例子。中国' };
    const raw = (await compose(international, rendered, from, date)).toString();
    expect(raw).toMatch(/^To: Ana\+x@xn--jgeva-dua\.ee\r$/m);
    expect(raw).toMatch(/^Reply-To: b@xn--fsqu00a\.xn--fiqs8s\r$/m);
  });
});
