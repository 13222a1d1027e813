import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { linterFor } from '../../../core/lint';
import { defaults } from '../../../core/settings';
import { formatLocal } from '../../../core/timeline';

/** Each entry in UTC, with its zone as written. */
function inUtc(markdown: string): readonly string[] {
  const { timeline } = readPostMortem(markdown, '2026-03-02.md', defaults);
  assert.ok(timeline);
  return timeline.timeline.entries.map(({ time }) =>
    time.instant === undefined ? '-' : `${formatLocal(time.instant).slice(5)} ${time.zone?.label ?? 'no zone'}`,
  );
}

/** `line rule severity` of what is said about zones and order. */
function found(markdown: string): readonly string[] {
  const problems = linterFor(defaults).lintAnyway(readPostMortem(markdown, 'incident.md', defaults), {
    now: Date.UTC(2027, 0, 1),
  });
  return problems
    .filter(({ ruleId }) => /^timeline-(?:zone-(?!missing)|order|dual)/.test(ruleId))
    .map(({ ruleId, severity, range }) => `${range.start.line + 1} ${ruleId.slice('timeline-'.length)} ${severity}`);
}

for (const [tells, head, expected] of [
  ['the place in the field Zone', '- **Zone:** Asia/Kolkata\n', '03-02 04:42 IST'],
  ['an offset in the field Zone', '- **Zone:** UTC+2\n', '03-02 08:12 IST'],
  ['a sentence', 'All times are Irish time (IST).\n', '03-02 09:12 IST'],
  ['a sentence without it', 'Times are Israel local time.\n', '03-02 08:12 IST'],
  ['the name of the place', 'The office is in Europe/Dublin.\n', '03-02 09:12 IST'],
  ['an offset beside it somewhere', 'IST is UTC+5:30.\n', '03-02 04:42 IST'],
] as const) {
  test(`an abbreviation with several meanings is read as ${tells} tells`, () => {
    assert.deepEqual(inUtc(`# Incident\n\n${head}\n## Timeline\n\n- 10:12 IST alert\n`), [expected]);
  });
}

test('a second zone on one line tells what the abbreviation means on all', () => {
  const markdown = '# Incident\n\n## Timeline\n\n- 10:12 CST (02:12 UTC) alert\n- 10:40 CST answer\n';
  assert.deepEqual(inUtc(markdown), ['03-02 02:12 CST', '03-02 02:40 CST']);
  assert.deepEqual(found(markdown), []);
});

test('an offset in brackets goes before the abbreviation that it explains', () => {
  assert.deepEqual(inUtc('## Timeline\n\n- 10:12 BST (UTC+6) alert\n- 10:20 PST (UTC-8) answer\n'), [
    '03-02 04:12 UTC+6',
    '03-02 18:20 UTC-8',
  ]);
});

test('an entry without a zone keeps to what the document declares, whatever stands above it', () => {
  assert.deepEqual(
    inUtc('# Incident\n\n- **Zone:** Europe/Berlin\n\n## Timeline\n\n- 01:30 UTC alert\n- 09:00 answer\n'),
    ['03-02 01:30 UTC', '03-02 08:00 Europe/Berlin'],
  );
});

test('in the night when clocks go back, either order of a repeated hour is in order', () => {
  const night =
    '# Incident\n\n- **Zone:** Europe/Berlin\n\n## Timeline\n\n- 2025-10-26 02:50 one\n- 2025-10-26 02:10 two\n';
  assert.deepEqual(found(night), ['7 zone-gap warning', '8 zone-gap warning']);
});

test('the same abbreviation on many lines is asked about once', () => {
  assert.deepEqual(found('## Timeline\n\n- 2026-03-02 10:12 IST one\n- 2026-03-02 10:15 IST two\n'), [
    '3 zone-ambiguous warning',
  ]);
});

test('a seasonal abbreviation is a warning where it stands, and information where it is declared once', () => {
  assert.deepEqual(found('## Timeline\n\n- 2026-07-02 10:12 CET one\n'), ['3 zone-season warning']);
  assert.deepEqual(found('## Timeline (CET)\n\n- 2026-07-02 10:12 one\n- 2026-07-02 10:20 two\n'), [
    '1 zone-season information',
  ]);
});

for (const [name, line] of [
  ['winter time within half a day of the change', '2026-03-29 10:12 CET'],
  ['summer in the south', '2026-01-10 10:12 AEDT'],
  ['a year that nobody names', '10:12 PDT'],
  ['India', '2026-07-02 10:12 IST (UTC+5:30)'],
] as const) {
  test(`nothing is said of the season of ${name}`, () => {
    assert.deepEqual(found(`## Timeline\n\n- ${line} one\n`), []);
  });
}

test('lists that agree in two zones are left alone, past midnight too', () => {
  assert.deepEqual(
    found('## Timeline\n\n### 2026-07-25\n\n- 13:14 EDT (17:14 UTC) one\n- 20:07 EDT (00:07 UTC) two\n'),
    [],
  );
});

test('emphasis around a sentence is no part of the zone that it names', () => {
  assert.deepEqual(inUtc('## Timeline\n\n_All times in Europe/Berlin_\n\n- 10:12 alert\n'), [
    '03-02 09:12 Europe/Berlin',
  ]);
});

test('an abbreviation is read as its companions in the timeline tell', () => {
  assert.deepEqual(inUtc('## Timeline\n\n- 10:12 CST alert\n- 11:20 EST answer\n'), [
    '03-02 16:12 CST',
    '03-02 16:20 EST',
  ]);
});
