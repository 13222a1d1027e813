import { clockTime, placeDate } from './dates';
import { readStamp } from './readStamp';
import { instantOf, type LocalTime, type Zone, zoneOf } from './zones';

/**
 * The instant that a short text such as a field's value names, in epoch milliseconds; without a date of its own on
 * `day`, without a zone of its own in `zone`. `undefined` where it names none.
 */
export function instantOfText(text: string, day: LocalTime | undefined, zone: Zone | undefined): number | undefined {
  const stamp = readStamp(text);
  if (stamp === undefined || stamp.state !== undefined) return undefined;
  const own = stamp.date === undefined ? day : placeDate(stamp.date, undefined, day);
  if (own === undefined) return undefined;
  const clock = stamp.clock === undefined ? 0 : clockTime(stamp.clock);
  return instantOf(own + clock, (stamp.zone === undefined ? undefined : zoneOf(stamp.zone)) ?? zone);
}
