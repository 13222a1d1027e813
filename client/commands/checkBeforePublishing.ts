import { l10n, window } from 'vscode';
import { isOurs } from '../documents';
import type { CommandPorts } from './command';
import { targetDocument } from './target';

/** Shows whether the document may be published and what stands in the way, and goes on following it. */
export async function checkBeforePublishing(ports: CommandPorts, argument: unknown): Promise<void> {
  const document = await targetDocument(ports, argument);
  if (document === undefined) return;
  if (isOurs(document)) await ports.publishing.show(document.uri);
  else void window.showInformationMessage(l10n.t('This copy of the document cannot be checked. Open the file itself.'));
}
