import { Temporal } from 'temporal-polyfill';
import { offsetsAround } from './zoneOffsets';
import { isUtc, type LocalTime, type Zone } from './zones';

/** A local time in a night of changing clocks. */
export interface UnsureTime {
  readonly type: 'skipped' | 'repeated';
  /** Minutes east of UTC before and after the change, and the instants to which they lead. */
  readonly before: { readonly minutes: number; readonly instant: number };
  readonly after: { readonly minutes: number; readonly instant: number };
}

/** What makes a local time unsure in a zone of a place: it did not exist, or happened twice. `undefined` for every other. */
export function unsureTime(local: LocalTime, zone: Zone | undefined): UnsureTime | undefined {
  if (zone?.type !== 'place' || isUtc(zone) || !isRecent(local)) return undefined;
  if (offsetsAround(local, zone.name).size === 1) return undefined;
  const time = Temporal.PlainDateTime.from(new Date(local).toISOString().slice(0, 19));
  const earlier = time.toZonedDateTime(zone.name, { disambiguation: 'earlier' });
  const later = time.toZonedDateTime(zone.name, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return undefined;
  const skipped = !earlier.toPlainDateTime().equals(time);
  // Of a time that did not exist, "earlier" reads it by the offset after the change.
  const [first, second] = skipped ? [later, earlier] : [earlier, later];
  const offsets = skipped
    ? [first.subtract({ hours: 3 }).offsetNanoseconds, first.offsetNanoseconds]
    : [first.offsetNanoseconds, second.offsetNanoseconds];
  const [before, after] = offsets.map(each => {
    const minutes = each / 60_000_000_000;
    return { minutes, instant: local - minutes * 60_000 };
  });
  return before === undefined || after === undefined
    ? undefined
    : { type: skipped ? 'skipped' : 'repeated', before, after };
}

/** Years that `Date` writes with four digits. */
function isRecent(local: LocalTime): boolean {
  return local > -62_000_000_000_000 && local < 253_000_000_000_000;
}

/** `UTC+2`, `UTC-3:30`, `UTC`: an offset as it can be written behind a time. */
export function formatOffset(minutes: number): string {
  if (minutes === 0) return 'UTC+0';
  const size = Math.abs(minutes);
  const rest = size % 60;
  return `UTC${minutes < 0 ? '-' : '+'}${Math.floor(size / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
