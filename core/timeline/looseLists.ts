import { farthestEnd } from '../model/nesting';
import type { Section } from '../model/sections';
import {
  type Block,
  blocksOf,
  type Chunk,
  type LineRange,
  type ListBlock,
  rememberInBlocks,
  type TextStore,
} from '../text';
import { readStamp } from './readStamp';

/** Lists of dated entries outside the timeline's sections, as sections of their own. */
export function looseLists(store: TextStore, timelines: readonly Section[]): readonly Section[] {
  const found: Section[] = [];
  const endFrom = farthestEnd(timelines);
  store.chunks.forEach((chunk, rank) => {
    const start = store.starts[rank] ?? 0;
    if (start + chunk.lines.length <= endFrom(start)) return;
    for (const lines of datedLists(chunk)) {
      const line = lines.start + start;
      if (line < endFrom(line)) continue;
      found.push({ form: 'list', level: 7, text: '', line, body: line, end: lines.end + start });
    }
  });
  return found;
}

/** The lists of dated entries of a chunk, in its lines. */
export const datedLists = rememberInBlocks(
  (chunk): readonly LineRange[] => [...listsIn(blocksOf(chunk), chunk)],
  (old, { before, after }) => (isDatedItem(before.text) === isDatedItem(after.text) ? old : undefined),
);

function* listsIn(blocks: readonly Block[], chunk: Chunk): Generator<LineRange> {
  for (const block of blocks) {
    if (block.type !== 'list') continue;
    if (isDated(block, chunk)) yield block.lines;
    else for (const item of block.items) yield* listsIn(item.blocks, chunk);
  }
}

/** At least three items, nearly all of which begin with a date and a time. */
function isDated(list: ListBlock, chunk: Chunk): boolean {
  if (list.items.length < 3) return false;
  const dated = list.items.filter(item => isDatedItem(chunk.lines[item.lines.start]?.text ?? ''));
  return dated.length >= list.items.length * 0.8;
}

function isDatedItem(text: string): boolean {
  const mark = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(text)?.[0].length ?? 0;
  const stamp = /\d/.test(text) ? readStamp(text, mark) : undefined;
  return stamp?.date?.form === 'full' && stamp.clock !== undefined;
}
