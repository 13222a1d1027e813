import { type ExtensionContext, Uri, workspace } from 'vscode';
import type { DrawingModule } from '../markdownPreview/markdownPreview';

/** Loads the bundle that reads and draws timelines, in the way in which VS Code loads extensions into this thread. */
export async function loadDrawing({ extensionUri }: ExtensionContext): Promise<DrawingModule> {
  const script = Uri.joinPath(extensionUri, 'dist', 'drawing.js');
  const source = new TextDecoder().decode(await workspace.fs.readFile(script));
  const module: { exports: DrawingModule } = { exports: { previewDrawing: () => undefined } };
  new Function('module', 'exports', source)(module, module.exports);
  return module.exports;
}
