import assert from 'node:assert/strict';
import { test } from 'node:test';
import { continuation, nextTimes } from '../../../core/restyle';
import { read, withTimeline } from './documents';

const continued: readonly (readonly [string, readonly string[], string | undefined])[] = [
  ['a bullet', ['* 14:05 One.', ''], '* '],
  ['a number', ['9) 14:05 One.', ''], '10) '],
  ['an indented bullet in a quote', ['> - 14:05 One.', ''], undefined],
  ['the lines of an entry that goes on', ['- 14:05 One.', '  more', '  '], '- '],
  ['a row', ['| Time | What |', '| - | - |', '| 14:05 | One. |', ''], '|  |  |'],
  ['a heading', ['### 14:05', ''], undefined],
  ['an entry that is still empty', ['- 14:05 One.', '- 14:06 Two.', '- ', ''], undefined],
  ['a line that is not blank', ['- 14:05 One.', 'words'], undefined],
];

for (const [what, lines, expected] of continued) {
  test(`after ${what} comes ${expected === undefined ? 'nothing' : `"${expected}"`}`, () => {
    assert.equal(continuation(read(withTimeline(lines)), { line: 6 + lines.length - 1 }), expected);
  });
}

test('the next times are now and a few minutes after the entry before, in its style and zone', () => {
  const postMortem = read(withTimeline(['- March 8, 2026 2:05 pm CET: One.', '- March 8, 2026 3:05 pm CET: Two.']));
  const now = Date.UTC(2026, 2, 8, 20, 31, 15);
  const minute = Math.floor(now / 60_000) * 60_000;
  assert.deepEqual(nextTimes(postMortem, now), [
    { type: 'now', instant: minute, text: 'March 8, 2026 9:31 pm CET' },
    { type: 'next', instant: Date.UTC(2026, 2, 8, 14, 10), text: 'March 8, 2026 3:10 pm CET' },
  ]);
  assert.equal(nextTimes(postMortem, now, 7)[1]?.text, 'March 8, 2026 2:10 pm CET');
});

test('without an entry before there is but now', () => {
  assert.deepEqual(nextTimes(read(withTimeline([])), Date.UTC(2026, 2, 8, 20, 31, 15)), [
    { type: 'now', instant: Date.UTC(2026, 2, 8, 20, 31), text: '2026-03-08 20:31' },
  ]);
});
