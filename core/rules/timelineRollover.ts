import { entriesThat, formatDay } from '../timeline';
import type { TimelineRule } from './rule';

/** Midnight has passed, and the entry does not say so. */
export const timelineRollover: TimelineRule = {
  id: 'timeline-rollover',
  summary: 'The first entry after midnight names its date.',
  severity: 'hint',
  scope: 'timeline',
  *check(timeline) {
    for (const entry of rolledIn(timeline)) {
      const { local } = entry.time;
      if (entry.time.dateSource !== 'rollover' || local === undefined || entry.form === 'row') continue;
      // Without a dated entry above, nobody can say which day this is.
      const dated = new Date(local).getUTCFullYear() > 1970;
      const fixes = () => {
        const newText = `${formatDay(local)} `;
        return dated
          ? [
              {
                title: `Insert the date ${formatDay(local)}`,
                edits: [{ range: { start: entry.stampRange.start, end: entry.stampRange.start }, newText }],
                preferred: true,
              },
            ]
          : [];
      };
      yield {
        range: entry.stampRange,
        message: 'This is earlier than the entry before, so it reads as the next day. Add the date.',
        fixes,
      };
    }
  },
};

const rolledIn = entriesThat(({ time }) => time.dateSource === 'rollover');
