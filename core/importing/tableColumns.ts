import { isUnixTime, readTableTime } from './tableTime';
import type { ReadContext, TableColumns } from './types';

type Row = ReadonlyMap<string, string>;

/** So many rows are looked at. */
const sample = 100;

const textNames =
  /^(?:text|message|description|summary|title|content|body|event|note|details?|what|entry|comment|subject|name)$/i;
/** Names of columns of times, the surest first; a time of the last change says the least. */
const timeNames = [
  /^(?:time|timestamp|date|when|datetime|date[ _]?time|at|ts|zeit)$/i,
  /occurred|happened/i,
  /started|start[ _]?time|begin/i,
  /created|timestamp/i,
  /(?<!up)date(?!d)|time|when|_at$|At$/,
  /updated|modified/i,
] as const;
const authorNames =
  /^(?:author|user|actor|who|by|owner|created_by|createdBy|person|username|user_?name|reporter)(?:\.(?:name|full_?name|display_?name|login|summary))?$/i;

/** The columns that hold times, words and who said them; `undefined` where no column holds times. */
export function columnsOf(rows: readonly Row[]): TableColumns | undefined {
  const seen = rows.slice(0, sample);
  const names = [...new Set(seen.flatMap(row => [...row.keys()]))];
  const cells = (name: string) => seen.map(row => row.get(name)?.trim() ?? '').filter(cell => cell !== '');
  const times = names.filter(name => isTimes(cells(name)));
  // A number of that size is a time only where its column says so.
  const named = times.filter(name => sureness(name) < timeNames.length || !cells(name).some(isUnixTime));
  const time = [...named].sort((a, b) => sureness(a) - sureness(b))[0];
  if (time === undefined) return undefined;
  const others = names.filter(name => !times.includes(name) && cells(name).some(cell => /\p{L}{2}/u.test(cell)));
  const known = others
    .filter(name => textNames.test(lastPart(name)))
    .sort((a, b) => rank(lastPart(a)) - rank(lastPart(b)));
  const longest = [...others].sort((a, b) => lengthOf(cells(b)) - lengthOf(cells(a)));
  const author = others.find(name => authorNames.test(name));
  const text = known[0] ?? longest.find(name => name !== author);
  if (text === undefined) return undefined;
  return { time, text, ...(author === undefined || author === text ? {} : { author }) };
}

function sureness(name: string): number {
  const found = timeNames.findIndex(each => each.test(lastPart(name)));
  return found < 0 ? timeNames.length : found;
}

const order = [
  'text',
  'message',
  'description',
  'summary',
  'content',
  'body',
  'event',
  'note',
  'details',
  'detail',
  'what',
];

function rank(name: string): number {
  const found = order.indexOf(name.toLowerCase());
  return found < 0 ? order.length : found;
}

function lastPart(name: string): string {
  return name.split('.').at(-1) ?? name;
}

const anyContext: ReadContext = { day: 0, zone: { type: 'offset', minutes: 0, label: 'UTC' } };

/** More than half of the cells are times. */
function isTimes(cells: readonly string[]): boolean {
  const times = cells.filter(cell => readTableTime(cell, anyContext) !== undefined).length;
  return times > 0 && times > cells.length / 2;
}

function lengthOf(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + Math.min(cell.length, 200), 0) / Math.max(1, cells.length);
}
