/** Does one thing after the other, whatever becomes of each. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Begins when everything before is done. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }
}
