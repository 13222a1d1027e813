import { lazily } from './lazily';

/**
 * Finds out which rows of a table can match a text at all, in their order: words of some groups must stand there, one
 * after the other and near each other. One pass over the words of a text serves all rows.
 *
 * `groups` holds for each word, or beginning of one (`vulne*`), the groups that it is in, as `word:1.2 vulne*:3`.
 * `orders` holds the rows: what all must stand there (`&`), each in one of several ways (`|`), and each way as a group
 * and further ones, each with how many words later it stands at most, as `1.2-5|3&4 6`. Where nothing stands, nothing
 * must. Numbers are to base 36.
 */
export function wordOrderGate(groups: string, orders: string): (text: string) => readonly number[] {
  const table = lazily(() => readTable(groups, orders));
  return text => (areAllOpen ? table().needs.map((_, row) => row) : rowsIn(text, table()));
}

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

/** What a word does: it is of groups, and it can be a further step of ways. */
interface Word {
  readonly groups: readonly number[];
  /** Numbers of steps, later ones first: a word is not two steps of one way. */
  readonly steps: readonly number[];
}

/** Each group and each further step has a place, for when it last stood in a text. */
interface Table {
  readonly groupsOf: ReadonlyMap<string, string>;
  /** By the first letters, how many letters stand before a star. */
  readonly beginnings: ReadonlyMap<string, readonly number[]>;
  /** The further steps that ask for a group. */
  readonly stepsOf: readonly (readonly number[] | undefined)[];
  /** For each further step: the place before it, how many words ago that may be, and what is met by it, or -1. */
  readonly previous: Int32Array;
  readonly within: Int32Array;
  readonly meets: Int32Array;
  /** For each group, what is met by one word of it. */
  readonly metBy: readonly (readonly number[] | undefined)[];
  /** Words are counted through all texts. */
  readonly seen: Float64Array;
  readonly met: Float64Array;
  readonly rowMet: Float64Array;
  /** How much of a row is met, in the text in which something of it was met last. */
  readonly rowCount: Int32Array;
  clock: number;
  readonly rowOf: readonly number[];
  /** How much of each row must be met by words, and the rows of which nothing must. */
  readonly needs: readonly number[];
  readonly free: readonly number[];
  /** The words met so far, in their case. */
  readonly known: Map<string, Word>;
}

const anyWord = /[a-z\d]+/gi;

function rowsIn(text: string, table: Table): readonly number[] {
  const { previous, within, meets, metBy, seen, known } = table;
  const words = text.match(anyWord);
  if (words === null) return table.free;
  const before = table.clock;
  let clock = before;
  const rows: number[] = [];
  for (const written of words) {
    clock += 1;
    const word = known.get(written) ?? learn(written, table);
    if (word === nothing) continue;
    for (const step of word.steps) {
      const last = seen[previous[step] ?? 0] ?? 0;
      if (last <= before || clock - last > (within[step] ?? 0)) continue;
      seen[placeOfStep(step)] = clock;
      const demand = meets[step] ?? -1;
      if (demand >= 0) meet(demand, before, clock, table, rows);
    }
    for (const group of word.groups) {
      seen[placeOfGroup(group)] = clock;
      const demands = metBy[group];
      if (demands === undefined) continue;
      for (const demand of demands) meet(demand, before, clock, table, rows);
    }
  }
  table.clock = clock;
  return rows.length === 0 ? table.free : [...rows, ...table.free].sort((a, b) => a - b);
}

/** Notes what is met for the first time in this text, and the row of which that was the last need. */
function meet(demand: number, before: number, clock: number, table: Table, rows: number[]): void {
  const { met, rowOf, rowMet, rowCount, needs } = table;
  if ((met[demand] ?? 0) > before) return;
  met[demand] = clock;
  const row = rowOf[demand] ?? 0;
  const count = (rowMet[row] ?? 0) > before ? (rowCount[row] ?? 0) + 1 : 1;
  rowMet[row] = clock;
  rowCount[row] = count;
  if (count === needs[row]) rows.push(row);
}

const nothing: Word = { groups: [], steps: [] };

