import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import type { TablePlace } from '../table-place.ts';
import { endOf, lineOf, nothingYet, type Tally, tallied, type WireItem } from './backup-file.ts';

/** How far an export has come: the file is good up to `bytes`, and goes on after `lastKey`. */
interface Progress extends Tally {
  table: string;
  bytes: number;
  lastKey: WireItem;
}

export interface ExportOptions {
  file: string;
  signal: AbortSignal;
  /** Items to a page; by default as many as DynamoDB gives. */
  pageSize?: number;
  onPage: (tally: Tally) => void;
}

/**
 * Writes every item of a table to a file, page by page; where an earlier run was cut off, this one goes on.
 * @returns undefined when it was interrupted
 */
export async function exportTable({ client, table }: TablePlace, options: ExportOptions): Promise<Tally | undefined> {
  const { file, signal, pageSize, onPage } = options;
  const progressFile = `${file}.progress`;
  const begun = begin(file, progressFile, table);
  let { bytes, lastKey } = begun;
  let tally: Tally = { items: begun.items, checksum: begun.checksum };
  do {
    if (signal.aborted) return undefined;
    const page = await client.send(
      new ScanCommand({
        TableName: table,
        ConsistentRead: true,
        ...(lastKey && { ExclusiveStartKey: lastKey }),
        ...(pageSize !== undefined && { Limit: pageSize }),
      }),
    );
    const lines = (page.Items ?? []).map(lineOf);
    tally = lines.reduce(tallied, tally);
    lastKey = page.LastEvaluatedKey;
    const text = lines.map((line) => `${line}\n`).join('') + (lastKey === undefined ? `${endOf(tally)}\n` : '');
    // Each page is a member of its own: readers of gzip take them for one, and a cut-off file can be cut back to a page.
    const member = gzipSync(text);
    appendFileSync(file, member, { flush: true });
    bytes += member.length;
    if (lastKey !== undefined) save(progressFile, { table, bytes, lastKey, ...tally });
    onPage(tally);
  } while (lastKey !== undefined);
  rmSync(progressFile, { force: true });
  return tally;
}

function begin(file: string, progressFile: string, table: string): Partial<Progress> & Tally & { bytes: number } {
  if (!existsSync(progressFile)) {
    if (existsSync(file)) throw new Error(`${file} is there already. Name another file, or take it away.`);
    writeFileSync(file, '', { mode: 0o600 });
    return { ...nothingYet, bytes: 0 };
  }
  const progress = JSON.parse(readFileSync(progressFile, 'utf8')) as Progress;
  if (progress.table !== table) {
    throw new Error(`${file} is the unfinished export of ${progress.table}. Name another file for ${table}.`);
  }
  truncateSync(file, progress.bytes);
  return progress;
}

/** Whole or not at all. */
function save(file: string, progress: Progress): void {
  writeFileSync(`${file}.new`, JSON.stringify(progress), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}
