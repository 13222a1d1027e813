import { type Connection, type Disposable, DocumentOnTypeFormattingRequest } from 'vscode-languageserver';
import type { Client } from './client';

/**
 * Offers on-type formatting only while a setting asks for it: an editor takes it from one extension alone, and that
 * should be ours only where somebody wants it.
 */
export class OnTypeRegistration {
  readonly #connection: Connection;
  readonly #client: Client;
  #registered: Promise<Disposable> | undefined;

  constructor(connection: Connection, client: Client) {
    this.#connection = connection;
    this.#client = client;
  }

  async update(wanted: boolean): Promise<void> {
    if (!this.#client.registersOnType || wanted === (this.#registered !== undefined)) return;
    if (wanted) {
      this.#registered = this.#connection.client.register(DocumentOnTypeFormattingRequest.type, {
        documentSelector: [{ language: 'markdown' }],
        firstTriggerCharacter: '\n',
      });
      await this.#registered;
      return;
    }
    const registered = await this.#registered;
    this.#registered = undefined;
    registered?.dispose();
  }
}
