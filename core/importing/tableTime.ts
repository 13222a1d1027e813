import { type DateOrder, instantOf, readStamp, zoneOf } from '../timeline';
import { clockTime, placeDate } from '../timeline/dates';
import { isoInstant, plausible, unixInstant } from './moments';
import type { ReadContext, Reading } from './types';

/** An instant, and what of the context it was read with. */
export interface TableTime {
  readonly instant: number;
  readonly assumed: Reading['assumed'];
}

/**
 * The time of a cell: Unix time, ISO 8601, or a date and a time as people write them, with or without a zone; a time
 * alone is on the day of the context. `undefined` for everything else, words behind a time included.
 */
export function readTableTime(cell: string, { day, zone }: ReadContext, order?: DateOrder): TableTime | undefined {
  const text = cell.trim();
  if (text.length < 3 || text.length > 60) return undefined;
  if (isUnixTime(text)) return known(unixInstant(Number(text)));
  const iso = isoInstant(text);
  if (iso !== undefined) return known(iso);
  const stamp = readStamp(
    text
      .replace(/^(\d{4}-\d{2}-\d{2})T/, '$1 ')
      // As Jira writes it.
      .replace(/^(\d{1,2})\/([A-Z][a-z]{2})\/(?:20)?(\d{2}) /, '$1 $2 20$3 ')
      .replace(/(:\d{2}:\d{2})[.,]\d{1,9}(?=$| |Z)/, '$1'),
  );
  if (stamp?.clock === undefined || stamp.state !== undefined || stamp.approximate) return undefined;
  if (stamp.until !== undefined || stamp.also !== undefined || /\p{L}/u.test(text.slice(stamp.end + 8)))
    return undefined;
  const date = stamp.date === undefined ? day : placeDate(stamp.date, order, day);
  if (date === undefined) return undefined;
  const own = stamp.zone === undefined ? undefined : zoneOf(stamp.zone);
  const instant = instantOf(date + clockTime(stamp.clock), own ?? zone);
  const dated = stamp.date?.form === 'full' || (stamp.date?.form === 'numeric' && stamp.date.year !== undefined);
  if (dated && plausible(instant) === undefined) return undefined;
  return {
    instant,
    assumed: { ...(dated ? {} : { day: true as const }), ...(own === undefined ? { zone: true as const } : {}) },
  };
}

/** Whether the cell is but a number of the size of Unix times. */
export function isUnixTime(text: string): boolean {
  return /^\d{9,19}(?:\.\d{1,9})?$/.test(text.trim());
}

/** The order of day and month in dates such as `03/08/2026`: as some cell tells, else the one that lies nearer to the day. */
export function orderOf(cells: readonly string[], day: number): DateOrder {
  let nearer = 0;
  for (const cell of cells) {
    const [, first = '', second = '', year = ''] =
      /^\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/.exec(cell.slice(0, 60)) ?? [];
    if (Number(first) > 12) return 'day-first';
    if (Number(second) > 12) return 'month-first';
    const away = (month: string, date: string) =>
      Math.abs(Date.UTC(Number(year), Number(month) - 1, Number(date)) - day);
    if (year !== '') nearer += Math.sign(away(first, second) - away(second, first));
  }
  return nearer < 0 ? 'month-first' : nearer > 0 ? 'day-first' : undefined;
}

function known(instant: number | undefined): TableTime | undefined {
  return instant === undefined ? undefined : { instant, assumed: {} };
}
