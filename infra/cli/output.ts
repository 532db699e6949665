import { styleText } from 'node:util';
import Table from 'cli-table3';

/** One column: its heading, and what it shows of a row. */
export type Columns<Row> = Record<string, (row: Row) => string | number | undefined>;

/** Rows for people, aligned under their headings; with `--json` all that is known of them, for programs. */
export function printRows<Row>(rows: readonly Row[], columns: Columns<Row>, { json }: { json: boolean }): void {
  if (json) {
    printJson(rows);
    return;
  }
  if (rows.length === 0) {
    console.error('None.');
    return;
  }
  const table = new Table({
    head: Object.keys(columns).map((name) => dim(name)),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2, compact: true },
    chars: bare,
  });
  for (const row of rows) table.push(Object.values(columns).map((cell) => String(cell(row) ?? '')));
  console.log(trimmed(table.toString()));
}

/** One thing: a line for each fact that there is. */
export function printFacts(
  thing: object,
  facts: Record<string, string | number | boolean | undefined>,
  { json }: { json: boolean },
): void {
  if (json) {
    printJson(thing);
    return;
  }
  const table = new Table({
    style: { border: [], 'padding-left': 0, 'padding-right': 2, compact: true },
    chars: bare,
  });
  for (const [name, fact] of Object.entries(facts)) {
    if (fact !== undefined && fact !== '') table.push([dim(name), String(fact)]);
  }
  console.log(trimmed(table.toString()));
}

export function printJson(value: unknown): void {
  console.log(JSON.stringify(value, undefined, 2));
}

/** A short word of success, which leaves the output to what was asked for. */
export function note(text: string): void {
  console.error(`${styleText('green', '✓', { stream: process.stderr })} ${text}`);
}

/** An instant, to the minute, in UTC. */
export function minute(instant: string | undefined): string | undefined {
  return instant && `${instant.slice(0, 16).replace('T', ' ')}Z`;
}

function dim(text: string): string {
  return styleText('dim', text, { stream: process.stdout });
}

function trimmed(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const bare = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};
