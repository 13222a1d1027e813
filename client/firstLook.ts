import { type TextDocument, workspace } from 'vscode';
import { recognise } from '../core/model/recognise';

/** Whether the client itself takes a document for a post-mortem; once the server runs, its word counts. */
export function looksLikePostmortem(document: TextDocument): boolean {
  const lines = { lineCount: document.lineCount, lineAt: (line: number) => document.lineAt(line).text };
  const files = workspace.getConfiguration('postmortem', document).get<readonly string[]>('files', []);
  return recognise(lines, workspace.asRelativePath(document.uri, false), files) !== undefined;
}

/** Whether one of the lines that a change touched can be a heading, a label, a marker or front matter. */
export function couldMatter(document: TextDocument, first: number, text: string): boolean {
  const last = Math.min(first + text.split('\n').length, document.lineCount);
  for (let line = first; line < last; line += 1) {
    if (/^ {0,3}#|<!--|---|type:|\*\*/.test(document.lineAt(line).text)) return true;
  }
  return false;
}
