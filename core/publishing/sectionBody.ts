import type { PostMortem } from '../document/postMortem';
import type { SectionId } from '../model/sectionNames';
import type { Section } from '../model/sections';
import { blocksOf } from '../text';

/** The level of the headings under which parts of the internal document stand in the public text. */
const partLevel = 3;

/** What the sections of that id say, as Markdown lines; without the sections with other ids that lie in them. */
export function bodyOf(postMortem: PostMortem, id: SectionId): readonly string[] {
  return postMortem.sections.filter(section => section.id === id).flatMap(section => linesOf(postMortem, section));
}

/** The paragraphs under the title, before the first section. */
export function introduction({ store, sections, titleLine, metadata }: PostMortem): readonly string[] {
  const rank = store.chunkAt(titleLine);
  const chunk = store.chunks[rank];
  const start = store.starts[rank] ?? 0;
  if (chunk === undefined) return [];
  const first = sections.find(section => section.line > titleLine)?.line ?? store.lineCount;
  const fields = new Set([...metadata.fields.values()].map(field => field.range.start.line));
  return blocksOf(chunk).flatMap(({ type, lines }) => {
    if (type !== 'paragraph' || lines.start + start <= titleLine || lines.start + start >= first) return [];
    if (fields.has(lines.start + start)) return [];
    return tidy([...chunk.lines.slice(lines.start, lines.end).map(({ text }) => text), '']);
  });
}

/** Whether there is anything to read but marks. */
export function hasContent(lines: readonly string[]): boolean {
  return lines.some(line => !/^ {0,3}#{1,6}\s/.test(line) && /[\p{L}\d]/u.test(line));
}

/** No trailing spaces, no empty items and headings' worth of blank lines: one blank line at most, none at the edges. */
export function tidy(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const line of lines) {
    const text = line.trimEnd();
    if (/^[\s>]*(?:[-*+]|\d{1,9}[.)])(?:\s+\[[ xX]\])?$/.test(text)) continue;
    if (text !== '' || (kept.at(-1) ?? '') !== '') kept.push(text);
  }
  return kept;
}

/** What one section says, as {@link bodyOf}. */
export function linesOf({ store, sections }: PostMortem, section: Section): readonly string[] {
  const { form, level, line, body, end } = section;
  const next = sections.find(
    each => each.line > line && each.line < end && each.id !== undefined && each.form !== 'item',
  );
  const lines = store.lines.slice(body, next?.line ?? end).map(({ text }) => text);
  if (form !== 'item') return tidy([...lines.map(text => deeper(text, level)), '']);
  const [first = '', ...rest] = lines;
  const words = first.replace(/^ {0,3}(?:[-*+]|\d{1,3}[.)]) +(?:\*\*|__)[^*_]{2,60}(?:\*\*|__):?\s*/, '');
  return tidy([words, ...rest.map(text => text.replace(/^ {1,4}/, '')), '']);
}

/** A heading inside the section, as many levels below ours as it stood below its own. */
function deeper(text: string, level: number): string {
  const marks = /^ {0,3}(#{1,6})(?=\s)/.exec(text)?.[1];
  if (marks === undefined || level > 6) return text;
  return text.replace(
    /^ {0,3}#{1,6}/,
    '#'.repeat(Math.min(6, Math.max(partLevel + 1, partLevel + marks.length - level))),
  );
}
