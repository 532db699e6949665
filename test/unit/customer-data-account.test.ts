import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccountInfoContext, checkAccountInfo } from '../../shared/domain/customer-data/account-info.ts';
import {
  agreementStanding,
  checkAgreement,
  isOutdated,
  newestTemplate,
  readAgreementDate,
} from '../../shared/domain/customer-data/agreement.ts';
import { countryOf, listCountries } from '../../shared/domain/customer-data/country-rules.ts';
import type {
  AccountInfoInput,
  AgreementAcceptance,
  AgreementTemplate,
} from '../../shared/domain/customer-data/customer.ts';
import { optionalText, unconfirmedWarnings } from '../../shared/domain/customer-data/finding.ts';
import { checkRegistrationNumber } from '../../shared/domain/customer-data/registration-number.ts';

const template = (versionRank: number, effectiveFrom: string, enforcedFrom?: string): AgreementTemplate => ({
  templateId: `version-${versionRank}`,
  type: 'MicrosoftCustomerAgreement',
  versionRank,
  agreementLink: 'https://vendor.example/agreement',
  effectiveFrom,
  enforcedFrom,
});
const templates = [
  template(2, '2026-06-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'),
  template(1, '2025-01-01T00:00:00.000Z'),
  template(3, '2027-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'),
];
const now = new Date('2026-11-12T20:00:00.000Z');
const foreignMail = {
  vendorDomains: ['vendor.example'],
  providerDomains: ['provider.example'],
  resellerDomains: ['reseller.example'],
};
const context: AccountInfoContext = {
  now,
  vendorSuffix: 'vendor.example',
  foreignMail,
  region: 'EUROPE',
  providerId: 'provider',
  templates,
};

const signer = { firstName: 'Ana', lastName: 'Souza', email: 'ana@customer.example' };
const agreement = { primaryContact: signer, dateAgreed: '2026-11-12' };
const info = {
  company: { companyName: 'Fabrikam Bicycles GmbH', domain: 'fabrikam' },
  billing: {
    email: 'Rechnung@customer.example',
    defaultAddress: { addressLine1: 'Hauptstraße 1', city: 'München', postalCode: '80331', country: 'DE' },
  },
  contact: { ...signer, phoneNumber: '089 1234567' },
  agreement,
} satisfies AccountInfoInput;

