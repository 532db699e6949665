import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** How far each mapping has read each shard; kept in a file, so that a stack started again on its data loses no record. */
export class Checkpoints {
  readonly #file: string;
  readonly #positions: Record<string, string>;

  constructor(file: string) {
    this.#file = file;
    this.#positions = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  }

  read(mappingId: string, shardId: string): string | undefined {
    return this.#positions[`${mappingId} ${shardId}`];
  }

  write(mappingId: string, shardId: string, sequenceNumber: string): void {
    this.#positions[`${mappingId} ${shardId}`] = sequenceNumber;
    this.#save();
  }

  /** Whether the mapping has never run on this data; one that has run missed nothing, even if it has no position yet. */
  isNew(mappingId: string): boolean {
    return this.#positions[mappingId] === undefined;
  }

  remember(mappingId: string): void {
    this.#positions[mappingId] = 'started';
    this.#save();
  }

  #save(): void {
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.#positions));
    renameSync(`${this.#file}.new`, this.#file);
  }
}
