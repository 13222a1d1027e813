import type { Line, Position, Range } from '../text';
import type { Prose } from './prose';
import { type Place, type SentenceFinding, scanSentence } from './scanSentence';
import { type Sentence, sentencesOf } from './sentences';
import type { Blame } from './types';

interface Kept {
  readonly prose: Prose;
  readonly place: Place;
  readonly found: readonly Blame[];
}

/** By the first line; the cells of a row share theirs. */
const kept = new WeakMap<Line, Map<number, Kept>>();

/** What a piece of prose says of people, in lines of the piece; kept for as long as its lines and its place stay. */
export function scanProse(prose: Prose, place: Place): readonly Blame[] {
  const [first] = prose.lines;
  if (first === undefined) return [];
  const known = kept.get(first) ?? new Map<number, Kept>();
  kept.set(first, known);
  const column = prose.cell?.start ?? -1;
  const before = known.get(column);
  if (before !== undefined && before.place === place && sameText(before.prose, prose)) return before.found;
  const found = scan(prose, place);
  known.set(column, { prose, place, found });
  return found;
}

function sameText(a: Prose, b: Prose): boolean {
  return (
    a.isTask === b.isTask && a.lines.length === b.lines.length && a.lines.every((line, at) => line === b.lines[at])
  );
}

function scan({ lines, cell }: Prose, place: Place): readonly Blame[] {
  const text = textOf(lines, cell);
  const positionOf = positionsIn(lines);
  return sentencesOf(text).flatMap(sentence => {
    const finding = scanSentence(sentence, place);
    return finding === undefined ? [] : [placed(sentence, finding, positionOf, text)];
  });
}

/** The lines as one text, with everything around a cell blanked out. */
function textOf(lines: readonly Line[], cell: Prose['cell']): string {
  const text = lines.map(each => each.text).join('\n');
  return cell === undefined ? text : ' '.repeat(cell.start) + text.slice(cell.start, cell.end);
}

function placed(
  { words }: Sentence,
  { rule, first, end, message, named }: SentenceFinding,
  positionOf: (offset: number) => Position,
  text: string,
): Blame {
  const from = words[first]?.start ?? 0;
  const last = words[end - 1];
  const possessive = /['’]s$/.exec(last?.text ?? '')?.[0].length ?? 0;
  const to = (last?.end ?? from) - (named === undefined ? 0 : possessive);
  const range: Range = { start: positionOf(from), end: positionOf(to) };
  const role = named?.role;
  // A name that is a link's text would lead to the person still.
  if (role === undefined || text[from - 1] === '[' || text[to] === ']') return { rule, range, message };
  return { rule, range, message, edit: { range, newText: roleInPlace(role, first === 0) } };
}

function roleInPlace(role: string, opens: boolean): string {
  const plain = /^[A-Z][a-z]/.test(role) ? role.charAt(0).toLowerCase() + role.slice(1) : role;
  const phrase = /^(?:the|an?) /i.test(plain) ? plain : `the ${plain}`;
  return opens ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase;
}

/** Reads offsets of the joined lines as places. */
function positionsIn(lines: readonly Line[]): (offset: number) => Position {
  return offset => {
    let character = offset;
    for (let line = 0; line < lines.length; line += 1) {
      const length = lines[line]?.text.length ?? 0;
      if (character <= length) return { line, character };
      character -= length + 1;
    }
    return { line: Math.max(0, lines.length - 1), character: lines.at(-1)?.text.length ?? 0 };
  };
}
