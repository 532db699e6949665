import type { Verdict } from './finding.ts';

const allowed = /^[a-z0-9]{1,27}$/;

/**
 * A customer's domain `<prefix>.<vendor suffix>` from its prefix or the whole of it, or what is wrong with the prefix. No
 * form is silently mended, since the domain is a name that the customer keeps; `proposal` says what it could be. Source:
 * domain rules, 2, Customer.
 *
 * @param text normalised text, or undefined when none was given
 * @param suffix the vendor's, lower case, without a leading dot
 */
export function readDomain(
  text: string | undefined,
  suffix: string,
): { prefix: string; domain: string } | { problem: Verdict; proposal?: string } {
  const problem = (rule: string, message: string) => ({
    rule: `domain-${rule}`,
    message,
    expected: '1 to 27 letters a-z and digits, lower case',
    example: `customer.${suffix}`,
  });
  if (text === undefined) return { problem: problem('required', 'a domain must be given') };
  const whole = `.${suffix}`;
  const prefix = text.toLowerCase().endsWith(whole) ? text.slice(0, -whole.length) : text;
  if (allowed.test(prefix)) return { prefix, domain: prefix + whole };
  const mended = prefix
    .slice(0, 100)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '')
    .slice(0, 27);
  const proposal = mended === '' || isPunycode(prefix) ? {} : { proposal: mended + whole };
  return { problem: problem(...diagnosis(prefix)), ...proposal };
}

function isPunycode(prefix: string): boolean {
  return /(^|\.)xn--/iu.test(prefix);
}

function diagnosis(prefix: string): [rule: string, message: string] {
  if (prefix === '') return ['required', 'the part before the suffix is missing'];
  if (isPunycode(prefix)) {
    return ['punycode', 'an internationalised name (xn--) cannot be used, since it can pass for another one'];
  }
  const lookalikes = [...prefix].filter(
    (character) => /[^\p{ASCII}]/u.test(character) && /[\p{L}\p{N}]/u.test(character),
  );
  if (lookalikes.length > 0) {
    const shown = [...new Set(lookalikes)].slice(0, 5).map((character) => `${character} (${codePoint(character)})`);
    return ['letters', `only the letters a-z and digits can be used, not ${shown.join(', ')}, whatever they look like`];
  }
  if (prefix.includes('.')) return ['dots', 'the part before the suffix must be one word without dots'];
  if (/[A-Z]/u.test(prefix) && allowed.test(prefix.toLowerCase())) return ['upper-case', 'must be in lower case'];
  if (/^[A-Za-z0-9]+$/u.test(prefix)) return ['length', `must have at most 27 characters, not ${prefix.length}`];
  return ['characters', 'must hold nothing but the letters a-z and digits: no hyphens, spaces or other signs'];
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
