import { previewDrawing } from '../../core/export/previewDrawing';
import { starterName } from '../../protocol/serverScript';
import { Connection } from '../rpc/connection';
import { serve, startServer } from '../startServer';
import { portChannel } from './portChannel';

// Whoever runs this script may have left word how to start; by itself it serves the thread that made it a worker.
const start: unknown = Reflect.get(globalThis, starterName);
if (typeof start === 'function') start({ startServer: serve, previewDrawing });
else startServer(new Connection(portChannel(self)));
