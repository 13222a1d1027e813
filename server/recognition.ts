import { type ChangedParams, method } from '../protocol';
import type { OpenDocument } from './documents';
import type { Findings } from './findings';
import type { Connection } from './rpc/connection';

/** Tells the client which documents are post-mortems: once when they open, and whenever that changes. */
export class Recognition {
  readonly #connection: Connection;
  readonly #findings: Findings;
  readonly #told = new WeakMap<OpenDocument, string>();

  constructor(connection: Connection, findings: Findings) {
    this.#connection = connection;
    this.#findings = findings;
  }

  /** Tells what the client does not know yet. */
  async tell(document: OpenDocument): Promise<void> {
    const { recognition } = this.#findings.seen(document);
    const state = `${recognition !== undefined} ${recognition?.declared}`;
    if (this.#told.get(document) === state) return;
    this.#told.set(document, state);
    await this.tellAgain(document);
  }

  /** Tells also what the client knows: findings came in late. */
  async tellAgain(document: OpenDocument): Promise<void> {
    const { recognition } = this.#findings.seen(document);
    const params: ChangedParams = {
      uri: document.uri,
      recognised: recognition !== undefined,
      declared: recognition?.declared ?? false,
    };
    this.#connection.sendNotification(method.changed, params);
  }
}
