/** Columns up to so many characters are filled up with spaces; the last column never is. */
const widest = 30;

/** The lines of a pipe table; the first row is its header. Cells are written as they come. */
export function tableLines(rows: readonly (readonly string[])[]): readonly string[] {
  const [header = [], ...body] = rows;
  const widths = header.map((_, column) =>
    column + 1 === header.length ? 0 : Math.max(3, ...rows.map(row => row[column]?.length ?? 0)),
  );
  const pad = (cell: string, column: number) => {
    const width = widths[column] ?? 0;
    return width <= widest ? cell.padEnd(width) : cell;
  };
  const line = (row: readonly string[]) => `| ${row.map(pad).join(' | ')} |`;
  const rule = widths.map(width => '-'.repeat(width === 0 || width > widest ? 3 : width));
  return [line(header), line(rule), ...body.map(line)];
}
