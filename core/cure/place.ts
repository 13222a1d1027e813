import { type Block, blocksOf, type Chunk, type Position, remember, type TextStore } from '../text';

/** How a place is read: as it stands in a block of code or a comment, as HTML in a block of that, elsewhere as Markdown. */
export function readingAt(store: TextStore, { line, character }: Position): 'verbatim' | 'html' | 'markdown' {
  const rank = store.chunkAt(line);
  const chunk = store.chunks[rank];
  const known = chunk && unusualLines(chunk).get(line - (store.starts[rank] ?? 0));
  if (known === undefined) return 'markdown';
  if (known.type === 'code') return 'verbatim';
  return isOpenBehind(store.lineAt(line).slice(0, character), known.inComment) ? 'verbatim' : 'html';
}

/** How a line is read that is no Markdown; `inComment`: a comment that began above is still open where it begins. */
type Unusual = { readonly type: 'code' } | { readonly type: 'html'; readonly inComment: boolean };

/** By line of the chunk, read once for all places in it. */
const unusualLines = remember((chunk: Chunk): ReadonlyMap<number, Unusual> => {
  const lines = new Map<number, Unusual>();
  for (const block of leaves(blocksOf(chunk))) {
    if (block.type !== 'code' && block.type !== 'html') continue;
    let inComment = false;
    for (let line = block.lines.start; line < block.lines.end; line += 1) {
      lines.set(line, block.type === 'code' ? { type: 'code' } : { type: 'html', inComment });
      inComment = isOpenBehind(chunk.lines[line]?.text ?? '', inComment);
    }
  }
  return lines;
});

function leaves(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap(block => {
    if (block.type === 'quote') return leaves(block.blocks);
    return block.type === 'list' ? block.items.flatMap(item => leaves(item.blocks)) : [block];
  });
}

/** Whether a comment is open behind the text. */
function isOpenBehind(text: string, before: boolean): boolean {
  const opens = text.lastIndexOf('<!--');
  const closes = text.lastIndexOf('-->');
  return opens > closes || (closes === -1 && before);
}
