import { type Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, type MessageTransports } from 'vscode-languageclient/browser';

/**
 * Runs the worker's own script in this very thread, at the other end of a message channel that stands for the worker's
 * `self`. VS Code loads extensions into this thread in the same way.
 */
export async function startInProcess(script: Uri): Promise<MessageTransports> {
  const source = new TextDecoder().decode(await workspace.fs.readFile(script));
  const { port1, port2 } = new MessageChannel();
  new Function('self', source)(port2);
  return { reader: new BrowserMessageReader(port1), writer: new BrowserMessageWriter(port1) };
}
