import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyNameError, companyNameWarnings } from '../../shared/domain/customer-data/company-name.ts';
import { checkContact } from '../../shared/domain/customer-data/contact.ts';
import { readCustomerEmail } from '../../shared/domain/customer-data/customer-email.ts';
import { readDomain } from '../../shared/domain/customer-data/domain-prefix.ts';
import { optionalText } from '../../shared/domain/customer-data/finding.ts';

const warningsOf = (name: string): string[] =>
  companyNameWarnings(name).map(({ rule }) => rule.slice('company-name-'.length));

describe('a company name', () => {
  it.each([
    ...[
      '3M',
      'A. O. Smith',
      'SAP SE',
      'Демо-Маркет',
      '株式会社',
      '株式会社日立製作所',
      'L’Oréal',
      "L'Oréal S.A.",
      'X, Inc.',
    ],
    ...[
      '1&1 AG',
      'E.ON SE',
      'Ørsted A/S',
      'Yahoo!',
      'AT&T Inc.',
      'S.p.A. Rossi',
      'Amazon.com, Inc.',
      'H&M',
      'Contest Ltd',
    ],
    ...[
      'Foods & Co',
      'Democracy Ltd',
      'The Limited',
      'Limited Brands',
      'Corporación Favorita',
      'ООО Ромашка',
      'بنك مصر',
      '7-Eleven',
    ],
    ...[
      'Fa. Müller GmbH & Co.KG',
      'Testo SE & Co. KGaA',
      'ИП Иванов',
      'भारत पेट्रोलियम',
      '삼성전자',
      'כתר',
      'Dr.Oetker',
      'X X-Ray',
    ],
    ...['Inc Research', 'LLC Partners', 'P&L C', 'Crédit Agricole', 'Go', '京东', 'Ab'],
  ])('%s passes without a question', (name) => {
    expect(companyNameError(name)).toBeUndefined();
    expect(warningsOf(name)).toEqual([]);
  });

  it.each([
    ['Test-Achats', ['placeholder']],
    ['Test', ['placeholder']],
    ['TestCompany GmbH', ['placeholder']],
    ['test123', ['placeholder']],
    ['Sample Demo Foo', ['placeholder']],
    ['asdfgh', ['placeholder']],
    ['XXXLutz KG', ['placeholder']],
    ['IBM', ['acronym']],
    ['B.M.W.', ['acronym']],
    ['Booking.com', ['domain-ending']],
    ['Ozon.ru', ['domain-ending']],
    ['Праздник.рф', ['domain-ending']],
    ['1 2 3', ['spaced-letters']],
    ['株 式 会 社', ['spaced-letters']],
    ['aaa', ['repeated-character']],
    ['a'.repeat(255), ['repeated-character']],
    ['X'.repeat(255), ['repeated-character', 'placeholder']],
    ['AAA', ['repeated-character', 'acronym']],
    ['A A A', ['repeated-character', 'spaced-letters']],
  ])('%s passes with a question', (name, rules) => {
    expect(companyNameError(name)).toBeUndefined();
    expect(warningsOf(name)).toEqual(rules);
  });

  it.each([
    ['', 'required'],
    [' \t ', 'required'],
    ['\u200B\u3164', 'required'],
    ['X', 'one-character'],
    ['9', 'one-character'],
    ['和', 'one-character'],
    ['कि', 'one-character'],
    ['X\u200B', 'one-character'],
    ['+++', 'special-characters'],
    ['.', 'special-characters'],
    ['🚀🚀', 'special-characters'],
    ...'LLC|l.l.c.|L L C|Inc.|Corp|Corporation|Incorporated|Ltd|L.T.D|Limited|plc|GmbH|G.m.b.H.|G m b H|S.à r.l.|SARL'
      .split('|')
      .map((name) => [name, 'only-legal-form']),
    ...'Kft.|Zrt.|OOO|ООО|О.О.О.|Pty Ltd|Pty. Ltd.|PTE. LTD|Pvt Ltd|Sdn. Bhd.|W.L.L.|Lda.|C.P.A.|ＬＬＣ|llp|(Inc.)'
      .split('|')
      .map((name) => [name, 'only-legal-form']),
    ['a'.repeat(256), 'length'],
    ['Acme\nInc', 'text'],
    ['Acme\u202E', 'text'],
  ])('%o is refused by %s', (name, rule) => {
    const error = companyNameError(optionalText(name));
    expect(error?.rule).toBe(`company-name-${rule}`);
    expect(error?.expected && error.example).toBeTruthy();
  });

  it('of any characters is judged without a throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme' })), (raw) => {
        const name = optionalText(raw);
        if (companyNameError(name) === undefined && name !== undefined) {
          expect(companyNameWarnings(name)).toEqual(companyNameWarnings(name));
          expect(name).toMatch(/[\p{L}\p{N}]/u);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('of any letters with a word before its legal form is refused by no rule', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N}]{2,80}$/u), (word) => {
        expect(companyNameError(`${word} Kompanie GmbH`)).toBeUndefined();
      }),
    );
  });
});

