import { dayLength } from './dates';
import { instantOf, type LocalTime, localOf, type Zone } from './zones';

/** Minutes east of UTC of a zone at a local time. */
export function offsetAt(local: LocalTime, zone: Zone): number {
  const instant = instantOf(local, zone);
  return (localOf(instant, zone) - instant) / 60_000;
}

const known = new Map<string, ReadonlySet<number>>();

/** The offsets (minutes east of UTC) that a place, an IANA name, has from half a day before a local day to half a day after it. */
export function offsetsAround(local: LocalTime, place: string): ReadonlySet<number> {
  const day = Math.floor(local / dayLength);
  const key = `${place} ${day}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const zone: Zone = { type: 'place', name: place, label: place };
  const offsets = new Set([-0.5, 0.5, 1.5].map(shift => offsetAt((day + shift) * dayLength, zone)));
  if (known.size >= 5000) known.clear();
  known.set(key, offsets);
  return offsets;
}
