/** The time of the whole machine: the real one, moved by an offset that only the control endpoint can change. */
export class Clock {
  #offsetMilliseconds = 0;
  readonly #listeners: ((offset: number, previous: number) => unknown)[] = [];

  get offsetMilliseconds(): number {
    return this.#offsetMilliseconds;
  }

  now(): number {
    return Date.now() + this.#offsetMilliseconds;
  }

  /** Answers when every part has taken over the new offset. */
  async setOffset(offsetMilliseconds: number): Promise<void> {
    const previous = this.#offsetMilliseconds;
    this.#offsetMilliseconds = offsetMilliseconds;
    await Promise.all(this.#listeners.map((listener) => listener(offsetMilliseconds, previous)));
  }

  onChange(listener: (offset: number, previous: number) => unknown): void {
    this.#listeners.push(listener);
  }
}
