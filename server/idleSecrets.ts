import type { SecretFindings } from '../core/lint';
import type { Documents, OpenDocument } from './documents';
import type { Findings } from './findings';
import { pause } from './soon';

/** Milliseconds after a key in which the next one may come. */
const restAfterKey = 40;

/** Milliseconds after which somebody who types without a rest is told of secrets all the same. */
const longestRest = 2000;

/** Looks for secrets in what changed, a chunk at a time, after everything that was asked has been answered. */
export class IdleSecrets {
  readonly #documents: Documents;
  readonly #findings: Findings;
  readonly #secrets: SecretFindings;
  readonly #found: (document: OpenDocument) => Promise<void>;
  readonly #busy = new Set<OpenDocument>();
  #lastKey = Number.NEGATIVE_INFINITY;

  /** `found` is called when looking changed what is known of the document. */
  constructor(
    documents: Documents,
    findings: Findings,
    secrets: SecretFindings,
    found: (document: OpenDocument) => Promise<void>,
  ) {
    this.#documents = documents;
    this.#findings = findings;
    this.#secrets = secrets;
    this.#found = found;
  }

  /** Somebody typed: looking takes longer than a key, so it waits for a rest. */
  typed(): void {
    this.#lastKey = performance.now();
  }

  /** Looks at all of the document that nobody has looked at yet. */
  async look(document: OpenDocument): Promise<void> {
    if (this.#busy.has(document)) return;
    this.#busy.add(document);
    try {
      if (
        await this.#lookAtAll(
          document,
          () => this.#isWanted(document),
          () => this.#rest(),
        )
      )
        await this.#found(document);
    } finally {
      this.#busy.delete(document);
    }
  }

  /** Looks at all of the document now, whatever it is; what is known afterwards is all there is to know of it. */
  async finish(document: OpenDocument): Promise<void> {
    const isWanted = () => this.#documents.has(document) && this.#isOn(document);
    if (await this.#lookAtAll(document, isWanted, pause)) await this.#found(document);
  }

  /** Done when nobody has typed for a moment. */
  async #rest(): Promise<void> {
    await pause();
    for (let since = 0; since < longestRest && performance.now() - this.#lastKey < restAfterKey; since += restAfterKey)
      await new Promise<void>(resolve => setTimeout(resolve, restAfterKey));
  }

  async #lookAtAll(document: OpenDocument, isWanted: () => boolean, rest: () => Promise<void>): Promise<boolean> {
    const { store } = document.content;
    let found = false;
    let chunks = store.chunks;
    for (let rank = 0; rank < chunks.length && isWanted(); rank += 1) {
      const chunk = chunks[rank];
      if (chunk === undefined || this.#secrets.isScanned(chunk)) continue;
      await rest();
      if (chunks !== store.chunks) {
        chunks = store.chunks;
        rank = -1;
        continue;
      }
      found = (await this.#secrets.scan(chunk)) || found;
      if (chunks === store.chunks) continue;
      chunks = store.chunks;
      rank = -1;
    }
    return found;
  }

  #isWanted(document: OpenDocument): boolean {
    if (!this.#documents.has(document)) return false;
    return this.#findings.seen(document).recognition !== undefined && this.#isOn(document);
  }

  #isOn(document: OpenDocument): boolean {
    return this.#findings.settingsOf(document).rules['sensitive-secret'] !== 'off';
  }
}
