import { Logger } from '@aws-lambda-powertools/logger';
import { serviceName } from './metric-names.ts';

/** The one logger. Lines never hold addresses, names, tokens, bodies or paths with parameters filled in. */
export const logger = new Logger({ serviceName });

let takeFields: (() => Record<string, unknown>) | undefined;

/** Puts fields on the next lines that tell of an event: what `counts.ts` has counted, in functions that count. */
export function carryOnLines(take: () => Record<string, unknown>): void {
  takeFields = take;
}

/** The counts since the last call, as fields of the log line that carries them; CloudWatch reads metrics from it. */
export function takeCounts(): Record<string, unknown> {
  return takeFields?.() ?? {};
}

/** A failure's name, message and stack for the log; never its request. */
export function failureFields(failure: unknown): Record<string, unknown> {
  if (!(failure instanceof Error)) return { failure: typeof failure };
  return { failure: failure.name, message: failure.message, stack: failure.stack };
}
