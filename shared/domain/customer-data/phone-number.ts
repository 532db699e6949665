import { getExampleNumber, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import type { Verdict } from './finding.ts';

/** Longer than any number with its signs. */
const maximum = 40;

/** A number of the country in E.164, for messages. */
export function examplePhoneNumber(country: string | undefined): string {
  const known = country !== undefined && isSupportedCountry(country) ? country : 'US';
  return getExampleNumber(known, examples)?.number ?? '+14255550100';
}

/**
 * A phone number in E.164, or what is wrong with it. A number without `+` is read as one of the country. Numbers of any
 * country are good: a firm may be called abroad. Source: domain rules, 2, Contact.
 */
export function readPhoneNumber(raw: string, country: string | undefined): { number: string } | { problem: Verdict } {
  const rest = {
    expected: 'a phone number in international form (E.164): +, the country code and the number',
    example: examplePhoneNumber(country),
  };
  const problem = (message: string) => ({ problem: { rule: 'phone-number', message, ...rest } });
  if (raw.length > maximum) return problem(`the phone number must have at most ${maximum} characters`);
  const home = country !== undefined && isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(raw, { extract: false, ...(home && { defaultCountry: home }) });
  if (number?.isValid() !== true) return problem('the phone number is none that can be called');
  if (number.ext !== undefined) return problem('the phone number must come without its extension');
  return { number: number.number };
}
