import { applyEdits, conflictsIn, type Edit, joinLines, type Line, splitLines } from '../text';
import { formatDay } from './format';
import { sequences } from './order';
import { reread } from './reread';
import type { TimelineEntry } from './resolve';
import type { Timeline } from './timeline';

/**
 * Puts each entry's text where the entry of the same rank in time stands, list by list; entries without a place in
 * time stay put, entries of the same time keep their order, and what lies between entries is not touched. An entry that
 * had its date from the entries before it names it where it would be read otherwise in its new place.
 * Lines count from the timeline's first. Empty where everything is in order, where a Git conflict is to be solved
 * first, and where some entry would be read at another time.
 */
export function sortEdits(timeline: Timeline): readonly Edit[] {
  const { entries, lines } = timeline;
  if (conflictsIn(lines).length > 0) return [];
  const sorted = new Map(sequences(entries).flatMap(sortedPlaces));
  const undated = editsOf(timeline, sorted, new Set());
  if (undated.length === 0 || !isSame(entries, reread(timeline, lines))) return undated;
  const expected = entries.map(place => sorted.get(place) ?? place);
  const dated = new Set<TimelineEntry>();
  for (let round = 0; round < 4; round += 1) {
    const edits = editsOf(timeline, sorted, dated);
    const found = reread(timeline, splitLines(applyEdits(joinLines(lines), edits)));
    if (isSame(expected, found)) return edits;
    const changed = expected.filter((entry, rank) => keyOf(entry) !== keyOf(found[rank]));
    if (found.length !== expected.length || !changed.some(entry => !dated.has(entry) && lacksDate(entry))) return [];
    for (const entry of changed) if (lacksDate(entry)) dated.add(entry);
  }
  return [];
}

/** Whether some entry stands in another's place, and no Git conflict is to be solved first. */
export function isOutOfOrder({ entries, lines }: Timeline): boolean {
  return (
    sequences(entries)
      .flatMap(sortedPlaces)
      .some(([place, entry]) => place !== entry) && conflictsIn(lines).length === 0
  );
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

/** Which entry comes to stand in the place of which. */
function sortedPlaces(
  entries: readonly TimelineEntry[],
): readonly (readonly [place: TimelineEntry, entry: TimelineEntry])[] {
  const movable = entries.filter(entry => entry.time.instant !== undefined && !entry.labelled);
  const sorted = [...movable].sort((a, b) => (a.time.instant ?? 0) - (b.time.instant ?? 0));
  return movable.flatMap((place, rank) => {
    const entry = sorted[rank];
    return entry === undefined ? [] : [[place, entry]];
  });
}

function editsOf(
  { entries, lines }: Timeline,
  sorted: ReadonlyMap<TimelineEntry, TimelineEntry>,
  dated: ReadonlySet<TimelineEntry>,
): readonly Edit[] {
  return entries.flatMap(place => {
    const entry = sorted.get(place) ?? place;
    return entry === place && !dated.has(entry) ? [] : [move(entry, place, lines, dated.has(entry))];
  });
}

function lacksDate({ stamp, time }: TimelineEntry): boolean {
  return (
    stamp?.clock !== undefined && stamp.date === undefined && time.dateSource !== 'none' && time.local !== undefined
  );
}

function isSame(expected: readonly TimelineEntry[], found: readonly TimelineEntry[]): boolean {
  return expected.length === found.length && expected.every((entry, rank) => keyOf(entry) === keyOf(found[rank]));
}

function keyOf(entry: TimelineEntry | undefined): string {
  return `${entry?.time.certainty} ${entry?.time.instant} ${entry?.time.end} ${entry?.text}`;
}

function move(entry: TimelineEntry, place: TimelineEntry, lines: readonly Line[], dated: boolean): Edit {
  const { start, end } = place.lines;
  const moved = lines.slice(entry.lines.start, entry.lines.end);
  const number = numberOf(lines[start]?.text);
  const own = numberOf(moved[0]?.text);
  let text = moved.map((line, rank) => (rank + 1 < moved.length ? line.text + line.eol : line.text)).join('');
  if (dated) {
    const at = entry.stampRange.start.character;
    text = `${text.slice(0, at)}${formatDay(entry.time.local ?? 0)} ${text.slice(at)}`;
  }
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
