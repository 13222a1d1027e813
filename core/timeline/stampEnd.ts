import { clockTime } from './dates';
import { readDate } from './readDate';
import type { Clock, Moment, WrittenDate } from './stamp';
import { joint } from './stampPatterns';

/** What may stand behind a stamp that ends at `end`, a UTF-16 offset in the text. */

/** The day behind a range where it is that of both ends, as in "13:40 – 14:10 UTC on 8 March 2026"; `written` is what follows the start. */
export function dayOfBoth(written: string, start: Clock | undefined, { date, clock }: Moment): WrittenDate | undefined {
  if (start === undefined || clock === undefined || clockTime(clock) < clockTime(start)) return undefined;
  joint.lastIndex = 0;
  return readDate(written, joint.exec(written)?.[0].length ?? 0, false) === undefined ? date : undefined;
}

/** Whether the stamp is but the beginning of a word: "10:30s", "2021-05-10-release". */
export function isCutOff(text: string, end: number, timed: boolean): boolean {
  if (/[\p{L}\d]/u.test(text[end] ?? '') && /[\p{L}\d]/u.test(text[end - 1] ?? '')) return true;
  return !timed && /^[-/.:]\w/.test(text.slice(end, end + 2));
}

/** Whether a question mark doubts the stamp. */
export function isDoubted(text: string, end: number): boolean {
  return /^ ?\?(?!\?)/.test(text.slice(end));
}

/** Where the words begin, behind closing marks and separators. */
export function wordsAfter(text: string, end: number): number {
  const closing = /^[\s\])*_`?]*(?:\[\^[^\]]{1,20}\])?[\s*_]*(?:(?:\\?[-–—:|,;.]|→|=>)[\s*_]*)*/.exec(text.slice(end));
  const after = end + (closing?.[0].length ?? 0);
  // Emphasis that opens the words, as in `**10:45** **Action:** …`, belongs to the words.
  const opens = /(?<=\s)[*_]{1,3}$/.exec(text.slice(end, after));
  return opens !== null && /[\p{L}\d]/u.test(text[after] ?? '') ? after - opens[0].length : after;
}
