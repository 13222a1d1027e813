import '../../node/engine';
import { join } from 'node:path';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { readScript } from '../../node/readScript';
import { starterName } from '../../protocol/serverScript';
import { type Client, readClient } from '../client';
import { greetingFor } from '../greeting';
import { Connection } from '../rpc/connection';
import { pause } from '../soon';
import type { Starter } from '../starter';
import { listMarkdown, readMarkdown } from './markdownFiles';
import { nodeChannel, watchParent } from './nodeChannel';
import { readSettingsFile } from './readFile';

// Greeting needs next to nothing; everything else is read while the client writes, and starts behind the greeting, while
// what comes in waits.
const connection = new Connection(nodeChannel(process.argv));
connection.onRequest('initialize', (params: InitializeParams): InitializeResult => {
  const client = readClient(params);
  watchParent(params.processId);
  void connection.hold(async () => {
    await pause();
    serve(client);
  });
  return greetingFor(client);
});
connection.listen();
const run = readScript(join(__dirname, 'server.web.js'));

/** The server is the script that browsers run, so that the package holds it once; only the connection is Node's. */
function serve(client: Client): void {
  const starter: Starter = script =>
    script.startServer(connection, client, { readFile: readSettingsFile, listMarkdown, readMarkdown });
  Reflect.set(globalThis, starterName, starter);
  run();
}
