/** What came in, and a way to wait for what is still to come. */
export class Inbox<Message> {
  readonly all: Message[] = [];
  readonly #waiting = new Set<() => void>();

  add(message: Message): void {
    this.all.push(message);
    for (const look of [...this.#waiting]) look();
  }

  /** The first message, from number `from` on, that fits; waits for it where none has come yet. */
  next(fits: (message: Message) => boolean, from = 0): Promise<Message> {
    return new Promise(resolve => {
      const look = () => {
        const found = this.all.slice(from).find(fits);
        if (found === undefined) return;
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }
}
