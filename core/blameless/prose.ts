import { type Block, blocksOf, type Chunk, type Line, remember } from '../text';

/** Prose that is read in one piece: a paragraph, or a cell of a table. Lines count from the start of the chunk. */
export interface Prose {
  readonly line: number;
  readonly lines: readonly Line[];
  /** Of a cell: where it begins and ends on its line. */
  readonly cell?: { readonly start: number; readonly end: number };
  /** The paragraph is an item with a box to tick: something to do. */
  readonly isTask: boolean;
}

/** A paragraph that is longer than this is read in parts. */
const mostLines = 60;

/** What people wrote in sentences: paragraphs, list items and tables; no quotes, code, headings or HTML. */
export const proseOf = remember((chunk: Chunk): readonly Prose[] => {
  const prose: Prose[] = [];
  collect(blocksOf(chunk), chunk, prose);
  return prose;
});

function collect(blocks: readonly Block[], chunk: Chunk, prose: Prose[]): void {
  for (const block of blocks) {
    if (block.type === 'list') for (const item of block.items) collect(item.blocks, chunk, prose);
    else if (block.type === 'paragraph') {
      const { start, end } = block.lines;
      const isTask = taskMark.test(chunk.lines[start]?.text ?? '');
      for (let line = start; line < end; line += mostLines) {
        prose.push({ line, lines: chunk.lines.slice(line, Math.min(end, line + mostLines)), isTask });
      }
    } else if (block.type === 'table') {
      for (const { line, cells } of block.rows) {
        const lines = chunk.lines.slice(line, line + 1);
        for (const cell of cells) if (cell.end - cell.start > 10) prose.push({ line, lines, cell, isTask: false });
      }
    }
  }
}

const taskMark = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\](?:[ \t]|$)/;
