import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { type ClientPorts, clientOptions } from '../languageServer/clientOptions';
import { startInProcess } from './startInProcess';
import { startWorker } from './startWorker';

/** A client for the server in a worker, or beside the client where workers are refused (remote extensions). */
export function createClient(context: ExtensionContext, ports: ClientPorts): LanguageClient {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js');
  const start = async (): Promise<Worker | MessageTransports> =>
    (await startWorker(script.toString(true))) ?? (await startInProcess(script));
  return new LanguageClient('postmortem', 'Post-mortem', start, clientOptions(ports));
}
