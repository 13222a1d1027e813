import { lineLocator } from '../settings/locate';
import { lastAtOrBefore, type Range, type TextStore } from '../text';
import { inlineTokens } from './inlineTokens';
import type { Span } from './span';
import { TokenIndex } from './tokenIndex';

/** A document as one text, with its lines: what is cut is told in offsets, what is edited in lines. */
export interface DocumentText {
  readonly store: TextStore;
  readonly text: string;
  /** The offset at which a line starts. */
  readonly startOf: (line: number) => number;
  /** The line that holds an offset. */
  readonly lineOf: (offset: number) => number;
  readonly rangeOf: (start: number, end: number) => Range;
  readonly offsetOf: (position: Range['start']) => number;
  /** The inline tokens of a paragraph, cell or block, read once. */
  readonly tokensOf: (limits: Span) => TokenIndex;
}

/** Reads the lines of a store as one text. */
export function documentText(store: TextStore): DocumentText {
  const starts: number[] = [];
  let offset = 0;
  for (const line of store.lines) {
    starts.push(offset);
    offset += line.text.length + line.eol.length;
  }
  const text = store.text();
  const tokens = new Map<string, TokenIndex>();
  const startOf = (line: number) => starts[line] ?? text.length;
  return {
    store,
    text,
    startOf,
    lineOf: at => lastAtOrBefore(starts, at),
    rangeOf: lineLocator(text),
    offsetOf: ({ line, character }) => Math.min(startOf(line) + character, startOf(line) + store.lineAt(line).length),
    tokensOf({ start, end }) {
      const key = `${start} ${end}`;
      const found = tokens.get(key) ?? new TokenIndex(inlineTokens(text, start, end));
      tokens.set(key, found);
      return found;
    },
  };
}
