import { fieldOf } from '../model/metadata';
import { fence, type TextStore } from '../text';
import type { DocumentText } from './documentText';
import { frontMatterUnit } from './frontMatterUnit';
import { growToMarks } from './growToMarks';
import type { InlineToken } from './inlineTokens';
import { cellAt, type Leaf, leafAt } from './leaf';
import { covers, overlaps, type Span, type Unit } from './span';

/**
 * What is cut for a value at a place: as much as leaves Markdown behind. In code that is the line, of a link its whole
 * target, elsewhere the value with whatever inline Markdown it would tear. A value over several cells is one unit each.
 */
export function unitsOf(document: DocumentText, place: Span): readonly Unit[] {
  const { store } = document;
  const line = document.lineOf(place.start);
  const leaf = leafAt(store, line);
  switch (leaf.type) {
    case 'front-matter':
      return [frontMatterUnit(document, place)];
    case 'code':
      return [codeUnit(document, place, line, leaf)];
    case 'html':
      return [htmlUnit(document, place, spanOf(document, leaf))];
    case 'row':
      return cellsOf(document, place, line).map(({ value, cell }) => inlineUnit(document, value, cell));
    case 'heading':
    case 'text':
      return [textUnit(document, place, leaf)];
  }
}

function codeUnit({ store, text, startOf }: DocumentText, place: Span, line: number, leaf: Leaf): Unit {
  const written = store.lineAt(line);
  const content = startOf(line) + (/^[ \t>]*/.exec(written)?.[0].length ?? 0);
  const end = startOf(line) + written.length;
  // What opens a fence stays; a comment in it may name anything.
  if (line === leaf.start && fence(text.slice(content, end)) !== undefined) return { ...place, form: 'plain' };
  return { start: Math.min(content, place.start), end: Math.max(end, place.end), form: 'plain' };
}

/** A whole comment goes, but not one that says something about the document or to its tools. */
function htmlUnit({ text, tokensOf }: DocumentText, place: Span, block: Span): Unit {
  const comment = tokensOf(block)
    .touching(place)
    .find(token => token.type === 'comment' && overlaps(token, place));
  return comment === undefined ? { ...place, form: 'plain' } : commentUnit(text, place, comment);
}

function commentUnit(text: string, place: Span, { start, end }: Span): Unit {
  const words = /^<!--[ \t]*([a-z][a-z_-]{0,30})(?:[ \t]*:)?/i.exec(text.slice(start, start + 80))?.[1] ?? '';
  const speaks = /^(?:pm-|post-?mortem)/i.test(words) || fieldOf(words) !== undefined;
  return speaks && covers({ start, end }, place)
    ? { ...place, form: 'plain' }
    : { ...union(place, { start, end }), form: 'comment' };
}

function cellsOf(
  { store, startOf }: DocumentText,
  place: Span,
  line: number,
): { readonly value: Span; readonly cell: Span }[] {
  const row = store.lines[line] ?? { text: '', eol: '' };
  const offset = startOf(line);
  const found: { value: Span; cell: Span }[] = [];
  for (let at = place.start - offset; at < place.end - offset; ) {
    const cell = cellAt(row, at);
    const end = Math.min(cell.end, place.end - offset);
    if (end > at)
      found.push({
        value: { start: at + offset, end: end + offset },
        cell: { start: cell.start + offset, end: cell.end + offset },
      });
    at = Math.max(end, at + 1);
  }
  return found;
}

function textUnit(document: DocumentText, value: Span, leaf: Leaf): Unit {
  const { store, startOf, lineOf } = document;
  const line = lineOf(value.start);
  const definition = linkDefinition(store.lineAt(line));
  if (definition !== undefined) {
    const target = { start: startOf(line) + definition, end: startOf(line) + store.lineAt(line).trimEnd().length };
    return overlaps(target, value) ? { ...union(target, value), form: 'definition' } : { ...value, form: 'bare' };
  }
  return inlineUnit(document, value, spanOf(document, leaf));
}

/** Where the target of a link's definition begins; `undefined` for lines that are none. */
function linkDefinition(line: string): number | undefined {
  return /^ {0,3}\[[^\][^]{1}[^\][]{0,500}\]:[ \t]*(?=\S)/.exec(line)?.[0].length;
}

function inlineUnit({ text, tokensOf }: DocumentText, place: Span, leaf: Span): Unit {
  const index = tokensOf(leaf);
  let tokens = index.touching(place);
  let value = place;
  // A token that is cut in two goes as a whole, and so does what that cuts in two.
  for (let before: Span | undefined; before !== value; ) {
    before = value;
    for (const token of tokens)
      if (isTorn(token, value) || isLeftOver(token, value, tokens)) value = union(value, token);
    const grown = growToMarks(text, value, leaf);
    if (grown.start !== value.start || grown.end !== value.end) value = grown;
    if (value !== before) tokens = index.touching(value);
  }
  const around = tokens.filter(token => covers(token, value));
  const innermost = around.reduce<InlineToken | undefined>(
    (inner, token) => (inner === undefined || covers(inner, token) ? token : inner),
    undefined,
  );
  const inBrackets = around.some(({ type }) => type === 'brackets');
  switch (innermost?.type) {
    case 'comment':
      return commentUnit(text, value, innermost);
    case 'code':
    case 'tag':
      return { ...value, form: 'plain' };
    case 'target':
      return { start: innermost.start, end: innermost.end, form: 'target' };
    case 'autolink':
    case 'url':
      return { start: innermost.start, end: innermost.end, form: inBrackets ? 'bare' : 'link' };
    case 'brackets':
      return { ...value, form: covers(value, innermost) ? 'link' : 'bare' };
    case undefined:
      // Behind an exclamation mark, a link would be an image.
      return { ...value, form: text[value.start - 1] === '!' ? 'plain' : 'link' };
  }
}

/** A target does not stand without the brackets before it. */
function isLeftOver(token: InlineToken, value: Span, tokens: readonly InlineToken[]): boolean {
  if (token.type !== 'target' || token.start !== value.end) return false;
  return tokens.some(each => each.type === 'brackets' && each.end === token.start && covers(value, each));
}

/** Whether cutting the value would leave one end of the token. */
function isTorn(token: InlineToken, value: Span): boolean {
  return overlaps(token, value) && !covers(token, value) && !covers(value, token);
}

function union(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function spanOf({ startOf, store }: DocumentText, { start, end }: Leaf): Span {
  return { start: startOf(start), end: startOf(end - 1) + lineLength(store, end - 1) };
}

function lineLength(store: TextStore, line: number): number {
  return store.lineAt(line).length;
}
