import { type Clock, dateOf, timeOf } from '../shared/clock';
import type { Piece, Scale } from './scale';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Steps that people count in; beyond the last one, whole multiples of it. */
const steps = [
  ...[1, 2, 5, 10, 15, 30].map(count => count * minute),
  ...[1, 2, 3, 6, 12].map(count => count * hour),
  ...[1, 2, 7, 14, 28, 91, 182, 364].map(count => count * day),
];

export interface Tick {
  readonly x: number;
  /** `14:05`; `03-08` where the step is a day or more. */
  readonly label: string;
  /** `2026-03-08` on each first tick of a day; `2026` on each first tick of a year where the step is a day or more. */
  readonly date?: string;
}

/** Marks on round local times, `labelWidth` pixels apart at least; a stretch too short for one is marked at its start. */
export function buildTicks(scale: Scale, clock: Clock, labelWidth: number): readonly Tick[] {
  const step = stepFor(scale, labelWidth * 2);
  const ticks: Tick[] = [];
  let date = '';
  let free = Number.NEGATIVE_INFINITY;
  for (const stretch of scale.stretches) {
    for (const instant of instantsOf(stretch, step, clock)) {
      const x = scale.at(instant);
      if (x - labelWidth / 2 < free) continue;
      const whole = dateOf(clock, instant);
      const today = step >= day ? whole.slice(0, -6) : whole;
      const label = step >= day ? whole.slice(-5) : timeOf(clock, instant);
      ticks.push({ x, label, ...(today !== date && { date: today }) });
      date = today;
      free = x + labelWidth / 2 + 6;
    }
  }
  return ticks;
}

function stepFor(scale: Scale, pixels: number): number {
  if (scale.pixelsPerMillisecond === 0) return hour;
  const least = pixels / scale.pixelsPerMillisecond;
  const longest = steps.at(-1) ?? day;
  return steps.find(step => step >= least) ?? Math.ceil(least / longest) * longest;
}

function instantsOf({ from, to }: Piece, step: number, clock: Clock): readonly number[] {
  const instants: number[] = [];
  const offset = clock.offsetAt(from);
  for (let local = Math.ceil((from + offset) / step) * step; ; local += step) {
    const instant = local - clock.offsetAt(local - offset);
    if (instant > to) break;
    if (instant >= from) instants.push(instant);
  }
  return instants.length > 0 ? instants : [from];
}
