import type { Axis } from './axis';
import type { Clock } from './clock';
import type { Tick } from './drawing';
import type { Piece } from './pieces';
import type { Measure } from './wrap';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
export const day = 24 * hour;

/** Steps that people count in; beyond the last one, whole multiples of it. */
const steps = [
  ...[1, 5, 10, 15, 30].map(count => count * second),
  ...[1, 2, 5, 10, 15, 30].map(count => count * minute),
  ...[1, 2, 3, 6, 12].map(count => count * hour),
  ...[1, 2, 7, 14, 28, 91, 182, 364].map(count => count * day),
];

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The parts of an axis between two places of it. */
export function piecesBetween(axis: Axis, start: number, end: number): readonly Piece[] {
  return axis.stretches
    .filter(({ left, right }) => right > start && left < end)
    .map(({ left, right }) => {
      const [first, last] = [Math.max(left, start), Math.min(right, end)];
      return { left: first, right: last, from: axis.instantAt(first), to: axis.instantAt(last) };
    });
}

/** Marks on round local times with room for their words; a piece without one is marked in its middle. */
export function buildTicks(
  axis: Axis,
  pieces: readonly Piece[],
  clock: Clock,
  measure: Measure,
): { readonly ticks: readonly Tick[]; readonly step: number } {
  const step = stepFor(axis, measure);
  const text = (instant: number) => (step >= day ? dayText(clock, instant) : timeText(clock, instant, step));
  const ticks: Tick[] = [];
  // Words that would begin outside the picture are left out.
  let free = 0;
  const add = (instant: number) => {
    const x = axis.at(instant);
    const label = text(instant);
    const half = measure(label) / 2;
    if (x - half < free || label === '' || isOnSilence(axis, x - half, x + half)) return;
    ticks.push({ x, label });
    free = x + half + 8;
  };
  for (const piece of pieces) {
    const before = ticks.length;
    for (const instant of instantsOf(piece, step, clock)) add(instant);
    if (ticks.length === before) add(axis.instantAt((piece.left + piece.right) / 2));
  }
  return { ticks, step };
}

/** Whether words would stand where a break says how long it is. */
function isOnSilence({ silences }: Axis, from: number, to: number): boolean {
  return silences.some(({ left, right }) => from < right - 1 && to > left + 1);
}

function timeText(clock: Clock, instant: number, step: number): string {
  const iso = isoText(clock, instant);
  return step < minute ? iso.slice(11, 19) : iso.slice(11, 16);
}

/** `9 Mar` */
export function dayText(clock: Clock, instant: number): string {
  const local = new Date(instant + clock.offsetAt(instant));
  return Number.isNaN(local.getTime()) ? '' : `${local.getUTCDate()} ${months[local.getUTCMonth()]}`;
}

/** Years that ISO writes with more than four digits have no ticks: they are slips. */
function isoText(clock: Clock, instant: number): string {
  const local = new Date(instant + clock.offsetAt(instant));
  const iso = Number.isNaN(local.getTime()) ? '' : local.toISOString();
  return iso.length === 24 ? iso : '';
}

function stepFor(axis: Axis, measure: Measure): number {
  const longest = steps.at(-1) ?? day;
  const room = (step: number) => measure(step < minute ? '00:00:00' : step < day ? '00:00' : '00 Mmm') * 2;
  const found = steps.find(step => step * axis.pixelsPerMillisecond >= room(step));
  return found ?? Math.ceil(room(longest) / axis.pixelsPerMillisecond / longest) * longest;
}

/** More would not be told apart on any screen. */
const mostTicks = 1000;

/** Weeks begin on Mondays: the first of 1970 was on the fifth of January. */
const firstMonday = 4 * day;

/** The instants of a piece at which a step begins by the local clock. */
export function instantsOf({ from, to }: Piece, step: number, clock: Clock): readonly number[] {
  const instants: number[] = [];
  const shift = step >= 7 * day ? firstMonday : 0;
  const start = Math.ceil((from + clock.offsetAt(from) - shift) / step) * step + shift;
  for (let local = start; instants.length < mostTicks; local += step) {
    const guess = local - clock.offsetAt(local - clock.offsetAt(from));
    const instant = local - clock.offsetAt(guess);
    if (instant > to) break;
    if (instant >= from) instants.push(instant);
  }
  return instants;
}
