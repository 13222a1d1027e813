import { type Line, type Range, rangeOnLine, type TextStore } from '../text';
import { type Boundary, boundsOf, placesOf, type ValueSearch } from './values';

/** Finds the places of any of the values, as {@link placesOf} does for one; the lines are read once for all of them. */
export function searcherFor(
  store: Pick<TextStore, 'lines'>,
  values: readonly string[],
  search: ValueSearch & { readonly boundary: Exclude<Boundary, 'none'> },
): (value: string) => readonly Range[] {
  const words = wordPlaces(store.lines, new Set(values.flatMap(value => wordsOf(value).map(({ word }) => word))));
  return value => {
    const known = wordsOf(value).map(each => ({ ...each, places: words.get(each.word) ?? [] }));
    const [first, ...others] = known;
    if (first === undefined || value.includes('\n')) return placesOf(store, value, search);
    const rarest = others.reduce((best, each) => (each.places.length < best.places.length ? each : best), first);
    return rarest.places.flatMap(({ line, at }) => {
      const start = at - rarest.at;
      const text = store.lines[line]?.text ?? '';
      return start >= 0 && standsAt(text, start, value, search) ? [rangeOnLine(line, start, start + value.length)] : [];
    });
  };
}

/** An expression for each value would cost more than all else: only what must hold around it is one. */
function standsAt(text: string, start: number, value: string, { boundary, anyCase }: ValueSearch): boolean {
  const end = start + value.length;
  const found = text.slice(start, end);
  if (found !== value && !(anyCase && found.toLowerCase() === value.toLowerCase())) return false;
  const [before, after] = boundsOf(value, boundary);
  const flags = anyCase ? 'iuy' : 'uy';
  return holdsAt(before, flags, text, start) && holdsAt(after, flags, text, end);
}

const assertions = new Map<string, RegExp>();

function holdsAt(assertion: string, flags: string, text: string, at: number): boolean {
  const key = flags + assertion;
  const expression = assertions.get(key) ?? new RegExp(assertion, flags);
  assertions.set(key, expression);
  expression.lastIndex = at;
  return expression.test(text);
}

interface WordPlace {
  readonly line: number;
  readonly at: number;
}

/** Where each of the words stands. A value is no part of a longer word, so that its own words are whole ones too. */
function wordPlaces(lines: readonly Line[], wanted: ReadonlySet<string>): ReadonlyMap<string, readonly WordPlace[]> {
  const places = new Map<string, WordPlace[]>([...wanted].map(word => [word, []]));
  lines.forEach(({ text }, line) => {
    for (const { word, at } of wordsOf(text)) places.get(word)?.push({ line, at });
  });
  return places;
}

function wordsOf(text: string): readonly { readonly word: string; readonly at: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }) => ({ word: word.toLowerCase(), at: index }));
}
