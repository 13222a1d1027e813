/** A line of a table, by the names of its columns. */
export type Row = { readonly [column: string]: string };

/** Reads tab-separated values with a header line. A cell in double quotes may hold doubled ones; lines end in LF or CRLF. */
export function readTable(text: string): readonly Row[] {
  const [header, ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(line => line !== '')
    .map(line => line.split('\t').map(unquote));
  return lines.map(cells => Object.fromEntries((header ?? []).map((column, rank) => [column, cells[rank] ?? ''])));
}

function unquote(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
