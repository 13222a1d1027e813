import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
import { type DocumentParams, method } from '../../protocol';
import { type ClientPorts, clientOptions } from '../languageServer/clientOptions';
import { CommittedTexts } from './committedText';

/** A client for the server in a Node process of its own. Only beside Node is there a Git to ask. */
export function createClient(context: ExtensionContext, ports: ClientPorts): LanguageClient {
  const server = {
    module: Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath,
    transport: TransportKind.ipc,
  };
  const options = clientOptions(ports, { committedText: true, movesRestricted: true });
  const client = new LanguageClient('postmortem', 'Post-mortem', { run: server, debug: server }, options);
  const texts = new CommittedTexts(() => {
    if (client.isRunning()) client.sendNotification(method.committedChanged).catch(() => undefined);
  });
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) texts.dispose();
  });
  client.onRequest(method.committedText, ({ uri }: DocumentParams) => texts.of(uri));
  return client;
}
