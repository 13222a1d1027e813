import type { PostMortem } from '../document/postMortem';
import { insertSections } from '../model/insertSection';
import type { Kind } from '../model/vocabulary';
import { entryLines } from '../plan/entryLines';
import { lastWritten, linesAbove, linesBelow, oneLine } from '../plan/insertText';
import { conflictsIn, type Edit, type Position, rangeOnLine } from '../text';
import { formatClock, formatDay, localOf, type PlacedTimeline, type TimelineEntry } from '../timeline';
import { lineMarks } from './marks';
import { readAfter } from './readBack';

interface Wanted {
  readonly instant: number;
  readonly text: string;
  readonly kind?: Kind;
}

/**
 * Edits that write the entries into the main timeline in order, in the style of the entries there; a blank line or
 * empty list mark under the cursor gives way where they belong just there. Empty where they would not be read at their
 * times, or where other entries would be read otherwise.
 */
export function placeEntries(postMortem: PostMortem, entries: readonly Wanted[], at: Position): readonly Edit[] {
  if (postMortem.timeline !== undefined && conflictsIn(postMortem.timeline.timeline.lines).length > 0) return [];
  const wanted = [...entries]
    .sort((a, b) => a.instant - b.instant)
    .map(each => ({ ...each, text: oneLine(each.text) }));
  for (const dates of ['needed', 'always'] as const) {
    for (const plan of [atCursor, inOrder]) {
      const edits = plan(postMortem, wanted, dates, at);
      if (edits.length > 0 && readsBack(postMortem, edits, wanted)) return edits;
    }
  }
  return [];
}

type Dates = 'needed' | 'always';

/** All of them on the cursor's own line, where that is blank or an empty entry right below the entry they follow. */
function atCursor(postMortem: PostMortem, wanted: readonly Wanted[], dates: Dates, at: Position): readonly Edit[] {
  const { store, timeline: placed } = postMortem;
  const line = store.lineAt(at.line);
  const model =
    placed === undefined ? undefined : timed(placed).findLast(each => placed.line + each.lines.start < at.line);
  if (placed === undefined || model === undefined || line.slice(lineMarks(line).end).trim() !== '') return [];
  if (line.trim() === '' && model.form === 'row') return [];
  const next = timed(placed).find(each => placed.line + each.lines.start > at.line);
  const fits = (instant: number) => instant >= (model.time.instant ?? 0) && instant <= (next?.time.instant ?? instant);
  if (at.line >= placed.section.end || !wanted.every(({ instant }) => fits(instant))) return [];
  const lines = linesOf(postMortem, placed, model, wanted, dates);
  if (lines === undefined) return [];
  return [{ range: rangeOnLine(at.line, 0, line.length), newText: lines.flat().join(store.eol) }];
}

function inOrder(postMortem: PostMortem, wanted: readonly Wanted[], dates: Dates): readonly Edit[] {
  const { store, timeline: placed } = postMortem;
  const known = placed === undefined ? [] : timed(placed);
  if (placed === undefined || known.length === 0) return firstEntries(postMortem, wanted);
  const groups = new Map<TimelineEntry | undefined, Wanted[]>();
  for (const each of wanted) {
    const before = known.reduce<TimelineEntry | undefined>(
      (best, entry) => (isBetween(best, entry, each.instant) ? entry : best),
      undefined,
    );
    groups.set(before, [...(groups.get(before) ?? []), each]);
  }
  const edits: Edit[] = [];
  for (const [before, group] of groups) {
    const model = before ?? known[0];
    const lines = model === undefined ? undefined : linesOf(postMortem, placed, model, group, dates);
    if (model === undefined || lines === undefined) return [];
    const gap = gapOf(known, model);
    const spaced = lines.flatMap((own, rank) => (rank === 0 ? own : [...gap, ...own]));
    edits.push(
      before === undefined
        ? linesAbove(store, placed.line + model.lines.start, [...spaced, ...gap])
        : linesBelow(store, placed.line + model.lines.end - 1, [...gap, ...spaced]),
    );
  }
  return edits;
}

