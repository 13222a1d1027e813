/** A row of a table that is worth a look only where one of its words stands. */
export interface Worded {
  /**
   * Words with spaces between them, at least two letters or digits of ASCII, in lower case (`token`), or how words
   * begin (`vulne*`, of which three or five letters count). In `dbPassword` stand `dbpassword`, `db` and `password`, in
   * `db_password` the last two.
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

const anyWord = /[A-Za-z\d]{2,}/g;

function placesIn(text: string): readonly number[] {
  const words = text.match(anyWord);
  if (words === null) return none;
  const rows = rowsByWord();
  let places: number[] | undefined;
  for (const word of words) {
    const found = rows.known.get(word) ?? rowsOf(word, rows);
    if (found === none) continue;
    if (places === undefined) places = [...found];
    else for (const place of found) if (!places.includes(place)) places.push(place);
  }
  return places === undefined ? none : places.sort((a, b) => a - b);
}

/** Places of rows by words, by how words begin, and by the words of texts as far as they were met, in their case. */
interface Rows {
  readonly count: number;
  readonly whole: Map<string, number[]>;
  readonly begun: Map<string, number[]>;
  /** The first letters of all that is begun, so that most words cost two looks. */
  readonly begins: Set<string>;
  readonly known: Map<string, readonly number[]>;
}

let allRows: Rows | undefined;

/** Made for the first text. */
function rowsByWord(): Rows {
  if (allRows?.count === waiting.length) return allRows;
  const whole = new Map<string, number[]>();
  const begun = new Map<string, number[]>();
  for (let place = 0; place < waiting.length; place += 1) {
    for (const word of (waiting[place] ?? '').split(/\s+/)) {
      const isBegun = word.endsWith('*');
      const key = isBegun ? word.slice(0, word.length > long ? long : short) : word;
      const places = (isBegun ? begun : whole).get(key);
      if (places === undefined) (isBegun ? begun : whole).set(key, [place]);
      else places.push(place);
    }
  }
  const begins = new Set([...begun.keys()].map(key => key.slice(0, short)));
  allRows = { count: waiting.length, whole, begun, begins, known: new Map() };
  return allRows;
}

const short = 3;
const long = 5;
/** Words that texts repeat are remembered, and forgotten at once when they are so many. */
const mostKnown = 20_000;
const longestKnown = 24;

function rowsOf(word: string, rows: Rows): readonly number[] {
  const lower = word.toLowerCase();
  let places = rowsOfPart(lower, rows);
  if (lower !== word && word.length < longestRead && hump.test(word)) {
    places = [...new Set([...places, ...partsOf(word).flatMap(part => rowsOfPart(part, rows))])];
  }
  if (rows.known.size >= mostKnown) rows.known.clear();
  if (word.length <= longestKnown) rows.known.set(word, places);
  return places;
}

function rowsOfPart(part: string, { whole, begun, begins }: Rows): readonly number[] {
  const named = whole.get(part) ?? none;
  const start = part.slice(0, short);
  if (!begins.has(start)) return named;
  const places = [...named, ...(begun.get(start) ?? none), ...(begun.get(part.slice(0, long)) ?? none)];
  return places.length === 0 ? none : [...new Set(places)];
}

const longestRead = 100;
const hump = /[a-z\d][A-Z]/;

/** The words between the humps, in lower case. */
function partsOf(word: string): readonly string[] {
  return word.split(/(?<=[a-z\d])(?=[A-Z])/).map(part => part.toLowerCase());
}
