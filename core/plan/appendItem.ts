import type { PostMortem } from '../document/postMortem';
import { insertSections } from '../model/insertSection';
import { itemsIn } from '../model/listItems';
import type { SectionId } from '../model/sectionNames';
import { type Section, sectionById } from '../model/sections';
import type { Edit, TextStore } from '../text';
import type { Plan } from './action';
import { lastWritten, linesBelow } from './insertText';

/** Adds an item to the list of a section, in the list's own style; makes the section where there is none. */
export function appendItem(postMortem: PostMortem, id: SectionId, text: string, tick: boolean): Plan {
  const { store, sections } = postMortem;
  const section = sectionById(sections, id);
  if (section === undefined) {
    return { type: 'edits', edits: insertSections(store, sections, [id], `- ${tick ? '[ ] ' : ''}${text}`) };
  }
  return { type: 'edits', edits: [appendInLines(postMortem, section, text, tick)] };
}

/** The edit that adds an item at the end of the last list of a section, or below what stands there. */
export function appendInLines({ store }: PostMortem, section: Section, text: string, tick: boolean): Edit {
  const items = itemsIn(store, section);
  const last = items[items.length - 1];
  if (last === undefined) {
    const below = lastWritten(store, section.line, section.end);
    const item = `- ${tick ? '[ ] ' : ''}${text}`;
    return linesBelow(store, below, section.form === 'item' ? [nestedIn(store, section) + item] : ['', item]);
  }
  const mark = nextMark(/^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(store.lineAt(last.line))?.[0] ?? '- ');
  const loose = items.length > 1 && (items[items.length - 2]?.end ?? last.line) < last.line;
  const box =
    tick && (last.done !== undefined || items.every(item => item.done === undefined && items.length === 1))
      ? '[ ] '
      : '';
  return linesBelow(store, last.end - 1, [
    ...(loose ? [''] : []),
    `${mark}${tick && last.done === undefined ? '' : box}${text}`,
  ]);
}

/** The indentation of what is nested in a labelled list item. */
export function nestedIn(store: TextStore, section: Section): string {
  return ' '.repeat(/^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(store.lineAt(section.line))?.[0].length ?? 2);
}

/** The mark of the following item: the same bullet, the next number. */
function nextMark(mark: string): string {
  return mark.replace(/\d+/, number => String(Number(number) + 1));
}
