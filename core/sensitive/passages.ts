import { type Block, blocksOf, type Chunk, type Line, type LineRange, remember } from '../text';

/** What is looked at in one piece: a paragraph, or a line of anything else. Lines count from the start of the chunk. */
export interface Passage {
  readonly line: number;
  readonly lines: readonly Line[];
  readonly inCode: boolean;
  /** The header's line, where the passage is a row of a table. */
  readonly header?: Line;
}

/** A paragraph that is longer than this is looked at in parts. */
const mostLines = 40;

/** All of a chunk but its blank lines, in the order of the text. */
export const passagesOf = remember((chunk: Chunk): readonly Passage[] => {
  const kinds = new Map<number, Kind>();
  collect(blocksOf(chunk), chunk, kinds);
  const passages: Passage[] = [];
  for (let line = 0; line < chunk.lines.length; ) {
    const kind = kinds.get(line) ?? single;
    const lines = chunk.lines.slice(line, line + kind.count);
    if (lines.some(({ text }) => text.trim() !== '')) {
      passages.push({
        line,
        lines,
        inCode: kind.inCode,
        ...(kind.header === undefined ? {} : { header: kind.header }),
      });
    }
    line += kind.count;
  }
  return passages;
});

/** How many lines from this one on belong together, and what they are. */
interface Kind {
  readonly count: number;
  readonly inCode: boolean;
  readonly header?: Line;
}

const single: Kind = { count: 1, inCode: false };

function collect(blocks: readonly Block[], chunk: Chunk, kinds: Map<number, Kind>): void {
  for (const block of blocks) {
    if (block.type === 'list') for (const item of block.items) collect(item.blocks, chunk, kinds);
    else if (block.type === 'quote') collect(block.blocks, chunk, kinds);
    else if (block.type === 'paragraph') join(block.lines, kinds);
    else if (block.type === 'code') each(block.lines, { count: 1, inCode: true }, kinds);
    else if (block.type === 'table') {
      const header = chunk.lines[block.header.line];
      if (header === undefined) continue;
      for (const row of block.rows) kinds.set(row.line, { count: 1, inCode: false, header });
    }
  }
}

function join({ start, end }: LineRange, kinds: Map<number, Kind>): void {
  for (let line = start; line < end; line += mostLines) {
    kinds.set(line, { count: Math.min(mostLines, end - line), inCode: false });
  }
}

function each({ start, end }: LineRange, kind: Kind, kinds: Map<number, Kind>): void {
  for (let line = start; line < end; line += 1) kinds.set(line, kind);
}
