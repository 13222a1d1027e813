import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzz } from '../fuzz/fuzz';

const edits = 20_000;

/** One that is always the same, and one that nobody tried before. */
const seeds = [1, Date.now() % 1_000_000_000];

for (const seed of seeds) {
  test(`After any of 20,000 edits (seed ${seed}), the server says what it says of the text opened anew.`, async () => {
    const { failure, comparisons } = await fuzz(edits, seed);
    assert.equal(failure, undefined);
    assert.ok(comparisons > 2_000);
  });
}
