import { type Block, blocksOf, type Chunk, type TextStore } from '../text';
import type { Section } from './sections';

/** Whether anything stands under the heading: words, a picture, code or further headings. Comments and empty forms are nothing. */
export function hasContent(store: TextStore, section: Section): boolean {
  for (let rank = store.chunkAt(section.line); rank < store.chunks.length; rank += 1) {
    const chunk = store.chunks[rank];
    const start = store.starts[rank] ?? 0;
    if (chunk === undefined || start >= section.end) return false;
    const inside = (line: number) => section.body <= line + start && line + start < section.end;
    if (blocksOf(chunk).some(block => inside(block.lines.start) && isFilled(block, chunk))) return true;
  }
  return false;
}

/** The sections that lie directly in another one, and the outermost: by the rank of the one that they lie in. */
export function parentsOf(sections: readonly Section[]): ReadonlyMap<Section, Section | undefined> {
  const parents = new Map<Section, Section | undefined>();
  const open: Section[] = [];
  for (const section of sections) {
    if (section.form !== 'heading') continue;
    while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= section.level) open.pop();
    parents.set(section, open[open.length - 1]);
    open.push(section);
  }
  return parents;
}

/** Whether a block of a chunk holds something for people. */
export function isFilled(block: Block, chunk: Chunk): boolean {
  const text = () => textOf(chunk, block.lines.start, block.lines.end);
  switch (block.type) {
    case 'heading':
    case 'code':
      return true;
    case 'paragraph':
    case 'list':
      return hasWords(text());
    case 'html':
      return withoutComments(text()).trim() !== '';
    case 'table':
      return block.rows.some(({ line }) => hasWords(textOf(chunk, line, line + 1)));
    case 'quote':
      return block.blocks.some(inner => isFilled(inner, chunk));
    case 'rule':
      return false;
  }
}

function textOf(chunk: Chunk, start: number, end: number): string {
  return chunk.lines
    .slice(start, end)
    .map(line => line.text)
    .join('\n');
}

/** Letters or digits beside list marks, tick boxes and the fields of an action item. */
export function hasWords(text: string): boolean {
  const words = withoutComments(text)
    .replace(/^[ \t>]*(?:\d{1,9}[.)]|[-*+])(?:[ \t]+\[[ xX]\])?(?=[ \t]|$)/gm, '')
    .replace(/\((?:aim|owner|due|priority|ticket):[^()\n]{0,400}\)/g, '');
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(words);
}

function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
}
