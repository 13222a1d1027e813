import type { Block } from '../text';
import type { Context, RawEntry } from './entry';

/** A stretch of blocks whose lines begin `offset` lines after the start of the timeline. */
export interface TimelinePart {
  readonly blocks: readonly Block[];
  readonly offset: number;
  /** The heading with which the next part begins: it tells a day heading from an entry. */
  readonly following?: { readonly level: number; readonly text: string };
}

/** What one part hands on to the next. */
export interface Progress {
  readonly context: Context;
  /** The number of lists, tables and runs so far. */
  readonly sequence: number;
  readonly headingSequence?: number;
  /** The last entry's form and sequence; absent before the first. */
  readonly last?: { readonly form: RawEntry['form']; readonly sequence: number };
}

/** A part as it was read. */
export interface ReadPart {
  readonly part: TimelinePart;
  readonly from: Progress;
  readonly to: Progress;
  readonly entries: readonly RawEntry[];
}

export const beginning: Progress = { context: { dayId: 0 }, sequence: 0 };
