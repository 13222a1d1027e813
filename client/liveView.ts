/** Refreshes something at most once at a time, and only while somebody can see it; what comes meanwhile becomes one more. */
export class LiveView {
  readonly #canShow: () => boolean;
  readonly #refresh: () => Promise<void>;
  #wanted = false;
  #busy = false;

  /** `refresh` handles its own errors. */
  constructor(canShow: () => boolean, refresh: () => Promise<void>) {
    this.#canShow = canShow;
    this.#refresh = refresh;
  }

  /** Something changed: refresh now, after the refresh under way, or as soon as it can be seen. */
  want(): void {
    this.#wanted = true;
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#wanted && this.#canShow()) {
      this.#wanted = false;
      await this.#refresh();
    }
    this.#busy = false;
  }
}
