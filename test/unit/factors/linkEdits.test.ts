import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  entriesLike,
  factorFromEntry,
  factorLinks,
  factorsLike,
  factorsOf,
  linkableEntries,
  linkEdit,
} from '../../../core/factors';
import { readAfter } from '../../../core/restyle/readBack';
import { withFactors } from './document';

/** The factors' section after the entry of that rank was linked to the first factor; it must lead there. */
function linked(factors: string, rank: number): string {
  const postMortem = withFactors(factors);
  const [factor] = factorsOf(postMortem);
  const entry = linkableEntries(postMortem)[rank];
  assert.ok(factor && entry);
  const edit = linkEdit(postMortem, factor, entry);
  assert.ok(edit);
  const after = readAfter(postMortem, [edit]);
  const [again] = factorsOf(after);
  assert.ok(again && factorLinks(after, again).some(({ line }) => line === entry.line));
  return after.store.text().split('## Contributing factors\n\n')[1]?.trimEnd() ?? '';
}

const cases = [
  ['- Nobody looked', '- Nobody looked (09:31)'],
  ['- Nobody looked.', '- Nobody looked (09:31).'],
  ['- Nobody\n  looked.\n  - at all', '- Nobody\n  looked (09:31).\n  - at all'],
  ['- Nobody looked (10:15)', '- Nobody looked (10:15, 09:31)'],
  ['- Nobody looked (at all)', '- Nobody looked (at all) (09:31)'],
  ['- Nobody looked <!-- note -->', '- Nobody looked (09:31) <!-- note -->'],
  ['### Nobody looked ###\n\nWords.', '### Nobody looked (09:31) ###\n\nWords.'],
  [
    '| Factor | Note |\n| - | - |\n| Nobody looked | x |',
    '| Factor | Note |\n| - | - |\n| Nobody looked (09:31) | x |',
  ],
] as const;

for (const [before, after] of cases) {
  test(`An entry's time is written into brackets at the end: ${JSON.stringify(before)}.`, () =>
    assert.equal(linked(before, 1), after));
}

test('Where the clock time is not enough, the date is written too.', () => {
  assert.equal(linked('- Nobody looked', 3), '- Nobody looked (2026-01-21 09:12)');
});

test('An entry becomes a factor with its words, which are selected, and its time.', () => {
  const postMortem = withFactors('* No alert');
  const entry = linkableEntries(postMortem)[1];
  assert.ok(entry);
  const [edit, ...others] = factorFromEntry(postMortem, entry);
  assert.equal(others.length, 0);
  assert.equal(edit?.newText, '\n* The renewal job has reported success since November (09:31)');
  assert.equal(
    edit.newText.slice(edit.select?.start, edit.select?.end),
    'The renewal job has reported success since November',
  );
});

test('Proposed are entries and factors that share a rare word and are not linked yet.', () => {
  const postMortem = withFactors(
    '- The renewal job ended with success\n- No certificate was watched (2026-01-20 09:12)',
  );
  const [renewal, certificate] = factorsOf(postMortem);
  assert.ok(renewal && certificate);
  assert.deepEqual(
    entriesLike(postMortem, renewal).map(({ line }) => line),
    [7],
  );
  assert.deepEqual(entriesLike(postMortem, certificate), []);
  const entries = linkableEntries(postMortem);
  assert.deepEqual(
    entries.map(entry => factorsLike(postMortem, entry).map(({ line }) => line)),
    [[], [renewal.line], [], []],
  );
});
