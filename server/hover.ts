import type { Hover, HoverParams } from 'vscode-languageserver';
import { controlsAt, hoverAt, linkedEntryAt, type Told } from '../core/explain';
import type { Range } from '../core/text';
import type { Client } from './client';
import type { Documents } from './documents';
import type { Findings } from './findings';
import type { SeenBefore } from './library/seenBefore';
import type { WikiLinking } from './pages/wikiLinking';

/** What is known of the timeline entry under the pointer or named there, of earlier incidents of the kind, or which controls the place bears on. */
export async function hover(
  { textDocument, position }: HoverParams,
  client: Client,
  documents: Documents,
  findings: Findings,
  seen: SeenBefore,
  wikiLinking: WikiLinking,
): Promise<Hover | null> {
  const document = documents.get(textDocument.uri);
  if (document === undefined) return null;
  const page = await wikiLinking.hover(document, position);
  if (page !== undefined) return shown(page, client);
  const postMortem = findings.read(document);
  if (postMortem.recognition === undefined) return null;
  const known = hoverAt(postMortem, position) ?? controlsAt(postMortem, findings.of(document).problems, position);
  const found =
    (known && { ...known, plain: plainly(known.markdown) }) ??
    linkedEntryAt(postMortem, position, line => `${document.uri}#L${line + 1}`) ??
    (await seen.hover(document, position));
  return found === undefined ? null : shown(found, client);
}

function shown({ range, markdown, plain }: Told & { readonly range: Range }, { showsMarkdown }: Client): Hover {
  const contents = showsMarkdown
    ? { kind: 'markdown' as const, value: markdown }
    : { kind: 'plaintext' as const, value: plain };
  return { range, contents };
}

/** Markdown of our own words without its marks. */
function plainly(markdown: string): string {
  return markdown.replaceAll('**', '').replace(/ +$/gm, '');
}
