import type { Plan } from '../plan/action';
import { type Edit, TextStore } from '../text';
import { type DocumentText, documentText } from './documentText';
import type { RestrictedEntry } from './entry';
import { markerPattern } from './forms';
import { partName } from './ids';
import { removeDefinition } from './linkDefinition';

/** What is put back: an entry's id and texts. */
export type Restorable = Pick<RestrictedEntry, 'id'> & { readonly parts: readonly RestorablePart[] };
export type RestorablePart = Pick<RestrictedEntry['parts'][number], 'form' | 'text'>;

/** Puts the exact texts of an entry in place of its markers, wherever those are by now. */
export function planRestore(store: TextStore, entry: Restorable): Plan {
  const edits = restoreEdits(documentText(store), entry);
  const first = edits[0];
  if (first === undefined) {
    const reason = `No marker of ${entry.id} stands in this document. Its text stays stored: copy it from there.`;
    return { type: 'refused', reason };
  }
  return { type: 'edits', edits, reveal: first.range.start };
}

/** The same for a bare text, to try whether nothing is lost. */
export function restoreEditsOf(text: string, entry: Restorable): readonly Edit[] {
  return restoreEdits(documentText(new TextStore(text)), entry);
}

function restoreEdits(document: DocumentText, { id, parts }: Restorable): readonly Edit[] {
  const { text, rangeOf } = document;
  const edits = parts.flatMap(({ form, text: newText }, rank) =>
    [...text.matchAll(markerPattern(form, partName(id, rank)))].map(({ index, 0: marker }) => ({
      range: rangeOf(index, index + marker.length),
      newText,
    })),
  );
  return edits.length === 0 ? [] : [...edits, ...removeDefinition(document, id)];
}
