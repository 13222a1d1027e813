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

/** Lines from `line` up to, not including, `endLine`. */
interface Lines {
  readonly line: number;
  readonly endLine: number;
}

/** Selects lines, `more` lines too; lines that are gone select the last one. */
export async function revealLines(
  panel: WebviewPanel,
  document: TextDocument,
  { focus, more = [], ...lines }: Lines & { readonly focus: boolean; readonly more?: readonly Lines[] },
): Promise<void> {
  const editor = await showBeside(panel, document, focus);
  editor.selections = [lines, ...more].map(each => selectionOf(document, each));
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Undoes the document's last edit, as Ctrl+Z in its editor would, and comes back to the panel. */
export async function undoIn(panel: WebviewPanel, document: TextDocument): Promise<void> {
  await showBeside(panel, document, true);
  await commands.executeCommand('undo');
  panel.reveal(panel.viewColumn, false);
}

/** The 0-based lines of the selection in a visible editor of the document, `endLine` the last one; none without an editor. */
export function cursorLines(uri: Uri): Partial<Lines> {
  const editor = window.visibleTextEditors.find(({ document }) => sameUri(document.uri, uri));
  if (editor === undefined) return {};
  const { start, end } = editor.selection;
  // A selection that ends before a line's first character does not touch that line.
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return { line: start.line, endLine: last };
}

function selectionOf(document: TextDocument, { line, endLine }: Lines): Selection {
  const first = Math.min(line, document.lineCount - 1);
  const last = Math.min(Math.max(first, endLine - 1), document.lineCount - 1);
  return new Selection(document.lineAt(last).range.end, new Position(first, 0));
}

/** The column beside the panel, the one that has the document already where there is one. */
export function columnOf(uri: Uri, taken: ViewColumn | undefined): ViewColumn {
  const others = window.tabGroups.all.filter(group => group.viewColumn !== taken);
  const holder = others.find(group =>
    group.tabs.some(tab => tab.input instanceof TabInputText && sameUri(tab.input.uri, uri)),
  );
  return (holder ?? others[0])?.viewColumn ?? ViewColumn.Beside;
}
