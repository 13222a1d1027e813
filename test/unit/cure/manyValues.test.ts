import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { searcherFor } from '../../../core/cure/manyValues';
import { placesOf } from '../../../core/cure/values';
import { type Range, TextStore } from '../../../core/text';

const values = [
  '10.42.7.1',
  '10.42.7.19',
  'db-1',
  'DB-1.corp',
  'a',
  '[::1]',
  'fd00::1',
  '/srv/x',
  'ä.é',
  '10.42.7.0/24',
];
const between = ['', ' ', '.', '-', ':', '/', '_', '\n', '(', 'x', '9', '::', '/24', '[', 'É'];

test('Many values at once are found where each would be found alone.', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...values, 'DB-1', 'Ä.É'), fc.constantFrom(...between)), { maxLength: 40 }),
      fc.constantFrom(true, false),
      (pieces, anyCase) => {
        const store = new TextStore(pieces.join(''));
        const search = { boundary: 'address', anyCase } as const;
        const find = searcherFor(store, values, search);
        for (const value of values) assert.deepEqual(apart(find(value)), placesOf(store, value, search), value);
      },
    ),
    { numRuns: 3000 },
  );
});

/** A value such as /a/ stands twice in /a/a/; the first takes the second's place. */
function apart(places: readonly Range[]): readonly Range[] {
  return places.filter(({ start }, rank) => {
    const before = places[rank - 1];
    return before === undefined || before.start.line < start.line || before.end.character <= start.character;
  });
}
