import { dayLength } from './dates';
import type { TimelineEntry } from './resolve';

/** A jump beyond this, there and back, is a slip of the pen. */
const farthest = 60 * dayLength;

interface Bounds {
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** How many entries there are of the days before and after, and how many of the entry's own: the few are the slip. */
  readonly around: number;
  readonly alike: number;
}

/**
 * The day (`Date.UTC` of its midnight) that an entry's own date most likely should be, where it jumps away from the
 * entries around it and their year, month or day would bring it, and its time, between them. `undefined` where the date
 * may be right. `documentDay` is the day of the incident: a date near it is believed.
 */
export function plausibleDay(
  entry: TimelineEntry,
  entries: readonly TimelineEntry[],
  documentDay: number | undefined,
): number | undefined {
  const { local, dateSource } = entry.time;
  if (dateSource !== 'own' || local === undefined || !hasYear(entry)) return undefined;
  const bounds = boundsOf(entry, entries);
  if (bounds.around < bounds.alike) return undefined;
  const length = entry.time.certainty === 'date-only' ? dayLength - 1 : 0;
  if (fits(local, length, bounds) && !jumps(local, bounds)) return undefined;
  if (documentDay !== undefined && believed(local, documentDay, bounds)) return undefined;
  const day = midnight(local);
  for (const candidate of candidates(day, bounds)) {
    const moved = candidate + (local - day);
    if (bounds.around === bounds.alike && !isNearer(candidate, day, documentDay)) continue;
    if (candidate === day || !fits(moved, length, bounds) || jumps(moved, bounds)) continue;
    if (bounds.before !== undefined && bounds.after !== undefined) return candidate;
    // With entries on one side only, the others must be of that very day.
    const [only] = [bounds.before ?? bounds.after];
    if (only !== undefined && midnight(only) === candidate) return candidate;
  }
  return undefined;
}

/** The document's own day bears out the entry, and not those around it. */
function believed(local: number, documentDay: number, { before, after }: Bounds): boolean {
  const isNear = (other: number) => Math.abs(other - documentDay) <= farthest;
  return isNear(local) && [before, after].every(other => other === undefined || !isNear(other));
}

function hasYear({ stamp }: TimelineEntry): boolean {
  return stamp?.date?.form === 'full' || (stamp?.date?.form === 'numeric' && stamp.date.year !== undefined);
}

/** Where the entries alone cannot tell, the day of the incident decides. */
function isNearer(candidate: number, day: number, documentDay: number | undefined): boolean {
  return documentDay !== undefined && Math.abs(candidate - documentDay) < Math.abs(day - documentDay);
}

/** The nearest entries of another day: a slip is often copied from line to line. */
function boundsOf(entry: TimelineEntry, entries: readonly TimelineEntry[]): Bounds {
  const same = entries.filter(each => each.sequence === entry.sequence && each.time.local !== undefined);
  const dayOf = (each: TimelineEntry) => midnight(each.time.local ?? 0);
  const rank = same.indexOf(entry);
  const own = dayOf(entry);
  const before = same
    .slice(0, rank)
    .reverse()
    .find(each => dayOf(each) !== own)?.time.local;
  const after = same.slice(rank + 1).find(each => dayOf(each) !== own)?.time.local;
  const days = [before, after].map(each => (each === undefined ? undefined : midnight(each)));
  return {
    before,
    after,
    around: same.filter(each => days.includes(dayOf(each))).length,
    alike: same.filter(each => dayOf(each) === own).length,
  };
}

function fits(local: number, length: number, { before, after }: Bounds): boolean {
  return (before === undefined || before <= local + length) && (after === undefined || local <= after);
}

/** Far from every neighbour that there is, while those stand near each other. */
function jumps(local: number, { before, after }: Bounds): boolean {
  if (before === undefined && after === undefined) return false;
  if (before !== undefined && after !== undefined && Math.abs(after - before) > farthest) return false;
  return [before, after].every(other => other === undefined || Math.abs(local - other) > farthest);
}

/** Of the neighbours' days: the year alone, the month alone, the day alone, month and day, all of it. */
function* candidates(day: number, { before, after }: Bounds): Generator<number> {
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
