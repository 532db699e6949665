/** Lines of a file. */
export interface Counts {
  total: number;
  /** Done by an earlier run that was cut off. */
  before: number;
  /** Done by this one. */
  done: number;
  bad: number;
}

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

  show(counts: Readonly<Counts>): void {
    const { total } = counts;
    const past = counts.before + counts.done + counts.bad;
    const share = total === 0 ? 1 : past / total;
    const tenth = Math.floor(share * 10);
    const seconds = (performance.now() - this.#started) / 1000;
    const perSecond = counts.done / seconds;
    const facts = [
      `${number(past)} of ${number(total)}`,
      `${number(counts.bad)} bad`,
      `${number(Math.round(perSecond))}/s`,
      ...(perSecond > 0 && past < total ? [`${duration((total - past) / perSecond)} left`] : []),
    ].join(', ');
    if (this.#out.isTTY) {
      if (performance.now() - this.#drawn < 100 && past < total) return;
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
