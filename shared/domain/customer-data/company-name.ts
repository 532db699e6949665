import { textLength, textProblem } from '../text.ts';
import { countryOf } from './country-rules.ts';
import type { Verdict } from './finding.ts';

/**
 * The rules for the legal names of companies (domain rules, 5.2). They judge form alone and know no company, so that the
 * names of real ones pass: an error is only what no company can be called, the rest is asked back.
 */
const maximum = 255;

/** Legal forms that are no name by themselves, without dots, spaces, accents and case. */
const legalForms = new Set(
  'llc llp inc corp corporation incorporated ltd limited plc gmbh sarl kft zrt ooo ооо ptyltd pteltd pvtltd sdnbhd wll lda cpa'.split(
    ' ',
  ),
);
const genericDomains = new Set(
  'com org net edu gov mil int info biz name app dev shop store online site tech cloud eu uk рф укр бел'.split(' '),
);
/** `Co.KG` ends the names of limited partnerships, not a domain of Kyrgyzstan. */
const partnershipEnding = /^co\.kg(?:aa)?$/iu;

const example = 'Fabrikam Bicycles GmbH';
const expected = `the legal name with its legal form, 2 to ${maximum} characters`;

/**
 * What makes a company name impossible, or undefined. Length counts code points.
 *
 * @param name normalised text, or undefined when none was given
 */
export function companyNameError(name: string | undefined): Verdict | undefined {
  const verdict = (rule: string, message: string): Verdict => ({
    rule: `company-name-${rule}`,
    message,
    expected,
    example,
  });
  const seen = name === undefined ? [] : visible(name);
  if (name === undefined || seen.length === 0) return verdict('required', 'the company name must be given');
  const problem = textProblem(name, false);
  if (problem !== undefined) return verdict('text', `the company name ${problem}`);
  const length = textLength(name);
  if (length > maximum) {
    return verdict('length', `the company name must have at most ${maximum} characters, not ${length}`);
  }
  if (!seen.some((character) => /[\p{L}\p{N}]/u.test(character))) {
    return verdict('special-characters', 'the company name must hold letters or digits, not only signs');
  }
  if (seen.length === 1) return verdict('one-character', 'the company name must have more than one character');
  if (legalForms.has(bareLegalForm(name))) {
    return verdict('only-legal-form', `${name} is a legal form and needs the name before it`);
  }
  return undefined;
}

/** What a company name may be only when somebody confirms it. For a name without an error. */
export function companyNameWarnings(name: string): Verdict[] {
  const warnings: Verdict[] = [];
  const warn = (rule: string, message: string): void => {
    warnings.push({ rule: `company-name-${rule}`, message: `${message}: is this the legal name?`, expected, example });
  };
  if (endsInDomain(name)) warn('domain-ending', 'The name ends like a web address');
  const seen = visible(name.toLowerCase());
  if (seen.length >= 3 && new Set(seen).size === 1) warn('repeated-character', 'The name repeats one character');
  const words = name.split(/\s+/u);
  if (words.length >= 2 && words.every((word) => /^[\p{L}\p{N}]\p{M}*$/u.test(word))) {
    warn('spaced-letters', 'The name is single letters with spaces between them');
  }
  if (/^\p{Lu}{2,5}$/u.test(name.replace(/\./gu, ''))) warn('acronym', 'The name looks like an acronym');
  if (looksLikePlaceholder(name)) warn('placeholder', 'The name looks like a test');
  return warnings;
}

/** The characters that can be seen, without marks, spaces and fillers. */
function visible(name: string): string[] {
  return [...name].filter((character) => !/[\p{M}\p{C}\p{Z}\s\p{Default_Ignorable_Code_Point}\u2800]/u.test(character));
}

function bareLegalForm(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{C}\p{Z}\s.,;:'’()_\p{Pd}]/gu, '');
}

function endsInDomain(name: string): boolean {
  const last = name.split(/\s+/u).at(-1) ?? '';
  if (partnershipEnding.test(last)) return false;
  const ending = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*\.(\p{L}+)$/u.exec(last)?.[1]?.toLowerCase();
  if (ending === undefined) return false;
  return genericDomains.has(ending) || countryOf(ending.toUpperCase()) !== undefined;
}

function looksLikePlaceholder(name: string): boolean {
  // Two of them are parts of no word; the others are, as in Foods and Contest, and must stand alone.
  if (/asdf|xxx/iu.test(name)) return true;
  const words = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').split(/[^\p{L}\p{M}]+/u);
  return words.some((word) => /^(tests?|demos?|samples?|foo)$/iu.test(word));
}
