import { dayLength, instantOf, localOf, readStamp, type WrittenDate } from '../../timeline';
import { placeDate } from '../../timeline/dates';
import { fromPlain, withoutMentions } from '../inlineText';
import { plausible } from '../moments';
import { addUp, nextDay } from '../shapes';
import type { Importer, LeftOut, ReadContext, Reading, SourceEntry } from '../types';
import {
  bareTimeOf,
  type Clock,
  headAt,
  isDayLine,
  isFurniture,
  linesOf,
  setsTimesIn,
  type TextLine,
} from './slackLines';

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
    const setIn = setsTimesIn(lines);
    const heads = lines.flatMap((_, at) => headAt(lines, at, setIn) ?? []);
    return heads.length > 1 || heads.some(head => head.clock.half !== undefined);
  },
  read: (files, context) => {
    const readings = files.map(({ text }) => readText(linesOf(text), context));
    const isAssumed = readings.some(({ assumed }) => assumed.zone);
    return {
      entries: readings.flatMap(({ entries }) => entries),
      leftOut: addUp(readings.flatMap(({ leftOut }) => leftOut)),
      remarks: [...new Set(readings.flatMap(({ remarks = [] }) => remarks))],
      assumed: isAssumed ? { day: true, zone: true } : {},
    };
  },
};

interface Said {
  readonly name: string;
  readonly local: number;
  readonly sent: number | undefined;
  readonly words: string[];
}

function readText(lines: readonly TextLine[], context: ReadContext): Reading {
  const setIn = setsTimesIn(lines);
  const messages: Said[] = [];
  const clock = new RunningClock(
    context,
    lines.some(({ text }) => /^Yesterday\b/.test(text)),
  );
  let before = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text === '') continue;
    const head = headAt(lines, at, setIn);
    const time = head === undefined && messages.length > 0 ? bareTimeOf(line) : undefined;
    if (head !== undefined) {
      const local = clock.timeOf(head.clock, head.day, head.sent);
      messages.push({ name: head.name, local, sent: head.sent, words: [] });
      at += head.lines - 1;
    } else if (time !== undefined) {
      const name = messages.at(-1)?.name ?? '';
      messages.push({ name, local: clock.timeOf(time, '', line.sent), sent: line.sent, words: [] });
    } else if (isDayLine(line)) clock.turnTo(line.text);
    else if (isFurniture(lines, at)) continue;
    else if (messages.length === 0) before += 1;
    else messages.at(-1)?.words.push(line.text.replace(/ ?\(edited\)$/, ''));
  }
  const entries = messages.flatMap(said => entryOf(said, context));
  return {
    entries,
    leftOut: leftOutOf(messages.length - entries.length, before),
    ...(clock.turned ? { remarks: [nextDay] } : {}),
    assumed: messages.some(({ sent }) => sent === undefined) ? { day: true, zone: true } : {},
  };
}

function entryOf({ name, local, sent, words }: Said, { zone }: ReadContext): readonly SourceEntry[] {
  const instant = sent ?? plausible(instantOf(local, zone));
  const said = words
    .join('\n')
    .replace(/(?:View thread|View newer replies)$/, '')
    .trim();
  if (instant === undefined || said === '') return [];
  return [{ instant, words: `${fromPlain(name)}: ${fromPlain(withoutMentions(said))}` }];
}

function leftOutOf(silent: number, before: number): readonly LeftOut[] {
  return [
    { count: silent, what: ['message without text', 'messages without text'] },
    { count: before, what: ['line before the first name', 'lines before the first name'] },
  ];
}

/** Follows messages from time to time, and from day to day where the clock goes back. */
class RunningClock {
  readonly #context: ReadContext;
  readonly #isYesterdayFirst: boolean;
  #day: number;
  #last = Number.NEGATIVE_INFINITY;
  #hasHalves = false;
  turned = false;

  constructor(context: ReadContext, isYesterdayFirst: boolean) {
    this.#context = context;
    this.#isYesterdayFirst = isYesterdayFirst;
    this.#day = context.day;
  }

  /** The local time of the next message, whose head may name a day, or link to when it was sent. */
  timeOf(clock: Clock, named: string, sent: number | undefined): number {
    this.#hasHalves ||= clock.half !== undefined;
    if (sent !== undefined) {
      this.#last = localOf(sent, this.#context.zone);
      this.#day = Math.floor(this.#last / dayLength) * dayLength;
      return this.#last;
    }
    const isNamed = named !== '' && this.turnTo(named);
    let local = this.#day + (clock.hour * 60 + clock.minute) * 60_000;
    // Of the two halves of the day, the one that comes first after the message before.
    if (clock.half === undefined && this.#hasHalves && clock.hour <= 12)
      local = this.#day + afterLast(clock, this.#last - this.#day);
    if (local < this.#last && !isNamed) {
      this.turned = true;
      while (local < this.#last) local += dayLength;
      this.#day = Math.floor(local / dayLength) * dayLength;
    }
    this.#last = local;
    return local;
  }

  /** Goes to the day that a line or a head names, where it is one: a weekday is the next one, a missing year the nearest. */
  turnTo(text: string): boolean {
    const day = this.#dayOf(text);
    if (day === undefined) return false;
    if (day !== this.#day) this.#last = Number.NEGATIVE_INFINITY;
    this.#day = day;
    return true;
  }

  #dayOf(text: string): number | undefined {
    const first = this.#context.day;
    if (/^Today/.test(text)) return this.#isYesterdayFirst ? first + dayLength : first;
    if (/^Yesterday/.test(text)) return first;
    const plain = text.replace(/^[A-Z][a-z]{2,6}day, /, '').replace(/(\d)(?:st|nd|rd|th)\b/, '$1');
    const date: WrittenDate | undefined = readStamp(plain)?.date;
    if (date !== undefined && date.form !== 'weekday') return placeDate(date, undefined, first);
    const weekday = weekdays.findIndex(name => text.startsWith(name));
    if (weekday < 0) return undefined;
    return this.#day + ((weekday - new Date(this.#day).getUTCDay() + 7) % 7) * dayLength;
  }
}

/** Milliseconds since midnight of a clock without AM and PM, the first not before `last`. */
function afterLast({ hour, minute }: Clock, last: number): number {
  const early = ((hour % 12) * 60 + minute) * 60_000;
  const late = early + dayLength / 2;
  return early >= last ? early : late >= last ? late : early;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
