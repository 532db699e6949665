import { toJSONSchema } from 'zod/v4/core';
import {
  putAccountInfo,
  putSubscriptions,
  startOnboarding,
  submitOnboarding,
} from '../../../functions/onboarding/contract.ts';
import { parseFields } from '../../../shared/http/input.ts';
import { type LineProblem, problemOf, type Told } from '../../commands/file-import/line-problem.ts';
import { type Entry, type Format, readEntries } from '../../commands/file-import/read-entries.ts';

/** A customer of the file: the bodies that the API takes for it, one step after the other. */
export interface CustomerLine extends Told {
  start: Record<string, unknown>;
  accountInfo: Record<string, unknown>;
  subscriptions: Record<string, unknown>;
  submit: Record<string, unknown>;
}

/** The customers of a file; in CSV a column is a path, such as `lineItems.0.quantity`. */
export function readCustomers(text: string, format: Format): Entry[] {
  return readEntries(text, format, (cells) => {
    const root: Record<string, unknown> = {};
    for (const [name, cell] of cells) place(root, name.split('.'), fieldOf(name, cell));
    return root;
  });
}

/**
 * Judges the customers of a file by the API's own contract, so that what is no field at all is told before anything is
 * sent. Names, addresses, offers and numbers are for the API to judge, which knows the catalogue and the customers.
 */
export function checkCustomers(entries: readonly Entry[]): { lines: CustomerLine[]; problems: LineProblem[] } {
  const lines: CustomerLine[] = [];
  const problems: LineProblem[] = [];
  const domains = new Map<string, number>();
  for (const entry of entries) {
    const { line } = entry;
    if ('unreadable' in entry) {
      problems.push({ line, pointer: '', message: entry.unreadable });
      continue;
    }
    if (typeof entry.value !== 'object' || entry.value === null || Array.isArray(entry.value)) {
      problems.push({ line, pointer: '', message: 'must be a customer, a JSON object', value: entry.value });
      continue;
    }
    const customer = customerOf(line, entry.value as Record<string, unknown>);
    const errors = [
      ...parseFields(startOnboarding.body, customer.start).errors,
      ...parseFields(putAccountInfo.body, customer.accountInfo).errors,
      ...parseFields(putSubscriptions.body, customer.subscriptions).errors,
      ...parseFields(submitOnboarding.body, customer.submit).errors,
    ];
    const earlier = domains.get(customer.name);
    if (earlier !== undefined) {
      errors.push({ pointer: '/company/domain', rule: 'once', message: `is on line ${earlier} already` });
    }
    if (customer.name !== '') domains.set(customer.name, line);
    problems.push(...errors.map((error) => problemOf(customer, error)));
    if (errors.length === 0) lines.push(customer);
  }
  return { lines, problems };
}

function customerOf(line: number, given: Record<string, unknown>): CustomerLine {
  const { resellerId, lineItems, confirmedWarnings, addressConfirmed, currencyCode, ...accountInfo } = given;
  const domain = (given['company'] as { domain?: unknown } | undefined)?.domain;
  return {
    line,
    name: typeof domain === 'string' ? domain.trim().toLowerCase() : '',
    given,
    start: known({ resellerId }),
    accountInfo,
    subscriptions: known({ lineItems }),
    submit: known({ confirmedWarnings, addressConfirmed, currencyCode }),
  };
}

function known(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Puts a value where a path leads: into objects, and into lists where the path has a number. */
function place(root: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = root;
  for (const [index, step] of path.slice(0, -1).entries()) {
    const isList = /^\d+$/.test(path[index + 1] ?? '');
    if (!Object.hasOwn(at, step) || typeof at[step] !== 'object') at[step] = isList ? [] : {};
    at = at[step] as Record<string, unknown>;
  }
  at[path.at(-1) ?? ''] = value;
}

interface FieldSchema {
  type?: string;
  properties?: Record<string, FieldSchema>;
  items?: FieldSchema;
}

const fields = [putSubscriptions, submitOnboarding].map(
  ({ body }) => toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as FieldSchema,
);

/** A cell as the contract wants its field; one that cannot be is left as it is, for the contract to refuse. */
function fieldOf(name: string, cell: string): unknown {
  const type = fields.map((schema) => typeAt(schema, name.split('.'))).find((found) => found !== undefined);
  if (type === 'number' || type === 'integer') return /^\d{1,15}$/.test(cell) ? Number(cell) : cell;
  if (type === 'boolean') return { true: true, false: false }[cell.toLowerCase()] ?? cell;
  return cell;
}

function typeAt(schema: FieldSchema, path: readonly string[]): string | undefined {
  const inner = path.reduce<FieldSchema | undefined>(
    (at, step) => (/^\d+$/.test(step) ? at?.items : at?.properties?.[step]),
    schema,
  );
  return inner?.type;
}
