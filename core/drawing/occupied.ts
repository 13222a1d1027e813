import type { TimelineView } from '../view/types';
import type { Occupied } from './pieces';

/** The pieces of time in which something happened. A day stands at its edge, so that it does not stretch the axis. */
export function occupiedBy({ entries, milestones, durations }: TimelineView): readonly Occupied[] {
  const occupied: Occupied[] = [];
  for (const { start, end, certainty } of entries) {
    if (start === undefined) continue;
    occupied.push({ start, end: certainty === 'range' ? Math.max(start, end ?? start) : start });
  }
  for (const { at } of milestones) occupied.push({ start: at, end: at });
  for (const { start, end } of durations) occupied.push({ start, end: start }, { start: end, end });
  return occupied.filter(({ start, end }) => Number.isFinite(start) && Number.isFinite(end));
}

/** Whether the document tells on which days its times are; without a date, they stand on days that mean nothing. */
export function isDated({ entries, milestones }: TimelineView): boolean {
  const labels = entries.flatMap(({ localLabel }) => (localLabel === undefined ? [] : [localLabel]));
  return labels.length === 0 ? milestones.length > 0 : labels.some(label => /^-?\d{4,6}-\d\d-\d\d/.test(label));
}
