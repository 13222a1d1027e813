import type { Detector, Found } from '../detector';
import { lazily } from '../lazily';
import { inAnyCase, smallLetters } from '../smallLetters';
import { isPlaceholder } from './placeholders';

/** A row of a table of secrets that are known by how they look, or by what stands around them. */
export interface Shape {
  /** A noun phrase. */
  readonly what: string;
  /** The source of an expression that finds something in every text with such a secret; its case matters where the pattern's does. */
  readonly mark: string;
  /** The secret; or, where it has named groups, the one that matched. Linear on any text. */
  readonly pattern: Pick<RegExp, 'source' | 'flags'>;
  /** Looks once more at the value. */
  readonly accepts?: (value: string) => boolean;
}

/** A detector for all rows of a table; `mayHold` is true of every text that any row could match. */
export function detectShapes(shapes: readonly Shape[], mayHold: (text: string) => boolean = () => true): Detector {
  const rows = shapes.map(shape => ({ ...shape, isMarked: markOf(shape), expression: expressionOf(shape) }));
  const anyMark = ['', 'i'].flatMap(flag => {
    const marks = new Set(shapes.filter(shape => caseOf(shape) === flag).map(({ mark }) => mark));
    return marks.size === 0 ? [] : [markOfCase([...marks].join('|'), flag)];
  });
  return {
    rule: 'sensitive-secret',
    mayMatch: text => mayHold(text) && anyMark.some(mark => mark.test(text)),
    find(text) {
      const found = rows.flatMap(row => (row.isMarked(text) ? findShape(text, row) : []));
      return withoutOverlaps(found.sort((a, b) => a.start - b.start || b.end - a.end));
    },
  };
}

interface Row extends Shape {
  readonly expression: () => RegExp;
}

function expressionOf({ pattern }: Shape): () => RegExp {
  return lazily(() => new RegExp(pattern.source, `${pattern.flags}dg`));
}

/** Most marks are plain text, which is found without an expression. */
function markOf(shape: Shape): (text: string) => boolean {
  const flag = caseOf(shape);
  if (!plainText.test(shape.mark)) return markOfCase(shape.mark, flag).test;
  const written = shape.mark.replaceAll('\\', '');
  const marks = (flag === '' ? written : written.toLowerCase()).split('|');
  return text => {
    const searched = flag === '' ? text : smallLetters(text);
    return marks.some(mark => searched.includes(mark));
  };
}

/** Text and further text; a sign of expressions stands behind a backslash. */
const plainText = /^(?:[\w/:"=,@~|-]|\\[^\w|])+$/;

function markOfCase(source: string, flag: string): { test(text: string): boolean } {
  if (flag !== '') return inAnyCase(new RegExp(source));
  const mark = lazily(() => new RegExp(source));
  return { test: text => mark().test(text) };
}

function caseOf({ pattern }: Shape): string {
  return pattern.flags.includes('i') ? 'i' : '';
}

function findShape(text: string, { what, expression, accepts = () => true }: Row): readonly Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(expression())) {
    const [start, end] = Object.values(match.indices?.groups ?? {}).find(group => group !== undefined) ?? [
      match.index,
      match.index + match[0].length,
    ];
    const value = text.slice(start, end);
    if (!isPlaceholder(value) && accepts(value)) found.push({ start, end, what });
  }
  return found;
}

/** `sorted` by place: of matches that overlap the first stays. */
export function withoutOverlaps(sorted: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  for (const match of sorted) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  return kept;
}
