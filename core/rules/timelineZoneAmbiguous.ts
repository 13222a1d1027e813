import type { PostMortem } from '../document/postMortem';
import { setField } from '../plan/fields';
import { type Edit, type Range, rangeOnLine, shiftRange } from '../text';
import {
  declarationIn,
  entriesThat,
  formatOffset,
  meaningsOf,
  type PlacedTimeline,
  type ZoneMeaning,
  zoneSpan,
} from '../timeline';
import type { DocumentRule, Fix } from './rule';

/** Abbreviations of zones that mean several, as long as nothing tells which. */
export const timelineZoneAmbiguous: DocumentRule = {
  id: 'timeline-zone-ambiguous',
  summary: 'An abbreviation such as IST, CST or BST comes with its offset or place.',
  severity: 'warning',
  scope: 'document',
  *check(postMortem) {
    const told = new Set<string>();
    for (const placed of postMortem.timelines) {
      for (const entry of ambiguousIn(placed.timeline)) {
        const { zone, ambiguousZone, zoneSource } = entry.time;
        if (zone === undefined || ambiguousZone === undefined || entry.stamp?.clock === undefined) continue;
        if (told.has(zone.label)) continue;
        told.add(zone.label);
        const declared = zoneSource === 'own' ? undefined : declarationIn(placed.timeline, zone.label);
        const range = shiftRange(declared ?? entry.stampRange, placed.line);
        yield {
          range,
          message: messageFor(zone.label),
          // Declared once for all, every distance in time is right whatever it means.
          ...(zoneSource === 'own' ? {} : { severity: 'information' }),
          fixes: () => fixesFor(postMortem, placed, declared, zone.label),
        };
      }
    }
  },
};

const ambiguousIn = entriesThat(({ time }) => time.ambiguousZone !== undefined);

function messageFor(label: string): string {
  const names = meaningsOf(label).map(named);
  const last = names.pop();
  return `${label} may be ${names.join(', ')} or ${last}. Write its offset, or name the place in the field Zone.`;
}

function named({ name, minutes }: ZoneMeaning): string {
  return `${name} (${formatOffset(minutes)})`;
}

function fixesFor(
  postMortem: PostMortem,
  placed: PlacedTimeline,
  declared: Range | undefined,
  label: string,
): readonly Fix[] {
  return meaningsOf(label).flatMap(meaning => {
    const fixes: Fix[] = [];
    const edits =
      declared === undefined ? offsetsOn(placed, label, meaning) : [offsetBeside(placed, declared, meaning)];
    if (edits.length > 0) fixes.push({ title: `Write ${formatOffset(meaning.minutes)}: ${meaning.name}`, edits });
    const field = postMortem.metadata.fields.get('zone')?.value ?? '';
    if (field === '' || field === label)
      fixes.push({
        title: `Set the field Zone to ${meaning.place}`,
        edits: [setField(postMortem, 'zone', meaning.place)],
      });
    return fixes;
  });
}

/** The offset in place of the abbreviation, on every entry that writes it. */
function offsetsOn(
  { timeline, line: start }: PlacedTimeline,
  label: string,
  { minutes }: ZoneMeaning,
): readonly Edit[] {
  return timeline.entries.flatMap(({ stamp, stampRange }): Edit[] => {
    if (stamp?.zone !== label) return [];
    const { line } = stampRange.start;
    const text = (timeline.lines[line]?.text ?? '').slice(0, stampRange.end.character);
    const span = zoneSpan(text, label, stampRange.start.character);
    if (span === undefined) return [];
    return [{ range: rangeOnLine(start + line, span.start, span.end), newText: formatOffset(minutes) }];
  });
}

/** The offset beside the abbreviation that is declared once: "(BST, UTC+1)", "All times in IST (UTC+5:30)". */
function offsetBeside(placed: PlacedTimeline, declared: Range, { minutes }: ZoneMeaning): Edit {
  const { line, character } = declared.end;
  const text = placed.timeline.lines[line]?.text ?? '';
  const bracketed = text.lastIndexOf('(', character) > text.lastIndexOf(')', character - 1);
  const newText = bracketed ? `, ${formatOffset(minutes)}` : ` (${formatOffset(minutes)})`;
  return { range: rangeOnLine(placed.line + line, character, character), newText };
}
