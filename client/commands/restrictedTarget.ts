import { l10n, type QuickPickItem, Uri, window } from 'vscode';
import { kindName } from '../../core/restricted/kindName';
import { markersIn } from '../../core/restricted/markers';
import { property } from '../property';
import type { RestrictedTexts } from '../restricted/restrictedTexts';
import type { Stored } from '../restricted/store';
import type { CommandPorts } from './command';

/** The store of this host; tells the user where there is none. */
export function restrictedOf({ restricted }: CommandPorts): RestrictedTexts | undefined {
  if (restricted === undefined) {
    void window.showInformationMessage(
      l10n.t('VS Code in a browser has no folder for restricted texts. Open the document in VS Code on a computer.'),
    );
  }
  return restricted;
}

/**
 * The entry a command is for: the row of the view, the one that a caller names by `id` and `uri`, the marker at the
 * cursor, else one that is chosen from a list. Tells the user where there is none.
 */
export async function targetEntry(texts: RestrictedTexts, argument: unknown): Promise<Stored | undefined> {
  const row = property(argument, 'stored');
  const id = property(row === undefined ? argument : property(row, 'entry'), 'id');
  const uri = property(argument, 'uri') ?? property(property(row, 'entry'), 'document');
  if (typeof id === 'string' && typeof uri === 'string') {
    const found = (await texts.of(Uri.parse(uri), id)).find(({ entry }) => entry.id === id);
    if (found === undefined) tellNone(texts, l10n.t('{0} is not stored on this machine.', id));
    return found;
  }
  const atCursor = idAtCursor();
  const editor = window.activeTextEditor;
  if (editor !== undefined && atCursor !== undefined) {
    return targetEntry(texts, { id: atCursor, uri: editor.document.uri.toString() });
  }
  return choose(texts, await texts.all());
}

function idAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { line, character } = editor.selection.active;
  const markers = markersIn(1, () => editor.document.lineAt(line).text);
  // The words around the marker's own count: its kind, and its link.
  const near = markers.filter(({ range }) => range.start.character - 2 <= character);
  return near.at(-1)?.id;
}

async function choose(texts: RestrictedTexts, stored: readonly Stored[]): Promise<Stored | undefined> {
  if (stored.length === 0) {
    tellNone(texts, l10n.t('Nothing is stored on this machine.'));
    return undefined;
  }
  const items = stored.map((each): QuickPickItem & { readonly stored: Stored } => ({
    label: `${each.entry.id}: ${kindName(each.entry.rule)}`,
    description: Uri.parse(each.entry.document).path.split('/').pop() ?? '',
    detail: each.entry.heading,
    stored: each,
  }));
  const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('Choose a restricted text') });
  return chosen?.stored;
}

/** Says that nothing was found; where something could not be read, that is what there is to say. */
export function tellNone({ unreadable }: RestrictedTexts, nothing: string): void {
  if (unreadable.length > 0) void window.showWarningMessage(unreadable.join(' '));
  else void window.showInformationMessage(nothing);
}
