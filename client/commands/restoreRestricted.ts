import { l10n, Range, Selection, type TextDocument, TextEditorRevealType, Uri, window } from 'vscode';
import { findDocument } from '../documents';
import { property } from '../property';
import { copyForAMinute } from '../restricted/handOver';
import { restoreInto } from '../restricted/restore';
import type { Stored } from '../restricted/store';
import type { CommandPorts } from './command';
import { restrictedOf, targetEntry } from './restrictedTarget';

/** Puts the exact text of an entry back where its marker is: the one at the cursor, in the view, or chosen. */
export async function restoreRestricted(ports: CommandPorts, argument: unknown): Promise<void> {
  const texts = restrictedOf(ports);
  if (texts === undefined) return;
  const stored = await targetEntry(texts, argument);
  if (stored === undefined) return;
  if (!stored.whole)
    return offerText(
      stored,
      l10n.t('The stored text of {0} was changed since, so nothing is restored.', stored.entry.id),
    );
  const document = await documentOf(stored, argument);
  if (document === undefined)
    return offerText(stored, l10n.t('The document of {0} is not there any more.', stored.entry.id));
  const outcome = await restoreInto(ports.server, document, stored);
  if (outcome.type === 'refused') {
    if (outcome.noMarker === true) return offerText(stored, outcome.reason);
    void window.showWarningMessage(outcome.reason);
    return;
  }
  const editor = await window.showTextDocument(document);
  if (outcome.reveal !== undefined) {
    const { line, character } = outcome.reveal;
    editor.selection = new Selection(line, character, line, character);
    editor.revealRange(new Range(line, character, line, character), TextEditorRevealType.InCenterIfOutsideViewport);
  }
  void window.showInformationMessage(
    l10n.t('{0} is back in the document. The stored copy stays until you discard it.', stored.entry.id),
  );
}

/** The document at hand where it names the entry, else the one that it was taken out of. */
async function documentOf({ entry }: Stored, argument: unknown): Promise<TextDocument | undefined> {
  const uri = property(argument, 'uri');
  if (typeof uri === 'string') return findDocument(Uri.parse(uri));
  const own = await findDocument(Uri.parse(entry.document));
  return own ?? window.activeTextEditor?.document;
}

/** There is no place for the text: the person finds one. */
function offerText({ entry }: Stored, reason: string): void {
  const copy = l10n.t('Copy Text');
  void window.showWarningMessage(reason, copy).then(async chosen => {
    if (chosen === copy) await copyForAMinute(entry.parts.map(({ text }) => text).join('\n'));
  });
}
