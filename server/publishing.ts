import type { SecretFindings } from '../core/lint';
import { makePublicVersion, publishingCheck } from '../core/publishing';
import type { DocumentParams, PublicVersionResult, PublishingResult } from '../protocol';
import type { Documents } from './documents';
import type { Findings } from './findings';
import type { IdleSecrets } from './idleSecrets';

/** Answers what is asked before a document goes out; nothing is answered before its secrets were looked for. */
export class Publishing {
  readonly #documents: Documents;
  readonly #findings: Findings;
  readonly #secrets: SecretFindings;
  readonly #idle: IdleSecrets;

  constructor(documents: Documents, findings: Findings, secrets: SecretFindings, idle: IdleSecrets) {
    this.#documents = documents;
    this.#findings = findings;
    this.#secrets = secrets;
    this.#idle = idle;
  }

  /** Whether the document may be published, at the version that it has when all is known. */
  async check({ uri }: DocumentParams): Promise<PublishingResult> {
    const document = this.#documents.get(uri);
    if (document === undefined) return null;
    await this.#findings.prepare(document);
    await this.#idle.finish(document);
    if (!this.#documents.has(document)) return null;
    const { postMortem, problems } = this.#findings.ofAnything(document);
    return { version: document.version, check: publishingCheck(postMortem, problems) };
  }

  /** The public text of the version that the document has when it is asked for. */
  async publicVersion({ uri }: DocumentParams): Promise<PublicVersionResult> {
    const document = this.#documents.get(uri);
    if (document === undefined) return null;
    const { version } = document;
    const postMortem = this.#findings.read(document);
    return { version, made: await makePublicVersion(postMortem, { now: Date.now(), secrets: this.#secrets }) };
  }
}
