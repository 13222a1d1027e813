/** What a writer put down of a time, before anything is concluded from it. */

export interface Clock {
  /** 0–23 after the 12-hour clock is taken into account; may be out of range in a malformed stamp. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Which of the two halves of the day was named. */
  readonly half?: 'am' | 'pm';
}

export type WrittenDate =
  | { readonly form: 'full'; readonly year: number; readonly month: number; readonly day: number }
  /** Day and month, or month and day: the document has to tell. */
  | { readonly form: 'numeric'; readonly first: number; readonly second: number; readonly year?: number }
  | { readonly form: 'month-day'; readonly month: number; readonly day: number }
  /** 0 is Sunday. */
  | { readonly form: 'weekday'; readonly weekday: number }
  /** "Friday 12th": the month is the one that brings it nearest. */
  | { readonly form: 'day'; readonly day: number }
  /** `2023-MM-DD` */
  | { readonly form: 'redacted' };

/** A date, a time or both, and the zone as written. */
export interface Moment {
  readonly date?: WrittenDate;
  readonly clock?: Clock;
  readonly zone?: string;
}

export interface Stamp extends Moment {
  /** UTF-16 offsets in the text that was read; marks around the stamp and the separator behind it are outside. */
  readonly start: number;
  readonly end: number;
  /** Where the words begin that the stamp belongs to. */
  readonly textStart: number;
  /** The end of a range; `open` for "onward". */
  readonly until?: Moment | 'open';
  /** The same time in a second zone. */
  readonly also?: Moment;
  readonly approximate: boolean;
  /** Milliseconds since the start, of `T+5m`. */
  readonly relative?: number;
  readonly state?: 'unknown' | 'placeholder' | 'malformed';
}
