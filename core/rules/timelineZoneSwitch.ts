import type { PostMortem } from '../document/postMortem';
import { convertZoneEdits, nameZoneEdit } from '../plan/convertZone';
import { remember, shiftRange } from '../text';
import {
  offsetAt,
  type PlacedTimeline,
  seasonOf,
  sequences,
  type Timeline,
  type TimelineEntry,
  type Zone,
} from '../timeline';
import type { DocumentRule, Fix } from './rule';

/** Entries in another zone than those around them. */
export const timelineZoneSwitch: DocumentRule = {
  id: 'timeline-zone-switch',
  summary: 'The times of a list are in one time zone.',
  severity: 'warning',
  scope: 'document',
  *check(postMortem) {
    for (const placed of postMortem.timelines) {
      for (const found of switchesIn(placed.timeline)) {
        const { entry, usual, follower } = found;
        yield {
          range: shiftRange(entry.stampRange, placed.line),
          message: messageFor(found),
          ...(follower === undefined ? { severity: 'information' } : {}),
          fixes: () => fixesFor(postMortem, placed, entry, usual, follower),
        };
      }
    }
  },
};

interface Switch {
  readonly entry: TimelineEntry;
  /** The zone of most entries of the list. */
  readonly usual: Zone;
  /** The entry below, where it names no zone and might be meant in either. */
  readonly follower?: TimelineEntry;
}

const switchesIn = remember((timeline: Timeline): readonly Switch[] => sequences(timeline.entries).flatMap(switches));

function switches(sequence: readonly TimelineEntry[]): readonly Switch[] {
  if (isOfOneZone(sequence)) return [];
  const zoned = sequence.filter(({ stamp, time }) => stamp?.clock !== undefined && time.zone !== undefined);
  const usual = mostUsual(zoned);
  if (usual === undefined) return [];
  return zoned.flatMap((entry, rank): Switch[] => {
    const { zone, zoneSource } = entry.time;
    if (zone === undefined || zoneSource !== 'own' || isAlike(entry, usual)) return [];
    const before = zoned[rank - 1];
    if (before !== undefined && isAlike(before, entry)) return [];
    const next = zoned[rank + 1];
    const bare = next !== undefined && next.stamp?.zone === undefined && isFromAbove(next);
    return usual.time.zone === undefined
      ? []
      : [{ entry, usual: usual.time.zone, ...(bare ? { follower: next } : {}) }];
  });
}

function isOfOneZone(sequence: readonly TimelineEntry[]): boolean {
  let first: string | undefined;
  for (const { time } of sequence) {
    const label = time.zone?.label;
    if (label === undefined) continue;
    first ??= label;
    if (label !== first) return false;
  }
  return true;
}

/** Its zone comes from the entries above it; no heading names one. */
function isFromAbove({ zone, time }: TimelineEntry): boolean {
  return zone === undefined && time.zoneSource === 'above';
}

/** The first entry of the zone that most entries are in. */
function mostUsual(entries: readonly TimelineEntry[]): TimelineEntry | undefined {
  const groups: TimelineEntry[][] = [];
  for (const entry of entries) {
    const group = groups.find(([first]) => first !== undefined && isAlike(first, entry));
    if (group === undefined) groups.push([entry]);
    else group.push(entry);
  }
  return groups.sort((a, b) => b.length - a.length)[0]?.[0];
}

/** In zones of one name, of one place in summer and winter, or that show the same clock. */
function isAlike({ time: one }: TimelineEntry, { time: other }: TimelineEntry): boolean {
  if (one.zone === undefined || other.zone === undefined) return true;
  if (one.zone.label === other.zone.label || placeOf(one.zone) === placeOf(other.zone)) return true;
  return offsetAt(one.local ?? 0, one.zone) === offsetAt(other.local ?? 0, other.zone);
}

function placeOf(zone: Zone): string {
  return seasonOf(zone.label)?.place ?? (zone.type === 'place' ? zone.name : zone.label);
}

function messageFor({ entry, usual, follower }: Switch): string {
  const label = entry.time.zone?.label ?? '';
  if (follower === undefined) return `This time is in ${label}, those around it are in ${usual.label}. Convert it.`;
  return `The zone changes here from ${usual.label} to ${label}, and the next entry names none. Write its zone.`;
}

function fixesFor(
  postMortem: PostMortem,
  placed: PlacedTimeline,
  entry: TimelineEntry,
  usual: Zone,
  follower: TimelineEntry | undefined,
): readonly Fix[] {
  if (follower !== undefined) {
    return [usual.label, entry.time.zone?.label ?? ''].flatMap((label): Fix[] => {
      const edit = nameZoneEdit(placed, follower, label);
      return edit === undefined ? [] : [{ title: `Add the time zone ${label} to the next entry`, edits: [edit] }];
    });
  }
  const one = convertZoneEdits(postMortem, usual.label, entry);
  const all = placed === postMortem.timeline ? convertZoneEdits(postMortem, 'UTC') : [];
  return [
    ...(one.length === 0 ? [] : [{ title: `Convert this time to ${usual.label}`, edits: one, preferred: true }]),
    ...(all.length === 0 ? [] : [{ title: 'Convert the timeline to UTC', edits: all }]),
  ];
}
