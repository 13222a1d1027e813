import { l10n, window } from 'vscode';
import { property } from '../property';
import type { CommandPorts } from './command';
import { restrictedOf, targetEntry } from './restrictedTarget';

/** Deletes a stored text, after asking; a caller that has asked says `confirmed`. */
export async function discardRestricted(ports: CommandPorts, argument: unknown): Promise<void> {
  const texts = restrictedOf(ports);
  const stored = texts && (await targetEntry(texts, argument));
  if (texts === undefined || stored === undefined) return;
  const { id, filed } = stored.entry;
  if (property(argument, 'confirmed') !== true) {
    const discard = l10n.t('Discard');
    const detail =
      filed === undefined
        ? l10n.t('Its text is only on this machine. Nothing can bring it back.')
        : l10n.t('It is marked as filed. It cannot be restored into the document any more.');
    const options = { modal: true, detail };
    if ((await window.showWarningMessage(l10n.t('Discard {0}?', id), options, discard)) !== discard) return;
  }
  await texts.discard(stored);
}
