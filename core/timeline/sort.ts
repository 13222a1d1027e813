import type { Edit, Line } from '../text';
import { sequences } from './order';
import type { TimelineEntry } from './resolve';
import type { Timeline } from './timeline';

/**
 * Puts each entry's text where the entry of the same rank in time stands, list by list; entries without a place in
 * time stay put, entries of the same time keep their order, and what lies between entries is not touched.
 * Lines count from the timeline's first. Empty where everything is in order.
 */
export function sortEdits(timeline: Timeline): readonly Edit[] {
  return sequences(timeline.entries).flatMap(sequence => sortSequence(sequence, timeline.lines));
}

/** Whether nothing is lost when the timeline is sorted without looking: every entry exact, with a date of its own or of its day. */
export function isSafeToSort(timeline: Timeline): boolean {
  return timeline.entries.every(
    ({ stamp, time, labelled }) =>
      stamp === undefined ||
      (time.certainty === 'exact' &&
        !labelled &&
        time.dateSource !== 'none' &&
        time.dateSource !== 'rollover' &&
        !time.ambiguousDate),
  );
}

function sortSequence(entries: readonly TimelineEntry[], lines: readonly Line[]): readonly Edit[] {
  const movable = entries.filter(entry => entry.time.instant !== undefined && !entry.labelled);
  const sorted = [...movable].sort((a, b) => (a.time.instant ?? 0) - (b.time.instant ?? 0));
  return movable.flatMap((place, rank) => {
    const entry = sorted[rank];
    return entry === undefined || entry === place ? [] : [move(entry, place, lines)];
  });
}

function move(entry: TimelineEntry, place: TimelineEntry, lines: readonly Line[]): Edit {
  const { start, end } = place.lines;
  const moved = lines.slice(entry.lines.start, entry.lines.end);
  const number = numberOf(lines[start]?.text);
  const own = numberOf(moved[0]?.text);
  let text = moved.map((line, rank) => (rank + 1 < moved.length ? line.text + line.eol : line.text)).join('');
  // A numbered list keeps its numbers in their places.
  if (number !== undefined && own !== undefined && number.length === own.length) text = number + text.slice(own.length);
  return {
    range: {
      start: { line: start, character: 0 },
      end: { line: end - 1, character: lines[end - 1]?.text.length ?? 0 },
    },
    newText: text,
  };
}

function numberOf(text: string | undefined): string | undefined {
  return /^\s*\d{1,9}[.)]\s/.exec(text ?? '')?.[0];
}
