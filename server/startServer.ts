import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { capabilitiesFor } from './capabilities';
import { readClient } from './client';
import { guardWith } from './guard';
import type { Host } from './host';
import { listen } from './listen';
import { Session } from './session';

/** Serves one client over the connection, until that closes. */
export function startServer(connection: Connection, host: Host = {}): void {
  const log = (message: string) => connection.console.error(message);
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const client = readClient(params);
    const session = new Session(connection, client, host, log);
    listen(connection, session, guardWith(log));
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'Post-mortem' } };
  });
  connection.listen();
}
