import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { factorLinksAt } from '../core/factors';
import { shiftRange } from '../core/text';
import type { Client } from './client';
import type { Documents } from './documents';
import type { Findings } from './findings';
import type { WikiLinking } from './pages/wikiLinking';

/** The timeline entries at the moment that a time in a contributing factor names, or the page of a wiki that a link leads to. */
export async function definition(
  { textDocument: { uri }, position }: DefinitionParams,
  client: Client,
  documents: Documents,
  findings: Findings,
  wikiLinking: WikiLinking,
): Promise<Location | Location[] | LocationLink[] | null> {
  const document = documents.get(uri);
  if (document === undefined) return null;
  const postMortem = findings.read(document);
  const links = postMortem.recognition === undefined ? [] : factorLinksAt(postMortem, position);
  if (links.length === 0) return wikiLinking.definition(document, position);
  const targets = links.map(({ entry, line, range: origin }) => ({
    origin,
    range: shiftRange(entry.stampRange, line - entry.lines.start),
  }));
  if (client.takesDefinitionLinks)
    return targets.map(({ origin, range }) => ({
      originSelectionRange: origin,
      targetUri: uri,
      targetRange: range,
      targetSelectionRange: range,
    }));
  const locations = targets.map(({ range }) => ({ uri, range }));
  return locations.length === 1 ? (locations[0] ?? null) : locations;
}
