import { type Origin, transactionOf, type Write } from '../../shared/data/commit.ts';
import { keys } from '../../shared/data/keys.ts';
import type { Item } from '../../shared/data/table.ts';
import type { JournalEntry } from '../../shared/domain/journal.ts';
import type { HeatMeter } from './heat.ts';

/** The table of a simulation: what the data layer would write is counted, and kept as far as it will be written again. */
export class SimulatedTable {
  readonly #meter: HeatMeter;
  readonly #kept = new Map<string, Item>();

  constructor(meter: HeatMeter) {
    this.#meter = meter;
  }

  /** Counts a commit as the data layer makes it; what it wrote, the journal item included, by `pk` and `sk`. */
  commit(
    writes: [Write & { put: Item }, ...Write[]],
    entry: JournalEntry,
    origin: Origin,
    reply?: { operation: string; body: unknown },
  ): Item[] {
    const claim = reply && {
      key: keys.idempotency(origin.actor.id, reply.operation, origin.requestId),
      requestHash: 'h'.repeat(43),
      reply: { body: reply.body },
    };
    const journalAndClaim = transactionOf(writes, entry, origin, claim).slice(writes.length);
    const put = writes.flatMap((write) => ('put' in write ? [write.put] : []));
    const items = [...put, ...journalAndClaim.map(({ Put }) => Put?.Item as Item)];
    for (const item of items) this.#take(item);
    const journal = items.find(({ kind }) => kind === 'JOURNAL');
    if (journal !== undefined) this.#notePublished(journal);
    return items;
  }

  /** The event of a change is published within the same second, and noted; where nothing else is to be done, for good. */
  #notePublished(journal: Item): void {
    const { duePk: _, dueSk: __, ...ended } = journal;
    const isLast = Object.keys((journal as { tasks?: object }).tasks ?? {}).length === 1;
    this.#meter.write(isLast ? ended : journal, journal, 'alone');
  }

  /** An update of one item outside a commit: a claim, a note. */
  update(before: Item, after: Item, how: 'transaction' | 'alone'): void {
    this.#meter.write(after, before, how);
    if (this.#kept.has(nameOf(before))) this.#kept.set(nameOf(before), after);
  }

  check(item: Item): void {
    this.#meter.check(item);
  }

  /** Keeps an item, so that its next write is known to be a change of it. */
  keep(item: Item): void {
    this.#kept.set(nameOf(item), item);
  }

  forget(item: Item): void {
    this.#kept.delete(nameOf(item));
  }

  #take(item: Item): void {
    this.#meter.write(item, this.#kept.get(nameOf(item)), 'transaction');
    if (this.#kept.has(nameOf(item))) this.#kept.set(nameOf(item), item);
  }
}

function nameOf(item: Item): string {
  return `${item.pk} ${item.sk}`;
}
