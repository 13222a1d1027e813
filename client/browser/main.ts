import type { ExtensionContext } from 'vscode';
import { startExtension } from '../extension';
import type { MarkdownExtension } from '../markdownPreview/markdownPreview';
import { loadDrawing } from './loadDrawing';

export function activate(context: ExtensionContext): MarkdownExtension {
  return startExtension(context, {
    createClient: async ports => (await import('./createClient')).createClient(context, ports),
    loadDrawing: () => loadDrawing(context),
  });
}

export { stopExtension as deactivate } from '../extension';
