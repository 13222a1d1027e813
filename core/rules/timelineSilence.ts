import { formatDuration, sequences, type TimelineEntry } from '../timeline';
import type { TimelineRule } from './rule';

/** So long may pass without an entry. */
const longest = 2 * 3_600_000;

/** Long stretches of which a timeline tells nothing. */
export const timelineSilence: TimelineRule = {
  id: 'timeline-silence',
  summary: 'No long stretch of a timeline is left untold.',
  severity: 'off',
  scope: 'timeline',
  *check({ entries }) {
    for (const sequence of sequences(entries)) {
      const placed = sequence.filter(isExact);
      for (const [rank, entry] of placed.entries()) {
        const before = placed[rank - 1]?.time;
        const gap = (entry.time.instant ?? 0) - (before?.end ?? before?.instant ?? entry.time.instant ?? 0);
        if (gap <= longest) continue;
        yield {
          range: entry.stampRange,
          message: `Nothing is told of the ${formatDuration(gap)} before this entry. Add what was done, or that people waited.`,
        };
      }
    }
  },
};

function isExact({ stamp, time, labelled }: TimelineEntry): boolean {
  return stamp?.clock !== undefined && time.instant !== undefined && !labelled;
}
