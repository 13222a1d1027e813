import { l10n, type QuickPickItem, Range, type Uri, ViewColumn, window, workspace } from 'vscode';
import type { Withheld } from '../../core/publishing/types';
import { baseName } from './baseName';

/** Lists what the public text leaves out; choosing one shows its place in the internal document. */
export async function showWithheld(uri: Uri, withheld: readonly Withheld[]): Promise<void> {
  const items = withheld.map(({ what, lines }): Item => {
    const line = lines.start + 1;
    const place = lines.end > line ? l10n.t('lines {0} to {1}', line, lines.end) : l10n.t('line {0}', line);
    return { label: what, description: place, lines };
  });
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Withheld from the Public Version'),
    placeHolder: l10n.t('Choose one to see it in {0}', baseName(uri)),
    matchOnDescription: true,
  });
  if (chosen === undefined) return;
  const document = await workspace.openTextDocument(uri);
  const last = Math.min(chosen.lines.end, document.lineCount) - 1;
  const selection = document.validateRange(new Range(chosen.lines.start, 0, last, Number.MAX_SAFE_INTEGER));
  await window.showTextDocument(document, { selection, preview: false, viewColumn: ViewColumn.Active });
}

interface Item extends QuickPickItem {
  readonly lines: Withheld['lines'];
}
