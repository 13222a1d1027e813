import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPostMortem } from '../../../core/document/postMortem';
import { linterFor } from '../../../core/lint';
import { defaults } from '../../../core/settings';

const stamp = fc.constantFrom(
  '10:05',
  '2026-03-08 10:05 UTC',
  '08-03-2026 10:05',
  'Mar 8, 10:05 PM PST',
  '10:05-11:00 UTC / 03:05-04:00 PDT',
  '[??:??]',
  'HH:MM',
  'T+5m',
  '~10:05',
  '25:99',
  '1900-01-01',
  '10:05 6th Nov 2025',
  'ar-04-2026 08:12 PM +UTC',
  '12 03 2026 - 1405',
  '10:05 IST (UTC+5:30)',
);
const lead = fc.constantFrom(
  '- ',
  '* ',
  '1. ',
  '### ',
  '## ',
  '',
  '> ',
  '  - ',
  '    ',
  '| ',
  '- [ ] **',
  '\t',
  '```\n',
);
const words = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('Outage begins', '**x**: y', '| cell |', 'Time to resolve: 2h 5m', '<!-- -->', '{#x}', '🙂', '\\|'),
);
const line = fc.oneof(
  fc.tuple(lead, stamp, words).map(([before, time, after]) => `${before}${time} ${after}`),
  fc.tuple(lead, words).map(parts => parts.join('')),
  fc.constantFrom(
    '',
    '| Time (UTC) | Event |',
    '| --- | --- |',
    '## Timeline',
    'All times in CET.',
    '---',
    '- **Zone:** IST',
  ),
);
const documents = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, eol]) => `# Incident of 2026-03-08${eol}${eol}## Timeline${eol}${eol}${lines.join(eol)}`);

test('whatever a document holds, its entries lie in their timeline, one below the other', () => {
  fc.assert(
    fc.property(documents, text => {
      const { timelines, store } = readPostMortem(text, 'incident.md', defaults);
      for (const { timeline, line: start } of timelines) {
        let reached = 0;
        for (const { lines, stampRange, textRange } of timeline.entries) {
          assert.ok(lines.start >= reached && lines.end > lines.start && lines.end <= timeline.lines.length);
          assert.ok(stampRange.start.line >= lines.start && stampRange.end.line < lines.end);
          const length = store.lineAt(start + stampRange.start.line).length;
          assert.ok(stampRange.start.character <= stampRange.end.character && stampRange.end.character <= length);
          assert.ok(textRange.start.character <= textRange.end.character && textRange.end.character <= length);
          reached = lines.end;
        }
      }
    }),
    { numRuns: 3000 },
  );
});

test('whatever a document holds, it is checked, and every fix can be asked for', () => {
  fc.assert(
    fc.property(documents, text => {
      const postMortem = readPostMortem(text, 'incident.md', defaults);
      const problems = linterFor(defaults).lintAnyway(postMortem, { now: Date.UTC(2026, 2, 8) });
      for (const { range, fixes } of problems) {
        assert.ok(range.start.line < postMortem.store.lineCount);
        for (const fix of fixes?.() ?? []) assert.notEqual(fix.title, '');
      }
    }),
    { numRuns: 500 },
  );
});
