import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { type Client, readClient } from './client';
import { greetingFor } from './greeting';
import { guardWith } from './guard';
import type { Host } from './host';
import { listen } from './listen';
import type { Connection } from './rpc/connection';
import { Session } from './session';

/** Serves one client over the connection, until that closes. */
export function startServer(connection: Connection, host: Host = {}): void {
  connection.onRequest('initialize', (params: InitializeParams): InitializeResult => {
    const client = readClient(params);
    serve(connection, client, host);
    return greetingFor(client);
  });
  connection.listen();
}

/** Answers a client that has been greeted. */
export function serve(connection: Connection, client: Client, host: Host): void {
  const log = (message: string) => connection.log(message);
  listen(connection, new Session(connection, client, host, log), guardWith(log));
}
