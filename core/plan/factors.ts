import type { PostMortem } from '../document/postMortem';
import {
  type Factor,
  factorLinks,
  factorSections,
  factorsOf,
  type LinkedEntry,
  linkableEntries,
  linkEdit,
  timeOfEntry,
} from '../factors';
import { timesBracket } from '../factors/timesInBrackets';
import { insertSections, marksBelow } from '../model/insertSection';
import { normaliseHeading, sectionOf } from '../model/sectionNames';
import type { Section } from '../model/sections';
import type { Edit } from '../text';
import type { DocumentAction, NamedEntry, Plan } from './action';
import { appendInLines, appendItem } from './appendItem';
import { atOrOnly } from './findItem';
import { lastWritten, linesBelow, oneLine } from './insertText';

/** Adds a factor, under its theme where one is named; the time of an entry stands in brackets behind it. */
export function addFactor(
  postMortem: PostMortem,
  { text: typed, theme, entry: named }: Extract<DocumentAction, { type: 'add-factor' }>,
): Plan {
  const words = oneLine(typed);
  if (words === '') return { type: 'refused', reason: 'The factor is empty. Write what contributed.' };
  const entry = named && entryNamed(postMortem, named);
  if (named !== undefined && entry === undefined) return entryGone;
  const time = entry && timeOfEntry(postMortem, entry);
  const text = time === undefined ? words : withTimes(words, time);
  const name = oneLine(theme ?? '');
  if (name === '') return appendItem(postMortem, 'contributing-factors', text, false);
  return themeProblem(name) ?? { type: 'edits', edits: underTheme(postMortem, name, text) };
}

/** Moves a factor under a theme, or writes the time of an entry behind it; both can be asked for at once. */
export function editFactor(
  postMortem: PostMortem,
  { line, expected, theme, entry }: Extract<DocumentAction, { type: 'edit-factor' }>,
): Plan {
  const factor = atOrOnly(
    factorsOf(postMortem).filter(({ text }) => text === expected),
    line,
  );
  if (factor === undefined)
    return { type: 'refused', reason: 'This factor has changed in the meantime. Look at it and try again.' };
  const linked = entry && entryNamed(postMortem, entry);
  if (entry !== undefined && linked === undefined) return entryGone;
  const isLinked = factorLinks(postMortem, factor).some(each => each.line === linked?.line);
  const link = linked === undefined || isLinked ? undefined : linkEdit(postMortem, factor, linked);
  if (entry !== undefined && link === undefined && !isLinked)
    return { type: 'refused', reason: 'This entry has no time of its own. Link another one, or write the time.' };
  const name = oneLine(theme ?? '');
  if (name === '') return { type: 'edits', edits: link === undefined ? [] : [link] };
  if (factor.form !== 'item')
    return { type: 'refused', reason: 'This factor is no item of a list. Group it in the document.' };
  return themeProblem(name) ?? moveUnderTheme(postMortem, factor, name, link);
}

const entryGone: Plan = {
  type: 'refused',
  reason: 'This entry has changed in the meantime, or has no time of its own. Choose another one.',
};

function entryNamed(postMortem: PostMortem, { line, when }: NamedEntry): LinkedEntry | undefined {
  const same = linkableEntries(postMortem).filter(each => writtenTime(each) === when);
  return atOrOnly(same, line);
}

function writtenTime({ entry: { stampRange }, timeline }: LinkedEntry): string {
  const { start, end } = stampRange;
  return timeline.lines[start.line]?.text.slice(start.character, end.character) ?? '';
}

function moveUnderTheme(postMortem: PostMortem, factor: Factor, name: string, link: Edit | undefined): Plan {
  const { store } = postMortem;
  const { line, end, range } = factor;
  const section = factorSections(postMortem).find(each => each.line < line && line < each.end);
  const own = section && themeSections(postMortem, section).findLast(each => each.line < line && line < each.end);
  if (own !== undefined && normaliseHeading(own.text) === normaliseHeading(name))
    return { type: 'edits', edits: link === undefined ? [] : [link] };
  const lines = store.lines.slice(line, end).map(each => each.text);
  while (lines.at(-1)?.trim() === '') lines.pop();
  const text = lines.map((each, rank) => (link?.range.start.line === line + rank ? withInsertion(each, link) : each));
  const item = [text[0]?.slice(range.start.character) ?? '', ...text.slice(1)].join(store.eol);
  const last = line + lines.length - 1;
  const put = underTheme(postMortem, name, item);
  const touching = put.find(each => each.range.start.line >= line && each.range.start.line <= last);
  if (touching === undefined)
    return { type: 'edits', edits: [{ range: wholeLines(postMortem, line, last + 1), newText: '' }, ...put] };
  const before = lastWritten(store, section?.line ?? 0, line);
  const start = { line: before, character: store.lineAt(before).length };
  return { type: 'edits', edits: [{ range: { start, end: touching.range.end }, newText: touching.newText }] };
}

function withInsertion(line: string, { range: { start }, newText }: Edit): string {
  return line.slice(0, start.character) + newText + line.slice(start.character);
}

function underTheme(postMortem: PostMortem, theme: string, text: string): readonly Edit[] {
  const { store, sections } = postMortem;
  // A label or a list item cannot have themes below it: they get a heading of their own.
  const section = factorSections(postMortem).find(({ form }) => form === 'heading');
  if (section === undefined)
    return insertSections(store, sections, ['contributing-factors'], `${marksBelow(sections)} ${theme}\n\n- ${text}`);
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
function withTimes(words: string, time: string): string {
  const bracket = timesBracket(words);
  if (bracket !== undefined) return `${words.slice(0, bracket.close)}, ${time}${words.slice(bracket.close)}`;
  return /[^.]\.$/.test(words) ? `${words.slice(0, -1)} (${time}).` : `${words} (${time})`;
}

/** Lines with one line break: the one behind them, or before them at the end of the document. */
function wholeLines(postMortem: PostMortem, start: number, end: number): Edit['range'] {
  const { store } = postMortem;
  if (end < store.lineCount) return { start: { line: start, character: 0 }, end: { line: end, character: 0 } };
  const before = Math.max(0, start - 1);
  return {
    start: { line: before, character: store.lineAt(before).length },
    end: { line: end - 1, character: store.lineAt(end - 1).length },
  };
}
