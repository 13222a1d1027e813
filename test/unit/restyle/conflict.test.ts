import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Linter } from '../../../core/lint';
import { mergeConflict, timelineConflicts } from '../../../core/restyle';
import { defaults } from '../../../core/settings';
import { applyEdits } from '../../../core/text';
import { read, timelineOf, withTimeline } from './documents';

test('entries of both sides stand in time order; what both wrote stands once; untimed ones stay behind', () => {
  const lines = [
    '1. 2026-03-08 14:05 - One.',
    '<<<<<<< HEAD',
    '2. 2026-03-08 14:10 - Both.',
    '3. Later that day.',
    '4. 2026-03-08 14:30 - Ours.',
    '=======',
    '2. 2026-03-08 14:10 - Both.',
    '3. 2026-03-08 14:20 - Theirs.',
    '   With more.',
    '>>>>>>> other',
    '5. 2026-03-08 14:40 - Last.',
  ];
  assert.deepEqual(merged(lines), [
    '1. 2026-03-08 14:05 - One.',
    '2. 2026-03-08 14:10 - Both.',
    '3. Later that day.',
    '4. 2026-03-08 14:20 - Theirs.',
    '   With more.',
    '5. 2026-03-08 14:30 - Ours.',
    '5. 2026-03-08 14:40 - Last.',
  ]);
});

test('headings as entries are merged with what stands under them, and the marks make no heading', () => {
  const lines = [
    '### 14:05',
    '',
    'One.',
    '',
    '<<<<<<< HEAD',
    '### 14:30',
    '',
    'Ours.',
    '',
    '=======',
    '### 14:20',
    '',
    'Theirs.',
    '',
    '>>>>>>> other',
    '### 14:40',
    '',
    'Last.',
  ];
  const text = ['### 14:05', '', 'One.', '', '### 14:20', '', 'Theirs.', '', '### 14:30', '', 'Ours.', ''];
  assert.deepEqual(merged(lines), [...text, '### 14:40', '', 'Last.']);
});

test('a side that deleted what both began with does not lose what the other wrote', () => {
  const lines = [
    '- 14:05 One.',
    '<<<<<<< a',
    '||||||| b',
    '- 14:10 Old.',
    '=======',
    '- 14:10 New.',
    '>>>>>>> c',
    '- 14:40 Last.',
  ];
  assert.deepEqual(merged(lines), ['- 14:05 One.', '- 14:10 New.', '- 14:40 Last.']);
});

test('an entry that took its date from its own side names it after merging', () => {
  const lines = [
    '- 2026-03-08 23:50 One.',
    '<<<<<<< a',
    '- 2026-03-09 00:10 Ours.',
    '- 00:30 Ours too.',
    '=======',
    '- 23:55 Theirs.',
    '>>>>>>> c',
  ];
  assert.deepEqual(merged(lines), [
    '- 2026-03-08 23:50 One.',
    '- 23:55 Theirs.',
    '- 2026-03-09 00:10 Ours.',
    '- 00:30 Ours too.',
  ]);
});

const unsolved: readonly (readonly [string, readonly string[]])[] = [
  [
    'a conflict inside an entry',
    ['- 14:05 One.', '<<<<<<< a', '  ours', '=======', '  theirs', '>>>>>>> b', '- 14:06 Two.'],
  ],
  [
    'a side with a heading of its own',
    ['- 14:05 One.', '<<<<<<< a', '- 14:06 Two.', '=======', '### Later', '>>>>>>> b'],
  ],
  ['half a conflict', ['- 14:05 One.', '<<<<<<< a', '- 14:06 Two.', '=======', '- 14:07 Three.']],
];

for (const [name, lines] of unsolved) {
  test(`${name} is left to people`, () => {
    const postMortem = read(withTimeline(lines));
    const [conflict] = timelineConflicts(postMortem);
    assert.ok(conflict !== undefined);
    assert.equal(mergeConflict(postMortem, conflict), undefined);
  });
}

test('inside a conflict only the conflict is reported', () => {
  const lines = [
    '- 2026-03-08 14:05 - One.',
    '<<<<<<< HEAD',
    '- 2026-03-08 14:30 - Ours.',
    '=======',
    '- 2026-03-08 14:20 - Theirs.',
    '- no time',
    '- 2026-03-08 25:10 - Slip.',
    '>>>>>>> other',
    '- 2026-03-08 14:40 - Last.',
  ];
  const found = new Linter(defaults).lintAnyway(read(withTimeline(lines, '\n', '## Timeline (UTC)')), {
    now: Date.UTC(2026, 2, 9),
  });
  const inside = found.filter(({ range }) => range.start.line > 6 && range.start.line < 14).map(({ ruleId }) => ruleId);
  assert.deepEqual(inside, ['timeline-conflict']);
});

const moments = fc.uniqueArray(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 5 });

test('merging loses nothing, keeps the order of time, and leaves the rest as it is', () => {
  fc.assert(
    fc.property(moments, moments, moments, fc.constantFrom('\n', '\r\n'), (ours, theirs, base, eol) => {
      const side = (minutes: readonly number[]) => [...minutes].sort((a, b) => a - b).map(entry);
      const conflict = [
        '<<<<<<< a',
        ...side(ours),
        '||||||| b',
        ...side(base),
        '=======',
        ...side(theirs),
        '>>>>>>> c',
      ];
      const text = withTimeline([entry(-1), ...conflict, entry(3000)], eol);
      const expected = [...new Set([...ours, ...theirs])].sort((a, b) => a - b).map(entry);
      const [found] = timelineConflicts(read(text));
      const edits = found === undefined ? undefined : mergeConflict(read(text), found);
      assert.equal(applyEdits(text, edits ?? []), withTimeline([entry(-1), ...expected, entry(3000)], eol));
    }),
    { numRuns: 200 },
  );
});

function entry(minute: number): string {
  const stamp = new Date(Date.UTC(2026, 2, 8, 12) + minute * 60_000).toISOString();
  return `- ${stamp.slice(0, 10)} ${stamp.slice(11, 16)} - Entry ${minute}.`;
}

function merged(lines: readonly string[]): readonly string[] {
  const text = withTimeline(lines);
  const postMortem = read(text);
  const [conflict] = timelineConflicts(postMortem);
  const edits = conflict === undefined ? undefined : mergeConflict(postMortem, conflict);
  const result = applyEdits(text, edits ?? []);
  assert.deepEqual(timelineConflicts(read(result)), []);
  return timelineOf(result);
}
