import type { PostMortem } from '../document/postMortem';
import { type Sitting, sittingsOf } from '../meeting/record';
import { rangeOnLine } from '../text';
import { formatClock, formatDay, localOf } from '../timeline';
import type { Plan } from './action';
import { addNote } from './notes';
import type { PlanOptions } from './options';

/** Notes when the meeting begins or ends, in the document's zone; a meeting of one day is one note, however often it pauses. */
export function setMeetingTime(postMortem: PostMortem, moment: 'began' | 'ended', { now }: PlanOptions): Plan {
  const { zone } = postMortem.context;
  const local = localOf(now, zone);
  const [day, clock] = [formatDay(local), formatClock(local).slice(0, 5)];
  const sittings = sittingsOf(postMortem);
  const today = sittings.findLast(sitting => sitting.day === day);
  const label = zone?.label ?? 'UTC';
  if (moment === 'began') {
    if (today === undefined) return addNote(postMortem, 'Notes', `Meeting on ${day} from ${clock} ${label}`);
    return { type: 'edits', edits: [] };
  }
  // A meeting over midnight ends the note of the day on which it began.
  const running = today ?? sittings.findLast(({ to }) => to === undefined);
  if (running === undefined) return { type: 'refused', reason: 'The meeting has not begun yet. Start it first.' };
  return rewriteEnd(postMortem, running, clock);
}

function rewriteEnd({ store }: PostMortem, { item, day, from, to }: Sitting, clock: string): Plan {
  const line = store.lineAt(item.line);
  const begin = `Meeting on ${day} from ${from}`;
  const start = line.indexOf(begin) + begin.length;
  if (start < begin.length)
    return { type: 'refused', reason: 'The note of the meeting’s time has marks in it. Edit it there.' };
  const end = start + (to === undefined ? 0 : ` to ${to}`.length);
  return { type: 'edits', edits: [{ range: rangeOnLine(item.line, start, end), newText: ` to ${clock}` }] };
}
