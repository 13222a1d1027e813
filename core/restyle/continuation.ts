import type { PostMortem } from '../document/postMortem';
import { splitRow } from '../text';
import { lineMarks } from './marks';

/**
 * What the new line begins with after Enter at the end of an entry, to stand in the place of the line's spaces: the
 * mark of the list with the next number, or an empty row of the table. `position` is on the new line. `undefined` where
 * the line is not blank, the line above does not end an entry, or that entry is empty.
 */
export function continuation(
  { store, timelines }: PostMortem,
  position: { readonly line: number },
): string | undefined {
  if (position.line === 0 || store.lineAt(position.line).trim() !== '') return undefined;
  for (const { timeline, line } of timelines) {
    const entry = timeline.entries.find(each => line + each.lines.end === position.line);
    if (entry === undefined) continue;
    const first = store.lineAt(line + entry.lines.start);
    if (entry.form === 'row') return emptyRow(first);
    if (entry.form !== 'item') return undefined;
    const { indent, mark, gap, box, end } = lineMarks(first);
    if (mark === '' || first.slice(end).trim() === '') return undefined;
    const next = mark.replace(/\d+/, number => String(Number(number) + 1));
    return `${indent}${next}${gap}${box === '' ? '' : '[ ] '}`;
  }
  return undefined;
}

function emptyRow(row: string): string | undefined {
  const cells = splitRow(row);
  if (cells.every(({ start, end }) => start === end)) return undefined;
  const indent = /^\s*/.exec(row)?.[0] ?? '';
  return `${indent}|${cells.map(() => '  |').join('')}`;
}
