import { remember } from '../text';
import type { RawEntry } from './entry';
import { isDay } from './readDate';
import type { Clock, WrittenDate } from './stamp';
import type { LocalTime } from './zones';

/** Which of the two numbers comes first in dates such as `04-03-2026`; `undefined` where nothing in the document tells. */
export type DateOrder = 'day-first' | 'month-first' | undefined;

/** Milliseconds of a day without a change of clocks. */
export const dayLength = 86_400_000;

type NumericDate = Extract<WrittenDate, { form: 'numeric' }>;

const numericDates = remember((entries: readonly RawEntry[]): readonly NumericDate[] =>
  entries.flatMap(({ stamp, day }) =>
    [stamp?.date, day].filter((date): date is NumericDate => date?.form === 'numeric'),
  ),
);

/** Milliseconds since midnight. */
export function clockTime(clock: Clock): number {
  return ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1000;
}

/** Midnight of a written date as `Date.UTC` tells it; a missing year is the one nearest to `near`. */
export function placeDate(date: WrittenDate, order: DateOrder, near: LocalTime | undefined): LocalTime | undefined {
  switch (date.form) {
    case 'full':
      return isDay(date.year, date.month, date.day) && date.year < 10_000
        ? Date.UTC(date.year, date.month - 1, date.day)
        : undefined;
    case 'numeric': {
      const [month, day] = dayAndMonth(date.first, date.second, order);
      return date.year === undefined
        ? nearest(month, day, near)
        : isDay(date.year, month, day)
          ? Date.UTC(date.year, month - 1, day)
          : undefined;
    }
    case 'month-day':
      return nearest(date.month, date.day, near);
    case 'day':
      return near === undefined ? undefined : nearestDay(date.day, near);
    case 'weekday':
    case 'redacted':
      return undefined;
  }
}

function dayAndMonth(first: number, second: number, order: DateOrder): readonly [month: number, day: number] {
  if (first > 12) return [second, first];
  if (second > 12) return [first, second];
  return order === 'month-first' ? [first, second] : [second, first];
}

/** The year that brings month and day nearest; without anything near, a leap year that stands for none. */
function nearest(month: number, day: number, near: LocalTime | undefined): LocalTime | undefined {
  if (near === undefined) return isDay(2000, month, day) ? Date.UTC(2000, month - 1, day) : undefined;
  const year = new Date(near).getUTCFullYear();
  const candidates = [year - 1, year, year + 1]
    .filter(each => isDay(each, month, day))
    .map(each => Date.UTC(each, month - 1, day));
  return candidates.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
}

/** The month that brings the day nearest. */
function nearestDay(day: number, near: LocalTime): LocalTime | undefined {
  const known = new Date(near);
  const candidates = [-1, 0, 1]
    .map(months => new Date(Date.UTC(known.getUTCFullYear(), known.getUTCMonth() + months, 1)))
    .filter(month => isDay(month.getUTCFullYear(), month.getUTCMonth() + 1, day))
    .map(month => month.getTime() + (day - 1) * dayLength);
  return candidates.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
}

/** A date this near to the day of the incident is believed over one that far. */
const near = 10 * dayLength;
const far = 20 * dayLength;

function distance(date: WrittenDate, order: DateOrder, known: Date): number {
  return Math.abs((placeDate(date, order, undefined) ?? Number.POSITIVE_INFINITY) - known.getTime());
}

/**
 * Whether numeric dates of this document put the day or the month first: as its unambiguous dates do, else as the
 * document's own day does; `undefined` where nothing tells.
 */
export function dateOrder(parts: readonly (readonly RawEntry[])[], day: LocalTime | undefined): DateOrder {
  const known = day === undefined ? undefined : new Date(day);
  let dayFirst = 0;
  let monthFirst = 0;
  for (const date of parts.flatMap(numericDates)) {
    // Without a year, `12-05` is the ISO order with the year left out, unless it cannot be.
    if (date.first > 12) dayFirst += 10;
    else if (date.second > 12) monthFirst += 10;
    else if (date.year === undefined) monthFirst += 1;
    else if (known !== undefined && date.first !== date.second) {
      const [day, month] = [distance(date, 'day-first', known), distance(date, 'month-first', known)];
      if (day <= near && month >= far) dayFirst += 1;
      if (month <= near && day >= far) monthFirst += 1;
    }
  }
  if (dayFirst === monthFirst) return undefined;
  return dayFirst > monthFirst ? 'day-first' : 'month-first';
}
