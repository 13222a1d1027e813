import { type TextDocument, Uri, window, workspace } from 'vscode';
import type { CommandPorts } from './command';

/** Opens a copy of our own sample as a new document that lies nowhere; one that nobody changed is shown again. */
export async function openSample({ extensionUri }: CommandPorts): Promise<void> {
  const content = await sampleText(extensionUri);
  const document = untouched(content) ?? (await workspace.openTextDocument({ language: 'markdown', content }));
  await window.showTextDocument(document, { preview: false });
}

async function sampleText(extensionUri: Uri): Promise<string> {
  const uri = Uri.joinPath(extensionUri, 'sample', 'postmortems', '2026-03-08-checkout-answered-slowly.md');
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

function untouched(content: string): TextDocument | undefined {
  return workspace.textDocuments.find(
    document => document.isUntitled && !document.isClosed && document.getText() === content,
  );
}
