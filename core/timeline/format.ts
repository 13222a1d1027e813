/** `1 h 12 min`, `4 min`, `2 d 3 h`, `45 s`; a minus before what is negative. Seconds only below two minutes. */
export function formatDuration(milliseconds: number): string {
  const sign = milliseconds < 0 ? '−' : '';
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return sign + join(days, 'd', hours % 24, 'h');
  if (hours > 0) return sign + join(hours, 'h', minutes % 60, 'min');
  if (minutes >= 2 || seconds % 60 === 0) return `${sign}${minutes} min`;
  return sign + join(minutes, 'min', seconds % 60, 's');
}

function join(large: number, largeUnit: string, small: number, smallUnit: string): string {
  if (large === 0) return `${small} ${smallUnit}`;
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

/** `2026-03-08` of a local time (`Date.UTC` milliseconds). */
export function formatDay(local: number): string {
  return new Date(local).toISOString().slice(0, 10);
}

/** `14:05`, with seconds where there are any. */
export function formatClock(local: number): string {
  const text = new Date(local).toISOString();
  return text.slice(17, 19) === '00' ? text.slice(11, 16) : text.slice(11, 19);
}

/** `2026-03-08 14:05` */
export function formatLocal(local: number): string {
  return `${formatDay(local)} ${formatClock(local)}`;
}
