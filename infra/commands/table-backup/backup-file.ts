import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** An item as DynamoDB has it on the wire. */
export type WireItem = Record<string, AttributeValue>;

/** How many items, and the sum of their hashes: the same for the same items in any order, so that two tables compare. */
export interface Tally {
  items: number;
  /** 64 hexadecimal digits. */
  checksum: string;
}

export const nothingYet: Tally = { items: 0, checksum: '0'.repeat(64) };

const modulus = 1n << 256n;

export function tallied({ items, checksum }: Tally, line: string): Tally {
  const hash = createHash('sha256').update(line).digest('hex');
  const sum = (BigInt(`0x${checksum}`) + BigInt(`0x${hash}`)) % modulus;
  return { items: items + 1, checksum: sum.toString(16).padStart(64, '0') };
}

/** One item as one line; the same item is the same line whatever order its attributes come in. */
export function lineOf(item: WireItem): string {
  return JSON.stringify(item, (_, value: unknown) => {
    if (value instanceof Uint8Array) throw new Error('The table holds binary values, which no backup of ours keeps');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

/** The file's last line; a file without it was cut off. */
export function endOf(tally: Tally): string {
  return JSON.stringify({ end: tally });
}

/** The lines of items. @throws Error when the file was cut off, or does not hold what was written to it. */
export async function* readBackup(file: string): AsyncGenerator<string> {
  let tally = nothingYet;
  let end: Tally | undefined;
  for await (const line of linesOf(file)) {
    if (end !== undefined) throw new Error(`${file} goes on after its end.`);
    if (line.startsWith('{"end":')) {
      end = (JSON.parse(line) as { end: Tally }).end;
    } else {
      tally = tallied(tally, line);
      yield line;
    }
  }
  if (end === undefined) throw new Error(`${file} has no end: the export did not finish. Run it again.`);
  if (end.items !== tally.items || end.checksum !== tally.checksum) {
    throw new Error(`${file} holds ${tally.items} items that are not the ${end.items} which were written.`);
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  // Read as it comes: a failure on the way is thrown to whoever reads.
  const text = pipeline(createReadStream(file), createGunzip(), () => undefined).setEncoding('utf8');
  let rest = '';
  try {
    for await (const chunk of text) {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (failure) {
    if ((failure as { code?: string }).code === 'ENOENT') throw new Error(`There is no ${file}.`);
    throw new Error(`${file} is damaged or was cut off: ${(failure as Error).message}.`);
  }
  if (rest !== '') yield rest;
}
