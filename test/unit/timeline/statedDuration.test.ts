import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDuration, statedDurationIn } from '../../../core/timeline';

for (const [line, subject, length] of [
  ['- **Time to resolve**: 9h 16m', 'resolve', '9 h 16 min'],
  ['- Time to detection: 54 minutes', 'detect', '54 min'],
  ['| Time to recover | 2 hours |', 'mitigate', '2 h'],
  ['**Total impact duration:** 5 hours, 26 minutes', 'total', '5 h 26 min'],
  ['**Duration:** 1.5 hours', 'total', '1 h 30 min'],
  ['**Duration:** 21:45 to 23:28 UTC (103 minutes)', 'total', '1 h 43 min'],
  ['The outage lasted 5 hours and 26 minutes.', 'total', '5 h 26 min'],
] as const) {
  test(`"${line}" states ${length}`, () => {
    const stated = statedDurationIn(line);
    assert.ok(stated);
    assert.deepEqual([stated.subject, formatDuration(stated.milliseconds)], [subject, length]);
    assert.match(line.slice(stated.start, stated.end), /^\d.*\w$/);
  });
}

for (const line of [
  'The outage lasted about 5 hours.',
  '- **Time to resolve**: 7h (during support hours 10:00-17:00)',
  '- **Time to resolve**: 3 business days',
  '- **Time to resolve**:',
  'The second query lasted 3 s.',
  'Time to resolve: 2h to 3h',
  'It took 20 minutes to find the log.',
]) {
  test(`"${line}" states nothing that can be compared`, () => assert.equal(statedDurationIn(line), undefined));
}

test('two times beside a duration say how far they lie apart', () => {
  const stated = statedDurationIn(
    '**Duration:** 22:30 UTC on October 29 to 05:39 UTC on October 30 (7 hours 9 minutes)',
  );
  assert.deepEqual([stated?.beside, stated?.milliseconds], [25_740_000, 25_740_000]);
});
