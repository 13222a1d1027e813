import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import type { DrawingModule } from '../markdownPreview/markdownPreview';

/** Loads the bundle that reads and draws timelines, at once. */
export function loadDrawing({ extensionPath }: ExtensionContext): DrawingModule {
  return createRequire(__filename)(join(extensionPath, 'dist', 'drawing.js'));
}
