import type { PostMortem } from '../document/postMortem';
import { entryMeaning, formatClock, formatDay, localOf, type PlacedTimeline, type TimelineEntry } from '../timeline';
import { withoutKind } from '../timeline/entryWords';
import type { Withheld } from './types';

/** Lines for the public text, and what they leave out. */
export interface PublicPart {
  readonly lines: readonly string[];
  /** What is left out as a whole. */
  readonly leftOut: readonly Withheld[];
  /** What is there with less than it says inside. */
  readonly shortened: readonly Withheld[];
}

/**
 * The timeline for readers outside: effects and milestones, and what was done, with times in the document's zone. What
 * people understood at the time was true for a moment; it stays inside, and so does an action that tells of something
 * sensitive. `touched` are the lines from which something was taken out.
 */
export function publicTimeline({ timeline, context }: PostMortem, touched: ReadonlySet<number>): PublicPart {
  const lines: string[] = [];
  const leftOut: Withheld[] = [];
  const shortened: Withheld[] = [];
  let day = '';
  for (const entry of timeline?.timeline.entries ?? []) {
    if (timeline === undefined) break;
    const place = { start: timeline.line + entry.lines.start, end: timeline.line + entry.lines.end };
    const reason = reasonToLeaveOut(entry, place.start, touched);
    if (reason !== undefined) {
      leftOut.push({ what: reason, lines: place });
      continue;
    }
    const { words, rest } = wordsOf(entry, timeline);
    if (words === '') continue;
    const when = whenOf(entry, timeline, context.zone, day);
    day = when.day ?? day;
    // Behind a label, the time is one of the words.
    lines.push(entry.labelled ? `- ${words}` : `- ${when.text} - ${words}`);
    if (rest) shortened.push({ what: 'details below an entry', lines: place });
  }
  return { lines, leftOut, shortened };
}

function reasonToLeaveOut(entry: TimelineEntry, line: number, touched: ReadonlySet<number>): string | undefined {
  const { kind, milestones } = entryMeaning(entry);
  if (entry.stamp === undefined) return 'an entry without a time';
  if (kind === 'effect' || milestones.length > 0) return undefined;
  if (kind === 'understanding') return 'an understanding of the moment';
  return touched.has(line) ? 'an entry that tells of something internal' : undefined;
}

interface When {
  readonly text: string;
  /** The day that entries below without one are read in. */
  readonly day?: string;
}

/** The time in the document's zone, with its day where that changes; as written where it is not exact. */
function whenOf(
  { time, stampRange }: TimelineEntry,
  { timeline }: PlacedTimeline,
  zone: TimelineEntry['time']['zone'],
  day: string,
): When {
  const source = timeline.lines[stampRange.start.line]?.text ?? '';
  const written = source.slice(stampRange.start.character, stampRange.end.character);
  if (time.certainty !== 'exact' || time.instant === undefined || time.local === undefined) return { text: written };
  const local = zone === undefined || time.zone === undefined ? time.local : localOf(time.instant, zone);
  if (zone === undefined && time.zoneSource === 'own') return { text: written };
  if (time.dateSource === 'none') return { text: formatClock(local) };
  const own = formatDay(local);
  return { text: own === day ? formatClock(local) : `${own} ${formatClock(local)}`, day: own };
}

/** The words of the entry, with the plain lines that go on from the first; the rest is for colleagues. */
function wordsOf(
  entry: TimelineEntry,
  { timeline }: PlacedTimeline,
): { readonly words: string; readonly rest: boolean } {
  const words = [withoutKind(entry.text.trim(), entryMeaning(entry).kind)];
  let line = entry.lines.start + 1;
  for (; line < entry.lines.end; line += 1) {
    const text = timeline.lines[line]?.text.trim() ?? '';
    // Under a time that stands alone, the words come after a blank line.
    if (text === '' && !hasWords(words)) continue;
    if (text === '' || notProse.test(text)) break;
    words.push(text);
  }
  const rest = hasWords(timeline.lines.slice(line, entry.lines.end).map(({ text }) => text));
  return { words: hasWords(words) ? tidyWords(words.join(' ')) : '', rest };
}

/** Lists, tables, quotes, headings, fences, images and HTML. */
const notProse = /^(?:[-*+>|#]|\d{1,9}[.)]\s|`{3}|~{3}|!\[|<)/;

function hasWords(lines: readonly string[]): boolean {
  return lines.some(text => /[\p{L}\d]/u.test(text));
}

/** One line without stars, and without what is left of a separator in front. */
function tidyWords(text: string): string {
  return text
    .replace(/(?:[★⭐🌟]|:star2?:)/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–—-]+/, '')
    .trim();
}
