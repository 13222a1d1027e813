import { dayLength } from './dates';
import { sequences } from './order';
import type { TimelineEntry } from './resolve';

/** A jump beyond this, there and back, is a slip of the pen. */
const farthest = 60 * dayLength;

/** An entry's place among the entries of its list, table or run that can be placed in time. */
interface Place {
  readonly entry: TimelineEntry;
  readonly local: number;
  /** Midnight. */
  readonly day: number;
  /** The nearest entries of another day: a slip is often copied from line to line. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** How many entries there are of the days before and after, and how many of the entry's own: the few are the slip. */
  readonly around: number;
  readonly alike: number;
}

/**
 * The entries whose own date jumps away from the entries around it and whose time would fit with their year, month or
 * day; each with the day (`Date.UTC` of its midnight) that is most likely meant. `documentDay` is the day of the
 * incident: a date near it is believed.
 */
export function dateSlips(
  entries: readonly TimelineEntry[],
  documentDay: number | undefined,
): ReadonlyMap<TimelineEntry, number> {
  const slips = new Map<TimelineEntry, number>();
  for (const sequence of sequences(entries)) {
    for (const place of placesOf(sequence)) {
      const day = plausibleDay(place, documentDay);
      if (day !== undefined) slips.set(place.entry, day);
    }
  }
  return slips;
}

/** Where each entry stands; none where all are of one day. */
function placesOf(sequence: readonly TimelineEntry[]): readonly Place[] {
  if (isOfOneDay(sequence)) return [];
  const placed = sequence.flatMap(entry =>
    entry.time.local === undefined ? [] : [{ entry, local: entry.time.local, day: midnight(entry.time.local) }],
  );
  const counts = new Map<number, number>();
  for (const { day } of placed) counts.set(day, (counts.get(day) ?? 0) + 1);
  if (counts.size < 2) return [];
  const before = otherDayBefore(placed);
  const after = otherDayBefore([...placed].reverse()).reverse();
  return placed.map((each, rank) => {
    const days = new Set([before[rank], after[rank]].flatMap(local => (local === undefined ? [] : [midnight(local)])));
    const around = [...days].reduce((sum, day) => sum + (counts.get(day) ?? 0), 0);
    return { ...each, before: before[rank], after: after[rank], around, alike: counts.get(each.day) ?? 0 };
  });
}

function isOfOneDay(sequence: readonly TimelineEntry[]): boolean {
  let first: number | undefined;
  for (const { time } of sequence) {
    if (time.local === undefined) continue;
    const day = midnight(time.local);
    first ??= day;
    if (day !== first) return false;
  }
  return true;
}

/** For each, the last one before it that is of another day. */
function otherDayBefore(placed: readonly { readonly local: number; readonly day: number }[]): (number | undefined)[] {
  const found: (number | undefined)[] = [];
  placed.forEach(({ day }, rank) => {
    const previous = placed[rank - 1];
    found.push(previous === undefined || previous.day !== day ? previous?.local : found[rank - 1]);
  });
  return found;
}

function plausibleDay(place: Place, documentDay: number | undefined): number | undefined {
  const { entry, local, day } = place;
  if (entry.time.dateSource !== 'own' || !hasYear(entry) || place.around < place.alike) return undefined;
  const length = entry.time.certainty === 'date-only' ? dayLength - 1 : 0;
  if (fits(local, length, place) && !jumps(local, place)) return undefined;
  if (documentDay !== undefined && isBelieved(place, documentDay)) return undefined;
  for (const candidate of candidates(place)) {
    if (candidate === day || (place.around === place.alike && !isNearer(candidate, day, documentDay))) continue;
    const moved = candidate + (local - day);
    if (!fits(moved, length, place) || jumps(moved, place)) continue;
    if (place.before !== undefined && place.after !== undefined) return candidate;
    // With entries on one side only, the others must be of that very day.
    const only = place.before ?? place.after;
    if (only !== undefined && midnight(only) === candidate) return candidate;
  }
  return undefined;
}

/** Where the entries alone cannot tell, the day of the incident decides. */
function isNearer(candidate: number, day: number, documentDay: number | undefined): boolean {
  return documentDay !== undefined && Math.abs(candidate - documentDay) < Math.abs(day - documentDay);
}

/** The document's own day bears out the entry, and not those around it. */
function isBelieved({ local, before, after }: Place, documentDay: number): boolean {
  const isNear = (other: number) => Math.abs(other - documentDay) <= farthest;
  return isNear(local) && [before, after].every(other => other === undefined || !isNear(other));
}

function hasYear({ stamp }: TimelineEntry): boolean {
  return stamp?.date?.form === 'full' || (stamp?.date?.form === 'numeric' && stamp.date.year !== undefined);
}

function fits(local: number, length: number, { before, after }: Place): boolean {
  return (before === undefined || before <= local + length) && (after === undefined || local <= after);
}

/** Far from every neighbour that there is, while those stand near each other. */
function jumps(local: number, { before, after }: Place): boolean {
  if (before === undefined && after === undefined) return false;
  if (before !== undefined && after !== undefined && Math.abs(after - before) > farthest) return false;
  return [before, after].every(other => other === undefined || Math.abs(local - other) > farthest);
}

/** Of the neighbours' days: the year alone, the month alone, the day alone, month and day, all of it. */
function* candidates({ day, before, after }: Place): Generator<number> {
  const own = new Date(day);
  for (const other of [before, after]) {
    if (other === undefined) continue;
    const near = new Date(other);
    const [year, month, date] = [near.getUTCFullYear(), near.getUTCMonth(), near.getUTCDate()];
    yield Date.UTC(year, own.getUTCMonth(), own.getUTCDate());
    yield Date.UTC(own.getUTCFullYear(), month, own.getUTCDate());
    yield Date.UTC(own.getUTCFullYear(), own.getUTCMonth(), date);
    yield Date.UTC(own.getUTCFullYear(), month, date);
    yield Date.UTC(year, month, date);
  }
}

function midnight(local: number): number {
  return Math.floor(local / dayLength) * dayLength;
}
