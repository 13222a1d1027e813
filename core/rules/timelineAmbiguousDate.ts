import { type Edit, rangeOnLine } from '../text';
import { entriesThat, formatDay, placeDate, type Timeline, type TimelineEntry } from '../timeline';
import { stampParts } from '../timeline/stampParts';
import { textOfRange } from './lineText';
import type { Fix, TimelineRule } from './rule';

/** Dates such as 04-03-2026 in documents where nothing tells day from month. */
export const timelineAmbiguousDate: TimelineRule = {
  id: 'timeline-ambiguous-date',
  summary: 'A date in numbers can be read in one way only.',
  severity: 'hint',
  scope: 'timeline',
  *check(timeline) {
    const [first] = ambiguousIn(timeline);
    const both = first === undefined ? undefined : readings(first);
    if (first === undefined || both === undefined) return;
    yield {
      range: first.stampRange,
      message: `This date may be ${both.dayFirst} or ${both.monthFirst}. Write it with the year first.`,
      fixes: () => [
        ...fix(timeline, 'dayFirst', 'Write the dates year first, read as day and month'),
        ...fix(timeline, 'monthFirst', 'Write the dates year first, read as month and day'),
      ],
    };
  },
};

const ambiguousIn = entriesThat(entry => readings(entry) !== undefined);

interface Readings {
  readonly dayFirst: string;
  readonly monthFirst: string;
}

function readings({ time, stamp }: TimelineEntry): Readings | undefined {
  const date = stamp?.date;
  if (!time.ambiguousDate || date?.form !== 'numeric' || date.year === undefined) return undefined;
  const dayFirst = placeDate(date, 'day-first', undefined);
  const monthFirst = placeDate(date, 'month-first', undefined);
  if (dayFirst === undefined || monthFirst === undefined) return undefined;
  return { dayFirst: formatDay(dayFirst), monthFirst: formatDay(monthFirst) };
}

/** Rewrites every ambiguous date of the timeline: where one is of that order, all are. */
function fix(timeline: Timeline, order: keyof Readings, title: string): readonly Fix[] {
  const edits: Edit[] = [];
  for (const entry of timeline.entries) {
    const newText = readings(entry)?.[order];
    if (newText === undefined || entry.stamp === undefined) continue;
    const { line, character } = entry.stampRange.start;
    const part = stampParts(textOfRange(timeline.lines, entry.stampRange), entry.stamp)?.date;
    if (part === undefined) return [];
    edits.push({ range: rangeOnLine(line, character + part.start, character + part.end), newText });
  }
  return [{ title, edits }];
}
