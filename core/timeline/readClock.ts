import type { Clock } from './stamp';

export interface FoundClock {
  readonly clock: Clock;
  readonly end: number;
  readonly malformed: boolean;
}

const colon =
  /(?<![\d.:])(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d{1,9})?)?(?!\d|:\d|\.\d)(?: ?([AaPp])\.?[Mm](?![A-Za-z])\.?)?/y;
const french = /(?<![\w.:])(\d{1,2}) ?h ?(\d{2})(?![\w:])/y;
const hour = /(?<![\w.:])(\d{1,2}) ?([AaPp])\.?[Mm](?![A-Za-z])\.?/y;
/** `09.15 Uhr`; a bare hour only with its word: `8 Uhr`, `vers 16h`. */
const german = /(?<![\w.:])(\d{1,2})(?:\.(\d{2}))?(?= ?Uhr(?![A-Za-zÀ-ÿ]))/y;
const frenchHour = /(?<=(?:vers|à|dès|avant|après) )(\d{1,2}) ?h(?![\w:])/y;
/** After a date, also before a dash or at the end: `08 03 2026 - 1405 - restarted`, `Repaired: 2026-03-08 1600`. */
const datedMilitary = /(?<![\w.:])([01]\d|2[0-4])([0-5]\d)(?= [-–—] |[ *_)]{0,4}$)/y;
/** After a date, before a dash or at the end: `Repaired 2026-03-08 16.05`. */
const datedDot = /(?<![\w.:])([01]\d|2[0-3])\.([0-5]\d)(?= [-–—] |[ *_)]{0,4}$)/y;
const military = /(?<![\w.:])([01]\d|2[0-4])([0-5]\d)(?= ?(?:UTC|GMT|Z(?![A-Za-z])|hrs(?![a-z])))/y;

const plain = [french, military, german, frenchHour];

/**
 * The clock time that stands at `at`, or `undefined`. Impossible times (25:10, 7:7:47, 13:55 PM) are read and called
 * malformed; what may be something else (ratios, versions, IPv6) is not read.
 */
export function readClock(text: string, at: number, dated: boolean): FoundClock | undefined {
  colon.lastIndex = at;
  const match = colon.exec(text);
  if (match !== null) return fromColon(match, dated);
  for (const pattern of dated ? [...plain, datedMilitary, datedDot] : plain) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) return checked(found, Number(found[1]), Number(found[2] ?? 0), 0, undefined);
  }
  hour.lastIndex = at;
  const named = hour.exec(text);
  return named === null ? undefined : checked(named, Number(named[1]), 0, 0, named[2]);
}

function fromColon(match: RegExpExecArray, dated: boolean): FoundClock | undefined {
  const [, hours, minutes = '', seconds, half] = match;
  // "10:1" is a ratio; "07:7:47" is a slip.
  if (minutes.length === 1 && seconds === undefined && !dated && half === undefined) return undefined;
  const found = checked(match, Number(hours), Number(minutes), Number(seconds ?? 0), half);
  return minutes.length === 1 || seconds?.length === 1 ? { ...found, malformed: true } : found;
}

function checked(
  match: RegExpExecArray,
  hours: number,
  minute: number,
  second: number,
  half: string | undefined,
): FoundClock {
  const end = match.index + match[0].length;
  const side = half === undefined ? undefined : half.toLowerCase() === 'p' ? 'pm' : 'am';
  const impossible = hours > 24 || (hours === 24 && minute > 0) || minute > 59 || second > 60;
  const twice = side !== undefined && (hours > 12 || hours === 0);
  const turned = side === undefined || twice ? hours : (hours % 12) + (side === 'pm' ? 12 : 0);
  return {
    clock: { hour: turned, minute, second, ...(side === undefined ? {} : { half: side }) },
    end,
    malformed: impossible || (twice && !(hours === 0 && side === 'am')),
  };
}
