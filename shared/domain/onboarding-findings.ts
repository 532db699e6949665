import type { Finding } from './customer-data/finding.ts';
import { Refusal } from './refusal.ts';

/**
 * Refuses what the rules found wrong, all of it at once: under its own code when every finding has the same one, under
 * `VALIDATION_FAILED` otherwise. Does nothing when nothing was found.
 */
export function refuseFindings(findings: readonly Finding[]): void {
  const [first] = findings;
  if (first === undefined) return;
  const code = findings.every((finding) => finding.code === first.code) ? first.code : 'VALIDATION_FAILED';
  throw new Refusal(
    code,
    findings.length === 1 ? 'One field is not valid.' : `${findings.length} fields are not valid.`,
    {
      errors: findings.map(({ code: _, ...error }) => error),
    },
  );
}
