import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import {
  addToIndex,
  entryOf,
  type IncidentRecord,
  indexPage,
  indexPagesOf,
  misplacedMessage,
  pageMark,
} from '../../core/catalogue';
import { indexPageCandidates } from '../../core/site/indexCandidates';
import { decode, encode } from '../files/decode';
import { reasonOf } from '../files/reason';
import { withSlashes } from '../files/slashes';
import type { Site } from './findSite';
import { readIfThere } from './readIfThere';

/** Writes what is missing into the folder's own index; answers a line for each page, or throws what writing throws. */
export function completeIndex(
  folder: string,
  { top, kind }: Site,
  records: readonly IncidentRecord[],
  fileOf: (record: IncidentRecord) => string,
): { readonly notes: readonly string[]; readonly complaints: readonly string[] } {
  const fromTop = (path: string) => withSlashes(relative(top, path));
  const below = fromTop(folder);
  const entries = records.map(record => entryOf(record, fromTop(fileOf(record))));
  const existing = new Map<string, string>();
  for (const path of indexPageCandidates(below, kind)) {
    const bytes = readIfThere(join(top, path));
    const decoded = bytes === undefined ? undefined : decode(bytes);
    if (decoded?.type === 'text') existing.set(path, decoded.text);
  }
  const notes: string[] = [];
  const complaints: string[] = [];
  for (const page of indexPagesOf(below, kind, existing, entries)) {
    const isOurs = page.text.startsWith(pageMark);
    const { text, added, refused, misplaced } = isOurs
      ? {
          text: indexPage(records, record => fromTop(fileOf(record)), page.path, kind),
          added: [],
          misplaced: [],
          refused: undefined,
        }
      : addToIndex(page, entries, entries, kind);
    const path = join(top, page.path);
    const shown = withSlashes(relative(folder, path));
    if (refused) {
      complaints.push(`${shown}: cannot take an entry: a code block or comment in it does not end. Close it first.`);
      continue;
    }
    notes.push(...misplaced.map(each => misplacedMessage(shown, each)));
    if (text === page.text) {
      notes.push(`${shown}: nothing is missing.`);
      continue;
    }
    const bytes = readIfThere(path);
    const source = bytes === undefined ? undefined : decode(bytes);
    if (bytes !== undefined && (source?.type !== 'text' || !source.exact)) {
      complaints.push(`${shown}: was not changed, since it is no text in UTF-8. Save it as UTF-8 first.`);
      continue;
    }
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, encode(text, source?.type === 'text' && source.byteOrderMark));
      notes.push(isOurs ? `${shown}: written anew.` : `${shown}: ${told(added.length)}.`);
    } catch (error) {
      complaints.push(`${shown}: cannot be written: ${reasonOf(error)}`);
    }
  }
  return { notes, complaints };
}

function told(added: number): string {
  if (added === 0) return 'put in order';
  return added === 1 ? '1 entry added' : `${added} entries added`;
}
