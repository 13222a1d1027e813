const minute = 60_000;
const offsetPattern = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/;

/** A zone's wall clock. Instants are epoch milliseconds. */
export interface Clock {
  /** What must be added to an instant to read the local time as if it were UTC, in milliseconds. */
  offsetAt(instant: number): number;
}

export const utcClock: Clock = { offsetAt: () => 0 };

/** The clock of an IANA name or an offset such as `+02:00`; UTC where the zone is absent or not known. */
export function clockOf(zone: string | undefined): Clock {
  if (zone === undefined) return utcClock;
  const offset = offsetPattern.exec(zone.trim());
  if (offset !== null) {
    const size = (Number(offset[2]) * 60 + Number(offset[3] ?? 0)) * minute;
    return { offsetAt: () => (offset[1] === '-' ? -size : size) };
  }
  try {
    return zoneClock(new Intl.DateTimeFormat('en-US', { ...parts, timeZone: zone }));
  } catch {
    return utcClock;
  }
}

/** `14:05` */
export function timeOf(clock: Clock, instant: number): string {
  return isoOf(clock, instant).slice(-5);
}

/** `2026-03-08` */
export function dateOf(clock: Clock, instant: number): string {
  return isoOf(clock, instant).slice(0, -6);
}

/** `2026-03-08 14:05` */
export function labelOf(clock: Clock, instant: number): string {
  return isoOf(clock, instant);
}

const parts = {
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
} as const;

/** Offsets change on whole quarters of an hour at most; one is worked out for each. */
function zoneClock(format: Intl.DateTimeFormat): Clock {
  const known = new Map<number, number>();
  return {
    offsetAt(instant) {
      const quarter = Math.floor(instant / (15 * minute));
      const found = known.get(quarter);
      if (found !== undefined) return found;
      const offset = workOutOffset(format, quarter * 15 * minute);
      known.set(quarter, offset);
      return offset;
    },
  };
}

function workOutOffset(format: Intl.DateTimeFormat, instant: number): number {
  const fields: Record<string, number> = {};
  for (const part of format.formatToParts(instant)) fields[part.type] = Number(part.value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute: minutes = 0 } = fields;
  return Date.UTC(year, month - 1, day, hour, minutes) - instant;
}

function isoOf(clock: Clock, instant: number): string {
  const date = new Date(instant + clock.offsetAt(instant));
  return Number.isNaN(date.getTime())
    ? ''
    : date
        .toISOString()
        .replace('T', ' ')
        .replace(/:\d\d\.\d{3}Z$/, '');
}
