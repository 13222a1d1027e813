import { createRow } from './row';
import type { Row } from './rows';

/**
 * Gives the list one item for each row and says which ranks show other words than they should.
 * The items of equal rows at both ends, and the focus in them, stay.
 */
export function patch(list: HTMLOListElement, before: readonly Row[], after: readonly Row[]): readonly number[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head]?.signature === after[head]?.signature) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail)?.signature === after.at(-1 - tail)?.signature) tail++;

  const surplus = before.length - after.length;
  for (let count = 0; count < surplus; count++) list.children[head]?.remove();
  const added = document.createDocumentFragment();
  for (let count = 0; count < -surplus; count++) added.append(createRow());
  list.insertBefore(added, list.children[head] ?? null);
  return Array.from({ length: after.length - tail - head }, (_, rank) => head + rank);
}

/** Rank of the first item that can be seen; 0 for an empty list. The layout must be clean, as before a change. */
export function firstInView(list: HTMLOListElement): number {
  const top = Math.max(0, list.getBoundingClientRect().top);
  let low = 0;
  let high = list.childElementCount;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const bottom = list.children[middle]?.getBoundingClientRect().bottom ?? 0;
    if (bottom < top) low = middle + 1;
    else high = middle;
  }
  return low;
}
