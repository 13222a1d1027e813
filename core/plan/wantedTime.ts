import type { PostMortem } from '../document/postMortem';
import { clockTime, dayLength, instantOf, localOf, placeDate, readStamp, zoneOf } from '../timeline';

/**
 * The instant that a person means by what they typed: with a date as it says; without one, on the day that brings it
 * nearest to `near`, or else into the timeline. Empty means now. `undefined` for what is no time.
 */
export function wantedTime(
  postMortem: PostMortem,
  typed: string,
  now: number,
  near: number | undefined,
): { readonly instant: number; readonly dated: boolean } | undefined {
  if (typed.trim() === '') return { instant: Math.floor(now / 60_000) * 60_000, dated: false };
  const stamp = readStamp(typed.trim());
  if (stamp?.clock === undefined || stamp.state !== undefined || typed.trim().length > stamp.end) return undefined;
  const { context, timeline } = postMortem;
  const entries = timeline?.timeline.entries.filter(entry => entry.time.instant !== undefined) ?? [];
  const zone = (stamp.zone === undefined ? undefined : zoneOf(stamp.zone)) ?? entries[0]?.time.zone ?? context.zone;
  const clock = clockTime(stamp.clock);
  const around = entries[0]?.time.local ?? context.day ?? localOf(now, zone);
  if (stamp.date !== undefined) {
    const day = placeDate(stamp.date, undefined, around);
    return day === undefined ? undefined : { instant: instantOf(day + clock, zone), dated: true };
  }
  const instants = entries.map(entry => entry.time.instant ?? 0);
  const first = near ?? instants.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = near ?? instants.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (instants.length === 0)
    return { instant: instantOf(Math.floor(around / dayLength) * dayLength + clock, zone), dated: false };
  const firstDay = Math.floor(localOf(first, zone) / dayLength) * dayLength;
  const lastDay = Math.floor(localOf(last, zone) / dayLength) * dayLength;
  let best = instantOf(firstDay + clock, zone);
  for (let day = firstDay - dayLength; day <= lastDay + dayLength; day += dayLength) {
    const instant = instantOf(day + clock, zone);
    if (distance(instant, first, last) < distance(best, first, last)) best = instant;
    if (lastDay - firstDay > 400 * dayLength) break;
  }
  return { instant: best, dated: false };
}

function distance(instant: number, first: number, last: number): number {
  return instant < first ? first - instant : instant > last ? instant - last : 0;
}
