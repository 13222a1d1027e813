import { type ExtensionContext, Uri, workspace } from 'vscode';
import { type DrawingModule, partsOf } from '../markdownPreview/drawingModule';

/** Takes what reads and draws timelines out of the server's script, as VS Code loads extensions into this thread. */
export async function loadDrawing({ extensionUri }: ExtensionContext): Promise<DrawingModule> {
  const script = Uri.joinPath(extensionUri, 'dist', 'server.web.js');
  const source = new TextDecoder().decode(await workspace.fs.readFile(script));
  return partsOf(() => new Function(source)());
}
