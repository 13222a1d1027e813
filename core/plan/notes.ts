import type { PostMortem } from '../document/postMortem';
import { insertSections } from '../model/insertSection';
import { normaliseHeading } from '../model/sectionNames';
import { sectionById } from '../model/sections';
import type { Plan } from './action';
import { appendInLines } from './appendItem';
import { lastWritten, linesBelow, oneLine } from './insertText';

/** Adds a bullet to a part of the meeting's record, which is made where it is missing. */
export function addNote(postMortem: PostMortem, part: string, words: string): Plan {
  const text = oneLine(words);
  if (text === '') return { type: 'refused', reason: 'The note is empty. Write what is to be kept.' };
  const { store, sections } = postMortem;
  const meeting = sectionById(sections, 'meeting');
  if (meeting === undefined)
    return { type: 'edits', edits: insertSections(store, sections, ['meeting'], `### ${part}\n\n- ${text}`) };
  const own = sections.find(
    section =>
      section.line > meeting.line &&
      section.line < meeting.end &&
      normaliseHeading(section.text) === normaliseHeading(part),
  );
  if (own !== undefined) return { type: 'edits', edits: [appendInLines(postMortem, own, text, false)] };
  const below = lastWritten(store, meeting.line, meeting.end);
  return {
    type: 'edits',
    edits: [linesBelow(store, below, ['', `${'#'.repeat(Math.min(meeting.level + 1, 6))} ${part}`, '', `- ${text}`])],
  };
}
