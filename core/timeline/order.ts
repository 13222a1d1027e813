import { remember } from '../text';
import { dayLength } from './dates';
import type { TimelineEntry } from './resolve';

/** An entry that stands in the wrong place. */
export interface Misplaced {
  readonly entry: TimelineEntry;
  /** The entry that it contradicts. */
  readonly neighbour: TimelineEntry;
  /** `after`: it stands after a later one; `before`: it stands before an earlier one. */
  readonly stands: 'after' | 'before';
}

/** "About 14:05" may be so much earlier or later. */
const tolerance = 15 * 60_000;

interface Placed {
  readonly entry: TimelineEntry;
  readonly low: number;
  readonly high: number;
}

/**
 * The fewest entries that, taken out, leave every list, table and run in order. Of two that contradict each other the
 * later in the text is named. Entries behind labels, without a place in time, or within the doubt that they declare, are none.
 */
export function misplacedEntries(entries: readonly TimelineEntry[]): readonly Misplaced[] {
  const found: Misplaced[] = [];
  for (const sequence of sequences(entries)) {
    if (isPlainlyOrdered(sequence)) continue;
    const placed = sequence.flatMap(entry => place(entry));
    if (!isOrdered(placed)) found.push(...misplacedIn(placed));
  }
  return found;
}

/** Whether each stands at or after the one before; what is placed otherwise is not looked at here. */
function isPlainlyOrdered(sequence: readonly TimelineEntry[]): boolean {
  let reached = Number.NEGATIVE_INFINITY;
  for (const { time } of sequence) {
    const { instant, certainty } = time;
    if (instant === undefined) continue;
    if (instant < reached || certainty === 'approximate' || certainty === 'date-only') return false;
    reached = instant;
  }
  return true;
}

/** The entries of each list, table or run, in the order of the text. */
export const sequences = remember((entries: readonly TimelineEntry[]): readonly (readonly TimelineEntry[])[] => {
  const bySequence = new Map<number, TimelineEntry[]>();
  for (const entry of entries) {
    const list = bySequence.get(entry.sequence);
    if (list === undefined) bySequence.set(entry.sequence, [entry]);
    else list.push(entry);
  }
  return [...bySequence.values()];
});

function place(entry: TimelineEntry): Placed[] {
  const { instant, certainty, ambiguousDate, end, second } = entry.time;
  if (instant === undefined || entry.labelled || ambiguousDate) return [];
  if (certainty === 'date-only') return [{ entry, low: instant, high: (end ?? instant + dayLength) - 1 }];
  if (certainty === 'approximate') return [{ entry, low: instant - tolerance, high: instant + tolerance }];
  return [{ entry, low: instant, high: second ?? instant }];
}

function isOrdered(placed: readonly Placed[]): boolean {
  let reached = Number.NEGATIVE_INFINITY;
  for (const { low, high } of placed) {
    if (high < reached) return false;
    reached = Math.max(reached, low);
  }
  return true;
}

function misplacedIn(placed: readonly Placed[]): Misplaced[] {
  const kept = longestOrdered(placed);
  const found: Misplaced[] = [];
  let before: Placed | undefined;
  placed.forEach((each, rank) => {
    if (kept.has(rank)) {
      if (before === undefined || each.low > before.low) before = each;
      return;
    }
    if (before !== undefined && each.high < before.low) {
      found.push({ entry: each.entry, neighbour: before.entry, stands: 'after' });
      return;
    }
    const next = nextKept(placed, kept, rank);
    if (next !== undefined && each.low > next.high)
      found.push({ entry: each.entry, neighbour: next.entry, stands: 'before' });
  });
  return found;
}

function nextKept(placed: readonly Placed[], kept: ReadonlySet<number>, rank: number): Placed | undefined {
  for (let next = rank + 1; next < placed.length; next += 1) if (kept.has(next)) return placed[next];
  return undefined;
}

/** The ranks of a longest run that is in order; of equal ones, that which keeps what comes first in the text. */
function longestOrdered(placed: readonly Placed[]): ReadonlySet<number> {
  // From the end backwards: `tails[k]` is the entry with the latest time that begins an ordered run of k + 1.
  const tails: number[] = [];
  const following: number[] = [];
  for (let rank = placed.length - 1; rank >= 0; rank -= 1) {
    const low = placed[rank]?.low ?? 0;
    let length = 0;
    let high = tails.length;
    while (length < high) {
      const middle = (length + high) >> 1;
      if ((placed[tails[middle] ?? 0]?.high ?? 0) >= low) length = middle + 1;
      else high = middle;
    }
    following[rank] = length === 0 ? -1 : (tails[length - 1] ?? -1);
    const current = tails[length];
    if (current === undefined || (placed[rank]?.high ?? 0) >= (placed[current]?.high ?? 0)) tails[length] = rank;
  }
  const kept = new Set<number>();
  for (let rank = tails[tails.length - 1] ?? -1; rank >= 0; rank = following[rank] ?? -1) kept.add(rank);
  return kept;
}
