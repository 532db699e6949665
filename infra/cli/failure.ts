import { styleText } from 'node:util';
import { ApiUnreachable, Refused } from '../../shared/client/client.ts';
import { exitCodes } from '../commands/exit-codes.ts';

/** Why a command ends, with what can be done about it. */
export class CommandFailure extends Error {
  readonly exitCode: number;
  readonly nextStep: string | undefined;

  constructor(message: string, nextStep?: string, exitCode: number = exitCodes.noBeginning) {
    super(message);
    this.exitCode = exitCode;
    this.nextStep = nextStep;
  }
}

/**
 * Says what went wrong: what, where, what to do next, and what support would ask for.
 * @returns the exit code
 */
export function tellFailure(failure: unknown): number {
  const { exitCode, lines } = toldOf(failure);
  const [first = '', ...others] = lines;
  console.error(`${styleText('red', '✗', { stream: process.stderr })} ${first}`);
  for (const line of others) console.error(`  ${line}`);
  return exitCode;
}

function toldOf(failure: unknown): { exitCode: number; lines: string[] } {
  if (failure instanceof CommandFailure) {
    return { exitCode: failure.exitCode, lines: [failure.message, ...(failure.nextStep ? [failure.nextStep] : [])] };
  }
  if (failure instanceof ApiUnreachable) {
    const lines = [failure.message, 'Run the same command again in a while.', correlation(failure.correlationId)];
    return { exitCode: exitCodes.apiFailed, lines };
  }
  if (failure instanceof Refused) return refused(failure);
  return { exitCode: exitCodes.noBeginning, lines: [failure instanceof Error ? failure.message : String(failure)] };
}

function refused({ status, message, problem, correlationId }: Refused): { exitCode: number; lines: string[] } {
  if (status === 401) {
    const lines = ['The sign-in is not accepted: it is over, or of another service.', 'Sign in again: twotier sign-in'];
    return { exitCode: exitCodes.noBeginning, lines };
  }
  const { code, errors = [], existingId, blockingIds = [], reason, remaining, nextStep } = problem ?? {};
  const facts = { existing: existingId, blocking: blockingIds.join(', '), reason, remaining };
  const lines = [
    code === undefined ? message : `${message} (${code})`,
    ...errors.map((error) => `${error.pointer} ${error.message}`),
    ...Object.entries(facts).flatMap(([name, fact]) => (fact === undefined || fact === '' ? [] : [`${name}: ${fact}`])),
    ...(nextStep === undefined ? [] : [nextStep]),
    ...(correlationId === undefined ? [] : [correlation(correlationId)]),
  ];
  return { exitCode: status >= 500 || status === 429 ? exitCodes.apiFailed : exitCodes.refused, lines };
}

function correlation(id: string): string {
  return styleText('dim', `Correlation id ${id}`, { stream: process.stderr });
}
