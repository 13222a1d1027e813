import { createSecretScanner, mayHoldSecret, type SecretScanner } from '../core/sensitive';
import type { ImportParams, ImportResult } from '../protocol';
import type { Documents } from './documents';
import type { Findings } from './findings';

/** Reads what is to be imported for a document; importers and the scanner for secrets are loaded when they are needed. */
export class Importing {
  readonly #documents: Documents;
  readonly #findings: Findings;
  #scanner: Promise<SecretScanner> | undefined;

  constructor(documents: Documents, findings: Findings) {
    this.#documents = documents;
    this.#findings = findings;
  }

  async read({ uri, files, ...options }: ImportParams): Promise<ImportResult> {
    const document = this.#documents.get(uri);
    if (document === undefined) return null;
    await this.#findings.prepare(document);
    const { importTimeline } = await import('../core/importing');
    const postMortem = this.#findings.read(document);
    return importTimeline(files, postMortem, { ...options, now: Date.now() }, text => this.#scan(text));
  }

  async #scan(text: string): ReturnType<SecretScanner> {
    if (!text.split('\n').some(mayHoldSecret)) return [];
    this.#scanner ??= createSecretScanner();
    return (await this.#scanner)(text);
  }
}
