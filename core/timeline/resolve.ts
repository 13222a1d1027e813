import { Calendar, type CalendarState } from './calendar';
import { clockTime, type DateOrder, dateOrder, dayLength, placeDate } from './dates';
import type { RawEntry } from './entry';
import type { Moment, Stamp } from './stamp';
import type { Certainty, Time } from './time';
import { isAmbiguousZone, type ZoneKey, zoneMeant } from './zoneMeanings';
import { unsureTime } from './zoneNights';
import { instantOf, type LocalTime, localOf, type Zone } from './zones';

/** What the document knows beyond the timeline itself. */
export interface TimelineContext {
  /** The zone that the document or, failing that, the settings name. */
  readonly zone?: Zone;
  readonly zoneSource: 'document' | 'settings' | 'none';
  /** The day of the incident by metadata, title or file name, as `Date.UTC` of its midnight. */
  readonly day?: LocalTime;
  /** When the incident was announced, as the metadata state it, in epoch milliseconds: what `T+5m` counts from. */
  readonly announced?: number;
  /** What the document says its abbreviations of zones mean. */
  readonly zoneKey?: ZoneKey;
}

export interface TimelineEntry extends RawEntry {
  readonly time: Time;
}

type Zoning = Pick<Time, 'zone' | 'zoneSource' | 'ambiguousZone'>;

/** What the entries so far hand on to the next. */
export interface TimesState {
  readonly calendar: CalendarState;
  /** The zones that entries of a list named so far, and how often. */
  readonly zones?: NamedZones;
  /** The first time that an entry names: what `T+5m` counts from where nothing else tells. */
  readonly first?: Time;
}

interface NamedZones {
  readonly sequence: number;
  readonly counts: { readonly [name: string]: number };
  readonly last: string;
}

export const beginningOfTimes: TimesState = { calendar: { source: 'none', dayId: -1 } };

/** Gives each entry its time: own parts first, then what the entries, days and headings before it say. */
export function resolvePart(
  entries: readonly RawEntry[],
  context: TimelineContext,
  order: DateOrder,
  from: TimesState,
): { readonly entries: readonly TimelineEntry[]; readonly times: TimesState } {
  const calendar = new Calendar(order, context.day, from.calendar);
  let { zones, first } = from;
  const resolved = entries.map((entry): TimelineEntry => {
    const { stamp, sequence } = entry;
    if (stamp?.zone !== undefined) zones = withZone(zones, stamp.zone, sequence);
    const zoning = zoningOf(entry, zones?.sequence === sequence ? usualOf(zones) : undefined, context);
    if (stamp === undefined)
      return { ...entry, time: { certainty: 'unknown', ...zoning, dateSource: 'none', ambiguousDate: false } };
    const { local, ownDay, source } = calendar.date(entry, stamp);
    const certainty = certaintyOf(stamp);
    if (stamp.relative !== undefined && certainty === 'exact')
      return { ...entry, time: relativeTime(stamp.relative, zoning, context.announced, first) };
    const placed = isPlaceable(certainty) ? place(stamp, local, ownDay, zoning.zone, order) : {};
    const ambiguousDate = isAmbiguous(stamp, order);
    const time: Time = { certainty, ...placed, ...zoning, dateSource: source, ambiguousDate };
    if (stamp.clock !== undefined && time.instant !== undefined) first ??= time;
    return { ...entry, time };
  });
  const times: TimesState = {
    calendar: calendar.state,
    ...(zones === undefined ? {} : { zones }),
    ...(first === undefined ? {} : { first }),
  };
  return { entries: resolved, times };
}

/** The times of all entries of a timeline. */
export function resolveTimes(entries: readonly RawEntry[], context: TimelineContext): readonly TimelineEntry[] {
  return resolvePart(entries, context, dateOrder([entries], context.day), beginningOfTimes).entries;
}

