import type { Hover, HoverParams } from 'vscode-languageserver';
import { controlsAt, hoverAt } from '../core/explain';
import type { Client } from './client';
import type { Documents } from './documents';
import type { Findings } from './findings';

/** What is known of the timeline entry under the pointer, or which controls the place bears on. */
export function hover(
  { textDocument, position }: HoverParams,
  client: Client,
  documents: Documents,
  findings: Findings,
): Hover | null {
  const document = documents.get(textDocument.uri);
  if (document === undefined) return null;
  const postMortem = findings.read(document);
  if (postMortem.recognition === undefined) return null;
  const found = hoverAt(postMortem, position) ?? controlsAt(postMortem, findings.of(document).problems, position);
  if (found === undefined) return null;
  const { range, markdown } = found;
  if (client.showsMarkdown) return { range, contents: { kind: 'markdown', value: markdown } };
  return { range, contents: { kind: 'plaintext', value: markdown.replaceAll('**', '').replace(/ +$/gm, '') } };
}
