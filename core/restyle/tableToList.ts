import type { PostMortem } from '../document/postMortem';
import type { Plan } from '../plan/action';
import type { Cell, Edit, TableBlock } from '../text';
import { blocksOf, conflictsIn, splitRow } from '../text';
import { formatDay, type PlacedTimeline, sequences, type TimelineEntry } from '../timeline';
import { stampParts } from '../timeline/stampParts';
import { readsTheSame } from './readBack';
import { notTheSame, refuse } from './refuse';
import { unescapePipes } from './words';

/** Turns the tables of the main timeline into lists that say the same; refused where a list cannot hold them. */
export function tableToList(postMortem: PostMortem): Plan {
  const { timeline: placed } = postMortem;
  if (placed === undefined || placed.timeline.entries.length === 0)
    return refuse('The timeline has no entries yet. Write the first ones, then convert it.');
  const { entries, lines } = placed.timeline;
  if (conflictsIn(lines).length > 0) return refuse('The timeline holds a Git conflict. Solve it first.');
  if (entries.every(entry => entry.form === 'item')) return refuse('The timeline is a list already.');
  if (entries.some(entry => entry.form !== 'row'))
    return refuse('Only a timeline that is all table can become a list.');
  const tables = sequences(entries).map(sequence => readRows(postMortem, placed, sequence));
  for (const table of tables) if (typeof table === 'string') return refuse(table);
  for (const style of styles()) {
    const edits = tables.flatMap(table => (typeof table === 'string' ? [] : [listEdit(postMortem, table, style)]));
    if (readsTheSame(postMortem, edits)) return { type: 'edits', edits };
  }
  return notTheSame;
}

/** How the parts of a row are put on a line; tried in turn until the list reads like the table. */
interface ListStyle {
  /** What stands before the stamp, and between it and the words. */
  readonly frame: readonly [before: string, between: string];
  /** The dates as they stand in their cells, or in full where a header held a part of them. */
  readonly dates: 'written' | 'iso';
  /** Whether each time names the zone that the header named for all. */
  readonly zoned: boolean;
}

/** Brackets come last: they hold where words begin like a time. */
const frames = [
  ['', ' - '],
  ['', ': '],
  ['[', '] '],
] as const;

function* styles(): Generator<ListStyle> {
  for (const frame of frames)
    for (const dates of ['written', 'iso'] as const) for (const zoned of [false, true]) yield { frame, dates, zoned };
}

/** A table of entries; lines of the document. */
interface Table {
  readonly first: number;
  readonly last: number;
  readonly rows: readonly Row[];
}

interface Row {
  readonly entry: TimelineEntry;
  readonly date: string;
  readonly time: string;
  readonly kind: string;
  readonly words: string;
}

/** The table that the entries are rows of, or why it cannot become a list. */
function readRows({ store }: PostMortem, placed: PlacedTimeline, entries: readonly TimelineEntry[]): Table | string {
  const line = placed.line + (entries[0]?.lines.start ?? 0);
  const rank = store.chunkAt(line);
  const start = store.starts[rank] ?? 0;
  const chunk = store.chunks[rank];
  const block = chunk === undefined ? undefined : tableAt(blocksOf(chunk), line - start);
  if (block === undefined) return 'The table is nested or quoted. Move it to the margin first.';
  const known = new Set(entries.map(entry => entry.lines.start + placed.line - start));
  if (block.rows.some(row => row.cells.some(isFilled) && !known.has(row.line)))
    return 'The table has a row that is no entry. Take it out first.';
  const headerText = store.lineAt(block.header.line + start);
  const names = block.header.cells.map(cell => headerText.slice(cell.start, cell.end));
  const rows: Row[] = [];
  for (const entry of entries) {
    const row = readRow(entry, store.lineAt(placed.line + entry.lines.start), names);
    if (typeof row === 'string') return row;
    rows.push(row);
  }
  return { first: block.lines.start + start, last: block.lines.end + start - 1, rows };
}

function tableAt(blocks: ReturnType<typeof blocksOf>, line: number): TableBlock | undefined {
  return blocks.find(
    (block): block is TableBlock => block.type === 'table' && block.lines.start <= line && line < block.lines.end,
  );
}

function isFilled({ start, end }: Cell): boolean {
  return end > start;
}

const dateName = /^[*_ ]*(?:date|day|datum|jour)\b/i;

function readRow(entry: TimelineEntry, source: string, names: readonly string[]): Row | string {
  const read: { date: string; time: string; words: string } = { date: '', time: '', words: '' };
  let kind = '';
  for (const [column, cell] of splitRow(source).entries()) {
    const text = unescapePipes(source.slice(cell.start, cell.end));
    const name = names[column] ?? '';
    if (cell.start <= entry.stampRange.start.character && entry.stampRange.end.character <= cell.end) read.time = text;
    else if (cell.start === entry.textRange.start.character) read.words = text;
    else if (text === '') continue;
    else if (dateName.test(name) && read.date === '') read.date = text;
    else if (text === unescapePipes(entry.kindText ?? '')) kind = text;
    else return `A list has no place for the column "${name.replace(/[*_]/g, '').slice(0, 40)}". Take it out first.`;
  }
  return { entry, kind, ...read };
}

function listEdit({ store }: PostMortem, { first, last, rows }: Table, style: ListStyle): Edit {
  const lines = rows.map(row => item(row, style));
  const above = first > 0 && store.lineAt(first - 1).trim() !== '' ? [''] : [];
  const below = last + 1 < store.lineCount && store.lineAt(last + 1).trim() !== '' ? [''] : [];
  return {
    range: { start: { line: first, character: 0 }, end: { line: last, character: store.lineAt(last).length } },
    newText: [...above, ...lines, ...below].join(store.lines[first]?.eol || store.eol),
  };
}

function item(row: Row, style: ListStyle): string {
  const stamp = stampOf(row, style);
  const words = row.kind === '' ? row.words : `**${row.kind}:** ${row.words}`;
  const [before, between] = style.frame;
  if (stamp === '') return `- ${words}`;
  return `- ${before}${stamp}${words === '' ? between.trimEnd().replace(/[-:]$/, '').trimEnd() : `${between}${words}`}`;
}

function stampOf({ entry, date, time }: Row, { dates, zoned }: ListStyle): string {
  const zone = zoned && entry.stamp?.zone === undefined && entry.stamp?.clock !== undefined ? entry.zone : undefined;
  const clock = zone === undefined ? time : `${time} ${zone}`;
  const named = date !== '' || entry.stamp?.date !== undefined;
  if (dates === 'written' || !named || entry.time.local === undefined)
    return date === '' ? clock : `${date} ${clock}`.trim();
  const own = entry.stamp === undefined ? undefined : stampParts(time, entry.stamp)?.date;
  const rest = own === undefined ? clock : (clock.slice(0, own.start) + clock.slice(own.end)).replace(/^[\s,]+/, '');
  return `${formatDay(entry.time.local)} ${rest}`.trim();
}
