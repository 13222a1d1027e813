import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { elapsedHints } from '../core/explain';
import type { Configuration } from './configuration';
import type { Documents } from './documents';
import type { Findings } from './findings';

/** The time since the first entry, behind the time of each entry in the range; none where a setting turns them off. */
export function inlayHints(
  { textDocument, range }: InlayHintParams,
  configuration: Configuration,
  documents: Documents,
  findings: Findings,
): InlayHint[] {
  const document = documents.get(textDocument.uri);
  if (document === undefined || !configuration.of(document.uri).elapsedHints) return [];
  const postMortem = findings.read(document);
  if (postMortem.recognition === undefined) return [];
  const lines = { start: range.start.line, end: range.end.line + 1 };
  return elapsedHints(postMortem, lines).map(hint => ({ ...hint, paddingLeft: true }));
}
