import { window } from 'vscode';
import type { CommandPorts } from './command';
import { targetDocument } from './target';

/** Shows what holds for the document in front, and where each value comes from. */
export async function showConfiguration(ports: CommandPorts, argument: unknown): Promise<void> {
  const document = await targetDocument(ports, argument);
  if (document === undefined) return;
  const page = await ports.configuration.open(document.uri);
  await window.showTextDocument(page, { preview: true });
}
