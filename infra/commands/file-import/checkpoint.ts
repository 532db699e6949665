import { createHash, randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

interface Head {
  importId: string;
  api: string;
  startedAt: string;
}

type Given = Record<string, unknown>;

/** Before the content of a line that was begun and given up: the next time it begins anew. */
const givenUp = '!';

/**
 * What an import has done so far, beside its file: a head, then one line for each line of the file that the API has taken,
 * by its content. So an import goes on where it was cut off, even by a crash, and sends again only what was changed
 * since. What was taken just before the crash is sent again with the same key, and the API does nothing twice.
 */
export class Checkpoint {
  readonly head: Head;
  readonly #path: string;
  readonly #done: Set<string>;
  /** How often each content was given up. */
  readonly #givenUp = new Map<string, number>();

  private constructor(path: string, head: Head, lines: string[]) {
    this.#path = path;
    this.head = head;
    this.#done = new Set(lines);
    for (const line of lines.filter((each) => each.startsWith(givenUp))) {
      const content = line.slice(givenUp.length);
      this.#givenUp.set(content, (this.#givenUp.get(content) ?? 0) + 1);
    }
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
      return new Checkpoint(path, head, done);
    }
    const head = { importId: randomUUID(), api, startedAt: now.toISOString() };
    writeFileSync(path, `${JSON.stringify(head)}\n`);
    return new Checkpoint(path, head, []);
  }

  has(given: Given): boolean {
    return this.#done.has(contentOf(given));
  }

  /** Written through at once, with a line break before it, so that a line cut off by a crash spoils no other one. */
  add(given: Given): void {
    appendFileSync(this.#path, `\n${contentOf(given)}`);
  }

  /** What was begun for this content is not gone on with: its keys are used up. */
  giveUp(given: Given): void {
    appendFileSync(this.#path, `\n${givenUp}${contentOf(given)}`);
  }

  /** The same for the same content within one import, another one in the next. */
  idempotencyKey(given: Given): string {
    const content = contentOf(given);
    const before = this.#givenUp.get(content);
    return [this.head.importId, content, ...(before === undefined ? [] : [before])].join('.');
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

function contentOf(given: Given): string {
  return createHash('sha256').update(JSON.stringify(given)).digest('base64url');
}
