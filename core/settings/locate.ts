import type { Position, Range } from '../text/position';

/** Turns UTF-16 offsets of `text` into ranges. Lines end at `\n`, `\r\n` and a lone `\r`. */
export function lineLocator(text: string): (start: number, end: number) => Range {
  const lineStarts = [0];
  for (const ending of text.matchAll(/\r\n|\n|\r/g)) lineStarts.push(ending.index + ending[0].length);
  const positionOf = (offset: number): Position => {
    const line = lastAtOrBefore(lineStarts, offset);
    return { line, character: offset - (lineStarts[line] ?? 0) };
  };
  return (start, end) => ({ start: positionOf(start), end: positionOf(end) });
}

/** The index of the last number in `sorted` that is not above `limit`; 0 where there is none. */
function lastAtOrBefore(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
