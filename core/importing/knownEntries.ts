import type { PostMortem } from '../document/postMortem';
import { labelledWords } from '../restyle/words';
import { plainText } from '../text';

/** Tells whether an entry is in the document's timelines already: at the same minute, in the same words. */
export function knownEntries({ timelines }: PostMortem): (instant: number, text: string) => boolean {
  const known = new Set(
    timelines.flatMap(({ timeline }) =>
      timeline.entries.flatMap(entry =>
        entry.time.instant === undefined ? [] : [keyOf(entry.time.instant, labelledWords(entry).words)],
      ),
    ),
  );
  return (instant, text) => known.has(keyOf(instant, text));
}

/** Marks, escapes and signs do not count: styles differ in them. */
function keyOf(instant: number, text: string): string {
  const words = plainText(text.replace(/\\\|/g, '|'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return `${Math.floor(instant / 60_000)} ${words}`;
}
