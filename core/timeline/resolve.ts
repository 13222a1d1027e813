import type { RawEntry } from './entry';
import { isDay } from './readDate';
import type { Clock, Stamp, WrittenDate } from './stamp';
import type { Certainty, DateSource, Time } from './time';
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

export const dayLength = 86_400_000;

/** Going back by more than this on an inherited date means that midnight has passed. */
const rollover = 12 * 3_600_000;

/** Gives each entry its time: own parts first, then what the entries, days and headings before it say. */
export function resolveTimes(entries: readonly RawEntry[], context: TimelineContext): readonly TimelineEntry[] {
  const order = dateOrder(entries, context.day);
  let day: LocalTime | undefined;
  let dayId = -1;
  let daySource: DateSource = 'none';
  let last: LocalTime | undefined;
  let zone: { readonly id: string; readonly dayId: number; readonly sequence: number } | undefined;
  return entries.map(entry => {
    const { stamp } = entry;
    if (entry.dayId !== dayId) {
      dayId = entry.dayId;
      const given = entry.day === undefined ? undefined : placeDate(entry.day, order, day ?? context.day);
      if (given !== undefined) [day, daySource, last] = [given, 'day', undefined];
      else if (entry.day !== undefined) [day, daySource, last] = [undefined, 'none', undefined];
    }
    if (stamp?.zone !== undefined) zone = { id: stamp.zone, dayId, sequence: entry.sequence };
    const named = stamp?.zone ?? entry.zone ?? (zone?.sequence === entry.sequence ? zone.id : undefined);
    const found = named === undefined ? undefined : zoneOf(named);
    const zoning = {
      ...(found !== undefined ? { zone: found } : context.zone === undefined ? {} : { zone: context.zone }),
      zoneSource: found === undefined ? context.zoneSource : stamp?.zone === undefined ? 'above' : 'own',
    } as const;
    if (stamp === undefined)
      return { ...entry, time: { certainty: 'unknown', ...zoning, dateSource: 'none', ambiguousDate: false } };
    const own = stamp.date === undefined ? undefined : placeDate(stamp.date, order, day ?? context.day);
    let source: DateSource = own !== undefined && stamp.date?.form !== 'weekday' ? 'own' : daySource;
    if (own !== undefined && stamp.date?.form !== 'weekday')
      [day, daySource, last] = [own, 'inherited', own === day ? last : undefined];
    else if (day === undefined && stamp.date === undefined && context.day !== undefined)
      [day, daySource, source] = [context.day, 'document', 'document'];
    const base = day ?? 0;
    let local = stamp.clock === undefined ? undefined : base + clockTime(stamp.clock);
    if (
      local !== undefined &&
      source !== 'own' &&
      last !== undefined &&
      !entry.labelled &&
      stamp.state === undefined &&
      last - local > rollover
    ) {
      local += dayLength;
      day = base + dayLength;
      source = 'rollover';
      if (day !== undefined) daySource = 'rollover';
    } else if (source === 'rollover') source = 'inherited';
    if (daySource === 'rollover' && source !== 'rollover') daySource = 'inherited';
    if (local !== undefined && stamp.state === undefined) last = local;
    const certainty = certaintyOf(stamp);
    const ambiguousDate =
      order === undefined && stamp.date?.form === 'numeric' && stamp.date.first !== stamp.date.second;
    const placed = place(stamp, certainty, local, own ?? (source === 'own' ? day : undefined), zoning.zone, order);
    return {
      ...entry,
      time: { certainty, ...placed, ...zoning, dateSource: day === undefined ? 'none' : source, ambiguousDate },
    };
  });
}

function place(
  stamp: Stamp,
  certainty: Certainty,
  local: LocalTime | undefined,
  own: LocalTime | undefined,
  zone: Zone | undefined,
  order: 'day-first' | 'month-first' | undefined,
): Pick<Time, 'local' | 'instant' | 'end'> {
  if (certainty === 'malformed' || certainty === 'placeholder') return {};
  if (local === undefined) {
    if (own === undefined) return {};
    const last =
      stamp.until === undefined || stamp.until === 'open' || stamp.until.date === undefined
        ? own
        : (placeDate(stamp.until.date, order, own) ?? own);
    return { local: own, instant: instantOf(own, zone), end: instantOf(Math.max(own, last) + dayLength, zone) };
  }
  const instant = instantOf(local, zone);
  return { local, instant, end: Math.max(instant, rangeEnd(stamp, local, zone, order) ?? instant) };
}

