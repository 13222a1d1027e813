import { formatDay, slipsOf, type Timeline, type TimelineEntry } from '../timeline';
import { textOfRange } from './lineText';
import type { Fix, TimelineRule } from './rule';

/** A year, month or day that jumps away from the entries around it and back. */
export const timelineDateJump: TimelineRule = {
  id: 'timeline-date-jump',
  summary: "An entry's date lies near those of the entries around it.",
  severity: 'warning',
  scope: 'timeline',
  *check(timeline) {
    for (const [entry, day] of slipsOf(timeline)) {
      const message = `This date jumps away from the entries around it. Check it: ${formatDay(day)} would fit.`;
      yield { range: entry.stampRange, message, fixes: () => replaceDate(timeline, entry, day) };
    }
  },
};

/** Only an ISO date is rewritten: there the place of each part is sure. */
function replaceDate(timeline: Timeline, entry: TimelineEntry, day: number): readonly Fix[] {
  const text = textOfRange(timeline.lines, entry.stampRange);
  const iso = /\d{4}-\d{2}-\d{2}/.exec(text);
  if (iso === null) return [];
  const { line, character } = entry.stampRange.start;
  const start = character + iso.index;
  const newText = formatDay(day);
  return [
    {
      title: `Change the date to ${newText}`,
      edits: [{ range: { start: { line, character: start }, end: { line, character: start + 10 } }, newText }],
      preferred: true,
    },
  ];
}
