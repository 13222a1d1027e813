import { offsetsAround } from './zoneOffsets';
import type { LocalTime, Zone } from './zones';

/** Two abbreviations of one place, for winter and for summer. */
export interface Season {
  readonly standard: string;
  readonly daylight: string;
  /** IANA name of a place that changes between the two. */
  readonly place: string;
  /** A name that is right all year round; the place's own where there is none. */
  readonly generic?: string;
  /** A place that keeps the standard time all year, so that its abbreviation is right in summer too. */
  readonly allYear?: string;
  /** The standard abbreviation is also used for what knows no summer: nothing is said of it. */
  readonly standardAllYear?: boolean;
}

const seasons: readonly Season[] = [
  { standard: 'PST', daylight: 'PDT', place: 'America/Los_Angeles', generic: 'PT' },
  { standard: 'MST', daylight: 'MDT', place: 'America/Denver', generic: 'MT', allYear: 'America/Phoenix' },
  { standard: 'CST', daylight: 'CDT', place: 'America/Chicago', generic: 'CT', allYear: 'America/Regina' },
  { standard: 'EST', daylight: 'EDT', place: 'America/New_York', generic: 'ET', allYear: 'America/Panama' },
  { standard: 'AKST', daylight: 'AKDT', place: 'America/Anchorage' },
  { standard: 'AST', daylight: 'ADT', place: 'America/Halifax', standardAllYear: true },
  { standard: 'GMT', daylight: 'BST', place: 'Europe/London', standardAllYear: true },
  { standard: 'WET', daylight: 'WEST', place: 'Europe/Lisbon' },
  { standard: 'CET', daylight: 'CEST', place: 'Europe/Berlin', generic: 'CET/CEST' },
  { standard: 'MEZ', daylight: 'MESZ', place: 'Europe/Berlin' },
  { standard: 'EET', daylight: 'EEST', place: 'Europe/Helsinki', standardAllYear: true },
  { standard: 'AEST', daylight: 'AEDT', place: 'Australia/Sydney', allYear: 'Australia/Brisbane' },
  { standard: 'ACST', daylight: 'ACDT', place: 'Australia/Adelaide', allYear: 'Australia/Darwin' },
  { standard: 'NZST', daylight: 'NZDT', place: 'Pacific/Auckland' },
];

/** An abbreviation that the date contradicts. */
export interface OutOfSeason {
  readonly season: Season;
  /** What the clocks of the place showed instead. */
  readonly other: string;
  readonly written: 'standard' | 'daylight';
}

/** The pair to which an abbreviation belongs; `undefined` for other zones. */
export function seasonOf(label: string): Season | undefined {
  return byLabel.get(label);
}

/** Of two pairs with one abbreviation the first counts. */
const byLabel: ReadonlyMap<string, Season> = new Map(
  [...seasons].reverse().flatMap(season => [
    [season.standard, season],
    [season.daylight, season],
  ]),
);

/**
 * What contradicts the season in a local time of a zone that is written with a seasonal abbreviation; `undefined`
 * where nothing does, near a change of clocks, and where the document's own place keeps that offset.
 */
export function outOfSeason(zone: Zone, local: LocalTime, documentZone: Zone | undefined): OutOfSeason | undefined {
  const season = seasonOf(zone.label);
  if (season === undefined || zone.type !== 'offset') return undefined;
  const written = season.standard === zone.label ? 'standard' : 'daylight';
  if (written === 'standard' && season.standardAllYear === true) return undefined;
  if (offsetsAround(local, season.place).has(zone.minutes)) return undefined;
  if (documentZone?.type === 'place' && offsetsAround(local, documentZone.name).has(zone.minutes)) return undefined;
  return { season, written, other: written === 'standard' ? season.daylight : season.standard };
}
