import { stringify } from 'csv-stringify/sync';
import type { Output } from '../runtime/step.ts';

/** Whether a caller asks for a list as a table for spreadsheets. */
export function wantsCsv(accept: string | undefined): boolean {
  return accept?.split(',').some((type) => type.trim().toLowerCase().startsWith('text/csv')) ?? false;
}

/**
 * One page of a list as CSV (RFC 4180): a column for each field that the contract names, those of nested objects joined
 * by a dot, lists within a cell joined by semicolons. It opens as a table and nothing else: what a spreadsheet would take
 * for a formula is marked as text, and the byte order mark tells it that names are UTF-8.
 * @param list the contract's answer: an object with `items`
 */
export function csvOf(list: Output, items: readonly unknown[]): string {
  const columns = columnsOf(itemOf(list));
  return stringify(
    items.map((item) => columns.map((path) => cellOf(item, path))),
    { header: true, columns: columns.map((path) => path.join('.')), escape_formulas: true, bom: true },
  );
}

interface Definition {
  type: string;
  shape?: Record<string, Output>;
  element?: Output;
  innerType?: Output;
}

function definitionOf(schema: Output): Definition {
  const definition = schema._zod.def as unknown as Definition;
  return definition.innerType === undefined ? definition : definitionOf(definition.innerType);
}

function itemOf(list: Output): Output {
  const items = definitionOf(list).shape?.['items'];
  const element = items && definitionOf(items).element;
  if (element === undefined) throw new Error('Only lists become tables');
  return element;
}

function columnsOf(schema: Output): string[][] {
  const { shape } = definitionOf(schema);
  if (shape === undefined) return [[]];
  return Object.entries(shape).flatMap(([name, field]) => columnsOf(field).map((path) => [name, ...path]));
}

function cellOf(item: unknown, path: readonly string[]): string {
  const value = path.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], item);
  if (value === undefined || value === null) return '';
  if (Array.isArray(value))
    return value.map((each) => (typeof each === 'object' ? JSON.stringify(each) : each)).join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
