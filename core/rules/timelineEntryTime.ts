import type { TimelineRule } from './rule';

/** Entries without a time, in lists and tables whose other entries have one. */
export const timelineEntryTime: TimelineRule = {
  id: 'timeline-entry-time',
  summary: 'Each entry of a timeline says when it happened.',
  severity: 'information',
  missing: true,
  scope: 'timeline',
  *check(timeline) {
    for (const { stamp, textRange } of timeline.entries) {
      if (stamp === undefined)
        yield {
          range: textRange,
          message: 'This entry does not say when it happened. Add its time, or ?? where nobody knows.',
        };
    }
  },
};