describe('a customer’s domain', () => {
  it.each([
    ['contoso', 'contoso.vendor.example'],
    ['contoso.vendor.example', 'contoso.vendor.example'],
    ['a', 'a.vendor.example'],
    ['9'.repeat(27), `${'9'.repeat(27)}.vendor.example`],
  ])('%s is %s', (text, domain) => {
    expect(readDomain(text, 'vendor.example')).toMatchObject({ domain });
  });

  it.each([
    [undefined, 'required', undefined],
    ['.vendor.example', 'required', undefined],
    ['Contoso', 'upper-case', 'contoso.vendor.example'],
    ['CONTOSO.VENDOR.EXAMPLE', 'upper-case', 'contoso.vendor.example'],
    ['con.toso', 'dots', 'contoso.vendor.example'],
    ['contoso.other.example', 'dots', 'contosootherexample.vendor.example'],
    ['xn--ctso-0na', 'punycode', undefined],
    ['XN--ctso-0na.vendor.example', 'punycode', undefined],
    ['соntoso', 'letters', 'ntoso.vendor.example'],
    ['ｃontoso', 'letters', 'contoso.vendor.example'],
    ['café', 'letters', 'cafe.vendor.example'],
    ['con-toso', 'characters', 'contoso.vendor.example'],
    ['con toso', 'characters', 'contoso.vendor.example'],
    ['a'.repeat(28), 'length', `${'a'.repeat(27)}.vendor.example`],
  ])('%s is refused by %s', (text, rule, proposal) => {
    const read = readDomain(text, 'vendor.example');
    expect('problem' in read && [read.problem.rule, read.proposal]).toEqual([`domain-${rule}`, proposal]);
  });

  it('names the letters that only look right', () => {
    const read = readDomain('соntoso', 'vendor.example');
    expect('problem' in read && read.problem.message).toContain('с (U+0441), о (U+043E)');
  });

  it('of any characters is read without a throw, and every proposal is good', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.domain()), (raw) => {
        const read = readDomain(optionalText(raw), 'vendor.example');
        if ('domain' in read) expect(read.domain).toMatch(/^[a-z0-9]{1,27}\.vendor\.example$/u);
        else if (read.proposal !== undefined) {
          expect(readDomain(read.proposal, 'vendor.example')).toMatchObject({ domain: read.proposal });
        }
      }),
      { numRuns: 2000 },
    );
  });
});

const foreignMail = {
  vendorDomains: ['vendor.example'],
  providerDomains: ['provider.example', 'xn--mnchen-3ya.example'],
  resellerDomains: ['reseller.example'],
};

describe('a customer’s mail address', () => {
  it.each([
    ['Ana@Customer.Example', 'ana@customer.example'],
    ['ana@notvendor.example', 'ana@notvendor.example'],
  ])('%s is %s', (text, email) => {
    expect(readCustomerEmail(text, foreignMail)).toEqual({ email });
  });

  it.each([
    [undefined, 'email-required'],
    ['ana', 'email'],
    ['ana@@', 'email'],
    [`${'a'.repeat(400)}@customer.example`, 'email'],
    ['ana@VENDOR.example', 'email-vendor-domain'],
    ['ana@contoso.vendor.example', 'email-vendor-domain'],
    ['ana@provider.example.', 'email-provider-domain'],
    ['ana@mail.provider.example', 'email-provider-domain'],
    ['ana@MÜNCHEN.example', 'email-provider-domain'],
    ['ana@reseller.example', 'email-reseller-domain'],
  ])('%s is refused by %s', (text, rule) => {
    const read = readCustomerEmail(text, foreignMail);
    expect('problem' in read && read.problem.rule).toBe(rule);
  });
});

const contactRules = { pointer: '/contact', country: 'DE', phoneRequired: true, foreignMail };
const ana = { firstName: 'Ana', lastName: 'Müller-Łęcka', email: 'ANA@customer.example', phoneNumber: '030 1234567' };

describe('a contact', () => {
  it('comes back with its names as typed, its address canonical and its number in E.164', () => {
    expect(checkContact(ana, contactRules)).toEqual({
      errors: [],
      normalised: { ...ana, email: 'ana@customer.example', phoneNumber: '+49301234567' },
    });
  });

  it.each([
    [{ firstName: '' }, '/contact/firstName', 'first-name-required', 'VALIDATION_FAILED'],
    [{ lastName: 'ы'.repeat(51) }, '/contact/lastName', 'last-name-length', 'VALIDATION_FAILED'],
    [{ lastName: '---' }, '/contact/lastName', 'last-name-meaningless', 'VALIDATION_FAILED'],
    [{ email: 'ana@reseller.example' }, '/contact/email', 'email-reseller-domain', 'VALIDATION_FAILED'],
    [{ phoneNumber: undefined }, '/contact/phoneNumber', 'phone-number-required', 'PHONE_REQUIRED'],
    [{ phoneNumber: '0301' }, '/contact/phoneNumber', 'phone-number', 'VALIDATION_FAILED'],
    [{ phoneNumber: '030 1234567 ext. 5' }, '/contact/phoneNumber', 'phone-number', 'VALIDATION_FAILED'],
    [{ phoneNumber: 'call 030 1234567' }, '/contact/phoneNumber', 'phone-number', 'VALIDATION_FAILED'],
    [{ phoneNumber: '9'.repeat(500) }, '/contact/phoneNumber', 'phone-number', 'VALIDATION_FAILED'],
  ])('with %o is refused at %s by %s', (change, pointer, rule, code) => {
    const { errors } = checkContact({ ...ana, ...change }, contactRules);
    expect(errors).toMatchObject([{ pointer, rule, code }]);
    expect(errors[0]?.expected && errors[0].example).toBeTruthy();
  });

  it('may be called in another country', () => {
    const { errors, normalised } = checkContact({ ...ana, phoneNumber: '+81 3-1234-5678' }, contactRules);
    expect([errors, normalised.phoneNumber]).toEqual([[], '+81312345678']);
  });
});