/** Words that texts repeat are remembered, and forgotten at once when they are so many. */
const mostKnown = 20_000;
const longestKnown = 24;
/** As many letters stand before a star at least. */
const shortest = 3;

function learn(text: string, table: Table): Word {
  const word = wordOf(text.toLowerCase(), table);
  if (table.known.size >= mostKnown) table.known.clear();
  if (text.length <= longestKnown) table.known.set(text, word);
  return word;
}

function wordOf(text: string, { groupsOf, beginnings, stepsOf }: Table): Word {
  const whole = groupsOf.get(text);
  const named = whole === undefined ? [] : [whole];
  for (const length of beginnings.get(text.slice(0, shortest)) ?? []) {
    const begun = length <= text.length ? groupsOf.get(`${text.slice(0, length)}*`) : undefined;
    if (begun !== undefined) named.push(begun);
  }
  if (named.length === 0) return nothing;
  const groups: number[] = [];
  const steps: number[] = [];
  for (const number of new Set(named.join('.').split('.'))) {
    const group = Number.parseInt(number, 36);
    groups.push(group);
    for (const step of stepsOf[group] ?? []) steps.push(step);
  }
  return { groups, steps: steps.sort((a, b) => b - a) };
}

function readTable(groups: string, orders: string): Table {
  const groupsOf = new Map<string, string>();
  const beginnings = new Map<string, number[]>();
  for (const entry of groups.split(' ')) {
    const end = entry.indexOf(':');
    groupsOf.set(entry.slice(0, end), entry.slice(end + 1));
    if (entry.charAt(end - 1) !== '*') continue;
    const lengths = beginnings.get(entry.slice(0, shortest));
    if (lengths === undefined) beginnings.set(entry.slice(0, shortest), [end - 1]);
    else if (!lengths.includes(end - 1)) lengths.push(end - 1);
  }
  return { groupsOf, beginnings, ...readOrders(orders), clock: 0, known: new Map() };
}

function readOrders(orders: string): Omit<Table, 'groupsOf' | 'beginnings' | 'clock' | 'known'> {
  const stepsOf: number[][] = [];
  const metBy: number[][] = [];
  const previous: number[] = [];
  const within: number[] = [];
  const meets: number[] = [];
  const rowOf: number[] = [];
  const needs: number[] = [];
  let groupCount = 0;
  const readWay = (way: string, demand: number) => {
    let last = -1;
    for (const asked of way.split('.')) {
      const [group = 0, distance = 0] = asked.split('-').map(number => Number.parseInt(number, 36));
      groupCount = Math.max(groupCount, group + 1);
      if (last >= 0) {
        stepsOf[group] ??= [];
        stepsOf[group].push(previous.length);
        within.push(distance);
        meets.push(-1);
      }
      last = last < 0 ? placeOfGroup(group) : placeOfStep(previous.push(last) - 1);
    }
    if (last === placeOfStep(meets.length - 1)) meets[meets.length - 1] = demand;
    else {
      metBy[last / 2] ??= [];
      metBy[last / 2]?.push(demand);
    }
  };
  for (const [row, demands] of orders.split(' ').entries()) {
    needs.push(0);
    for (const ways of demands.split('&')) {
      if (ways === '') continue;
      needs[row] = (needs[row] ?? 0) + 1;
      const demand = rowOf.push(row) - 1;
      for (const way of ways.split('|')) readWay(way, demand);
    }
  }
  return {
    stepsOf,
    metBy,
    previous: Int32Array.from(previous),
    within: Int32Array.from(within),
    meets: Int32Array.from(meets),
    rowOf,
    needs,
    free: needs.flatMap((count, row) => (count === 0 ? [row] : [])),
    seen: new Float64Array(2 * Math.max(groupCount, previous.length)),
    met: new Float64Array(rowOf.length),
    rowMet: new Float64Array(needs.length),
    rowCount: new Int32Array(needs.length),
  };
}

function placeOfGroup(group: number): number {
  return 2 * group;
}

function placeOfStep(step: number): number {
  return 2 * step + 1;
}
