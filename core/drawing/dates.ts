import type { Axis } from './axis';
import type { Clock } from './clock';
import type { DateMark } from './drawing';
import type { Piece } from './pieces';
import { day, dayText, instantsOf } from './ticks';
import type { Measure } from './wrap';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
/** Pixels between words. */
const gap = 8;

interface DateOptions {
  readonly measure: Measure;
  readonly rightEdge: number;
  /** The document tells the days; otherwise they are only counted. */
  readonly isDated: boolean;
}

/**
 * Midnights, and the day or year in which each piece begins. Words that have no room before the next midnight are said
 * shorter, or left out; lines are not.
 */
export function buildDates(
  axis: Axis,
  pieces: readonly Piece[],
  clock: Clock,
  step: number,
  { measure, rightEdge, isDated }: DateOptions,
): readonly DateMark[] {
  const names = dateNames(axis, clock, step, isDated);
  const borders = bordersOf(axis, pieces, clock, step);
  const marks: DateMark[] = [];
  let free = Number.NEGATIVE_INFINITY;
  let last: number | undefined;
  for (const [rank, { x, instant, isBoundary }] of borders.entries()) {
    const start = Math.max(pieces[0]?.left ?? 0, x + (isBoundary ? 4 : 0));
    const end = (borders[rank + 1]?.x ?? Number.POSITIVE_INFINITY) - gap;
    const forms = start < free || isSame(names, last, instant) ? [] : names.forms(instant, last);
    const label = forms.find(form => start + measure(form) <= end) ?? (isBoundary ? forms.at(-1) : undefined) ?? '';
    const width = label === '' ? 0 : measure(label);
    const textX = Math.min(start, rightEdge - width);
    if (label !== '' && textX >= free) {
      [free, last] = [textX + width + gap, instant];
      marks.push({ x, textX, isBoundary, label, width });
    } else if (isBoundary) marks.push({ x, textX: x, isBoundary, label: '', width: 0 });
  }
  return marks;
}

/** The starts of pieces and, where the step is shorter than a day, midnights. */
function bordersOf(axis: Axis, pieces: readonly Piece[], clock: Clock, step: number) {
  return pieces.flatMap(piece => {
    const start = { x: piece.left, instant: piece.from, isBoundary: false };
    if (step >= day) return [start];
    const midnights = instantsOf(piece, day, clock).filter(instant => isMidnight(clock, instant));
    return [start, ...midnights.map(instant => ({ x: axis.at(instant), instant, isBoundary: true }))];
  });
}

function isMidnight(clock: Clock, instant: number): boolean {
  return (instant + clock.offsetAt(instant)) % day === 0;
}

interface DateNames {
  /** Equal for instants of which the same is said. */
  readonly key: (instant: number) => number;
  /** What can be said, the longest first; `last` is the instant of which something was said before. */
  readonly forms: (instant: number, last: number | undefined) => readonly string[];
}

function isSame({ key }: DateNames, last: number | undefined, instant: number): boolean {
  return last !== undefined && key(last) === key(instant);
}

function dateNames(axis: Axis, clock: Clock, step: number, isDated: boolean): DateNames {
  const dayOf = (instant: number) => Math.floor((instant + clock.offsetAt(instant)) / day);
  if (!isDated) {
    const [first, last] = [dayOf(axis.instantAt(0)), dayOf(axis.instantAt(axis.width))];
    return { key: dayOf, forms: instant => (first === last ? [] : [`Day ${dayOf(instant) - first + 1}`]) };
  }
  const year = (instant: number) => new Date(instant + clock.offsetAt(instant)).getUTCFullYear();
  if (step >= day) return { key: year, forms: instant => [String(year(instant))] };
  return {
    key: dayOf,
    forms: (instant, last) => {
      const short = dayText(clock, instant);
      const long = `${weekdays[(((dayOf(instant) + 4) % 7) + 7) % 7]} ${short}`;
      const isYearKnown = last !== undefined && year(last) === year(instant);
      return isYearKnown ? [long, short] : [`${long} ${year(instant)}`, `${short} ${year(instant)}`, short];
    },
  };
}
