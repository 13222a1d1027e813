import type { PostMortem } from '../document/postMortem';
import { insertSections } from '../model/insertSection';
import { itemsIn } from '../model/listItems';
import { normaliseHeading, sectionOf } from '../model/sectionNames';
import { type Section, sectionById } from '../model/sections';
import { type Edit, plainText } from '../text';
import type { DocumentAction, Plan } from './action';
import { appendInLines, appendItem } from './appendItem';
import { lastWritten, linesBelow, oneLine } from './insertText';
import { linkTime } from './linkTime';

/** Adds a factor, under its theme where one is named; the time of an entry stands in brackets behind it. */
export function addFactor(
  postMortem: PostMortem,
  { text: typed, theme, entry }: Extract<DocumentAction, { type: 'add-factor' }>,
): Plan {
  const words = oneLine(typed);
  if (words === '') return { type: 'refused', reason: 'The factor is empty. Write what contributed.' };
  const time = entry === undefined ? undefined : linkTime(postMortem, entry);
  const text = time === undefined ? words : withTime(words, time);
  const name = oneLine(theme ?? '');
  if (name === '') return appendItem(postMortem, 'contributing-factors', text, false);
  return themeProblem(name) ?? { type: 'edits', edits: underTheme(postMortem, name, text) };
}

/** Moves a factor under a theme, or writes the time of an entry behind it; both can be asked for at once. */
export function editFactor(
  postMortem: PostMortem,
  { line, expected, theme, entry }: Extract<DocumentAction, { type: 'edit-factor' }>,
): Plan {
  const { store, sections } = postMortem;
  const section = sectionById(sections, 'contributing-factors');
  const item = section && itemsIn(store, section).find(each => each.line === line);
  if (section === undefined || item === undefined || plainText(item.text) !== expected)
    return { type: 'refused', reason: 'This factor has changed in the meantime. Look at it and try again.' };
  const time = entry === undefined ? undefined : linkTime(postMortem, entry);
  if (entry !== undefined && time === undefined)
    return { type: 'refused', reason: 'This entry has no time of its own. Link another one, or write the time.' };
  const written = store.lineAt(line);
  const linked = time === undefined || written.includes(time) ? written : withTime(written.trimEnd(), time);
  const name = oneLine(theme ?? '');
  if (name === '') {
    if (linked === written) return { type: 'edits', edits: [] };
    return { type: 'edits', edits: [{ range: lineRange(postMortem, line, line + 1), newText: linked }] };
  }
  const problem = themeProblem(name);
  if (problem !== undefined) return problem;
  const nested = store.lines.slice(line + 1, item.end).map(each => each.text);
  while (nested.at(-1)?.trim() === '') nested.pop();
  const text = [linked.slice(item.start), ...nested].join(store.eol);
  const last = line + nested.length;
  const own = themeSections(postMortem, section).findLast(each => each.line < line && line < each.end);
  if (own !== undefined && normaliseHeading(own.text) === normaliseHeading(name)) return { type: 'edits', edits: [] };
  const put = underTheme(postMortem, name, text);
  const touching = put.find(({ range }) => range.start.line >= line && range.start.line <= last);
  if (touching === undefined)
    return { type: 'edits', edits: [{ range: wholeLines(postMortem, line, last + 1), newText: '' }, ...put] };
  const before = lastWritten(store, section.line, line);
  const start = { line: before, character: store.lineAt(before).length };
  return { type: 'edits', edits: [{ range: { start, end: touching.range.end }, newText: touching.newText }] };
}

function underTheme(postMortem: PostMortem, theme: string, text: string): readonly Edit[] {
  const { store, sections } = postMortem;
  const section = sectionById(sections, 'contributing-factors');
  if (section === undefined)
    return insertSections(store, sections, ['contributing-factors'], `### ${theme}\n\n- ${text}`);
  const own = themeSections(postMortem, section).find(each => normaliseHeading(each.text) === normaliseHeading(theme));
  if (own !== undefined) return [appendInLines(postMortem, own, text, false)];
  const below = lastWritten(store, section.line, section.end);
  const mark = '#'.repeat(Math.min(section.level + 1, 6));
  return [linesBelow(store, below, ['', `${mark} ${theme}`, '', `- ${text}`])];
}

function themeSections({ sections }: PostMortem, { line, end }: Section): readonly Section[] {
  return sections.filter(each => each.form === 'heading' && each.line > line && each.line < end);
}

function themeProblem(theme: string): Plan | undefined {
  if (sectionOf(theme) === undefined) return undefined;
  return { type: 'refused', reason: 'This is what a section is called. Choose another word for the theme.' };
}

/** In brackets behind the words; before a full stop, or in the brackets that hold times already. */
function withTime(words: string, time: string): string {
  const held = /^(.*)( ?\((?:[^()]{0,60}\d[:h]\d\d[^()]{0,20})\))(\.?)$/.exec(words.slice(-300));
  if (held !== null) return `${words.slice(0, words.lastIndexOf(')'))}, ${time})${held[3] ?? ''}`;
  return words.endsWith('.') ? `${words.slice(0, -1)} (${time}).` : `${words} (${time})`;
}

function lineRange({ store }: PostMortem, start: number, end: number): Edit['range'] {
  return { start: { line: start, character: 0 }, end: { line: end - 1, character: store.lineAt(end - 1).length } };
}

/** Lines with one line break: the one behind them, or before them at the end of the document. */
function wholeLines(postMortem: PostMortem, start: number, end: number): Edit['range'] {
  const { store } = postMortem;
  if (end < store.lineCount) return { start: { line: start, character: 0 }, end: { line: end, character: 0 } };
  const before = Math.max(0, start - 1);
  return {
    start: { line: before, character: store.lineAt(before).length },
    end: lineRange(postMortem, start, end).end,
  };
}
