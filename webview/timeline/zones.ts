import { type Clock, clockOf, dateOf, labelOf, timeOf, utcClock } from '../../core/drawing';
import type { EntryView, MilestoneView, TimelineView } from '../../core/view';

/** Whose wall clock is shown. */
export type Zone = 'document' | 'utc' | 'own';

/** Whether other zones can be offered: only where the document says how its times are to be read. */
export function knowsZone({ entries }: TimelineView): boolean {
  return entries.some(({ utcLabel }) => utcLabel !== undefined);
}

/** The clock for the axis. */
export function clockFor(zone: Zone, timeline: TimelineView): Clock {
  if (!knowsZone(timeline)) return utcClock;
  if (zone === 'utc') return utcClock;
  return zone === 'own' ? clockOf(readersZone()) : clockOf(timeline.zoneId);
}

/** When an entry happened, with its date; `undefined` where it has no place in time. */
export function entryLabel(entry: EntryView, zone: Zone, clock: Clock): string | undefined {
  if (entry.start === undefined) return undefined;
  if (entry.utcLabel === undefined || zone === 'document') return entry.localLabel ?? labelOf(clock, entry.start);
  return zone === 'utc' ? entry.utcLabel : labelOf(clock, entry.start);
}

/** `14:05`; the document's own label where the document's zone is shown. */
export function milestoneLabel(milestone: MilestoneView, zone: Zone, clock: Clock): string {
  return zone === 'document' ? milestone.label : timeOf(clock, milestone.at);
}

/** The IANA name of the reader's own zone, by the settings of the machine. */
export function readersZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** An instant for people: `14:05`, with its date where the timeline knows dates and has several. */
export function instantLabel(instant: number, { entries }: TimelineView, clock: Clock): string {
  const days = new Set(
    entries.flatMap(({ localLabel }) => (localLabel === undefined ? [] : [localLabel.slice(0, 10)])),
  );
  const isDated = [...days].some(day => day.length === 10);
  const isOtherDay = !days.has(dateOf(clock, instant));
  return isDated && (days.size > 1 || isOtherDay) ? labelOf(clock, instant) : timeOf(clock, instant);
}

/** An instant as somebody would type it into the document: in UTC where the document knows zones, else as it is. */
export function typedTime(instant: number, timeline: TimelineView): string {
  return `${timeOf(utcClock, instant)}${knowsZone(timeline) ? ' UTC' : ''}`;
}

/** The zone of an exported timeline; none for the document's own. */
export function exportZone({ zone }: { readonly zone: Zone }): { readonly zone?: string } {
  return zone === 'document' ? {} : { zone: zone === 'utc' ? 'UTC' : readersZone() };
}
