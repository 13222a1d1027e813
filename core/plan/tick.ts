import type { SectionItem } from '../model/listItems';
import { type Edit, rangeOnLine } from '../text';

/** The edits that tick an item's box or take the tick off, with a box where there is none; none for `undefined`. */
export function tick(line: string, item: SectionItem, done: boolean | undefined): readonly Edit[] {
  if (done === undefined || done === (item.done ?? false)) return [];
  const box = /\[[ xX]\](?=[ \t]*$)/.exec(line.slice(0, item.start));
  if (box === null) return [{ range: rangeOnLine(item.line, item.start, item.start), newText: done ? '[x] ' : '[ ] ' }];
  return [{ range: rangeOnLine(item.line, box.index + 1, box.index + 2), newText: done ? 'x' : ' ' }];
}
