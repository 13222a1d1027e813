import { env, l10n, type TextDocument, Uri, window } from 'vscode';
import { writeEntry } from '../../core/restricted/entryText';
import type { MoveResult } from '../../protocol';
import type { RestrictedTexts } from './restrictedTexts';
import type { Stored } from './store';

/** Milliseconds after which a copied entry leaves the clipboard. */
const clipboardTime = 60_000;

/** Says where the text is now and what is left to do: put it into the restricted document, and say so. */
export async function handOver(
  texts: RestrictedTexts,
  document: TextDocument,
  stored: Stored,
  { link, inFileName }: Extract<MoveResult['plan'], { type: 'move' }>,
): Promise<void> {
  const { id } = stored.entry;
  const sentences = [
    l10n.t('{0} is stored on this machine. Put it into the restricted document, then mark it as filed.', id),
    ...(inFileName ? [l10n.t('The name of the file holds it too: rename the file.')] : []),
    ...((await texts.isInGit(document.uri)) ? [l10n.t('The history of the repository may still hold it.')] : []),
  ];
  const openDocument = l10n.t('Open Document');
  const copyEntry = l10n.t('Copy Entry');
  const filed = l10n.t('Mark as Filed');
  const buttons = [...(link === undefined ? [] : [openDocument]), copyEntry, filed];
  // The message stays until the text is filed or somebody closes it: opening and copying come before filing.
  for (;;) {
    const chosen = await window.showInformationMessage(sentences.join(' '), ...buttons);
    if (chosen === openDocument && link !== undefined) await env.openExternal(Uri.parse(link));
    else if (chosen === copyEntry) await copyForAMinute(writeEntry(stored.entry));
    else if (chosen === filed) return texts.markFiled(stored);
    else return;
  }
}

/** Copies a text and takes it from the clipboard after a minute, unless something else was copied since. */
export async function copyForAMinute(text: string): Promise<void> {
  await env.clipboard.writeText(text);
  setTimeout(() => void forget(text), clipboardTime);
}

async function forget(text: string): Promise<void> {
  try {
    if ((await env.clipboard.readText()) === text) await env.clipboard.writeText('');
  } catch {
    // A clipboard that cannot be reached is not ours to clear.
  }
}
