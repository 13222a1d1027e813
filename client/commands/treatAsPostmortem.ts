import { window } from 'vscode';
import type { CommandPorts } from './command';
import { targetDocument } from './target';
import { write } from './write';

/** Writes the marker that makes a document a declared post-mortem, and shows it. */
export async function treatAsPostmortem(ports: CommandPorts, argument: unknown): Promise<void> {
  const document = await targetDocument(ports, argument);
  if (document === undefined) return;
  await window.showTextDocument(document);
  await write(ports.server, document, { type: 'declare' });
}
