const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long nothing was written down, in the two largest units: `3 d 4 h`, `40 min`. Milliseconds in. */
export function silenceText(length: number): string {
  if (length >= day) return twoUnits(length, day, 'd', hour, 'h');
  if (length >= hour) return twoUnits(length, hour, 'h', minute, 'min');
  return `${Math.max(1, Math.round(length / minute))} min`;
}

function twoUnits(length: number, large: number, largeName: string, small: number, smallName: string): string {
  const whole = Math.floor(length / large);
  const rest = Math.floor((length % large) / small);
  return rest > 0 && whole < 100 ? `${whole} ${largeName} ${rest} ${smallName}` : `${whole} ${largeName}`;
}
