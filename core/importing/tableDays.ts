import { dayLength } from '../timeline';
import { readTableTime } from './tableTime';
import type { ReadContext } from './types';

type Row = ReadonlyMap<string, string>;

const sample = 100;
const anyContext: ReadContext = { day: 0, zone: { type: 'offset', minutes: 0, label: 'UTC' } };

/** The cell that tells the time of a row: that of the time's column, behind that of a column of dates where it has none. */
export function timeCells(rows: readonly Row[], time: string): readonly string[] {
  const cells = rows.map(row => row.get(time) ?? '');
  const seen = rows.slice(0, sample);
  const names = [...new Set(seen.flatMap(row => [...row.keys()]))].filter(name => name !== time);
  if (seen.every((_, at) => !needsDay(cells[at] ?? ''))) return cells;
  const joined = (name: string, row: Row) => `${(row.get(name) ?? '').trim()} ${(row.get(time) ?? '').trim()}`;
  const isDates = (name: string) => {
    const fits = seen.filter(row => isDated(joined(name, row))).length;
    return fits > 0 && fits > seen.length / 2;
  };
  const date = names.find(isDates);
  return date === undefined ? cells : rows.map(row => joined(date, row));
}

function needsDay(cell: string): boolean {
  return readTableTime(cell, anyContext)?.assumed.day === true;
}

function isDated(cell: string): boolean {
  const time = readTableTime(cell, anyContext);
  return time !== undefined && time.assumed.day !== true;
}

/**
 * Instants of clocks without dates, of rows in order of time or the other way round: a clock that goes back by more than
 * half a day is that of the next day.
 */
export function acrossMidnight(instants: readonly number[]): readonly number[] {
  const falls = instants.filter((each, at) => each < (instants[at - 1] ?? each)).length;
  const rises = instants.filter((each, at) => each > (instants[at - 1] ?? each)).length;
  const ordered = falls > rises ? instants.toReversed() : instants;
  let last = Number.NEGATIVE_INFINITY;
  let days = 0;
  const placed = ordered.map(each => {
    if (last - each > dayLength / 2) days += 1;
    last = each;
    return each + days * dayLength;
  });
  return falls > rises ? placed.toReversed() : placed;
}
