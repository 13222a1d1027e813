import { addMonths, followUpOf } from '../document/followUp';
import type { PostMortem } from '../document/postMortem';
import { sectionById } from '../model/sections';
import { instantOfText, readStamp, type Zone } from '../timeline';
import type { InvitationKind } from './types';

const dayLength = 86_400_000;

/** When the document says that it is, as an instant; `undefined` where it names no day with a time. */
export function statedStart(postMortem: PostMortem, kind: InvitationKind, zone: Zone): number | undefined {
  for (const text of kind === 'meeting' ? linesOfMeeting(postMortem) : lineOfFollowUp(postMortem)) {
    const at = /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/.exec(text)?.index;
    if (at === undefined) continue;
    const stated = text.slice(at).replace(/^(\S{10}),? at /, '$1 ');
    if (readStamp(stated)?.clock !== undefined) return instantOfText(stated, undefined, zone);
  }
  return undefined;
}

/**
 * A day to begin with, as the start of a local day: for the review the one that the document names or the process asks
 * for, for the meeting the next working day but one.
 */
export function suggestedDay(postMortem: PostMortem, kind: InvitationKind, localNow: number): number {
  const today = Math.floor(localNow / dayLength) * dayLength;
  if (kind === 'meeting') return workingDaysLater(today, 2);
  const { stated, due } = followUpOf(postMortem);
  const days = [stated, due].map(date => (date === undefined ? Number.NaN : Date.parse(`${date}T00:00:00Z`)));
  return days.find(day => day >= today) ?? addMonths(today, 2);
}

/** At most so many lines of a meeting's record are looked at for its date. */
const mostLines = 40;

function linesOfMeeting({ store, sections }: PostMortem): readonly string[] {
  const section = sectionById(sections, 'meeting');
  if (section === undefined) return [];
  const end = Math.min(section.end, section.line + mostLines);
  return store.lines.slice(section.line, end).map(line => line.text.slice(0, 1000));
}

function lineOfFollowUp(postMortem: PostMortem): readonly string[] {
  const { dateRange } = followUpOf(postMortem);
  if (dateRange === undefined) return [];
  return [postMortem.store.lineAt(dateRange.start.line).slice(dateRange.start.character).slice(0, 1000)];
}

function workingDaysLater(day: number, count: number): number {
  let later = day;
  for (let left = count; left > 0; ) {
    later += dayLength;
    const weekday = new Date(later).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return later;
}
