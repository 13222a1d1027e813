import type { Edit, Position, Range } from './position';

export type EndOfLine = '' | '\n' | '\r\n' | '\r';

/** One line of a document. Never changed, so whatever was read from it may be kept as long as the object lives. */
export interface Line {
  /** Without its end of line. */
  readonly text: string;
  /** Empty on the last line only. */
  readonly eol: EndOfLine;
}

/** Cuts a text into lines; `\n`, `\r\n` and a lone `\r` end one. Always at least one line. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const nextBreak = breaksOf(text);
  for (let next = nextBreak(0); next !== -1; next = nextBreak(start)) {
    const eol = text[next] === '\n' ? '\n' : text[next + 1] === '\n' ? '\r\n' : '\r';
    lines.push({ text: text.slice(start, next), eol });
    start = next + eol.length;
  }
  lines.push({ text: text.slice(start), eol: '' });
  return lines;
}

/** The text that the lines stand for, byte for byte. */
export function joinLines(lines: readonly Line[]): string {
  let text = '';
  for (const line of lines) text += line.text + line.eol;
  return text;
}

/** The place itself where it exists, otherwise the nearest place before it. */
export function clampPosition(lines: readonly Line[], position: Position): Position {
  if (position.line < 0) return { line: 0, character: 0 };
  const line = lines[position.line];
  if (line === undefined) {
    return { line: lines.length - 1, character: lines[lines.length - 1]?.text.length ?? 0 };
  }
  return { line: position.line, character: Math.min(Math.max(0, position.character), line.text.length) };
}

/** Puts `text` in the place of `range` and returns the lines that stand there now; places outside are clamped. */
export function replaceRange(lines: readonly Line[], range: Range, text: string): LineReplacement {
  const start = clampPosition(lines, range.start);
  const end = clampPosition(lines, range.end);
  const before = lines[start.line]?.text.slice(0, start.character) ?? '';
  const last = lines[end.line];
  const after = (last?.text.slice(end.character) ?? '') + (last?.eol ?? '');
  const added = splitLines(before + text + after);
  const removed = end.line - start.line + 1;
  // The empty line that the split sees after the last break stands in the document already.
  if (last?.eol !== '') added.pop();
  const previous = lines[start.line - 1];
  if (previous?.eol !== '\r' || added[0]?.text !== '' || added[0].eol !== '\n')
    return { first: start.line, removed, added };
  // A `\n` right after a lone `\r` makes one break of the two.
  const joined: Line = { text: previous.text, eol: '\r\n' };
  return { first: start.line - 1, removed: removed + 1, added: [joined, ...added.slice(1)] };
}

/** From line `first` on, `removed` lines give way to `added`. */
export interface LineReplacement {
  readonly first: number;
  readonly removed: number;
  readonly added: readonly Line[];
}

/** Applies edits of one version of a document to its text; they must not overlap and may come in any order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const lines = splitLines(text);
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.text.length + line.eol.length;
  }
  const offsetAt = (position: Position) => {
    const { line, character } = clampPosition(lines, position);
    return (starts[line] ?? 0) + character;
  };
  const sorted = edits.map((edit, rank) => ({
    from: offsetAt(edit.range.start),
    to: offsetAt(edit.range.end),
    edit,
    rank,
  }));
  sorted.sort((a, b) => a.from - b.from || a.to - b.to || a.rank - b.rank);
  let result = '';
  let done = 0;
  for (const { from, to, edit } of sorted) {
    result += text.slice(done, from) + edit.newText;
    done = Math.max(done, to);
  }
  return result + text.slice(done);
}

/** Finds the next break at or after a place; places must not go back. Each kind of break is looked for once. */
function breaksOf(text: string): (from: number) => number {
  const search = (sign: string) => {
    let found = text.indexOf(sign);
    return (from: number) => {
      if (found !== -1 && found < from) found = text.indexOf(sign, from);
      return found;
    };
  };
  const nextFeed = search('\n');
  const nextCarriage = search('\r');
  return from => {
    const feed = nextFeed(from);
    const carriage = nextCarriage(from);
    return feed === -1 || (carriage !== -1 && carriage < feed) ? carriage : feed;
  };
}