function rangeEnd(
  stamp: Stamp,
  local: LocalTime,
  zone: Zone | undefined,
  order: 'day-first' | 'month-first' | undefined,
): number | undefined {
  const { until } = stamp;
  if (until === undefined || until === 'open' || until.clock === undefined) return undefined;
  const day = until.date === undefined ? undefined : placeDate(until.date, order, local);
  let end = (day ?? local - (((local % dayLength) + dayLength) % dayLength)) + clockTime(until.clock);
  if (end < local && day === undefined) end += dayLength;
  return instantOf(end, zone);
}

function certaintyOf(stamp: Stamp): Certainty {
  if (stamp.state !== undefined) return stamp.state;
  if (stamp.date?.form === 'redacted') return 'placeholder';
  if (stamp.clock === undefined) return stamp.relative === undefined ? 'date-only' : 'exact';
  if (stamp.approximate) return 'approximate';
  return stamp.until === undefined ? 'exact' : 'range';
}

/** Milliseconds since midnight. */
export function clockTime(clock: Clock): number {
  return ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1000;
}

/** Midnight of a written date as `Date.UTC` tells it; a missing year is the one nearest to `near`. */
export function placeDate(
  date: WrittenDate,
  order: 'day-first' | 'month-first' | undefined,
  near: LocalTime | undefined,
): LocalTime | undefined {
  switch (date.form) {
    case 'full':
      return isDay(date.year, date.month, date.day) && date.year < 10_000
        ? Date.UTC(date.year, date.month - 1, date.day)
        : undefined;
    case 'numeric': {
      const [month, day] = dayAndMonth(date.first, date.second, order);
      return date.year === undefined
        ? nearest(month, day, near)
        : isDay(date.year, month, day)
          ? Date.UTC(date.year, month - 1, day)
          : undefined;
    }
    case 'month-day':
      return nearest(date.month, date.day, near);
    case 'weekday':
    case 'redacted':
      return undefined;
  }
}

function dayAndMonth(
  first: number,
  second: number,
  order: 'day-first' | 'month-first' | undefined,
): readonly [month: number, day: number] {
  if (first > 12) return [second, first];
  if (second > 12) return [first, second];
  return order === 'month-first' ? [first, second] : [second, first];
}

/** The year that brings month and day nearest; without anything near, a leap year that stands for none. */
function nearest(month: number, day: number, near: LocalTime | undefined): LocalTime | undefined {
  if (near === undefined) return isDay(2000, month, day) ? Date.UTC(2000, month - 1, day) : undefined;
  const year = new Date(near).getUTCFullYear();
  const candidates = [year - 1, year, year + 1]
    .filter(each => isDay(each, month, day))
    .map(each => Date.UTC(each, month - 1, day));
  return candidates.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
}

/**
 * Whether numeric dates of this document put the day or the month first: as its unambiguous dates do, else as the
 * document's own day does; `undefined` where nothing tells.
 */
export function dateOrder(
  entries: readonly RawEntry[],
  day: LocalTime | undefined,
): 'day-first' | 'month-first' | undefined {
  let dayFirst = 0;
  let monthFirst = 0;
  const known = day === undefined ? undefined : new Date(day);
  for (const { stamp, day: written } of entries) {
    for (const date of [stamp?.date, written]) {
      if (date?.form !== 'numeric') continue;
      // Without a year, `12-05` is the ISO order with the year left out, unless it cannot be.
      if (date.first > 12) dayFirst += 10;
      else if (date.second > 12) monthFirst += 10;
      else if (date.year === undefined) monthFirst += 1;
      else if (known !== undefined && date.first !== date.second) {
        if (known.getUTCMonth() + 1 === date.second && known.getUTCDate() === date.first) dayFirst += 1;
        if (known.getUTCMonth() + 1 === date.first && known.getUTCDate() === date.second) monthFirst += 1;
      }
    }
  }
  if (dayFirst === monthFirst) return undefined;
  return dayFirst > monthFirst ? 'day-first' : 'month-first';
}
