import { type PostMortem, readPostMortem } from '../document/postMortem';
import { insertSections } from '../model/insertSection';
import type { Kind } from '../model/vocabulary';
import { applyEdits, type Edit } from '../text';
import { formatClock, formatDay, localOf, type PlacedTimeline, type TimelineEntry } from '../timeline';
import type { DocumentAction, Plan } from './action';
import { entryLines } from './entryLines';
import { lastWritten, linesAbove, linesBelow, oneLine } from './insertText';
import type { PlanOptions } from './options';
import { wantedTime } from './wantedTime';

/** Adds an entry to the timeline: in order, in the style of its neighbours, and so that it is read back as it was meant. */
export function insertEntry(
  postMortem: PostMortem,
  { time, text: words, kind, near }: Extract<DocumentAction, { type: 'insert-entry' }>,
  { now }: PlanOptions,
): Plan {
  const wanted = wantedTime(postMortem, time, now, near);
  if (wanted === undefined)
    return { type: 'refused', reason: 'This is no time. Write it like 14:05 or 2026-03-08 14:05.' };
  const text = oneLine(words);
  if (text === '') return { type: 'refused', reason: 'The entry is empty. Write what was done, seen or understood.' };
  const { instant } = wanted;
  const placed = timedEntries(postMortem);
  if (placed.length === 0) return firstEntry(postMortem, instant, text, kind);
  for (const dated of wanted.dated ? [true, false] : [false, true]) {
    for (const neighbour of neighbours(placed, instant)) {
      const edit = beside(postMortem, neighbour, instant, text, kind, dated);
      if (edit !== undefined && readsBack(postMortem, edit, instant))
        return { type: 'edits', edits: [edit], reveal: revealOf(edit) };
    }
  }
  return fallback(postMortem, placed, instant, text, kind);
}

interface Neighbour {
  readonly entry: TimelineEntry;
  readonly side: 'below' | 'above';
}

function timedEntries({ timeline }: PostMortem): readonly TimelineEntry[] {
  return (
    timeline?.timeline.entries.filter(
      entry => entry.time.instant !== undefined && entry.stamp?.clock !== undefined && !entry.labelled,
    ) ?? []
  );
}

/** The last entry at or before the instant, and the first after it. */
function* neighbours(entries: readonly TimelineEntry[], instant: number): Generator<Neighbour> {
  const before = entries.filter(entry => (entry.time.instant ?? 0) <= instant);
  const last = before.reduce<TimelineEntry | undefined>(
    (best, entry) => (best === undefined || (entry.time.instant ?? 0) >= (best.time.instant ?? 0) ? entry : best),
    undefined,
  );
  if (last !== undefined) yield { entry: last, side: 'below' };
  const next = entries.find(entry => (entry.time.instant ?? 0) > instant);
  if (next !== undefined) yield { entry: next, side: 'above' };
}

function beside(
  postMortem: PostMortem,
  { entry, side }: Neighbour,
  instant: number,
  text: string,
  kind: Kind | undefined,
  dated: boolean,
): Edit | undefined {
  const { store, timeline } = postMortem;
  if (timeline === undefined) return undefined;
  const model = dated ? entry : styleModel(timeline.timeline.entries, entry);
  const lines = entryLines(postMortem, timeline, model, localOf(instant, model.time.zone), text, kind, dated);
  if (lines === undefined) return undefined;
  const gap = gapOf(timeline.timeline.entries, entry);
  if (side === 'below') return linesBelow(store, timeline.line + entry.lines.end - 1, [...gap, ...lines]);
  return linesAbove(store, timeline.line + entry.lines.start, [...lines, ...gap]);
}

/** The entry itself, or its nearest neighbour without a date where most of the list leaves dates out. */
function styleModel(entries: readonly TimelineEntry[], entry: TimelineEntry): TimelineEntry {
  const same = entries.filter(
    each => each.sequence === entry.sequence && each.form === entry.form && each.stamp?.clock !== undefined,
  );
  const bare = same.filter(each => each.stamp?.date === undefined);
  if (entry.stamp?.date === undefined || bare.length * 2 < same.length) return entry;
  const distance = (each: TimelineEntry) => Math.abs(each.lines.start - entry.lines.start);
  return bare.reduce((best, each) => (distance(each) < distance(best) ? each : best), bare[0] ?? entry);
}

/** The blank lines that this timeline puts between its entries. */
function gapOf(entries: readonly TimelineEntry[], entry: TimelineEntry): readonly string[] {
  const same = entries.filter(each => each.sequence === entry.sequence);
  const rank = same.indexOf(entry);
  const other = same[rank + 1];
  const before = same[rank - 1];
  const blank =
    other !== undefined
      ? other.lines.start - entry.lines.end
      : before !== undefined
        ? entry.lines.start - before.lines.end
        : entry.form === 'heading' || entry.form === 'paragraph'
          ? 1
          : 0;
  return Array.from({ length: Math.min(Math.max(blank, 0), 2) }, () => '');
}

