import type { Clock, WrittenDate } from './stamp';
import { monthNames, monthOf, nameBeginnings, weekdayNames, weekdayOf } from './words';

export interface FoundDate {
  readonly date: WrittenDate;
  readonly end: number;
  readonly malformed: boolean;
  /** Of an ISO stamp with a `T` inside. */
  readonly clock?: Clock;
}

const endsOfMonths = ['an', 'eb', 'ar', 'pr', 'ay', 'un', 'ul', 'ug', 'ep', 'ct', 'ov', 'ec'];
const brokenMonths = `(?:${endsOfMonths.join('|')})`;
const weekday = `(?:${weekdayNames}[.,]?,? +)?`;
const ordinal = '(?:st|nd|rd|th)?';
const year = "(?:,? +(\\d{4}|'\\d{2})(?!\\d|:\\d))?";

const emptyYears = new Set(['1900', '1970', '0001', '0000']);
const iso =
  /(?<![\w.])(\d{4,5})(\\?[-/.])(\d{1,2})\2(\d{1,2})(?!\d)(?:T(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?/iy;
const redacted = /(?:\d{4}(?:\/\d{2})?|YYYY)-(?:\d{2}|MM|XX|xx|\?\?)-(?:DD|XX|xx|\?\?)/y;
const numeric = /(?<![\w.])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d:]|\.\d)/y;
const short = /(?<![\w.])(\d{2})([-/])(\d{2})(?=[ T]~?\d{1,2}:\d{2})/y;
const monthFirst = new RegExp(
  `${weekday}(${monthNames})\\.? +(\\d{1,2})${ordinal}(?!\\d|:\\d|${ordinal}[a-z])${year}`,
  'iy',
);
const dayFirst = new RegExp(
  `${weekday}(\\d{1,2})(?:st|nd|rd|th|\\.)? *(?:of )?[ -]?(${monthNames})\\.?(?![a-z])(?:[,-]? *(\\d{4})(?!\\d|:\\d))?`,
  'iy',
);
const dayRange = new RegExp(`(\\d{1,2})${ordinal} ?[-–] ?\\d{1,2}${ordinal} (${monthNames})\\.?(?![a-z])${year}`, 'iy');
/** `Mar-08-2026 09:12`, and the same with the first letter lost. */
const dashed = new RegExp(
  `(?<![\\p{L}\\d])(${monthNames}|${brokenMonths})-(\\d{1,2})-(\\d{4})(?=,? +\\d{1,2}:)`,
  'iuy',
);
/** `08 03 2026 - 1405` */
const spaced = /(?<![\w.])(\d{2}) (\d{2}) (\d{4})(?= ?[-–,] ?\d{2}[:h]?\d{2}(?!\d))/y;
const monthRange = new RegExp(
  `${weekday}(${monthNames})\\.? +(\\d{1,2})${ordinal} ?[-–] ?\\d{1,2}${ordinal}(?!\\d|:\\d)${year}`,
  'iy',
);
/** "Friday 12th", "Friday the 12th" */
const ordinalDay = new RegExp(`${weekdayNames}[.,]?,? (?:the )?(\\d{1,2})(?:st|nd|rd|th)(?![\\p{L}\\d])`, 'iuy');
const aloneWeekday = new RegExp(
  `^[\\s*_]{0,4}(${weekdayNames})(?: (?:morning|afternoon|evening))?[\\s*_:.]{0,4}$`,
  'i',
);
const bareWeekday = new RegExp(`(${weekdayNames})(?![a-z])[.,]?`, 'iy');

/** The date that stands at `at`, or `undefined`. After a clock, a numeric date is believed only with a year of four. */
export function readDate(text: string, at: number, afterClock: boolean): FoundDate | undefined {
  if (!mayBegin(text, at)) return undefined;
  return (
    readIso(text, at) ??
    readNumeric(text, at, afterClock) ??
    readSpaced(text, at) ??
    readNamed(text, at) ??
    readDashed(text, at) ??
    readOrdinal(text, at) ??
    readWeekday(text, at)
  );
}

/** Most of what stands behind the mark of an item is a clock time or a word: no form of a date begins like that. */
function mayBegin(text: string, at: number): boolean {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end > at ? text.charAt(end) !== ':' : beginnings.has(text.slice(at, at + 2).toLowerCase());
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const beginnings: ReadonlySet<string> = new Set([...nameBeginnings, ...endsOfMonths, 'yy']);

function readIso(text: string, at: number): FoundDate | undefined {
  const match = run(iso, text, at);
  if (match === null) {
    const hidden = run(redacted, text, at);
    return hidden === null ? undefined : { date: { form: 'redacted' }, end: at + hidden[0].length, malformed: false };
  }
  const [all, years = '', , month, day, hour, minute, second] = match;
  // Nothing of ours happened on the first day of a calendar: a template's date waits to be replaced.
  if (month === '01' && day === '01' && emptyYears.has(years))
    return { date: { form: 'redacted' }, end: at + all.length, malformed: false };
  const date: WrittenDate = { form: 'full', year: Number(years), month: Number(month), day: Number(day) };
  const clock =
    hour === undefined ? undefined : { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) };
  const wrongClock = clock !== undefined && (clock.hour > 24 || clock.minute > 59);
  return {
    date,
    end: at + all.length,
    malformed: years.length > 4 || !isDay(date.year, date.month, date.day) || wrongClock,
    ...(clock === undefined ? {} : { clock }),
  };
}

