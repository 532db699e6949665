import { marshall } from '@aws-sdk/util-dynamodb';
import { callAwsJson } from '../../infra/local/process/aws-json.ts';
import { type DueKind, dueKeys } from '../../shared/data/keys.ts';
import type { Item } from '../../shared/data/table.ts';
import { newId } from '../../shared/runtime/identifiers.ts';
import type { RunningStack } from '../support/stack.ts';

/** An identifier that stands in an item's key, in whose place each copy gets one of its own. */
interface Template {
  item: Item;
  replaced: string;
}

const identifier = /[0-9A-HJKMNP-TV-Z]{26}/g;
/** A page of a list is full before growth is measured, or the first size would be cheaper for want of items. */
const fewestCopies = 30;
const batchSize = 25;
const batchesAtOnce = 4;

/**
 * Fills the table with copies of what the product itself has written, so that each is of the shape, the size and the
 * index partitions of a real one: a provider's requests, its journal, another provider's partnership with the same reseller.
 */
export class Multiplier {
  readonly #stack: RunningStack;
  readonly #items: Item[];
  readonly #templates: Template[];
  #count: number;

  /**
   * @param items everything that is in the table
   * @param tenantIds of the callers who will ask: their lists are to grow
   */
  constructor(stack: RunningStack, items: Item[], tenantIds: string[]) {
    this.#stack = stack;
    this.#items = items;
    this.#templates = typical(items, tenantIds).flatMap((item) =>
      [...new Set(`${item.pk} ${item.sk}`.match(identifier) ?? ownNames(item))].map((replaced) => ({ item, replaced })),
    );
    this.#count = items.length;
  }

  /** How many items there are when each list has a page. */
  get fewest(): number {
    return this.#items.length + this.#templates.length * fewestCopies;
  }

  /**
   * Fills the table up to about so many items, and answers how many there are.
   * @param at when the copies were made: the newest of each list, if nothing is later
   */
  async growTo(count: number, at: Date): Promise<number> {
    let batches: Promise<void>[] = [];
    let batch: Item[] = [];
    const flush = async (): Promise<void> => {
      batches.push(this.#write(batch));
      batch = [];
      if (batches.length < batchesAtOnce) return;
      await Promise.all(batches);
      batches = [];
    };
    while (this.#count < count) {
      for (const { item, replaced } of this.#templates) {
        batch.push(copyOf(item, replaced, at));
        this.#count += 1;
        if (batch.length === batchSize) await flush();
      }
    }
    if (batch.length > 0) await flush();
    await Promise.all(batches);
    return this.#count;
  }

  /** Makes so many items due at a time, of each kind that waits for one. */
  async makeDue(kinds: readonly DueKind[], count: number, at: string): Promise<void> {
    for (const kind of kinds) {
      const template = this.#items.find((item) => waitsAs(kind, item));
      const own = template?.data['id'];
      if (template === undefined || typeof own !== 'string') continue;
      const due = Array.from({ length: count }, () => {
        const copy = copyOf(template, own, new Date(at));
        return { ...copy, ...dueKeys(kind, at, String(copy.data['id'])) };
      });
      for (let start = 0; start < count; start += batchSize) await this.#write(due.slice(start, start + batchSize));
      this.#count += count;
    }
  }

  async #write(items: Item[]): Promise<void> {
    const { dynamodb, tableName } = this.#stack;
    let requests: unknown[] = items.map((item) => ({
      PutRequest: { Item: marshall(item, { removeUndefinedValues: true }) },
    }));
    while (requests.length > 0) {
      const answer = await callAwsJson<{ UnprocessedItems?: Record<string, unknown[]> }>(
        dynamodb,
        'DynamoDB_20120810.BatchWriteItem',
        { RequestItems: { [tableName]: requests } },
      );
      requests = answer.UnprocessedItems?.[tableName] ?? [];
    }
  }
}

/** Kinds that are due as soon as they are there, and would start functions. */
const atWork = ['JOURNAL', 'MARKING'];

/** Of each kind an item of a caller's longest list, with nothing left to do on it. */
function typical(items: Item[], tenantIds: string[]): Item[] {
  const byKind = Map.groupBy(
    items.filter(({ kind, duePk }) => duePk === undefined || !atWork.includes(kind)),
    ({ kind }) => kind,
  );
  return [...byKind.values()].flatMap((ofKind) => {
    const callers = ofKind.filter(({ gsi1pk }) => tenantIds.some((id) => gsi1pk?.includes(id)));
    const lists = Map.groupBy(callers.length > 0 ? callers : ofKind, ({ gsi1pk }) => gsi1pk);
    const longest = [...lists.values()].toSorted((one, other) => other.length - one.length)[0] ?? [];
    // One that is in every index, if there is one.
    return longest.toSorted((one, other) => Object.keys(other).length - Object.keys(one).length).slice(0, 1);
  });
}

/** What names an item that has no identifier: an offer's own. */
function ownNames({ pk, data }: Item): string[] {
  const { offerId } = data;
  return typeof offerId === 'string' && pk.includes(offerId) ? [offerId] : [];
}

function copyOf(item: Item, replaced: string, at: Date): Item {
  const own = item.data['id'];
  const text = JSON.stringify(item).replaceAll(replaced, newId(at));
  const isOwn = typeof own !== 'string' || own === replaced || own.match(identifier) === null;
  return JSON.parse(isOwn ? text : text.replaceAll(own, newId(at))) as Item;
}

/** Whether copies of the item can stand for what is due of a kind; a journal that has ended is only taken off again. */
function waitsAs(kind: DueKind, { kind: itemKind, duePk, tasks }: Item): boolean {
  if (kind === 'OUTBOX') return itemKind === 'JOURNAL' && tasks !== undefined && duePk === undefined;
  return duePk?.startsWith(`DUE#${kind}#`) === true;
}
