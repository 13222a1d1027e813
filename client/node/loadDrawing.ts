import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { type DrawingModule, partsOf } from '../markdownPreview/drawingModule';

/** Takes what reads and draws timelines out of the server's script, at once. */
export function loadDrawing({ extensionPath }: ExtensionContext): DrawingModule {
  return partsOf(() => createRequire(__filename)(join(extensionPath, 'dist', 'server.web.js')));
}
