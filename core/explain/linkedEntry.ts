import type { PostMortem } from '../document/postMortem';
import { factorLinksAt, wordsOfEntry } from '../factors';
import { escapeMarkdown, type Position, type Range } from '../text';
import { linkAddress, type Told } from './seenBefore';

/** The words of the entries that a time in a contributing factor names, with the way there; absent elsewhere. */
export function linkedEntryAt(
  postMortem: PostMortem,
  position: Position,
  addressOf: (line: number) => string,
): (Told & { readonly range: Range }) | undefined {
  const links = factorLinksAt(postMortem, position);
  const [first] = links;
  if (first === undefined) return undefined;
  const told = links.map(link => {
    const words = wordsOfEntry(link).slice(0, 500);
    const line = `Line ${link.line + 1}`;
    return {
      markdown: `[${line}](${linkAddress(addressOf(link.line))}): ${escapeMarkdown(words)}`,
      plain: `${line}: ${words}`,
    };
  });
  return {
    range: first.range,
    markdown: told.map(({ markdown }) => markdown).join('\n\n'),
    plain: told.map(({ plain }) => plain).join('\n'),
  };
}
