import { indexes } from '../../infra/data.ts';
import type { Item } from '../../shared/data/table.ts';

/** What one partition takes, of the table and of an index alike: DynamoDB's limits, per second. */
export const partitionLimits = { writeUnits: 1_000, readUnits: 3_000 };

/** Units that one second brought to the partitions of one kind. */
export interface Heat {
  /** `table` or an index, and the shape of the key, e.g. `gsi1 PROVIDER#…#REQUESTS`. */
  partition: string;
  /** The most that one such partition took in one second. */
  busiestSecond: number;
  /** The most that one such partition took on average in any minute. */
  busiestMinute: number;
  total: number;
}

/**
 * Counts what writes and reads bring to each partition in each second, by DynamoDB's rules: an item of a transaction counts
 * double, an index entry is written once for itself when it changes, twice when it moves, and not at all when nothing that
 * the index holds has changed. Seconds have to come in order; of those past only the most is kept.
 */
export class HeatMeter {
  #second = 0;
  #now = new Map<string, number>();
  readonly #minute = new Map<string, number>();
  readonly #heats = new Map<string, Heat>();

  /** Goes on to a second, in whole seconds from wherever. */
  moveTo(second: number): void {
    while (this.#second < second) {
      this.#fold();
      this.#second += 1;
    }
  }

  /** One item written; `before` is what stood there. */
  write(item: Item, before: Item | undefined, how: 'transaction' | 'alone'): void {
    const larger = Math.max(sizeOf(item), before === undefined ? 0 : sizeOf(before));
    this.#add(`table ${item.pk}`, kilobytes(larger) * (how === 'transaction' ? 2 : 1));
    for (const index of indexes) {
      const [now, then] = [entryOf(item, index), before && entryOf(before, index)];
      if (now !== undefined && then !== undefined && now.place === then.place) {
        if (now.text !== then.text) this.#add(now.partition, kilobytes(Math.max(now.size, then.size)));
        continue;
      }
      if (now !== undefined) this.#add(now.partition, kilobytes(now.size));
      if (then !== undefined) this.#add(then.partition, kilobytes(then.size));
    }
  }

  /** A condition on an item within a transaction, which costs as if the item were written. */
  check(item: Item): void {
    this.#add(`table ${item.pk}`, kilobytes(sizeOf(item)) * 2);
  }

  /** Read units that a read brings to a partition. */
  read(partition: string, units: number): void {
    this.#add(partition, units);
  }

  heats(): Heat[] {
    this.moveTo(this.#second + 60);
    return [...this.#heats.values()].sort((one, other) => other.busiestSecond - one.busiestSecond);
  }

  #add(partition: string, units: number): void {
    this.#now.set(partition, (this.#now.get(partition) ?? 0) + units);
  }

  #fold(): void {
    for (const [partition, units] of this.#now) {
      const heat = this.#heatOf(partition);
      heat.total += units;
      heat.busiestSecond = Math.max(heat.busiestSecond, units);
      this.#minute.set(partition, (this.#minute.get(partition) ?? 0) + units);
    }
    this.#now = new Map();
    if (this.#second % 60 !== 59) return;
    for (const [partition, sum] of this.#minute) {
      const heat = this.#heatOf(partition);
      heat.busiestMinute = Math.max(heat.busiestMinute, sum / 60);
    }
    this.#minute.clear();
  }

  #heatOf(partition: string): Heat {
    const shape = shapeOf(partition);
    const known = this.#heats.get(shape);
    if (known !== undefined) return known;
    const heat = { partition: shape, busiestSecond: 0, busiestMinute: 0, total: 0 };
    this.#heats.set(shape, heat);
    return heat;
  }
}

/** A partition's key without what tells it from others of its kind. */
function shapeOf(partition: string): string {
  return partition
    .replace(/[0-9A-Z]{26}/gu, '…')
    .replace(/IDEMPOTENCY#.*/u, 'IDEMPOTENCY#…')
    .replace(/(RECIPIENT|DOMAIN|EMAIL|OFFER)#[^#]+@?[^#]*$/u, '$1#…')
    .replace(/#QUOTA#\d+/u, '#QUOTA#…')
    .replace(/#\d{4}-\d\d-\d\dT\d\d#\d+$/u, '#hour#shard');
}

type Index = (typeof indexes)[number];

function entryOf(
  item: Item,
  index: Index,
): { partition: string; place: string; text: string; size: number } | undefined {
  const fields = item as unknown as Record<string, unknown>;
  const partition = fields[index.partition];
  if (partition === undefined) return undefined;
  const held = [
    'pk',
    'sk',
    index.partition,
    index.sort,
    ...('nonKeyAttributes' in index ? index.nonKeyAttributes : []),
  ];
  const entry = Object.fromEntries(held.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));
  return {
    partition: `${index.indexName} ${String(partition)}`,
    place: `${String(partition)} ${String(fields[index.sort])}`,
    text: JSON.stringify(entry),
    size: sizeOf(entry),
  };
}

export function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024);
}

/** Bytes as DynamoDB counts an item: names and values, three bytes for a list or a map and one more for each thing in it. */
export function sizeOf(item: object): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueSize(value), 0);
}

function valueSize(value: unknown): number {
  if (value === undefined) return 0;
  if (value === null || typeof value === 'boolean') return 1;
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return 1 + Math.ceil(String(value).length / 2);
  if (Array.isArray(value)) return 3 + value.reduce((sum: number, each) => sum + valueSize(each) + 1, 0);
  const fields = Object.entries(value as object).filter(([, each]) => each !== undefined);
  return 3 + fields.reduce((sum, [name, each]) => sum + Buffer.byteLength(name) + valueSize(each) + 1, 0);
}
