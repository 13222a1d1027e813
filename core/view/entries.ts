import type { PostMortem } from '../document/postMortem';
import type { Problem } from '../rules';
import { remember, withoutEntities } from '../text';
import {
  entryMeaning,
  entryWords,
  evidenceOf,
  formatDay,
  formatDuration,
  formatLocal,
  type PlacedTimeline,
  slipsOf,
  type Timeline,
  type TimelineEntry,
  withoutKind,
} from '../timeline';
import { isSensitive } from './sensitiveLines';
import type { EntryView } from './types';

/** The entries of the main timeline, each with the problems that start on its lines. */
export function entriesOf(
  { timeline }: PostMortem,
  problems: readonly Problem[],
  sensitive: ReadonlySet<number>,
): readonly EntryView[] {
  if (timeline === undefined) return [];
  const { entries } = timeline.timeline;
  const origin = startOf(timeline.timeline);
  const byLine = new Map<number, Problem[]>();
  for (const problem of problems)
    byLine.set(problem.range.start.line, [...(byLine.get(problem.range.start.line) ?? []), problem]);
  return entries.map((entry, index) => entryView(entry, index, timeline, origin, byLine, sensitive));
}

/** The first instant of the timeline, from which elapsed time counts; slips of the date do not count. */
export const startOf = remember((timeline: Timeline): number | undefined => {
  const slips = slipsOf(timeline);
  return timeline.entries.reduce<number | undefined>((first, entry) => {
    const { instant } = entry.time;
    return instant === undefined || slips.has(entry) || (first !== undefined && first <= instant) ? first : instant;
  }, undefined);
});

function entryView(
  entry: TimelineEntry,
  index: number,
  { line, timeline }: PlacedTimeline,
  origin: number | undefined,
  byLine: ReadonlyMap<number, readonly Problem[]>,
  sensitive: ReadonlySet<number>,
): EntryView {
  const { time, lines, stampRange } = entry;
  const meaning = entryMeaning(entry);
  const source = timeline.lines[stampRange.start.line]?.text ?? '';
  const own: Problem[] = [];
  for (let each = lines.start; each < lines.end && byLine.size > 0; each += 1)
    own.push(...(byLine.get(each + line) ?? []));
  const placed = time.instant !== undefined && time.local !== undefined;
  const zoned = placed && time.zone !== undefined;
  return {
    index,
    line: line + lines.start,
    endLine: line + lines.end,
    when: source.slice(stampRange.start.character, stampRange.end.character),
    text: withoutEntities(withoutKind(entryWords(entry, timeline.lines), meaning.kind)),
    ...(meaning.kind === undefined ? {} : { kind: meaning.kind }),
    milestones: meaning.milestones,
    starred: meaning.starred,
    ...(isSensitive(sensitive, line + lines.start, line + lines.end) && { sensitive: true }),
    evidence: evidenceOf(entry, timeline.lines),
    certainty: time.certainty,
    ...(time.instant === undefined ? {} : { start: time.instant, end: time.end ?? time.instant }),
    ...(placed && time.local !== undefined ? { localLabel: labelOf(entry, time.local) } : {}),
    ...(zoned && time.zone !== undefined ? { zone: time.zone.label } : {}),
    ...(zoned && time.instant !== undefined ? { utcLabel: formatLocal(time.instant) } : {}),
    ...(time.instant === undefined || origin === undefined
      ? {}
      : { elapsedLabel: `+${formatDuration(time.instant - origin)}` }),
    problems: own.map(({ severity, message, ruleId }) => ({ severity, message, rule: ruleId })),
  };
}

/** The date is left out where nothing in the document tells it. */
function labelOf({ time }: TimelineEntry, local: number): string {
  if (time.certainty === 'date-only') return formatDay(local);
  return time.dateSource === 'none' ? formatLocal(local).slice(11) : formatLocal(local);
}
