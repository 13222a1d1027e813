import { bounds } from '../bounds';
import { csvRows } from '../csvRows';
import { fromPlain } from '../inlineText';
import { timeless } from '../shapes';
import { columnsOf } from '../tableColumns';
import { orderOf, readTableTime } from '../tableTime';
import type { Importer, Reading, SourceEntry, SourceFile } from '../types';

/** Rows of CSV and TSV, and arrays of JSON objects, of any product: columns are chosen by people or found by their names. */
export const table: Importer = {
  id: 'table',
  name: 'table',
  recognise: files => {
    const rows = files.flatMap(rowsOf).slice(0, 200);
    return rows.length > 0 && columnsOf(rows) !== undefined;
  },
  read: (files, context) => {
    const rows = files.flatMap(rowsOf);
    const names = [...new Set(rows.slice(0, 200).flatMap(row => [...row.keys()]))];
    const columns = context.columns ?? columnsOf(rows);
    if (columns === undefined) return { entries: [], leftOut: [], assumed: {}, table: { names } };
    const entries: SourceEntry[] = [];
    let assumed: Reading['assumed'] = {};
    const order = orderOf(
      rows.map(row => row.get(columns.time) ?? ''),
      context.day,
    );
    for (const row of rows) {
      const time = readTableTime(row.get(columns.time) ?? '', context, order);
      const text = (row.get(columns.text) ?? '').trim();
      if (time === undefined || text === '') continue;
      assumed = { ...assumed, ...time.assumed };
      const who = (columns.author === undefined ? '' : (row.get(columns.author) ?? '')).trim();
      entries.push({
        instant: time.instant,
        words: `${who === '' ? '' : `${fromPlain(who.slice(0, 80))}: `}${fromPlain(text)}`,
      });
    }
    return {
      entries,
      leftOut: [{ count: rows.length - entries.length, what: timeless }],
      assumed,
      table: { names, columns },
    };
  },
};

type Row = ReadonlyMap<string, string>;

function rowsOf({ text, payloads }: SourceFile): readonly Row[] {
  if (payloads.length > 0) return listIn(payloads).flatMap(objectRow);
  const [header, ...rows] = csvRows(text, bounds.payloads);
  if (header === undefined || header.length < 2) return [];
  const names = header.map((name, column) => name.trim() || `column ${column + 1}`);
  return rows.map(row => new Map(names.map((name, column) => [name, row[column] ?? ''])));
}

/** One object that holds a list of objects stands for the list: `{"events": […]}`. */
function listIn(payloads: readonly unknown[]): readonly unknown[] {
  const [only] = payloads;
  if (payloads.length > 1 || typeof only !== 'object' || only === null) return payloads;
  const lists = Object.values(only).filter((value): value is unknown[] => Array.isArray(value) && isObject(value[0]));
  return lists.sort((a, b) => b.length - a.length)[0] ?? payloads;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Values and, with a dot between the names, the values of objects inside. */
function objectRow(value: unknown): readonly Row[] {
  if (!isObject(value) || Array.isArray(value)) return [];
  const row = new Map<string, string>();
  for (const [name, cell] of Object.entries(value).slice(0, 100)) {
    if (isObject(cell) && !Array.isArray(cell)) {
      for (const [inner, deep] of Object.entries(cell).slice(0, 30)) put(row, `${name}.${inner}`, deep);
    } else put(row, name, cell);
  }
  return [row];
}

function put(row: Map<string, string>, name: string, value: unknown): void {
  if (typeof value === 'string') row.set(name, value);
  else if (typeof value === 'number' || typeof value === 'boolean') row.set(name, String(value));
}
