import type { PostMortem } from '../document/postMortem';
import { factorLinkAt, wordsOfEntry } from '../factors';
import { escapeMarkdown, type Position, type Range } from '../text';
import { linkAddress, type Told } from './seenBefore';

/** The words of the entry that a time in a contributing factor names, with the way there; absent elsewhere. */
export function linkedEntryAt(
  postMortem: PostMortem,
  position: Position,
  addressOf: (line: number) => string,
): (Told & { readonly range: Range }) | undefined {
  const link = factorLinkAt(postMortem, position);
  if (link === undefined) return undefined;
  const words = wordsOfEntry(link).slice(0, 500);
  const line = `Line ${link.line + 1}`;
  return {
    range: link.range,
    markdown: `[${line}](${linkAddress(addressOf(link.line))}): ${escapeMarkdown(words)}`,
    plain: `${line}: ${words}`,
  };
}
