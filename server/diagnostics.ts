import type { DocumentDiagnosticParams } from 'vscode-languageserver';
import type { Client } from './client';
import { DiagnosticTexts } from './diagnosticText';
import type { Documents, OpenDocument } from './documents';
import type { Findings, Seen } from './findings';
import type { Connection } from './rpc/connection';
import { Json } from './rpc/json';

/** Tells the client what is wrong: on its request where it asks, by itself elsewhere. */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #documents: Documents;
  readonly #findings: Findings;
  readonly #texts: DiagnosticTexts;

  constructor(connection: Connection, client: Client, documents: Documents, findings: Findings) {
    this.#connection = connection;
    this.#client = client;
    this.#documents = documents;
    this.#findings = findings;
    this.#texts = new DiagnosticTexts(client);
  }

  /**
   * Answers a request; a client that has the findings already is told no more than that. Of a large document that was
   * opened just now, a client that can be asked to ask again gets what was found first.
   */
  report({ textDocument, previousResultId }: DocumentDiagnosticParams): unknown {
    const document = this.#documents.get(textDocument.uri);
    if (document === undefined) return { kind: 'full', items: [] };
    if (this.#findings.isReady(document))
      return this.#answer(document.uri, this.#findings.seen(document), previousResultId);
    if (this.#client.refreshesDiagnostics) return this.#answer(document.uri, this.#findings.first(document), undefined);
    return this.#findings
      .prepare(document)
      .then(() => this.#answer(document.uri, this.#findings.seen(document), previousResultId));
  }

  /** The document has another version, or was opened; clients that ask by themselves need nothing. */
  async changed(document: OpenDocument): Promise<void> {
    if (!this.#client.pullsDiagnostics) await this.#publish(document);
  }

  /** Findings of the version that the client has already came or went. */
  async renewed(documents: readonly OpenDocument[]): Promise<void> {
    for (const document of documents) this.#findings.renew(document);
    if (!this.#client.pullsDiagnostics) await Promise.all(documents.map(document => this.#publish(document)));
    else await this.askAgain();
  }

  /** Has the client ask again, where it can. */
  async askAgain(): Promise<void> {
    if (this.#client.refreshesDiagnostics) await this.#connection.sendRequest('workspace/diagnostic/refresh');
  }

  async closed({ uri }: OpenDocument): Promise<void> {
    if (!this.#client.pullsDiagnostics) this.#send(uri, undefined, []);
  }

  async #publish(document: OpenDocument): Promise<void> {
    if (!this.#findings.isReady(document)) {
      this.#send(document.uri, document.version, this.#findings.first(document).problems);
      await this.#findings.prepare(document);
    }
    this.#send(document.uri, document.version, this.#findings.seen(document).problems);
  }

  #answer(uri: string, { problems, resultId }: Seen, previousResultId: string | undefined): unknown {
    if (resultId === previousResultId) return { kind: 'unchanged', resultId };
    const text = () =>
      `{"kind":"full","resultId":${JSON.stringify(resultId)},"items":${this.#texts.of(problems, uri)}}`;
    return new Json(text, () => JSON.parse(text()));
  }

  #send(uri: string, version: number | undefined, problems: Seen['problems']): void {
    const text = () => {
      const head = JSON.stringify({ uri, version }).slice(0, -1);
      return `${head},"diagnostics":${this.#texts.of(problems, uri)}}`;
    };
    this.#connection.sendNotification('textDocument/publishDiagnostics', new Json(text, () => JSON.parse(text())));
  }
}
