import { type Edit, rangeOnLine, type TextStore } from '../text';
import type { RemediationItem } from './remediationItems';

/** The fields that can be added to an item. */
export type AddedField = 'owner' | 'due' | 'ticket';

/**
 * The edit that gives an item a field, with `value` selected; absent where the item's form has no place for it, such as a
 * table without that column.
 */
export function addField(store: TextStore, item: RemediationItem, name: AddedField, value: string): Edit | undefined {
  if (item.source.type === 'row') return inCell(store, item, item.source.row.cells[name], value);
  const { line } = item.range.end;
  const start = line === item.range.start.line ? item.range.start.character : 0;
  const text = store.lineAt(line);
  const comment = text.indexOf('<!--', start);
  const end = (comment === -1 ? text : text.slice(0, comment)).trimEnd().length;
  const words = text.slice(start, end);
  const bracket = ownBracket(words);
  if (bracket === undefined) return insert(line, end, ` (${name}: `, value, ')');
  const empty = new RegExp(`[(;]\\s*${name}\\s*:(\\s*)@?\\s*(?=[;)])`, 'i').exec(words.slice(bracket));
  if (empty === null) return insert(line, end - 1, `; ${name}: `, value, '');
  const from = start + bracket + empty.index + empty[0].search(/:/) + 1;
  const to = start + bracket + empty.index + empty[0].length;
  return { range: rangeOnLine(line, from, to), newText: ` ${value}`, select: { start: 1, end: 1 + value.length } };
}

/** Where the bracket with fields begins that ends the words. */
function ownBracket(words: string): number | undefined {
  if (!words.endsWith(')')) return undefined;
  const start = words.lastIndexOf('(');
  return /^\((?:aim|owner|due|priority|ticket)\s*:/i.test(words.slice(start)) ? start : undefined;
}

function insert(line: number, at: number, before: string, value: string, after: string): Edit {
  const select = { start: before.length, end: before.length + value.length };
  return { range: rangeOnLine(line, at, at), newText: before + value + after, select };
}

/** Into a cell that is empty or says that nothing is decided; one space stays on either side of what is written. */
function inCell(
  store: TextStore,
  { line }: RemediationItem,
  cell: { start: number; end: number } | undefined,
  value: string,
): Edit | undefined {
  if (cell === undefined) return undefined;
  if (cell.start < cell.end)
    return { range: rangeOnLine(line, cell.start, cell.end), newText: value, select: { start: 0, end: value.length } };
  const text = store.lineAt(line);
  const start = text.slice(0, cell.start).trimEnd().length;
  const end = cell.start + (/^[ \t]{0,200}/.exec(text.slice(cell.start))?.[0].length ?? 0);
  return { range: rangeOnLine(line, start, end), newText: ` ${value} `, select: { start: 1, end: 1 + value.length } };
}
