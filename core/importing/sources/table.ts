import { bounds } from '../bounds';
import { csvRows } from '../csvRows';
import { fromPlain } from '../inlineText';
import { nextDay, timeless } from '../shapes';
import { columnsOf } from '../tableColumns';
import { acrossMidnight, timeCells } from '../tableDays';
import { orderOf, readTableTime, type TableTime } from '../tableTime';
import type { Importer, SourceEntry, SourceFile } from '../types';

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
    const cells = timeCells(rows, columns.time);
    const order = orderOf(cells, context.day);
    const told = rows.flatMap((row, at): readonly Told[] => {
      const time = readTableTime(cells[at] ?? '', context, order);
      const text = (row.get(columns.text) ?? '').trim();
      const who = (columns.author === undefined ? '' : (row.get(columns.author) ?? '')).trim();
      const words = `${who === '' ? '' : `${fromPlain(who.slice(0, 80))}: `}${fromPlain(text)}`;
      return time === undefined || text === '' ? [] : [{ ...time, words }];
    });
    const isClock = told.every(each => each.assumed.day === true);
    const instants = told.map(({ instant }) => instant);
    const placed = isClock ? acrossMidnight(instants) : instants;
    return {
      entries: told.map(({ words }, at): SourceEntry => ({ instant: placed[at] ?? 0, words })),
      leftOut: [{ count: rows.length - told.length, what: timeless }],
      ...(placed.every((each, at) => each === instants[at]) ? {} : { remarks: [nextDay] }),
      assumed: {
        ...(told.some(({ assumed }) => assumed.day) ? { day: true } : {}),
        ...(told.some(({ assumed }) => assumed.zone) ? { zone: true } : {}),
      },
      table: { names, columns },
    };
  },
};

interface Told extends TableTime {
  readonly words: string;
}

type Row = ReadonlyMap<string, string>;

function rowsOf({ text, payloads }: SourceFile): readonly Row[] {
  if (payloads.length > 0) return listIn(payloads).flatMap(objectRow);
  const [header, ...rows] = csvRows(text, bounds.payloads);
  if (header === undefined || header.length < 2) return [];
  const names = header.map((name, column) => name.trim() || `column ${column + 1}`);
  return rows.map(row => new Map(names.map((name, column) => [name, row[column] ?? ''])));
}

/** One object that holds a list of objects stands for the list: `{"events": […]}`, also a little deeper. */
function listIn(payloads: readonly unknown[]): readonly unknown[] {
  const [only] = payloads;
  if (payloads.length > 1 || !isObject(only)) return payloads;
  const lists = listsIn(only, 3).filter(list => isObject(list[0]));
  const [first = payloads, ...others] = lists;
  return others.reduce((best, list) => (list.length > best.length ? list : best), first);
}

function listsIn(value: object, depth: number): readonly (readonly unknown[])[] {
  const inner = Object.values(value).slice(0, 100);
  const own = inner.filter((each): each is unknown[] => Array.isArray(each));
  if (own.length > 0 || depth === 0) return own;
  return inner.filter(isObject).flatMap(each => listsIn(each, depth - 1));
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
