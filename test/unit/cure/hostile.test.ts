import { test } from 'node:test';
import { inlineSpans } from '../../../core/cure/inlineSpans';
import { placesOf } from '../../../core/cure/values';
import { isCured } from '../../../core/sensitive/cured';
import { splitLines } from '../../../core/text';
import { assertLinear } from '../linear';

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
  test(`twice as much of ${JSON.stringify(piece)} costs about twice as much`, async () => {
    await assertLinear(inlineSpans, piece);
    await assertLinear(text => {
      for (let at = 0; at < 100; at += 1) isCured(text, at * 400, at * 400 + 20);
    }, piece);
    for (const value of ['10.0.0.1', '2a02::41', 'kim@a.example', piece]) {
      for (const boundary of ['none', 'word', 'address'] as const) {
        await assertLinear(text => placesOf({ lines: splitLines(text) }, value, { boundary, anyCase: true }), piece);
      }
    }
  });
}
