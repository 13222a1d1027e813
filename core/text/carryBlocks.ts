import type { Block, TableBlock } from './block';
import { lastBy } from './lastBy';
import type { Succession } from './succession';
import { splitRow } from './tableRow';

/**
 * The blocks after words of a paragraph or of a table's row changed, where nothing else can have changed with them: the
 * same array, or one with another row in it. `undefined` where the line might be read as something else.
 */
export function carryBlocks(blocks: readonly Block[], succession: Succession): readonly Block[] | undefined {
  const { line } = succession;
  const rank = lastBy(blocks, ({ lines }) => lines.start <= line);
  const block = blocks[rank];
  if (block === undefined || line < block.lines.start || line >= block.lines.end) return undefined;
  if (block.type === 'paragraph') return staysParagraph(block, succession) ? blocks : undefined;
  if (block.type === 'code') return staysCode(block, succession) ? blocks : undefined;
  if (block.type === 'table') {
    const table = withRow(block, succession);
    return table && blocks.with(rank, table);
  }
  const inner =
    block.type === 'quote'
      ? block.blocks
      : block.type === 'list'
        ? block.items[lastBy(block.items, ({ lines }) => lines.start <= line)]?.blocks
        : undefined;
  // A row inside of something else would need all around it made anew.
  return inner !== undefined && carryBlocks(inner, succession) === inner ? blocks : undefined;
}

/** Marks of lists and quotes, and spaces, at the start of a line. */
const opening = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t]))*[ \t]*/;
/** What words of a paragraph begin with. */
const safe = /^[\p{L}\p{N}*_`("'[]/u;
/** What is something else for all that: a rule, an empty item, a fence. */
const unsafe = /^(?:[*_ \t]+$|\d{1,9}[.)](?:[ \t]|$)|`{3})/;
/** Below a row of words, this may make a table or a heading; so may what stands below a mark of Git. */
const underline = /^(?:[-=|:> \t]*$|[<>=|]{7})/;

/** The line goes on beginning as before, with words. */
function staysParagraph({ lines }: Block, { old, line, before, after }: Succession): boolean {
  const start = opening.exec(before.text)?.[0].length ?? 0;
  if (start !== opening.exec(after.text)?.[0].length) return false;
  if (before.text.slice(0, start + 1) !== after.text.slice(0, start + 1)) return false;
  if (![before.text, after.text].every(text => safe.test(text.slice(start)) && !unsafe.test(text.slice(start))))
    return false;
  if (line + 1 < lines.end && underline.test(old.lines[line + 1]?.text ?? '')) return false;
  const first = lines.start === line ? [before.text, after.text] : [old.lines[lines.start]?.text ?? ''];
  const above = old.lines[lines.start - 1]?.text ?? '';
  return !first.some(text => mayBeReference(text) || (above.trim() !== '' && mayBeTitle.test(text)));
}

/** Where a link leads, told on lines of its own, is no paragraph. */
function mayBeReference(first: string): boolean {
  const start = opening.exec(first)?.[0].length ?? 0;
  return first[start] === '[' && (!first.includes(']') || first.includes(']:') || first.includes('\\'));
}

/** Below where a link leads, this may be its title. */
const mayBeTitle = /^[ \t>]*["'(]/;

/** A line between two fences, neither of which it can be, as far from the margin as before. */
function staysCode({ lines }: Block, { old, line, before, after }: Succession): boolean {
  if (line === lines.start || !fenceMark.test(old.lines[lines.start]?.text ?? '')) return false;
  const [one, other] = [before.text, after.text].map(text => /^[ \t]*(?=[^ \t])/.exec(text)?.[0]);
  return one !== undefined && one === other && ![before.text, after.text].some(text => fenceOrConflict.test(text));
}

const fenceMark = /`{3}|~{3}/;
const fenceOrConflict = /^[ \t]*(?:`{3}|~{3}|>|[<=|]{7})/;

/** A row that begins with `|` as before and has as many cells. */
function withRow(table: TableBlock, { line, before, after }: Succession): TableBlock | undefined {
  const at = table.rows.findIndex(row => row.line === line);
  const row = table.rows[at];
  if (row === undefined || !isRow(before.text) || !isRow(after.text)) return undefined;
  const cells = splitRow(after.text);
  return cells.length === row.cells.length ? { ...table, rows: table.rows.with(at, { line, cells }) } : undefined;
}

/** Seven of the signs are a mark of Git. */
function isRow(text: string): boolean {
  return text.startsWith('|') && !text.startsWith('|||||||');
}
