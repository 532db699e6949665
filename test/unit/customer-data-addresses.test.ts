import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAddress } from '../../shared/domain/customer-data/address.ts';
import {
  canonicalCountry,
  countryOf,
  countryRules,
  listCountries,
} from '../../shared/domain/customer-data/country-rules.ts';
import type { Address } from '../../shared/domain/customer-data/customer.ts';
import { normalisePostalCode } from '../../shared/domain/customer-data/postal-code.ts';
import { regionOf } from '../../shared/domain/regions.ts';

type Row = Address & {
  status: string;
  normalised?: Partial<Address>;
  pointer?: string;
  rule?: string;
  /** State and postal code of the first suggestion. */
  suggested?: string;
};
const rows: Row[] = JSON.parse(readFileSync(new URL('data/customer-data-addresses.json', import.meta.url), 'utf8'));

const given = ({ country, addressLine1, city, state, postalCode }: Row) => ({
  country,
  addressLine1,
  city,
  state,
  postalCode,
});
const shown = ({ state, postalCode }: Partial<Address>): string => [state, postalCode].filter(Boolean).join(' ');

describe('the table of addresses', () => {
  it('has good and bad ones of 40 countries', () => {
    expect(new Set(rows.filter(({ status }) => status !== 'None').map(({ country }) => country)).size).toBeGreaterThan(
      45,
    );
    expect(new Set(rows.filter(({ status }) => status === 'None').map(({ country }) => country)).size).toBeGreaterThan(
      40,
    );
  });

  it.each(rows.filter(({ status }) => status === 'Verified'))(
    'verifies $country $city $state $postalCode and changes nothing',
    (row) => {
      const check = checkAddress(given(row));
      expect(check.errors).toEqual([]);
      expect(check.status).toBe('Verified');
      expect(check.suggestions).toEqual([]);
      expect(check.normalised).toEqual({ ...given(row), country: row.country === 'UK' ? 'GB' : row.country });
    },
  );

  it.each(rows.filter(({ status }) => status === 'InteractionRequired'))(
    'asks back $country $city $state $postalCode in its canonical form',
    (row) => {
      const check = checkAddress(given(row));
      expect(check.errors).toEqual([]);
      expect(check.status).toBe('InteractionRequired');
      const { addressLine1, city, country } = row;
      expect(check.normalised).toEqual({ addressLine1, city, country, ...row.normalised });
      expect(check.suggestions[0]).toEqual(check.normalised);
      expect(checkAddress(check.normalised).status).toBe('Verified');
    },
  );

  it.each(rows.filter(({ status }) => status === 'None'))(
    'refuses $country $city $state $postalCode by $rule',
    (row) => {
      const check = checkAddress(given(row), '/billing');
      expect(check.status).toBe('None');
      expect(check.errors.map(({ pointer, rule }) => [pointer, rule])).toEqual([[`/billing${row.pointer}`, row.rule]]);
      expect(check.errors[0]?.expected).toBeTruthy();
      expect(check.errors[0]?.example).toBeTruthy();
      expect(check.suggestions.length).toBeLessThanOrEqual(3);
      for (const suggestion of check.suggestions) expect(checkAddress(suggestion).errors).toEqual([]);
      if (row.suggested !== undefined) expect(check.suggestions.map(shown)).toContain(row.suggested);
    },
  );
});

const good = { addressLine1: '1 Main St', city: 'Seattle', state: 'WA', postalCode: '98101', country: 'US' };

