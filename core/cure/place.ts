import { type Block, blocksOf, type Position, type TextStore } from '../text';

/** How a place is read: as it stands in a block of code or a comment, as HTML in a block of that, elsewhere as Markdown. */
export function readingAt(store: TextStore, { line, character }: Position): 'verbatim' | 'html' | 'markdown' {
  const rank = store.chunkAt(line);
  const chunk = store.chunks[rank];
  if (chunk === undefined) return 'markdown';
  const start = store.starts[rank] ?? 0;
  const block = innermost(blocksOf(chunk), line - start);
  if (block?.type === 'code') return 'verbatim';
  if (block?.type !== 'html') return 'markdown';
  const before = store.lines.slice(block.lines.start + start, line).map(({ text }) => text);
  return isCommentOpen([...before, store.lineAt(line).slice(0, character)]) ? 'verbatim' : 'html';
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

/** Whether a comment that began in the lines is still open where they end. */
function isCommentOpen(lines: readonly string[]): boolean {
  let open = false;
  for (const text of lines) {
    const opens = text.lastIndexOf('<!--');
    const closes = text.lastIndexOf('-->');
    if (opens > closes) open = true;
    else if (closes !== -1) open = false;
  }
  return open;
}
