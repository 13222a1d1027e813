import { clockTime, dayLength, instantOf, type TimelineEntry, zoneOf } from '../timeline';
import type { TimelineRule } from './rule';

/** Two zones on a line that name two different moments. */
export const timelineDualZone: TimelineRule = {
  id: 'timeline-dual-zone',
  summary: 'A time given in two zones is the same moment in both.',
  severity: 'warning',
  scope: 'timeline',
  *check(timeline) {
    for (const entry of timeline.entries) {
      const apart = minutesApart(entry);
      if (apart === undefined || apart === 0) continue;
      yield {
        range: entry.stampRange,
        message: 'The two times of this entry are not the same moment. Correct one of them.',
      };
    }
  },
};

/** How far the two lie apart, days left out; `undefined` where they cannot be compared. */
function minutesApart({ stamp, time }: TimelineEntry): number | undefined {
  const also = stamp?.also;
  if (stamp?.clock === undefined || also?.clock === undefined || also.zone === undefined) return undefined;
  if (time.zone === undefined || time.instant === undefined || time.local === undefined) return undefined;
  const second = zoneOf(also.zone);
  if (second === undefined) return undefined;
  const day = Math.floor(time.local / dayLength) * dayLength;
  const other = instantOf(day + clockTime(also.clock), second);
  const apart = Math.abs(other - time.instant) % dayLength;
  const least = Math.min(apart, dayLength - apart) / 60_000;
  return least < 1 ? 0 : least;
}
