import type { EntryView } from '../view/types';
import { markRadius } from './shapes';

/** An entry and its place on the axis, in pixels. */
export interface PlacedEntry {
  readonly entry: EntryView & { readonly start: number };
  readonly x: number;
}

/** An entry drawn by itself; those of about the same moment stand under each other, on levels from 0. */
export interface Single extends PlacedEntry {
  readonly level: number;
}

/** Entries drawn as a count, in the order of their times; `x` is the middle of the box. */
export interface Folded {
  readonly entries: readonly PlacedEntry['entry'][];
  readonly x: number;
  readonly width: number;
}

const mostLevels = 3;
const boxWidth = 26;
/** Pixels that one count stands for; wide enough that neither counts nor marks touch. */
const bucket = boxWidth + 2 * markRadius + 2;

/** Stacks the marks of a lane, and folds those that no stack could show into counts. `places` are in order. */
export function foldMarks(places: readonly PlacedEntry[]): {
  readonly singles: readonly Single[];
  readonly folded: readonly Folded[];
} {
  const singles: Single[] = [];
  const folded: Folded[] = [];
  for (const chain of chainsOf(places)) {
    const stacked = stack(chain, noEnds);
    if (stacked !== undefined) {
      singles.push(...stacked.singles);
      continue;
    }
    let taken = Number.NEGATIVE_INFINITY;
    let ends: Ends = noEnds;
    for (const group of bucketsOf(chain)) {
      const small = group.length <= mostLevels ? stack(group, ends) : undefined;
      if (small === undefined) {
        const box = fold(group, taken);
        folded.push(box);
        taken = box.x + boxWidth / 2;
        ends = noEnds.map(() => taken - markRadius - 1);
      } else {
        singles.push(...small.singles);
        taken = (group.at(-1)?.x ?? 0) + markRadius;
        ends = small.ends;
      }
    }
  }
  return { singles, folded };
}

/** Runs of marks that touch the next. */
function chainsOf(places: readonly PlacedEntry[]): readonly (readonly PlacedEntry[])[] {
  const chains: PlacedEntry[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    if (place.x - last < bucket) chains.at(-1)?.push(place);
    else chains.push([place]);
    last = place.x;
  }
  return chains;
}

/** The place of the last mark on each level. */
type Ends = readonly number[];

const noEnds: Ends = new Array<number>(mostLevels).fill(Number.NEGATIVE_INFINITY);

/** A level for each mark so that none touches another, nor one before; `undefined` where there are not enough levels. */
function stack(
  places: readonly PlacedEntry[],
  before: Ends,
): { readonly singles: readonly Single[]; readonly ends: Ends } | undefined {
  const ends = [...before];
  const singles: Single[] = [];
  for (const place of places) {
    const level = ends.findIndex(end => place.x - end >= 2 * markRadius + 2);
    if (level === -1) return undefined;
    ends[level] = place.x;
    singles.push({ ...place, level });
  }
  return { singles, ends };
}

function bucketsOf(chain: readonly PlacedEntry[]): readonly (readonly PlacedEntry[])[] {
  const buckets: PlacedEntry[][] = [];
  let start = Number.NEGATIVE_INFINITY;
  for (const place of chain) {
    if (place.x - start < bucket) {
      buckets.at(-1)?.push(place);
    } else {
      buckets.push([place]);
      start = place.x;
    }
  }
  return buckets;
}

/** The box stands where its entries are, as near as what stands before and after it allows. */
function fold(group: readonly PlacedEntry[], taken: number): Folded {
  const first = group[0]?.x ?? 0;
  const last = group.at(-1)?.x ?? first;
  const x = Math.max(taken + 1 + boxWidth / 2, Math.min((first + last) / 2, first + bucket / 2));
  return { entries: group.map(({ entry }) => entry), x, width: boxWidth };
}
