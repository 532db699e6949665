import type { FieldError } from '../../../shared/domain/refusal.ts';

/** A line of a file as its problems are told: where it is, what it is of, what the file has there. */
export interface Told {
  line: number;
  /** What people know the thing by. */
  name: string;
  given: Record<string, unknown>;
}

/** What is wrong on a line; `value` is what the file has there. */
export interface LineProblem {
  line: number;
  name?: string | undefined;
  pointer: string;
  message: string;
  value?: unknown;
}

/** What the file has where a problem is, with the API's pointer to it. */
export function problemOf(
  { line, name, given }: Told,
  { pointer, message }: Pick<FieldError, 'pointer' | 'message'>,
): LineProblem {
  const steps = pointer.split('/').slice(1);
  const value = steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], given);
  return { line, name, pointer, message, ...(value !== undefined && { value }) };
}

/** `FILE:LINE: NAME POINTER MESSAGE`, as editors and people find it. */
export function written(file: string, { line, name, pointer, message, value }: LineProblem): string {
  const isSaid = value === undefined || (typeof value === 'string' && message.startsWith(`${value} `));
  const shown = isSaid ? '' : ` (here ${cut(JSON.stringify(value))})`;
  return [`${file}:${line}:`, name, pointer, `${message}${shown}`].filter((part) => part).join(' ');
}

function cut(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 100)}…`;
}
