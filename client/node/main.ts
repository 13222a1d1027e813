import type { ExtensionContext } from 'vscode';
import { startExtension } from '../extension';
import type { MarkdownExtension } from '../markdownPreview/markdownPreview';
import { startRestricted } from '../restricted/restricted';
import { loadDrawing } from './loadDrawing';

export function activate(context: ExtensionContext): MarkdownExtension {
  const createStore = async () => (await import('./restrictedStore')).createStore(context);
  return startExtension(
    context,
    {
      createClient: async ports => (await import('./createClient')).createClient(context, ports),
      loadDrawing: () => loadDrawing(context),
    },
    (recognition, log) => startRestricted(createStore, recognition, log),
  );
}

export { stopExtension as deactivate } from '../extension';
