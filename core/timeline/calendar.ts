import { clockTime, type DateOrder, dayLength, placeDate } from './dates';
import type { RawEntry } from './entry';
import type { Stamp } from './stamp';
import type { DateSource } from './time';
import type { LocalTime } from './zones';

/** Going back by more than this on an inherited date means that midnight has passed. */
const rollover = 12 * 3_600_000;

/** Where an entry stands by its own reckoning, zones left out. */
export interface Dated {
  /** Absent where the entry names no clock. */
  readonly local?: LocalTime;
  /** Midnight of the day that the entry itself names. */
  readonly ownDay?: LocalTime;
  readonly source: DateSource;
}

/** What is known between two entries, as plain data. */
export interface CalendarState {
  readonly day?: LocalTime;
  /** What an entry without a date of its own would say of its date. */
  readonly source: DateSource;
  readonly dayId: number;
  /** The last time on this day, to see midnight pass. */
  readonly last?: LocalTime;
}

/** Goes through a timeline from top to bottom and knows at each entry which day it is. */
export class Calendar {
  readonly #order: DateOrder;
  readonly #documentDay: LocalTime | undefined;
  #day: LocalTime | undefined;
  #source: DateSource;
  #dayId: number;
  #last: LocalTime | undefined;

  constructor(order: DateOrder, documentDay: LocalTime | undefined, from: CalendarState) {
    this.#order = order;
    this.#documentDay = documentDay;
    this.#day = from.day;
    this.#source = from.source;
    this.#dayId = from.dayId;
    this.#last = from.last;
  }

  /** From where another calendar may go on. */
  get state(): CalendarState {
    return {
      source: this.#source,
      dayId: this.#dayId,
      ...(this.#day === undefined ? {} : { day: this.#day }),
      ...(this.#last === undefined ? {} : { last: this.#last }),
    };
  }

  /** The next entry of the text. */
  date(entry: RawEntry, stamp: Stamp): Dated {
    this.#enter(entry);
    const ownDay = this.#own(stamp);
    if (ownDay !== undefined) return this.#dated(ownDay, stamp);
    const silent = stamp.date === undefined || stamp.date.form === 'weekday';
    if (this.#day === undefined && silent && this.#documentDay !== undefined) {
      [this.#day, this.#source] = [this.#documentDay, 'document'];
    }
    return this.#undated(entry, stamp);
  }

  /** A day line or heading above the entry begins a new count. */
  #enter({ day, dayId }: RawEntry): void {
    if (dayId === this.#dayId) return;
    this.#dayId = dayId;
    if (day === undefined) return;
    if (day.form === 'weekday') return this.#enterWeekday(day.weekday);
    this.#day = placeDate(day, this.#order, this.#day ?? this.#documentDay);
    this.#source = this.#day === undefined ? 'none' : 'day';
    this.#last = undefined;
  }

  /** The next such day of the timeline, today included; the first of a timeline is the one nearest to the document's day. */
  #enterWeekday(weekday: number): void {
    const from = this.#day ?? (this.#documentDay === undefined ? undefined : this.#documentDay - 3 * dayLength);
    if (from === undefined) return;
    const ahead = (weekday - new Date(from).getUTCDay() + 7) % 7;
    this.#day = from + ahead * dayLength;
    this.#source = 'day';
    this.#last = undefined;
  }

  #own({ date }: Stamp): LocalTime | undefined {
    return date === undefined ? undefined : placeDate(date, this.#order, this.#day ?? this.#documentDay);
  }

  #dated(ownDay: LocalTime, stamp: Stamp): Dated {
    if (ownDay !== this.#day) this.#last = undefined;
    [this.#day, this.#source] = [ownDay, 'inherited'];
    const local = stamp.clock === undefined ? undefined : ownDay + clockTime(stamp.clock);
    this.#note(local, stamp);
    return { ownDay, source: 'own', ...(local === undefined ? {} : { local }) };
  }

  #undated(entry: RawEntry, stamp: Stamp): Dated {
    const source = this.#day === undefined ? 'none' : this.#source;
    if (stamp.clock === undefined) return { source };
    const local = (this.#day ?? 0) + clockTime(stamp.clock);
    if (!this.#isPastMidnight(local, entry, stamp)) {
      this.#note(local, stamp);
      return { local, source };
    }
    const dated = this.#day !== undefined;
    this.#day = (this.#day ?? 0) + dayLength;
    this.#source = 'inherited';
    this.#note(local + dayLength, stamp);
    return { local: local + dayLength, source: dated ? 'rollover' : 'none' };
  }

  #isPastMidnight(local: LocalTime, { labelled }: RawEntry, { state }: Stamp): boolean {
    return this.#last !== undefined && !labelled && state === undefined && this.#last - local > rollover;
  }

  #note(local: LocalTime | undefined, { state }: Stamp): void {
    if (local !== undefined && state === undefined) this.#last = local;
  }
}
