import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { previewDrawing } from '../../core/export/previewDrawing';
import { starterName } from '../../protocol/serverScript';
import { startServer } from '../startServer';

// Whoever runs this script may have left word how to start; by itself it serves the thread that made it a worker.
const start: unknown = Reflect.get(globalThis, starterName);
if (typeof start === 'function') start({ startServer, previewDrawing });
else
  startServer(createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self)));
