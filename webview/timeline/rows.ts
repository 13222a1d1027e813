import { type Clock, timeOf } from '../../core/drawing';
import type { EntryView, TimelineView } from '../../core/view';
import { entryLabel, type Zone } from './zones';

/** An entry of the list in words. */
export interface Row {
  readonly entry: EntryView;
  /** The time as it is shown; `no time` where there is none. */
  readonly time: string;
  /** The date, where it differs from the entry before. */
  readonly date?: string;
  /** Everything that the row shows; equal for rows that look the same. */
  readonly signature: string;
}

/** The list's rows in document order, dates shown only where they change and only if there is more than one. */
export function buildRows({ entries }: TimelineView, zone: Zone, clock: Clock): readonly Row[] {
  const labels = entries.map(entry => entryLabel(entry, zone, clock));
  const dayOf = (label: string | undefined) => (label === undefined || label.length <= 8 ? '' : label.slice(0, 10));
  const hasDates = new Set(labels.map(dayOf).filter(day => day !== '')).size > 1;
  let last = '';
  return entries.map((entry, rank) => {
    const label = labels[rank];
    const day = dayOf(label);
    const date = hasDates && day !== '' && day !== last ? day : undefined;
    if (date !== undefined) last = day;
    const time = timeText(entry, label, clock);
    return { entry, time, ...(date !== undefined && { date }), signature: signatureOf(entry, time, date) };
  });
}

/** The time as the list shows it, without its date. */
export function timeText(entry: EntryView, label: string | undefined, clock: Clock): string {
  if (label === undefined)
    return entry.certainty === 'malformed' && entry.when !== '' ? entry.when.slice(0, 40) : 'no time';
  const time = label.length > 8 ? label.slice(11) : label;
  switch (entry.certainty) {
    case 'approximate':
      return `about ${time}`;
    case 'date-only':
      return 'that day';
    case 'range':
      return entry.end === undefined ? time : `${time} – ${timeOf(clock, entry.end)}`;
    default:
      return time;
  }
}

function signatureOf(entry: EntryView, time: string, date: string | undefined): string {
  const { kind, text, certainty, milestones, starred, elapsedLabel, problems } = entry;
  return JSON.stringify([time, date, kind, text, certainty, milestones, starred, elapsedLabel, problems]);
}
