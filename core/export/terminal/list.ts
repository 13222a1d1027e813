import { isOpen } from '../../drawing/shapes';
import type { TimelineView } from '../../view/types';
import { type ExportRow, exportRows } from '../rows';
import { columnsOf, wrapColumns } from './columns';
import { type Glyphs, shown } from './glyphs';
import { styled } from './grid';

interface ListOptions {
  readonly width: number;
  readonly glyphs: Glyphs;
  readonly colours: boolean;
}

/** The least columns that the words have beside times and kinds; below that they stand under them. */
const leastWords = 28;

/** Every entry in lines of the terminal's width: time, elapsed, kind and words. */
export function listLines(timeline: TimelineView, options: ListOptions): readonly string[] {
  const { glyphs } = options;
  const rows = exportRows(timeline).map(row => ({
    ...row,
    time: shown(row.time, glyphs),
    elapsed: shown(row.elapsed, glyphs),
  }));
  const widest = (cell: (row: ExportRow) => string) =>
    rows.reduce((most, row) => Math.max(most, columnsOf(cell(row))), 0);
  const columns = { time: widest(row => row.time), elapsed: widest(row => row.elapsed), kind: widest(row => row.kind) };
  return rows.flatMap(row => rowLines(row, columns, options));
}

function rowLines(
  { entry, date, time, elapsed, kind, milestones, text }: ExportRow,
  columns: { readonly time: number; readonly elapsed: number; readonly kind: number },
  { width, glyphs, colours }: ListOptions,
): readonly string[] {
  const lane = entry.kind ?? 'other';
  const mark = entry.start === undefined ? ' ' : (isOpen(entry.certainty) ? glyphs.open : glyphs.mark)[lane];
  const kindCell = columns.kind === 0 ? mark : `${mark} ${kind.padEnd(columns.kind)}`;
  const gap = columns.time + columns.elapsed + columns.kind + 6 > width ? ' ' : '  ';
  const head = [
    styled(time.padStart(columns.time), 'strong', colours),
    styled(elapsed.padStart(columns.elapsed), 'quiet', colours),
    styled(kindCell, lane, colours),
  ].join(gap);
  const indent = columns.time + columns.elapsed + columnsOf(kindCell) + 6;
  const isBeside = width - indent >= leastWords;
  const said = [...(entry.starred ? [glyphs.star] : []), ...milestones.map(name => `[${name}]`), shown(text, glyphs)];
  const words = wrapColumns(said.join(' '), width - (isBeside ? indent : 2));
  const day = date === undefined ? [] : ['', styled(date, 'strong', colours)];
  if (!isBeside) return [...day, head.trimEnd(), ...words.map(line => `  ${line}`)];
  return [...day, ...words.map((line, rank) => (rank === 0 ? `${head}  ${line}` : ' '.repeat(indent) + line))];
}
