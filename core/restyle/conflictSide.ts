import { type PostMortem, readPostMortem } from '../document/postMortem';
import { joinLines, type Line, type WholeConflict } from '../text';
import type { TimelineEntry } from '../timeline';
import { timeKey } from './readBack';
import { wordsKey } from './words';

/** An entry of one side of a conflict, with its lines as written. */
export interface SideEntry {
  readonly entry: TimelineEntry;
  readonly lines: readonly Line[];
  /** When and in which words, as text that can be compared. */
  readonly key: string;
}

/** One side of a conflict, read in its place in the document. */
export interface Side {
  readonly entries: readonly SideEntry[];
  /** Most blank lines between two entries. */
  readonly gap: number;
  readonly blankBefore: number;
  readonly blankAfter: number;
  /** What the entries below the conflict say when this side stands. */
  readonly below: readonly string[];
  /** And those above it. */
  readonly above: readonly string[];
}

/** What the document reads like with one side of the conflict alone; `undefined` where it holds more than whole entries. */
export function readSide(
  postMortem: PostMortem,
  { ours, end }: WholeConflict,
  side: readonly Line[],
): Side | undefined {
  const { store, path, settings } = postMortem;
  const text = joinLines([...store.lines.slice(0, ours), ...side, ...store.lines.slice(end + 1)]);
  const read = readRegion(readPostMortem(text, path, settings), ours, side.length);
  if (read === undefined) return undefined;
  const owner = new Map(
    read.entries.flatMap(({ entry, start }) => lineNumbers(start, entry).map(line => [line, entry])),
  );
  const isBlank = (line: number) => side[line - ours]?.text.trim() === '';
  for (let line = ours; line < ours + side.length; line += 1) if (!owner.has(line) && !isBlank(line)) return undefined;
  const first = read.entries[0];
  const last = read.entries[read.entries.length - 1];
  const past = last === undefined ? ours : last.start + length(last.entry);
  if (past > ours + side.length) return undefined;
  return {
    entries: read.entries.map(({ entry, start, key }) => ({
      entry,
      key,
      lines: side.slice(start - ours, start - ours + length(entry)),
    })),
    gap: Math.max(0, ...read.entries.slice(1).map(({ start }, rank) => start - endOf(read.entries[rank]))),
    blankBefore: first === undefined ? 0 : first.start - ours,
    blankAfter: last === undefined ? 0 : ours + side.length - past,
    above: read.above,
    below: read.below,
  };
}

interface PlacedEntry {
  readonly entry: TimelineEntry;
  /** Line of the document. */
  readonly start: number;
  readonly key: string;
}

export interface Region {
  readonly entries: readonly PlacedEntry[];
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** The entries of the timeline that holds the lines, parted into those above, within and below them. */
export function readRegion({ timelines }: PostMortem, from: number, count: number): Region | undefined {
  const placed = timelines.find(({ section }) => section.line < from && from + count <= section.end);
  if (placed === undefined) return undefined;
  const entries = placed.timeline.entries.map(entry => ({
    entry,
    start: entry.lines.start + placed.line,
    key: `${timeKey(entry)} ${entry.kindText ?? ''} ${wordsKey(entry, placed.timeline.lines)}`,
  }));
  return {
    entries: entries.filter(({ start }) => start >= from && start < from + count),
    above: entries.filter(({ start }) => start < from).map(({ key }) => key),
    below: entries.filter(({ start }) => start >= from + count).map(({ key }) => key),
  };
}

function length({ lines }: TimelineEntry): number {
  return lines.end - lines.start;
}

function endOf(placed: PlacedEntry | undefined): number {
  return placed === undefined ? 0 : placed.start + length(placed.entry);
}

function lineNumbers(start: number, entry: TimelineEntry): readonly number[] {
  return Array.from({ length: length(entry) }, (_, rank) => start + rank);
}
