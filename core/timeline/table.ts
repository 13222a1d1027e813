import type { Line, TableBlock, TableRow } from '../text';
import { rangeOnLine } from '../text';
import type { Context, RawEntry } from './entry';
import { readStamp } from './readStamp';
import type { Stamp, WrittenDate } from './stamp';
import { zoneIn } from './zoneText';

interface Columns {
  readonly time: number;
  /** A date in a column of its own. */
  readonly date?: number;
  readonly kind?: number;
  readonly text: number;
  /** What the headers say for the whole column. */
  readonly year?: number;
  readonly zone?: string;
}

/** The entries of a table, or none where no column holds times. */
export function readTable(
  table: TableBlock,
  offset: number,
  lines: readonly Line[],
  context: Context,
  sequence: number,
): RawEntry[] {
  const columns = columnsOf(table, offset, lines);
  if (columns === undefined) return [];
  let date: WrittenDate | undefined = context.day;
  let dayId = context.dayId;
  const entries: RawEntry[] = [];
  for (const row of table.rows) {
    const text = lines[row.line + offset]?.text ?? '';
    const stated = columns.date === undefined ? undefined : readCell(text, row, columns.date)?.date;
    if (stated !== undefined) {
      date = withYear(stated, columns.year);
      dayId += 1;
    }
    const entry = readRow(text, row, offset, columns);
    if (entry === undefined) continue;
    const zone = columns.zone ?? context.zone;
    entries.push({
      ...entry,
      sequence,
      dayId,
      ...(date === undefined ? {} : { day: date }),
      ...(zone === undefined ? {} : { zone }),
    });
  }
  return entries;
}

function readRow(
  text: string,
  row: TableRow,
  offset: number,
  columns: Columns,
): Omit<RawEntry, 'sequence' | 'dayId'> | undefined {
  const line = row.line + offset;
  const time = row.cells[columns.time];
  const words = row.cells[columns.text];
  if (time === undefined) return undefined;
  const empty = row.cells.every(cell => cell.start === cell.end);
  if (empty) return undefined;
  const stamp = readCell(text, row, columns.time);
  const kind = columns.kind === undefined ? undefined : row.cells[columns.kind];
  const start = words?.start ?? time.end;
  const end = words?.end ?? time.end;
  return {
    lines: { start: line, end: line + 1 },
    form: 'row',
    ...(stamp === undefined ? {} : { stamp: withColumnYear(stamp, columns.year) }),
    stampRange: rangeOnLine(line, stamp?.start ?? time.start, stamp?.end ?? time.end),
    textRange: rangeOnLine(line, start, end),
    text: text.slice(start, end),
    ...(kind === undefined ? {} : { kindText: text.slice(kind.start, kind.end) }),
    labelled: false,
  };
}

function readCell(text: string, row: TableRow, column: number): Stamp | undefined {
  const cell = row.cells[column];
  if (cell === undefined || cell.start === cell.end) return undefined;
  return readStamp(text.slice(0, cell.end), cell.start);
}

function withColumnYear(stamp: Stamp, year: number | undefined): Stamp {
  return stamp.date === undefined ? stamp : { ...stamp, date: withYear(stamp.date, year) };
}

function withYear(date: WrittenDate, year: number | undefined): WrittenDate {
  if (year === undefined || date.form !== 'month-day') return date;
  return { form: 'full', year, month: date.month, day: date.day };
}

function columnsOf(table: TableBlock, offset: number, lines: readonly Line[]): Columns | undefined {
  const headerText = lines[table.header.line + offset]?.text ?? '';
  const names = table.header.cells.map(cell => headerText.slice(cell.start, cell.end));
  const time = timeColumn(table, offset, lines, names);
  if (time === undefined) return undefined;
  const date = names.findIndex(
    (name, column) =>
      column !== time && /^[*_ ]*(?:date|day|datum|jour)\b/i.test(name) && !/^[*_ ]*day[*_ ]*$/i.test(name),
  );
  const kind = names.findIndex((name, column) => column !== time && /^[*_ ]*(?:kind|type|category)[*_ ]*$/i.test(name));
  const taken = new Set([time, date, kind]);
  const text = longestColumn(table, taken);
  const year = /\b(?:19|20)\d{2}\b/.exec(`${names[time]} ${date === -1 ? '' : names[date]}`)?.[0];
  const zone = zoneIn(`(${names[time] ?? ''})`) ?? zoneIn(names[time] ?? '');
  return {
    time,
    text,
    ...(date === -1 ? {} : { date }),
    ...(kind === -1 ? {} : { kind }),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(zone === undefined ? {} : { zone }),
  };
}

/** The column whose cells hold times, or dates where none does; a header's name decides between two. */
function timeColumn(
  table: TableBlock,
  offset: number,
  lines: readonly Line[],
  names: readonly string[],
): number | undefined {
  const width = Math.min(table.header.cells.length, 12);
  let best: { readonly column: number; readonly score: number } | undefined;
  for (let column = 0; column < width; column += 1) {
    let clocks = 0;
    let dates = 0;
    for (const row of table.rows) {
      const stamp = readCell(lines[row.line + offset]?.text ?? '', row, column);
      if (stamp?.clock !== undefined || stamp?.state !== undefined || stamp?.relative !== undefined) clocks += 1;
      else if (stamp?.date !== undefined) dates += 1;
    }
    const named = /^[*_ ]*(?:time|date|when|timestamp|uhrzeit|zeit|heure|horaire|時刻|日時)/i.test(names[column] ?? '')
      ? 0.5
      : 0;
    const share = (clocks * 2 + dates) / Math.max(1, table.rows.length * 2);
    if (clocks + dates > 0 && share >= 0.25 && (best === undefined || share + named > best.score))
      best = { column, score: share + named };
  }
  return best?.column;
}

function longestColumn(table: TableBlock, taken: ReadonlySet<number>): number {
  let best = -1;
  let most = -1;
  for (let column = 0; column < table.header.cells.length; column += 1) {
    if (taken.has(column)) continue;
    const size = table.rows.reduce((sum, row) => sum + width(row, column), 0);
    if (size > most) [best, most] = [column, size];
  }
  return best;
}

function width(row: TableRow, column: number): number {
  const cell = row.cells[column];
  return cell === undefined ? 0 : cell.end - cell.start;
}