function readNumeric(text: string, at: number, afterClock: boolean): FoundDate | undefined {
  const match = run(numeric, text, at);
  if (match !== null) {
    const [all, first, separator, second, years = ''] = match;
    if (years.length === 2 && (afterClock || separator !== '/')) return undefined;
    const a = Number(first);
    const b = Number(second);
    if (separator === '.' && b > 12) return undefined;
    const full = years.length === 2 ? 2000 + Number(years) : Number(years);
    if (separator === '.')
      return {
        date: { form: 'full', year: full, month: b, day: a },
        end: at + all.length,
        malformed: !isDay(full, b, a),
      };
    const impossible = a === 0 || b === 0 || a > 31 || b > 31 || (a > 12 && b > 12);
    return { date: { form: 'numeric', first: a, second: b, year: full }, end: at + all.length, malformed: impossible };
  }
  const pair = afterClock ? null : run(short, text, at);
  if (pair === null) return undefined;
  const a = Number(pair[1]);
  const b = Number(pair[3]);
  if (a === 0 || b === 0 || a > 31 || b > 31 || (a > 12 && b > 12)) return undefined;
  return { date: { form: 'numeric', first: a, second: b }, end: at + pair[0].length, malformed: false };
}

function readSpaced(text: string, at: number): FoundDate | undefined {
  const match = run(spaced, text, at);
  if (match === null) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (first === 0 || second === 0 || first > 31 || second > 31 || (first > 12 && second > 12)) return undefined;
  return { date: { form: 'numeric', first, second, year }, end: at + match[0].length, malformed: false };
}

function readDashed(text: string, at: number): FoundDate | undefined {
  const match = run(dashed, text, at);
  if (match === null) return undefined;
  const [all, name = '', day, year] = match;
  const month = monthOf(name);
  const date: WrittenDate = { form: 'full', year: Number(year), month: month ?? 0, day: Number(day) };
  return { date, end: at + all.length, malformed: !isDay(date.year, date.month, date.day) };
}

function readNamed(text: string, at: number): FoundDate | undefined {
  for (const { pattern, month, day } of named) {
    const match = run(pattern, text, at);
    if (match === null) continue;
    const monthNumber = monthOf(match[month] ?? '');
    const dayNumber = Number(match[day]);
    if (monthNumber === undefined) continue;
    const end = at + match[0].length;
    const years = match[3];
    if (years === undefined) {
      const malformed = !isDay(2024, monthNumber, dayNumber);
      return { date: { form: 'month-day', month: monthNumber, day: dayNumber }, end, malformed };
    }
    const full = years.startsWith("'") ? 2000 + Number(years.slice(1)) : Number(years);
    const date: WrittenDate = { form: 'full', year: full, month: monthNumber, day: dayNumber };
    return { date, end, malformed: !isDay(full, monthNumber, dayNumber) };
  }
  return undefined;
}

const named = [
  { pattern: dayRange, day: 1, month: 2 },
  { pattern: monthRange, month: 1, day: 2 },
  { pattern: monthFirst, month: 1, day: 2 },
  { pattern: dayFirst, day: 1, month: 2 },
];

function readOrdinal(text: string, at: number): FoundDate | undefined {
  const match = run(ordinalDay, text, at);
  const day = Number(match?.[1]);
  if (match === null || day < 1 || day > 31) return undefined;
  return { date: { form: 'day', day }, end: at + match[0].length, malformed: false };
}

function readWeekday(text: string, at: number): FoundDate | undefined {
  const match = run(bareWeekday, text, at);
  if (match === null) return undefined;
  const day = weekdayOf(match[1] ?? '');
  return day === undefined
    ? undefined
    : { date: { form: 'weekday', weekday: day }, end: at + match[0].length, malformed: false };
}

/** The weekday that is all a text says, marks aside: "### Thursday" in a timeline divides it by days. */
export function weekdayAlone(text: string): WrittenDate | undefined {
  const [, name = ''] = aloneWeekday.exec(text) ?? [];
  const weekday = weekdayOf(name);
  return weekday === undefined ? undefined : { form: 'weekday', weekday };
}

/** Whether the calendar has such a day. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function run(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
