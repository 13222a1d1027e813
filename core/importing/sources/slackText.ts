import { dayLength, instantOf, readStamp, type WrittenDate } from '../../timeline';
import { placeDate } from '../../timeline/dates';
import { fromPlain } from '../inlineText';
import { plausible } from '../moments';
import { addUp } from '../shapes';
import type { Importer, ReadContext, Reading, SourceEntry } from '../types';

/**
 * Messages as they are copied out of Slack's window: a name, a time on the 12-hour clock (of later messages of the same
 * person without AM and PM), then the words. Days are named by day lines at most, and never a year or a zone.
 */
export const slackText: Importer = {
  id: 'slack-text',
  name: 'Slack text',
  recognise: ([file]) => {
    if (file === undefined || file.payloads.length > 0) return false;
    const lines = linesOf(file.text.slice(0, 20_000));
    const heads = lines.filter((_, at) => headAt(lines, at) !== undefined).length;
    return heads > 1 || (heads === 1 && lines.some(line => /\d[ap]m$/i.test(line.text.replace(/ (?=[ap]m$)/i, ''))));
  },
  read: (files, context) => {
    const readings = files.map(({ text }) => readText(linesOf(text), context));
    return {
      entries: readings.flatMap(({ entries }) => entries),
      leftOut: addUp(readings.flatMap(({ leftOut }) => leftOut)),
      remarks: [...new Set(readings.flatMap(({ remarks = [] }) => remarks))],
      assumed: { day: true, zone: true },
    };
  },
};

interface TextLine {
  readonly text: string;
  readonly indented: boolean;
}

/** Longer lines are words, whatever they hold. */
const longestHead = 120;

/** Without what browsers put in: narrow spaces before AM, spaces of no width. */
function linesOf(text: string): readonly TextLine[] {
  return text.split(/\r\n|\r|\n/).map(line => {
    const clean = line.replace(/[\u00a0\u2009\u202f]/g, ' ').replace(/[\u200b-\u200d\u2060\ufeff]/g, '');
    return { text: clean.trim(), indented: /^\s/.test(clean) };
  });
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | undefined;
}

interface Head {
  readonly name: string;
  readonly day: string;
  readonly clock: Clock;
  /** How many lines it takes. */
  readonly lines: number;
}

const clock = String.raw`(\d{1,2}):(\d{2})(?::\d{2})?(?: ?([AaPp])\.?[Mm]\.?)?`;
const dayWords = String.raw`(?:([A-Z][A-Za-z]{2,8},? ?(?:[A-Z]?[a-z]{0,8} ?\d{1,2}(?:st|nd|rd|th)?)?(?:,? \d{4})?) at )?`;
const timeLine = new RegExp(`^(?::[\\w+-]{1,60}: {1,4})?(?:APP {1,4})?${dayWords}${clock}$`);
const headLine = new RegExp(
  `^(.{1,80}?)(?: {2,8}|\\t|(?: {1,3}|(?<=\\S))[[(])(?:APP {1,4})?${dayWords}${clock}[\\])]?$`,
);
const bareTime = new RegExp(`^\\[?${clock}\\]?$`);

/** A name and a time, on one line or on two. */
function headAt(lines: readonly TextLine[], at: number): Head | undefined {
  const { text } = lines[at] ?? { text: '' };
  if (text === '' || text.length > longestHead || bareTime.test(text)) return undefined;
  const one = headLine.exec(text);
  if (one !== null && isName(one[1] ?? '')) {
    const read = clockOf(one[3], one[4], one[5]);
    if (read !== undefined) return { name: nameIn(one[1] ?? ''), day: one[2] ?? '', clock: read, lines: 1 };
  }
  const next = lines[at + 1];
  const two = next === undefined || next.text.length > longestHead ? null : timeLine.exec(next.text);
  if (two === null || next === undefined || !isName(text) || noise.test(text)) return undefined;
  const read = clockOf(two[2], two[3], two[4]);
  // A time without AM and PM at the margin is the next message of the same person.
  if (read === undefined || (read.half === undefined && two[1] === undefined && !next.indented)) return undefined;
  return { name: nameIn(text), day: two[1] ?? '', clock: read, lines: 2 };
}

function clockOf(hour = '', minute = '', half = ''): Clock | undefined {
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (minutes > 59 || hours > 23 || (half !== '' && (hours > 12 || hours === 0))) return undefined;
  if (half === '') return { hour: hours, minute: minutes, half: undefined };
  const isAfternoon = half.toLowerCase() === 'p';
  return { hour: (hours % 12) + (isAfternoon ? 12 : 0), minute: minutes, half: isAfternoon ? 'pm' : 'am' };
}

