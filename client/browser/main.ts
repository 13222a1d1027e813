import type { ExtensionContext } from 'vscode';
import type { MarkdownExtension } from '../markdownPreview/markdownPreview';
import type { SharedScript } from '../sharedScript';

// In browsers this script is the whole client; in Node, client.js takes out of it what it does not hold itself. Nothing is
// evaluated before somebody asks for it.

export async function activate(context: ExtensionContext): Promise<MarkdownExtension> {
  return (await import('./activate')).activate(context);
}

export async function deactivate(): Promise<void> {
  await (await import('../activation')).deactivate();
}

export const loadExtension: SharedScript['loadExtension'] = () => import('../extension');

export const loadLibrary: SharedScript['loadLibrary'] = () => import('../languageServer/library');
