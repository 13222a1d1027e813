import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inlineSpans } from '../../../core/cure/inlineSpans';
import { placesOf } from '../../../core/cure/values';
import { isCured } from '../../../core/sensitive/cured';
import { splitLines } from '../../../core/text';

const pieces = [
  '`',
  '``` ',
  '[',
  '](',
  '[a](',
  '<',
  '<a ',
  '<!--',
  'https://',
  '\\',
  '[removed: ',
  'removed-',
  '10.0.0.1',
  '2a02:',
];

for (const piece of pieces) {
  test(`100 KB of "${piece}" are read within three seconds`, () => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const begun = performance.now();
    inlineSpans(text);
    for (let at = 0; at < 100; at += 1) isCured(text, at * 900, at * 900 + 20);
    for (const value of ['10.0.0.1', '2a02::41', 'kim@a.example', piece]) {
      for (const boundary of ['none', 'word', 'address'] as const) {
        placesOf({ lines: splitLines(text) }, value, { boundary, anyCase: true });
      }
    }
    assert.ok(performance.now() - begun < 3000);
  });
}
