import type { MarkdownToken } from './markdownIt';

/**
 * The rank at which a drawing of the section on `line` stands: below its heading, or above the block in which a label or
 * list item names it. `undefined` where the parser put that line into no block.
 */
export function placeOfDrawing(tokens: readonly MarkdownToken[], line: number): number | undefined {
  const rank = tokens.findIndex(({ level, nesting, map }) => {
    const [start = 0, end = 0] = map ?? [];
    return level === 0 && nesting >= 0 && start <= line && line < end;
  });
  const block = tokens[rank];
  if (block === undefined) return undefined;
  if (block.type !== 'heading_open') return rank;
  const close = tokens.findIndex((token, at) => at > rank && token.type === 'heading_close');
  return close === -1 ? undefined : close + 1;
}
