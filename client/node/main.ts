import { commands, type ExtensionContext } from 'vscode';
import { activateIn } from '../activation';
import type { MarkdownExtension } from '../markdownPreview/markdownPreview';
import { loadDrawing } from './loadDrawing';
import { loadExtension } from './sharedScript';

export function activate(context: ExtensionContext): MarkdownExtension {
  void commands.executeCommand('setContext', 'postmortem.restricted.available', true);
  return activateIn(context, {
    start: async log =>
      (await loadExtension()).startExtension(context, log, {
        createClient: async ports => (await import('./createClient')).createClient(context, ports),
        createStore: async () => (await import('./restrictedStore')).createStore(context),
      }),
    loadDrawing: () => loadDrawing(context),
  });
}

export { deactivate } from '../activation';
