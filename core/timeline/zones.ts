import { Temporal } from 'temporal-polyfill';
import { rememberTexts } from '../text/memo';

/** A way to read local times: a fixed offset, or the rules of a place. */
export type Zone =
  | { readonly type: 'offset'; readonly minutes: number; readonly label: string }
  | { readonly type: 'place'; readonly name: string; readonly label: string };

/** Minutes east of UTC by abbreviation. Where an abbreviation has several meanings, the one seen most in reports. */
const offsets: { readonly [abbreviation: string]: number } = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 60,
  CET: 60,
  CEST: 120,
  MEZ: 60,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  BST: 60,
  IST: 330,
  SAST: 120,
  PKT: 300,
  SGT: 480,
  HKT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  ACST: 570,
  ACDT: 630,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  BRT: -180,
  ART: -180,
  NST: -210,
  AST: -240,
  ADT: -180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
};

/** Names for the rules of a place. */
const places: { readonly [name: string]: string } = {
  PT: 'America/Los_Angeles',
  MT: 'America/Denver',
  CT: 'America/Chicago',
  ET: 'America/New_York',
  'PACIFIC TIME': 'America/Los_Angeles',
  'MOUNTAIN TIME': 'America/Denver',
  'CENTRAL TIME': 'America/Chicago',
  'EASTERN TIME': 'America/New_York',
  'US/PACIFIC': 'America/Los_Angeles',
  'US/MOUNTAIN': 'America/Denver',
  'US/CENTRAL': 'America/Chicago',
  'US/EASTERN': 'America/New_York',
  'CENTRAL EUROPEAN TIME': 'Europe/Berlin',
  'PST/PDT': 'America/Los_Angeles',
  'CET/CEST': 'Europe/Berlin',
  'EST/EDT': 'America/New_York',
};

const areas = 'Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Canada|Etc|Europe|Indian|Pacific|US';

const abbreviations = Object.keys(offsets)
  .filter(name => name !== 'Z')
  .sort((a, b) => b.length - a.length)
  .join('|');

/**
 * The source of a regular expression for a zone in a stamp; case counts, so that "est" and "ist" stay words.
 * Offsets without `UTC` before them are left to the reader of stamps.
 */
export const zoneSource = `(?:(?:PST/PDT|CET/CEST|EST/EDT|US/(?:Pacific|Mountain|Central|Eastern))(?![A-Za-z])|(?:${areas})/[A-Z][A-Za-z_]{1,20}[A-Za-z](?:/[A-Z][A-Za-z_]{1,20}[A-Za-z])?|\\+?(?:UTC|GMT)(?: ?[+\\-−]\\d{1,2}(?::?\\d{2})?(?![\\d:]))?(?![A-Za-z])|(?:${abbreviations}|PT|ET|CT|MT)(?![A-Za-z/])|(?:Pacific|Mountain|Central|Eastern) Time(?![a-z])|Central European Time(?![a-z]))`;

/** The zone that a text names — abbreviation, offset or IANA name — or `undefined` where it names none. */
export function zoneOf(text: string): Zone | undefined {
  return readZone(text);
}

/** Each entry names its zone, and whether a place is known takes long to find out. */
const readZone = rememberTexts(1000, (text): Zone | undefined => {
  const label = text.trim().replace(/^\+(?=[A-Z])/, '');
  const upper = label.toUpperCase();
  const place = places[upper];
  if (place !== undefined) return { type: 'place', name: place, label };
  const minutes = offsets[upper];
  if (minutes !== undefined) return { type: 'offset', minutes, label: upper === 'Z' ? 'UTC' : label };
  const shift = /^(?:(?:UTC|GMT) ?)?([+\-−])(\d{1,2})(?::?(\d{2}))?$/i.exec(label);
  if (shift !== null) {
    const size = Number(shift[2]) * 60 + Number(shift[3] ?? 0);
    if (size > 14 * 60) return undefined;
    return { type: 'offset', minutes: shift[1] === '+' ? size : -size, label };
  }
  return isPlace(label) ? { type: 'place', name: label, label } : undefined;
});

function isPlace(name: string): boolean {
  if (!/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){0,2}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Whether times in the zone are UTC's. */
export function isUtc(zone: Zone): boolean {
  return zone.type === 'offset' ? zone.minutes === 0 : /^(?:Etc\/)?(?:UTC|GMT|Zulu|Universal)$/i.test(zone.name);
}

/** The zone as clocks know it: an IANA name or an offset such as `+02:00`. */
export function zoneId(zone: Zone): string {
  if (zone.type === 'place') return zone.name;
  const size = Math.abs(zone.minutes);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${zone.minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** A local time as milliseconds of a clock that knows no zones (`Date.UTC`). */
export type LocalTime = number;

/** The instant of a local time; of a time that happened twice the first, of one that did not exist the one after. */
export function instantOf(local: LocalTime, zone: Zone | undefined): number {
  if (zone === undefined) return local;
  if (zone.type === 'offset') return local - zone.minutes * 60_000;
  if (isUtc(zone)) return local;
  return Temporal.PlainDateTime.from(new Date(local).toISOString().slice(0, 19)).toZonedDateTime(zone.name, {
    disambiguation: 'compatible',
  }).epochMilliseconds;
}

/** The local time of an instant, in milliseconds of a clock that knows no zones. */
export function localOf(instant: number, zone: Zone | undefined): LocalTime {
  if (zone === undefined) return instant;
  if (zone.type === 'offset') return instant + zone.minutes * 60_000;
  if (isUtc(zone)) return instant;
  const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone.name);
  return instant + there.offsetNanoseconds / 1_000_000;
}
