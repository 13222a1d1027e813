import { rangeOnLine } from '../text';
import {
  entriesThat,
  formatClock,
  formatDay,
  formatOffset,
  type Timeline,
  type TimelineEntry,
  type UnsureTime,
  unsureTime,
  zoneSpan,
} from '../timeline';
import type { Fix, TimelineRule } from './rule';

/** Local times that a night of changing clocks left out or had twice. */
export const timelineZoneGap: TimelineRule = {
  id: 'timeline-zone-gap',
  summary: 'A local time existed once, or says which of two it is.',
  severity: 'warning',
  scope: 'timeline',
  *check(timeline) {
    for (const entry of unsureIn(timeline)) {
      const { local, zone } = entry.time;
      if (local === undefined) continue;
      const unsure = unsureTime(local, zone);
      if (unsure === undefined || zone === undefined) continue;
      yield {
        range: entry.stampRange,
        message: messageFor(local, zone.label, unsure),
        fixes: () => [unsure.before, unsure.after].flatMap(({ minutes }) => writeOffset(timeline, entry, minutes)),
      };
    }
  },
};

const unsureIn = entriesThat(({ stamp, time: { local, zone, dateSource } }) => {
  if (stamp?.clock === undefined || local === undefined || dateSource === 'none') return false;
  return unsureTime(local, zone) !== undefined;
});

function messageFor(local: number, label: string, { type, before, after }: UnsureTime): string {
  const offsets = `${formatOffset(before.minutes)} or ${formatOffset(after.minutes)}`;
  const happened = type === 'skipped' ? 'did not exist' : 'happened twice';
  return `${formatClock(local)} ${happened} on ${formatDay(local)} in ${label}. Write the offset: ${offsets}.`;
}

/** The offset behind the time, or in place of the zone that is written there. */
function writeOffset(timeline: Timeline, { stamp, stampRange, time }: TimelineEntry, minutes: number): readonly Fix[] {
  // Below an entry with a zone of its own, those without one would follow it and leave the settings' zone.
  if (stamp === undefined || stamp.also !== undefined || time.zoneSource === 'settings') return [];
  const { line, character } = stampRange.end;
  const text = (timeline.lines[line]?.text ?? '').slice(0, character);
  const span = stamp.zone === undefined ? undefined : zoneSpan(text, stamp.zone, stampRange.start.character);
  if (stamp.zone !== undefined && span === undefined) return [];
  const offset = formatOffset(minutes);
  const newText = span === undefined ? ` ${offset}` : offset;
  const range = rangeOnLine(line, span?.start ?? character, span?.end ?? character);
  return [{ title: `Write ${offset}`, edits: [{ range, newText }] }];
}
