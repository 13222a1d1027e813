import { instantIn } from '../document/milestones';
import type { PostMortem } from '../document/postMortem';
import type { Milestone } from '../model/vocabulary';
import { type Line, rangeOnLine, remember, rememberCarried } from '../text';
import {
  type DurationSubject,
  entryMeaning,
  formatDuration,
  type StatedDuration,
  statedDurationIn,
  type TimelineEntry,
} from '../timeline';
import type { DocumentRule } from './rule';

/** Stated durations that the times of the document do not bear out. */
export const timelineDuration: DocumentRule = {
  id: 'timeline-duration',
  summary: 'A stated duration is the one that the timeline shows.',
  severity: 'information',
  scope: 'document',
  *check(postMortem) {
    const { store } = postMortem;
    for (const [rank, chunk] of store.chunks.entries()) {
      for (const { line, stated } of statedIn(chunk)) {
        const found = stated.beside === undefined ? shownInstead(postMortem, stated) : besideInstead(stated);
        if (found === undefined) continue;
        const source = stated.beside === undefined ? 'the timeline' : 'the times beside it';
        yield {
          range: rangeOnLine((store.starts[rank] ?? 0) + line, stated.start, stated.end),
          message: `This differs from ${source}: ${formatDuration(found)}. Check both, or say which hours count.`,
        };
      }
    }
  },
};

/** A duration that a line of a chunk states. */
export interface StatedOnLine {
  readonly line: number;
  readonly stated: StatedDuration;
}

/** The durations that a chunk states, in its lines. */
export const statedIn = rememberCarried(
  (chunk): readonly StatedOnLine[] =>
    chunk.lines.flatMap((each, line) => {
      const stated = statedOn(each);
      return stated === undefined ? [] : [{ line, stated }];
    }),
  (old, { before, after }) => (statedOn(before) === undefined && statedOn(after) === undefined ? old : undefined),
);

const statedOn = remember(({ text }: Line) => statedDurationIn(text));

/** The milestones between which a duration may have been counted. */
const ends: {
  readonly [subject in DurationSubject]: {
    readonly from: readonly Milestone[];
    readonly to: readonly Milestone[];
    /** Ends to which some count. */
    readonly also: readonly Milestone[];
  };
} = {
  detect: { from: ['start', 'announced'], to: ['detected'], also: ['announced', 'engaged'] },
  mitigate: {
    from: ['detected', 'start', 'announced', 'engaged'],
    to: ['mitigated'],
    also: ['resolved', 'declared over'],
  },
  resolve: {
    from: ['detected', 'start', 'announced', 'mitigated'],
    to: ['resolved', 'declared over'],
    also: ['mitigated'],
  },
  total: { from: ['start', 'detected', 'announced'], to: ['declared over', 'resolved', 'mitigated'], also: [] },
};

/** A jump of months is a slip of the date, and told as one. */
const longest = 60 * 86_400_000;

function besideInstead({ beside = 0, milliseconds, unit }: StatedDuration): number | undefined {
  return Math.abs(beside - milliseconds) % 86_400_000 <= Math.max(unit, 60_000) ? undefined : beside;
}

/** What the timeline shows, where none of the ways to count leads to the stated duration; `undefined` otherwise. */
function shownInstead(postMortem: PostMortem, stated: StatedDuration): number | undefined {
  const { from, to, also } = ends[stated.subject];
  const known = timesIn(postMortem);
  if ([...from, ...to].some(milestone => known.unsure.has(milestone))) return undefined;
  const times = (milestones: readonly Milestone[]) => milestones.flatMap(each => known.byMilestone.get(each) ?? []);
  const begins = times(from);
  const finishes = times(to);
  if (begins[0] === undefined || finishes[0] === undefined) return undefined;
  const usual = finishes[0] - begins[0];
  if (usual <= 0 || usual > longest) return undefined;
  // Where no entry is known as the start, any may be it.
  const starts = sorted([...begins, ...(times(['start']).length > 0 ? known.all.slice(0, 1) : known.all)]);
  // An incident may be closed long after its end: where nothing else is known as the end, any entry may be it.
  const ended = times(['mitigated', 'resolved']).length > 0;
  const stops = [...finishes, ...times(also), ...(ended ? known.all.slice(-1) : known.all)];
  const tolerance = Math.max(stated.unit, 60_000);
  const fits = stops.some(stop => holdsNear(starts, stop - stated.milliseconds, tolerance));
  return fits ? undefined : usual;
}

/** What the timelines and the metadata tell of times, gathered once for all stated durations. */
interface KnownTimes {
  /** The times of a milestone, the best first. */
  readonly byMilestone: ReadonlyMap<Milestone, readonly number[]>;
  /** Milestones that stand on an entry whose time is not exact. */
  readonly unsure: ReadonlySet<Milestone>;
  /** All exact times, the earliest first. */
  readonly all: Float64Array;
}

const timesIn = remember((postMortem: PostMortem): KnownTimes => {
  const byMilestone = new Map<Milestone, number[]>();
  const unsure = new Set<Milestone>();
  const all: number[] = [];
  const add = (milestone: Milestone, time: number) => {
    const times = byMilestone.get(milestone);
    if (times === undefined) byMilestone.set(milestone, [time]);
    else times.push(time);
  };
  for (const milestone of ['announced', 'declared over'] as const) {
    const stated = postMortem.metadata.fields.get(fields[milestone])?.value ?? '';
    const own = stated === '' ? undefined : instantIn(stated, postMortem);
    if (own !== undefined) add(milestone, own);
  }
  for (const stretch of postMortem.timelines.flatMap(({ timeline }) => timeline.stretches)) {
    const known = timesOf(stretch);
    for (const milestone of known.unsure) unsure.add(milestone);
    for (const { milestone, time } of known.told) add(milestone, time);
    for (const time of known.all) all.push(time);
  }
  return { byMilestone, unsure, all: sorted(all) };
});

/** What entries tell of times; they stay the same ones at nearly all keys. */
const timesOf = remember((stretch: readonly TimelineEntry[]) => {
  const told: { readonly milestone: Milestone; readonly time: number }[] = [];
  const unsure: Milestone[] = [];
  const all: number[] = [];
  for (const entry of stretch) {
    const { certainty, instant } = entry.time;
    const { milestones } = entryMeaning(entry);
    if (certainty !== 'exact') unsure.push(...milestones);
    else if (instant !== undefined) {
      all.push(instant);
      told.push(...milestones.map(milestone => ({ milestone, time: instant })));
    }
  }
  return { told, unsure, all };
});

const fields = { announced: 'announced', 'declared over': 'declared-over' } as const;

function sorted(times: Iterable<number>): Float64Array {
  return Float64Array.from(times).sort();
}

/** Whether one of the times, which are in order, lies within the tolerance of `wanted`. */
function holdsNear(times: Float64Array, wanted: number, tolerance: number): boolean {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < wanted - tolerance) low = middle + 1;
    else high = middle;
  }
  return low < times.length && (times[low] ?? 0) <= wanted + tolerance;
}
