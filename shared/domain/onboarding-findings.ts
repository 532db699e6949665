import { type LineProblem, statusOfProblems } from './ordering/line-problem.ts';
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
