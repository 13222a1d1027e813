import { formatClock, formatLocal, localOf, zoneId, zoneOf } from '../timeline';
import type { PostMortemView } from '../view/types';

/**
 * The view with its times in another zone, an IANA name or an offset. Unchanged where nobody knows that zone, or where
 * the document does not say how its own times are to be read.
 */
export function inZone(view: PostMortemView, name: string | undefined): PostMortemView {
  const zone = name === undefined ? undefined : zoneOf(name);
  const { timeline } = view;
  if (zone === undefined || timeline.zoneId === undefined || zoneId(zone) === timeline.zoneId) return view;
  const [first] = timeline.entries.flatMap(({ start }) => (start === undefined ? [] : [localOf(start, zone)]));
  const label = (at: number) => {
    const local = localOf(at, zone);
    const sameDay = first !== undefined && Math.floor(first / day) === Math.floor(local / day);
    return sameDay ? formatClock(local) : formatLocal(local);
  };
  const milestones = timeline.milestones.map(one => ({ ...one, label: label(one.at) }));
  return { ...view, timeline: { ...timeline, zone: zone.label, zoneId: zoneId(zone), milestones } };
}

const day = 24 * 60 * 60_000;
