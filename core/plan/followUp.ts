import { followUpOf } from '../document/followUp';
import type { PostMortem } from '../document/postMortem';
import { insertSections } from '../model/insertSection';
import { sectionById } from '../model/sections';
import { rangeOnLine } from '../text';
import type { Plan } from './action';
import { setField } from './fields';
import { lastWritten, linesBelow } from './insertText';

/** Writes the date of the follow-up review where the document keeps it. */
export function setFollowUp(postMortem: PostMortem, date: string): Plan {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    return { type: 'refused', reason: 'This is no date. Write it like 2026-03-08.' };
  const { store, sections, metadata } = postMortem;
  const { dateRange } = followUpOf(postMortem);
  if (dateRange !== undefined) return { type: 'edits', edits: [{ range: dateRange, newText: date }] };
  if (metadata.fields.has('follow-up')) return { type: 'edits', edits: [setField(postMortem, 'follow-up', date)] };
  const section = sectionById(sections, 'follow-up');
  const words = `We review our progress on ${date}.`;
  if (section === undefined) return { type: 'edits', edits: insertSections(store, sections, ['follow-up'], words) };
  if (section.form === 'item')
    return {
      type: 'edits',
      edits: [
        {
          range: rangeOnLine(section.line, store.lineAt(section.line).length, store.lineAt(section.line).length),
          newText: ` ${date}`,
        },
      ],
    };
  return { type: 'edits', edits: [linesBelow(store, lastWritten(store, section.line, section.end), ['', words])] };
}
