import type { Kind } from '../model/vocabulary';
import type { Line } from '../text';
import { entryMeaning, type TimelineEntry } from '../timeline';

/** An entry's words with the label for its kind apart. */
export interface LabelledWords {
  readonly kind?: Kind;
  /** The label as written: "Action", "action taken". */
  readonly label: string;
  readonly words: string;
}

const labels =
  /^(?:(\*\*|__)(action(?: taken)?|effect(?: observed)?|understanding)(?::\1|\1:)|(action(?: taken)?|effect(?: observed)?|understanding):)[ \t]+/i;

/** What stands on the entry's first line, or in its cells. */
export function labelledWords(entry: TimelineEntry): LabelledWords {
  const { kind } = entryMeaning(entry);
  if (kind === undefined) return { label: '', words: entry.text };
  if (entry.kindText !== undefined) return { kind, label: entry.kindText, words: entry.text };
  const label = labels.exec(entry.text);
  if (label === null) return { kind, label: '', words: entry.text };
  return { kind, label: label[2] ?? label[3] ?? '', words: entry.text.slice(label[0].length) };
}

/** All words of an entry, reduced to what is compared: without emphasis, escapes of pipes and runs of spaces. */
export function wordsKey(entry: TimelineEntry, lines: readonly Line[]): string {
  const rest = lines.slice(entry.lines.start + 1, entry.lines.end).map(line => line.text);
  return [labelledWords(entry).words, ...rest]
    .join(' ')
    .replace(/\\\|/g, '|')
    .replace(/[*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Pipes that would end a table's cell are escaped; those that are escaped already stay. */
export function escapePipes(text: string): string {
  return text.replace(/\\[\\|]|\|/g, found => (found === '|' ? '\\|' : found));
}

/** The way back from `escapePipes`. */
export function unescapePipes(text: string): string {
  return text.replace(/\\\|/g, '|');
}
