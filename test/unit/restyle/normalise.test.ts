import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normaliseStyle } from '../../../core/restyle';
import { told } from '../../../core/restyle/readBack';
import { after, lists, read, withTimeline } from './documents';

const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'emphasis, separator, date and clock follow the majority; doubts, ranges and seconds stay',
    [
      '- **2026-03-08 14:05** - One.',
      '- **2026-03-08 14:06** - Two.',
      '- **2026-03-08 14:07** - Three.',
      '- **2026-03-08 14:07** - Three again.',
      '- 8 March 2026, 2:08 PM: Four.',
      '- [~2026-03-08 14:09:30-14:10] Five.',
      '- ?? - Six.',
    ],
    [
      '- **2026-03-08 14:05** - One.',
      '- **2026-03-08 14:06** - Two.',
      '- **2026-03-08 14:07** - Three.',
      '- **2026-03-08 14:07** - Three again.',
      '- **2026-03-08 14:08** - Four.',
      '- **~2026-03-08 14:09:30-14:10** - Five.',
      '- **??** - Six.',
    ],
  ],
  [
    'month names and twelve hours are a style like any other',
    ['- March 8, 2026 2:05 pm: One.', '- March 8, 2026 2:06 pm: Two.', '- 2026-03-09 14:07: Three.'],
    ['- March 8, 2026 2:05 pm: One.', '- March 8, 2026 2:06 pm: Two.', '- March 9, 2026 2:07 pm: Three.'],
  ],
];

for (const [name, lines, expected] of cases) {
  test(name, () => {
    for (const eol of ['\n', '\r\n']) {
      assert.equal(after(withTimeline(lines, eol), normaliseStyle), withTimeline(expected, eol));
    }
  });
}

const unchanged: readonly (readonly [string, readonly string[]])[] = [
  ['a clock without AM and PM is not said to be the morning', ['- 2:05 pm: One.', '- 2:06 pm: Two.', '- 9:07: Three.']],
  ['AM and PM stay where nothing proves 24 hours', ['- 1:05 - One.', '- 1:06 - Two.', '- 5:07 AM - Three.']],
  [
    'a date without a year gets none',
    ['- 2026-03-08 14:05 - One.', '- 2026-03-08 14:06 - Two.', '- Mar 8 14:07 - Three.'],
  ],
  ['emphasis that goes on into the words stays', ['- **14:05** - One.', '- **14:06** - Two.', '- **14:07 - Three.**']],
  [
    'a date that may be two days stays',
    ['- 2026-04-03 14:05 - One.', '- 2026-04-03 14:06 - Two.', '- 04-03-2026 14:07 - Three.'],
  ],
  ['without a majority nothing changes', ['- **14:05** - One.', '- [14:06] Two.']],
];

for (const [name, lines] of unchanged) {
  test(name, () => {
    const text = withTimeline(lines);
    assert.equal(after(text, normaliseStyle) ?? text, text);
  });
}

test('times and words stay, only stamps change, and a second application changes nothing', () => {
  let changed = 0;
  fc.assert(
    fc.property(lists, fc.constantFrom('\n', '\r\n'), (lines, eol) => {
      const text = withTimeline(lines, eol);
      const once = after(text, normaliseStyle);
      if (once === undefined) return;
      changed += 1;
      assert.deepEqual(told(read(once)), told(read(text)));
      assert.equal(after(once, normaliseStyle), undefined);
      assert.equal(once.split(eol).length, text.split(eol).length);
      assert.equal(once.slice(once.indexOf('## Lessons')), text.slice(text.indexOf('## Lessons')));
    }),
    { numRuns: 400 },
  );
  assert.ok(changed > 50, `${changed} of 400 lists changed`);
});
