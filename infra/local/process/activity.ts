/** Counts what is under way, so that somebody who waits for quiet can ask instead of sleeping. */
export class Activity {
  readonly #open = new Map<string, number>();
  #changes = 0;

  /** Says that something begins; the answer is to be called once when it has ended. */
  begin(label: string): () => void {
    this.#changes += 1;
    this.#open.set(label, (this.#open.get(label) ?? 0) + 1);
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#changes += 1;
      const left = (this.#open.get(label) ?? 1) - 1;
      if (left === 0) this.#open.delete(label);
      else this.#open.set(label, left);
    };
  }

  async during<Result>(label: string, work: () => Promise<Result>): Promise<Result> {
    const end = this.begin(label);
    try {
      return await work();
    } finally {
      end();
    }
  }

  /** Grows with every beginning and ending: two equal readings mean that nothing happened between them. */
  get changes(): number {
    return this.#changes;
  }

  open(): Record<string, number> {
    return Object.fromEntries(this.#open);
  }

  get quiet(): boolean {
    return this.#open.size === 0;
  }
}