/** Somebody's name ends no sentence and holds a letter. */
function isName(text: string): boolean {
  return text.length <= 80 && /\p{L}/u.test(text) && !/[.?!,;:]$|https?:\/\/|^[-*>#|{[]/.test(text.trim());
}

function nameIn(text: string): string {
  return text
    .replace(/:[\w+-]{1,60}:/g, '')
    .replace(/ {1,8}APP$/, '')
    .replace(/APP$/, '')
    .trim();
}

const noise =
  /^(?:Thread|New|Today|Yesterday|#\S{1,80}|\d{1,4} repl(?:y|ies)|Last reply .{1,60}|View thread|View message|Also sent to the channel|Pinned by .{1,80}|Saved for later.{0,80}|Only visible to you|Edited|:[\w+-]{1,60}:|\d{1,3}|Add reaction|Message .{0,3}#\S{1,80})$/i;
const dayLine =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:, [A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?(?:, \d{4})?)?|[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?(?:, \d{4})?|Today|Yesterday)$/;

interface Said {
  name: string;
  local: number;
  words: string[];
}

function readText(lines: readonly TextLine[], { day, zone }: ReadContext): Reading {
  const messages: Said[] = [];
  const isYesterdayFirst = lines.some(({ text }) => /^Yesterday\b/.test(text));
  let at = day;
  let last = Number.NEGATIVE_INFINITY;
  let isHalves = false;
  let turned = 0;
  const begin = (name: string, own: number | undefined, read: Clock) => {
    isHalves ||= read.half !== undefined;
    if (own !== undefined && own !== at) [at, last] = [own, Number.NEGATIVE_INFINITY];
    let local = at + (read.hour * 60 + read.minute) * 60_000;
    // Of the two halves of the day, the one that comes first after the message before.
    if (read.half === undefined && isHalves && read.hour <= 12) local = at + afterLast(read, last - at);
    if (local < last && own === undefined) {
      turned += 1;
      while (local < last) local += dayLength;
      at = Math.floor(local / dayLength) * dayLength;
    }
    last = local;
    messages.push({ name, local, words: [] });
  };
  for (let line = 0; line < lines.length; line += 1) {
    const { text } = lines[line] ?? { text: '' };
    if (text === '') continue;
    const head = headAt(lines, line);
    const named = dayLine.test(text) ? dayOf(text, at, day, isYesterdayFirst) : undefined;
    const bare = messages.length === 0 || text.length > 20 ? null : bareTime.exec(text);
    const read = bare === null ? undefined : clockOf(bare[1], bare[2], bare[3]);
    if (head !== undefined) {
      begin(head.name, head.day === '' ? undefined : dayOf(head.day, at, day, isYesterdayFirst), head.clock);
      line += head.lines - 1;
    } else if (named !== undefined) {
      if (named !== at) [at, last] = [named, Number.NEGATIVE_INFINITY];
    } else if (read !== undefined) begin(messages.at(-1)?.name ?? '', undefined, read);
    else if (!noise.test(text)) messages.at(-1)?.words.push(text.replace(/ ?\(edited\)$/, ''));
  }
  const told = messages.flatMap((each): SourceEntry[] => {
    const instant = plausible(instantOf(each.local, zone));
    const words = each.words
      .join('\n')
      .replace(/(?:View thread|View newer replies)$/, '')
      .trim();
    return instant === undefined || words === ''
      ? []
      : [{ instant, words: `${fromPlain(each.name)}: ${fromPlain(words)}` }];
  });
  return {
    entries: told,
    leftOut: [{ count: messages.length - told.length, what: ['message without text', 'messages without text'] }],
    ...(turned === 0 ? {} : { remarks: [turnsBack] }),
    assumed: {},
  };
}

const turnsBack = 'Where the clock goes back, the next day is taken to begin.';

/** Milliseconds since midnight of a clock without AM and PM, the first not before `last`. */
function afterLast({ hour, minute }: Clock, last: number): number {
  const early = ((hour % 12) * 60 + minute) * 60_000;
  const late = early + dayLength / 2;
  return early >= last ? early : late >= last ? late : early;
}

/** The day that a line or a head names: a weekday is the next one from there on, a missing year the nearest. */
function dayOf(text: string, at: number, first: number, isYesterdayFirst: boolean): number | undefined {
  if (/^Today/.test(text)) return isYesterdayFirst ? first + dayLength : first;
  if (/^Yesterday/.test(text)) return first;
  const withoutWeekday = text
    .replace(/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, /, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/, '$1');
  const date: WrittenDate | undefined = readStamp(withoutWeekday)?.date;
  if (date !== undefined && date.form !== 'weekday') return placeDate(date, undefined, first);
  const weekday = weekdays.findIndex(name => text.startsWith(name));
  if (weekday < 0) return undefined;
  const ahead = (weekday - new Date(at).getUTCDay() + 7) % 7;
  return at + ahead * dayLength;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
