import { type PostMortem, readPostMortem } from '../document/postMortem';
import { applyEdits, type Conflict, type Edit, isWhole, joinLines, type Line, type WholeConflict } from '../text';
import { formatDay } from '../timeline';
import { readRegion, readSide, type Side, type SideEntry } from './conflictSide';
import { lineMarks } from './marks';

/**
 * Both sides of a conflict in the order of time: what both wrote stands once, entries without a time stay behind the
 * one they followed. `undefined` where marks are missing, where a side holds more than whole entries, or where the
 * result would read otherwise. Lines of the document.
 */
export function mergeConflict(postMortem: PostMortem, conflict: Conflict): readonly Edit[] | undefined {
  if (!isWhole(conflict)) return undefined;
  const { lines } = postMortem.store;
  const ours = readSide(postMortem, conflict, lines.slice(conflict.ours + 1, conflict.base ?? conflict.theirs));
  const theirs = readSide(postMortem, conflict, lines.slice(conflict.theirs + 1, conflict.end));
  if (ours === undefined || theirs === undefined) return undefined;
  const merged = mergeEntries(ours.entries, theirs.entries);
  for (const dated of [false, true]) {
    const text = textOf(merged, ours, theirs, dated, lines[conflict.ours]?.eol || postMortem.store.eol);
    const edits = [editOf(conflict, lines, text)];
    if (isRight(postMortem, conflict, edits, merged, [ours, theirs])) return edits;
  }
  return undefined;
}

/** A timed entry and what follows it without a time; the first group of a side may have no timed entry. */
interface Group {
  readonly instant: number;
  readonly entries: readonly SideEntry[];
}

function mergeEntries(ours: readonly SideEntry[], theirs: readonly SideEntry[]): readonly SideEntry[] {
  const groups = [...groupsOf(ours)];
  for (const group of groupsOf(theirs)) {
    const [head] = group.entries;
    const twin = groups.findIndex(each => each.instant === group.instant && each.entries[0]?.key === head?.key);
    const same = groups[twin];
    if (same === undefined) groups.push(group);
    else groups[twin] = { instant: same.instant, entries: [...same.entries, ...missing(group.entries, same.entries)] };
  }
  return groups.sort((a, b) => a.instant - b.instant).flatMap(({ entries }) => entries);
}

function groupsOf(entries: readonly SideEntry[]): readonly Group[] {
  const groups: { instant: number; entries: SideEntry[] }[] = [];
  for (const each of entries) {
    const { instant, certainty } = each.entry.time;
    const last = groups[groups.length - 1];
    const timed = instant !== undefined && certainty !== 'date-only' && !each.entry.labelled;
    if (timed) groups.push({ instant, entries: [each] });
    else if (last === undefined) groups.push({ instant: Number.NEGATIVE_INFINITY, entries: [each] });
    else last.entries.push(each);
  }
  return groups;
}

/** What stands in `entries` more often than in `known`. */
function missing(entries: readonly SideEntry[], known: readonly SideEntry[]): readonly SideEntry[] {
  const left = known.map(({ key }) => key);
  return entries.filter(({ key }) => {
    const at = left.indexOf(key);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function textOf(merged: readonly SideEntry[], ours: Side, theirs: Side, dated: boolean, eol: string): string {
  const blank = (count: number) => eol.repeat(Math.min(count, 2));
  const gap = gapOf([ours, theirs]);
  const numbered = withNumbers(merged);
  const texts = numbered.map((each, rank) => {
    const text = joinLines(dated ? withDate(each) : each.lines);
    return rank === 0 ? text : blank(gap) + text;
  });
  const sides = [ours, theirs];
  const first = sides.find(({ entries }) => entries.some(each => each === merged[0]));
  const last = sides.find(({ entries }) => entries.some(each => each === merged[merged.length - 1]));
  return blank(first?.blankBefore ?? 0) + texts.join('') + blank(last?.blankAfter ?? 0);
}

/** Blank lines between entries: as on a side with several; where there is none, as around those that there are. */
function gapOf(sides: readonly Side[]): number {
  const several = sides.filter(({ entries }) => entries.length > 1);
  if (several.length > 0) return Math.max(...several.map(({ gap }) => gap));
  return Math.max(...sides.flatMap(({ blankBefore, blankAfter }) => [blankBefore, blankAfter]));
}

/** The numbers of a numbered list in their order; where they differ in length, as they are. */
function withNumbers(merged: readonly SideEntry[]): readonly SideEntry[] {
  const marks = merged.map(({ lines }) => /^\d{1,9}(?=[.)]$)/.exec(lineMarks(lines[0]?.text ?? '').mark)?.[0]);
  const numbers = marks.flatMap(mark => (mark === undefined ? [] : [Number(mark)]));
  const first = Math.min(...numbers);
  if (numbers.length < merged.length || new Set(numbers).size === 1) return merged;
  if (new Set([...marks.map(mark => mark?.length), String(first + merged.length - 1).length]).size > 1) return merged;
  return merged.map((each, rank) => {
    const [line, ...rest] = each.lines;
    if (line === undefined) return each;
    return { ...each, lines: [{ ...line, text: line.text.replace(/\d+/, String(first + rank)) }, ...rest] };
  });
}

/** The entry with its date, where it leaves that to the entries before it. */
function withDate({ entry, lines }: SideEntry): readonly Line[] {
  const [first, ...rest] = lines;
  const { local } = entry.time;
  if (first === undefined || local === undefined || entry.stamp?.clock === undefined || entry.stamp.date !== undefined)
    return lines;
  const at = entry.stampRange.start.character;
  return [{ ...first, text: `${first.text.slice(0, at)}${formatDay(local)} ${first.text.slice(at)}` }, ...rest];
}

function editOf({ ours, end }: WholeConflict, lines: readonly Line[], text: string): Edit {
  const isLast = lines[end]?.eol === '';
  return {
    range: {
      start: { line: ours, character: 0 },
      end: isLast ? { line: end, character: lines[end]?.text.length ?? 0 } : { line: end + 1, character: 0 },
    },
    newText: isLast ? text.replace(/(?:\r\n|\n|\r)$/, '') : text,
  };
}

/** Whether the merged entries are read in their order with their times, and those around them as on one of the sides. */
function isRight(
  { store, path, settings }: PostMortem,
  { ours, end }: WholeConflict,
  edits: readonly Edit[],
  merged: readonly SideEntry[],
  sides: readonly Side[],
): boolean {
  const after = readPostMortem(applyEdits(store.text(), edits), path, settings);
  const count = after.store.lineCount - store.lineCount + (end + 1 - ours);
  const region = readRegion(after, ours, count);
  if (region === undefined || region.entries.length !== merged.length) return false;
  return (
    region.entries.every(({ key }, rank) => key === merged[rank]?.key) &&
    sides.some(({ above }) => isSame(above, region.above)) &&
    sides.some(({ below }) => isSame(below, region.below))
  );
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, rank) => each === b[rank]);
}
