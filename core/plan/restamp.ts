import { dayLength, formatClock, formatDay, type TimelineEntry } from '../timeline';

const clockPattern =
  /(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?(\s?)([ap])(\.?)m\.?|(\d{1,2}):(\d{2})(:\d{2}(?:[.,]\d+)?)?/i;
const isoPattern = /\d{4}([-/.])\d{2}\1\d{2}/;

/**
 * The stamp of `model` (its text on the line) with another time in it, in the same style; `undefined` where the style
 * cannot be kept. `local` is the new time in the model's zone. `dated` adds an ISO date where the style names none.
 */
export function restamp(text: string, model: TimelineEntry, local: number, dated: boolean): string | undefined {
  const { stamp, time } = model;
  if (stamp?.clock === undefined || time.local === undefined || stamp.also !== undefined) return undefined;
  const cut = stamp.until === undefined ? text : text.slice(0, endOfFirstClock(text));
  const clock = clockPattern.exec(cut);
  if (clock === null) return undefined;
  const zone =
    stamp.until !== undefined && stamp.zone !== undefined && !cut.includes(stamp.zone) ? ` ${stamp.zone}` : '';
  const renewed =
    (cut.slice(0, clock.index) + clockLike(clock, local) + cut.slice(clock.index + clock[0].length)).replace(
      /^[~≈]\s?/,
      '',
    ) + zone;
  const sameDay = Math.floor(local / dayLength) === Math.floor(time.local / dayLength);
  if (stamp.date === undefined) return dated ? `${formatDay(local)} ${renewed}` : renewed;
  if (sameDay) return renewed;
  return withDate(renewed, local);
}

const monthPattern = /\b(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)([a-z]*)/i;

/** Another day in an ISO date or in one with the month's English name; `undefined` for other ways to write it. */
export function withDate(text: string, local: number): string | undefined {
  const iso = isoPattern.exec(text);
  if (iso !== null)
    return (
      text.slice(0, iso.index) + formatDay(local).replaceAll('-', iso[1] ?? '-') + text.slice(iso.index + iso[0].length)
    );
  const month = monthPattern.exec(text);
  if (month === null || /\b(?:mon|tue|wed|thu|fri|sat|sun)/i.test(text)) return undefined;
  const long = new Date(local).toLocaleString('en-US', { month: 'long', timeZone: 'UTC' });
  const name = (month[2] ?? '') === '' || month[0].toLowerCase() === 'sept' ? long.slice(0, 3) : long;
  const dayNumber = String(new Date(local).getUTCDate());
  let replaced = false;
  const dated = text.replace(/(?<![\d:])(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/, () => {
    replaced = true;
    return dayNumber;
  });
  return replaced ? dated.replace(monthPattern, name) : undefined;
}

function clockLike(model: RegExpExecArray, local: number): string {
  const [all, , , space = '', half, dot = ''] = model;
  const date = new Date(local);
  const minutes = String(date.getUTCMinutes()).padStart(2, '0');
  if (half !== undefined) {
    const hour = date.getUTCHours() % 12 || 12;
    const padded = /^0/.test(all) ? String(hour).padStart(2, '0') : String(hour);
    const side = date.getUTCHours() < 12 ? 'a' : 'p';
    const letter = half === half.toUpperCase() ? side.toUpperCase() : side;
    const m = half === half.toUpperCase() ? 'M' : 'm';
    return `${padded}:${minutes}${space}${letter}${dot}${m}${dot}`;
  }
  if (model[8] !== undefined)
    return `${formatClock(local).slice(0, 5)}:${String(date.getUTCSeconds()).padStart(2, '0')}`;
  const hour = /^\d:/.test(all) ? String(date.getUTCHours()) : String(date.getUTCHours()).padStart(2, '0');
  return `${hour}:${minutes}`;
}

function endOfFirstClock(text: string): number {
  const clock = clockPattern.exec(text);
  return clock === null ? text.length : clock.index + clock[0].length;
}
