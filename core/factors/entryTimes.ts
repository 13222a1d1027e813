import type { PostMortem } from '../document/postMortem';
import { remember } from '../text';
import {
  entryMeaning,
  entryWords,
  formatClock,
  formatDay,
  type PlacedTimeline,
  readStamp,
  type TimelineEntry,
  withoutKind,
} from '../timeline';
import { isTime } from './timesInBrackets';

/** An entry to which a factor can lead. */
export interface LinkedEntry {
  readonly entry: TimelineEntry;
  readonly timeline: PlacedTimeline['timeline'];
  /** The line of the document on which the entry begins. */
  readonly line: number;
}

/** A time as it stands in a text. */
export interface WrittenTime {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** The words of the entry for people, without the label of its kind. */
export function wordsOfEntry({ entry, timeline }: LinkedEntry): string {
  return withoutKind(entryWords(entry, timeline.lines), entryMeaning(entry).kind);
}

/** The entries that name a clock time, by that time; lists of dated entries elsewhere count only where no timeline is. */
const entriesByClock = remember(({ timelines }: PostMortem): ReadonlyMap<string, readonly LinkedEntry[]> => {
  const named = timelines.filter(({ timeline }) => !timeline.loose);
  const found = new Map<string, LinkedEntry[]>();
  for (const { timeline, line } of named.length === 0 ? timelines : named) {
    for (const entry of timeline.entries) {
      if (entry.stamp?.clock === undefined || entry.stamp.state !== undefined) continue;
      const key = clockKey(entry.stamp.clock);
      const same = found.get(key) ?? [];
      same.push({ entry, timeline, line: entry.lines.start + line });
      found.set(key, same);
    }
  }
  return found;
});

/** All entries to which a factor can lead, in the order of the text. */
export function linkableEntries(postMortem: PostMortem): readonly LinkedEntry[] {
  return [...entriesByClock(postMortem).values()].flat().sort((a, b) => a.line - b.line);
}

/** A time that more entries than these have names none of them. */
const mostAlike = 100;

/**
 * The entries whose stamp the text names: the same clock time, and the same date and zone where they are named. Several
 * where they tell of one moment, which no time tells apart; none where the text may mean different moments.
 */
export function entriesNamed(postMortem: PostMortem, text: string): readonly LinkedEntry[] {
  const stamp = readStamp(text);
  if (stamp?.clock === undefined || stamp.state !== undefined) return [];
  const { date, zone } = stamp;
  const day = date?.form === 'full' ? `${date.year}-${two(date.month)}-${two(date.day)}` : undefined;
  const same = entriesByClock(postMortem).get(clockKey(stamp.clock)) ?? [];
  if (same.length > mostAlike) return [];
  const fitting = same.filter(
    ({ entry: { time, stamp: own } }) =>
      (day === undefined ||
        (time.local !== undefined && time.dateSource !== 'none' && formatDay(time.local) === day)) &&
      (zone === undefined || zone === own?.zone || zone === time.zone?.label),
  );
  return fitting.length <= mostAtOnce && isOneMoment(fitting) ? fitting : [];
}

/** More entries than these at one moment are not shown for one time. */
const mostAtOnce = 5;

/** Whether all tell of the same moment; entries of two timelines only where their own text says the day. */
function isOneMoment([first, ...others]: readonly LinkedEntry[]): boolean {
  if (first === undefined || others.length === 0) return true;
  const { time } = first.entry;
  return others.every(
    ({ entry: { time: other }, timeline }) =>
      time.instant !== undefined &&
      time.instant === other.instant &&
      (timeline === first.timeline || (saysDay(time) && saysDay(other))),
  );
}

function saysDay({ dateSource }: TimelineEntry['time']): boolean {
  return dateSource === 'own' || dateSource === 'inherited' || dateSource === 'day';
}

/** Whether any entry has the clock time that the text names, on whatever day. */
export function hasEntryAt(postMortem: PostMortem, text: string): boolean {
  const clock = readStamp(text)?.clock;
  return clock !== undefined && entriesByClock(postMortem).has(clockKey(clock));
}

/** The shortest way to name the entry so that no other moment is meant: its clock time as written, with date or zone where needed. */
export function timeOfEntry(postMortem: PostMortem, linked: LinkedEntry): string | undefined {
  const { entry, timeline } = linked;
  const { start, end } = entry.stampRange;
  const written = (timeline.lines[start.line]?.text ?? '').slice(start.character, end.character);
  const local = entry.time.local;
  const clock = /\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?/i.exec(written)?.[0] ?? (local && formatClock(local));
  if (clock === undefined || clock === 0) return undefined;
  const zone = entry.stamp?.zone;
  const day = local === undefined || entry.time.dateSource === 'none' ? undefined : formatDay(local);
  const ways = [clock, day && `${day} ${clock}`, zone && `${clock} ${zone}`, day && zone && `${day} ${clock} ${zone}`];
  return ways.find(way => way !== undefined && isTime(way) && names(postMortem, way, entry));
}

function names(postMortem: PostMortem, time: string, entry: TimelineEntry): boolean {
  return entriesNamed(postMortem, time).some(each => each.entry === entry);
}

const time =
  /(?<![\w:./-])(?:\d{4}-\d{2}-\d{2}[ T])?\d{1,2}[:h]\d{2}(?::\d{2})?(?![\w:]|[.,]\d)(?: ?[ap]\.?m\b\.?)?(?: (?:UTC|GMT|[A-Z]{2,4}T)\b)?/gi;

/** The times in a line, in their order; of a longer line those in its first 4,000 characters. */
export function timesIn(text: string): readonly WrittenTime[] {
  if (!/\d[:h]\d/.test(text)) return [];
  return [...text.slice(0, 4000).matchAll(time)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function clockKey({ hour, minute, second }: NonNullable<NonNullable<TimelineEntry['stamp']>['clock']>): string {
  return `${hour}:${minute}:${second}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
