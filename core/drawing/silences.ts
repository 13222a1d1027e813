import type { Occupied } from './pieces';

/** A silence must last this much longer than the usual pause before the axis is broken. */
const unusual = 6;
const shortestSilence = 10 * 60_000;
/** And be so many times as long, to scale, as the break that takes its place. */
const saved = 1.15;

/**
 * The ranks of the runs after which the axis is broken: the longest pauses first, while each is out of proportion and
 * takes more of the `width` than a break does, which takes `cost`. A lone pause is never broken: it is all there is to
 * see.
 */
export function chooseSilences(runs: readonly Occupied[], width: number, cost: number): ReadonlySet<number> {
  const pauses = runs
    .slice(0, -1)
    .map((run, rank) => ({ rank, length: (runs[rank + 1]?.start ?? run.end) - run.end }))
    .sort((one, other) => other.length - one.length);
  const usual = pauses[Math.floor(pauses.length / 2)]?.length ?? 0;
  const chosen = new Set<number>();
  let drawn = (runs.at(-1)?.end ?? 0) - (runs[0]?.start ?? 0);
  for (const { rank, length } of pauses) {
    const isUnusual = length >= shortestSilence && length >= unusual * usual;
    const room = width - chosen.size * cost;
    if (!isUnusual || pauses.length < 2 || (length / drawn) * room < saved * cost) break;
    chosen.add(rank);
    drawn -= length;
  }
  return chosen;
}
