import { readClock } from './readClock';
import { readDate } from './readDate';
import type { Clock, Moment, Stamp, WrittenDate } from './stamp';
import {
  afterClock,
  beforeClock,
  beforeDate,
  namedZone,
  offsetBeside,
  opening,
  relativeTime,
  specials,
  weekdayBeside,
} from './stampPatterns';

/** Reads one stamp, part by part: date and clock in either order, zone, range, second zone, marks of doubt. */
export class StampReader {
  readonly #text: string;
  readonly #from: number;
  #at: number;
  #start = -1;
  #end = -1;
  #date: WrittenDate | undefined;
  #clock: Clock | undefined;
  #zone: string | undefined;
  #until: Moment | 'open' | undefined;
  #also: Moment | undefined;
  #approximate = false;
  #relative: number | undefined;
  #state: Stamp['state'];

  constructor(text: string, from: number) {
    this.#text = text;
    this.#from = from;
    this.#at = from;
  }

  read(): Stamp | undefined {
    this.#skip(opening);
    for (let part = 0; part < 12; part += 1) {
      if (!this.#readPart()) break;
    }
    if (this.#start === -1 || !this.#isStamp()) return undefined;
    return this.#finish();
  }

  /** A weekday, a bare "~" or a bare year says nothing by itself. */
  #isStamp(): boolean {
    if (this.#state !== undefined || this.#relative !== undefined || this.#clock !== undefined) return true;
    return this.#date !== undefined && this.#date.form !== 'weekday';
  }

  #readPart(): boolean {
    return (
      this.#doubt() ||
      this.#special() ||
      this.#readDate() ||
      this.#weekday() ||
      this.#readClock() ||
      this.#readZone() ||
      this.#range()
    );
  }

  #doubt(): boolean {
    const match = this.#match(
      /[\s,;:]*(?:~|≈|(?:ca|approx|c)\.|(?:circa|approximately|approx|about|around|roughly)\b)[ *_]*/iy,
    );
    if (match === null) return false;
    const next = this.#text.slice(this.#at + match[0].length);
    if (!/^[\d[(]|^[A-Z][a-z]{2,8}\.? \d/.test(next)) return false;
    this.#approximate = true;
    this.#take(match, match[0].length - match[0].trimStart().length);
    return true;
  }

  #special(): boolean {
    if (this.#clock !== undefined || this.#relative !== undefined) return false;
    for (const [pattern, state] of specials) {
      const match = this.#match(pattern);
      if (match === null) continue;
      this.#state = state;
      this.#take(match, match[0].length - match[0].trimStart().length);
      return true;
    }
    const relative = this.#date === undefined ? this.#match(relativeTime) : null;
    if (relative === null) return false;
    const [, sign, clockHours, clockMinutes, hours, minutes, only, seconds, bare] = relative;
    const size = Number(clockHours ?? hours ?? 0) * 60 + Number(clockMinutes ?? minutes ?? only ?? bare ?? 0);
    const milliseconds = size * 60_000 + Number(seconds ?? 0) * 1000;
    this.#relative = sign === '-' ? -milliseconds : milliseconds;
    this.#take(relative);
    return true;
  }

  #readDate(): boolean {
    if (this.#date !== undefined && this.#date.form !== 'weekday') return false;
    const gap = this.#gap(this.#clock === undefined ? beforeDate : afterClock);
    const found = readDate(this.#text, gap, this.#clock !== undefined);
    if (found === undefined) return false;
    this.#date = found.date;
    if (found.malformed) this.#state = 'malformed';
    if (found.clock !== undefined) this.#clock = found.clock;
    this.#takeTo(gap, found.end);
    return true;
  }

  /** A weekday after the date says nothing new. */
  #weekday(): boolean {
    if (this.#date === undefined || this.#clock !== undefined) return false;
    const match = this.#match(weekdayBeside);
    if (match !== null) this.#take(match);
    return match !== null;
  }

  #readClock(): boolean {
    if (this.#clock !== undefined || this.#relative !== undefined) return false;
    const gap = this.#gap(beforeClock);
    const found = readClock(this.#text, gap, this.#date !== undefined);
    if (found === undefined) return false;
    this.#clock = found.clock;
    if (found.malformed) this.#state = 'malformed';
    this.#takeTo(gap, found.end);
    return true;
  }

  #readZone(): boolean {
    if (this.#clock === undefined || this.#zone !== undefined) return false;
    const offset = this.#offset();
    const named = offset ?? this.#match(namedZone);
    const zone = named?.[1] ?? named?.[2];
    if (named === null || zone === undefined) return false;
    this.#setZone(zone);
    this.#take(named, named[0].search(/[A-Z+\-−]/));
    const beside = offset === null ? this.#match(offsetBeside) : null;
    if (beside?.[1] === undefined || /\d/.test(zone)) return true;
    this.#setZone(beside[1]);
    this.#take(beside);
    return true;
  }

  #setZone(zone: string): void {
    this.#zone = zone;
    if (this.#until !== undefined && this.#until !== 'open') this.#until = { ...this.#until, zone };
  }

  /** `+02:00`; with a minus only where it cannot be the end of a range, as in `13:30-13:45`. */
  #offset(): RegExpExecArray | null {
    const match = this.#match(/ ?([+\-−](\d{2})(:?)([0-5]\d))(?![\d:])/y);
    if (match === null || Number(match[2]) > 14) return null;
    const [, sign = '', hours, colon, minutes] = match;
    if (sign.startsWith('+') || colon === '') return match;
    const from = (this.#clock?.hour ?? 0) * 60 + (this.#clock?.minute ?? 0);
    return Number(hours) * 60 + Number(minutes) < from && Number(minutes) % 30 === 0 && Number(hours) <= 12
      ? match
      : null;
  }

  /** What may follow a full time: the end of a range, or the same time in another zone. */
  #range(): boolean {
    if (this.#clock === undefined) return this.#date !== undefined && this.#date.form !== 'weekday' && this.#dayRange();
    const onward = this.#match(/ ?(?:onwards?|\+(?=\s|$))/iy);
    if (onward !== null && this.#until === undefined) {
      this.#until = 'open';
      this.#take(onward);
      return true;
    }
    return this.#secondZone() || this.#rangeEnd();
  }

  #secondZone(): boolean {
    if (this.#also !== undefined) return false;
    const opens = this.#match(/ ?(?:\(| ?[/,=] ?)(?:= ?|~ ?)?/y);
    if (opens === null) return false;
    const inner = new StampReader(this.#text, this.#at + opens[0].length).#simple(true);
    if (inner === undefined || inner.moment.clock === undefined || inner.moment.zone === undefined) return false;
    this.#also = inner.moment;
    this.#takeTo(this.#at, inner.end + (this.#text[inner.end] === ')' ? 1 : 0));
    return true;
  }

  #rangeEnd(): boolean {
    if (this.#until !== undefined) return false;
    const joins = this.#match(/[ *_]{0,3}(?:-|–|—|to\b|until\b|till\b)[ *_]{0,3}/y);
    if (joins === null) return false;
    const inner = new StampReader(this.#text, this.#at + joins[0].length).#simple();
    if (inner?.moment.clock === undefined) return false;
    this.#until = inner.moment;
    if (this.#zone === undefined && inner.moment.zone !== undefined) this.#zone = inner.moment.zone;
    this.#takeTo(this.#at, inner.end);
    return true;
  }

  /** "2020-08-27 to 2020-09-03" */
  #dayRange(): boolean {
    if (this.#until !== undefined) return false;
    const joins = this.#match(/[ *_]{0,3}(?:-|–|—|to\b|until\b|till\b)[ *_]{0,3}/y);
    if (joins === null) return false;
    const inner = new StampReader(this.#text, this.#at + joins[0].length).#simple();
    if (inner?.moment.date === undefined || inner.moment.date.form === 'weekday') return false;
    this.#until = inner.moment;
    this.#takeTo(this.#at, inner.end);
    return true;
  }

  /** One moment, without second zones; of a range, where that is allowed, its start. */
  #simple(ranged = false): { readonly moment: Moment; readonly end: number } | undefined {
    this.#skip(/[ *_]*(?:~|ca\. ?)?/y);
    while (this.#readDate() || this.#readClock() || this.#readZone());
    if (ranged && this.#clock !== undefined && this.#zone === undefined) this.#rangeEnd();
    if (this.#end === -1 || this.#state === 'malformed') return undefined;
    return { moment: this.#moment(), end: this.#end };
  }

  #moment(): Moment {
    return {
      ...(this.#date === undefined ? {} : { date: this.#date }),
      ...(this.#clock === undefined ? {} : { clock: this.#clock }),
      ...(this.#zone === undefined ? {} : { zone: this.#zone }),
    };
  }

  #finish(): Stamp | undefined {
    const text = this.#text;
    let after = this.#end;
    // "10:30s" or "2021-05-10-foo" is a word, not a stamp.
    if (/[\p{L}\d]/u.test(text[after] ?? '') && /[\p{L}\d]/u.test(text[after - 1] ?? '')) return undefined;
    if (/^[-/.:]\w/.test(text.slice(after, after + 2)) && this.#clock === undefined) return undefined;
    const doubt = /^ ?\?(?!\?)/.exec(text.slice(after));
    if (doubt !== null && this.#clock !== undefined) this.#approximate = true;
    const closing = /^[\s\])*_`?]*(?:\[\^[^\]]{1,20}\])?[\s*_]*(?:(?:[-–—:|,;.]|→|=>)[\s*_]*)*/.exec(text.slice(after));
    after += closing?.[0].length ?? 0;
    // Emphasis that opens the words, as in `**10:45** **Action:** …`, belongs to the words.
    const opens = /(?<=\s)[*_]{1,3}$/.exec(text.slice(this.#end, after));
    if (opens !== null && /[\p{L}\d]/u.test(text[after] ?? '')) after -= opens[0].length;
    return {
      ...this.#moment(),
      start: this.#start,
      end: this.#end,
      textStart: after,
      approximate: this.#approximate,
      ...(this.#until === undefined ? {} : { until: this.#until }),
      ...(this.#also === undefined ? {} : { also: this.#also }),
      ...(this.#relative === undefined ? {} : { relative: this.#relative }),
      ...(this.#state === undefined ? {} : { state: this.#state }),
    };
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text);
  }

  #skip(pattern: RegExp): void {
    this.#at += this.#match(pattern)?.[0].length ?? 0;
  }

  /** The place after separators, from where a further part is looked for. */
  #gap(pattern: RegExp): number {
    if (this.#end === -1) return this.#at;
    return this.#at + (this.#match(pattern)?.[0].length ?? 0);
  }

  #take(match: RegExpExecArray, lead = 0): void {
    this.#takeTo(this.#at + Math.max(0, lead), this.#at + match[0].length);
  }

  #takeTo(start: number, end: number): void {
    if (this.#start === -1) this.#start = Math.max(start, this.#from);
    this.#at = end;
    this.#end = end - (/[\s*_]*$/.exec(this.#text.slice(start, end))?.[0].length ?? 0);
  }
}
