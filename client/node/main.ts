import type { ExtensionContext } from 'vscode';
import { startExtension } from '../extension';
import { startRestricted } from '../restricted/restricted';

export function activate(context: ExtensionContext): void {
  const createStore = async () => (await import('./restrictedStore')).createStore(context);
  startExtension(
    context,
    async ports => (await import('./createClient')).createClient(context, ports),
    (recognition, log) => startRestricted(createStore, recognition, log),
  );
}

export { stopExtension as deactivate } from '../extension';
