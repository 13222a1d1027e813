import { type Block, blocksOf, type Chunk, remember, type TextStore } from '../text';

/** A line as readers see it, with its number in the document. */
export interface ProseLine {
  readonly line: number;
  /** The line with inline code blanked out, so that characters keep their places. */
  readonly text: string;
}

/** All lines outside of code blocks, front matter included: in code, marks mean something else. */
export function proseLines(store: TextStore): readonly ProseLine[] {
  return store.chunks.flatMap((chunk, rank) => {
    const start = store.starts[rank] ?? 0;
    return proseOf(chunk).map(({ line, text }) => ({ line: line + start, text }));
  });
}

const proseOf = remember((chunk: Chunk): readonly ProseLine[] => {
  const code = new Set<number>();
  markCode(blocksOf(chunk), code);
  return chunk.lines.flatMap(({ text }, line) => (code.has(line) ? [] : [{ line, text: withoutCode(text) }]));
});

function markCode(blocks: readonly Block[], code: Set<number>): void {
  for (const block of blocks) {
    if (block.type === 'code') for (let line = block.lines.start; line < block.lines.end; line += 1) code.add(line);
    else if (block.type === 'quote') markCode(block.blocks, code);
    else if (block.type === 'list') for (const item of block.items) markCode(item.blocks, code);
  }
}

function withoutCode(text: string): string {
  return text.includes('`') ? text.replace(/`[^`]*`/g, code => ' '.repeat(code.length)) : text;
}
