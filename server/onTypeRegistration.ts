import type { Client } from './client';
import type { Connection } from './rpc/connection';

const method = 'textDocument/onTypeFormatting';
const id = 'postmortem.onType';

/**
 * Offers on-type formatting only while a setting asks for it: an editor takes it from one extension alone, and that
 * should be ours only where somebody wants it.
 */
export class OnTypeRegistration {
  readonly #connection: Connection;
  readonly #client: Client;
  #isRegistered = false;

  constructor(connection: Connection, client: Client) {
    this.#connection = connection;
    this.#client = client;
  }

  async update(wanted: boolean): Promise<void> {
    if (!this.#client.registersOnType || wanted === this.#isRegistered) return;
    this.#isRegistered = wanted;
    if (!wanted) {
      // The protocol spells it so.
      await this.#connection.sendRequest('client/unregisterCapability', { unregisterations: [{ id, method }] });
      return;
    }
    const registerOptions = { documentSelector: [{ language: 'markdown' }], firstTriggerCharacter: '\n' };
    await this.#connection.sendRequest('client/registerCapability', {
      registrations: [{ id, method, registerOptions }],
    });
  }
}
