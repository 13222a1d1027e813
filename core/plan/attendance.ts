import type { PostMortem } from '../document/postMortem';
import { recordOf } from '../meeting/record';
import type { Plan } from './action';
import { oneLine } from './insertText';
import { addNote } from './notes';
import { tick } from './tick';

/** Ticks somebody as present, or takes the tick back; somebody who is not listed yet is added. */
export function setAttendance(postMortem: PostMortem, person: string, present: boolean): Plan {
  const name = oneLine(person);
  if (name === '') return { type: 'refused', reason: 'The name is empty. Write who is there.' };
  const listed = recordOf(postMortem).Attendance.find(({ text }) => isName(text, name));
  if (listed === undefined)
    return present ? addNote(postMortem, 'Attendance', `[x] ${name}`) : { type: 'edits', edits: [] };
  return { type: 'edits', edits: tick(postMortem.store.lineAt(listed.item.line), listed.item, present) };
}

/** Whether a line of the list is about somebody: their name, perhaps with a role in brackets behind it. */
export function isName(listed: string, name: string): boolean {
  const plain = (text: string) => text.replace(/ \([^()]{1,80}\)$/, '').toLowerCase();
  return plain(listed) === plain(name);
}
