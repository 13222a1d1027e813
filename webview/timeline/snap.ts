import type { Clock } from '../../core/drawing';

const minute = 60_000;
/** Steps in which an entry is moved: the smallest that takes two pixels. */
const steps = [1, 5, 15, 30, 60, 120, 360, 720, 1440].map(count => count * minute);

/** A round local time near an instant, as round as the pixels of a minute allow. */
export function snapped(instant: number, pixelsPerMillisecond: number, clock: Clock): number {
  const step = steps.find(each => each * pixelsPerMillisecond >= 2) ?? 1440 * minute;
  const offset = clock.offsetAt(instant);
  return Math.round((instant + offset) / step) * step - offset;
}
