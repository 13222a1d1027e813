/** Offsets as people write them: `Z`, `+02:00`, `-0530`, `UTC+2`. */
const offset = /^(?:Z|(?:(?:UTC|GMT) ?)?[+-](?:0?\d|1[0-4])(?::?[0-5]\d)?)$/i;

/** Whether `zone` is an IANA name that this machine knows, or an offset from UTC. */
export function isZone(zone: string): boolean {
  if (offset.test(zone)) return true;
  if (zone.length > 64) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
