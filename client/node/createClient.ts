import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type ClientPorts, clientOptions } from '../languageServer/clientOptions';

/** A client for the server in a Node process of its own. */
export function createClient(context: ExtensionContext, ports: ClientPorts): LanguageClient {
  const server = {
    module: Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath,
    transport: TransportKind.ipc,
  };
  const options = clientOptions(ports, { movesRestricted: true });
  return new LanguageClient('postmortem', 'Post-mortem', { run: server, debug: server }, options);
}
