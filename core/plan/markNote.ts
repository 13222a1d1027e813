import type { PostMortem } from '../document/postMortem';
import { keptMark, recordOf } from '../meeting/record';
import { type Edit, rangeOnLine } from '../text';
import type { DocumentAction, Plan } from './action';
import { tick } from './tick';

/** Ticks a question or a parked thing, or says that it stays open. */
export function markNote(
  postMortem: PostMortem,
  { part, line, expected, mark }: Extract<DocumentAction, { type: 'mark-note' }>,
): Plan {
  const alike = recordOf(postMortem)[part].filter(({ text }) => text === expected);
  const found = alike.find(({ item }) => item.line === line) ?? (alike.length === 1 ? alike[0] : undefined);
  if (found === undefined)
    return { type: 'refused', reason: 'This line has changed in the meantime. Look at it and try again.' };
  const at = found.item.line;
  const edits = [...tick(postMortem.store.lineAt(at), found.item, mark === 'done')];
  if (found.kept !== (mark === 'kept')) edits.push(keptEdit(postMortem, at, mark === 'kept'));
  return { type: 'edits', edits: mark === 'kept' && found.item.done === undefined ? edits.slice(-1) : edits };
}

function keptEdit({ store }: PostMortem, line: number, kept: boolean): Edit {
  const text = store.lineAt(line);
  const end = text.trimEnd().length;
  if (kept) return { range: rangeOnLine(line, end, text.length), newText: ` ${keptMark}` };
  const start = text.slice(0, text.lastIndexOf(keptMark)).trimEnd().length;
  return { range: rangeOnLine(line, start, text.length), newText: '' };
}
