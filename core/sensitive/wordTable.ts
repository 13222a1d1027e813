import { type WordReader, wordReader } from './wordReader';

/** A row of a table that is worth a look only where one of its words stands. */
export interface Worded {
  /**
   * Words of letters and digits of ASCII with spaces between them, in lower case (`token`), or how words begin
   * (`vulne*`). In `dbPassword` stand `dbpassword`, `db` and `password`, in `db_password` the last two.
   */
  readonly words: string;
}

/**
 * Finds out which rows of a table are worth a look in a text, in their order: all of whose words one stands there, now
 * and then another. All tables share one pass over a text, which asks each word of the text once; a row that is not
 * named costs nothing.
 */
export function wordTable<Row extends Worded>(rows: readonly Row[]): (text: string) => readonly Row[] {
  const first = waiting.length;
  for (const { words } of rows) waiting.push(words);
  const end = waiting.length;
  return text => {
    if (areAllOpen) return rows;
    const named: Row[] = [];
    for (const place of look(text)) {
      const row = place >= first && place < end ? rows[place - first] : undefined;
      if (row !== undefined) named.push(row);
    }
    return named;
  };
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
  const reader = readerOfRows();
  const places = collect(text, reader, none);
  // In the words between humps as well.
  return hump.test(text) ? collect(text.replace(humps, ' '), reader, places) : places;
}

function collect(text: string, reader: WordReader, known: readonly number[]): readonly number[] {
  const words = reader.read(text);
  if (words.length === 0) return known;
  const places = [...known];
  for (let at = 1; at < words.length; at += 2) {
    for (const word of reader.meaning(words[at] ?? 0)) {
      const place = rowOf[word] ?? 0;
      if (!places.includes(place)) places.push(place);
    }
  }
  return places.sort((a, b) => a - b);
}

const hump = /[a-z\d][A-Z]/;
const humps = /(?<=[a-z\d])(?=[A-Z])/g;

let reader: WordReader | undefined;
/** For each word that the reader knows, the place of its row. */
let rowOf: readonly number[] = [];
let readCount = 0;

/** Made for the first text. */
function readerOfRows(): WordReader {
  if (reader !== undefined && readCount === waiting.length) return reader;
  const words: string[] = [];
  const places: number[] = [];
  for (let place = 0; place < waiting.length; place += 1) {
    for (const word of (waiting[place] ?? '').split(/\s+/)) {
      words.push(word);
      places.push(place);
    }
  }
  readCount = waiting.length;
  rowOf = places;
  reader = wordReader(words);
  return reader;
}
