import type { ListBlock, ListItem } from '../text';
import { readStamp } from './readStamp';
import type { Stamp } from './stamp';
import { zoneIn } from './zoneText';

/** The list marks, quote marks and tick box before the words of a line. */
export const itemMarks = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?/;

/** Whether nothing but marks, a note in brackets or the zone of all times stands beside the stamp. */
export function isAlone(text: string, stamp: Stamp): boolean {
  const rest = text.slice(stamp.end, stamp.end + 200);
  return nothing.test(rest) || (ofAllTimes.test(rest) && zoneIn(rest) !== undefined);
}

const nothing =
  /^[\s*_`:.,()[\]-]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)?[\s*_`:.,()[\]-]*(?:\([^()]{0,60}\))?[\s*_`:.,()[\]-]*$/i;
/** "…, all times in EET (UTC+2)", "… - times are UTC" */
const ofAllTimes = /^[\s*_`:.,([–—-]{1,8}(?:all )?times?(?: are)?(?: in)? [A-Z][^.;]{0,60}$/i;

/** The lists inside a list item. */
export function nestedLists(item: ListItem): ListBlock[] {
  return item.blocks.filter(block => block.type === 'list');
}

/** Whether a line or heading begins with a time of day. */
export function hasClock(text: string): boolean {
  const from = /^[ \t]*#{1,6}[ \t]*/.exec(text)?.[0].length ?? itemMarks.exec(text)?.[0].length ?? 0;
  return readStamp(text, from)?.clock !== undefined;
}
