import { Range, Selection, type TextDocument, type TextEditor, TextEditorRevealType, window } from 'vscode';
import type { DocumentAction } from '../../core/plan/action';
import type { Position } from '../../core/text';
import { applyPlan } from '../applyPlan';
import { sameUri } from '../documents';
import type { LanguageServer } from '../languageServer/languageServer';

/** Writes an action into the document, shows the place in its editor, or tells why it cannot be written. */
export async function write(server: LanguageServer, document: TextDocument, action: DocumentAction): Promise<boolean> {
  const outcome = await applyPlan(server, document, action);
  if (outcome.type === 'refused') {
    void window.showInformationMessage(outcome.reason);
    return false;
  }
  const editor = window.visibleTextEditors.find(visible => sameUri(visible.document.uri, document.uri));
  if (editor !== undefined && outcome.reveal !== undefined) putCursor(editor, outcome.reveal);
  return true;
}

function putCursor(editor: TextEditor, { line, character }: Position): void {
  editor.selection = new Selection(line, character, line, character);
  editor.revealRange(new Range(line, character, line, character), TextEditorRevealType.InCenterIfOutsideViewport);
}
