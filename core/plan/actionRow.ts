import type { PostMortem } from '../document/postMortem';
import { readActionItem, writeActionItem } from '../model/actionItems';
import type { ItemRow } from '../remediation/tableItems';
import { type Edit, rangeOnLine, splitRow } from '../text';
import type { Plan } from './action';
import { linesBelow } from './insertText';
import { escapePipes, rowLike } from './rowLike';

type Fields = { readonly [name: string]: string | undefined };

const columns = ['owner', 'due', 'priority', 'ticket', 'aim'] as const;

/** Changes a row of a table of action items, in place; a field without a column of its own stands in brackets behind the words. */
export function editRow(
  { store }: PostMortem,
  row: ItemRow,
  line: number,
  words: string | undefined,
  fields: Fields,
): Plan {
  const source = store.lineAt(line);
  const edits: Edit[] = [];
  for (const name of columns) {
    const [cell, value] = [row.cells[name], fields[name]];
    if (cell === undefined || value === undefined) continue;
    const edit = inCell(source, line, cell, value);
    if (edit !== undefined) edits.push(edit);
  }
  const cell = row.cells.text;
  if (cell !== undefined) {
    const { text, written } = readWords(source.slice(cell.start, cell.end));
    const loose = Object.fromEntries(written.map(([name, value]) => [name.toLowerCase(), value]));
    const all = { ...loose, ...without(fields, row) };
    const edit = inCell(source, line, cell, writeActionItem(words === undefined ? text : escapePipes(words), all));
    if (edit !== undefined) edits.push(edit);
  }
  return { type: 'edits', edits };
}

/** Adds a row below the one on `line`, with the same columns. */
export function addRow({ store }: PostMortem, model: ItemRow, line: number, text: string, fields: Fields): Plan {
  const words = escapePipes(writeActionItem(text, without(fields, model)));
  const values = splitRow(store.lineAt(line)).map(cell => {
    const name = columns.find(each => sameCell(model.cells[each], cell));
    if (name !== undefined) return escapePipes(fields[name] ?? '');
    if (sameCell(model.cells.done, cell)) return model.cells.done?.start === model.cells.done?.end ? '' : 'open';
    return sameCell(model.cells.text, cell) ? words : '';
  });
  return { type: 'edits', edits: [linesBelow(store, line, [rowLike(store, line, values)])] };
}

function readWords(text: string): ReturnType<typeof readActionItem> {
  return readActionItem({ line: 0, end: 1, start: 0, text });
}

/** The fields for which the table has no column. */
function without(fields: Fields, { cells }: ItemRow): Fields {
  const has = (name: string) => columns.some(each => each === name && cells[each] !== undefined);
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      has(name) || value === undefined ? [] : [[name, escapePipes(value)]],
    ),
  );
}

/** One space stays on either side of what is written. */
function inCell(source: string, line: number, cell: Cell, value: string): Edit | undefined {
  if (source.slice(cell.start, cell.end) === value) return undefined;
  if (cell.start < cell.end) return { range: rangeOnLine(line, cell.start, cell.end), newText: value };
  const start = source.slice(0, cell.start).trimEnd().length;
  const end = cell.start + (/^[ \t]{0,200}/.exec(source.slice(cell.start))?.[0].length ?? 0);
  return { range: rangeOnLine(line, start, end), newText: value === '' ? ' ' : ` ${value} ` };
}

type Cell = NonNullable<ItemRow['cells']['text']>;

function sameCell(known: Cell | undefined, cell: Cell): boolean {
  return known !== undefined && known.start === cell.start && known.end === cell.end;
}
