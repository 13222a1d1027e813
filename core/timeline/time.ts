import type { LocalTime, Zone } from './zones';

/** How sure the document is of a time. */
export type Certainty = 'exact' | 'approximate' | 'date-only' | 'range' | 'unknown' | 'placeholder' | 'malformed';

/** Where an entry's date comes from. */
export type DateSource = 'own' | 'inherited' | 'day' | 'rollover' | 'document' | 'none';

/** Where an entry's zone comes from. */
export type ZoneSource = 'own' | 'above' | 'document' | 'settings' | 'none';

/** What is concluded from a stamp and its surroundings. */
export interface Time {
  readonly certainty: Certainty;
  /** The local time as written, in milliseconds of a clock that knows no zones; absent where it cannot be placed. */
  readonly local?: LocalTime;
  /** The instant in epoch milliseconds; without a zone, the local time read as if it were UTC. */
  readonly instant?: number;
  /** The end of a range or of a day; the instant itself otherwise. */
  readonly end?: number;
  readonly zone?: Zone;
  readonly zoneSource: ZoneSource;
  readonly dateSource: DateSource;
  /** The later instant of a local time that happened twice, in the night when clocks are put back. */
  readonly second?: number;
  /** The zone is written with an abbreviation of several meanings, and nothing tells which. */
  readonly ambiguousZone?: true;
  /** Day and month could be either way round, and nothing in the document tells. */
  readonly ambiguousDate: boolean;
}
