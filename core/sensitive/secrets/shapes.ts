import type { Detector, Found } from '../detector';
import { isPlaceholder } from './placeholders';

/** A row of a table of secrets that are known by how they look, or by what stands around them. */
export interface Shape {
  /** A noun phrase. */
  readonly what: string;
  /** The source of an expression that finds something in every text with such a secret; its case matters where the pattern's does. */
  readonly mark: string;
  /** The secret; or, where it has named groups, the one that matched. Linear on any text. */
  readonly pattern: RegExp;
  /** Looks once more at the value. */
  readonly accepts?: (value: string) => boolean;
}

/** A detector for all rows of a table; `rough` finds something in every text that any row could match. */
export function detectShapes(shapes: readonly Shape[], rough = /(?:)/): Detector {
  const rows = shapes.map(shape => ({
    ...shape,
    marks: new RegExp(shape.mark, caseOf(shape)),
    pattern: new RegExp(shape.pattern.source, `${shape.pattern.flags}dg`),
  }));
  const anyMark = ['', 'i'].flatMap(flag => {
    const marks = new Set(shapes.filter(shape => caseOf(shape) === flag).map(({ mark }) => mark));
    return marks.size === 0 ? [] : [new RegExp([...marks].join('|'), flag)];
  });
  return {
    rule: 'sensitive-secret',
    mayMatch: text => rough.test(text) && anyMark.some(mark => mark.test(text)),
    find(text) {
      const found = rows.flatMap(row => (row.marks.test(text) ? findShape(text, row) : []));
      return withoutOverlaps(found.sort((a, b) => a.start - b.start || b.end - a.end));
    },
  };
}

function caseOf({ pattern }: Shape): string {
  return pattern.flags.includes('i') ? 'i' : '';
}

function findShape(text: string, { what, pattern, accepts = () => true }: Shape): readonly Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(pattern)) {
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
