import { textLength } from '../text.ts';
import { type Country, requiresRegistration } from './country-rules.ts';
import type { Verdict } from './finding.ts';

const maximum = 50;
const readable = /^(?=.*[\p{L}\p{N}])[\p{L}\p{N} .,/&()#№-]+$/u;

/** A registration number in canonical form, with what refuses it or must be confirmed. */
export interface RegistrationNumber {
  normalised?: string | undefined;
  error?: { required: boolean; verdict: Verdict } | undefined;
  warning?: Verdict | undefined;
}

/**
 * Judges a company's registration or tax number: mandatory in the countries of the vendor's list, of the country's form
 * where one is known, accepted unchecked elsewhere (domain rules, 5.4 and 13). The canonical form has letters and digits
 * alone, upper case; where no form is known, the number stays as typed.
 *
 * @param text normalised text, or undefined when none was given
 */
export function checkRegistrationNumber(country: Country, text: string | undefined): RegistrationNumber {
  const { registration: rule } = country;
  const name = rule === undefined ? 'registration number' : rule.name;
  const rest = {
    expected: rule?.format === undefined ? `the company's ${name}` : `the company's ${name}: ${rule.format}`,
    example: rule?.sample ?? '1234567890',
  };
  const verdict = (id: string, message: string): Verdict => ({ rule: `registration-number-${id}`, message, ...rest });
  if (text === undefined) {
    if (!requiresRegistration(country)) return {};
    return { error: { required: true, verdict: verdict('required', `the ${name} must be given in ${country.code}`) } };
  }
  if (textLength(text) > maximum) {
    const message = `the ${name} must have at most ${maximum} characters`;
    return { normalised: text, error: { required: false, verdict: verdict('length', message) } };
  }
  if (!readable.test(text)) {
    const message = `the ${name} must hold letters and digits`;
    return { normalised: text, error: { required: false, verdict: verdict('characters', message) } };
  }
  if (rule?.pattern === undefined) return { normalised: text };
  const normalised = canonicalNumber(text, rule.pattern, rule.prefix);
  if (new RegExp(rule.pattern).test(normalised)) return { normalised };
  const message = `the ${name} usually has ${rule.format}`;
  return rule.otherForm === 'REFUSED'
    ? { normalised, error: { required: false, verdict: verdict('format', `the ${name} must have ${rule.format}`) } }
    : { normalised, warning: verdict('unusual', message) };
}

function canonicalNumber(text: string, pattern: string, prefix: string | undefined): string {
  const compact = text
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (prefix === undefined) return compact;
  const bare = compact.startsWith(prefix) ? compact.slice(prefix.length) : compact;
  return [compact, bare, prefix + bare].find((number) => new RegExp(pattern).test(number)) ?? compact;
}
