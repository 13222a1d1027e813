import { remember } from '../../text';
import type { Detector, Found } from '../detector';
import { after, before, counted, endsWithLabel, namesThing, standing, type Test } from './context';
import { type IdentityNumber, identityNumbers } from './identityNumbers';

/** Numbers by which authorities know a person: by their shape and check digits, and by the words before them. */
export const nationalIds: Detector = {
  rule: 'sensitive-national-id',
  mayMatch: text => /\d.{0,3}\d/.test(text) && anything.test(text),
  find(text) {
    const found: Found[] = [];
    const words = text.toLowerCase();
    for (const identity of identityNumbers) {
      const row = readerOf(identity);
      if (row.alone === undefined && !row.anyLabel.test(words)) continue;
      for (const match of text.matchAll(row.shape)) {
        const start = match.index;
        const end = start + match[0].length;
        if (!isIdentity(row, text, start, end)) continue;
        const { what, severity } = row;
        found.push({ start, end, what, ...(severity === undefined ? {} : { severity }) });
      }
    }
    return found.length < 2 ? found : firstOfEach(found);
  },
};

/** A quick look at all rows: one of their words, or a form that needs none. */
const anything = new RegExp(
  String.raw`(?<![a-z])(?:${identityNumbers.map(({ label }) => label).join('|')})|(?<![a-z\d])(?:${identityNumbers
    .flatMap(({ alone, shape }) => (alone === undefined ? [] : [shape.replaceAll('\\1', '.')]))
    .join('|')})`,
  'i',
);

interface Reader extends Omit<IdentityNumber, 'shape' | 'label'> {
  readonly shape: RegExp;
  /** A quick look: without one of these words nothing is found. */
  readonly anyLabel: RegExp;
  readonly labelBefore: Test;
  readonly labelBehind: RegExp;
}

/** Made on first use: expressions that know all letters take a millisecond each to read. */
const readerOf = remember(
  ({ shape, label, ...row }: IdentityNumber): Reader => ({
    ...row,
    shape: standing(shape, 'gi'),
    anyLabel: new RegExp(`(?<![a-z])(?:${label})`, 'i'),
    labelBefore: endsWithLabel(label),
    labelBehind: new RegExp(String.raw`^[^a-zÀ-ӿ\d\n(]{0,3} \((?:the |her |his |an? )?(?:${label})(?![a-zÀ-ӿ])`, 'i'),
  }),
);

function isIdentity(row: Reader, text: string, start: number, end: number): boolean {
  const value = text.slice(start, end);
  if (row.isValid?.(value.replace(/[^A-Za-z\d]/g, '').toUpperCase()) === false) return false;
  const textBefore = before(text, start, 100);
  if (row.isValid === undefined && counted.test(after(text, end))) return false;
  if (row.labelBefore.test(textBefore) || row.labelBehind.test(after(text, end))) return true;
  return row.alone?.test(value) === true && !namesThing(textBefore);
}

/** Left to right; of two at one place the one whose row is higher. */
function firstOfEach(found: readonly Found[]): readonly Found[] {
  const sorted = [...found].sort((a, b) => a.start - b.start);
  return sorted.filter(
    (match, at) => at === 0 || match.start >= Math.max(...sorted.slice(Math.max(0, at - 3), at).map(({ end }) => end)),
  );
}
