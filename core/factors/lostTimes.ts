import type { PostMortem } from '../document/postMortem';
import { type Range, rangeOnLine } from '../text';
import { entriesNamed, hasEntryAt } from './entryTimes';
import type { Factor } from './factor';
import { timesBracket } from './timesInBrackets';

/** A time in the brackets at the end of a factor that no entry has. */
export interface LostTime {
  /** As written. */
  readonly time: string;
  readonly range: Range;
}

/**
 * The times of a factor that name no entry, though they stand in one bracket with times that do: surely meant to lead
 * to an entry. A bracket of which no time leads anywhere may say something else.
 */
export function lostTimes(postMortem: PostMortem, { range: { start, end } }: Factor): readonly LostTime[] {
  const from = start.line === end.line ? start.character : 0;
  const text = postMortem.store.lineAt(end.line).slice(from, end.character);
  const bracket = timesBracket(text);
  if (bracket === undefined) return [];
  let at = bracket.start + 1;
  const times = text
    .slice(at, bracket.close)
    .split(',')
    .map(part => {
      const character = from + at + part.length - part.trimStart().length;
      at += part.length + 1;
      return { time: part.trim(), range: rangeOnLine(end.line, character, character + part.trim().length) };
    });
  if (!times.some(({ time }) => entriesNamed(postMortem, time).length > 0)) return [];
  return times.filter(({ time }) => !hasEntryAt(postMortem, time));
}
