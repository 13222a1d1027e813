import type { TimelineRule } from './rule';

/** Entries without a time, in lists and tables whose other entries have one. */
export const timelineEntryTime: TimelineRule = {
  id: 'timeline-entry-time',
  summary: 'Each entry of a timeline says when it happened.',
  severity: 'information',
  missing: true,
  scope: 'timeline',
  *check(timeline, { running }) {
    if (timeline.loose) return;
    const { entries } = timeline;
    // Of an incident that goes on, the last entries are just being written.
    const told = running ? entries.slice(0, entries.findLastIndex(({ stamp }) => stamp !== undefined) + 1) : entries;
    for (const { stamp, text, textRange } of told) {
      // "**Note:** …" stands among the entries and is none.
      if (stamp === undefined && !/^[*_]{1,2}[^*_]{1,40}:[*_]{1,2}|^[*_]{1,2}[^*_]{1,40}[*_]{1,2}:/.test(text))
        yield {
          range: textRange,
          message: 'This entry does not say when it happened. Add its time, or ?? where nobody knows.',
        };
    }
  },
};
