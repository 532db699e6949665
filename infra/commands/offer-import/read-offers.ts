import { toJSONSchema } from 'zod/v4/core';
import { putOffer } from '../../../functions/catalogue/contract.ts';
import { type Entry, type Format, readEntries } from '../file-import/read-entries.ts';

/** Parts a list within one cell of a CSV file. */
const listSeparator = '|';

/** The offers of a file; in CSV lists are written `P1M|P1Y`. */
export function readOffers(text: string, format: Format): Entry[] {
  return readEntries(text, format, (cells) =>
    Object.fromEntries(cells.map(([name, cell]) => [name, fieldOf(name, cell)])),
  );
}

interface FieldSchema {
  type?: string;
}

const fieldTypes = (toJSONSchema(putOffer.body, { io: 'input', unrepresentable: 'any' }).properties ?? {}) as Record<
  string,
  FieldSchema
>;

/** A cell as the contract wants its field; one that cannot be is left as it is, for the contract to refuse. */
function fieldOf(name: string, cell: string): unknown {
  switch (fieldTypes[name]?.type) {
    case 'array':
      return cell.split(listSeparator).map((item) => item.trim());
    case 'integer':
      return /^\d{1,15}$/.test(cell) ? Number(cell) : cell;
    case 'boolean':
      return { true: true, false: false }[cell.toLowerCase()] ?? cell;
    default:
      return cell;
  }
}
