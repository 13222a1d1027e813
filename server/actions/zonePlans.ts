import type { PostMortem } from '../../core/document/postMortem';
import { convertZoneEdits, nameZoneEdit, type Plan } from '../../core/plan';
import type { Restyle } from '../../core/restyle';
import type { Range } from '../../core/text';
import { isUtc, type PlacedTimeline, type TimelineEntry, type Zone } from '../../core/timeline';

/** Ways to write times in another zone: the whole timeline, or the entry at the cursor. UTC and the reader's own come into question. */
export function zonePlansAt(
  postMortem: PostMortem,
  { start }: Range,
  readerZone: string | undefined,
): readonly Restyle[] {
  const placed = postMortem.timeline;
  if (placed === undefined || start.line < placed.section.line || start.line >= placed.section.end) return [];
  const { entries } = placed.timeline;
  const usual = postMortem.context.zone ?? entries.find(({ time }) => time.zone !== undefined)?.time.zone;
  const whole = othersThan(usual, readerZone).map(zone => ({
    title: `Convert the timeline to ${zone}`,
    plan: () => converted(convertZoneEdits(postMortem, zone)),
  }));
  const at = start.line - placed.line;
  const entry = entries.find(({ lines, stamp }) => stamp?.clock !== undefined && lines.start <= at && at < lines.end);
  return [...whole, ...(entry === undefined ? [] : plansFor(postMortem, placed, entry, readerZone))];
}

function plansFor(
  postMortem: PostMortem,
  placed: PlacedTimeline,
  entry: TimelineEntry,
  readerZone: string | undefined,
): readonly Restyle[] {
  if (entry.time.zone !== undefined) {
    return othersThan(entry.time.zone, readerZone).map(zone => ({
      title: `Convert this entry to ${zone}`,
      plan: () => converted(convertZoneEdits(postMortem, zone, entry)),
    }));
  }
  const zones = ['UTC', ...(readerZone === undefined || readerZone === 'UTC' ? [] : [readerZone])];
  return zones.flatMap(zone => {
    const edit = nameZoneEdit(placed, entry, zone);
    return edit === undefined
      ? []
      : [{ title: `Say that this time is in ${zone}`, plan: () => ({ type: 'edits', edits: [edit] }) }];
  });
}

function othersThan(zone: Zone | undefined, readerZone: string | undefined): readonly string[] {
  if (zone === undefined) return [];
  const own = readerZone === undefined || zone.label === readerZone || readerZone === 'UTC' ? [] : [readerZone];
  return [...(isUtc(zone) ? [] : ['UTC']), ...own];
}

function converted(edits: ReturnType<typeof convertZoneEdits>): Plan {
  if (edits.length > 0) return { type: 'edits', edits };
  return {
    type: 'refused',
    reason: 'Some times cannot be converted for sure, so nothing is changed. Correct them first.',
  };
}
