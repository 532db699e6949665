import { createHash, randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { OfferLine } from './check-offers.ts';

interface Head {
  importId: string;
  api: string;
  startedAt: string;
}

/**
 * What an import has done so far, beside its file: a head, then one line for each offer that the API has taken, by its
 * content. So an import goes on where it was cut off, even by a crash, and sends again only what was changed since. An
 * offer that was taken just before the crash is sent again with the same key, and the API does nothing twice.
 */
export class Checkpoint {
  readonly head: Head;
  readonly #path: string;
  readonly #done: Set<string>;

  private constructor(path: string, head: Head, done: Set<string>) {
    this.#path = path;
    this.head = head;
    this.#done = done;
  }

  /** @throws Error when the file belongs to an import into another API, or is something else */
  static open(path: string, api: string, now: Date): Checkpoint {
    if (existsSync(path)) {
      const [first = '', ...done] = readFileSync(path, 'utf8').split('\n');
      const head = headIn(first);
      if (head === undefined) throw new Error(`${path} is no checkpoint. Begin anew with --restart, or remove it.`);
      if (head.api !== api) {
        throw new Error(`${path} belongs to an import into ${head.api}. Begin anew with --restart, or remove it.`);
      }
      return new Checkpoint(path, head, new Set(done));
    }
    const head = { importId: randomUUID(), api, startedAt: now.toISOString() };
    writeFileSync(path, `${JSON.stringify(head)}\n`);
    return new Checkpoint(path, head, new Set());
  }

  has(line: OfferLine): boolean {
    return this.#done.has(contentOf(line));
  }

  /** Written through at once, with a line break before it, so that a line cut off by a crash spoils no other one. */
  add(line: OfferLine): void {
    appendFileSync(this.#path, `\n${contentOf(line)}`);
  }

  /** The same for the same content within one import, another one in the next. */
  idempotencyKey(line: OfferLine): string {
    return `${this.head.importId}.${contentOf(line)}`;
  }

  remove(): void {
    rmSync(this.#path, { force: true });
  }
}

function headIn(line: string): Head | undefined {
  try {
    const head = JSON.parse(line) as Partial<Head>;
    return typeof head.importId === 'string' ? (head as Head) : undefined;
  } catch {
    return undefined;
  }
}

function contentOf({ given }: OfferLine): string {
  return createHash('sha256').update(JSON.stringify(given)).digest('base64url');
}
