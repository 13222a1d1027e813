/** A value as it stands in the text, without what encloses it. UTF-16 offsets, `end` not included. */
export interface Value {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Quotes or code marks say where it begins and ends. */
  readonly quoted: boolean;
}

/** Longer than every token but those that have a shape of their own. */
const longest = 1200;

/** What may stand between a separator and a value: emphasis that ends, and emphasis that begins. */
const emphasis = /[*_]{0,3}[ \t]{0,4}(?:\*{1,3}|_{1,3}(?=[`"'“]))?/y;

const quotes: readonly (readonly [open: string, close: string])[] = [
  ['\\"', '\\"'],
  ['``', '``'],
  ['`"', '"`'],
  ["`'", "'`"],
  ['`', '`'],
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['„', '“'],
  ['‘', '’'],
  ['«', '»'],
  ['&quot;', '&quot;'],
  ['<code>', '</code>'],
  ['<kbd>', '</kbd>'],
];

/** Reads the value at an offset; a quote that nobody closes is none. `undefined` where nothing stands there. */
export function readValue(text: string, at: number): Value | undefined {
  emphasis.lastIndex = at;
  const start = at + (emphasis.exec(text)?.[0].length ?? 0);
  for (const [open, close] of quotes) {
    if (!text.startsWith(open, start)) continue;
    const from = start + open.length;
    const line = text.slice(from, from + longest);
    const length = line.indexOf(close);
    if (length < 0 || line.slice(0, length).includes('\n')) continue;
    return length === 0 ? undefined : { start: from, end: from + length, text: line.slice(0, length), quoted: true };
  }
  return readBare(text, start);
}

const bare = /[\\"'`“”‘’„]{0,2}(?<value>[^\s"`“”‘’<>|]{1,1200})/dy;

/** A bare value ends at a space, a quote or a cell's edge, and what ends a sentence is no part of it. */
function readBare(text: string, at: number): Value | undefined {
  bare.lastIndex = at;
  const range = bare.exec(text)?.indices?.groups?.value;
  if (range === undefined) return readTemplate(text, at);
  const [start] = range;
  let value = text.slice(...range);
  const stop =
    /[;'](?=\s|$|\w+=|[A-Za-z ]{2,24}=)|,(?=$|["'{[\w]{1,40}[=:])|&(?=[\w.-]{1,40}=|amp;)|\\n|\\"|\)(?=[,;.]|$)|\](?=[,;.(]|$)|\*\*|~~/.exec(
      value,
    );
  if (stop !== null && !value.startsWith('[')) value = value.slice(0, stop.index);
  value = value.replace(/[.,;:)\]}'_*\\]+$/, '');
  return value === '' ? undefined : { start, end: start + value.length, text: value, quoted: false };
}

/** `<token>` and the like: a value for those who ask, and no secret. */
function readTemplate(text: string, at: number): Value | undefined {
  return text.charAt(at) === '<' ? { start: at, end: at + 1, text: '<', quoted: false } : undefined;
}
