import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitLines } from '../../../core/text';
import { evidenceOf } from '../../../core/timeline';
import { entriesOf } from './entriesOf';

/** `label → address` of the first entry's links. */
function links(markdown: string): readonly string[] {
  const [entry] = entriesOf(markdown);
  assert.ok(entry);
  return evidenceOf(entry, splitLines(markdown)).map(({ label, address }) => `${label} → ${address}`);
}

test('the links of an entry are its evidence, those of its wrapped lines too', () => {
  assert.deepEqual(
    links(
      '- 14:05 [graph](https://example.org/a?b=1) and\n  <https://example.org/c>, see https://example.org/d.\n- 14:06 [x](https://example.org/e)\n',
    ),
    [
      'graph → https://example.org/a?b=1',
      'https://example.org/c → https://example.org/c',
      'https://example.org/d → https://example.org/d',
    ],
  );
});

test('an address counts once, and only the web counts', () => {
  assert.deepEqual(
    links('- 14:05 [a](https://example.org) [b](https://example.org) [c](javascript:alert(1)) [d](./x.md)\n'),
    ['a → https://example.org'],
  );
});
