import { dayLength, formatDay, localOf, type TimelineEntry, type Zone, zoneOf, zoneSpan } from '../timeline';
import { type StampPart, stampParts } from '../timeline/stampParts';
import { withDate } from './restamp';

/** What is to stand in a rewritten stamp beside its times. */
export interface StampWishes {
  /** Write the date, in ISO form, where the stamp has none. */
  readonly dated: boolean;
  /** Write the zone where the stamp has none. */
  readonly named: boolean;
}

interface Replacement extends StampPart {
  readonly newText: string;
}

/**
 * The text of an entry's stamp with its times in another zone, in the style in which it is written; `undefined` where
 * the style cannot be kept or the time has no instant.
 */
export function stampInZone(
  written: string,
  { stamp, time }: TimelineEntry,
  target: Zone,
  { dated, named }: StampWishes,
): string | undefined {
  const { instant, local, zone } = time;
  if (stamp === undefined || instant === undefined || local === undefined || stamp.also?.date !== undefined)
    return undefined;
  const parts = stampParts(written, stamp);
  const [first, ...others] = parts?.clocks ?? [];
  if (parts === undefined || first === undefined) return undefined;
  const replacements: Replacement[] = [];
  const moved = localOf(instant, target);
  replacements.push({ ...first, newText: clockInStyle(textOf(written, first), moved) });
  let last = first;
  if (stamp.until !== undefined && stamp.until !== 'open' && stamp.until.clock !== undefined) {
    const [end] = others;
    if (end === undefined || time.end === undefined || stamp.until.date !== undefined) return undefined;
    replacements.push({ ...end, newText: clockInStyle(textOf(written, end), localOf(time.end, target)) });
    last = end;
  }
  const sameDay = Math.floor(moved / dayLength) === Math.floor(local / dayLength);
  if (parts.date === undefined) {
    if (dated) replacements.push({ start: 0, end: 0, newText: `${formatDay(moved)} ` });
  } else if (!sameDay) {
    const newText = dateInStyle(textOf(written, parts.date), moved, local);
    if (newText === undefined) return undefined;
    replacements.push({ ...parts.date, newText });
  }
  const own = stamp.zone === undefined ? undefined : zoneSpan(written, stamp.zone, last.end);
  if (stamp.zone !== undefined && own === undefined) return undefined;
  if (own !== undefined) replacements.push({ ...own, newText: spaced(written, own.start, target.label) });
  else if (named) replacements.push({ start: last.end, end: last.end, newText: ` ${target.label}` });
  const rewritten = replaceAll(written, replacements);
  if (stamp.also?.zone === undefined || stamp.also.clock === undefined) return rewritten;
  return zone === undefined ? undefined : withoutSecond(rewritten, written, stamp.also.zone, instant, target);
}

/** The second zone of a line goes where it says the same as the first one now does. */
function withoutSecond(
  rewritten: string,
  written: string,
  label: string,
  instant: number,
  target: Zone,
): string | undefined {
  const second = zoneOf(label);
  if (second === undefined) return undefined;
  if (localOf(instant, second) !== localOf(instant, target)) return rewritten;
  const behind = / ?[(/,=][^(/,=]*$/.exec(written)?.[0];
  return behind === undefined || !rewritten.endsWith(behind) ? undefined : rewritten.slice(0, -behind.length);
}

/** A name needs a space before it; `+02:00` and `Z` need none. */
function spaced(text: string, at: number, label: string): string {
  return /[\d\w]$/.test(text.slice(0, at)) ? ` ${label}` : label;
}

/** `2:05 PM`, `02:05pm`, `14:05:00`, `14h05`, `1405`: another time in the same style; fractions of seconds stay. */
function clockInStyle(written: string, local: number): string {
  const date = new Date(local);
  const two = (value: number) => String(value).padStart(2, '0');
  const half = /([ap])(\.?)m/i.exec(written)?.[1];
  const hour = half === undefined ? date.getUTCHours() : date.getUTCHours() % 12 || 12;
  const padded = /^0|^\d{4}/.test(written) || (half === undefined && /^\d{2}/.test(written));
  const numbers = [padded ? two(hour) : String(hour), two(date.getUTCMinutes()), two(date.getUTCSeconds())];
  const compact = /^(\d{2})(\d{2})(?!\d)/.test(written);
  const head = /^\d{1,2}(\D{1,3})?/.exec(written)?.[1] ?? '';
  const clock = compact
    ? written.replace(/^\d{4}/, `${two(hour)}${numbers[1]}`)
    : /^\d{1,2} ?[ap]/i.test(written)
      ? written.replace(/^\d{1,2}/, date.getUTCMinutes() === 0 ? String(hour) : `${hour}:${numbers[1]}`)
      : written
          .replace(/^\d{1,2}\D{1,3}\d{1,2}/, `${numbers[0]}${head}${numbers[1]}`)
          .replace(/^(\d{1,2}:\d{2}:)\d{1,2}/, `$1${numbers[2]}`);
  if (half === undefined) return clock;
  const side = date.getUTCHours() < 12 ? 'a' : 'p';
  return clock.replace(/[ap](?=\.?m)/i, half === half.toUpperCase() ? side.toUpperCase() : side);
}

/** ISO dates and dates with names, as `restamp` writes them; of numeric ones, that whose order the old day tells. */
function dateInStyle(written: string, local: number, old: number): string | undefined {
  const numeric = /^(\d{1,2})([-/. ])(\d{1,2})(\2\d{2,4})?$/.exec(written);
  if (numeric === null) return withDate(written, local);
  const [, first = '', separator = '', second = '', year = ''] = numeric;
  const was = new Date(old);
  const dayFirst = Number(first) === was.getUTCDate() && Number(second) === was.getUTCMonth() + 1;
  const is = new Date(local);
  const values = [is.getUTCDate(), is.getUTCMonth() + 1].map((value, rank) =>
    String(value).padStart(rank === 0 ? first.length : second.length, '0'),
  );
  const years = year === '' ? '' : separator + String(is.getUTCFullYear()).slice(-(year.length - 1));
  return `${(dayFirst ? values : values.reverse()).join(separator)}${years}`;
}

function textOf(text: string, { start, end }: StampPart): string {
  return text.slice(start, end);
}

function replaceAll(text: string, replacements: readonly Replacement[]): string {
  return [...replacements]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((rest, { start, end, newText }) => rest.slice(0, start) + newText + rest.slice(end), text);
}
