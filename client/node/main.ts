import type { ExtensionContext } from 'vscode';
import { startExtension } from '../extension';

export function activate(context: ExtensionContext): void {
  startExtension(context, async ports => (await import('./createClient')).createClient(context, ports));
}

export { stopExtension as deactivate } from '../extension';
