import type { PostMortem } from '../document/postMortem';
import { insertSections } from '../model/insertSection';
import { sectionById } from '../model/sections';
import type { Aim } from '../model/vocabulary';
import { noneNeededFor } from '../remediation/noneNeeded';
import { rangeOnLine } from '../text';
import type { Plan } from './action';
import { appendInLines } from './appendItem';
import { lastWritten, linesBelow, oneLine } from './insertText';

/** Writes below the items that an aim needs none; a second reason takes the place of the first. */
export function noneNeeded(postMortem: PostMortem, aim: Aim, words: string): Plan {
  const reason = oneLine(words).replace(/^because\s+/i, '');
  if (reason === '') return { type: 'refused', reason: 'The reason is empty. Write why nothing is needed.' };
  const { store, sections } = postMortem;
  const text = `${aim.charAt(0).toUpperCase()}${aim.slice(1)}: none needed, because ${reason}`;
  const section = sectionById(sections, 'remediation');
  if (section === undefined) return { type: 'edits', edits: insertSections(store, sections, ['remediation'], text) };
  const known = noneNeededFor(postMortem, aim);
  if (known !== undefined) {
    const { line, start } = known;
    return { type: 'edits', edits: [{ range: rangeOnLine(line, start, store.lineAt(line).length), newText: text }] };
  }
  if (section.form === 'item') return { type: 'edits', edits: [appendInLines(postMortem, section, text, false)] };
  return { type: 'edits', edits: [linesBelow(store, lastWritten(store, section.line, section.end), ['', text])] };
}
