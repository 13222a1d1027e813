import { remember } from '../text';
import {
  formatClock,
  formatLocal,
  isOutOfOrder,
  isSafeToSort,
  type Misplaced,
  misplacedEntries,
  slipsOf,
  sortEdits,
  type Timeline,
  type TimelineEntry,
} from '../timeline';
import type { Fix, TimelineRule } from './rule';

/** Entries that stand after a later one; slips of the date are left to `timeline-date-jump`. */
export const timelineOrder: TimelineRule = {
  id: 'timeline-order',
  summary: 'Entries of a timeline stand in the order of time.',
  severity: 'warning',
  scope: 'timeline',
  *check(timeline) {
    const misplaced = misplacedEntries(timeline.entries);
    const slips = misplaced.length === 0 ? undefined : slipsOf(timeline);
    for (const each of misplaced) {
      if (slips?.has(each.entry)) continue;
      yield { range: each.entry.stampRange, message: message(each), fixes: () => sortFixes(timeline) };
    }
  },
};

/**
 * The cure for a timeline out of order; none where it is in order. Its edits are worked out when they are read, since
 * that reads the whole timeline again; they are empty where sorting would change what some entry says.
 */
export const sortFixes = remember((timeline: Timeline): readonly Fix[] => {
  if (!isOutOfOrder(timeline)) return [];
  return [
    {
      title: 'Sort the timeline',
      get edits() {
        return editsToSort(timeline);
      },
      preferred: true,
      safe: isSafeToSort(timeline),
    },
  ];
});

const editsToSort = remember(sortEdits);

function message({ entry, neighbour, stands }: Misplaced): string {
  return `${label(entry, neighbour)} stands ${stands} ${label(neighbour, entry)}. Sort the timeline or correct the time.`;
}

/** The clock alone where both are of one day. */
function label(entry: TimelineEntry, other: TimelineEntry): string {
  const local = entry.time.local ?? 0;
  const sameDay = Math.floor(local / 86_400_000) === Math.floor((other.time.local ?? 0) / 86_400_000);
  if (entry.time.certainty === 'date-only') return formatLocal(local).slice(0, 10);
  return sameDay ? formatClock(local) : formatLocal(local);
}
