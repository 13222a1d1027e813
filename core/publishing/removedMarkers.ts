import type { PostMortem } from '../document/postMortem';
import type { Removal } from './cuts';
import { inBrackets } from './neutralPhrases';

/** What cures leave where a value stood, `[removed: GitHub token]`; with backslashes where it could be taken for a link. */
const marker = /(\\?)\[removed: [^[\]\n]{1,80}\]/g;

/** The same as it stands in the addresses of links. */
export const removedInAddress = /(?<![a-z\d-])removed-[a-z\d-]{1,80}/;

/** Readers outside learn that something is not told, and not that a token or a birthday once stood there. */
export function markersToRemove({ store }: PostMortem): readonly Removal[] {
  return store.lines.flatMap(({ text }, line) =>
    text.includes('[removed: ')
      ? [...text.matchAll(marker)].map(({ index, 0: { length }, 1: backslash = '' }): Removal => {
          const newText = inBrackets('details').replace(/[[\]]/g, bracket => backslash + bracket);
          return { cuts: [{ line, start: index, end: index + length, newText }], what: 'a mark of a removed value' };
        })
      : [],
  );
}
