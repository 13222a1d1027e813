import type { PostMortem } from '../document/postMortem';
import { type Block, blocksOf, type Chunk, type Conflict, conflictMarks, conflictsIn, remember } from '../text';

/** The Git conflicts that touch a timeline, in lines of the document; examples in code are none. */
export function timelineConflicts({ store, timelines }: PostMortem): readonly Conflict[] {
  const found: Conflict[] = [];
  store.chunks.forEach((chunk, rank) => {
    for (const conflict of conflictsOf(chunk)) {
      const placed = shifted(conflict, store.starts[rank] ?? 0);
      const marks = conflictMarks(placed);
      const first = marks[0] ?? 0;
      const last = marks[marks.length - 1] ?? 0;
      if (timelines.some(({ section }) => section.line <= last && first < section.end)) found.push(placed);
    }
  });
  return found;
}

/** The conflicts of a chunk, in its lines; examples in code are none. */
export const conflictsOf = remember((chunk: Chunk): readonly Conflict[] => {
  const found = chunk.type === 'front-matter' ? [] : conflictsIn(chunk.lines);
  return found.length === 0
    ? found
    : found.filter(conflict => !isInCode(blocksOf(chunk), conflictMarks(conflict)[0] ?? 0));
});

function isInCode(blocks: readonly Block[], line: number): boolean {
  return blocks.some(block => {
    if (line < block.lines.start || line >= block.lines.end) return false;
    if (block.type === 'code' || block.type === 'html') return true;
    return block.type === 'list' ? block.items.some(item => isInCode(item.blocks, line)) : false;
  });
}

function shifted({ ours, base, theirs, end }: Conflict, lines: number): Conflict {
  return {
    ...(ours === undefined ? {} : { ours: ours + lines }),
    ...(base === undefined ? {} : { base: base + lines }),
    ...(theirs === undefined ? {} : { theirs: theirs + lines }),
    ...(end === undefined ? {} : { end: end + lines }),
  };
}
