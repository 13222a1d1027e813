import type { Kind, Milestone } from '../model/vocabulary';
import type { Certainty, EntryView } from '../view/types';
import { clean } from './clean';

/** An entry as machines read it. Lines are 1-based, both ends included; instants are ISO 8601 in UTC. */
export interface EntryRecord {
  readonly line: number;
  readonly endLine: number;
  /** The time as the writer put it. */
  readonly written: string;
  /** `null` where the document does not tell the date, the time or the zone. */
  readonly instant: string | null;
  /** The end of a range or of a day; `null` for a point in time. */
  readonly end: string | null;
  /** `2026-03-08T14:05`, `2026-03-08` or `14:05`, as much as the document tells; `null` where it tells none. */
  readonly local: string | null;
  /** How the local time was read, as the document names it: `CET`, `Europe/Berlin`, `+02:00`. */
  readonly zone: string | null;
  readonly certainty: Certainty;
  readonly kind: Kind | null;
  readonly milestones: readonly Milestone[];
  readonly keyMoment: boolean;
  readonly text: string;
  readonly links: readonly { readonly label: string; readonly address: string }[];
}

/** What an entry says, for formats that others compute with. */
export function recordOf(entry: EntryView): EntryRecord {
  const { line, endLine, when, start, end, certainty, kind, milestones, starred, text, evidence, zone } = entry;
  const told = isTold(entry);
  return {
    line: line + 1,
    endLine: Math.max(line + 1, endLine),
    written: clean(when),
    instant: told && start !== undefined ? instantText(start) : null,
    end: told && start !== undefined && end !== undefined && end > start ? instantText(end) : null,
    local: entry.localLabel?.replace(' ', 'T') ?? null,
    zone: zone === undefined ? null : clean(zone),
    certainty,
    kind: kind ?? null,
    milestones,
    keyMoment: starred,
    text: clean(text),
    links: evidence.map(({ label, address }) => ({ label: clean(label), address: clean(address) })),
  };
}

/** Whether the document tells the entry's date; without one, its instant says only what came before what. */
export function isDated({ localLabel }: EntryView): boolean {
  return localLabel?.includes('-') ?? false;
}

/** `2026-03-08T14:05:00Z`; milliseconds only where there are any. */
export function instantText(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

function isTold(entry: EntryView): boolean {
  return isDated(entry) && entry.utcLabel !== undefined;
}
