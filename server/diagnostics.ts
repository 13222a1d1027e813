import type { Connection, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { oncePerValue } from '../core/lint';
import type { Client } from './client';
import { toDiagnostics } from './convert';
import type { Documents, OpenDocument } from './documents';
import type { Findings } from './findings';

/** Tells the client what is wrong: on its request where it asks, by itself elsewhere. */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #documents: Documents;
  readonly #findings: Findings;

  constructor(connection: Connection, client: Client, documents: Documents, findings: Findings) {
    this.#connection = connection;
    this.#client = client;
    this.#documents = documents;
    this.#findings = findings;
  }

  /** Answers a request; a client that has the findings already is told no more than that. */
  async report({ textDocument, previousResultId }: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> {
    const document = this.#documents.get(textDocument.uri);
    if (document === undefined) return { kind: 'full', items: [] };
    await this.#findings.prepare(document);
    const { postMortem, problems, resultId } = this.#findings.of(document);
    if (resultId === previousResultId) return { kind: 'unchanged', resultId };
    return {
      kind: 'full',
      resultId,
      items: toDiagnostics(oncePerValue(problems, postMortem.store), this.#client, document.uri),
    };
  }

  /** The document has another version, or was opened; clients that ask by themselves need nothing. */
  async changed(document: OpenDocument): Promise<void> {
    if (!this.#client.pullsDiagnostics) await this.#publish(document);
  }

  /** Findings of the version that the client has already came or went. */
  async renewed(documents: readonly OpenDocument[]): Promise<void> {
    for (const document of documents) this.#findings.renew(document);
    if (!this.#client.pullsDiagnostics) await Promise.all(documents.map(document => this.#publish(document)));
    else if (this.#client.refreshesDiagnostics) await this.#connection.languages.diagnostics.refresh();
  }

  async closed({ uri }: OpenDocument): Promise<void> {
    if (!this.#client.pullsDiagnostics) await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #publish(document: OpenDocument): Promise<void> {
    await this.#findings.prepare(document);
    const { uri, version } = document;
    const { postMortem, problems } = this.#findings.of(document);
    const diagnostics = toDiagnostics(oncePerValue(problems, postMortem.store), this.#client, uri);
    await this.#connection.sendDiagnostics({ uri, version, diagnostics });
  }
}
