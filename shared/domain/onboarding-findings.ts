import { type Confirmation, unconfirmedWarnings } from './customer-data/finding.ts';
import { type LineProblem, statusOfProblems } from './ordering/line-problem.ts';
import { attestationProblem } from './ordering/order-lines.ts';
import { type FieldError, Refusal, type RefusalCode, type RefusalFacts } from './refusal.ts';

/**
 * Refuses what the rules found wrong, all of it at once: under the findings' own code when all have the same one, under
 * `VALIDATION_FAILED` otherwise, with each finding's code beside it. Does nothing when nothing was found.
 */
export function refuseFindings(
  findings: readonly (FieldError & { code: RefusalCode })[],
  facts: RefusalFacts = {},
): void {
  const [first] = findings;
  if (first === undefined) return;
  const code = findings.every((finding) => finding.code === first.code) ? first.code : 'VALIDATION_FAILED';
  throw new Refusal(
    code,
    findings.length === 1 ? 'One field is not valid.' : `${findings.length} fields are not valid.`,
    {
      errors: [...findings],
      ...facts,
    },
  );
}

/** Refuses what is wrong with the lines of an order, all of it at once, under the code that leads. */
export function refuseProblems(problems: readonly LineProblem[]): void {
  const status = statusOfProblems(problems);
  if (status === undefined) return;
  const { code, leading } = status;
  throw new Refusal(
    code,
    problems.length === 1 ? leading.message : `${problems.length} things are wrong with the lines.`,
    { errors: [...problems], ...(leading.remaining !== undefined && { remaining: leading.remaining }) },
  );
}

/** Something that keeps an order or a draft from going through, by the code that it is refused with. */
export interface OpenProblem extends FieldError {
  code: RefusalCode;
  expected?: string | undefined;
}

/** What the person who places an order has to say, and did not: the confirmation of each warning, and the attestation. */
export function unconfirmedProblems(
  warnings: readonly (FieldError & Confirmation)[],
  given: {
    confirmedWarnings: readonly Confirmation[];
    partnerOnRecordAttestationAccepted?: boolean | undefined;
  },
): OpenProblem[] {
  const attestation = attestationProblem(given.partnerOnRecordAttestationAccepted);
  return [
    ...unconfirmedWarnings(warnings, given.confirmedWarnings).map((warning) => ({
      ...warning,
      code: 'WARNINGS_NOT_CONFIRMED' as const,
    })),
    ...(attestation === undefined ? [] : [attestation]),
  ];
}

/** Refuses all of them at once under the first one's code: each was right by itself, and only together they are not. */
export function refuseAll(problems: readonly OpenProblem[], keepFrom: string, facts: RefusalFacts = {}): void {
  const [first] = problems;
  if (first === undefined) return;
  const many = `${problems.length} things ${keepFrom}.`;
  throw new Refusal(first.code, problems.length === 1 ? sentence(first.message) : many, {
    errors: [...problems],
    ...facts,
  });
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}${message.endsWith('.') ? '' : '.'}`;
}
