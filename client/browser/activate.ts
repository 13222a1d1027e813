import type { ExtensionContext } from 'vscode';
import { activateIn } from '../activation';
import type { MarkdownExtension } from '../markdownPreview/markdownPreview';
import { loadDrawing } from './loadDrawing';

export function activate(context: ExtensionContext): MarkdownExtension {
  return activateIn(context, {
    start: async log =>
      (await import('../extension')).startExtension(context, log, {
        createClient: async ports => (await import('./createClient')).createClient(context, ports),
      }),
    loadDrawing: () => loadDrawing(context),
  });
}
