import type { Detector, Found } from '../detector';
import { lazily } from '../lazily';
import { type Worded, wordTable } from '../wordTable';
import { isPlaceholder } from './placeholders';

/** A row of a table of secrets that are known by how they look, or by what stands around them. */
export interface Shape extends Worded {
  /** A noun phrase. */
  readonly what: string;
  /** The secret; or, where it has named groups, the one that matched. Linear on any text. */
  readonly pattern: Pick<RegExp, 'source' | 'flags'>;
  /** Must be in the text as well. */
  readonly only?: RegExp;
  /** Looks once more at the value. */
  readonly accepts?: (value: string) => boolean;
}

/** A detector for all rows of a table; `mayHold` is true of every text that any row could match. */
export function detectShapes(shapes: readonly Shape[], mayHold: (text: string) => boolean = () => true): Detector {
  const rowsFor = wordTable(shapes.map(shape => ({ ...shape, expression: expressionOf(shape) })));
  return {
    rule: 'sensitive-secret',
    mayMatch: text => rowsFor(text).length > 0 && mayHold(text),
    find(text) {
      const found = rowsFor(text).flatMap(row => findShape(text, row));
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

function findShape(text: string, { what, only, expression, accepts = () => true }: Row): readonly Found[] {
  if (only?.test(text) === false) return [];
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
