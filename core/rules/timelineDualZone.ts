import { clockTime, dayLength, entriesThat, instantOf, meaningsOf, type TimelineEntry, zoneOf } from '../timeline';
import type { TimelineRule } from './rule';

/** Two zones on a line that name two different moments. */
export const timelineDualZone: TimelineRule = {
  id: 'timeline-dual-zone',
  summary: 'A time given in two zones is the same moment in both.',
  severity: 'warning',
  scope: 'timeline',
  *check(timeline) {
    for (const entry of apartIn(timeline)) {
      yield {
        range: entry.stampRange,
        message: 'The two times of this entry are not the same moment. Correct one of them.',
      };
    }
  },
};

const apartIn = entriesThat(entry => (minutesApart(entry) ?? 0) !== 0);

/** How far the two lie apart, days left out; `undefined` where they cannot be compared. */
function minutesApart({ stamp, time }: TimelineEntry): number | undefined {
  const also = stamp?.also;
  if (stamp?.clock === undefined || also?.clock === undefined || also.zone === undefined) return undefined;
  if (time.zone === undefined || time.instant === undefined || time.local === undefined) return undefined;
  const second = zoneOf(also.zone);
  if (second === undefined) return undefined;
  // Of an abbreviation with several meanings, one that agrees is enough.
  const offsets = meaningsOf(also.zone).map(({ minutes }) => minutes);
  const day = Math.floor(time.local / dayLength) * dayLength;
  const clock = day + clockTime(also.clock);
  const others = [instantOf(clock, second), ...offsets.map(minutes => clock - minutes * 60_000)];
  const least = Math.min(...others.map(other => apartOnTheClock(other, time.instant ?? 0)));
  return least < 1 ? 0 : least;
}

/** Minutes between two instants, whole days left out. */
function apartOnTheClock(one: number, other: number): number {
  const apart = Math.abs(one - other) % dayLength;
  return Math.min(apart, dayLength - apart) / 60_000;
}
