const windowLength = 60_000;
const most = 5;

/** Says when a server that stopped may start again; a server that stops again and again may not. */
export class Crashes {
  #times: readonly number[] = [];

  /** Milliseconds to wait before the next start; `undefined` after the fifth stop within a minute. `now` in milliseconds. */
  next(now: number): number | undefined {
    this.#times = [...this.#times.filter(time => now - time < windowLength), now];
    if (this.#times.length >= most) return undefined;
    return 250 * 4 ** (this.#times.length - 1);
  }

  forget(): void {
    this.#times = [];
  }
}
