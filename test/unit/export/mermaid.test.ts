import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { exportTimeline } from '../../../core/export';
import { planAction } from '../../../core/plan';
import { defaults } from '../../../core/settings';
import { applyEdits } from '../../../core/text';
import { toView } from '../../../core/view';
import { hostileTexts, mixed, viewOf } from './documents';

const chartOf = (lines: readonly string[], title?: string) => exportTimeline(viewOf(lines, title), 'mermaid') ?? '';

/** A line of the chart as the grammar of Mermaid's gantt charts reads it; no word of a document fits in but as text. */
const grammar =
  /^(?:gantt| {2}%% [\w .;,-]+| {2}title [^:;#%{}`<>]*(?:#\d+;[^:;#%{}`<>]*|%(?!%)[^:;#%{}`<>]*)*| {2}(?:dateFormat|axisFormat) [\w %:-]+| {2}todayMarker off| {2}section \w+| {2}[\w ]*[\d#;-]+[^:;#%{}`<>]*(?:#\d+;[^:;#%{}`<>]*|%(?!%)[^:;#%{}`<>]*)* :[a-z, ]*\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, (?:0d|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)|)$/u;

test('a chart has a section for each kind, diamonds for moments and bars for ranges', () => {
  const lines = chartOf(mixed).split('\n');
  assert.deepEqual(
    lines.filter(line => line.startsWith('  section')),
    ['  section Effect', '  section Action', '  section Understanding', '  section Other'],
  );
  assert.ok(lines.includes('  03-08 14#58;30 Restarted hosts. :2026-03-08 14:30:00, 2026-03-08 14:50:00'));
  assert.ok(lines.includes('  about 03-08 14#58;20 A certificate ran out. :milestone, 2026-03-08 14:20:00, 0d'));
});

test('what a document says stays text in a chart', () => {
  for (const text of hostileTexts) {
    const chart = chartOf([`- 2026-03-08 14:05 UTC - ${text}`, '- 2026-03-08 14:06 UTC - x'], text.replace(/\n/g, ' '));
    assert.ok(chart.includes('14#58;06 x'), chart);
    for (const line of chart.split('\n')) assert.match(line, grammar);
  }
});

const document = [
  '# Outage',
  '',
  '## Timeline',
  '',
  '- 2026-03-08 14:05 UTC - Errors',
  '- 2026-03-08 14:09 UTC - Over',
  '',
];

function insert(text: string): string {
  const postMortem = readPostMortem(text, 'a.md', defaults);
  const plan = planAction(postMortem, { type: 'insert-mermaid' }, { now: 0 });
  assert.equal(plan.type, 'edits');
  return plan.type === 'edits' ? applyEdits(text, plan.edits) : '';
}

test('the block stands under the heading, and the entries read as before', () => {
  for (const eol of ['\n', '\r\n']) {
    const text = document.join(eol);
    const after = insert(text);
    assert.ok(after.startsWith(['# Outage', '', '## Timeline', '', '```mermaid', 'gantt', ''].join(eol)));
    assert.ok(after.endsWith(['```', '', ...document.slice(4)].join(eol)));
    const entries = (of: string) => toView(readPostMortem(of, 'a.md', defaults), []).timeline.entries;
    assert.deepEqual(
      entries(after).map(({ start, text: words }) => [start, words]),
      entries(text).map(({ start, text: words }) => [start, words]),
    );
  }
});

test('a block that was written before is written anew, and none is added', () => {
  const once = insert(document.join('\n'));
  assert.equal(insert(once), once);
  const changed = insert(once.replace('- 2026-03-08 14:09 UTC - Over', '- 2026-03-08 14:12 UTC - Really over'));
  assert.equal(changed.split('```mermaid').length, 2);
  assert.ok(changed.includes('14#58;12 Really over'));
});

test('a document without a time is told why there is no block', () => {
  const postMortem = readPostMortem('# Outage\n\n## Timeline\n\n- Coffee\n', 'a.md', defaults);
  const plan = planAction(postMortem, { type: 'insert-mermaid' }, { now: 0 });
  assert.match(plan.type === 'refused' ? plan.reason : '', /Begin entries with a time/);
});
