import type { PostMortem } from '../document/postMortem';
import type { SectionItem } from '../model/listItems';
import { type Edit, rangeOnLine } from '../text';

/** The edits that tick an item's box or take the tick back; an item without a box gets one. */
export function tickEdits({ store }: PostMortem, item: SectionItem, done: boolean): readonly Edit[] {
  if (item.done === done) return [];
  const before = store.lineAt(item.line).slice(0, item.start);
  const box = /\[[ xX]\](?=[ \t]*$)/.exec(before);
  if (box === null) return [{ range: rangeOnLine(item.line, item.start, item.start), newText: done ? '[x] ' : '[ ] ' }];
  return [{ range: rangeOnLine(item.line, box.index + 1, box.index + 2), newText: done ? 'x' : ' ' }];
}
