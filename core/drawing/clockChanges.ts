import type { Axis } from './axis';
import type { Clock } from './clock';
import type { ClockChange } from './drawing';

const minute = 60_000;
const hour = 60 * minute;
/** Clocks are looked at once a week; nowhere are they changed twice in one. */
const stride = 7 * 24 * hour;
/** Longer timelines are looked at from their beginning for this long. */
const reach = 20 * 366 * 24 * hour;

/** Where the clocks of the zone that is shown are put forward or back; nothing is said of the time before and after. */
export function clockChanges(axis: Axis, clock: Clock): readonly ClockChange[] {
  const first = axis.instantAt(0);
  const last = Math.min(axis.instantAt(axis.width), first + reach);
  const changes: ClockChange[] = [];
  for (let from = first; from < last; from += stride) {
    const to = Math.min(last, from + stride);
    const moved = clock.offsetAt(to) - clock.offsetAt(from);
    if (moved !== 0) changes.push({ x: axis.at(changeBetween(from, to, clock)), label: labelOf(moved) });
  }
  return changes;
}

function changeBetween(from: number, to: number, clock: Clock): number {
  const before = clock.offsetAt(from);
  let [low, high] = [from, to];
  while (high - low > minute) {
    const middle = (low + high) / 2;
    if (clock.offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return Math.round(high / minute) * minute;
}

function labelOf(moved: number): string {
  const size = Math.abs(moved) / minute;
  const amount = size % 60 === 0 ? `${size / 60} h` : `${size} min`;
  return `Clocks ${moved > 0 ? '+' : '−'}${amount}`;
}
