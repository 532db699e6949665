import type { Checkpoint } from '../file-import/checkpoint.ts';
import { type LineProblem, problemOf } from '../file-import/line-problem.ts';
import type { Counts } from '../file-import/progress.ts';
import type { Format } from '../file-import/read-entries.ts';
import { CatalogueClient, type Connection, ImportStopped } from './catalogue-client.ts';
import { checkOffers, type OfferLine, told } from './check-offers.ts';
import { readOffers } from './read-offers.ts';

export interface ImportOptions {
  /** The whole file. */
  text: string;
  format: Format;
  connection: Connection;
  /** Without one nothing is sent: the file is only checked. */
  checkpoint: Checkpoint | undefined;
  /** Offers under way at once. */
  concurrency: number;
  now: Date;
  onProblem: (problem: LineProblem) => void;
  onProgress: (counts: Readonly<ImportCounts>) => void;
}

/** Lines of the file, each an offer. */
export interface ImportCounts extends Counts {
  created: number;
  /** Were there: they have a next version now, or were as the file says already. */
  present: number;
}

export interface ImportResult {
  counts: ImportCounts;
  /** Why the import is not complete, apart from its bad lines. */
  stopped?: ImportStopped | undefined;
}

/**
 * Writes the offers of a file into the catalogue: one call each, so many at once, what an offer needs before the offer.
 * Lines that are bad are told and left out. Stops between two offers when the connection's signal says so; run again
 * with the same checkpoint it sends what is missing, and nothing is written twice.
 */
export async function importOffers(options: ImportOptions): Promise<ImportResult> {
  const { checkpoint, connection, onProblem, onProgress } = options;
  const client = new CatalogueClient(connection);
  const entries = readOffers(options.text, options.format);
  const counts: ImportCounts = { total: entries.length, before: 0, done: 0, bad: 0, created: 0, present: 0 };
  const badLines = new Set<number>();
  const tell = (problem: LineProblem): void => {
    badLines.add(problem.line);
    counts.bad = badLines.size;
    onProblem(problem);
  };
  let stopped: ImportStopped | undefined;

  async function send(line: OfferLine, { idempotencyKey }: { idempotencyKey: string }): Promise<void> {
    const { offerId, ...offer } = line.given;
    const sent = await client.put(line.offerId, offer, idempotencyKey);
    if ('errors' in sent) {
      for (const error of sent.errors) tell(problemOf(told(line), error));
    } else {
      checkpoint?.add(line.given);
      counts.done += 1;
      counts[sent.outcome === 'created' ? 'created' : 'present'] += 1;
    }
    onProgress(counts);
  }

  async function work(lines: Iterator<OfferLine>, done: Checkpoint): Promise<void> {
    for (let next = lines.next(); !next.done; next = lines.next()) {
      if (connection.signal.aborted || stopped !== undefined) return;
      const idempotencyKey = done.idempotencyKey(next.value.given);
      await send(next.value, { idempotencyKey }).catch((failure: unknown) => {
        if (!(failure instanceof ImportStopped)) throw failure;
        stopped ??= failure;
      });
    }
  }

  try {
    const { levels, problems } = await checkOffers(entries, (offerId) => client.find(offerId), options.now);
    for (const problem of problems) tell(problem);
    onProgress(counts);
    if (checkpoint === undefined) return { counts };
    for (const level of levels) {
      const open = level.filter((line) => !checkpoint.has(line.given));
      counts.before += level.length - open.length;
      onProgress(counts);
      const lines = open.values();
      await Promise.all(Array.from({ length: options.concurrency }, () => work(lines, checkpoint)));
      if (stopped !== undefined || connection.signal.aborted) break;
    }
  } catch (failure) {
    if (!(failure instanceof ImportStopped)) throw failure;
    stopped = failure;
  }
  if (connection.signal.aborted) stopped = new ImportStopped('Interrupted.', true);
  return { counts, stopped };
}
