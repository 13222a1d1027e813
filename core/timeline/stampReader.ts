import { readClock } from './readClock';
import { readDate } from './readDate';
import type { Clock, Moment, Stamp, WrittenDate } from './stamp';
import { dayOfBoth, isCutOff, isDoubted, wordsAfter } from './stampEnd';
import {
  afterClock,
  beforeClock,
  beforeDate,
  doubt,
  isOffset,
  joint,
  namedZone,
  offset,
  offsetBeside,
  opening,
  relativeTime,
  sizeOf,
  specials,
  unit,
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
    const match = this.#match(doubt);
    if (match === null) return false;
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
    this.#relative = sizeOf(relative);
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
    return this.#date !== undefined && this.#clock === undefined && this.#takeIf(weekdayBeside);
  }

  #readClock(): boolean {
    if (this.#clock !== undefined || this.#relative !== undefined) return false;
    const gap = this.#gap(beforeClock);
    const found = readClock(this.#text, gap, this.#date !== undefined);
    if (found === undefined) return false;
    this.#clock = found.clock;
    if (found.malformed) this.#state = 'malformed';
    this.#takeTo(gap, found.end);
    this.#takeIf(unit);
    return true;
  }

  #readZone(): boolean {
    if (this.#clock === undefined || this.#zone !== undefined) return false;
    const shift = this.#match(offset);
    const found = shift !== null && isOffset(shift, this.#clock) ? shift : null;
    const named = found ?? this.#match(namedZone);
    const zone = named?.[1] ?? named?.[2];
    if (named === null || zone === undefined) return false;
    this.#setZone(zone);
    this.#take(named, named[0].search(/[A-Z+\-−]/));
    const beside = found === null ? this.#match(offsetBeside) : null;
    if (beside?.[1] === undefined || /\d/.test(zone)) return true;
    this.#setZone(beside[1]);
    this.#take(beside);
    return true;
  }

  #setZone(zone: string): void {
    this.#zone = zone;
    if (this.#until !== undefined && this.#until !== 'open') this.#until = { ...this.#until, zone };
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
    const from = this.#at;
    const until = this.#joined(({ clock }) => clock !== undefined);
    if (until?.zone !== undefined) this.#zone ??= until.zone;
    if (until !== undefined) this.#date ??= dayOfBoth(this.#text.slice(from, this.#end), this.#clock, until);
    return until !== undefined;
  }

  /** "2020-08-27 to 2020-09-03" */
  #dayRange(): boolean {
    return this.#joined(({ date }) => date !== undefined && date.form !== 'weekday') !== undefined;
  }

  /** What a dash or "to" joins to the moment before, where it is the end of a range. */
  #joined(isEnd: (moment: Moment) => boolean): Moment | undefined {
    if (this.#until !== undefined) return undefined;
    const joins = this.#match(joint);
    if (joins === null) return undefined;
    const inner = new StampReader(this.#text, this.#at + joins[0].length).#simple();
    if (inner === undefined || !isEnd(inner.moment)) return undefined;
    this.#until = inner.moment;
    this.#takeTo(this.#at, inner.end);
    return inner.moment;
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
    if (isCutOff(text, this.#end, this.#clock !== undefined)) return undefined;
    if (this.#clock !== undefined && isDoubted(text, this.#end)) this.#approximate = true;
    return {
      ...this.#moment(),
      start: this.#start,
      end: this.#end,
      textStart: wordsAfter(text, this.#end),
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

  #takeIf(pattern: RegExp): boolean {
    const match = this.#match(pattern);
    if (match !== null) this.#take(match);
    return match !== null;
  }

  #takeTo(start: number, end: number): void {
    if (this.#start === -1) this.#start = Math.max(start, this.#from);
    this.#at = end;
    this.#end = end - (/[\s*_]*$/.exec(this.#text.slice(start, end))?.[0].length ?? 0);
  }
}
