import { type ExtensionContext, Uri } from 'vscode';
import {
  type BaseLanguageClient,
  BrowserMessageReader,
  BrowserMessageWriter,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import type { ClientPorts } from '../languageServer/clientOptions';
import { ServerClient } from '../languageServer/serverClient';
import { startInProcess } from './startInProcess';
import { startWorker } from './startWorker';

/** A client for the server in a worker, or beside the client where workers are refused (remote extensions). */
export function createClient(context: ExtensionContext, ports: ClientPorts): BaseLanguageClient {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js');
  return new ServerClient(ports, { connect: () => connect(script) });
}

async function connect(script: Uri): Promise<MessageTransports> {
  const worker = await startWorker(script.toString(true));
  if (worker === undefined) return startInProcess(script);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