describe('an address', () => {
  it.each([
    [{ addressLine1: undefined }, '/addressLine1', 'address-line-required'],
    [{ addressLine1: ' \t ' }, '/addressLine1', 'address-line-required'],
    [{ addressLine1: 'x'.repeat(201) }, '/addressLine1', 'address-line-length'],
    [{ addressLine1: '. - .' }, '/addressLine1', 'address-line-meaningless'],
    [{ addressLine1: 'one\ntwo' }, '/addressLine1', 'address-line-text'],
    [{ addressLine2: 'x'.repeat(201) }, '/addressLine2', 'address-line-length'],
    [{ city: undefined }, '/city', 'city-required'],
    [{ city: '12345' }, '/city', 'city-meaningless'],
    [{ city: 'a\u202Eb' }, '/city', 'city-text'],
    [{ country: undefined }, '/country', 'country-required'],
    [{ country: 'ZZ' }, '/country', 'country-not-supported'],
    [{ country: 'USA' }, '/country', 'country-not-supported'],
    [{ postalCode: '9'.repeat(500) }, '/postalCode', 'postal-code-length'],
    [{ state: 'Wash' }, '/state', 'state-unknown'],
    [{ phoneNumber: '12' }, '/phoneNumber', 'phone-number'],
  ])('is refused with %o at %s by %s', (change, pointer, rule) => {
    const { status, errors } = checkAddress({ ...good, ...change });
    expect(status).toBe('None');
    expect(errors.map((error) => [error.pointer, error.rule])).toEqual([[pointer, rule]]);
  });

  it('tells every problem at once', () => {
    const { errors } = checkAddress({ country: 'US', addressLine1: '-', postalCode: 'x' });
    expect(errors.map(({ rule }) => rule)).toEqual([
      'address-line-meaningless',
      'city-required',
      'postal-code-format',
      'state-required',
    ]);
  });

  it('takes lines of 200 characters beyond the Basic Multilingual Plane as 200', () => {
    expect(checkAddress({ ...good, addressLine1: '𠮷'.repeat(200) }).status).toBe('Verified');
  });

  it('with the postal code of another state is asked back, and the right state proposed', () => {
    const { status, warnings, suggestions } = checkAddress({ ...good, state: 'NY' });
    expect(status).toBe('InteractionRequired');
    expect(warnings.map(({ rule, basis }) => [rule, basis])).toEqual([['postal-code-outside-state', 'US-NY 98101']]);
    expect(suggestions.map(({ state }) => state)).toEqual(['NY', 'WA']);
  });

  it('proposes states whose name was begun', () => {
    const { suggestions } = checkAddress({ ...good, state: 'Wash', postalCode: '98101' });
    expect(suggestions.map(({ state }) => state)).toEqual(['WA']);
  });

  it('gives a phone number in E.164, read as one of the country', () => {
    expect(checkAddress({ ...good, phoneNumber: '(206) 555-0100' }).normalised.phoneNumber).toBe('+12065550100');
  });
});

