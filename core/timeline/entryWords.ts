import type { Kind } from '../model/vocabulary';
import { type Line, plainText } from '../text';
import type { RawEntry } from './entry';

/** An entry's words for people: those of its first line, or of the lines below where the stamp stands alone. `lines` are the timeline's. */
export function entryWords(entry: RawEntry, lines: readonly Line[]): string {
  const first = plainText(entry.text);
  if (/[\p{L}\d]/u.test(first)) return first;
  for (let line = entry.lines.start + 1; line < entry.lines.end; line += 1) {
    const text = plainText((lines[line]?.text ?? '').replace(/^[\s>]*(?:[-*+]|\d{1,9}[.)])?\s+/, ''));
    if (/[\p{L}\d]/u.test(text) && !text.startsWith('```')) return text;
  }
  return first;
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
