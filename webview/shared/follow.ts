interface Followed {
  readonly when: string;
  readonly text: string;
}

/**
 * Where the entry of rank `index` stands after an edit, so that a selection stays with its entry.
 * An entry that is gone or was rewritten gives its own rank, kept inside the list; an empty list gives 0.
 */
export function follow(index: number, before: readonly Followed[], after: readonly Followed[]): number {
  const old = before[index];
  if (old === undefined) return within(index, after.length);
  if (isSame(old, after[index])) return index;
  const shift = after.length - before.length;
  if (isSame(old, after[index + shift])) return index + shift;
  const found = nearest(index, after, entry => isSame(old, entry));
  return found ?? within(index, after.length);
}

function isSame(one: Followed, other: Followed | undefined): boolean {
  return other !== undefined && one.text === other.text && one.when === other.when;
}

function nearest(index: number, entries: readonly Followed[], accept: (entry: Followed) => boolean) {
  let best: number | undefined;
  for (const [rank, entry] of entries.entries()) {
    if (accept(entry) && (best === undefined || Math.abs(rank - index) < Math.abs(best - index))) best = rank;
  }
  return best;
}

function within(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1));
}