/** `T+5m` counts from the announcement, or else from the first time above it. */
function relativeTime(relative: number, zoning: Zoning, announced: number | undefined, first: Time | undefined): Time {
  const instant = (announced ?? first?.instant ?? 0) + relative;
  const zone = zoning.zone ?? first?.zone;
  const dateSource = announced === undefined ? (first?.dateSource ?? 'none') : 'document';
  return {
    certainty: 'exact',
    instant,
    end: instant,
    local: localOf(instant, zone),
    ...zoning,
    dateSource,
    ambiguousDate: false,
  };
}

function withZone(zones: NamedZones | undefined, name: string, sequence: number): NamedZones {
  const counts = zones?.sequence === sequence ? zones.counts : {};
  return { sequence, counts: { ...counts, [name]: (counts[name] ?? 0) + 1 }, last: name };
}

/** The zone that most entries named, the last one of equals: one time in another zone does not turn the list. */
function usualOf({ counts, last }: NamedZones): string {
  return Object.entries(counts).reduce((best, [name, count]) => (count > (counts[best] ?? 0) ? name : best), last);
}

/** The entry's own zone, that of headings above it, the document's, that of most entries above it in the same list. */
function zoningOf({ stamp, zone: above }: RawEntry, before: string | undefined, context: TimelineContext): Zoning {
  const key = context.zoneKey ?? {};
  // What the document declares holds for every entry that says nothing else; settings are but a default.
  const named = stamp?.zone ?? above ?? (context.zoneSource === 'document' ? undefined : before);
  const zone = named === undefined ? undefined : zoneMeant(named, key);
  const ambiguous = isAmbiguousZone(zone ?? context.zone, key) ? ({ ambiguousZone: true } as const) : {};
  if (zone !== undefined) return { zone, zoneSource: stamp?.zone === undefined ? 'above' : 'own', ...ambiguous };
  return {
    ...(context.zone === undefined ? {} : { zone: context.zone }),
    zoneSource: context.zoneSource,
    ...ambiguous,
  };
}

function isPlaceable(certainty: Certainty): boolean {
  return certainty !== 'malformed' && certainty !== 'placeholder';
}

function isAmbiguous({ date }: Stamp, order: DateOrder): boolean {
  return order === undefined && date?.form === 'numeric' && date.first !== date.second;
}

function place(
  stamp: Stamp,
  local: LocalTime | undefined,
  ownDay: LocalTime | undefined,
  zone: Zone | undefined,
  order: DateOrder,
): Pick<Time, 'local' | 'instant' | 'end' | 'second'> {
  const until = stamp.until === 'open' ? undefined : stamp.until;
  if (local !== undefined) {
    const instant = instantOf(local, zone);
    const unsure = unsureTime(local, zone);
    return {
      local,
      instant,
      ...(unsure?.type === 'repeated' ? { second: unsure.after.instant } : {}),
      end: Math.max(instant, until === undefined ? instant : clockEnd(until, local, zone, order)),
    };
  }
  if (ownDay === undefined) return {};
  const lastDay = until?.date === undefined ? ownDay : (placeDate(until.date, order, ownDay) ?? ownDay);
  return {
    local: ownDay,
    instant: instantOf(ownDay, zone),
    end: instantOf(Math.max(ownDay, lastDay) + dayLength, zone),
  };
}

/** The end of a range; one that names no day and lies before its start is of the next day. */
function clockEnd(until: Moment, local: LocalTime, zone: Zone | undefined, order: DateOrder): number {
  if (until.clock === undefined) return Number.NEGATIVE_INFINITY;
  const named = until.date === undefined ? undefined : placeDate(until.date, order, local);
  const end = (named ?? Math.floor(local / dayLength) * dayLength) + clockTime(until.clock);
  return instantOf(end < local && named === undefined ? end + dayLength : end, zone);
}

function certaintyOf(stamp: Stamp): Certainty {
  if (stamp.state === 'unknown' && stamp.date !== undefined && stamp.date.form !== 'weekday') return 'date-only';
  if (stamp.state !== undefined) return stamp.state;
  if (stamp.date?.form === 'redacted') return 'placeholder';
  if (stamp.clock === undefined) return stamp.relative === undefined ? 'date-only' : 'exact';
  if (stamp.approximate) return 'approximate';
  return stamp.until === undefined ? 'exact' : 'range';
}
