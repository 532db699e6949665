/**
 * The pattern language that EventBridge rules and the filters of event source mappings share: an object of the same shape
 * as the event whose leaves are lists of accepted values or conditions.
 */
export type EventPattern = { [key: string]: unknown };

export function matchesPattern(pattern: EventPattern, event: unknown): boolean {
  return Object.entries(pattern).every(([key, expected]) => {
    if (key === '$or' && Array.isArray(expected)) {
      return (expected as EventPattern[]).some((alternative) => matchesPattern(alternative, event));
    }
    const actual = isRecord(event) ? event[key] : undefined;
    if (Array.isArray(expected)) return matchesLeaf(expected, actual);
    if (!isRecord(expected)) return false;
    // A list of objects matches when one of them does.
    if (Array.isArray(actual)) return actual.some((item) => matchesPattern(expected, item));
    return matchesPattern(expected, actual);
  });
}

function matchesLeaf(accepted: unknown[], actual: unknown): boolean {
  const present = actual !== undefined && !isRecord(actual);
  return accepted.some((condition) => {
    if (isRecord(condition) && 'exists' in condition) return condition['exists'] === present;
    if (!present) return false;
    const values = Array.isArray(actual) ? actual : [actual];
    return values.some((value) => matchesCondition(condition, value));
  });
}

function matchesCondition(condition: unknown, value: unknown): boolean {
  if (!isRecord(condition)) return condition === value;
  const [kind, argument] = Object.entries(condition)[0] ?? ['', undefined];
  switch (kind) {
    case 'prefix':
      return matchesText(argument, value, (text, wanted) => text.startsWith(wanted));
    case 'suffix':
      return matchesText(argument, value, (text, wanted) => text.endsWith(wanted));
    case 'equals-ignore-case':
      return matchesText(argument, value, (text, wanted) => text.toLowerCase() === wanted.toLowerCase());
    case 'wildcard':
      return matchesText(argument, value, (text, wanted) => wildcard(wanted).test(text));
    case 'anything-but':
      return !(Array.isArray(argument) ? argument : [argument]).some((excluded) => matchesCondition(excluded, value));
    case 'numeric':
      return matchesNumber(argument as (string | number)[], value);
    default:
      throw new Error(`The local stack does not know the pattern condition "${kind}"`);
  }
}

function matchesText(argument: unknown, value: unknown, test: (text: string, wanted: string) => boolean): boolean {
  if (typeof value !== 'string') return false;
  if (typeof argument === 'string') return test(value, argument);
  const folded = isRecord(argument) ? argument['equals-ignore-case'] : undefined;
  return typeof folded === 'string' && test(value.toLowerCase(), folded.toLowerCase());
}

function wildcard(text: string): RegExp {
  const parts = text.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}

function matchesNumber(comparisons: (string | number)[], value: unknown): boolean {
  if (typeof value !== 'number') return false;
  for (let index = 0; index + 1 < comparisons.length; index += 2) {
    if (!compare(String(comparisons[index]), value, Number(comparisons[index + 1]))) return false;
  }
  return true;
}

function compare(operator: string, left: number, right: number): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      throw new Error(`The local stack does not know the numeric comparison "${operator}"`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
