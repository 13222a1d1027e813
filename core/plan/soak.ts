import type { PostMortem } from '../document/postMortem';
import { soakOf } from '../meeting/record';
import { rangeOnLine } from '../text';
import type { Plan } from './action';
import { addNote } from './notes';

/** Notes until when proposals rest; a second date takes the place of the first. */
export function setSoak(postMortem: PostMortem, date: string): Plan {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    return { type: 'refused', reason: 'This is no date. Write it like 2026-03-08.' };
  const known = soakOf(postMortem);
  if (known === undefined) return addNote(postMortem, 'Notes', `Remedies rest until ${date}, then we decide.`);
  const { line } = known.item;
  const start = postMortem.store.lineAt(line).indexOf(known.date);
  return { type: 'edits', edits: [{ range: rangeOnLine(line, start, start + date.length), newText: date }] };
}
