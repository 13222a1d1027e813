import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { defaults } from '../../../core/settings';

/** Day and time of each entry; 2026-03-05 is a Thursday. */
function timesIn(timeline: string, date = '2026-03-05'): readonly string[] {
  const text = `# Incident\n\n- **Date:** ${date}\n\n## Timeline (UTC)\n\n${timeline}`;
  return (readPostMortem(text, 'x.md', defaults).timeline?.timeline.entries ?? []).map(({ time }) =>
    time.instant === undefined ? '?' : new Date(time.instant).toISOString().slice(5, 16),
  );
}

test('a weekday that stands alone as a heading is the day of what stands below it', () => {
  assert.deepEqual(
    timesIn(
      '### Thursday\n\n- 14:05 a\n\n### **Friday morning:**\n\n- 15:00 b\n- 16:00 c\n\n### Montag\n\n- 09:00 d\n',
    ),
    ['03-05T14:05', '03-06T15:00', '03-06T16:00', '03-09T09:00'],
  );
});

test('the first is the one nearest to the day of the incident, before it too', () => {
  assert.deepEqual(timesIn('### Wednesday\n\n- 23:05 a\n\n### Thursday\n\n- 01:00 b\n'), [
    '03-04T23:05',
    '03-05T01:00',
  ]);
});

test('a day that midnight brought already is not brought again', () => {
  assert.deepEqual(timesIn('### Thursday\n\n- 23:50 a\n- 00:10 b\n\n### Friday\n\n- 09:00 c\n'), [
    '03-05T23:50',
    '03-06T00:10',
    '03-06T09:00',
  ]);
});

test('a weekday among other words, or with no times below it, says nothing', () => {
  assert.deepEqual(timesIn('### Friday deploys\n\n- 14:05 a\n'), ['03-05T14:05']);
  assert.deepEqual(timesIn('### Friday\n\nNothing.\n\n### After\n\n- 14:05 a\n'), ['03-05T14:05']);
});

test('where nothing tells any day, a weekday does not either', () => {
  const text = '# Incident\n\n## Timeline\n\n### Thursday\n\n- 23:50 a\n\n### Friday\n\n- 00:10 b\n';
  const [one, other] = readPostMortem(text, 'x.md', defaults).timeline?.timeline.entries ?? [];
  assert.equal(one?.time.dateSource, 'none');
  assert.equal((other?.time.local ?? 0) - (one?.time.local ?? 0), 20 * 60_000);
});
