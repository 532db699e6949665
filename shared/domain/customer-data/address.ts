import { type Country, canonicalCountry, countryOf, type State } from './country-rules.ts';
import type { Address, AddressInput } from './customer.ts';
import { type Finding, type FindingCode, lineProblem, optionalText, type Verdict, type Warning } from './finding.ts';
import { readPhoneNumber } from './phone-number.ts';
import { isPostalCode, normalisePostalCode, postalCodeMaximum, similarPostalCodes } from './postal-code.ts';
import { findState, similarStates, statesOfPostalCode } from './states.ts';

/**
 * `Verified`: right as given. `InteractionRequired`: right once normalised, or right with a warning; a person has to
 * confirm it (`addressConfirmed`). `None`: wrong. Source: domain rules, 5.3, what a local rule engine can know.
 */
export type AddressStatus = 'Verified' | 'InteractionRequired' | 'None';

export interface AddressCheck {
  status: AddressStatus;
  /** As far as it goes: fields that were missing are empty. */
  normalised: Address;
  errors: Finding[];
  warnings: Warning[];
  /** At most 3 whole addresses without errors. */
  suggestions: Address[];
}

const longestSuggestions = 3;
const aLetter = { pattern: /\p{L}/u, what: 'a letter' };
const aLetterOrDigit = { pattern: /[\p{L}\p{N}]/u, what: 'a letter or a digit' };

/**
 * Judges an address by the rules of its country. Lines and city come back as they were typed, whatever their script and
 * case; the postal code, the state and the phone number come back in canonical form. Source: domain rules, 2 (Address),
 * 5.3 and 5.4.
 *
 * @param given the address as typed; empty text counts as absent
 * @param pointer the JSON pointer of the address in the body, before the field's own name
 */
export function checkAddress(given: AddressInput, pointer = ''): AddressCheck {
  const judged = judge(given, pointer);
  const { country, normalised, errors, warnings, changed } = judged;
  if (errors.length > 0 || country === undefined) {
    return { status: 'None', normalised, errors, warnings, suggestions: mended(country, normalised, pointer) };
  }
  if (!changed && warnings.length === 0) return { status: 'Verified', normalised, errors, warnings, suggestions: [] };
  const others = warnings.length === 0 ? [] : mended(country, normalised, pointer);
  const suggestions = [normalised, ...others].slice(0, longestSuggestions);
  return { status: 'InteractionRequired', normalised, errors, warnings, suggestions };
}

interface Judgement {
  country: Country | undefined;
  normalised: Address;
  errors: Finding[];
  warnings: Warning[];
  changed: boolean;
}

function judge(given: AddressInput, pointer: string): Judgement {
  const errors: Finding[] = [];
  const refuse = (field: keyof Address, verdict: Verdict | undefined, value?: string, code?: FindingCode): void => {
    if (verdict === undefined) return;
    errors.push({ pointer: `${pointer}/${field}`, code: code ?? 'ADDRESS_INVALID', ...verdict, normalised: value });
  };
  const typed = {
    addressLine1: optionalText(given.addressLine1),
    addressLine2: optionalText(given.addressLine2),
    city: optionalText(given.city),
    state: optionalText(given.state),
    postalCode: optionalText(given.postalCode),
    country: optionalText(given.country),
    region: optionalText(given.region),
    phoneNumber: optionalText(given.phoneNumber),
  };
  for (const [field, rule] of lineRules) refuse(field, lineProblem(typed[field], rule), typed[field]);

  const code = typed.country === undefined ? undefined : canonicalCountry(typed.country);
  const country = code === undefined ? undefined : countryOf(code);
  if (country === undefined) refuse('country', countryProblem(typed.country), typed.country, 'COUNTRY_NOT_SUPPORTED');

  const postal = country === undefined ? { code: typed.postalCode } : readPostalCode(country, typed.postalCode);
  refuse('postalCode', postal.problem, postal.code);
  const state = country === undefined ? { code: typed.state } : readState(country, typed.state);
  refuse('state', state.problem, state.code);
  const phone = typed.phoneNumber === undefined ? undefined : readPhoneNumber(typed.phoneNumber, code);
  if (phone !== undefined && 'problem' in phone) refuse('phoneNumber', phone.problem, typed.phoneNumber);

  const normalised = withoutAbsent({
    ...typed,
    addressLine1: typed.addressLine1 ?? '',
    city: typed.city ?? '',
    state: state.code,
    postalCode: postal.code,
    country: code ?? typed.country ?? '',
    phoneNumber: phone !== undefined && 'number' in phone ? phone.number : typed.phoneNumber,
  });
  const changed = normalised.postalCode !== typed.postalCode || normalised.state !== typed.state;
  const warnings =
    errors.length > 0 || country === undefined ? [] : foreignPostalCode(country, state.found, normalised);
  return {
    country,
    normalised,
    errors,
    warnings: warnings.map((verdict) => ({
      pointer: `${pointer}/postalCode`,
      code: 'ADDRESS_INVALID' as const,
      ...verdict,
      normalised: normalised.postalCode,
      basis: `${normalised.country}-${normalised.state} ${normalised.postalCode}`,
    })),
    changed,
  };
}

const lineRules = [
  [
    'addressLine1',
    {
      name: 'address-line',
      title: 'the first address line',
      maximum: 200,
      required: true,
      example: 'Hauptstraße 12',
      holds: aLetterOrDigit,
    },
  ],
  [
    'addressLine2',
    {
      name: 'address-line',
      title: 'the second address line',
      maximum: 200,
      required: false,
      example: 'Building C',
    },
  ],
  ['city', { name: 'city', title: 'the city', maximum: 100, required: true, example: '東京', holds: aLetter }],
  ['region', { name: 'region', title: 'the region', maximum: 100, required: false, example: 'Bavaria' }],
] as const;

