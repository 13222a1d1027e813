import { type Block, blocksOf, type Chunk, type Line, lastBy, rememberInBlocks, type Succession } from '../text';

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
export const proseOf = rememberInBlocks(
  (chunk): readonly Prose[] => {
    const prose: Prose[] = [];
    collect(blocksOf(chunk), chunk, prose);
    return prose;
  },
  (old, succession) => {
    const rank = pieceAt(old.value, succession.line);
    const piece = old.value[rank];
    // Quotes are nobody's own words; a row's short cells are none either, but may grow.
    if (piece === undefined) return succession.before.text.startsWith('|') ? undefined : old;
    const now = withLine(piece, succession);
    return now && { value: old.value.with(rank, now) };
  },
);

/** The rank of the piece that holds the line; -1 where none does. */
export function pieceAt(prose: readonly Prose[], line: number): number {
  const rank = lastBy(prose, piece => piece.line <= line);
  const piece = prose[rank];
  return piece !== undefined && piece.line <= line && line < piece.line + piece.lines.length ? rank : -1;
}

function withLine(piece: Prose, { line, before, after }: Succession): Prose | undefined {
  if (piece.cell !== undefined || taskMark.test(before.text) !== taskMark.test(after.text)) return undefined;
  return { ...piece, lines: piece.lines.with(line - piece.line, after) };
}

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
