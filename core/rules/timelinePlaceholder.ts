import { isDraft } from '../document/running';
import { shiftRange } from '../text';
import { entriesThat, type PlacedTimeline, type TimelineEntry } from '../timeline';
import type { DocumentRule } from './rule';

/** Stamps of a template that nobody has filled in yet. */
export const timelinePlaceholder: DocumentRule = {
  id: 'timeline-placeholder',
  summary: 'No placeholder of a template stands where a time should be.',
  severity: 'information',
  missing: true,
  scope: 'document',
  *check(postMortem) {
    const severity = isDraft(postMortem) ? ({ severity: 'hint' } as const) : {};
    for (const placed of postMortem.timelines) {
      let dayId: number | undefined;
      for (const entry of redactedIn(placed.timeline)) {
        if (entry.day?.form === 'redacted' && entry.dayId !== dayId && entry.stamp !== undefined) {
          dayId = entry.dayId;
          yield {
            range: shiftRange(entry.stampRange, placed.line),
            message: 'The date above this entry is still a placeholder. Write the date.',
            ...severity,
          };
        }
        if (entry.time.certainty !== 'placeholder' || isExplained(placed, entry)) continue;
        yield {
          range: shiftRange(entry.stampRange, placed.line),
          message: 'This time is still a placeholder. Write the time, or ?? where nobody knows.',
          ...severity,
        };
      }
    }
  },
};

const redactedIn = entriesThat(({ day, time }) => day?.form === 'redacted' || time.certainty === 'placeholder');

/** A footnote tells why a date is left open. */
function isExplained({ timeline }: PlacedTimeline, { stampRange }: TimelineEntry): boolean {
  const text = timeline.lines[stampRange.end.line]?.text ?? '';
  return text.startsWith('[^', stampRange.end.character);
}
