import { commands, l10n, type TextDocument, window, workspace } from 'vscode';
import { isOurs } from '../documents';
import { baseName } from '../publishing/baseName';
import { showWithheld } from '../publishing/withheldList';
import { reporting } from '../report';
import type { CommandPorts } from './command';
import { targetDocument } from './target';

/** Makes a public text from the document and shows both side by side; nothing is written anywhere before somebody saves. */
export async function makePublicVersion(ports: CommandPorts, argument: unknown): Promise<void> {
  const document = await targetDocument(ports, argument);
  if (document === undefined) return;
  const answer = isOurs(document) ? await ports.server.publicVersion(document.uri) : null;
  if (answer === null) {
    const reason = l10n.t('A public version cannot be made from this copy of the document. Open the file itself.');
    void window.showInformationMessage(reason);
    return;
  }
  const { text, withheld } = answer.made;
  const made = await workspace.openTextDocument({ language: 'markdown', content: text });
  const title = l10n.t('{0} ↔ Public Version', baseName(document.uri));
  await commands.executeCommand('vscode.diff', document.uri, made.uri, title, { preview: false });
  const offer = l10n.t('The list of what was withheld could not be shown:');
  void reporting(ports.log, offer, () => offerList(document, withheld));
}

type Withheld = Parameters<typeof showWithheld>[1];

async function offerList(document: TextDocument, withheld: Withheld): Promise<void> {
  const show = l10n.t('Show Them');
  const nothing = l10n.t('The public version is on the right and not saved. Nothing was withheld.');
  const chosen =
    withheld.length === 0
      ? await window.showInformationMessage(nothing)
      : await window.showInformationMessage(told(withheld.length), show);
  if (chosen === show) await showWithheld(document.uri, withheld);
}

function told(count: number): string {
  return count === 1
    ? l10n.t('The public version is on the right and not saved. 1 thing was withheld.')
    : l10n.t('The public version is on the right and not saved. {0} things were withheld.', count);
}
