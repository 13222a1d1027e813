import { l10n, Uri, window } from 'vscode';
import { findDocument } from '../documents';
import { finishMove } from '../restricted/move';
import type { CommandPorts } from './command';
import { handOverLater } from './moveToRestricted';
import { restrictedOf, targetEntry } from './restrictedTarget';

/** Cuts a text that is stored and still stands in its document, because the move to the store ended in between. */
export async function finishRestricted(ports: CommandPorts, argument: unknown): Promise<void> {
  const texts = restrictedOf(ports);
  const stored = texts && (await targetEntry(texts, argument));
  if (texts === undefined || stored === undefined) return;
  const { id } = stored.entry;
  const document = await findDocument(Uri.parse(stored.entry.document));
  if (document === undefined) {
    void window.showWarningMessage(l10n.t('The document of {0} is not there any more.', id));
    return;
  }
  if (!stored.whole) {
    void window.showWarningMessage(
      l10n.t('The stored text of {0} was changed since, so nothing is cut. Discard it and move the text anew.', id),
    );
    return;
  }
  await window.showTextDocument(document);
  handOverLater(ports, texts, document, await finishMove(ports.server, document, stored));
}
