import type { PostMortem } from '../document/postMortem';
import { mermaidBlockOf, mermaidMark } from '../export/mermaid';
import type { Section } from '../model/sections';
import { readsTheSame } from '../restyle/readBack';
import { type Edit, fence } from '../text';
import { toView } from '../view';
import type { Plan } from './action';
import { lastWritten, linesAbove, linesBelow } from './insertText';

/**
 * Puts the timeline as a Mermaid block under its heading, or writes anew the one that was put there before. Refused
 * where the entries would not read as they did.
 */
export function insertMermaid(postMortem: PostMortem): Plan {
  const block = mermaidBlockOf(toView(postMortem, []));
  const { timeline } = postMortem;
  if (timeline === undefined || block === undefined)
    return { type: 'refused', reason: 'No entry can be drawn yet. Begin entries with a time, such as “14:05”.' };
  const lines = block.trimEnd().split('\n');
  const edit = candidates(postMortem, timeline.section, lines).find(each => readsTheSame(postMortem, [each]));
  if (edit === undefined)
    return {
      type: 'refused',
      reason: 'The block would change how the timeline reads. Copy it to the clipboard instead.',
    };
  return { type: 'edits', edits: [edit], reveal: { line: edit.range.start.line + 1, character: 0 } };
}

function candidates(postMortem: PostMortem, section: Section, lines: readonly string[]): readonly Edit[] {
  const { store } = postMortem;
  const before = blockIn(postMortem, section);
  if (before !== undefined) {
    const end = { line: before.end, character: store.lineAt(before.end).length };
    return [{ range: { start: { line: before.start, character: 0 }, end }, newText: lines.join(store.eol) }];
  }
  const isFollowed = store.lineCount > section.body && store.lineAt(section.body).trim() === '';
  const atEnd = linesBelow(store, lastWritten(store, section.line, section.end), ['', ...lines]);
  return section.form === 'list'
    ? [linesAbove(store, section.line, [...lines, '']), atEnd]
    : [linesBelow(store, section.body - 1, ['', ...lines, ...(isFollowed ? [] : [''])]), atEnd];
}

/** The first and last line of the block that stands in the section already. */
function blockIn({ store }: PostMortem, { body, end }: Section): { start: number; end: number } | undefined {
  for (let start = body; start < end; start += 1) {
    const closes = fence(store.lineAt(start));
    if (closes === undefined) continue;
    let last = start + 1;
    while (last < end && !closes.test(store.lineAt(last))) last += 1;
    const isOurs = /^ {0,3}`{3,} *mermaid/.test(store.lineAt(start));
    for (let line = start; isOurs && line < last; line += 1) {
      if (store.lineAt(line).trim() === mermaidMark && last < end) return { start, end: last };
    }
    start = last;
  }
  return undefined;
}
