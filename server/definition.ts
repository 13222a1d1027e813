import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { factorLinkAt } from '../core/factors';
import { shiftRange } from '../core/text';
import type { Client } from './client';
import type { Documents } from './documents';
import type { Findings } from './findings';
import type { WikiLinking } from './pages/wikiLinking';

/** The timeline entry that a time in a contributing factor names, or the page of a wiki that a link leads to. */
export async function definition(
  { textDocument: { uri }, position }: DefinitionParams,
  client: Client,
  documents: Documents,
  findings: Findings,
  wikiLinking: WikiLinking,
): Promise<Location | LocationLink[] | null> {
  const document = documents.get(uri);
  if (document === undefined) return null;
  const postMortem = findings.read(document);
  const link = postMortem.recognition === undefined ? undefined : factorLinkAt(postMortem, position);
  if (link === undefined) return wikiLinking.definition(document, position);
  const { entry, line } = link;
  const range = shiftRange(entry.stampRange, line - entry.lines.start);
  if (!client.takesDefinitionLinks) return { uri, range };
  return [{ originSelectionRange: link.range, targetUri: uri, targetRange: range, targetSelectionRange: range }];
}
