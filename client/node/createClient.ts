import { type ExtensionContext, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient/browser';
import { type DocumentParams, method } from '../../protocol';
import type { ClientPorts } from '../languageServer/clientOptions';
import { CommittedTexts } from './committedText';
import { ServerProcess } from './serverProcess';
import { loadLibrary } from './sharedScript';

/** A client for the server in a Node process of its own. Only beside Node is there a Git to ask. */
export async function createClient(context: ExtensionContext, ports: ClientPorts): Promise<BaseLanguageClient> {
  const library = await loadLibrary();
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  let server: ServerProcess | undefined;
  const client = new library.ServerClient(ports, {
    connect: async () => {
      server = new ServerProcess(script, ports.log);
      return server.transports(library);
    },
    options: { committedText: true, movesRestricted: true },
    processId: process.pid,
  });
  const texts = new CommittedTexts(() => {
    if (client.isRunning()) client.sendNotification(method.committedChanged).catch(() => undefined);
  });
  client.onDidChangeState(({ newState }) => {
    if (newState !== library.State.Stopped) return;
    texts.dispose();
    server?.endSoon();
  });
  client.onRequest(method.committedText, ({ uri }: DocumentParams) => texts.of(uri));
  return client;
}
