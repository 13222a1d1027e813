import type { Settings } from '../settings/types';
import { type Line, type Range, splitRow } from '../text';
import type { Passage } from './passages';
import { type LabelledParts, scanText } from './scanText';
import type { SensitiveMatch } from './types';

/** A match at its place, in lines of the passage. */
export type PlacedMatch = Pick<SensitiveMatch, 'rule' | 'what' | 'severity'> & { readonly range: Range };

interface Kept {
  readonly passage: Passage;
  readonly settings: Settings;
  readonly found: readonly PlacedMatch[];
}

const kept = new WeakMap<Line, Kept>();

/** What a passage holds that should not be public, kept for as long as its lines stay. */
export function scanPassage(passage: Passage, settings: Settings): readonly PlacedMatch[] {
  const [first] = passage.lines;
  if (first === undefined) return [];
  const known = kept.get(first);
  if (known !== undefined && known.settings === settings && sameText(known.passage, passage)) return known.found;
  const found = scan(passage, settings);
  kept.set(first, { passage, settings, found });
  return found;
}

function sameText(a: Passage, b: Passage): boolean {
  return (
    a.header === b.header &&
    a.inCode === b.inCode &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, at) => line === b.lines[at])
  );
}

function scan({ lines, inCode, header }: Passage, settings: Settings): readonly PlacedMatch[] {
  // On further lines, the marks of quotes and lists' indentation are no words between two others.
  const texts = lines.map(({ text }, at) =>
    at === 0 ? text : text.replace(/^[ \t>]+/, marks => ' '.repeat(marks.length)),
  );
  const text = texts.join('\n');
  const matches = scanText(text, settings, inCode, header && { header, parts: labelledCells(header.text, text) });
  return matches.map(({ start, end, ...match }) => ({
    ...match,
    range: { start: positionIn(texts, start), end: positionIn(texts, end) },
  }));
}

/** Longer headers are sentences, not labels. */
const longestLabel = 60;

/** The cells of a row behind their headers, as people would write them in a sentence of their own. */
function labelledCells(header: string, row: string): LabelledParts['parts'] {
  const labels = splitRow(header);
  return splitRow(row).flatMap(({ start, end }, column) => {
    const { start: from = 0, end: to = 0 } = labels[column] ?? {};
    if (start === end || from === to || to - from > longestLabel) return [];
    const label = header.slice(from, to).replace(/[*_`]/g, '').trim();
    return [{ label: `${label}: `, start, text: row.slice(start, end) }];
  });
}

function positionIn(texts: readonly string[], offset: number): Range['start'] {
  let character = offset;
  for (let line = 0; line < texts.length; line += 1) {
    const length = texts[line]?.length ?? 0;
    if (character <= length) return { line, character };
    character -= length + 1;
  }
  return { line: Math.max(0, texts.length - 1), character: texts.at(-1)?.length ?? 0 };
}
