import type { PostMortem } from '../document/postMortem';
import { type Position, type Range, shiftRange } from '../text';
import {
  entryMeaning,
  evidenceOf,
  formatDay,
  formatDuration,
  formatLocal,
  isUtc,
  type TimelineEntry,
} from '../timeline';
import { startOf } from '../view/entries';

/** What is known of the entry at a place: elapsed time, the time in UTC and in the document's zone. Markdown of our own words only. */
export function hoverAt(
  { timelines }: PostMortem,
  position: Position,
): { readonly range: Range; readonly markdown: string } | undefined {
  for (const { timeline, line } of timelines) {
    const at = position.line - line;
    const entry = timeline.entries.find(each => each.lines.start <= at && at < each.lines.end);
    if (entry === undefined || entry.stamp === undefined) continue;
    // The stamp answers; the words of the entry keep their own hovers.
    const { start, end } = entry.stampRange;
    if (at !== start.line || position.character < start.character || position.character > end.character)
      return undefined;
    const markdown = explain(entry, startOf(timeline), evidenceOf(entry, timeline.lines).length);
    return markdown === undefined ? undefined : { range: shiftRange(entry.stampRange, line), markdown };
  }
  return undefined;
}

function explain(entry: TimelineEntry, origin: number | undefined, links: number): string | undefined {
  const { time } = entry;
  if (time.instant === undefined || time.local === undefined) return undefined;
  const lines: string[] = [];
  if (origin !== undefined) lines.push(`**+${formatDuration(time.instant - origin)}** since the start`);
  if (time.zone === undefined) lines.push(`${dated(entry, time.local)}, in no named zone`);
  else {
    lines.push(`${dated(entry, time.instant)} UTC`);
    if (!isUtc(time.zone)) lines.push(`${dated(entry, time.local)} ${time.zone.label}`);
  }
  const reading = readings[time.certainty];
  if (reading !== undefined) lines.push(reading);
  if (time.dateSource === 'rollover') lines.push('Read as the next day, because it is earlier than the entry before.');
  const { milestones } = entryMeaning(entry);
  if (milestones.length > 0) lines.push(`Milestone: ${milestones.join(', ')}`);
  if (links > 0) lines.push(links === 1 ? 'One link as evidence' : `${links} links as evidence`);
  return lines.join('  \n');
}

const readings: { readonly [certainty: string]: string } = {
  approximate: 'An approximate time.',
  range: 'The start of a range.',
  'date-only': 'The day is known, the time is not.',
};

function dated({ time }: TimelineEntry, milliseconds: number): string {
  if (time.certainty === 'date-only') return formatDay(milliseconds);
  return time.dateSource === 'none' ? formatLocal(milliseconds).slice(11) : formatLocal(milliseconds);
}

/** Marks that close around a stamp; a hint goes behind them. */
const closing = /^[*_`\])]{1,4}/;

/** `+1 h 12 min` behind the stamp of each placed entry on the lines, the first entry left out. */
export function elapsedHints(
  { timelines }: PostMortem,
  lines: { readonly start: number; readonly end: number },
): readonly { readonly position: Position; readonly label: string; readonly tooltip?: string }[] {
  return timelines.flatMap(({ timeline, line }) => {
    const origin = startOf(timeline);
    if (origin === undefined) return [];
    return timeline.entries.flatMap(({ time, stamp, stampRange, labelled }) => {
      const at = stampRange.end.line + line;
      if (
        time.instant === undefined ||
        stamp?.clock === undefined ||
        labelled ||
        at < lines.start ||
        at >= lines.end ||
        time.instant === origin
      )
        return [];
      const behind =
        closing.exec((timeline.lines[stampRange.end.line]?.text ?? '').slice(stampRange.end.character))?.[0].length ??
        0;
      return [
        {
          position: { line: at, character: stampRange.end.character + behind },
          label: `+${formatDuration(time.instant - origin)}`,
          tooltip: 'Since the first entry of the timeline',
        },
      ];
    });
  });
}
