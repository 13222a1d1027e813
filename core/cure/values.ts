import { type Line, type Range, rangeOnLine, type TextStore } from '../text';

/** How far a value must stand alone to be the same value. */
export type Boundary =
  /** Also within a longer word: for what cannot stand there by chance. */
  | 'none'
  /** Not within a word. */
  | 'word'
  /** Not within a longer address, name of a host or number either: 10.0.0.1 is not in 10.0.0.12 or 10.0.0.1/24. */
  | 'address';

export interface ValueSearch {
  readonly boundary: Boundary;
  /** Capital and small letters mean the same, as in names of hosts. */
  readonly anyCase: boolean;
}

/** What stands in the range, its lines joined by `\n`, without the marks of quotes and the indentation of further lines. */
export function valueIn(store: Pick<TextStore, 'lineAt'>, { start, end }: Range): string {
  if (start.line === end.line) return store.lineAt(start.line).slice(start.character, end.character);
  const lines = [store.lineAt(start.line).slice(start.character).trimEnd()];
  for (let line = start.line + 1; line < end.line; line += 1) lines.push(bare(store.lineAt(line)));
  lines.push(bare(store.lineAt(end.line).slice(0, end.character)));
  return lines.join('\n');
}

/** Every place of the value in the document, in order; none for an empty one. */
export function placesOf(store: Pick<TextStore, 'lines'>, value: string, search: ValueSearch): readonly Range[] {
  if (value.trim() === '') return [];
  if (value.includes('\n')) return placesOverLines(store.lines, value.split('\n'));
  const expression = expressionFor(value, search);
  return store.lines.flatMap(({ text }, line) =>
    text.length < value.length
      ? []
      : [...text.matchAll(expression)].map(({ index, 0: found }) => rangeOnLine(line, index, index + found.length)),
  );
}

function expressionFor(value: string, { boundary, anyCase }: ValueSearch): RegExp {
  const literal = value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const [before, after] = boundsOf(value, boundary);
  return new RegExp(`${before}${literal}${after}`, anyCase ? 'giu' : 'gu');
}

/** What must hold before and behind a place of the value, as assertions; of one boundary there are few different ones. */
export function boundsOf(value: string, boundary: Boundary): readonly [string, string] {
  if (boundary === 'none') return ['', ''];
  if (boundary === 'word') return ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
  const prefix = /^[\d.]+$|:.*:/.test(value) ? '|\\/\\d{1,3}(?![\\p{L}\\p{N}])' : '';
  // An IPv6 address goes on behind a colon, with what can be a group of it.
  const [head, tail] = /:.*:/.test(value) ? ['|(?<![\\p{L}\\p{N}])[\\da-f]{1,4}:|::', '|:[\\da-f:]'] : ['', ''];
  return [`(?<![\\p{L}\\p{N}][._%+-]?${head})`, `(?![\\p{L}\\p{N}]|[._%+-][\\p{L}\\p{N}]${tail}${prefix})`];
}

function placesOverLines(lines: readonly Line[], parts: readonly string[]): readonly Range[] {
  const [first = '', ...rest] = parts;
  const last = rest.at(-1) ?? '';
  const places: Range[] = [];
  for (let line = 0; line + rest.length < lines.length; line += 1) {
    const text = (lines[line]?.text ?? '').trimEnd();
    if (!text.endsWith(first)) continue;
    const end = line + rest.length;
    if (rest.slice(0, -1).some((part, rank) => bare(lines[line + 1 + rank]?.text ?? '') !== part)) continue;
    const ending = lines[end]?.text ?? '';
    const indent = ending.length - bareStart(ending).length;
    if (!ending.startsWith(last, indent)) continue;
    places.push({
      start: { line, character: text.length - first.length },
      end: { line: end, character: indent + last.length },
    });
  }
  return places;
}

function bare(text: string): string {
  return bareStart(text).trimEnd();
}

function bareStart(text: string): string {
  return text.replace(/^[ \t>]+/, '');
}
