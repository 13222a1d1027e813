import type { PostMortem } from '../document/postMortem';
import { rangeOnLine } from '../text';
import type { DocumentAction, Plan } from './action';
import { findItem } from './findItem';
import { tick } from './tick';

/** Says of an item in whatever form that it is done or open; its words stay as they are. */
export function markDone(
  postMortem: PostMortem,
  { line, expected, done }: Extract<DocumentAction, { type: 'edit-action-item' }> & { readonly done: boolean },
): Plan {
  const item = findItem(postMortem, line, expected);
  if (item === undefined)
    return { type: 'refused', reason: 'The item has changed in the meantime. Look at it and try again.' };
  if (item.done === done) return { type: 'edits', edits: [] };
  if (item.source.type === 'item') {
    if (!done && item.source.item.done !== true)
      return { type: 'refused', reason: 'The item says in its words that it is done. Change them in the document.' };
    return { type: 'edits', edits: tick(postMortem.store.lineAt(item.line), item.source.item, done) };
  }
  const cell = item.source.row.cells.done;
  if (cell === undefined)
    return { type: 'refused', reason: 'The table has no column for what is done. Add the column “Status” first.' };
  const word = done ? 'done' : 'open';
  const newText = cell.start === cell.end ? `${word} ` : word;
  return { type: 'edits', edits: [{ range: rangeOnLine(item.line, cell.start, cell.end), newText }] };
}
