import type { ListBlock, ListItem } from '../text';
import { readStamp } from './readStamp';
import type { Stamp } from './stamp';

/** The list marks, quote marks and tick box before the words of a line. */
export const itemMarks = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?/;

/** Whether nothing but marks and a note in brackets stands beside the stamp. */
export function isAlone(text: string, stamp: Stamp): boolean {
  return /^[\s*_:.,()[\]-]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)?[\s*_:.,()[\]-]*(?:\([^()]{0,60}\))?[\s*_:.,()[\]-]*$/i.test(
    text.slice(stamp.end, stamp.end + 200),
  );
}

/** The lists inside a list item. */
export function nestedLists(item: ListItem): ListBlock[] {
  return item.blocks.filter(block => block.type === 'list');
}

/** Whether a line or heading begins with a time of day. */
export function hasClock(text: string): boolean {
  const from = /^[ \t]*#{1,6}[ \t]*/.exec(text)?.[0].length ?? itemMarks.exec(text)?.[0].length ?? 0;
  return readStamp(text, from)?.clock !== undefined;
}
