import { rememberTexts } from '../text';
import { lazily } from './lazily';
import { type WordReader, wordReader } from './wordReader';

/**
 * Finds out which rows of a table can match a text at all, in their order: words of some groups must stand there, one
 * after the other and near each other. Only the rarest words of a row cause a look at it, and most looks end at once.
 *
 * `groups` holds for each word, or beginning of one (`vulne*`), the groups that it is in, as `word:AAAB vulne*:AC`.
 * `orders` holds the rows: how many things must stand there; for each in how many ways it can; for each way how many
 * groups it has (seven at most), which of them is the rarest and, eightfold, the next rarest one, and each group with
 * how many words behind the one before it stands at most. Each number is two letters of {@link alphabet}, the higher
 * one first.
 */
export function wordOrderGate(groups: string, orders: string): (text: string) => readonly number[] {
  const table = lazily(() => readTable(groups, orders));
  const rowsOf = rememberTexts(mostTexts, text => rowsIn(text, table()));
  return text => (areAllOpen ? table().needs.map((_, row) => row) : rowsOf(text));
}

/** Each sentence is asked about several times, and at each key all of a paragraph. */
const mostTexts = 1000;

/** The digits of base 64. */
export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Runs with every row named, as if there were no words: tests show that this finds nothing more. */
export function withAllRows<Value>(run: () => Value): Value {
  areAllOpen = true;
  try {
    return run();
  } finally {
    areAllOpen = false;
  }
}

let areAllOpen = false;

interface Table {
  readonly reader: WordReader;
  /** For each word that the reader knows, its groups as they are written. */
  readonly groupsOf: readonly string[];
  /** The groups of the words of texts, as far as they were met. */
  readonly known: (readonly number[] | undefined)[];
  /** All ways, one after the other, as numbers. A way is where it begins here. */
  readonly ways: Uint16Array;
  /** For each row, what must stand there beside the first thing, as ways of which one does. */
  readonly needs: readonly (readonly (readonly number[])[])[];
  /** For each group, rows with a way to their first need of which it is the rarest, the way, and its next rarest group. */
  readonly begins: readonly (number[] | undefined)[];
  /** The rows of which nothing must stand in a text. */
  readonly free: readonly number[];
  /** For each group, the number of the last text with one of its words; texts are counted. */
  readonly seen: Float64Array;
  count: number;
}

function readTable(groups: string, orders: string): Table {
  const words: string[] = [];
  const groupsOf: string[] = [];
  for (const entry of groups.split(' ')) {
    const end = entry.indexOf(':');
    words.push(entry.slice(0, end));
    groupsOf.push(entry.slice(end + 1));
  }
  const ways = numbersIn(orders);
  const rows = readOrders(ways);
  const seen = new Float64Array(rows.begins.length);
  return { reader: wordReader(words), groupsOf, known: [], ways, ...rows, seen, count: 0 };
}

const digits = new Uint8Array(128);
for (let at = 0; at < alphabet.length; at += 1) digits[alphabet.charCodeAt(at)] = at;

function numbersIn(text: string): Uint16Array {
  const numbers = new Uint16Array(text.length / 2);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = numberAt(text, 2 * at);
  return numbers;
}

function numberAt(text: string, at: number): number {
  return 64 * (digits[text.charCodeAt(at)] ?? 0) + (digits[text.charCodeAt(at + 1)] ?? 0);
}

