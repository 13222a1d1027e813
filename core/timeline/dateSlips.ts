import { dayLength, type TimelineEntry } from './resolve';

/** A jump beyond this, there and back, is a slip of the pen. */
const farthest = 60 * dayLength;

/**
 * The day (`Date.UTC` of its midnight) that an entry's own date most likely should be, where it jumps away from both
 * neighbours and the neighbours' year, month or day would bring it between them. `undefined` where the date may be right.
 */
export function plausibleDay(entry: TimelineEntry, entries: readonly TimelineEntry[]): number | undefined {
  if (entry.time.dateSource !== 'own' || entry.time.local === undefined) return undefined;
  const { before, after } = neighbours(entry, entries);
  if (before === undefined && after === undefined) return undefined;
  const local = entry.time.local;
  if (fits(local, before, after) && !jumpsBack(local, before, after)) return undefined;
  const day = midnight(local);
  const clock = local - day;
  for (const candidate of candidates(day, before, after)) {
    const moved = candidate + clock;
    if (candidate !== day && fits(moved, before, after) && !jumpsBack(moved, before, after)) return candidate;
  }
  return undefined;
}

function neighbours(
  entry: TimelineEntry,
  entries: readonly TimelineEntry[],
): { readonly before: number | undefined; readonly after: number | undefined } {
  const same = entries.filter(
    each => each.sequence === entry.sequence && (each === entry || each.time.local !== undefined),
  );
  const rank = same.indexOf(entry);
  return { before: same[rank - 1]?.time.local, after: same[rank + 1]?.time.local };
}

function fits(local: number, before: number | undefined, after: number | undefined): boolean {
  return (before === undefined || before <= local) && (after === undefined || local <= after);
}

/** Far from every neighbour that there is, while those stand near each other. */
function jumpsBack(local: number, before: number | undefined, after: number | undefined): boolean {
  if (before !== undefined && after !== undefined && Math.abs(after - before) > farthest) return false;
  return [before, after].every(other => other === undefined || Math.abs(local - other) > farthest);
}

/** Of the neighbours' days: the year alone, the month alone, the day alone, month and day, all of it. */
function* candidates(day: number, before: number | undefined, after: number | undefined): Generator<number> {
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