describe('the rules of a country', () => {
  it('are there for every country of every sales region, and their samples keep them', () => {
    const codes = listCountries();
    expect(codes.length).toBeGreaterThan(245);
    for (const code of codes) {
      const rules = countryRules(code);
      expect(rules?.iso2Code).toBe(code);
      expect(rules?.defaultCulture).toMatch(new RegExp(`^[a-z]{2}-${code}$`));
      if (rules?.isPostalCodeSupported) {
        const country = countryOf(code);
        expect(rules.postalCodeSample, code).toMatch(new RegExp(rules.postalCodeRegex ?? '(?!)'));
        expect(country && normalisePostalCode(country, rules.postalCodeSample ?? '')).toBe(
          country && normalisePostalCode(country, (rules.postalCodeSample ?? '').toLowerCase().replace(/[ -]/gu, '')),
        );
      }
      if (rules?.isStateRequired) expect(rules.supportedStatesList.length, code).toBeGreaterThan(5);
    }
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const sold = letters.flatMap((one) => letters.map((other) => one + other)).filter((code) => regionOf(code));
    expect(sold.length).toBeGreaterThan(225);
    expect(sold.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it.each([
    ['US', 51],
    ['CA', 13],
    ['IN', 36],
    ['BR', 27],
    ['MX', 32],
    ['JP', 47],
    ['AU', 8],
  ])('of %s list its %i states', (code, count) => {
    expect(countryRules(code)?.supportedStatesList).toHaveLength(count);
  });

  it('of the vendor’s list, and of no other country, demand a registration and a phone number', () => {
    const demanding = listCountries().filter((code) => countryRules(code)?.isTaxIdOptional === false);
    expect(demanding.join(' ')).toBe('AE AM AZ BR BY HU IN IQ KG KZ MD MM PL RU SA SS TH TJ TR UA UZ VE VN ZA');
    expect(listCountries().filter((code) => countryRules(code)?.isPhoneNumberRequired)).toEqual(demanding);
  });

  it('answer to an alias and in any case, and to nothing else', () => {
    expect(countryRules('uk')?.iso2Code).toBe('GB');
    expect(canonicalCountry(' de ')).toBe('DE');
    for (const raw of ['', 'ZZ', 'D', 'DEU', 'ÄÖ', '__proto__', 'constructor'])
      expect(countryRules(raw)).toBeUndefined();
  });

  it('read as the vendor publishes them', () => {
    expect(countryRules('PT')).toMatchObject({
      name: 'Portugal',
      region: 'EUROPE',
      defaultCulture: 'pt-PT',
      isStateRequired: false,
      supportedStatesList: [],
      isPostalCodeRequired: true,
      postalCodeRegex: '^\\d{4}(-\\d{3})?$',
      isCityRequired: true,
      isVatIdSupported: true,
      vatIdRegex: '^PT\\d{9}$',
      isTaxIdSupported: true,
      isTaxIdOptional: true,
      countryCallingCodesList: ['+351'],
    });
    expect(countryRules('CH')?.supportedCulturesList).toEqual(['de-CH', 'fr-CH', 'it-CH']);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    'SW1A 1AA',
    '10115',
    '〒100-0005',
    'D-10115',
    '12345 6789',
    'wa',
    'Tokyo',
    'BY',
    '',
    'ΐ',
    '__proto__',
  ),
);
const anyCountry = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...listCountries()) },
  { weight: 1, arbitrary: anyText },
);
const likelyCode = fc.stringMatching(/^[A-Za-z0-9〒０-９ -]{0,11}$/u);

describe('any address at all', () => {
  const address = fc.record({
    addressLine1: anyText,
    addressLine2: anyText,
    city: anyText,
    state: fc.oneof(anyText, fc.stringMatching(/^[A-Za-z0-9]{1,3}$/u)),
    postalCode: fc.oneof(anyText, likelyCode),
    country: anyCountry,
    phoneNumber: fc.oneof(anyText, fc.constant(undefined), fc.stringMatching(/^\+?[0-9 ()-]{0,20}$/u)),
  });

  it('is judged without a throw, once normalised stays as it is, and stays right when it is right', () => {
    fc.assert(
      fc.property(address, (typed) => {
        const first = checkAddress(typed);
        const second = checkAddress(first.normalised);
        expect(second.normalised).toEqual(first.normalised);
        expect(second.errors.map(({ rule }) => rule)).toEqual(first.errors.map(({ rule }) => rule));
        if (first.status === 'Verified') expect(second.status).toBe('Verified');
        if (first.status === 'InteractionRequired' && first.warnings.length === 0)
          expect(second.status).toBe('Verified');
        expect(first.suggestions.length).toBeLessThanOrEqual(3);
        for (const suggestion of first.suggestions) expect(checkAddress(suggestion).errors).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps its lines and its city but for NFC and the spaces around them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
        const typed = `${text} Ωß`;
        const { normalised } = checkAddress({ ...good, addressLine1: typed, city: typed });
        const kept = typed.normalize('NFC').replace(/\r\n?/gu, '\n').trim();
        expect([normalised.addressLine1, normalised.city]).toEqual([kept, kept]);
      }),
    );
  });

  it('has a postal code with one canonical form', () => {
    const germany = countryOf('DE');
    // Its capital comes apart into three characters, which compose to two.
    expect(germany && normalisePostalCode(germany, 'ΐ')).toBe('ΐ');
    fc.assert(
      fc.property(fc.constantFrom(...listCountries()), likelyCode, (code, typed) => {
        const country = countryOf(code);
        if (country === undefined) return;
        const once = normalisePostalCode(country, typed);
        expect(normalisePostalCode(country, once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
