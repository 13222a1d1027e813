import { type Block, blocksOf, type Cell, type Chunk, type Line, remember, splitRow, type TextStore } from '../text';

/** The lines around a place that are read together, and what may stand in them. Lines of the document. */
export interface Leaf {
  readonly type: 'front-matter' | 'code' | 'html' | 'heading' | 'row' | 'text';
  readonly start: number;
  readonly end: number;
}

/** The leaf that holds a line. */
export function leafAt(store: TextStore, line: number): Leaf {
  const rank = store.chunkAt(line);
  const chunk = store.chunks[rank];
  const start = store.starts[rank] ?? 0;
  if (chunk === undefined) return { type: 'text', start: line, end: line + 1 };
  if (chunk.type === 'front-matter') return { type: 'front-matter', start, end: start + chunk.lines.length };
  const leaf = leavesOf(chunk).get(line - start);
  if (leaf === undefined) return { type: 'text', start: line, end: line + 1 };
  return { type: leaf.type, start: leaf.start + start, end: leaf.end + start };
}

/** Where the text of a line begins behind the marks of quotes, lists, tasks and headings. */
export function contentStart(text: string): number {
  return /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|#{1,6}[ \t]+)?/.exec(text)?.[0].length ?? 0;
}

/** The cell of a table's row that holds a character of the line, without the blanks around it. */
export function cellAt(row: Line, character: number): Cell {
  const cell = cellsOf(row).findLast(each => each.start <= character);
  return cell === undefined || cell.end <= character ? { start: character, end: character } : cell;
}

const cellsOf = remember((row: Line): readonly Cell[] => splitRow(row.text));

const leavesOf = remember((chunk: Chunk): ReadonlyMap<number, Leaf> => {
  const leaves = new Map<number, Leaf>();
  collect(blocksOf(chunk), leaves);
  return leaves;
});

function collect(blocks: readonly Block[], leaves: Map<number, Leaf>): void {
  for (const block of blocks) {
    if (block.type === 'list') for (const item of block.items) collect(item.blocks, leaves);
    else if (block.type === 'quote') collect(block.blocks, leaves);
    else if (block.type === 'table') {
      for (const { line } of [block.header, ...block.rows])
        leaves.set(line, { type: 'row', start: line, end: line + 1 });
    } else if (block.type !== 'rule') {
      const leaf: Leaf = { type: block.type === 'paragraph' ? 'text' : block.type, ...block.lines };
      for (let line = leaf.start; line < leaf.end; line += 1) leaves.set(line, leaf);
    }
  }
}
