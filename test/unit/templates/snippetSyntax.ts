/** Reads the snippet syntax of VS Code strictly: what its own reader would silently take for text is an error here. */

export interface ReadSnippet {
  /** What the snippet inserts before anybody types: defaults, first choices, mirrored placeholders. */
  readonly text: string;
  /** The numbers of its tab stops, each once. */
  readonly stops: readonly number[];
}

/** Throws an error that names the place where `body` is no valid snippet. Variables and transforms are not allowed. */
export function readSnippet(body: string): ReadSnippet {
  const defaults = new Map<number, string>();
  for (const { number, value } of stopsOf(body)) {
    if (value !== undefined && !defaults.has(number)) defaults.set(number, value);
  }
  const numbers = new Set(stopsOf(body).map(stop => stop.number));
  let text = '';
  let end = 0;
  for (const stop of stopsOf(body)) {
    text += body.slice(end, stop.start) + (stop.value ?? defaults.get(stop.number) ?? '');
    end = stop.end;
  }
  return { text: text + body.slice(end), stops: [...numbers].sort((a, b) => a - b) };
}

interface Stop {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** The default or the first choice; absent for a bare stop. */
  readonly value?: string;
}

/** `$1`, `${1}`, `${1:default}` and `${1|one,two|}`; no stop within a stop. */
const stopForm = /\$(?:(\d{1,2})|\{(\d{1,2})(?:\}|:([^{}$|\\]+)\}|\|([^{}$|\\]+)\|\}))/y;

function stopsOf(body: string): readonly Stop[] {
  const stops: Stop[] = [];
  for (let at = body.indexOf('$'); at >= 0; at = body.indexOf('$', at)) {
    stopForm.lastIndex = at;
    const match = stopForm.exec(body);
    if (match === null) throw new Error(`No valid tab stop: ${body.slice(at, at + 30)}`);
    const value = match[3] ?? match[4]?.split(',')[0];
    const end = at + match[0].length;
    stops.push({ number: Number(match[1] ?? match[2]), start: at, end, ...(value !== undefined && { value }) });
    at = end;
  }
  return stops;
}