function readOrders(ways: Uint16Array): Pick<Table, 'needs' | 'begins' | 'free'> {
  const needs: number[][][] = [];
  const begins: (number[] | undefined)[] = [];
  const free: number[] = [];
  for (let at = 0; at < ways.length; ) {
    const row = needs.length;
    const others: number[][] = [];
    const needCount = ways[at++] ?? 0;
    if (needCount === 0) free.push(row);
    for (let need = 0; need < needCount; need += 1) {
      const all: number[] = [];
      const wayCount = ways[at++] ?? 0;
      for (let way = 0; way < wayCount; way += 1) {
        const length = ways[at] ?? 0;
        const rarest = ways[at + 2 + 2 * ((ways[at + 1] ?? 0) & 7)] ?? 0;
        const next = ways[at + 2 + 2 * ((ways[at + 1] ?? 0) >> 3)] ?? 0;
        for (let step = 0; step < length; step += 1) {
          while (begins.length <= (ways[at + 2 + 2 * step] ?? 0)) begins.push(undefined);
        }
        const begun = begins[rarest];
        if (need > 0) all.push(at);
        else if (begun === undefined) begins[rarest] = [row, at, next];
        else begun.push(row, at, next);
        at += 2 + 2 * length;
      }
      if (need > 0) others.push(all);
    }
    needs.push(others);
  }
  return { needs, begins, free };
}

function rowsIn(text: string, table: Table): readonly number[] {
  const words = table.reader.read(text);
  const found: number[] = [];
  for (const group of groupsBegun(words, table)) {
    const begins = table.begins[group] ?? none;
    for (let at = 0; at < begins.length; at += 3) {
      if (table.seen[begins[at + 2] ?? 0] !== table.count) continue;
      const row = begins[at] ?? 0;
      if (found.includes(row) || !stands(begins[at + 1] ?? 0, words, table)) continue;
      if (areMet(row, words, table)) found.push(row);
    }
  }
  return found.length === 0 ? table.free : [...found, ...table.free].sort((a, b) => a - b);
}

const none: readonly number[] = [];

/** Notes the groups of the words of a text, and names those with which ways begin. */
function groupsBegun(words: readonly number[], table: Table): readonly number[] {
  const { known, seen, begins } = table;
  const begun: number[] = [];
  table.count += 1;
  const { count } = table;
  for (let at = 1; at < words.length; at += 2) {
    const groups = known[words[at] ?? 0] ?? learn(words[at] ?? 0, table);
    for (let each = 0; each < groups.length; each += 1) {
      const group = groups[each] ?? 0;
      if (seen[group] === count) continue;
      seen[group] = count;
      if (begins[group] !== undefined) begun.push(group);
    }
  }
  return begun;
}

function learn(word: number, { reader, groupsOf, known }: Table): readonly number[] {
  const groups: number[] = [];
  for (const place of reader.meaning(word)) {
    const written = groupsOf[place] ?? '';
    for (let at = 0; at < written.length; at += 2) groups.push(numberAt(written, at));
  }
  known[word] = groups;
  return groups;
}

/** Whether what a row asks for beside the first thing stands in a text. */
function areMet(row: number, words: readonly number[], table: Table): boolean {
  return (table.needs[row] ?? []).every(need => need.some(way => stands(way, words, table)));
}

/** Whether words of the groups of a way stand in a text, each near enough to the one before it. */
function stands(way: number, words: readonly number[], table: Table): boolean {
  const { ways, seen, count } = table;
  const end = way + 2 + 2 * (ways[way] ?? 0);
  for (let step = way + 2; step < end; step += 2) if (seen[ways[step] ?? 0] !== count) return false;
  let last: readonly number[] | undefined;
  for (let step = way + 2; step < end; step += 2) {
    last = placesBehind(last, ways[step] ?? 0, ways[step + 1] ?? 0, words, table);
    if (last.length === 0) return false;
  }
  return true;
}

/** Where words of a group stand, each near enough to one of those before it. */
function placesBehind(
  last: readonly number[] | undefined,
  group: number,
  within: number,
  words: readonly number[],
  { known }: Table,
): readonly number[] {
  const here: number[] = [];
  let before = 0;
  for (let at = 0; at < words.length; at += 2) {
    if (known[words[at + 1] ?? 0]?.includes(group) !== true) continue;
    const place = words[at] ?? 0;
    if (last === undefined) here.push(place);
    else {
      while (before < last.length && (last[before] ?? 0) < place) before += 1;
      if (before > 0 && place - (last[before - 1] ?? 0) <= within) here.push(place);
    }
  }
  return here;
}
