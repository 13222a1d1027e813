/** A stretch of a line that reads in its own way; UTF-16 units, `end` not included. */
export type InlineSpan =
  | {
      readonly type: 'code' | 'comment' | 'tag' | 'autolink' | 'definition';
      readonly start: number;
      readonly end: number;
    }
  /** `[text](target "title")`, with `!` before it for an image. `target` goes without its `<>`. */
  | {
      readonly type: 'link';
      readonly start: number;
      readonly end: number;
      readonly image: boolean;
      readonly text: Stretch;
      readonly target: Stretch;
    }
  /** A bare address of the web. */
  | { readonly type: 'url'; readonly start: number; readonly end: number };

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a line of Markdown holds beside plain words, in the order in which it ends. Linear on any text. */
export function inlineSpans(text: string): readonly InlineSpan[] {
  const spans: InlineSpan[] = [];
  const open: number[] = [];
  const closing: Closing = { runs: backticks(text), comment: text.lastIndexOf('-->') };
  const defined = definition.exec(text);
  if (defined !== null) {
    const end = defined[0].length;
    spans.push({ type: 'definition', start: end - (defined[1]?.length ?? 0), end });
    return spans;
  }
  for (let at = 0; at < text.length; ) {
    const sign = text.charAt(at);
    const span = readers[sign]?.(text, at, closing);
    if (span !== undefined) {
      spans.push(span);
      at = span.end;
      continue;
    }
    if (sign === '\\') at += 1;
    else if (sign === '`') while (text.charAt(at + 1) === '`') at += 1;
    else if (sign === '[') open.push(at);
    else if (sign === ']') {
      const link = linkFrom(text, open.pop(), at);
      if (link !== undefined) {
        spans.push(link);
        at = link.end - 1;
      }
    }
    at += 1;
  }
  return spans;
}

/** `[label]: target`, also in quotes and items. */
const definition = /^[ \t>]{0,40}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,9})?\[[^\][]{1,1000}\]:[ \t]{0,9}(\S.*)$/;
const autolink = /<(?:[a-z][a-z\d+.-]{1,31}:[^\s<>]{0,2000}|[^\s<>@]{1,64}@[^\s<>@]{1,255})>/iy;
const tag = /<\/?[a-z][a-z\d-]{0,40}(?:\s[^<>]{0,2000})?\/?>/iy;
const url = /https?:\/\/[^\s<>`]{1,2000}/iy;

type SpanReader = (text: string, at: number, closing: Closing) => InlineSpan | undefined;

const readers: { readonly [sign: string]: SpanReader } = {
  '`': codeFrom,
  '<': (text, at, closing) =>
    commentFrom(text, at, closing) ?? shaped('autolink', autolink, text, at) ?? shaped('tag', tag, text, at),
  h: (text, at) => (/\w/.test(text.charAt(at - 1)) ? undefined : urlFrom(text, at)),
};

function shaped(type: 'autolink' | 'tag', shape: RegExp, text: string, at: number): InlineSpan | undefined {
  shape.lastIndex = at;
  const found = shape.exec(text);
  return found === null ? undefined : { type, start: at, end: at + found[0].length };
}

/** A bracket that closes something around the address is none of it. */
function urlFrom(text: string, at: number): InlineSpan | undefined {
  url.lastIndex = at;
  const found = url.exec(text)?.[0];
  if (found === undefined) return undefined;
  const end = found.search(/[)\]|*"]/);
  return { type: 'url', start: at, end: at + (end === -1 ? found.length : end) };
}

/** One that goes on on the next line may be none: what stands in it is written as in words, which does no harm. */
function commentFrom(text: string, at: number, { comment: last }: Closing): InlineSpan | undefined {
  if (!text.startsWith('<!--', at) || last < at + 4) return undefined;
  return { type: 'comment', start: at, end: text.indexOf('-->', at + 4) + 3 };
}

/** What may end something that begins in the line, looked for once. */
interface Closing {
  /** Where runs of so many backticks begin, from left to right. */
  readonly runs: ReadonlyMap<number, readonly number[]>;
  /** Where the last comment ends; -1 where none does. */
  readonly comment: number;
}

function backticks(text: string): Closing['runs'] {
  const runs = new Map<number, number[]>();
  for (const { index, 0: run } of text.matchAll(/`+/g)) {
    const known = runs.get(run.length);
    if (known === undefined) runs.set(run.length, [index]);
    else known.push(index);
  }
  return runs;
}

function codeFrom(text: string, at: number, { runs: closing }: Closing): InlineSpan | undefined {
  let length = 1;
  while (text.charAt(at + length) === '`') length += 1;
  const runs = closing.get(length) ?? [];
  const end = runs[firstAfter(runs, at)];
  return end === undefined ? undefined : { type: 'code', start: at, end: end + length };
}

function firstAfter(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The rest of a link behind its text: a target without spaces or in `<>`, and perhaps a title. */
const rest =
  /\((?:<([^<>]{0,2000})>|([^\s()]{0,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?))(?:\s{1,9}(?:"[^"]{0,500}"|'[^']{0,500}'))?\s{0,9}\)/y;

function linkFrom(text: string, opening: number | undefined, at: number): InlineSpan | undefined {
  if (opening === undefined || text.charAt(at + 1) !== '(') return undefined;
  rest.lastIndex = at + 1;
  const found = rest.exec(text);
  if (found === null) return undefined;
  const [whole, bracketed, plain = ''] = found;
  const start = at + (bracketed === undefined ? 2 : 3);
  const image = text.charAt(opening - 1) === '!';
  return {
    type: 'link',
    start: image ? opening - 1 : opening,
    end: at + 1 + whole.length,
    image,
    text: { start: opening + 1, end: at },
    target: { start, end: start + (bracketed ?? plain).length },
  };
}
