import type { PostMortem } from '../document/postMortem';
import { recordParts } from '../meeting/record';
import { insertSections, marksBelow } from '../model/insertSection';
import { normaliseHeading } from '../model/sectionNames';
import { sectionById } from '../model/sections';
import type { Plan } from './action';
import { appendInLines } from './appendItem';
import { lastWritten, linesAbove, linesBelow, oneLine } from './insertText';

/** Adds a bullet to a part of the meeting's record, which is made where it is missing. */
export function addNote(postMortem: PostMortem, part: string, words: string): Plan {
  const text = oneLine(words);
  if (text === '') return { type: 'refused', reason: 'The note is empty. Write what is to be kept.' };
  const { store, sections } = postMortem;
  const meeting = sectionById(sections, 'meeting');
  if (meeting === undefined)
    return {
      type: 'edits',
      edits: insertSections(store, sections, ['meeting'], `${marksBelow(sections)} ${part}\n\n- ${text}`),
    };
  const own = sections.find(
    section =>
      section.line > meeting.line &&
      section.line < meeting.end &&
      normaliseHeading(section.text) === normaliseHeading(part),
  );
  if (own !== undefined) return { type: 'edits', edits: [appendInLines(postMortem, own, text, false)] };
  const lines = [`${'#'.repeat(Math.min(meeting.level + 1, 6))} ${part}`, '', `- ${text}`];
  const later = namesAfter(part);
  const next = sections.find(
    ({ line, text: name, form }) =>
      form === 'heading' && line > meeting.line && line < meeting.end && later.has(normaliseHeading(name)),
  );
  if (next !== undefined) return { type: 'edits', edits: [linesAbove(store, next.line, [...lines, ''])] };
  return { type: 'edits', edits: [linesBelow(store, lastWritten(store, meeting.line, meeting.end), ['', ...lines])] };
}

/** Parts that stand below this one. */
function namesAfter(part: string): ReadonlySet<string> {
  const parts: readonly string[] = recordParts;
  const rank = parts.indexOf(part);
  return new Set(rank === -1 ? [] : recordParts.slice(rank + 1).map(normaliseHeading));
}
