import type { PostMortem } from '../document/postMortem';
import { shiftRange } from '../text';
import { dayLength, formatLocal, instantOfText, localOf, readStamp, type TimelineEntry } from '../timeline';
import type { DocumentRule, Finding } from './rule';

/** Entries beyond the frame that the metadata give: before a stated start, after the declared end. */
export const timelineOutside: DocumentRule = {
  id: 'timeline-outside',
  summary: 'Entries lie between the start and the end that the metadata state.',
  severity: 'information',
  scope: 'document',
  *check(postMortem) {
    const { timeline, metadata } = postMortem;
    if (timeline === undefined) return;
    const entries = () => timeline.timeline.entries.filter(isPlaced);
    const finding = (entry: TimelineEntry | undefined, message: string): Finding[] =>
      entry === undefined ? [] : [{ range: shiftRange(entry.stampRange, timeline.line), message }];
    const over = statedIn(postMortem, metadata.fields.get('declared-over')?.value);
    if (over !== undefined) {
      const late = entries().find(({ time }) => (time.instant ?? 0) > over.to);
      yield* finding(
        late,
        `This is later than ${over.label}, when the incident was declared over. Check one of the two.`,
      );
    }
    const stated = startFields.map(name => metadata.other.get(name)).find(value => value !== undefined);
    const start = statedIn(postMortem, stated);
    if (start === undefined) return;
    const early = entries().find(({ time }) => (time.end ?? time.instant ?? 0) < start.from);
    yield* finding(
      early,
      `This is earlier than ${start.label}, when the incident is said to have begun. Check one of the two.`,
    );
  },
};

/** Names under which front matter states a start. */
const startFields = ['start', 'started', 'start-time', 'start_time'];

function isPlaced({ stamp, time, labelled }: TimelineEntry): boolean {
  return stamp?.clock !== undefined && time.instant !== undefined && time.dateSource !== 'none' && !labelled;
}

/** The stretch of time that a value names: a minute, or a day where it names no clock. */
function statedIn(
  { context }: PostMortem,
  value: string | undefined,
): { readonly from: number; readonly to: number; readonly label: string } | undefined {
  const from = value === undefined ? undefined : instantOfText(value, undefined, context.zone);
  if (value === undefined || from === undefined) return undefined;
  const timed = readStamp(value)?.clock !== undefined;
  const label = formatLocal(localOf(from, context.zone)).slice(0, timed ? 16 : 10);
  return { from, to: from + (timed ? 60_000 : dayLength), label };
}
