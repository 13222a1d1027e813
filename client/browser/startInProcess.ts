import { BrowserMessageReader, BrowserMessageWriter, type MessageTransports } from 'vscode-languageclient/browser';
import {
  createConnection,
  ProposedFeatures,
  BrowserMessageReader as ServerReader,
  BrowserMessageWriter as ServerWriter,
} from 'vscode-languageserver/browser';
import { startServer } from '../../server/startServer';

/** Runs the server in this very thread, at the other end of a message channel. */
export function startInProcess(): MessageTransports {
  const { port1, port2 } = new MessageChannel();
  startServer(createConnection(ProposedFeatures.all, new ServerReader(port2), new ServerWriter(port2)));
  return { reader: new BrowserMessageReader(port1), writer: new BrowserMessageWriter(port1) };
}
