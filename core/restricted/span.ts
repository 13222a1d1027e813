import type { MarkerForm } from './forms';

/** A stretch of a text in UTF-16 offsets, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is cut in one piece, and how its marker stands there. */
export interface Unit extends Span {
  readonly form: MarkerForm;
}

/** Whether the two share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers all of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Units in the order of the text, those that overlap made one in the form of the longest. */
export function mergeUnits(units: readonly Unit[]): readonly Unit[] {
  const merged: Unit[] = [];
  for (const unit of [...units].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || !overlaps(last, unit)) merged.push(unit);
    else if (unit.end > last.end) {
      const longest = unit.end - unit.start > last.end - last.start ? unit : last;
      merged[merged.length - 1] = { ...longest, start: last.start, end: unit.end };
    }
  }
  return merged;
}
