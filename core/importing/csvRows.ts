/**
 * The rows of text in CSV (RFC 4180) or with tabs or semicolons between its cells, which a first line `sep=;` may tell;
 * quotes may hold breaks. At most `most` rows; a quote that never ends takes the rest.
 */
export function csvRows(text: string, most: number): readonly (readonly string[])[] {
  const told = /^\uFEFF?sep=([,;\t])\r?\n/i.exec(text.slice(0, 20));
  const separator = told?.[1] ?? separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = told?.[0].length ?? (text.startsWith('\uFEFF') ? 1 : 0);
  while (at < text.length && rows.length < most) {
    const cell = text[at] === '"' ? quoted(text, at) : plain(text, at, separator);
    row.push(cell.value);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    }
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

function quoted(text: string, start: number): Cell {
  let value = '';
  let at = start + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, end);
    if (text[end + 1] !== '"') return { value, end: skipToSeparator(text, end + 1) };
    value += '"';
    at = end + 2;
  }
}

/** What stands behind a closing quote belongs to no cell. */
function skipToSeparator(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[,;\t\r\n]/.test(text[at] ?? '')) at += 1;
  return at;
}

function plain(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end).trim(), end };
}

/** The sign that stands in the first line most often. */
function separatorOf(text: string): string {
  const [first = ''] = text.slice(0, 20_000).split(/[\r\n]/, 1);
  const count = (sign: string) => first.split(sign).length;
  return ['\t', ';', ','].reduce((best, sign) => (count(sign) >= count(best) ? sign : best), '\t');
}
