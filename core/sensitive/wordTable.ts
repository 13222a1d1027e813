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
  const table = join(rows.map(({ words = '' }) => words));
  const free = rows.filter(({ words }) => words === undefined);
  /** For each row, how many before it are always worth a look. */
  const freeBefore: number[] = [];
  for (let rank = 0, count = 0; rank < rows.length; rank += 1) {
    freeBefore.push(count);
    if (rows[rank]?.words === undefined) count += 1;
  }
  return text => {
    if (areAllOpen) return rows;
    const named = look(text)[table];
    if (named === undefined) return free;
    const worth: Row[] = [];
    let next = 0;
    for (const rank of named) {
      for (const end = freeBefore[rank] ?? 0; next < end; next += 1) push(worth, free[next]);
      push(worth, rows[rank]);
    }
    for (; next < free.length; next += 1) push(worth, free[next]);
    return worth;
  };
}

function push<Row>(rows: Row[], row: Row | undefined): void {
  if (row !== undefined) rows.push(row);
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
  const table = join([words]);
  return { isOpen: text => areAllOpen || look(text)[table] !== undefined };
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

/** The words of the rows of all tables, and to which table each row belongs, and as which one. */
const waiting: string[] = [];
const tableOf: number[] = [];
const rankOf: number[] = [];
let tableCount = 0;

function join(rows: readonly string[]): number {
  const table = tableCount;
  tableCount += 1;
  for (let rank = 0; rank < rows.length; rank += 1) {
    waiting.push(rows[rank] ?? '');
    tableOf.push(table);
    rankOf.push(rank);
  }
  return table;
}

/** For each table, the ranks of its rows whose words stand in a text, in order; `undefined` for none. */
type Ranks = readonly (readonly number[] | undefined)[];

/** The last text is remembered: every detector asks for the same passage. */
function look(text: string): Ranks {
  if (text === lastText && reader?.count === waiting.length) return lastRanks;
  lastRanks = ranksIn(text);
  lastText = text;
  return lastRanks;
}

let lastText: string | undefined;
let lastRanks: Ranks = [];

function ranksIn(text: string): Ranks {
  if (reader?.count !== waiting.length) reader = { ...markReader(waiting), count: waiting.length };
  const places = reader.rowsIn(text);
  const ranks: (number[] | undefined)[] = [];
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const [table = 0, rank = 0] = [tableOf[place], rankOf[place]];
    const known = ranks[table];
    if (known === undefined) ranks[table] = [rank];
    else known.push(rank);
  }
  return ranks;
}

/** Made for the first text; `count` is how many rows there were. */
let reader: (MarkReader & { readonly count: number }) | undefined;
