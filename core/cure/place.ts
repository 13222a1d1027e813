import { type Block, blocksOf, type TextStore } from '../text';

/** Where a line is not read as Markdown: in a block of code, or in a comment that is a block of its own. */
export function isVerbatim(store: TextStore, line: number): 'code' | 'comment' | undefined {
  const rank = store.chunkAt(line);
  const chunk = store.chunks[rank];
  if (chunk === undefined) return undefined;
  const start = store.starts[rank] ?? 0;
  const block = innermost(blocksOf(chunk), line - start);
  if (block?.type === 'code') return 'code';
  if (block?.type !== 'html') return undefined;
  return insideComment(store, block.lines.start + start, line) ? 'comment' : undefined;
}

function innermost(blocks: readonly Block[], line: number): Block | undefined {
  const block = blocks.find(each => each.lines.start <= line && line < each.lines.end);
  if (block?.type === 'quote') return innermost(block.blocks, line) ?? block;
  if (block?.type !== 'list') return block;
  return innermost(
    block.items.flatMap(item => item.blocks),
    line,
  );
}

/** Whether a comment that began on an earlier line of the block is still open where the line begins. */
function insideComment(store: TextStore, first: number, line: number): boolean {
  let open = false;
  for (let at = first; at < line; at += 1) {
    const text = store.lineAt(at);
    const opens = text.lastIndexOf('<!--');
    const closes = text.lastIndexOf('-->');
    if (opens > closes) open = true;
    else if (closes !== -1) open = false;
  }
  return open;
}
