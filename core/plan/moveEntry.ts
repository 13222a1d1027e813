import { type PostMortem, readPostMortem } from '../document/postMortem';
import { applyEdits, type Edit, shiftRange } from '../text';
import type { PlacedTimeline, TimelineEntry } from '../timeline';
import type { DocumentAction, Plan } from './action';
import { stampInZone } from './stampInZone';

/** Puts another time into an entry, in the writer's own style, so that no other entry's time changes with it. */
export function moveEntry(
  postMortem: PostMortem,
  { line, expected, to }: Extract<DocumentAction, { type: 'move-entry' }>,
): Plan {
  const { timeline: placed } = postMortem;
  const rank = placed?.timeline.entries.findIndex(entry => placed.line + entry.lines.start === line) ?? -1;
  const entry = placed?.timeline.entries[rank];
  if (placed === undefined || entry === undefined || writtenTime(placed, entry) !== expected)
    return refused('The entry changed meanwhile. Look at it again and move it then.');
  const { instant, certainty } = entry.time;
  if (instant === undefined || entry.stamp?.clock === undefined)
    return refused(
      certainty === 'date-only'
        ? 'This entry names a day and no time. Write the time in the editor first.'
        : 'This entry has no time that could be moved. Write one in the editor first.',
    );
  if (to === instant) return refused('The entry has that time already.');
  for (const dated of [false, true]) {
    const edit = editFor(placed, entry, to, dated);
    if (edit !== undefined && readsBack(postMortem, edit, rank, to))
      return { type: 'edits', edits: [edit], reveal: { line, character: 0 } };
  }
  return refused(reasonFor(placed, entry, to));
}

/** The time as it stands on the entry's line. */
function writtenTime({ timeline }: PlacedTimeline, { stampRange: { start, end } }: TimelineEntry): string {
  return (timeline.lines[start.line]?.text ?? '').slice(start.character, end.character);
}

function editFor(placed: PlacedTimeline, entry: TimelineEntry, to: number, dated: boolean): Edit | undefined {
  const { stamp, time } = entry;
  const { instant = 0, end = instant } = time;
  // The zone's name stays as it is written: a "Z" does not become "UTC".
  const zone = time.zone ?? { type: 'offset', minutes: 0, label: '' };
  const target = stamp?.zone === undefined ? zone : { ...zone, label: stamp.zone };
  const moved = { ...entry, time: { ...time, instant: to, end: end + to - instant } };
  const newText = stampInZone(writtenTime(placed, entry), moved, target, { dated, named: false });
  return newText === undefined ? undefined : { range: shiftRange(entry.stampRange, placed.line), newText };
}

/** Whether the entry is read at the new time, with the length and certainty it had, and every other where it was. */
function readsBack(postMortem: PostMortem, edit: Edit, rank: number, to: number): boolean {
  const after = readPostMortem(applyEdits(postMortem.store.text(), [edit]), postMortem.path, postMortem.settings);
  const before = postMortem.timeline?.timeline.entries ?? [];
  const read = after.timeline?.timeline.entries ?? [];
  if (read.length !== before.length) return false;
  return before.every(({ time }, each) => {
    const now = read[each]?.time;
    if (now === undefined || now.certainty !== time.certainty) return false;
    const shift = each === rank ? to - (time.instant ?? 0) : 0;
    const { instant, end } = time;
    return now.instant === shifted(instant, shift) && now.end === shifted(end, shift);
  });
}

function shifted(time: number | undefined, by: number): number | undefined {
  return time === undefined ? undefined : time + by;
}

function reasonFor(placed: PlacedTimeline, entry: TimelineEntry, to: number): string {
  const isOtherDay = Math.abs(to - (entry.time.instant ?? to)) >= 12 * 3_600_000;
  if (editFor(placed, entry, to, false) === undefined)
    return 'The time is written in a way that cannot be changed for sure. Change it in the editor.';
  return isOtherDay || entry.stamp?.date !== undefined
    ? 'Other entries take their date from this one. Change the dates in the editor.'
    : 'The new time would be read as another one here. Change it in the editor.';
}

function refused(reason: string): Plan {
  return { type: 'refused', reason };
}
