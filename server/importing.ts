import type { SecretScanner } from '../core/sensitive';
import type { ImportParams, ImportResult } from '../protocol';
import type { Documents } from './documents';
import type { Findings } from './findings';

/** Reads what is to be imported for a document; importers and the scanner for secrets are loaded when they are needed. */
export class Importing {
  readonly #documents: Documents;
  readonly #findings: Findings;
  #scan: SecretScanner | undefined;

  constructor(documents: Documents, findings: Findings) {
    this.#documents = documents;
    this.#findings = findings;
  }

  async read({ uri, files, ...options }: ImportParams): Promise<ImportResult> {
    const document = this.#documents.get(uri);
    if (document === undefined) return null;
    await this.#findings.prepare(document);
    const { importTimeline, lateSecretScanner } = await import('../core/importing');
    this.#scan ??= lateSecretScanner();
    return importTimeline(files, this.#findings.read(document), { ...options, now: Date.now() }, this.#scan);
  }
}
