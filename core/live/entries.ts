import type { Chunk } from '../text';
import { entryMeaning, type RawEntry, type ReadPart } from '../timeline';
import { type LineMap, moveEnd, moveLine } from './lineMap';

/** A part of a timeline as it was read, and the chunk in which it stands. */
export interface PlacedPart {
  readonly read: ReadPart;
  readonly chunk: Chunk;
}

/**
 * Whether the entries of a part say the same of times, kinds and milestones as before, whatever their words. Rules about
 * timelines take no more than that from an entry with a time, and the words of one without.
 */
export function haveSameTimes(old: PlacedPart, now: PlacedPart, map: LineMap): boolean {
  const { entries } = now.read;
  return (
    old.read.entries.length === entries.length &&
    old.read.entries.every((entry, rank) => {
      const other = entries[rank];
      if (other === undefined || !isMoved(entry, other, old, now, map)) return false;
      return (haveSameLines(entry, other, old, now) && isAlike(entry, other)) || saySame(entry, other, old, now);
    })
  );
}

/** Whether an entry whose words changed says the same of all else; both stand on the same line of their chunks. */
export function saysSameTime(one: RawEntry, other: RawEntry, before: string, after: string): boolean {
  return (
    isNote(before, one) === isNote(after, other) &&
    JSON.stringify(entryMeaning(one)) === JSON.stringify(entryMeaning(other))
  );
}

/** Whether the line of the chunk is a line of an entry. */
export function isInEntry({ read: { entries, part } }: PlacedPart, line: number): boolean {
  const at = line + part.offset;
  return entries.some(({ lines }) => lines.start <= at && at < lines.end);
}

/** Whether all that rules point at stands where the edit has moved it. */
function isMoved(one: RawEntry, other: RawEntry, old: PlacedPart, now: PlacedPart, map: LineMap): boolean {
  const [from, to] = [old.read.part.offset, now.read.part.offset];
  const isLine = (a: number, b: number) => moveLine(map, a - from) === b - to;
  return (
    isLine(one.lines.start, other.lines.start) &&
    moveEnd(map, one.lines.end - from) === other.lines.end - to &&
    isLine(one.stampRange.start.line, other.stampRange.start.line) &&
    isLine(one.stampRange.end.line, other.stampRange.end.line) &&
    isLine(one.textRange.start.line, other.textRange.start.line) &&
    isLine(one.textRange.end.line, other.textRange.end.line)
  );
}

function haveSameLines(
  { lines: one }: RawEntry,
  { lines: other }: RawEntry,
  old: PlacedPart,
  now: PlacedPart,
): boolean {
  const [from, to] = [one.start - old.read.part.offset, other.start - now.read.part.offset];
  for (let at = 0; at < one.end - one.start; at += 1) {
    if (old.chunk.lines[from + at] !== now.chunk.lines[to + at]) return false;
  }
  return true;
}

/** The same lines say the same under the same headings; what a row says is decided by its table's header too. */
function isAlike(one: RawEntry, other: RawEntry): boolean {
  return (
    one.form !== 'row' &&
    one.form === other.form &&
    one.sequence === other.sequence &&
    one.dayId === other.dayId &&
    one.zone === other.zone &&
    one.labelled === other.labelled &&
    (one.day === other.day || JSON.stringify(one.day) === JSON.stringify(other.day))
  );
}

function saySame(one: RawEntry, other: RawEntry, old: PlacedPart, now: PlacedPart): boolean {
  return (
    factsOf(one) === factsOf(other) &&
    hasNote(one, old) === hasNote(other, now) &&
    (one.stamp === undefined ? wordsOf(one) === wordsOf(other) : hasWords(one) && hasWords(other)) &&
    (one.text === other.text || JSON.stringify(entryMeaning(one)) === JSON.stringify(entryMeaning(other)))
  );
}

/** What is concluded from an entry beside its words. */
function factsOf(entry: RawEntry): string {
  const { stamp, sequence, form, labelled, day, dayId, zone, kindText, stampRange, textRange } = entry;
  const places = [stampRange.start.character, stampRange.end.character, textRange.start.character];
  return JSON.stringify([stamp, sequence, form, labelled, day, dayId, zone, kindText, places]);
}

/** Below a time that stands alone, the next lines are its words. */
function hasWords({ text }: RawEntry): boolean {
  return text.trim() !== '';
}

function wordsOf({ text, textRange }: RawEntry): string {
  return `${textRange.end.character} ${text}`;
}

/** A footnote behind the stamp explains it. */
function hasNote(entry: RawEntry, { read, chunk }: PlacedPart): boolean {
  return isNote(chunk.lines[entry.stampRange.end.line - read.part.offset]?.text ?? '', entry);
}

function isNote(text: string, { stampRange: { end } }: RawEntry): boolean {
  return text.startsWith('[^', end.character);
}