function countryProblem(text: string | undefined): Verdict {
  const rest = { expected: 'a country code of two letters (ISO 3166-1 alpha-2)', example: 'DE' };
  if (text === undefined) return { rule: 'country-required', message: 'the country must be given', ...rest };
  return { rule: 'country-not-supported', message: 'there is no such country', ...rest };
}

function readPostalCode(country: Country, text: string | undefined): { code?: string | undefined; problem?: Verdict } {
  // Where there are no postal codes, whatever was typed is dropped (domain rules, 5.4: "empty or ignored").
  if (country.postal === undefined) return {};
  const { required, example, source } = country.postal;
  const expected = `${required ? '' : 'no postal code, or '}one of ${country.code} that matches ${source}`;
  if (text === undefined) {
    const message = `${country.code} addresses need a postal code`;
    return required ? { problem: { rule: 'postal-code-required', message, expected, example } } : {};
  }
  const code = normalisePostalCode(country, text);
  if (code === '') return readPostalCode(country, undefined);
  if (isPostalCode(country, code)) return { code };
  const long = code.length > postalCodeMaximum;
  const message = long
    ? `the postal code must have at most ${postalCodeMaximum} characters`
    : `${code} is no postal code of ${country.code}`;
  return { code, problem: { rule: long ? 'postal-code-length' : 'postal-code-format', message, expected, example } };
}

interface ReadState {
  code?: string | undefined;
  found?: State | undefined;
  problem?: Verdict;
}

function readState(country: Country, text: string | undefined): ReadState {
  const [first] = country.states;
  const example = first?.code ?? (country.state === 'NONE' ? '(left out)' : 'A1');
  const listed = first === undefined ? 'the suffix of ISO 3166-2' : `one of ${codesOf(country.states)}`;
  if (text === undefined) {
    if (country.state !== 'REQUIRED') return {};
    const message = `${country.code} addresses need a state`;
    return { problem: { rule: 'state-required', message, expected: listed, example } };
  }
  if (country.state === 'NONE') {
    const message = `${country.code} addresses have no state`;
    return { code: text, problem: { rule: 'state-not-used', message, expected: 'no state', example } };
  }
  const found = findState(country, text);
  // An older code is right as well, and stays as it was typed.
  if (found !== undefined)
    return { code: text.toUpperCase() === found.olderCode ? found.olderCode : found.code, found };
  const code = /^[A-Za-z0-9]{1,3}$/.test(text) ? text.toUpperCase() : undefined;
  if (code !== undefined && !country.statesAreComplete) return { code };
  const message = `there is no such state in ${country.code}`;
  const expected = country.state === 'REQUIRED' ? listed : `no state, or ${listed}`;
  return { code: text, problem: { rule: 'state-unknown', message, expected, example } };
}

function codesOf(states: readonly State[]): string {
  return states.map(({ code }) => code).join(' ');
}

/** A postal code of another state only warns: a few post offices serve places across the border. */
function foreignPostalCode(country: Country, state: State | undefined, { postalCode }: Address): Verdict[] {
  if (state?.postal === undefined || postalCode === undefined || state.postal.test(postalCode)) return [];
  const homes = statesOfPostalCode(country, postalCode);
  if (homes.length === 0) return [];
  const message = `${postalCode} is usually a postal code of ${codesOf(homes)}, not of ${state.code}: is the address right?`;
  const expected = 'a postal code of the state';
  return [
    { rule: 'postal-code-outside-state', message, expected, example: `${codesOf(homes.slice(0, 1))} ${postalCode}` },
  ];
}

/** Up to 3 addresses that were likely meant: each is whole and without errors, and differs from the one given. */
function mended(country: Country | undefined, address: Address, pointer: string): Address[] {
  if (country === undefined) return [];
  const codes = postalCodesNear(country, address.postalCode);
  const candidates = codes.flatMap((postalCode) =>
    statesNear(country, address.state, postalCode).map((state) => withoutAbsent({ ...address, postalCode, state })),
  );
  const seen = new Set<string>();
  const good = candidates.filter((candidate) => {
    const key = `${candidate.state}|${candidate.postalCode}`;
    if (seen.has(key)) return false;
    seen.add(key);
    const { errors, warnings } = judge(candidate, pointer);
    return errors.length === 0 && warnings.length === 0;
  });
  return good.slice(0, longestSuggestions);
}

function postalCodesNear(country: Country, code: string | undefined): (string | undefined)[] {
  if (country.postal === undefined) return [undefined];
  if (code === undefined || isPostalCode(country, code)) return [code];
  return similarPostalCodes(country, code);
}

function statesNear(
  country: Country,
  text: string | undefined,
  postalCode: string | undefined,
): (string | undefined)[] {
  if (country.state === 'NONE') return [undefined];
  const found = text === undefined ? undefined : findState(country, text);
  const byPostalCode = postalCode === undefined ? [] : statesOfPostalCode(country, postalCode);
  const byName = found === undefined && text !== undefined ? similarStates(country, text) : [];
  const codes = [...byPostalCode, ...byName].map(({ code }) => code);
  if (found !== undefined) return [found.code, ...codes];
  return country.state === 'REQUIRED' ? codes : [...codes, undefined];
}

function withoutAbsent(address: Address): Address {
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined)) as unknown as Address;
}
