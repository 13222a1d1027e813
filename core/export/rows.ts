import { laneNames, milestoneNames } from '../drawing/names';
import { formatClock, formatDay, localOf, type Zone, zoneOf } from '../timeline';
import type { EntryView, MilestoneView, TimelineView } from '../view/types';
import { clean, shorten } from './clean';
import { isDated } from './record';

/** An entry of the timeline in words, for pages and terminals. Its words are still the document's: escape them. */
export interface ExportRow {
  readonly entry: EntryView;
  /** The day, where it differs from the row before and the document tells more than one. */
  readonly date?: string;
  /** `14:05`, `about 14:05`, `14:05–14:20`, `no time`. */
  readonly time: string;
  /** `+7 min`; empty where it is not known. */
  readonly elapsed: string;
  /** Empty for entries without a kind. */
  readonly kind: string;
  readonly milestones: readonly string[];
  readonly text: string;
}

/** The entries in the order of the document, with times of the document's zone. */
export function exportRows(timeline: TimelineView): readonly ExportRow[] {
  const zone = zoneOfTimeline(timeline);
  const days = timeline.entries.map(entry => dayOf(entry, zone));
  const hasDays = new Set(days.filter(day => day !== undefined)).size > 1;
  let last: string | undefined;
  return timeline.entries.map((entry, rank) => {
    const day = days[rank];
    const date = hasDays && day !== undefined && day !== last ? day : undefined;
    last = date ?? last;
    return {
      entry,
      ...(date === undefined ? {} : { date }),
      time: timeOf(entry, zone),
      elapsed: entry.elapsedLabel ?? '',
      kind: entry.kind === undefined ? '' : laneNames[entry.kind],
      milestones: entry.milestones.map(milestone => milestoneNames[milestone]),
      text: plainWords(entry) || 'No words yet.',
    };
  });
}

/** Where and when, in a line: `2026-03-08 · Europe/Berlin`; as much of it as the document tells. */
export function whenAndWhere(timeline: TimelineView): string {
  const zone = zoneOfTimeline(timeline);
  const days = timeline.entries.flatMap(entry => dayOf(entry, zone) ?? []).sort();
  const [first] = days;
  const last = days.at(-1);
  const span = first === undefined || last === undefined ? [] : [first === last ? first : `${first} – ${last}`];
  return [...span, ...(timeline.zone === undefined ? [] : [`times in ${clean(timeline.zone)}`])].join(' · ');
}

/** A milestone's time as people read it: `14:05`, with the date where it is not the first entry's. */
export function milestoneTime({ label }: MilestoneView): string {
  return clean(label);
}

/** An entry's words without the star of a key moment, which is shown by itself. */
export function plainWords({ text, starred }: EntryView): string {
  return clean(starred ? text.replace(/[★⭐]/gu, '') : text)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The title, or what stands for it. */
export function titleOf(title: string): string {
  return title.trim() === '' ? 'Untitled post-mortem' : title;
}

/** The zone in which times are shown; `undefined` where the document names none. */
export function zoneOfTimeline({ zoneId }: TimelineView): Zone | undefined {
  return zoneId === undefined ? undefined : zoneOf(zoneId);
}

function dayOf(entry: EntryView, zone: Zone | undefined): string | undefined {
  return entry.start === undefined || !isDated(entry) ? undefined : formatDay(localOf(entry.start, zone));
}

function timeOf(entry: EntryView, zone: Zone | undefined): string {
  const { start, end, certainty, when } = entry;
  if (start === undefined) return certainty === 'malformed' && when !== '' ? shorten(clean(when), 14) : 'no time';
  const time = formatClock(localOf(start, zone));
  if (certainty === 'date-only') return 'that day';
  if (certainty === 'approximate') return `about ${time}`;
  if (certainty !== 'range' || end === undefined || end <= start) return time;
  const until = localOf(end, zone);
  const days = formatDay(until) === formatDay(localOf(start, zone)) ? '' : `${formatDay(until).slice(5)} `;
  return `${time}–${days}${formatClock(until)}`;
}
