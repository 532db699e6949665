import type { Country } from './country-rules.ts';
import { postalPrefixes, roadSigns, separators } from './postal-forms.ts';

/** Longer than any postal code of the metadata with its spaces; nothing longer is tried against a pattern. */
export const postalCodeMaximum = 12;

/**
 * The canonical form of a postal code: trimmed, spaces collapsed, digits and hyphens of other scripts in ASCII, upper
 * case, with the space or hyphen where the country has it and without a road sign (`D-10115`). A code that fits no form
 * of the country comes back collapsed and upper case. Source: domain rules, 5.4, "Normalise first".
 */
export function normalisePostalCode(country: Country, raw: string): string {
  const typed = raw
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59]/gu, asciiDigit)
    .replace(/[\p{Pd}\u2212\u30FC]/gu, '-')
    .replace(/^[〒\s]+/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[a-z]+/gu, (letters) => letters.toUpperCase());
  const pattern = country.postal?.pattern;
  if (pattern === undefined || country.postal?.generic || typed.length > 2 * postalCodeMaximum) return typed;
  return candidates(country.code, typed).find((candidate) => pattern.test(candidate)) ?? typed;
}

/** Whether a canonical code is one of the country. */
export function isPostalCode(country: Country, code: string): boolean {
  return code.length <= postalCodeMaximum && country.postal?.pattern.test(code) === true;
}

/** Likely intended codes for one that is none: confused letters and digits, a lost leading zero, a broken extension. */
export function similarPostalCodes(country: Country, code: string): string[] {
  if (code.length > postalCodeMaximum) return [];
  const compact = withoutSeparators(code);
  const swapped = [...compact].flatMap((character, index) => {
    const other = confusions[character];
    return other === undefined ? [] : [`${compact.slice(0, index)}${other}${compact.slice(index + 1)}`];
  });
  const likely = [
    [...compact].map((character) => digitsForLetters[character] ?? character).join(''),
    ...swapped,
    `0${compact}`,
    compact.slice(0, 5),
    compact.slice(0, 4),
  ];
  const codes = likely
    .map((candidate) => normalisePostalCode(country, candidate))
    .filter((candidate) => isPostalCode(country, candidate));
  return [...new Set(codes)];
}

const digitsForLetters: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5', B: '8', Z: '2' };
const confusions: Readonly<Record<string, string>> = { ...digitsForLetters, '0': 'O', '1': 'I', '5': 'S', '8': 'B' };

function candidates(country: string, typed: string): string[] {
  const bare = typed.replace(new RegExp(`^(?:${country}|${roadSigns[country] ?? country})[ -]?`), '');
  const prefix = postalPrefixes[country];
  return [typed, bare, ...(prefix === undefined ? [] : [`${prefix}${withoutSeparators(bare)}`])].flatMap((text) => {
    const compact = withoutSeparators(text);
    // The last form has a name before its number, as in `LIMA 23`.
    return [separated(country, compact), compact, text, compact.replace(/^([A-Z]+)(?=\d)/u, '$1 ')];
  });
}

function separated(country: string, compact: string): string {
  const separator = separators.get(country);
  if (separator === undefined) return compact;
  const at = separator.at < 0 ? compact.length + separator.at : separator.at;
  return at <= 0 || at >= compact.length ? compact : `${compact.slice(0, at)}${separator.sign}${compact.slice(at)}`;
}

function withoutSeparators(text: string): string {
  return text.replace(/[ -]/gu, '');
}

/** The digits of these scripts follow one another from a code point that ends in 0, or in 6 in the Indic blocks. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  return String((code >> 8 === 0x09 ? code - 6 : code) & 0x0f);
}
