import { blocksOf, TextStore } from '../../../core/text';
import type { RawEntry } from '../../../core/timeline';
import { readEntries } from '../../../core/timeline/entries';

/** The entries that a piece of Markdown holds, read as the body of a timeline. */
export function entriesOf(markdown: string): readonly RawEntry[] {
  const store = new TextStore(markdown);
  const parts = store.chunks.map((chunk, rank) => ({ blocks: blocksOf(chunk), offset: store.starts[rank] ?? 0 }));
  return readEntries(parts, store.lines);
}
