import { plainText } from '../text';
import type { DocumentText } from './documentText';
import { leafAt } from './leaf';
import { slugOf } from './slug';
import { covers, mergeUnits, overlaps, type Span, type Unit } from './span';
import { unitsOf } from './unitOf';
import { textPattern, valuePattern } from './valuePattern';

/** Shorter ones stand in other words by chance. */
const shortestSlug = 5;

/**
 * Everything that is cut so that a value stands nowhere any more: all places that name it, and anchors and fragments of
 * links that are made of it. `secrets` are kept out of what is cut, so that none is stored.
 */
export function findUnits(document: DocumentText, place: Span, secrets: readonly Span[]): readonly Unit[] {
  const value = document.text.slice(place.start, place.end);
  const found = [...document.text.matchAll(valuePattern(value))].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const places = [place, ...found.filter(each => !overlaps(each, place) && isOfOnePiece(document, each))];
  const withSecret = (unit: Unit) => secrets.some(secret => overlaps(secret, unit));
  const units = places.flatMap(each =>
    unitsOf(document, each).map(unit => (withSecret(unit) ? { ...each, form: 'plain' as const } : unit)),
  );
  return mergeUnits([...units, ...anchorUnits(document, value)]);
}

/** Whether the place does not reach from one paragraph, item or row into the next. */
function isOfOnePiece({ store, lineOf }: DocumentText, { start, end }: Span): boolean {
  const first = lineOf(start);
  const last = lineOf(end - 1);
  return first === last || (leafAt(store, first).type === 'text' && leafAt(store, first).end > last);
}

/** Fragments and anchors that hold the value as headings' anchors write it. */
function anchorUnits(document: DocumentText, value: string): readonly Unit[] {
  const { store, text, startOf, lineOf, tokensOf } = document;
  const slug = slugOf(plainText(value));
  if (slug.length < shortestSlug) return [];
  return [...text.matchAll(textPattern(slug))].flatMap(({ index, 0: { length } }): readonly Unit[] => {
    const leaf = leafAt(store, lineOf(index));
    if (leaf.type === 'front-matter' || leaf.type === 'code') return [];
    const found = { start: index, end: index + length };
    const limits = { start: startOf(leaf.start), end: startOf(leaf.end - 1) + store.lineAt(leaf.end - 1).length };
    const around = tokensOf(limits)
      .touching(found)
      .find(({ type, ...span }) => type !== 'brackets' && covers(span, found));
    if (around?.type === 'tag') return [{ ...found, form: 'plain' }];
    if (around?.type !== 'target' || !text.slice(around.start, index).includes('#')) return [];
    return [{ start: around.start, end: around.end, form: 'target' }];
  });
}
