import { remember, shiftRange } from '../text';
import { dayLength, type TimelineEntry } from '../timeline';
import type { DocumentRule } from './rule';

/** Times that have not come yet. It looks at the clock each time, so nothing that it finds is kept. */
export const timelineFuture: DocumentRule = {
  id: 'timeline-future',
  summary: 'A timeline tells what has happened, not what is to come.',
  severity: 'warning',
  scope: 'document',
  *check({ timelines }, { now }) {
    for (const { timeline, line } of timelines) {
      if (timeline.stretches.every(stretch => latestIn(stretch) <= now + dayLength)) continue;
      for (const entry of timeline.entries) {
        if (!isKnown(entry) || (entry.time.instant ?? 0) <= now + dayLength) continue;
        yield {
          range: shiftRange(entry.stampRange, line),
          message: 'This time has not come yet. Check its date.',
        };
      }
    }
  },
};

const latestIn = remember((stretch: readonly TimelineEntry[]) =>
  stretch.reduce((latest, { time }) => Math.max(latest, time.instant ?? 0), 0),
);

/** With a date whose year the document tells; a day more allows for every zone. */
function isKnown({ stamp, time }: TimelineEntry): boolean {
  return stamp?.clock !== undefined && time.dateSource !== 'none' && time.certainty !== 'malformed';
}
