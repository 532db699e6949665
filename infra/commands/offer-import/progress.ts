import type { ImportCounts } from './import-offers.ts';

const barWidth = 24;
const number = new Intl.NumberFormat('en').format;

/** One line that moves on a terminal, and elsewhere (a log, a pipe) a line for each tenth. */
export class Progress {
  readonly #out: NodeJS.WriteStream;
  readonly #started = performance.now();
  #drawn = 0;
  #tenth = -1;

  constructor(out: NodeJS.WriteStream) {
    this.#out = out;
  }

  show(counts: Readonly<ImportCounts>): void {
    const { total, before } = counts;
    const done = before + counts.created + counts.present + counts.bad;
    const share = total === 0 ? 1 : done / total;
    const tenth = Math.floor(share * 10);
    const seconds = (performance.now() - this.#started) / 1000;
    const perSecond = (counts.created + counts.present) / seconds;
    const facts = [
      `${number(done)} of ${number(total)}`,
      `${number(counts.bad)} bad`,
      `${number(Math.round(perSecond))}/s`,
      ...(perSecond > 0 && done < total ? [`${duration((total - done) / perSecond)} left`] : []),
    ].join(', ');
    if (this.#out.isTTY) {
      if (performance.now() - this.#drawn < 100 && done < total) return;
      this.#drawn = performance.now();
      const bar = '#'.repeat(Math.round(share * barWidth)).padEnd(barWidth, '.');
      this.#out.write(`\r\x1b[K[${bar}] ${facts}`);
    } else if (tenth > this.#tenth) {
      this.#out.write(`${facts}\n`);
    }
    this.#tenth = tenth;
  }

  /** Makes room for a line of its own. */
  clear(): void {
    if (this.#out.isTTY) this.#out.write('\r\x1b[K');
  }
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
