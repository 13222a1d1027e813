import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPostMortem } from '../../../core/document/postMortem';
import { linterFor } from '../../../core/lint';
import { defaults } from '../../../core/settings';
import { applyEdits, shiftRange } from '../../../core/text';
import { sortEdits } from '../../../core/timeline';

function found(markdown: string): readonly string[] {
  const problems = linterFor(defaults).lintAnyway(readPostMortem(markdown, 'incident.md', defaults), { now: 0 });
  return problems
    .filter(problem => /order|jump|malformed|rollover|dual/.test(problem.ruleId))
    .map(problem => `${problem.range.start.line + 1} ${problem.ruleId}`);
}

function sorted(markdown: string): string {
  const { timeline } = readPostMortem(markdown, 'incident.md', defaults);
  assert.ok(timeline);
  const edits = sortEdits(timeline.timeline).map(edit => ({
    range: shiftRange(edit.range, timeline.line),
    newText: edit.newText,
  }));
  return applyEdits(markdown, edits);
}

const silent: readonly (readonly [name: string, markdown: string])[] = [
  [
    'a day entry after a timed one of the same day',
    '## Timeline\n\n- 2021-12-17 14:40 patched\n- 2021-12-17 version 2.17 published\n- 2021-12-18 09:00 done\n',
  ],
  ['midnight without a date', '## Timeline\n\n- 23:58 one\n- 00:40 two\n'],
  [
    'two lists beside each other',
    '## Timeline\n\n- 10:00 one\n- 11:00 two\n\nMeanwhile:\n\n1. 09:00 three\n2. 10:30 four\n',
  ],
  ['"about" within a quarter of an hour', '## Timeline\n\n- 10:00 one\n- ~10:10 two\n- 10:05 three\n'],
  [
    'key events in the order of their labels',
    '- **Key events**\n  - Fault detected 2021-09-30 15:31\n  - Repaired 2021-10-01 10:29\n  - Incident declared 2021-09-30 17:26\n',
  ],
  ['a second zone behind midnight', '## Timeline\n\n- 20:07 EDT (00:07 UTC) one\n- 20:09 EDT (00:09 UTC) two\n'],
  [
    'a date that stands before its range',
    '## Timeline\n\n- 2020-08-27 08:09 index rebuilt\n- 2020-08-27 to 2020-09-03 all was well\n- 2020-09-03 13:57 deployed\n',
  ],
];
for (const [name, markdown] of silent) test(`nothing is said of ${name}`, () => assert.deepEqual(found(markdown), []));

test('the later line of two that contradict each other is named', () => {
  assert.deepEqual(found('## Timeline\n\n- 14:05 one\n- 14:52 two\n- 14:40 three\n- 15:00 four\n'), [
    '5 timeline-order',
  ]);
});

test('a year that jumps away and back is a slip, not an order', () => {
  assert.deepEqual(found('## Timeline\n\n- 2021-06-09 13:15 one\n- 2020-06-09 13:46 two\n- 2021-06-09 13:58 three\n'), [
    '4 timeline-date-jump',
  ]);
});

test('two zones on a line that disagree are found', () => {
  assert.deepEqual(found('## Timeline (UTC)\n\n- 12:48 (6:48 PDT) one\n- 13:10 (6:10 PDT) two\n'), [
    '3 timeline-dual-zone',
  ]);
});

test('sorting moves whole entries and leaves every other byte', () => {
  assert.equal(
    sorted(
      '## Timeline\r\n\r\n-   10:30 two\r\n    - detail\r\n\r\n- without a time\r\n- 10:00 one  \r\n- 11:00 three',
    ),
    '## Timeline\r\n\r\n- 10:00 one  \r\n\r\n- without a time\r\n-   10:30 two\r\n    - detail\r\n- 11:00 three',
  );
});

test('sorting a numbered list keeps the numbers in their places', () => {
  assert.equal(sorted('## Timeline\n\n1. 10:30 two\n2. 10:00 one\n'), '## Timeline\n\n1. 10:00 one\n2. 10:30 two\n');
});

const entry = fc.record({
  minute: fc.integer({ min: 0, max: 11 * 60 }),
  more: fc.integer({ min: 0, max: 2 }),
  eol: fc.constantFrom('\n', '\r\n'),
});

test('sorting is a permutation of entries, stable, and the same the second time', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 30 }), fc.boolean(), (entries, ends) => {
      const texts = entries.map(({ minute, more, eol }, rank) => {
        const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        return { minute, text: `- 2026-03-08 ${clock} entry ${rank}${`${eol}  goes on`.repeat(more)}` };
      });
      const markdown = `## Timeline\n\n${texts.map(({ text }) => text).join('\n')}${ends ? '\n' : ''}`;
      const expected = `## Timeline\n\n${[...texts]
        .sort((a, b) => a.minute - b.minute)
        .map(({ text }) => text)
        .join('\n')}${ends ? '\n' : ''}`;
      assert.equal(sorted(markdown), expected);
      assert.equal(sorted(expected), expected);
      assert.deepEqual(found(expected), []);
    }),
    { numRuns: 300 },
  );
});
