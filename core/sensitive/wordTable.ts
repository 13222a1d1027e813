import { type MarkReader, markReader } from './markReader';

/** A row of a table that is worth a look only where one of its words stands. */
export interface Worded {
  /** Entries of {@link markReader} with spaces between them: `token vulne* *pass* ://`. Absent: always worth a look. */
  readonly words?: string | undefined;
}

/**
 * Finds out which rows of a table are worth a look in a text, in their order: all of whose words one stands there, now
 * and then another. All tables share one pass over a text; a row that is not named costs nothing.
 */
export function wordTable<Row extends Worded>(rows: readonly Row[]): (text: string) => readonly Row[] {
  const first = waiting.length;
  for (const { words = '' } of rows) waiting.push(words);
  const end = waiting.length;
  const free = rows.flatMap(({ words }, rank) => (words === undefined ? [rank] : []));
  const freeRows = rows.filter(({ words }) => words === undefined);
  return text => {
    if (areAllOpen) return rows;
    const places = look(text);
    const named: number[] = [];
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      if (place >= first && place < end) named.push(place - first);
    }
    if (named.length === 0) return freeRows;
    const ranks = free.length === 0 ? named : [...named, ...free].sort((one, other) => one - other);
    return ranks.flatMap(rank => rows[rank] ?? []);
  };
}

/** Entries for names with a separator behind them, in quotes or not: `user=`, `"user": `. */
export function keyed(names: string): string {
  return names
    .split(' ')
    .flatMap(name => ['', '"', "'", '`'].flatMap(quote => ['=', ':', '␣=', '␣:'].map(sign => name + quote + sign)))
    .join(' ');
}

/** Says whether a text is worth an expression that costs more than a look; a table of one row. */
export interface TextGate {
  isOpen(text: string): boolean;
}

/** A gate for one expression; see {@link wordTable}. */
export function textGate(words: string): TextGate {
  const place = waiting.push(words) - 1;
  return { isOpen: text => areAllOpen || look(text).includes(place) };
}

/** Runs with every row named and every gate open, as if there were no words: tests show that this finds nothing more. */
export function withAllOpen<Value>(run: () => Value): Value {
  areAllOpen = true;
  try {
    return run();
  } finally {
    areAllOpen = false;
  }
}

let areAllOpen = false;

/** The words of all rows; what stands in a text is told by their places here. */
const waiting: string[] = [];

/** The places of rows whose words stand in a text, in order. The last texts are remembered: a passage, its sentences. */
function look(text: string): readonly number[] {
  if (text === lastText && lastCount === waiting.length) return lastPlaces;
  const known = recent.find(entry => entry.text === text && entry.count === waiting.length);
  const places = known?.places ?? placesIn(text);
  if (known === undefined) {
    recent[next] = { text, places, count: waiting.length };
    next = (next + 1) % mostRecent;
  }
  lastText = text;
  lastPlaces = places;
  lastCount = waiting.length;
  return places;
}

const none: readonly number[] = [];
const mostRecent = 12;
const recent: { readonly text: string; readonly places: readonly number[]; readonly count: number }[] = [];
let next = 0;
let lastText: string | undefined;
let lastPlaces = none;
let lastCount = 0;

function placesIn(text: string): readonly number[] {
  if (reader?.count !== waiting.length) reader = { ...markReader(waiting), count: waiting.length };
  return reader.rowsIn(text);
}

/** Made for the first text; `count` is how many rows there were. */
let reader: (MarkReader & { readonly count: number }) | undefined;
