import type { Clock } from './stamp';
import { weekdayNames } from './words';
import { zoneSource } from './zones';

/** Sticky patterns for the parts of a stamp and for what may stand between them. */

/** A zone's name, in brackets or not; the name is the first group that matched. */
export const namedZone = new RegExp(
  `[ *_]{0,3}(?:[([](${zoneSource}|Z(?![A-Za-z]))[)\\]]|(${zoneSource}|Z(?![A-Za-z])))`,
  'y',
);
/** `+02:00`, `-0330` */
export const offset = / ?([+\-−](\d{2})(:?)([0-5]\d))(?![\d:])/y;

/** Whether a match of `offset` is one; with a minus only where it cannot be the end of a range, as in `13:30-13:45`. */
export function isOffset([, sign = '', hours, colon, minutes]: RegExpExecArray, clock: Clock): boolean {
  if (Number(hours) > 14) return false;
  if (sign.startsWith('+') || colon === '') return true;
  const size = Number(hours) * 60 + Number(minutes);
  return size < clock.hour * 60 + clock.minute && Number(minutes) % 30 === 0 && Number(hours) <= 12;
}

/** An offset that says what the zone's name before it means, as in "IST (UTC+5:30)". */
export const offsetBeside = / ?[(/[]? ?((?:UTC|GMT) ?[+\-−]\d{1,2}(?::?\d{2})?)(?![\d:])[)\]]?/y;
export const opening =
  /[\s*_`]*(?:\\?\[|\()?[\s*_`]*(?:(?:date|time)\s*:\s*)?(?:(?:on|at|from|am|um|ab|von|le|à|de|dès)\s(?=\d|[A-Z]))?/iy;
/** Words and signs before a time or a date that is not exact. */
export const doubt =
  /[\s,;:]*(?:\\?~|≈|(?:ca|approx|c|env)\.|(?:circa|approximately|approx|about|around|roughly|gegen|etwa|vers|environ)\b)[ *_]*(?=[\d[(]|[a-z]{3,9}\.? \d)/iy;
/** What German puts behind a time. */
export const unit = / ?Uhr(?![A-Za-zÀ-ÿ])/y;
/** What joins a time to the end of its range. */
export const joint = /[ *_]{0,3}(?:\\?-|–|—|→|->|(?:to|until|till|bis)\b|à(?= ))[ *_]{0,3}/y;
export const beforeDate = /[\s,*_]*(?:the |of )?/y;
export const afterClock = /[\s,*_]*(?:on )?[([]?/y;
export const beforeClock = /(?:[\s,;:*_`]|[-–—@](?=[ ~]?\d)|\[|\(|at |from |um |à )*/y;
/** A weekday between date and time. */
export const weekdayBeside = new RegExp(
  `[ ,(]{1,3}${weekdayNames}(?![a-z])[.,)]{0,2}(?=[ ,*_]{1,3}~?\\d{1,2}[:h])`,
  'iy',
);
/** `T+5m`, `T-1h30m`, `+00:45`, `T+0`: sign; hours and minutes; hours and minutes; minutes; seconds; minutes without a unit. */
export const relativeTime =
  /(?:T ?)?([+-]) ?(?:(\d{1,3}):(\d{2})(?!\d)|(\d{1,3}) ?(?:h|hours?|hrs?)(?: ?(\d{1,2}) ?(?:m|mins?|minutes?)?)?|(\d{1,4}) ?(?:m|mins?|minutes?)|(\d{1,5}) ?(?:s|secs?|seconds?)|(?<=T ?[+-] ?)(\d{1,4}))(?![A-Za-z\d])|T ?0(?![A-Za-z\d:.-])/y;

/** The length of a match of `relativeTime` in milliseconds, negative before the start. */
export function sizeOf(match: RegExpExecArray): number {
  const [, sign, clockHours, clockMinutes, hours, minutes, only, seconds, bare] = match;
  const size = Number(clockHours ?? hours ?? 0) * 60 + Number(clockMinutes ?? minutes ?? only ?? bare ?? 0);
  const milliseconds = size * 60_000 + Number(seconds ?? 0) * 1000;
  return sign === '-' ? -milliseconds : milliseconds;
}

/** Stamps that stand for a time that nobody knows, or that somebody has yet to write. */
export const specials: readonly (readonly [RegExp, 'unknown' | 'placeholder'])[] = [
  [/ ?\(?(?:\?{1,4}:\?{1,4}|\?{2,4})\)?/y, 'unknown'],
  [/ ?\(?(?:time )?(?:unknown|tbc|tbd|n\/a)\)?(?![A-Za-z])/iy, 'unknown'],
  [/ ?\(?time (?:tbc|tbd|unknown)\)?/iy, 'unknown'],
  [/ ?(?:HH:MM|hh:mm|XX:XX|xx:xx|HH:mm|--:--|_{2}:_{2})(?:\s?\(?(?:UTC|TZ|ZONE)\)?)?/y, 'placeholder'],
  [
    /(?:YYYY-MM-DD|yyyy-mm-dd|DD\/MM\/YYYY|MM\/DD\/YYYY|(?:JJ|DD) MM (?:AAAA?|YYYY))(?:[ T](?:- )?(?:HH:?MM|hh:mm|HH:mm))?/y,
    'placeholder',
  ],
  [/00:00 ?\(TODO\)/y, 'placeholder'],
];
