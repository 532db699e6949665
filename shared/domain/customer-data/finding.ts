import type { FieldError } from '../refusal.ts';
import { normaliseText, textLength, textProblem } from '../text.ts';

/**
 * The codes that a finding belongs to (domain rules, section 4, putAccountInfo and confirmAgreement). The step answers
 * with the code itself when every error has the same one, and with `VALIDATION_FAILED` otherwise.
 */
export type FindingCode =
  | 'VALIDATION_FAILED'
  | 'COMPANY_NAME_INVALID'
  | 'ADDRESS_INVALID'
  | 'COUNTRY_NOT_SUPPORTED'
  | 'REGISTRATION_NUMBER_REQUIRED'
  | 'REGISTRATION_NUMBER_INVALID'
  | 'PHONE_REQUIRED'
  | 'REGION_MISMATCH'
  | 'AGREEMENT_DATE_IN_FUTURE'
  | 'AGREEMENT_ALREADY_CONFIRMED'
  | 'TEMPLATE_UNKNOWN'
  | 'TEMPLATE_SUPERSEDED';

/** What a rule found in one field: where, by which rule, what it expects with an example, and the value it judged. */
export interface Finding extends FieldError {
  code: FindingCode;
  expected: string;
  example: string;
  /** The value after normalising; absent when nothing was given. */
  normalised?: string | undefined;
}

/** A finding that a person may confirm. It holds for `basis` alone: another value needs another confirmation. */
export interface Warning extends Finding {
  basis: string;
}

/** A rule's own part of a finding; the caller adds the pointer and the value. */
export interface Verdict {
  rule: string;
  message: string;
  expected: string;
  example: string;
}

/** A warning that was confirmed, by its rule, for the value it was shown for. */
export interface Confirmation {
  rule: string;
  pointer: string;
  basis: string;
}

/** The warnings that nobody confirmed for the value they hold now (submit refuses with `WARNINGS_NOT_CONFIRMED`). */
export function unconfirmedWarnings<W extends Confirmation>(
  warnings: readonly W[],
  confirmations: readonly Confirmation[],
): W[] {
  return warnings.filter(
    (warning) =>
      !confirmations.some(
        ({ rule, pointer, basis }) => rule === warning.rule && pointer === warning.pointer && basis === warning.basis,
      ),
  );
}

/** Text that may be missing: normalised (NFC, trimmed), and undefined when nothing is left. */
export function optionalText(raw: string | null | undefined): string | undefined {
  const text = normaliseText(raw ?? '');
  return text === '' ? undefined : text;
}

export interface LineRule {
  /** The beginning of the rule ids, such as `city`. */
  name: string;
  /** As people call the field, such as `the city`. */
  title: string;
  /** The greatest length in code points. */
  maximum: number;
  required: boolean;
  example: string;
  /** What at least one character must be; a field of dashes alone says nothing. */
  holds?: { pattern: RegExp; what: string };
}

/** What is wrong with one line of text, already normalised: missing, too long, unreadable, or meaningless. */
export function lineProblem(text: string | undefined, rule: LineRule): Verdict | undefined {
  const { name, title, maximum, required, example, holds } = rule;
  const expected = `${required ? '1' : '0'} to ${maximum} characters on one line`;
  if (text === undefined) {
    return required ? { rule: `${name}-required`, message: `${title} must be given`, expected, example } : undefined;
  }
  const problem = textProblem(text, false);
  if (problem !== undefined) return { rule: `${name}-text`, message: `${title} ${problem}`, expected, example };
  const length = textLength(text);
  if (length > maximum) {
    const message = `${title} must have at most ${maximum} characters, not ${length}`;
    return { rule: `${name}-length`, message, expected, example };
  }
  if (holds !== undefined && !holds.pattern.test(text)) {
    return { rule: `${name}-meaningless`, message: `${title} must hold ${holds.what}`, expected, example };
  }
  return undefined;
}
