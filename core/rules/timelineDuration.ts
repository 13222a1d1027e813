import { instantIn } from '../document/milestones';
import type { PostMortem } from '../document/postMortem';
import type { Milestone } from '../model/vocabulary';
import { type Chunk, rangeOnLine, remember } from '../text';
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

interface StatedOnLine {
  readonly line: number;
  readonly stated: StatedDuration;
}

const statedIn = remember((chunk: Chunk): readonly StatedOnLine[] =>
  chunk.lines.flatMap(({ text }, line) => {
    const stated = statedDurationIn(text);
    return stated === undefined ? [] : [{ line, stated }];
  }),
);

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
  if (isUnsure(postMortem, [...from, ...to])) return undefined;
  const begins = timesOf(postMortem, from);
  const finishes = timesOf(postMortem, to);
  const usual = begins[0] === undefined || finishes[0] === undefined ? undefined : finishes[0] - begins[0];
  if (usual === undefined || usual <= 0 || usual > longest || begins[0] === undefined) return undefined;
  const all = instants(postMortem);
  const tolerance = Math.max(stated.unit, 60_000);
  // Where no entry is known as the start, any may be it.
  const starts = [...begins, ...(timesOf(postMortem, ['start']).length > 0 ? [Math.min(...all)] : all)];
  const fits = starts.some(start =>
    [...finishes, ...timesOf(postMortem, also), Math.max(...all)].some(
      end => Math.abs(end - start - stated.milliseconds) <= tolerance,
    ),
  );
  return fits ? undefined : usual;
}

/** Whether one of the milestones stands on an entry whose time is none. */
function isUnsure({ timelines }: PostMortem, milestones: readonly Milestone[]): boolean {
  return timelines.some(({ timeline }) =>
    timeline.entries.some(
      entry =>
        entry.time.certainty !== 'exact' && entryMeaning(entry).milestones.some(each => milestones.includes(each)),
    ),
  );
}

/** The times of some milestones, the best first. */
function timesOf(postMortem: PostMortem, milestones: readonly Milestone[]): readonly number[] {
  const entries = entriesOf(postMortem);
  return milestones.flatMap(milestone => {
    const field = fields[milestone];
    const stated = field === undefined ? undefined : postMortem.metadata.fields.get(field)?.value;
    const own = stated === undefined || stated === '' ? undefined : instantIn(stated, postMortem);
    const told = entries
      .filter(entry => entryMeaning(entry).milestones.includes(milestone))
      .map(entry => entry.time.instant ?? 0);
    return [...(own === undefined ? [] : [own]), ...told];
  });
}

const fields: { readonly [milestone in Milestone]?: 'announced' | 'declared-over' } = {
  announced: 'announced',
  'declared over': 'declared-over',
};

function entriesOf({ timelines }: PostMortem): readonly TimelineEntry[] {
  return timelines.flatMap(({ timeline }) =>
    timeline.entries.filter(({ time }) => time.instant !== undefined && time.certainty === 'exact'),
  );
}

function instants(postMortem: PostMortem): readonly number[] {
  return entriesOf(postMortem).map(({ time }) => time.instant ?? 0);
}
