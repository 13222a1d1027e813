/** What was typed as `2026-03-08 14:05`; a time alone is of `today` (`2026-03-08`). `undefined` where it is no time. */
export function readMoment(typed: string, today: string): string | undefined {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2})[ T]+)?(\d{1,2}):(\d{2})$/.exec(typed.trim());
  if (match === null) return undefined;
  const [, year, month, day, hour = '', minute = ''] = match;
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  const time = `${hour.padStart(2, '0')}:${minute}`;
  if (year === undefined) return `${today} ${time}`;
  const date = `${year}-${month}-${day}`;
  return isDate(date) ? `${date} ${time}` : undefined;
}

/** Days that do not exist, such as 31 April, come back as another day. */
function isDate(date: string): boolean {
  const instant = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date);
}
