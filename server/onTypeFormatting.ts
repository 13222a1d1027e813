import type { DocumentOnTypeFormattingParams, TextEdit } from 'vscode-languageserver';
import { continuation } from '../core/restyle';
import { rangeOnLine } from '../core/text';
import type { Configuration } from './configuration';
import type { Documents } from './documents';
import type { Findings } from './findings';

/** After a line break behind an entry, the mark of the next one; nothing unless a setting asks for it. */
export function onTypeFormatting(
  { textDocument, position, ch }: DocumentOnTypeFormattingParams,
  configuration: Configuration,
  documents: Documents,
  findings: Findings,
): TextEdit[] {
  const document = documents.get(textDocument.uri);
  if (ch !== '\n' || document === undefined || !configuration.of(document.uri).continuesEntries) return [];
  const postMortem = findings.read(document);
  if (postMortem.recognition === undefined) return [];
  const mark = continuation(postMortem, position);
  if (mark === undefined) return [];
  return [{ range: rangeOnLine(position.line, 0, postMortem.store.lineAt(position.line).length), newText: mark }];
}
