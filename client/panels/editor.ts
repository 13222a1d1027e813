import {
  commands,
  Position,
  Selection,
  TabInputText,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import { sameUri } from '../documents';

/** Shows the document beside the panel, in the editor that has it already where there is one. */
export function showBeside(panel: WebviewPanel, document: TextDocument, focus: boolean): Thenable<TextEditor> {
  const viewColumn = columnOf(document.uri, panel.viewColumn);
  return window.showTextDocument(document, { viewColumn, preserveFocus: !focus });
}

/** Selects the lines from `line` up to, not including, `endLine`; lines that are gone select the last one. */
export async function revealLines(
  panel: WebviewPanel,
  document: TextDocument,
  { line, endLine, focus }: { readonly line: number; readonly endLine: number; readonly focus: boolean },
): Promise<void> {
  const editor = await showBeside(panel, document, focus);
  const first = Math.min(line, document.lineCount - 1);
  const last = Math.min(Math.max(first, endLine - 1), document.lineCount - 1);
  editor.selection = new Selection(document.lineAt(last).range.end, new Position(first, 0));
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Undoes the document's last edit, as Ctrl+Z in its editor would, and comes back to the panel. */
export async function undoIn(panel: WebviewPanel, document: TextDocument): Promise<void> {
  await showBeside(panel, document, true);
  await commands.executeCommand('undo');
  panel.reveal(panel.viewColumn, false);
}

/** The 0-based line of the cursor in a visible editor of the document. */
export function cursorLine(uri: Uri): number | undefined {
  return window.visibleTextEditors.find(editor => sameUri(editor.document.uri, uri))?.selection.active.line;
}

function columnOf(uri: Uri, taken: ViewColumn | undefined): ViewColumn {
  const others = window.tabGroups.all.filter(group => group.viewColumn !== taken);
  const holder = others.find(group =>
    group.tabs.some(tab => tab.input instanceof TabInputText && sameUri(tab.input.uri, uri)),
  );
  return (holder ?? others[0])?.viewColumn ?? ViewColumn.Beside;
}
