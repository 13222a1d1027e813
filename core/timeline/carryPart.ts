import { lastBy, type Succession } from '../text';
import type { RawEntry } from './entry';
import { isAlone, itemMarks } from './entryText';
import type { ReadPart } from './part';
import { findStamp, readStamp } from './readStamp';
import { zoneIn } from './zoneText';

/** A part as it reads with other words on one line, and the entry that got them. */
export interface CarriedPart {
  readonly read: ReadPart;
  /** Before and after; absent where no entry's own words changed. */
  readonly entry?: readonly [RawEntry, RawEntry];
  /** Whether the line belongs to an entry. */
  readonly isInside: boolean;
}

/**
 * What a part comes to after words of a paragraph or list item changed, with all blocks where they were; `undefined` where
 * the line may say another time, or divide the entries otherwise.
 */
export function carryPart(read: ReadPart, { line, before, after }: Succession): CarriedPart | undefined {
  const at = line + read.part.offset;
  const rank = lastBy(read.entries, entry => entry.lines.start <= at);
  const entry = read.entries[rank];
  const isInside = entry !== undefined && entry.lines.start <= at && at < entry.lines.end;
  // Below a time that stands alone, the line holds the entry's words.
  if (isInside && entry.lines.start < at && !hasWords(entry.text)) return undefined;
  if (!isInside || entry.lines.start < at)
    return isWordsOnly(before.text) && isWordsOnly(after.text) ? { read, isInside } : undefined;
  const now = withText(entry, before.text, after.text);
  return now && { read: { ...read, entries: read.entries.with(rank, now) }, entry: [entry, now], isInside };
}

/** Whether the line tells no time and no zone, so that it only goes on with what stands above it. */
function isWordsOnly(text: string): boolean {
  const from = marksOf(text);
  return (
    !text.startsWith('|') &&
    readStamp(text, from) === undefined &&
    findStamp(text, from) === undefined &&
    zoneIn(text) === undefined
  );
}

/** The entry with another first line that has the same stamp. */
function withText(entry: RawEntry, before: string, after: string): RawEntry | undefined {
  const { stamp, form, labelled, textRange } = entry;
  if (stamp === undefined || labelled || (form !== 'item' && form !== 'paragraph')) return undefined;
  const from = marksOf(before);
  if (from !== marksOf(after) || !isSame(readStamp(before, from), stamp) || !isSame(readStamp(after, from), stamp))
    return undefined;
  if (form === 'paragraph' && [before, after].some(text => isAlone(text, stamp))) return undefined;
  const start = textRange.start.character;
  if (start !== stamp.textStart || !hasWords(before.slice(start)) || !hasWords(after.slice(start))) return undefined;
  const end = { line: textRange.end.line, character: after.length };
  return { ...entry, textRange: { start: textRange.start, end }, text: after.slice(start) };
}

function marksOf(text: string): number {
  return itemMarks.exec(text)?.[0].length ?? 0;
}

function isSame(one: object | undefined, other: object): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** More than marks: a time above lines of words is another thing than one beside words. */
function hasWords(text: string): boolean {
  return !/^[\s*_.…-]*$/.test(text);
}