/** Whether the new entry is read at its instant, and every other entry at the instant it had. */
function readsBack(postMortem: PostMortem, edit: Edit, instant: number): boolean {
  const after = readPostMortem(applyEdits(postMortem.store.text(), [edit]), postMortem.path, postMortem.settings);
  const expected = [...instants(postMortem), Math.floor(instant / 60_000)].sort((a, b) => a - b);
  const found = instants(after).sort((a, b) => a - b);
  return expected.length === found.length && expected.every((each, rank) => each === found[rank]);
}

/** In whole minutes: not every style can say seconds. */
function instants({ timeline }: PostMortem): number[] {
  return (
    timeline?.timeline.entries.flatMap(({ time }) =>
      time.instant === undefined ? [] : [Math.floor(time.instant / 60_000)],
    ) ?? []
  );
}

/** Where no style fits, a plain line with everything on it, below the entry before. */
function fallback(
  postMortem: PostMortem,
  entries: readonly TimelineEntry[],
  instant: number,
  text: string,
  kind: Kind | undefined,
): Plan {
  const { store, timeline } = postMortem;
  const [neighbour] = [...neighbours(entries, instant)];
  if (timeline === undefined || neighbour === undefined) return firstEntry(postMortem, instant, text, kind);
  const { entry, side } = neighbour;
  if (entry.form === 'row')
    return { type: 'refused', reason: 'The table has no row to model the entry on. Add it in the editor.' };
  const line = plainEntry(postMortem, instant, text, kind, true);
  const indent = /^\s*/.exec(store.lineAt(timeline.line + entry.lines.start))?.[0] ?? '';
  const edit =
    side === 'below'
      ? linesBelow(store, timeline.line + entry.lines.end - 1, [indent + line])
      : linesAbove(store, timeline.line + entry.lines.start, [indent + line]);
  return firstThatReadsBack(postMortem, instant, [edit, ...placesFor(postMortem, timeline, instant, [line])]);
}

function firstThatReadsBack(postMortem: PostMortem, instant: number, edits: Iterable<Edit>): Plan {
  for (const edit of edits)
    if (readsBack(postMortem, edit, instant)) return { type: 'edits', edits: [edit], reveal: revealOf(edit) };
  const reason = 'Nowhere in this timeline would the entry be read at its time. Write it in the editor.';
  return { type: 'refused', reason };
}

function firstEntry(postMortem: PostMortem, instant: number, text: string, kind: Kind | undefined): Plan {
  const { store, sections, timeline, context } = postMortem;
  const known = context.day !== undefined && formatDay(context.day) === formatDay(localOf(instant, context.zone));
  const line = plainEntry(postMortem, instant, text, kind, !known);
  if (timeline === undefined) return { type: 'edits', edits: insertSections(store, sections, ['timeline'], line) };
  const whole = plainEntry(postMortem, instant, text, kind, true);
  const texts = known ? [line, whole] : [line];
  return firstThatReadsBack(postMortem, instant, placesFor(postMortem, timeline, instant, texts));
}

/** Where there is no entry to go by: beside what is listed there in order, else below it all. */
function* placesFor(
  { store }: PostMortem,
  { section, line: start, timeline }: PlacedTimeline,
  instant: number,
  texts: readonly string[],
): Generator<Edit> {
  const listed = timeline.entries.filter(({ form }) => form === 'item');
  const indent = ({ lines }: TimelineEntry) => /^\s*/.exec(store.lineAt(start + lines.start))?.[0] ?? '';
  const before = listed.findLast(({ time }) => time.instant !== undefined && time.instant <= instant);
  const below = lastWritten(store, section.line, section.end);
  const isInList = below > section.line && /^\s*[-*+] /.test(store.lineAt(below));
  for (const text of texts) {
    if (before !== undefined) yield linesBelow(store, start + before.lines.end - 1, [indent(before) + text]);
    else if (listed[0] !== undefined)
      yield linesAbove(store, start + listed[0].lines.start, [indent(listed[0]) + text]);
    if (isInList) yield linesBelow(store, below, [(/^\s*/.exec(store.lineAt(below))?.[0] ?? '') + text]);
    yield linesBelow(store, below, isInList ? [text] : ['', text]);
  }
}

function plainEntry(
  { context }: PostMortem,
  instant: number,
  text: string,
  kind: Kind | undefined,
  dated: boolean,
): string {
  const local = localOf(instant, context.zone);
  const label = kind === undefined ? '' : `**${kind.charAt(0).toUpperCase()}${kind.slice(1)}:** `;
  return `- ${dated ? `${formatDay(local)} ` : ''}${formatClock(local).slice(0, 5)} ${label}${text}`;
}

function revealOf(edit: Edit): { line: number; character: number } {
  const breaks =
    edit.newText.startsWith('\n') || edit.newText.startsWith('\r')
      ? (edit.newText.match(/\r\n|\n|\r/g)?.length ?? 0)
      : 0;
  return { line: edit.range.start.line + breaks, character: 0 };
}
