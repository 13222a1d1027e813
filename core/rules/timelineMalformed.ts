import { rangeOnLine } from '../text';
import { entriesThat, type Timeline, type TimelineEntry } from '../timeline';
import { textOfRange } from './lineText';
import type { Fix, TimelineRule } from './rule';

/** Stamps that name no possible time. */
export const timelineMalformed: TimelineRule = {
  id: 'timeline-malformed',
  summary: 'Dates and times of a timeline are possible ones.',
  severity: 'warning',
  scope: 'timeline',
  *check(timeline) {
    for (const entry of malformedIn(timeline)) {
      yield { range: entry.stampRange, message: messageFor(entry), fixes: () => fixesFor(timeline, entry) };
    }
  },
};

const malformedIn = entriesThat(({ time }) => time.certainty === 'malformed');

function messageFor({ stamp }: TimelineEntry): string {
  if (stamp?.date?.form === 'full' && stamp.date.year > 9999) return 'This year has five digits. Take one out.';
  if (stamp?.clock?.half !== undefined && stamp.clock.hour > 12)
    return 'This time is in 24-hour form already. Take out AM or PM.';
  return 'There is no such date or time. Correct it.';
}

function fixesFor(timeline: Timeline, entry: TimelineEntry): readonly Fix[] {
  const text = textOfRange(timeline.lines, entry.stampRange);
  const { line, character } = entry.stampRange.start;
  const year = /(?<!\d)\d{5}(?=[-/.])/.exec(text);
  if (year !== null) {
    const newText = likelyYear(year[0], entry, timeline);
    if (newText === undefined) return [];
    const range = rangeOnLine(line, character + year.index, character + year.index + 5);
    return [{ title: `Change the year to ${newText}`, edits: [{ range, newText }], preferred: true, safe: true }];
  }
  const half = /(?<=(?:1[3-9]|2[0-3]):[0-5]\d(?::[0-5]\d)?)\s?p\.?m\.?/i.exec(text);
  if (half === null) return [];
  const range = rangeOnLine(line, character + half.index, character + half.index + half[0].length);
  return [{ title: 'Take out PM', edits: [{ range, newText: '' }], preferred: true, safe: true }];
}

/** The year that one digit too many was typed into: as the other entries or the document's day bear out, else the likely one. */
function likelyYear(written: string, entry: TimelineEntry, { entries, day }: Timeline): string | undefined {
  const years = new Set([...written].map((_, rank) => written.slice(0, rank) + written.slice(rank + 1)));
  const known = [...entries.filter(other => other !== entry).map(other => other.time.local), day];
  for (const local of known) {
    const year = local === undefined ? '' : String(new Date(local).getUTCFullYear());
    if (years.has(year)) return year;
  }
  const likely = [written.slice(0, 4), written.slice(1)].filter(year => Number(year) >= 1990 && Number(year) < 2100);
  return likely.length === 1 || likely[0] === likely[1] ? likely[0] : undefined;
}