/** Whether `entry` is at or before the instant and the latest such so far. */
function isBetween(best: TimelineEntry | undefined, entry: TimelineEntry, instant: number): boolean {
  const own = entry.time.instant ?? 0;
  return own <= instant && (best === undefined || own >= (best.time.instant ?? 0));
}

function timed({ timeline }: PlacedTimeline): readonly TimelineEntry[] {
  return timeline.entries.filter(
    ({ time, stamp, labelled }) => time.instant !== undefined && stamp?.clock !== undefined && !labelled,
  );
}

/** The lines of each entry in the style of `model`; a date where the style names none and the day is another. */
function linesOf(
  postMortem: PostMortem,
  placed: PlacedTimeline,
  model: TimelineEntry,
  wanted: readonly Wanted[],
  dates: Dates,
): readonly (readonly string[])[] | undefined {
  const { zone } = model.time;
  let day = formatDay(model.time.local ?? 0);
  const lines: (readonly string[])[] = [];
  for (const [rank, { instant, text, kind }] of wanted.entries()) {
    const local = localOf(instant, zone);
    const dated = dates === 'always' || formatDay(local) !== day;
    day = formatDay(local);
    const own = entryLines(postMortem, placed, model, local, text, kind, dated && model.stamp?.date === undefined);
    if (own === undefined) return undefined;
    lines.push(own.map(line => numbered(line, rank)));
  }
  return lines;
}

function numbered(line: string, rank: number): string {
  return line.replace(
    /^(\s*)(\d{1,9})(?=[.)]\s)/,
    (_, space: string, number: string) => `${space}${Number(number) + rank}`,
  );
}

function gapOf(known: readonly TimelineEntry[], model: TimelineEntry): readonly string[] {
  const rank = known.indexOf(model);
  const other = known[rank + 1]?.sequence === model.sequence ? known[rank + 1] : undefined;
  const before = known[rank - 1]?.sequence === model.sequence ? known[rank - 1] : undefined;
  const apart =
    other !== undefined
      ? other.lines.start - model.lines.end
      : before !== undefined
        ? model.lines.start - before.lines.end
        : model.form === 'item' || model.form === 'row'
          ? 0
          : 1;
  return Array.from({ length: Math.min(Math.max(apart, 0), 1) }, () => '');
}

/** A timeline that is still empty gets a list with full dates. */
function firstEntries({ store, sections, timeline, context }: PostMortem, wanted: readonly Wanted[]): readonly Edit[] {
  const lines = wanted.map(({ instant, text, kind }) => {
    const local = localOf(instant, context.zone);
    const label = kind === undefined ? '' : `**${kind.charAt(0).toUpperCase()}${kind.slice(1)}:** `;
    return `- ${formatDay(local)} ${formatClock(local)} - ${label}${text}`;
  });
  if (timeline === undefined) return insertSections(store, sections, ['timeline'], lines.join('\n'));
  const below = lastWritten(store, timeline.section.line, timeline.section.end);
  return [linesBelow(store, below, ['', ...lines])];
}

/** Whether every new entry is read at its minute, and every other entry at the instant it had. */
export function readsBack(postMortem: PostMortem, edits: readonly Edit[], wanted: readonly Wanted[]): boolean {
  const expected = [...minutesOf(postMortem), ...wanted.map(({ instant }) => Math.floor(instant / 60_000))];
  const found = minutesOf(readAfter(postMortem, edits));
  expected.sort((a, b) => a - b);
  found.sort((a, b) => a - b);
  return expected.length === found.length && expected.every((each, rank) => each === found[rank]);
}

function minutesOf({ timeline }: PostMortem): number[] {
  const entries = timeline?.timeline.entries ?? [];
  return entries.flatMap(({ time }) => (time.instant === undefined ? [] : [Math.floor(time.instant / 60_000)]));
}
