import type { Kind } from '../model/vocabulary';
import { type Line, plainText } from '../text';
import type { RawEntry } from './entry';

/** So many lines of one paragraph are read at most. */
const mostLines = 20;

/**
 * An entry's words for people: those of its first line with the lines over which its paragraph is wrapped, or the first
 * paragraph below where the stamp stands alone. `lines` are the timeline's.
 */
export function entryWords(entry: RawEntry, lines: readonly Line[]): string {
  const { start } = entry.textRange;
  if (hasWords(plainText(entry.text))) {
    const isWrapped = entry.form === 'item' || entry.form === 'paragraph';
    return isWrapped ? paragraph(entry.text, start.line, entry, lines) : plainText(entry.text);
  }
  for (let line = entry.lines.start + 1; line < entry.lines.end; line += 1) {
    const text = (lines[line]?.text ?? '').replace(itemMark, '');
    if (hasWords(plainText(text)) && !text.startsWith('```')) return paragraph(text, line, entry, lines);
  }
  return plainText(entry.text);
}

const itemMark = /^[\s>]*(?:[-*+]|\d{1,9}[.)])?\s+/;

/** What ends a paragraph: an empty line, a list, code, a heading, a table, HTML, a line below or a quote. */
const endsParagraph = /^\s*(?:$|[-*+]\s|\d{1,9}[.)]\s|```|~~~|#{1,6}\s|\||<|>|(?:=+|-+|(?:\* *){3,})\s*$)/;

function paragraph(first: string, line: number, entry: RawEntry, lines: readonly Line[]): string {
  const words = [first];
  for (let next = line + 1; next < Math.min(entry.lines.end, line + mostLines); next += 1) {
    const text = lines[next]?.text ?? '';
    if (endsParagraph.test(text)) break;
    words.push(text.trim());
  }
  return plainText(words.join(' '));
}

function hasWords(text: string): boolean {
  return /[\p{L}\d]/u.test(text);
}

/** The words without the label of their kind, for those who show the kind by itself or not at all. */
export function withoutKind(words: string, kind: Kind | undefined): string {
  if (kind === undefined) return words;
  const rest = words.replace(
    /^(?:action(?: taken)?|effect(?: observed)?|impact|observation|understanding|hypothesis|finding) ?[:–—-] */i,
    '',
  );
  return rest === '' ? words : rest;
}
