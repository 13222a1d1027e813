import { isSecret } from '../core/lint';
import { type CommittedTextResult, type DocumentParams, method } from '../protocol';
import type { Client } from './client';
import type { Documents, OpenDocument } from './documents';
import type { Findings } from './findings';
import type { Connection } from './rpc/connection';

/** Asks the client what Git holds of a document, once it has a secret, and keeps the answer until that may be another. */
export class Committed {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #documents: Documents;
  readonly #findings: Findings;
  readonly #learned: (document: OpenDocument) => Promise<void>;
  /** How often the client was asked for a document; an answer to an earlier question is none. */
  readonly #asked = new WeakMap<OpenDocument, number>();
  readonly #known = new WeakSet<OpenDocument>();

  /** `learned` is called when an answer may change what is said of the document. */
  constructor(
    connection: Connection,
    client: Client,
    documents: Documents,
    findings: Findings,
    learned: (document: OpenDocument) => Promise<void>,
  ) {
    this.#connection = connection;
    this.#client = client;
    this.#documents = documents;
    this.#findings = findings;
    this.#learned = learned;
  }

  /** Asks where nobody has asked yet and there is a reason to. */
  async look(document: OpenDocument): Promise<void> {
    if (!this.#client.readsCommits || this.#known.has(document) || !this.#documents.has(document)) return;
    if (!this.#findings.seen(document).problems.some(({ problem }) => isSecret(problem))) return;
    this.#known.add(document);
    const asked = (this.#asked.get(document) ?? 0) + 1;
    this.#asked.set(document, asked);
    const params: DocumentParams = { uri: document.uri };
    const answer = await this.#connection.sendRequest<CommittedTextResult>(method.committedText, params);
    if (asked !== this.#asked.get(document)) return;
    if (this.#findings.setCommitted(document, answer?.text)) await this.#learned(document);
  }

  /** Git may hold another text than when the client was asked. */
  async lookAgain(document: OpenDocument): Promise<void> {
    this.#known.delete(document);
    await this.look(document);
  }
}
