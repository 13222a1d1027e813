import { type Edit, type Range, rangeOnLine } from '../text';
import {
  declarationIn,
  entriesThat,
  formatDay,
  type OutOfSeason,
  outOfSeason,
  seasonOf,
  type Timeline,
  type TimelineEntry,
  type Zone,
  zoneSpan,
} from '../timeline';
import type { Finding, Fix, TimelineRule } from './rule';

/** Abbreviations of summer in winter, and of winter in summer. */
export const timelineZoneSeason: TimelineRule = {
  id: 'timeline-zone-season',
  summary: 'A seasonal abbreviation of a zone, such as PST or CEST, fits the date.',
  severity: 'warning',
  scope: 'timeline',
  check: findings,
};

function* findings(timeline: Timeline): Generator<Finding> {
  const told = new Set<string>();
  for (const entry of seasonalIn(timeline)) {
    const { zone, zoneSource, local = 0 } = entry.time;
    const wrong = zone === undefined ? undefined : wrongIn(entry, zone, timeline);
    if (zone === undefined || wrong === undefined) continue;
    if (zoneSource === 'own') {
      yield {
        range: entry.stampRange,
        message: messageFor(zone.label, local, wrong),
        fixes: () => fixesFor(timeline, entry.stampRange, zone.label, wrong, true),
      };
      continue;
    }
    // Taken from the entry above, it is that entry's finding.
    const declared = declarationIn(timeline, zone.label);
    const inherits = declared === undefined && zoneSource === 'above';
    if (told.has(zone.label) || inherits) continue;
    told.add(zone.label);
    const always = timeline.entries.every(
      other => other.time.zone?.label !== zone.label || !isDated(other) || wrongIn(other, zone, timeline),
    );
    yield {
      range: declared ?? entry.stampRange,
      message: messageFor(zone.label, local, wrong),
      // Many write one abbreviation for a place all year round.
      severity: 'information',
      ...(declared === undefined ? {} : { fixes: () => fixesFor(timeline, declared, zone.label, wrong, always) }),
    };
  }
}

const seasonalIn = entriesThat(entry => isDated(entry) && seasonOf(entry.time.zone?.label ?? '') !== undefined);

function wrongIn(entry: TimelineEntry, zone: Zone, { zone: documentZone }: Timeline): OutOfSeason | undefined {
  const { local, ambiguousZone } = entry.time;
  if (local === undefined || ambiguousZone !== undefined || !isDated(entry)) return undefined;
  return outOfSeason(zone, local, documentZone);
}

/** With a clock, and on a day whose year is known. */
function isDated({ stamp, time }: TimelineEntry): boolean {
  if (stamp?.clock === undefined || time.local === undefined || time.dateSource === 'none') return false;
  return new Date(time.local).getUTCFullYear() > 2000;
}

function messageFor(label: string, local: number, { season, other, written }: OutOfSeason): string {
  const part = written === 'standard' ? 'winter' : 'summer';
  const generic = season.generic === undefined ? '' : `, or ${season.generic} for any time of the year`;
  return `${label} is ${part} time, and on ${formatDay(local)} the clocks showed ${other}. Write ${other}${generic}.`;
}

/** `other` is offered where it is right for all, and names that hold all year. */
function fixesFor(
  timeline: Timeline,
  { start, end }: Range,
  label: string,
  { season, other, written }: OutOfSeason,
  always: boolean,
): readonly Fix[] {
  const text = timeline.lines[start.line]?.text ?? '';
  const span = zoneSpan(text.slice(0, end.character), label, start.character);
  if (span === undefined) return [];
  const names = [
    ...(always ? [other] : []),
    season.generic ?? season.place,
    ...(written === 'standard' && season.allYear !== undefined ? [season.allYear] : []),
  ];
  const range = rangeOnLine(start.line, span.start, span.end);
  return names.map((name): Fix => {
    const edits: readonly Edit[] = [{ range, newText: name }];
    return { title: `Change ${label} to ${name}`, edits };
  });
}