describe('the account info of a customer', () => {
  it('comes back whole and normalised', () => {
    expect(checkAccountInfo(info, context)).toEqual({
      errors: [],
      warnings: [],
      address: { status: 'Verified', suggestions: [] },
      normalised: {
        company: { companyName: 'Fabrikam Bicycles GmbH', domain: 'fabrikam.vendor.example' },
        billing: {
          companyName: 'Fabrikam Bicycles GmbH',
          email: 'rechnung@customer.example',
          culture: 'de-DE',
          language: 'de',
          defaultAddress: info.billing.defaultAddress,
        },
        contact: { ...signer, phoneNumber: '+49891234567' },
        agreement: {
          templateId: 'version-2',
          type: 'MicrosoftCustomerAgreement',
          primaryContact: signer,
          dateAgreed: '2026-11-12',
        },
      },
    });
  });

  it('stays as it is once normalised', () => {
    const { normalised } = checkAccountInfo(info, context);
    expect(checkAccountInfo(normalised, context)).toMatchObject({ errors: [], normalised });
  });

  it('may come without the agreement', () => {
    const { errors, normalised } = checkAccountInfo({ ...info, agreement: undefined }, context);
    expect(errors).toEqual([]);
    expect(normalised).not.toHaveProperty('agreement');
  });

  it('tells every problem at once, each with its place, its rule and what was expected', () => {
    const { errors, address } = checkAccountInfo(
      {
        company: { companyName: 'LLC', domain: 'Fabrikam' },
        billing: {
          companyName: 'X',
          email: 'bill@provider.example',
          culture: 'german',
          language: 'deu',
          firstName: '1',
          defaultAddress: { addressLine1: 'ul. 1', city: 'Łódź', postalCode: '9001', country: 'PL', state: 'LD' },
        },
        contact: { firstName: 'Ana', lastName: '', email: 'ana' },
        agreement: { primaryContact: {}, dateAgreed: '2026-11-13', templateId: 'version-1' },
      },
      context,
    );
    expect(errors.map(({ pointer, rule, code }) => `${pointer} ${rule} ${code}`)).toEqual([
      '/company/companyName company-name-only-legal-form COMPANY_NAME_INVALID',
      '/billing/companyName company-name-one-character COMPANY_NAME_INVALID',
      '/company/domain domain-upper-case VALIDATION_FAILED',
      '/billing/defaultAddress/postalCode postal-code-format ADDRESS_INVALID',
      '/billing/defaultAddress/state state-not-used ADDRESS_INVALID',
      '/company/organizationRegistrationNumber registration-number-required REGISTRATION_NUMBER_REQUIRED',
      '/billing/email email-provider-domain VALIDATION_FAILED',
      '/billing/firstName first-name-meaningless VALIDATION_FAILED',
      '/billing/culture culture VALIDATION_FAILED',
      '/billing/language language VALIDATION_FAILED',
      '/contact/lastName last-name-required VALIDATION_FAILED',
      '/contact/email email VALIDATION_FAILED',
      '/contact/phoneNumber phone-number-required PHONE_REQUIRED',
      '/agreement/primaryContact/firstName first-name-required VALIDATION_FAILED',
      '/agreement/primaryContact/lastName last-name-required VALIDATION_FAILED',
      '/agreement/primaryContact/email email-required VALIDATION_FAILED',
      '/agreement/templateId agreement-template-superseded TEMPLATE_SUPERSEDED',
      '/agreement/dateAgreed agreement-date-future AGREEMENT_DATE_IN_FUTURE',
    ]);
    for (const { expected, example, message } of errors) expect(expected && example && message).toBeTruthy();
    expect(address.status).toBe('None');
  });

  it('is of the provider’s sales region', () => {
    const { errors } = checkAccountInfo(info, { ...context, region: 'US' });
    expect(errors).toMatchObject([
      { pointer: '/billing/defaultAddress/country', rule: 'country-region', code: 'REGION_MISMATCH', example: 'AS' },
    ]);
  });

  it('needs no second number where the address has one', () => {
    const number = { company: { ...info.company, organizationRegistrationNumber: 'PL 526-025-02-74' } };
    const defaultAddress = { addressLine1: 'ul. Złota 1', city: 'Łódź', postalCode: '90-001', country: 'PL' };
    const contact = { ...info.contact, phoneNumber: undefined };
    const withNumber = { ...defaultAddress, phoneNumber: '42 123 45 67' };
    const check = (address: typeof defaultAddress) =>
      checkAccountInfo({ ...info, ...number, contact, billing: { ...info.billing, defaultAddress: address } }, context);
    expect(check(defaultAddress).errors.map(({ rule }) => rule)).toEqual(['phone-number-required']);
    expect(check(withNumber).errors).toEqual([]);
    expect(check(withNumber).normalised.company.organizationRegistrationNumber).toBe('5260250274');
  });

  it('asks about a name once for each place that has it, and again when it changes', () => {
    const named = (companyName: string) =>
      checkAccountInfo({ ...info, company: { ...info.company, companyName } }, context);
    const { warnings } = named('Test-Achats');
    expect(warnings).toMatchObject([
      { pointer: '/company/companyName', rule: 'company-name-placeholder', basis: 'Test-Achats' },
    ]);
    const other = { pointer: '/company/companyName', rule: 'company-name-acronym', basis: 'Test-Achats' };
    expect(unconfirmedWarnings(warnings, [other, ...warnings])).toEqual([]);
    expect(unconfirmedWarnings(warnings, [other])).toEqual(warnings);
    const { warnings: later } = named('Test-Achat');
    expect(unconfirmedWarnings(later, warnings)).toEqual(later);
  });

  it('of any text is judged without a throw, and what is right stays right', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constant(undefined));
    const contact = fc.record({
      firstName: text,
      lastName: text,
      email: fc.oneof(text, fc.emailAddress()),
      phoneNumber: text,
    });
    fc.assert(
      fc.property(
        fc.record({
          company: fc.record({ companyName: text, domain: text, organizationRegistrationNumber: text }),
          billing: fc.record({
            companyName: text,
            email: fc.oneof(text, fc.emailAddress()),
            culture: fc.oneof(text, fc.constantFrom('de-CH', 'DE-ch', 'zh-hans-cn', 'xx-XX')),
            language: text,
            firstName: text,
            lastName: text,
            defaultAddress: fc.record({
              country: fc.oneof(text, fc.constantFrom(...listCountries())),
              postalCode: text,
            }),
          }),
          contact,
          agreement: fc.option(fc.record({ primaryContact: contact, dateAgreed: text, templateId: text })),
        }),
        (input) => {
          const { errors, normalised } = checkAccountInfo(input, context);
          expect(checkAccountInfo(normalised, context).normalised).toEqual(normalised);
          for (const { pointer } of errors) expect(pointer).toMatch(/^\/(company|billing|contact|agreement)\//u);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a registration number', () => {
  const check = (code: string, text: string | undefined) => {
    const country = countryOf(code);
    if (country === undefined) throw new Error(code);
    const { normalised, error, warning } = checkRegistrationNumber(country, text);
    return [normalised, error?.verdict.rule ?? warning?.rule];
  };

  it.each([
    ['BY', '100582333', '100582333', undefined],
    ['BY', '100 582 333', '100582333', undefined],
    ['BY', '10058233', '10058233', 'registration-number-format'],
    ['BY', undefined, undefined, 'registration-number-required'],
    ['RU', '7707083893', '7707083893', undefined],
    ['RU', '770708389312', '770708389312', 'registration-number-format'],
    ['PL', '526-025-02-74', '5260250274', undefined],
    ['PL', 'PL5260250274', '5260250274', undefined],
    ['PL', '526', '526', 'registration-number-unusual'],
    ['HU', '10773381-2-44', '10773381244', undefined],
    ['BR', '12.345.678/0001-95', '12345678000195', undefined],
    ['BR', '12.ABC.345/01DE-35', '12ABC34501DE35', undefined],
    ['IN', 'aaact2727q', 'AAACT2727Q', undefined],
    ['IN', 'AAACT2727', 'AAACT2727', 'registration-number-unusual'],
    ['TH', '0105536123456', '0105536123456', undefined],
    ['UA', '14360570', '14360570', undefined],
    ['TR', '123', '123', 'registration-number-unusual'],
    ['VN', '0100109106-001', '0100109106001', undefined],
    ['AE', '100123456700003', '100123456700003', undefined],
    ['PT', '501442600', 'PT501442600', undefined],
    ['PT', 'pt 501 442 600', 'PT501442600', undefined],
    ['PT', '50144260', '50144260', 'registration-number-format'],
    ['PT', undefined, undefined, undefined],
    ['KZ', undefined, undefined, 'registration-number-required'],
    ['KZ', 'БИН 123-456', 'БИН 123-456', undefined],
    ['DE', 'HRB 1234 B', 'HRB 1234 B', undefined],
    ['DE', undefined, undefined, undefined],
    ['DE', '---', '---', 'registration-number-characters'],
    ['DE', '1<2>', '1<2>', 'registration-number-characters'],
    ['DE', '1'.repeat(51), '1'.repeat(51), 'registration-number-length'],
  ])('in %s of %s is %s, by %s', (code, text, normalised, rule) => {
    expect(check(code, text)).toEqual([normalised, rule]);
  });

  it('has one canonical form, and its samples keep their rules', () => {
    for (const code of listCountries()) {
      const sample = countryOf(code)?.registration?.sample;
      if (sample !== undefined) expect(check(code, sample)).toEqual([sample, undefined]);
    }
    fc.assert(
      fc.property(fc.constantFrom(...listCountries()), fc.string({ unit: 'binary' }), (code, raw) => {
        const [once] = check(code, optionalText(raw));
        if (once !== undefined && once !== '') expect(check(code, once)[0]).toBe(once);
      }),
    );
  });
});

const accepted = (change: Partial<AgreementAcceptance> = {}): AgreementAcceptance => ({
  id: 'acceptance',
  providerId: 'provider',
  customerId: 'customer',
  templateId: 'version-2',
  type: 'MicrosoftCustomerAgreement',
  primaryContact: signer,
  dateAgreed: '2026-07-01',
  method: 'PARTNER_ATTESTATION',
  userId: 'user',
  createdAt: '2026-07-01T08:00:00.000Z',
  ...change,
});
const check = (given: Parameters<typeof checkAgreement>[0], acceptances: AgreementAcceptance[] = [], at = now) =>
  checkAgreement(given, {
    templates,
    acceptances,
    providerId: 'provider',
    now: at,
    country: 'DE',
    foreignMail,
    pointer: '/agreement',
  });

describe('an agreement', () => {
  it.each([
    ['2026-11-12', '2026-11-12'],
    ['2026-06-01', '2026-06-01'],
    ['2026-11-12T20:00:00Z', '2026-11-12T20:00:00.000Z'],
    ['2026-11-12T20:04:00Z', '2026-11-12T20:04:00.000Z'],
    ['2026-11-13T10:00:00+14:00', '2026-11-12T20:00:00.000Z'],
    ['2026-05-31T23:00:00-01:00', '2026-06-01T00:00:00.000Z'],
  ])('of %s is dated %s', (text, date) => {
    expect(readAgreementDate(text, now, templates[0]?.effectiveFrom)).toEqual({ date });
  });

  it.each([
    // Friday morning on Kiritimati (UTC+14) is Thursday in UTC.
    ['2026-11-13', 'future'],
    ['2026-11-12T20:06:00Z', 'future'],
    ['2026-11-13T10:06:00+14:00', 'future'],
    ['9999-12-31', 'future'],
    ['2026-05-31', 'before-effective'],
    ['2026-06-01T00:30:00+01:00', 'before-effective'],
    ['0001-01-01', 'before-effective'],
    ['2026-02-30', 'format'],
    ['2026-11-12T20:00:00', 'format'],
    ['12.11.2026', 'format'],
    ['2026-11', 'format'],
    ['+002026-11-12', 'format'],
    ['2026-11-12T24:00:00Z', 'format'],
    [undefined, 'required'],
  ])('of %s is refused by %s', (text, rule) => {
    const read = readAgreementDate(text, now, templates[0]?.effectiveFrom);
    expect('problem' in read && read.problem.rule).toBe(`agreement-date-${rule}`);
    expect('problem' in read && read.code === 'AGREEMENT_DATE_IN_FUTURE').toBe(rule === 'future');
  });

  it('is of the newest version in effect', () => {
    expect(newestTemplate(templates, now)?.templateId).toBe('version-2');
    expect(newestTemplate(templates, new Date('2027-01-01T00:00:00.000Z'))?.templateId).toBe('version-3');
    expect(newestTemplate(templates, new Date('2020-01-01'))).toBeUndefined();
    expect(newestTemplate(templates, now, 'MicrosoftCloudAgreement')).toBeUndefined();
    // Ranks compare within a type: an older type's high rank makes it no newer.
    const [first] = templates;
    if (first === undefined) throw new Error('There are templates');
    const older = { ...first, templateId: 'cloud', type: 'MicrosoftCloudAgreement', versionRank: 99 };
    const all = [{ ...older, effectiveFrom: '2015-01-01T00:00:00.000Z' }, ...templates];
    expect(newestTemplate(all, now)?.templateId).toBe('version-2');
    expect(newestTemplate(all, now, older.type)?.templateId).toBe('cloud');
    expect(check({ ...agreement, templateId: 'version-2' }).errors).toEqual([]);
    expect(check({ ...agreement, templateId: 'version-1' }).errors).toMatchObject([{ code: 'TEMPLATE_SUPERSEDED' }]);
    expect(check({ ...agreement, templateId: 'version-3' }).errors[0]).toMatchObject({ code: 'TEMPLATE_SUPERSEDED' });
    expect(check({ ...agreement, templateId: 'none' }).errors).toMatchObject([{ code: 'TEMPLATE_UNKNOWN' }]);
    expect(check(agreement, [], new Date('2020-01-01')).errors[0]).toMatchObject({ code: 'TEMPLATE_UNKNOWN' });
  });

  it('is refused when the same person attested the same version, and taken when one of the four values differs', () => {
    const duplicate = [{ pointer: '/agreement/primaryContact', code: 'AGREEMENT_ALREADY_CONFIRMED' }];
    expect(check(agreement, [accepted()]).errors).toMatchObject(duplicate);
    expect(
      check({ ...agreement, primaryContact: { ...signer, email: 'ANA@customer.example' } }, [accepted()]).errors,
    ).toMatchObject(duplicate);
    for (const change of [
      { firstName: 'Anna' },
      { lastName: 'Sousa' },
      { email: 'a@customer.example' },
      { phoneNumber: '089 1234567' },
    ]) {
      expect(check({ ...agreement, primaryContact: { ...signer, ...change } }, [accepted()]).errors).toEqual([]);
    }
    expect(check(agreement, [accepted({ templateId: 'version-1' })]).errors).toEqual([]);
    expect(check(agreement, [accepted({ providerId: 'other' })]).errors).toEqual([]);
    expect(check(agreement, [accepted({ method: 'CUSTOMER_DIRECT' })]).errors).toEqual([]);
  });

  it('is outdated from the day on which a newer version of its type is enforced', () => {
    const old = accepted({ templateId: 'version-1' });
    expect(isOutdated(old, templates, now)).toBe(false);
    expect(isOutdated(old, templates, new Date('2026-12-01T00:00:00.000Z'))).toBe(true);
    expect(isOutdated(accepted(), templates, new Date('2026-12-01T00:00:00.000Z'))).toBe(false);
    expect(isOutdated(accepted(), templates, new Date('2027-01-01T00:00:00.000Z'))).toBe(true);
    expect(isOutdated({ ...old, type: 'MicrosoftCloudAgreement' }, templates, new Date('2028-01-01'))).toBe(false);
  });

  it('stands for the provider that attested it, or for all when the customer accepted directly', () => {
    const foreign = accepted({ providerId: 'other' });
    const direct = accepted({ providerId: 'other', method: 'CUSTOMER_DIRECT', templateId: 'version-1' });
    const later = new Date('2026-12-02');
    expect(agreementStanding([], templates, 'provider', now)).toEqual({ status: 'MISSING' });
    expect(agreementStanding([foreign], templates, 'provider', now)).toEqual({ status: 'MISSING' });
    expect(agreementStanding([foreign, direct], templates, 'provider', now)).toEqual({
      status: 'CURRENT',
      acceptance: direct,
    });
    expect(agreementStanding([direct], templates, 'provider', later)).toMatchObject({ status: 'OUTDATED' });
    expect(agreementStanding([direct, accepted()], templates, 'provider', later)).toEqual({
      status: 'CURRENT',
      acceptance: accepted(),
    });
  });
});
