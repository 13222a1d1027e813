import { type LineRange, type Range, shiftRange } from '../text';
import type { Stamp, WrittenDate } from './stamp';

/**
 * An entry of a timeline as it stands in the text. Lines count from the start of the timeline, so that an entry stays
 * right wherever the timeline moves.
 */
export interface RawEntry {
  /** All its lines: continuation, nested lists and fences too; blank lines behind it not. */
  readonly lines: LineRange;
  /** Entries of one list, table or run stand in one sequence; only there is their order compared. */
  readonly sequence: number;
  readonly form: 'item' | 'row' | 'heading' | 'paragraph';
  /** Absent where the entry names no time. */
  readonly stamp?: Stamp;
  /** Where the stamp stands; for an entry without one, where it would. */
  readonly stampRange: Range;
  /** Where the words stand that begin on the entry's first line. */
  readonly textRange: Range;
  /** The first line's words, as written. */
  readonly text: string;
  /** Words of a table's column for kinds, as written. */
  readonly kindText?: string;
  /** The stamp stands behind a label, as in "First detected 2020-08-25 11:01". */
  readonly labelled: boolean;
  /** Date and zone that headings, day lines or table headers give to the entry. */
  readonly day?: WrittenDate;
  /** Each day line or heading begins a new count. */
  readonly dayId: number;
  readonly zone?: string;
}

/** The same entry, `lines` further down. */
export function shiftEntry(entry: RawEntry, lines: number): RawEntry {
  return {
    ...entry,
    lines: { start: entry.lines.start + lines, end: entry.lines.end + lines },
    stampRange: shiftRange(entry.stampRange, lines),
    textRange: shiftRange(entry.textRange, lines),
  };
}

/** What headings and day lines say for the entries below them. */
export interface Context {
  readonly day?: WrittenDate;
  readonly dayId: number;
  readonly zone?: string;
}
