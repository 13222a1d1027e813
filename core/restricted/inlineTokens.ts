/** A piece of inline Markdown that is read as one, in offsets of the text that was given. */
export interface InlineToken {
  readonly type: 'code' | 'comment' | 'tag' | 'autolink' | 'url' | 'brackets' | 'target';
  readonly start: number;
  readonly end: number;
}

/**
 * The pieces of `text` from `from` to `to` that must not be cut in two or in which other rules hold: code spans,
 * comments, tags, addresses, what stands in brackets and the targets behind it. In linear time.
 */
export function inlineTokens(text: string, from: number, to: number): readonly InlineToken[] {
  const tokens: InlineToken[] = [];
  const opened: number[] = [];
  const closers = new RunFinder(text, to);
  const lastComment = text.lastIndexOf('-->', to - 3);
  for (let at = from; at < to; ) {
    const sign = text[at];
    if (sign === '\\') at += 2;
    else if (sign === '`') at = readCode(text, at, to, closers, tokens);
    else if (sign === '<') at = readAngle(text, at, to, lastComment, tokens);
    else if (sign === '[') {
      opened.push(at);
      at += 1;
    } else if (sign === ']') {
      const start = opened.pop();
      if (start !== undefined) tokens.push({ type: 'brackets', start, end: at + 1 });
      at += 1;
      if (start !== undefined && text[at] === '(') at = take('target', target, text, at, to, tokens) ?? at;
    } else at = take('url', url, text, at, to, tokens) ?? at + 1;
  }
  return tokens;
}

const target =
  /\([ \t]{0,8}(?:<[^<>\r\n]{0,2000}>|(?:[^\s()<>\\]|\\.|\([^\s()]{0,500}\)){0,2000})(?:[ \t]{1,8}(?:"[^"\r\n]{0,500}"|'[^'\r\n]{0,500}'))?[ \t]{0,8}\)/y;
const url = /(?<![\p{L}\p{N}])(?:https?:\/\/|mailto:|www\.)[^\s<>|`[\]]{0,1999}[^\s<>|`[\]?!.,:;*_~'")]/iuy;
const autolink = /<(?:[a-z][a-z\d+.-]{1,31}:[^\s<>]{0,2000}|[^\s<>@]{1,100}@[^\s<>]{1,250})>/iy;
const tag = /<\/?[a-z][^<>]{0,2000}>/iy;

function take(
  type: InlineToken['type'],
  shape: RegExp,
  text: string,
  at: number,
  to: number,
  tokens: InlineToken[],
): number | undefined {
  if (type === 'url' && !/[hmw]/i.test(text[at] ?? '')) return undefined;
  shape.lastIndex = at;
  const length = shape.exec(text)?.[0].length ?? 0;
  if (length === 0 || at + length > to) return undefined;
  tokens.push({ type, start: at, end: at + length });
  return at + length;
}

function readAngle(text: string, at: number, to: number, lastComment: number, tokens: InlineToken[]): number {
  if (text.startsWith('<!--', at) && at + 4 <= lastComment) {
    const end = text.indexOf('-->', at + 4) + 3;
    tokens.push({ type: 'comment', start: at, end });
    return end;
  }
  return take('autolink', autolink, text, at, to, tokens) ?? take('tag', tag, text, at, to, tokens) ?? at + 1;
}

function readCode(text: string, at: number, to: number, closers: RunFinder, tokens: InlineToken[]): number {
  let end = at;
  while (end < to && text[end] === '`') end += 1;
  const close = closers.next(end, end - at);
  if (close === undefined) return end;
  tokens.push({ type: 'code', start: at, end: close });
  return close;
}

/** Finds the run of backticks that closes another; lengths that were looked for in vain are not looked for again. */
class RunFinder {
  readonly #text: string;
  readonly #to: number;
  readonly #missing = new Set<number>();

  constructor(text: string, to: number) {
    this.#text = text;
    this.#to = to;
  }

  /** The offset behind the next run of exactly `length` backticks. */
  next(from: number, length: number): number | undefined {
    if (this.#missing.has(length)) return undefined;
    for (let at = this.#text.indexOf('`', from); at !== -1 && at < this.#to; at = this.#text.indexOf('`', at)) {
      const start = at;
      while (at < this.#to && this.#text[at] === '`') at += 1;
      if (at - start === length) return at;
    }
    this.#missing.add(length);
    return undefined;
  }
}
