import { Calendar, type CalendarState } from './calendar';
import { clockTime, type DateOrder, dateOrder, dayLength, placeDate } from './dates';
import type { RawEntry } from './entry';
import type { Moment, Stamp } from './stamp';
import type { Certainty, Time } from './time';
import { instantOf, type LocalTime, type Zone, zoneOf } from './zones';

/** What the document knows beyond the timeline itself. */
export interface TimelineContext {
  /** The zone that the document or, failing that, the settings name. */
  readonly zone?: Zone;
  readonly zoneSource: 'document' | 'settings' | 'none';
  /** The day of the incident by metadata, title or file name, as `Date.UTC` of its midnight. */
  readonly day?: LocalTime;
}

export interface TimelineEntry extends RawEntry {
  readonly time: Time;
}

type Zoning = Pick<Time, 'zone' | 'zoneSource'>;

/** What the entries so far hand on to the next. */
export interface TimesState {
  readonly calendar: CalendarState;
  /** The last zone that an entry named, and the list that it stands in. */
  readonly zone?: { readonly name: string; readonly sequence: number };
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
  let { zone } = from;
  const resolved = entries.map((entry): TimelineEntry => {
    const { stamp, sequence } = entry;
    if (stamp?.zone !== undefined) zone = { name: stamp.zone, sequence };
    const zoning = zoningOf(entry, zone?.sequence === sequence ? zone.name : undefined, context);
    if (stamp === undefined)
      return { ...entry, time: { certainty: 'unknown', ...zoning, dateSource: 'none', ambiguousDate: false } };
    const { local, ownDay, source } = calendar.date(entry, stamp);
    const certainty = certaintyOf(stamp);
    const placed = isPlaceable(certainty) ? place(stamp, local, ownDay, zoning.zone, order) : {};
    return {
      ...entry,
      time: { certainty, ...placed, ...zoning, dateSource: source, ambiguousDate: isAmbiguous(stamp, order) },
    };
  });
  return { entries: resolved, times: { calendar: calendar.state, ...(zone === undefined ? {} : { zone }) } };
}

/** The times of all entries of a timeline. */
export function resolveTimes(entries: readonly RawEntry[], context: TimelineContext): readonly TimelineEntry[] {
  return resolvePart(entries, context, dateOrder([entries], context.day), beginningOfTimes).entries;
}

/** The entry's own zone, that of headings above it, that of the entry above it in the same list, the document's. */
function zoningOf({ stamp, zone: above }: RawEntry, before: string | undefined, context: TimelineContext): Zoning {
  const named = stamp?.zone ?? above ?? before;
  const zone = named === undefined ? undefined : zoneOf(named);
  if (zone !== undefined) return { zone, zoneSource: stamp?.zone === undefined ? 'above' : 'own' };
  return { ...(context.zone === undefined ? {} : { zone: context.zone }), zoneSource: context.zoneSource };
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
): Pick<Time, 'local' | 'instant' | 'end'> {
  const until = stamp.until === 'open' ? undefined : stamp.until;
  if (local !== undefined) {
    const instant = instantOf(local, zone);
    return {
      local,
      instant,
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
  if (stamp.state !== undefined) return stamp.state;
  if (stamp.date?.form === 'redacted') return 'placeholder';
  if (stamp.clock === undefined) return stamp.relative === undefined ? 'date-only' : 'exact';
  if (stamp.approximate) return 'approximate';
  return stamp.until === undefined ? 'exact' : 'range';
}
