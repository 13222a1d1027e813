import { remember } from '../text';
import type { TimelineEntry } from './resolve';
import type { Timeline } from './timeline';

/**
 * Finds the entries of which something holds, in order. What holds must follow from the entry alone: it is asked once for
 * as long as the entries around stay.
 */
export function entriesThat(
  holds: (entry: TimelineEntry) => boolean,
): (timeline: Pick<Timeline, 'stretches'>) => readonly TimelineEntry[] {
  const inStretch = remember((stretch: readonly TimelineEntry[]) => {
    const found = stretch.filter(holds);
    return found.length === 0 ? none : found;
  });
  return ({ stretches }) => {
    const found: TimelineEntry[] = [];
    for (const stretch of stretches) for (const entry of inStretch(stretch)) found.push(entry);
    return found;
  };
}

const none: readonly TimelineEntry[] = [];
