import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** One thing of a file, with the line on which it begins; or a place that cannot be read, with what is wrong there. */
export type Entry = { line: number; value: unknown } | { line: number; unreadable: string };

export type Format = 'json' | 'csv';

/** What the cells of a row are together: names of columns, and the cells that are not empty. */
export type RowReader = (cells: [name: string, cell: string][]) => unknown;

/**
 * The things in a file: a JSON array, one JSON object a line (NDJSON), or CSV with the names of the fields in the first
 * row, where an empty cell leaves its field out. What cannot be read keeps nothing else from being read, as far as it
 * can be told where it ends.
 */
export function readEntries(text: string, format: Format, rowOf: RowReader): Entry[] {
  const content = text.replace(/^\uFEFF/, '');
  if (format === 'csv') return readCsv(content, rowOf);
  return /^\s*\[/.test(content) ? readArray(content) : readLines(content);
}

/** @throws Error when neither the name of the file nor anybody says how it is written */
export function formatOf(file: string, named: string | undefined): Format {
  const format = named ?? { csv: 'csv', json: 'json', ndjson: 'json', jsonl: 'json' }[file.split('.').at(-1) ?? ''];
  if (format === 'csv' || format === 'json') return format;
  throw new Error(`Say --format csv or --format json: the name ${file} does not tell.`);
}

export function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (failure) {
    if (failure instanceof TypeError) throw new Error(`${file} is not UTF-8.`);
    if ((failure as NodeJS.ErrnoException).code === 'ENOENT') throw new Error(`There is no file ${file}.`);
    throw failure;
  }
}

function readLines(text: string): Entry[] {
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [readJson(line.trim(), index + 1)]));
}

/** The elements of an array, each read by itself, since one that is broken must not hide the others. */
function readArray(text: string): Entry[] {
  const entries: Entry[] = [];
  let line = 1;
  let depth = 0;
  let isInString = false;
  let start: { at: number; line: number } | undefined;
  const end = (at: number): void => {
    if (start !== undefined) entries.push(readJson(text.slice(start.at, at), start.line));
    start = undefined;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === '\n') {
      line += 1;
      // No string goes on over the end of a line: one that seems to has lost its quote.
      isInString = false;
    } else if (isInString) {
      if (character === '\\') at += 1;
      else if (character === '"') isInString = false;
    } else if (character === ',' && depth === 1) {
      end(at);
    } else if (character === ']' || character === '}') {
      depth -= 1;
      if (depth > 0) continue;
      end(at);
      if (character === ']' && text.slice(at + 1).trim() === '') return entries;
      return [...entries, { line, unreadable: `the array ends here with ${character}, but the file goes on` }];
    } else if (!/\s/.test(character)) {
      if (depth === 1) start ??= { at, line };
      if (character === '"') isInString = true;
      if (character === '[' || character === '{') depth += 1;
    }
  }
  const unreadable = start === undefined ? 'the array has no end' : 'this has no end; what follows could not be read';
  return [...entries, { line: start?.line ?? line, unreadable }];
}

function readJson(text: string, line: number): Entry {
  try {
    return { line, value: JSON.parse(text) };
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : String(failure);
    const within = /line (\d+)/.exec(message)?.[1];
    // The engine's message quotes the text around the place; what it says of the place is enough.
    return { line: line + (within === undefined ? 0 : Number(within) - 1), unreadable: 'is not valid JSON' };
  }
}

function readCsv(text: string, rowOf: RowReader): Entry[] {
  const entries: Entry[] = [];
  const records = parse(text, {
    info: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (failure) => {
      entries.push({ line: Number(failure?.['lines'] ?? 1), unreadable: `is not valid CSV: ${failure?.code}` });
      return undefined;
    },
  }) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
  const [head, ...rows] = records;
  if (head === undefined) return entries;
  const names = head.record.map((name) => name.trim());
  for (const { record, raw, info } of rows) {
    const line = info.lines - (raw.trimEnd().match(/\n/g)?.length ?? 0);
    if (record.length > names.length) {
      entries.push({ line, unreadable: `has ${record.length} cells, more than the ${names.length} columns` });
    } else {
      const cells = record.flatMap((cell, index): [string, string][] =>
        cell === '' ? [] : [[names[index] ?? '', cell]],
      );
      entries.push({ line, value: rowOf(cells) });
    }
  }
  return entries.toSorted((one, other) => one.line - other.line);
}
