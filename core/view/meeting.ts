import type { PostMortem } from '../document/postMortem';
import { meetingPeople } from '../meeting/people';
import { type RecordItem, recordOf, soakOf } from '../meeting/record';
import { placeholdersIn } from '../publishing/placeholders';
import type { Problem } from '../rules';
import { isSensitive } from './sensitiveLines';
import type { MeetingView, NoteView } from './types';

/** The meeting's record, and what its preparation looks at: counts, never what was found. */
export function meetingView(
  postMortem: PostMortem,
  problems: readonly Problem[],
  sensitive: ReadonlySet<number>,
): MeetingView {
  const record = recordOf(postMortem);
  const soak = soakOf(postMortem)?.date;
  const notes = (items: readonly RecordItem[]) => items.map(item => noteView(item, sensitive));
  const stamps = problems.filter(({ ruleId }) => ruleId === 'timeline-placeholder');
  const rest = problems.filter(
    ({ ruleId, severity }) =>
      (severity === 'error' || severity === 'warning') &&
      !ruleId.startsWith('sensitive-') &&
      ruleId !== 'timeline-placeholder',
  );
  const lines = new Set([...stamps, ...placeholdersIn(postMortem)].map(({ range }) => range.start.line));
  return {
    attendance: record.Attendance.map(({ text, done, item }) => ({
      name: text,
      present: done || item.done === undefined,
      ...(isSensitive(sensitive, item.line, item.end) && { sensitive: true as const }),
    })),
    parkingLot: notes(record['Parking lot']),
    questions: notes(record.Questions),
    notes: record.Notes.length,
    ...(soak !== undefined && { soak }),
    people: meetingPeople(postMortem),
    presets: postMortem.settings.meeting.presets,
    checks: { findings: rest.length, placeholders: lines.size },
  };
}

function noteView({ item, text, done, kept }: RecordItem, sensitive: ReadonlySet<number>): NoteView {
  return {
    line: item.line,
    text,
    done,
    kept,
    ...(isSensitive(sensitive, item.line, item.end) && { sensitive: true }),
  };
}
