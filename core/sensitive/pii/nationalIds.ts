import { remember } from '../../text';
import type { Detector, Found } from '../detector';
import { lazily } from '../lazily';
import { inAnyCase, inSmallLetters, smallLetters } from '../smallLetters';
import { wordTable } from '../wordTable';
import { after, before, counted, endsWithLabel, namesThing, standing, type Test } from './context';
import { type IdentityNumber, identityNumbers } from './identityNumbers';

/** Numbers by which authorities know a person: by their shape and check digits, and by the words before them. */
export const nationalIds: Detector = {
  rule: 'sensitive-national-id',
  mayMatch: text => /\d.{0,3}\d/.test(text) && (identitiesFor(text).length > 0 || aloneForms.test(text)),
  find(text) {
    const found: Found[] = [];
    const named = identitiesFor(text);
    const hasAlone = aloneForms.test(text);
    for (const identity of identityNumbers) {
      if (!(identity.alone !== undefined && hasAlone) && !named.includes(identity)) continue;
      const row = readerOf(identity);
      for (const match of smallLetters(text).matchAll(row.shape())) {
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

/** The rows of whose labels a word stands in a text. */
const identitiesFor = wordTable(identityNumbers);

/** A quick look at all forms that need no label. */
const aloneForms = inAnyCase({
  source: String.raw`(?<![a-z\d])(?:${identityNumbers
    .flatMap(({ alone, shape }) => (alone === undefined ? [] : [shape.replaceAll('\\1', '.')]))
    .join('|')})`,
});

interface Reader extends Omit<IdentityNumber, 'shape' | 'label'> {
  /** For small letters. */
  readonly shape: () => RegExp;
  readonly labelBefore: Test;
  readonly labelBehind: Test;
}

/** Made on first use: expressions that know all letters take a millisecond each to read. */
const readerOf = remember(
  ({ shape, label, ...row }: IdentityNumber): Reader => ({
    ...row,
    shape: lazily(() => standing(inSmallLetters(shape))),
    labelBefore: endsWithLabel(label),
    labelBehind: inAnyCase({
      source: String.raw`^[^a-zÀ-ӿ\d\n(]{0,3} \((?:the |her |his |an? )?(?:${label})(?![a-zÀ-ӿ])`,
    }),
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
