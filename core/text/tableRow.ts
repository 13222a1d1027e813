/** The content of a table cell on its line. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

/** The cells of a row of a pipe table. `\|` does not part cells; the outer pipes are optional (GFM 0.29, 4.10). */
export function splitRow(text: string): Cell[] {
  return rowSegments(text).map(({ start, end }) => trimmed(text, start, end));
}

/** What stands between two pipes of a row, for each cell; with the spaces around it. */
export function rowSegments(text: string): Cell[] {
  const bounds: number[] = [];
  for (let at = text.indexOf('|'); at !== -1; at = text.indexOf('|', at + 1)) {
    if (!isEscaped(text, at)) bounds.push(at);
  }
  const opens = bounds[0] !== undefined && text.slice(0, bounds[0]).trim() === '';
  const last = bounds[bounds.length - 1];
  const closes = last !== undefined && bounds.length > 1 && text.slice(last + 1).trim() === '';
  const edges = [opens ? undefined : -1, ...bounds, closes ? undefined : text.length].filter(
    edge => edge !== undefined,
  );
  return edges.slice(1).map((end, rank) => ({ start: (edges[rank] ?? 0) + 1, end }));
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

function trimmed(text: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}
